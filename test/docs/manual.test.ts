import { readFileSync } from 'node:fs';

/** What the manual prints bold is to be found in the pane. Blanks aside: “按 68 号文审视”. */
const withoutBlanks = (text: string): string => text.replace(/\s/g, '');

const textsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/'([^'\n]+)'/g)].map(([, text = '']) => withoutBlanks(text));

/** The groups of a comparison are said in the letter's words. */
const pane = new Set(['src/taskpane/strings.ts', 'src/workbook/review-comparison.ts'].flatMap(textsOf));
const manual = readFileSync('docs/使用手册.md', 'utf8').replace(/```[\s\S]*?```/g, '');
const bold = [...manual.matchAll(/\*\*(.+?)\*\*/g)].map(([, words = '']) => words);

test('the manual calls everything as the pane does', () => {
  expect(bold.length).toBeGreaterThan(30);
  expect(bold.flatMap((words) => words.split('、')).filter((word) => !pane.has(withoutBlanks(word)))).toEqual([]);
});
