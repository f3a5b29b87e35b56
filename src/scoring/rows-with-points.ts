import type { Form, Indicator } from '../model/form';
import { memoize } from '../model/memoize';
import { squash } from '../model/text';

/** Which rows have points, and which of them for more than themselves (decision D19). By sheet row. */
export interface RowsWithPoints {
  /** 分值 and 得分 of these are merged over other rows as well: no formula makes one score of several results. */
  readonly shared: ReadonlySet<number>;
  /** These have none: their points stand in another row, or they detail the row above ("其中：…") and have none of their own. */
  readonly without: ReadonlySet<number>;
}

export const rowsWithPoints = memoize(({ indicators }: Form): RowsWithPoints => {
  const shared = new Set(indicators.flatMap(({ pointsOf }) => pointsOf ?? []));
  const without = new Set<number>();
  for (const [index, indicator] of indicators.entries()) {
    const above = indicators[index - 1];
    const isDetail = above !== undefined && isPartOf(indicator, above, without);
    if (indicator.pointsOf !== undefined || isDetail) without.add(indicator.row);
  }
  return { shared, without };
});

/** A row "其中：…" without points, below one that has some or that is such a part itself. */
function isPartOf(indicator: Indicator, above: Indicator, without: ReadonlySet<number>): boolean {
  const isScored = (above.weight?.value ?? above.score?.value ?? null) !== null;
  return (
    (isScored || without.has(above.row)) &&
    squash(indicator.level3.value ?? '').startsWith('其中') &&
    (indicator.weight?.text ?? '') === '' &&
    (indicator.score?.text ?? '') === ''
  );
}
