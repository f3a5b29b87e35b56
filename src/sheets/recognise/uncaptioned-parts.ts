import type { CaptionPath } from './caption-paths';
import { roleOf } from './caption-paths';
import type { Cells } from './cells';
import type { ColumnContent } from './content';
import { contentOf } from './content';

/** Of the filled cells of a column so many must be signs, numbers or units for it to be a part of a value. */
const MOST = 0.6;
/** Sign, number and unit. */
const MOST_PARTS = 3;

/**
 * The last caption of a head over all parts of its value: ≥ | 12 | 公里 below 指标值. Where merges are known they say how far it
 * reaches; else what stands beside it does: numbers behind signs, units behind numbers.
 */
export function withUncaptionedParts(
  cells: Cells,
  rows: readonly number[],
  paths: readonly CaptionPath[],
  right: number,
): readonly CaptionPath[] {
  const own = paths[paths.length - 1];
  if (cells.mergesKnown || own === undefined || !isOfValue(own)) return paths;
  let last = own.last;
  let before = partIn(contentOf(cells, rows, last));
  while (last < Math.min(right, own.column + MOST_PARTS - 1)) {
    const next = partIn(contentOf(cells, rows, last + 1));
    const goesOn = (before === 'sign' && next === 'number') || (before === 'number' && next === 'unit');
    if (!goesOn) break;
    before = next;
    last++;
  }
  return last === own.last ? paths : [...paths.slice(0, -1), { ...own, last }];
}

function isOfValue(path: CaptionPath): boolean {
  const role = roleOf(path);
  return role === 'target' || role === 'actual';
}

function partIn({ signs, numbers, units }: ColumnContent): 'sign' | 'number' | 'unit' | null {
  if (signs >= MOST) return 'sign';
  if (numbers >= MOST) return 'number';
  return units >= MOST ? 'unit' : null;
}
