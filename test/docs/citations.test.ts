import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ALL_RULES } from '../../src/rules';
import { citingText, citingTexts, fileNames, projectFiles, type CitingText } from './citing-texts';
import { clauseKey, clauses, documentLines, withoutBlanks } from './document-outline';

/** What code, tests and pages cite stands in this repository. Each check gives the citations that lead nowhere. */

const statements = readFileSync('docs/domain/statements.md', 'utf8');
const NUMBERED = new Set([
  ...namesIn(readFileSync('docs/domain/decisions.md', 'utf8'), /^\*\*(D\d+) /gm),
  ...namesIn(statements, /^\*\*(R\d+)\*\* /gm),
  ...namesIn(statements, /^\| (J\d+) \| /gm),
]);

function namesIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match[1]!);
}

function brokenNumbers({ prose }: CitingText): readonly string[] {
  return namesIn(prose, /(?<![\w$:.-])([DRJ]\d{1,3})[a-d]?(?!\w|:[$A-Z])/g).filter((name) => !NUMBERED.has(name));
}

const CLAUSE =
  /第[一二三四五六]节(?:\s?[一二三四五六七八九](?![\u4e00-\u9fff]))?(?:\s?[（(][一二三四五六][）)])?(?:\d(?:[（(]\d[）)])?)?(?:，填报说明(?:\s?备注|(?:[（(][一二三四五六][）)])?\d?)|，备注)?/g;

function brokenClauses({ prose }: CitingText): readonly string[] {
  return (prose.match(CLAUSE) ?? []).filter((cited) => !clauses.has(clauseKey(cited)));
}

/** Links between pages, with their anchors. */
function brokenLinks({ file, text, isPage }: CitingText): readonly string[] {
  if (!isPage) return [];
  return namesIn(text, /\]\(([^)\s]+)\)/g).filter((link) => {
    if (/^https?:/.test(link)) return false;
    const [path = '', anchor] = decodeURI(link).split('#');
    const target = path === '' ? file : join(dirname(file), path);
    return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).has(anchor));
  });
}

function anchorsOf(page: string): ReadonlySet<string> {
  const headings = namesIn(readFileSync(page, 'utf8'), /^#+ (.+)$/gm);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replace(/ /g, '-'),
    ),
  );
}

const PATH = /(?<![\w./-])((?:docs|src|test|assets)\/[\w./\u4e00-\u9fff-]*[\w\u4e00-\u9fff])(?![\w*<{…])/g;
const BARE_FILE = /(?<![\w./<>*-])([\w-]+\.(?:md|mjs|cjs|tsx?))(?!\w)/g;

function brokenPaths({ text }: CitingText): readonly string[] {
  const paths = namesIn(text, PATH).filter((path) => !isFileOrFolder(path));
  return [...paths, ...namesIn(text, BARE_FILE).filter((name) => !fileNames.has(name))];
}

function isFileOrFolder(path: string): boolean {
  return [path, `${path}.ts`, `${path}.tsx`].some((candidate) => existsSync(candidate));
}

const SCRIPTS: ReadonlySet<string> = new Set(
  Object.keys(
    (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> }).scripts,
  ),
);

function brokenScripts({ text }: CitingText): readonly string[] {
  return namesIn(text, /npm run (?:-s )?([\w-]+)/g).filter((name) => !SCRIPTS.has(name));
}

/** Identifiers in kebab-case that the code knows: rules, rule sets, kinds, files. */
const IDENTIFIERS = new Set([
  ...projectFiles
    .filter((file) => file.startsWith('src/'))
    .flatMap((file) => namesIn(readFileSync(file, 'utf8'), /'([a-z]+(?:-[a-z0-9]+)+)'/g)),
  ...[...fileNames].map((name) => name.replace(/\.\w+$/, '')),
  ...namesIn(readFileSync('.oxlintrc.json', 'utf8'), /["/]([a-z]+(?:-[a-z0-9]+)+)"/g),
]);

const RULE_IDS = new Set(ALL_RULES.map(({ id }) => id));

function brokenNames({ text }: CitingText): readonly string[] {
  const names = namesIn(text, /`([a-z]+(?:-[a-z0-9]+)+)`/g).filter((name) => !IDENTIFIERS.has(name));
  const rules = namesIn(text, /见 ?([a-z]+(?:-[a-z]+)+)/g).filter((name) => !RULE_IDS.has(name));
  return [...names, ...rules];
}

const CHECKS = { brokenNumbers, brokenClauses, brokenLinks, brokenPaths, brokenScripts, brokenNames };

const brokenIn = (texts: readonly CitingText[]): readonly string[] =>
  texts.flatMap((text) =>
    Object.values(CHECKS).flatMap((check) => check(text).map((citation) => `${text.file}: ${citation}`)),
  );

test('every citation in the code, the tests and the pages leads somewhere', () => {
  expect(brokenIn(citingTexts)).toEqual([]);
});

test.each([
  ['a decision', 'x.ts', '/** Folded away (decision D99). */', 'D99'],
  ['a statement', 'x.ts', '// R96: no such thing', 'R96'],
  ['an open point', 'x.md', 'as J77 says', 'J77'],
  ['a test title', 'x.ts', "test('weights (D98)', f)", 'D98'],
  ['a clause', 'x.ts', '/** 第二节九 says so */', '第二节九'],
  ['a sub-clause', 'x.md', '见第五节一(二)1(7)。', '第五节一(二)1(7)'],
  ['an instruction', 'x.md', '第一节三，填报说明9', '第一节三，填报说明9'],
  ['a page', 'docs/x.md', '[more](nowhere.md)', 'nowhere.md'],
  ['a heading', 'docs/x.md', '[more](architecture.md#no-such-heading)', 'architecture.md#no-such-heading'],
  ['a path', 'x.ts', '// see docs/nowhere.md', 'docs/nowhere.md'],
  ['a file', 'x.ts', '/** The exit codes of NOWHERE.md. */', 'NOWHERE.md'],
  ['a path of a recipe', 'CONTRIBUTING.md', '1. `src/nowhere/table.ts`: a row', 'src/nowhere/table.ts'],
  ['a folder of a recipe', 'CONTRIBUTING.md', '1. `src/nowhere/<id>.ts`: new', 'src/nowhere'],
  ['a script', 'CONTRIBUTING.md', 'Run `npm run no-such-script`.', 'no-such-script'],
  ['a rule', 'x.md', '另见 no-such-rule。', 'no-such-rule'],
  ['an identifier', 'x.ts', '// silent under `no-such-rule`', 'no-such-rule'],
])('%s that is not there is found', (_, file, content, citation) => {
  expect(brokenIn([citingText(file, content)])).toContain(`${file}: ${citation}`);
});

test('cell addresses, strings and good citations are left alone', () => {
  const content = "/** D5, R36 and J1 by 第五节一(二)1(3); \"D99\" and `D98` are cells. */ await type('D97', 'R96');";
  expect(brokenIn([citingText('x.ts', content)])).toEqual([]);
});

test('the numbers have no gap', () => {
  const count = (letter: string) => [...NUMBERED].filter((name) => name.startsWith(letter)).length;
  for (const [letter, last] of [
    ['D', 25],
    ['R', 88],
    ['J', 20],
  ] as const) {
    expect(count(letter)).toBeGreaterThanOrEqual(last);
    for (let number = 1; number <= count(letter); number += 1) expect(NUMBERED).toContain(`${letter}${number}`);
  }
});

test('what the statements quote stands in the line they name', () => {
  const quotations = [...statements.matchAll(/「([^」]+)」\s*\(L(\d+)/g)];
  expect(quotations.length).toBeGreaterThan(100);
  const wrong = quotations.filter(
    ([, quote, line]) => !withoutBlanks(documentLines[Number(line) - 1] ?? '').includes(withoutBlanks(quote!)),
  );
  expect(wrong.map(([whole]) => whole)).toEqual([]);
});

test('what a rule quotes stands under the clause it names', () => {
  const cited = ALL_RULES.flatMap(({ id, source }) =>
    'clause' in source && source.clause.startsWith('第') ? [{ id, ...source }] : [],
  );
  expect(cited.length).toBeGreaterThan(80);
  const wrong = cited.filter(({ clause, quote }) => !clauses.get(clauseKey(clause))?.includes(withoutBlanks(quote)));
  expect(wrong.map(({ id, clause }) => `${id}: ${clause}`)).toEqual([]);
});
