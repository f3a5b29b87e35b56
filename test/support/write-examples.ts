import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleBytes, examples } from './examples';

/** Draws assets/examples anew (`npm run examples`). */
async function main(): Promise<void> {
  const folder = join(__dirname, '../../assets/examples');
  mkdirSync(folder, { recursive: true });
  const wanted = examples();
  for (const file of readdirSync(folder))
    if (!wanted.some((example) => example.file === file)) rmSync(join(folder, file));
  for (const example of wanted) {
    writeFileSync(join(folder, example.file), await exampleBytes(example));
    console.log(example.file);
  }
}

void main();
