import { FOR_TESTS, IN_BROWSERS, importedBy, sourceFiles } from './imports';

/** Programs and the entries of pages. */
const STARTED = [
  'src/cli/demo.ts',
  'src/cli/check-worker.ts',
  'src/cli/main.ts',
  'src/page/main.tsx',
  'src/taskpane/main.tsx',
  'src/workbench/page/main.ts',
  'src/workbench/page/pane-door.ts',
  'src/workbench/start.ts',
];

test('every file of src is used by another one, or started', () => {
  const used = new Set(sourceFiles.flatMap(importedBy));
  expect(sourceFiles.filter((file) => !used.has(file)).sort()).toEqual(
    [...STARTED, ...FOR_TESTS, ...IN_BROWSERS].sort(),
  );
});
