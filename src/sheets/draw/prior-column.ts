import { PRIOR_HEAD } from '../native/own-heads';
import type { SheetPlan } from '../plan';
import { block, joinBlocks, rowArea } from './block';
import { markStyle } from './styles';

const PRIOR_WIDTH = 18;

/** What a target was last year, beside the table and outside of what is printed; to be read while the new one is written. */
export function withPriorColumn(
  plan: SheetPlan,
  headRow: number,
  priors: readonly { readonly row: number; readonly text: string }[],
): SheetPlan {
  const column = plan.columns.length + 1;
  const { cells } = joinBlocks([
    block(rowArea(headRow, column), `${PRIOR_HEAD}（不打印）`, markStyle),
    ...priors.map(({ row, text }) => block(rowArea(row, column), text, { ...markStyle, numberFormat: '@' })),
  ]);
  return { ...plan, columns: [...plan.columns, { width: PRIOR_WIDTH }], cells: [...plan.cells, ...cells] };
}
