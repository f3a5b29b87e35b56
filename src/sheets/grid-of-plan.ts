import Big from 'big.js';
import type { CellValue } from '../model/cell';
import type { SheetGrid } from './grid';
import { HINT_NAME } from './hint';
import type { PlannedCell, SheetPlan } from './plan';

/** A planned sheet as a host would hand it over, without a host: formulas are kept but not computed (value null, text ""). */
export function gridOfPlan(plan: SheetPlan): SheetGrid {
  const bottom = Math.max(0, ...plan.cells.map(({ row }) => row), ...plan.merges.map((area) => area.bottom));
  const right = Math.max(0, ...plan.cells.map(({ column }) => column), ...plan.merges.map((area) => area.right));
  const table = <T>(empty: T): T[][] => Array.from({ length: bottom }, () => new Array<T>(right).fill(empty));
  const values = table<CellValue>(null);
  const texts = table('');
  const formulas = table<string | null>(null);
  for (const cell of plan.cells) {
    const { content } = cell;
    if (content === undefined) continue;
    const [row, column] = [cell.row - 1, cell.column - 1];
    if ('formula' in content) {
      put(formulas, row, column, `=${content.formula.replace(/^=/, '')}`);
    } else {
      put(values, row, column, content.value);
      put(texts, row, column, displayed(content.value, cell));
    }
  }
  const hint = plan.names.find(({ name }) => name === HINT_NAME)?.formula ?? null;
  return {
    id: plan.name,
    name: plan.name,
    top: 1,
    left: 1,
    texts,
    values,
    formulas,
    merges: plan.merges,
    hint,
    protected: plan.protected ?? false,
    truncated: false,
  };
}

function put<T>(table: T[][], row: number, column: number, value: T): void {
  const line = table[row];
  if (line !== undefined) line[column] = value;
}

/** The few number formats that plans use: decimals, thousands separators, percent. */
function displayed(value: CellValue, { style }: PlannedCell): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const format = /^(#,##)?0(?:\.(0+))?(%)?$/.exec(style.numberFormat ?? '');
  if (format === null) return new Big(value).toFixed();
  const [, grouped, decimals, percent] = format;
  const digits = new Big(value).times(percent === undefined ? 1 : 100).toFixed(decimals?.length ?? 0);
  return (grouped === undefined ? digits : digits.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',')) + (percent ?? '');
}
