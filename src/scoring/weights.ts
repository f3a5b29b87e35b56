import Big from 'big.js';
import type { SharedPoints } from '../catalog';

export interface WeightedRow {
  readonly level1: string | null;
  readonly stars: 0 | 1 | 3;
}

/**
 * 分值 of each row, decision D9: equal whole points within its class, or the classes that share points, the remainder one by one to ★★★ rows first, then top down.
 * Tenths or hundredths only where whole points do not go round. Null for a row of no listed class; a class without rows gives nothing away.
 */
export function distributeWeights(
  rows: readonly WeightedRow[],
  shares: readonly SharedPoints[],
): readonly (Big | null)[] {
  const weights = rows.map((): Big | null => null);
  for (const { classes, points } of shares) {
    const members = rows.flatMap((row, index) =>
      row.level1 !== null && classes.includes(row.level1) ? [{ index, stars: row.stars }] : [],
    );
    if (members.length === 0) continue;
    const parts = equalShares(new Big(points), members.length);
    const inOrder = [...members.filter(({ stars }) => stars === 3), ...members.filter(({ stars }) => stars !== 3)];
    inOrder.forEach(({ index }, rank) => (weights[index] = parts[rank] ?? null));
  }
  return weights;
}

/** Largest first. */
function equalShares(weight: Big, count: number): readonly Big[] {
  const step =
    ['1', '0.1', '0.01']
      .map((size) => new Big(size))
      .find((size) => weight.mod(size).eq(0) && weight.div(size).gte(count)) ?? new Big('0.01');
  const steps = weight.div(step).round(0, Big.roundDown).toNumber();
  const base = Math.floor(steps / count);
  const larger = steps - base * count;
  return Array.from({ length: count }, (_, rank) => step.times(rank < larger ? base + 1 : base));
}
