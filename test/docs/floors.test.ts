import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { projectFiles } from './citing-texts';

/** The floors as lint sees them: for a file of each folder, what it must not import. */
const files = projectFiles.filter((file) => /^src\/.*\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
const folderOf = (file: string): string => file.split('/')[1] ?? '';
const oneOfEach = new Map(files.map((file) => [folderOf(file), file]));

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

function importsOf(file: string): readonly string[] {
  const paths = readFileSync(file, 'utf8').matchAll(/(?:from|import\(?)\s*'(\.[^']*)'/g);
  return [...paths].map(([, path = '']) => path);
}

test('no file imports from a floor above its own, also where it waits for the import', () => {
  const broken = files.flatMap((file) =>
    importsOf(file)
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

/** The fast part of verify is all but these. */
const SLOWER = /^test\/(?:excel|session|differential|e2e|workbench|build)\/|\.libreoffice\.test\.ts$/;

test('a suite that starts LibreOffice is named so, and no part of the fast tests', () => {
  const suites = projectFiles.filter((file) => /^test\/.*\.test\.tsx?$/.test(file) && !SLOWER.test(file));
  expect(suites.length).toBeGreaterThan(200);
  expect(suites.filter((file) => importsOf(file).some((path) => path.endsWith('support/libreoffice')))).toEqual([]);
});
