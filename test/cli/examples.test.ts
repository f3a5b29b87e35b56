import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleBytes, examples } from '../support/examples';
import { inspectSheet } from '../xlsx/inspect';

const FOLDER = join(__dirname, '../../assets/examples');

describe('assets/examples holds what `npm run examples` draws', () => {
  it('and no other file', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(
      examples()
        .map(({ file }) => file)
        .sort(),
    );
  });

  it.each(examples().map((example) => [example.file, example] as const))('%s', async (file, example) => {
    const { name } = example.plan;
    const committed = await inspectSheet(new Uint8Array(readFileSync(join(FOLDER, file))), name);
    const drawn = await inspectSheet(await exampleBytes(example), name);
    // A function that each inspection makes anew.
    expect({ ...committed, style: null }).toEqual({ ...drawn, style: null });
  });
});
