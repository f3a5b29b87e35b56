import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AREAS, loadCore } from './core-areas';
import type { Area, Core } from './core-areas';
import { samplePlans, workbookOf } from './sample-forms';
import { median, quantile, timesInTurns } from './timing';

const ROOT = join(__dirname, '../..');
const ROUNDS = 24;
/** A ratio nearer to 1 is noise, even where the rounds agree on it. */
const SMALLEST_SHIFT = 0.05;

/** Every area of the core, here and at the commit, in turns in one process: a machine that is busy is busy for both. */
export async function compareWith(commit: string): Promise<string[][]> {
  const checkout = checkOut(commit);
  try {
    const [here, there] = [loadCore(ROOT), loadCore(checkout)];
    const bytes = await workbookOf(samplePlans());
    const rows: string[][] = [];
    for (const area of AREAS) rows.push(await compared(area, bytes, here, there));
    return rows;
  } finally {
    rmSync(checkout, { recursive: true, force: true });
  }
}

async function compared(area: Area, bytes: Uint8Array, here: Core, there: Core): Promise<string[]> {
  const prepare = (core: Core) => () => area.prepare(core, bytes, area.repeats);
  const [now = [], then = []] = await timesInTurns([prepare(here), prepare(there)], ROUNDS);
  const ratio = median(now) / median(then);
  const ratios = now.map((time, round) => time / (then[round] ?? NaN));
  const [low, high] = [quantile(ratios, 0.25), quantile(ratios, 0.75)];
  const isShift = Math.abs(ratio - 1) >= SMALLEST_SHIFT && (low > 1 || high < 1);
  return [
    area.name,
    `here ${inUnits(area, median(now))}`,
    `there ${inUnits(area, median(then))}`,
    `ratio ${ratio.toFixed(2)}× (half of the rounds ${low.toFixed(2)}–${high.toFixed(2)})`,
    ...(isShift ? [ratio > 1 ? 'SLOWER' : 'FASTER'] : []),
  ];
}

/** Of one round: the sample has eleven forms in one workbook. */
export function inUnits({ per, repeats }: Area, milliseconds: number): string {
  if (per === 'workbook') return `${(milliseconds / repeats).toFixed(1)} ms`;
  return `${((milliseconds * 1000) / repeats / samplePlans().length).toFixed(0)} µs/form`;
}

/** The commit in a folder of its own, with the packages of this checkout. */
function checkOut(commit: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'jichi-bench-')));
  const archive = join(folder, 'commit.tar');
  execFileSync('git', ['archive', '--output', archive, commit, 'src', 'package.json'], { cwd: ROOT });
  execFileSync('tar', ['-xf', archive, '-C', folder]);
  symlinkSync(realpathSync(join(ROOT, 'node_modules')), join(folder, 'node_modules'));
  return folder;
}
