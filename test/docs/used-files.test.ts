import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFiles } from './citing-texts';

/** Programs and the entries of pages. */
const STARTED = [
  'src/cli/demo.ts',
  'src/cli/main.ts',
  'src/taskpane/main.tsx',
  'src/workbench/page/main.ts',
  'src/workbench/page/pane-door.ts',
  'src/workbench/start.ts',
];

/** What only tests need of the code they test: a grid without a host, the formulas' linter, the stand-in without a screen. */
const FOR_TESTS = [
  'src/sheets/grid-of-plan.ts',
  'src/sheets/native/lint.ts',
  'src/workbench/host/implemented.ts',
  'src/workbench/transport/native-bridge.ts',
  'src/workbench/transport/undo-group-option.ts',
  'src/workbench/univer/headless.ts',
];

const files = projectFiles.filter((file) => /^src\/.*\.tsx?$/.test(file) && !file.endsWith('.d.ts'));

function importedBy(file: string): readonly string[] {
  const paths = readFileSync(file, 'utf8').matchAll(/(?:from|import\(?)\s*'(\.[^']*)'/g);
  return [...paths].map(([, path = '']) => {
    const target = join(dirname(file), path);
    return ['.ts', '.tsx', '/index.ts'].map((ending) => target + ending).find((found) => existsSync(found)) ?? target;
  });
}

test('every file of src is used by another one, or started', () => {
  const used = new Set(files.flatMap(importedBy));
  expect(files.filter((file) => !used.has(file)).sort()).toEqual([...STARTED, ...FOR_TESTS].sort());
});
