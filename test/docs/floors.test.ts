import { floorOptions } from '../support/floor-options';
import type { FloorOptions } from '../support/floor-options';
import { projectFiles } from './citing-texts';
import { importedBy, importPaths, sourceFiles } from './imports';

/** The rule of lint, and what `.oxlintrc.json` tells it. Lint itself asks it of every file. */
const { refusal } = require('../lint/floors.cjs') as {
  refusal(options: FloorOptions, file: string, specifier: string): string | null;
};
const options = floorOptions();

test.each([
  ['src/workbook/part/file.ts', '../../rules/shared/cite'],
  ['src/taskpane/part/file.ts', '../../rules/shared/cite'],
  ['src/taskpane/file.ts', '../sheets/recognise'],
  ['src/taskpane/part/file.ts', '../../sheets/grid'],
  ['src/cycle/file.ts', '../rules/finding'],
  ['src/rules/file.ts', '../sheets/grid'],
  ['src/sheets/file.ts', '../cycle/approved'],
  ['src/model/file.ts', '../catalog'],
  ['src/excel/file.ts', '../workbook/result'],
])('%s must not import %s', (file, path) => {
  expect(refusal(options, file, path)).not.toBeNull();
});

test.each([
  ['src/rules/file.ts', './shared/cite'],
  ['src/rules/file.ts', './cite'],
  ['src/workbook/part/file.ts', '../../rules/finding'],
  ['src/workbook/part/file.ts', '../../cycle/approved'],
  ['src/rules/file.ts', '../cycle/approved'],
  ['src/taskpane/part/file.ts', '../../sheets/port'],
])('%s may import %s', (file, path) => {
  expect(refusal(options, file, path)).toBeNull();
});

test('the folders and files that the floors name exist', () => {
  const named = [...Object.values(options.floors).flat(), ...options.inner];
  const exists = (path: string) =>
    projectFiles.some((file) => file.startsWith(`src/${path}/`) || file === `src/${path}.ts`);
  expect(named.filter((path) => !exists(path))).toEqual([]);
});

/** office.js knows its objects by each other, and so do the classes that stand in for them: they count as one file. */
const partOf = (file: string): string => (file.startsWith('src/workbench/host/') ? 'src/workbench/host' : file);

test('no file imports itself by way of others, types included', () => {
  const imports = new Map<string, string[]>();
  for (const file of sourceFiles) {
    const others = importedBy(file).filter((other) => partOf(other) !== partOf(file) || other === file);
    imports.set(partOf(file), [...(imports.get(partOf(file)) ?? []), ...others.map(partOf)]);
  }
  expect([...imports.values()].flat().length).toBeGreaterThan(1000);
  expect(circleIn(imports)).toEqual([]);
});

test.each([
  [{ a: ['b', 'c'], b: ['c'], c: [] }, []],
  [{ a: ['b'], b: ['c'], c: ['b'] }, ['b', 'c']],
  [{ a: ['a'] }, ['a']],
])('circles are found: %j', (imports, circle) => {
  expect(circleIn(new Map(Object.entries(imports)))).toEqual(circle);
});

/** What is left of the files after those that import nothing of the rest, and those that nothing of the rest imports. */
function circleIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const left = new Set(imports.keys());
  for (let before = -1; before !== left.size;) {
    before = left.size;
    const imported = new Set([...left].flatMap((file) => imports.get(file) ?? []));
    for (const file of left)
      if (!imported.has(file) || !(imports.get(file) ?? []).some((other) => left.has(other))) left.delete(file);
  }
  return [...left];
}

/** The fast part of verify is all but these. */
const SLOWER = /^test\/(?:excel|session|differential|e2e|workbench|build)\/|\.libreoffice\.test\.ts$/;

test('a suite that starts LibreOffice is named so, and no part of the fast tests', () => {
  const suites = projectFiles.filter((file) => /^test\/.*\.test\.tsx?$/.test(file) && !SLOWER.test(file));
  expect(suites.length).toBeGreaterThan(200);
  expect(suites.filter((file) => importPaths(file).some((path) => path.endsWith('support/libreoffice')))).toEqual([]);
});
