import { execFileSync } from 'node:child_process';
import { projectFiles } from './citing-texts';
import { importedBy, importPaths, sourceFiles } from './imports';

/** The floors as lint sees them: for a file of each folder, what it must not import. */
const folderOf = (file: string): string => file.split('/')[1] ?? '';
const oneOfEach = new Map(sourceFiles.map((file) => [folderOf(file), file]));

type Patterns = readonly { readonly regex: string; readonly message: string }[];

const ASK = `
  const { ESLint } = await import('eslint');
  const eslint = new ESLint();
  const answers = {};
  for (const [folder, file] of JSON.parse(process.argv[1])) {
    const { rules } = await eslint.calculateConfigForFile(file);
    answers[folder] = rules['no-restricted-imports'][1].patterns;
  }
  console.log(JSON.stringify(answers));
`;

const forbidden = JSON.parse(
  execFileSync(process.execPath, ['--input-type=module', '-e', ASK, JSON.stringify([...oneOfEach])], {
    encoding: 'utf8',
  }),
) as Readonly<Record<string, Patterns>>;

const refusals = (folder: string, path: string): readonly string[] =>
  (forbidden[folder] ?? []).filter(({ regex }) => new RegExp(regex).test(path)).map(({ message }) => message);

test('no file imports from a floor above its own, also where it waits for the import', () => {
  const broken = sourceFiles.flatMap((file) =>
    importPaths(file)
      .filter((path) => refusals(folderOf(file), path).length > 0)
      .map((path) => `${file}: ${path}`),
  );
  expect(broken).toEqual([]);
});

test.each([
  ['workbook', '../../rules/shared/cite'],
  ['taskpane', '../../rules/shared/cite'],
  ['taskpane', '../sheets/recognise'],
  ['taskpane', '../../sheets/grid'],
  ['cycle', '../rules/finding'],
  ['rules', '../sheets/grid'],
  ['sheets', '../cycle/approved'],
  ['model', '../catalog'],
  ['excel', '../workbook/result'],
])('src/%s must not import %s', (folder, path) => {
  expect(refusals(folder, path)).not.toEqual([]);
});

test.each([
  ['rules', './shared/cite'],
  ['rules', './cite'],
  ['workbook', '../../rules/finding'],
  ['workbook', '../../cycle/approved'],
  ['rules', '../cycle/approved'],
  ['taskpane', '../../sheets/port'],
])('src/%s may import %s', (folder, path) => {
  expect(refusals(folder, path)).toEqual([]);
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
