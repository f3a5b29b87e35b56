import { readFileSync } from 'node:fs';
import { projectFiles } from './citing-texts';
import { FOR_TESTS, IN_BROWSERS, importedBy, sourceFiles } from './imports';

/** Programs and the entries of pages. */
const STARTED = [
  'src/cli/demo.ts',
  'src/cli/check-worker.ts',
  'src/cli/main.ts',
  'src/page/main.tsx',
  'src/taskpane/main.tsx',
  'src/workbench/page/main.ts',
  'src/workbench/page/install-host.ts',
  'src/workbench/start.ts',
];

test('every file of src is used by another one, or started', () => {
  const used = new Set(sourceFiles.flatMap(importedBy));
  expect(sourceFiles.filter((file) => !used.has(file)).sort()).toEqual(
    [...STARTED, ...FOR_TESTS, ...IN_BROWSERS].sort(),
  );
});

/** What fixes the forms of a whole workbook is tried through the session (test/session). */
const TRIED_OTHERWISE = ['src/workbook/check/fix-forms.ts'];

test('every command over a workbook is tried by a test of its own', () => {
  const commands = sourceFiles.filter(
    (file) =>
      file.startsWith('src/workbook/') &&
      /^export (?:async )?function[\s\S]*?Promise<CommandResult/m.test(readFileSync(file, 'utf8')),
  );
  const tried = new Set(projectFiles.filter((file) => /^test\/.*\.tsx?$/.test(file)).flatMap(importedBy));
  expect(commands.length).toBeGreaterThan(20);
  expect(commands.filter((file) => !tried.has(file))).toEqual(TRIED_OTHERWISE);
});
