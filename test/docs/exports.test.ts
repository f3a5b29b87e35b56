import { readFileSync } from 'node:fs';
import { FOR_TESTS, IN_BROWSERS, importedBy, importPaths, sourceFiles } from './imports';

const textOf = new Map(sourceFiles.map((file) => [file, readFileSync(file, 'utf8')]));

/** Functions, constants and classes that a file offers; a type may be named for its readers alone. */
function offeredBy(file: string): readonly string[] {
  const offers = (textOf.get(file) ?? '').matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm);
  return [...offers].map(([, name = '']) => name);
}

/** The files behind the paths of a file's imports. */
const targetsOf = (file: string): ReadonlyMap<string, string> => {
  const targets = importedBy(file);
  return new Map(importPaths(file).map((path, index) => [path, targets[index] ?? path]));
};

const namesIn = (list: string): readonly string[] =>
  list.split(',').map(
    (item) =>
      item
        .replace(/^\s*type\s/, '')
        .trim()
        .split(/\s+as\s+|\s*:\s*/)[0] ?? '',
  );

/** What a file takes, each with its way: `import { a } from`, `const { a } = await import(…)`, `[{ a }] = … [import(…)`, `(await import(…)).a`. */
const TAKEN = [/import (?:type )?\{([^{}]*)\}\s*from\s*'(\.[^']*)'/g, /\{([^{}]*)\}\]? =[^;]*?import\('(\.[^']*)'\)/g];
const TAKEN_ONE = /import\('(\.[^']*)'\)\)\.(\w+)/g;

function takenBy(file: string): readonly string[] {
  const text = textOf.get(file) ?? '';
  const targets = targetsOf(file);
  const of = (path: string, names: readonly string[]) => names.map((name) => `${targets.get(path) ?? path}#${name}`);
  return [
    ...TAKEN.flatMap((way) => [...text.matchAll(way)].flatMap(([, list = '', path = '']) => of(path, namesIn(list)))),
    ...[...text.matchAll(TAKEN_ONE)].flatMap(([, path = '', name = '']) => of(path, [name])),
  ];
}

/** Files that hand on what another one offers: all of it (null), or these names. */
const HANDED_ON = sourceFiles.flatMap((file) =>
  [...(textOf.get(file) ?? '').matchAll(/export (?:\*|\{([^{}]*)\}) from '(\.[^']*)'/g)].map(([, list, path = '']) => ({
    door: file,
    target: targetsOf(file).get(path) ?? path,
    names: list === undefined ? null : namesIn(list),
  })),
);

/** The files from which a name can be taken. */
function doorsOf(file: string, name: string): readonly string[] {
  const doors = HANDED_ON.filter(({ target, names }) => target === file && (names === null || names.includes(name)));
  return [file, ...doors.flatMap(({ door }) => doorsOf(door, name))];
}

/** The contract of the JSON, for whoever reads it; src takes its types. */
const FOR_READERS = ['src/workbook/exchange/report-schema.ts: reportSchema'];

test('what a file of src offers is used by another file of src', () => {
  const taken = new Set(sourceFiles.flatMap(takenBy));
  const unused = sourceFiles
    .filter((file) => ![...FOR_TESTS, ...IN_BROWSERS].includes(file))
    .flatMap((file) =>
      offeredBy(file)
        .filter((name) => !doorsOf(file, name).some((door) => taken.has(`${door}#${name}`)))
        .map((name) => `${file}: ${name}`),
    );
  expect(unused).toEqual(FOR_READERS);
});
