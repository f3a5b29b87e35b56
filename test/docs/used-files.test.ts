import { importedBy, sourceFiles } from './imports';

/** Programs and the entries of pages. */
const STARTED = [
  'src/cli/demo.ts',
  'src/cli/check-worker.ts',
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

test('every file of src is used by another one, or started', () => {
  const used = new Set(sourceFiles.flatMap(importedBy));
  expect(sourceFiles.filter((file) => !used.has(file)).sort()).toEqual([...STARTED, ...FOR_TESTS].sort());
});
