import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { print } from './print';
import type { ReaderName } from './readers';
import { samplePlans, workbookOf } from './sample-forms';

const NAMES = ['inflate', 'jichi', 'SheetJS', 'hucre'] as const satisfies readonly ReaderName[];
const FILES = [
  { forms: 10, rounds: 9 },
  { forms: 300, rounds: 3 },
] as const;
const FOLDER = 2000;
/** On two cores. */
const FILES_PER_SECOND = 60;
const ROOT = join(__dirname, '../..');

const Cost = z.object({ time: z.number(), megabytes: z.number() });
type Cost = z.infer<typeof Cost>;

/** What opening a file costs beside the readers of others, and what a folder costs. DESIGN: "opening a file to check it". */
export async function measureOpening(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jichi-bench-'));
  try {
    for (const { forms, rounds } of FILES) {
      const path = join(folder, `${forms}.xlsx`);
      const bytes = await workbookWith(forms);
      writeFileSync(path, bytes);
      print(`Opening ${forms} forms, ${(bytes.length / 1024).toFixed(0)} kB`, compared(path, rounds));
    }
    print(`A folder of ${FOLDER} files with 1 form each`, [await ofFolder(join(folder, 'many'))]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compared(path: string, rounds: number): string[][] {
  const costs = NAMES.map((name) => ({ name, time: costOf(name, path, rounds).time, peak: costOf(name, path, 0) }));
  const inflating = costs.find(({ name }) => name === 'inflate')?.time ?? NaN;
  return costs.map(({ name, time, peak }) => [
    name,
    `${time.toFixed(1)} ms of CPU`,
    `${(time / inflating).toFixed(1)}× inflating`,
    `first time ${peak.time.toFixed(0)} ms`,
    `peak ${peak.megabytes.toFixed(0)} MB`,
  ]);
}

function costOf(name: ReaderName, path: string, rounds: number): Cost {
  const words = ['--import', 'tsx', join(__dirname, 'one-reader.ts'), name, path, String(rounds)];
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return Cost.parse(JSON.parse(stdout));
}

async function ofFolder(folder: string): Promise<string[]> {
  mkdirSync(folder);
  const files = await Promise.all(samplePlans().map((plan) => workbookOf([plan])));
  for (let index = 0; index < FOLDER; index += 1) {
    const bytes = files[index % files.length];
    if (bytes) writeFileSync(join(folder, `${index}.xlsx`), bytes);
  }
  const command = join(ROOT, 'src/cli/jichi.mjs');
  // The command line is built at its first start, which is not what is measured.
  spawnSync(process.execPath, [command, '--help']);
  const start = performance.now();
  const words = ['--import', join(__dirname, 'say-peak.mjs'), command, 'check', folder, '--jsonl'];
  const { stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  const seconds = (performance.now() - start) / 1000;
  const answers = stdout.split('\n').filter((line) => line !== '').length;
  if (answers < FOLDER) throw new Error(`${answers} files answered: ${stderr.slice(-400)}`);
  const rate = FOLDER / seconds;
  return [
    `${rate.toFixed(0)} files/s (bar ${FILES_PER_SECOND}: ${rate >= FILES_PER_SECOND ? 'met' : 'MISSED'})`,
    `peak ${Number(stderr.trim().split('\n').at(-1)).toFixed(0)} MB`,
  ];
}

async function workbookWith(forms: number): Promise<Uint8Array> {
  const plans = samplePlans();
  return workbookOf(
    Array.from({ length: forms }, (_, index) => plans[index % plans.length])
      .filter((plan) => plan !== undefined)
      .map((plan, index) => ({ ...plan, name: `表${index + 1}` })),
  );
}
