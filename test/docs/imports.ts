import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFiles } from './citing-texts';

/** The files of the program itself. */
export const sourceFiles = projectFiles.filter((file) => /^src\/.*\.tsx?$/.test(file) && !file.endsWith('.d.ts'));

/** What the stand-in has for tests alone: the list of what it can do, and its engine without a screen. */
export const FOR_TESTS = ['src/workbench/host/implemented.ts', 'src/workbench/univer/headless.ts'];

/** What bundles for browsers take in the place of a file that needs Node; and the page, of a library (webpack.page.js). */
const { browser } = JSON.parse(readFileSync('package.json', 'utf8')) as { browser: Readonly<Record<string, string>> };
export const IN_BROWSERS = [...Object.values(browser).map((path) => join(path)), 'src/page/office-helpers.ts'];

/** What a file imports of the project's own, as it is written there: values, types, and what it waits for. */
export function importPaths(file: string): readonly string[] {
  const paths = readFileSync(file, 'utf8').matchAll(/(?:from|import\(?)\s*'(\.[^']*)'/g);
  return [...paths].map(([, path = '']) => path);
}

/** The files that a file imports. */
export function importedBy(file: string): readonly string[] {
  return importPaths(file).map((path) => {
    const target = join(dirname(file), path);
    return ['.ts', '.tsx', '/index.ts'].map((ending) => target + ending).find((found) => existsSync(found)) ?? target;
  });
}
