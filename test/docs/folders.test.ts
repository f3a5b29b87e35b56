import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { floorOptions } from '../support/floor-options';

/** A folder of src is named in two places beside itself: what it may import, and what it holds. */
const folders = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

const namesIn = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '').sort();

test('.oxlintrc.json says of every folder what it may import', () => {
  expect(Object.keys(floorOptions().floors).sort()).toEqual(folders);
});

test('docs/architecture.md says of every folder what it holds', () => {
  const rows = readFileSync('docs/architecture.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `src/'))
    .map((line) => line.split('|')[1])
    .join('');
  expect(namesIn(rows, /`src\/(\w+)`/g)).toEqual(folders);
});

test('every folder whose index offers a WorkbookPort passes the contract', () => {
  const ports = folders.filter((folder) => {
    const index = `src/${folder}/index.ts`;
    return existsSync(index) && /\bWorkbookPort\b/.test(readFileSync(index, 'utf8'));
  });
  expect(ports.length).toBeGreaterThanOrEqual(2);
  expect(ports.filter((folder) => !existsSync(`test/contract/${folder}.test.ts`))).toEqual([]);
});
