import { readFileSync } from 'node:fs';
import { READERS } from './readers';
import type { ReaderName } from './readers';
import { medianTime } from './timing';

/** What one reader costs, in a process of its own: `one-reader <reader> <file> <rounds>`; 0 rounds read once, for the memory alone. */
async function main(): Promise<void> {
  const [name, path = '', rounds = '0'] = process.argv.slice(2);
  const reader = READERS[name as ReaderName];
  const bytes = readFileSync(path);
  const time = rounds === '0' ? await once(() => reader(bytes)) : await medianTime(() => reader(bytes), Number(rounds));
  console.log(JSON.stringify({ time, megabytes: process.resourceUsage().maxRSS / 1024 }));
}

async function once(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

void main();
