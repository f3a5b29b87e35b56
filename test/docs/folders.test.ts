import { readdirSync, readFileSync } from 'node:fs';

/** A folder of src is named in three places beside itself: what it may import, and what it holds in the two overviews. */
const folders = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

const namesIn = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '').sort();

test('eslint.config.mjs says of every folder what it may import', () => {
  const floors = /const FLOORS = \{([\s\S]*?)\n\};/.exec(readFileSync('eslint.config.mjs', 'utf8'))?.[1] ?? '';
  expect(namesIn(floors, /^ {2}(\w+): \[/gm)).toEqual(folders);
});

test.each(['docs/architecture.md', 'README.md'])('%s says of every folder what it holds', (page) => {
  const rows = readFileSync(page, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `src/'))
    .map((line) => line.split('|')[1])
    .join('');
  expect(namesIn(rows, /`src\/(\w+)`/g)).toEqual(folders);
});
