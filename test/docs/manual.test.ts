import { readdirSync, readFileSync } from 'node:fs';
import { ARITHMETICS } from '../../src/catalog';
import { strings } from '../../src/taskpane/strings';

/** What the manual prints bold is to be found in the pane. Blanks aside: “按 68 号文审视”. */
const withoutBlanks = (text: string): string => text.replace(/\s/g, '');

const textsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/'([^'\n]+)'/g)].map(([, text = '']) => withoutBlanks(text));

/** The groups of a comparison are said in the letter's words; 校验记录 is a sheet. */
const pane = new Set(
  [
    'src/taskpane/strings.ts',
    'src/page/strings.ts',
    'src/workbook/review/review-comparison.ts',
    'src/workbook/check/answers.ts',
  ].flatMap(textsOf),
);
const manual = readFileSync('docs/使用手册.md', 'utf8').replace(/```[\s\S]*?```/g, '');
const bold = [...manual.matchAll(/\*\*(.+?)\*\*/g)].map(([, words = '']) => words);

test('the manual calls everything as the pane does', () => {
  expect(bold.length).toBeGreaterThan(30);
  expect(bold.flatMap((words) => words.split('、')).filter((word) => !pane.has(withoutBlanks(word)))).toEqual([]);
});

test('so does the help page', () => {
  const quoted = [...readFileSync('src/taskpane/help.html', 'utf8').matchAll(/“(.+?)”/g)].map(([, word = '']) => word);
  const beginnings = [...pane];
  const isSaid = (word: string) => beginnings.some((text) => text.startsWith(withoutBlanks(word)));
  expect(quoted.filter((word) => !isSaid(word))).toEqual([]);
});

test('the manual names every command', () => {
  const texts: Readonly<Record<string, unknown>> = strings;
  const label = (path: string): unknown =>
    path.split('.').reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>>)[key], texts);
  const commands = readdirSync('src/taskpane/session')
    .map((file) => readFileSync(`src/taskpane/session/${file}`, 'utf8'))
    .flatMap((text) => [...text.matchAll(/\brun\(\s*(strings|WORDS)\.([\w.]+)/g)])
    .map(([, from, path = '']) => label(from === 'WORDS' ? `flow.${path}` : path))
    // A command that is called by what it works on has a label for each.
    .flatMap((one) => (typeof one === 'object' && one !== null ? (Object.values(one) as readonly unknown[]) : [one]));
  expect(commands.length).toBeGreaterThan(20);
  expect(commands.filter((command) => !bold.includes(command as string))).toEqual([]);
});

test('the manual names every known way of computing points', () => {
  const missing = ARITHMETICS.filter(({ id, name }) => !withoutBlanks(manual).includes(`\`${id}\`（${name}）`));
  expect(missing.map(({ id }) => id)).toEqual([]);
});
