import type { FormCell, HeadField } from '../../../catalog';
import type { Area } from '../../../model/cell';
import { address } from '../../../model/cell';
import { executionFormulas } from '../../native/execution';
import { formulaAt } from '../../native/formula-text';
import { fundsMarkFormula } from '../../native/funds-mark';
import { planMarkFormula } from '../../native/plan-mark';
import { inputMessage } from '../../native/validation';
import type { CellStyle, ValidationPlan } from '../../plan';
import type { Block } from '../block';
import { block, formulaBlock, rowArea } from '../block';
import { growForLabel, rowHeight } from '../row-height';
import { pointsStyle } from '../self-evaluation-styles';
import {
  centredInputStyle,
  goalStyle,
  labelStyle,
  markStyle,
  moneyStyle,
  namesLineStyle,
  rateStyle,
  textInputStyle,
  unitLineStyle,
} from '../styles';
import type { LaidCell, Places } from './places';
import { placeOf, widthOf } from './places';
import type { Printing } from './words';
import { captionIn, promptOf } from './words';

const SIZE = 11;
const LEAST = 26;

/** Captions and fields of the head and the foot. */
export function lineBlocks(cells: readonly LaidCell[], printing: Printing, places: Places, points: number): Block[] {
  return cells.map(({ cell, area, line }) => {
    const bare = line.frameless === true;
    if ('label' in cell) {
      return block(area, captionIn(cell.label, printing) || null, bare ? unitLineStyle : labelStyle);
    }
    if ('spending' in cell) return spendingBlock(cell, area, printing, places, points);
    const says = 'says' in cell ? (cell.says ?? null) : null;
    return block(area, says, bare ? namesLineStyle : styleOf(cell.field, printing));
  });
}

function styleOf(field: HeadField | 'plan', { form: { twoDecimals } }: Printing): CellStyle {
  switch (field) {
    case 'total':
    case 'fiscal':
    case 'other-funds':
    case 'money':
      return amountStyle(twoDecimals);
    case 'plan':
      return moneyStyle;
    case 'goal':
    case 'goal-result':
    case 'purpose':
      return goalStyle;
    case 'text':
      return textInputStyle;
    case 'name':
    case 'code':
    case 'department':
    case 'implementer':
    case 'attribute':
    case 'period':
      return centredInputStyle;
  }
}

/** Amounts that are not rounded are shown as points are: as typed. */
function amountStyle(twoDecimals: boolean): CellStyle {
  return twoDecimals ? moneyStyle : pointsStyle;
}

type SpendingCell = Extract<FormCell, { readonly spending: unknown }>;

/** Amounts of a line of funds are typed; its rate and points are formulas, with their helpers beside the amounts' line. */
function spendingBlock(cell: SpendingCell, area: Area, printing: Printing, places: Places, points: number): Block {
  switch (cell.spending) {
    case 'budget':
    case 'executed':
      return block(area, null, amountStyle(printing.form.twoDecimals));
    case 'weight':
      return block(area, points, pointsStyle);
    case 'rate':
    case 'score': {
      const formulas = spendingFormulas(area.top, printing, places, points);
      const style = cell.spending === 'rate' ? rateStyle : pointsStyle;
      return formulaBlock(area, formulaAt(formulas, area.left) ?? '', style);
    }
  }
}

/** The helpers and formulas of the line of funds in a row. */
export function spendingFormulas(row: number, { unit }: Printing, { head, mark }: Places, points: number) {
  const at = (column: SpendingCell['spending']) => {
    const found = head.find(({ cell, area }) => 'spending' in cell && cell.spending === column && area.top === row);
    return found ? { row, column: found.area.left } : null;
  };
  const [budget, executed] = [at('budget'), at('executed')];
  if (!budget || !executed) return [];
  const line = { row, budget, executed, rate: at('rate'), score: at('score'), weight: at('weight'), unit };
  return executionFormulas(line, mark + 1, points);
}

/** Rows of the lines of funds of a self-evaluation, by source. */
export function fundsRows({ head }: Places): Readonly<Partial<Record<SpendingCell['line'], number>>> {
  return Object.fromEntries(
    head.flatMap(({ cell, area }) => ('spending' in cell ? [[cell.line, area.top] as const] : [])),
  );
}

/** A mark beside a line of the head, and the cells that it colours. */
export interface HeadMark {
  readonly row: number;
  readonly cells: Area;
  readonly block: Block;
}

/** Amounts that do not add up, a plan that falls. */
export function headMarks(printing: Printing, places: Places): readonly HeadMark[] {
  const [total, fiscal, other] = (['total', 'fiscal', 'other-funds'] as const).map((field) => placeOf(places, field));
  const plan = planCells(places).map(({ area }) => area);
  const [first, last] = [plan[0], plan.at(-1)];
  const mark = (cells: Area, formula: string): HeadMark => ({
    row: cells.top,
    cells,
    block: formulaBlock(rowArea(cells.top, places.mark), formula, markStyle),
  });
  const cellOf = ({ top, left }: Area) => `$${address({ row: top, column: left })}`;
  return [
    ...(total && fiscal && other
      ? [mark(total, fundsMarkFormula(cellOf(total), cellOf(fiscal), cellOf(other), printing.unit))]
      : []),
    ...(first && last ? [mark({ ...first, right: last.right }, planMarkFormula(plan.map(cellOf)))] : []),
  ];
}

function planCells({ head }: Places): readonly LaidCell[] {
  return head.filter(({ cell }) => 'until' in cell);
}

export function lineValidations(cells: readonly LaidCell[], printing: Printing): ValidationPlan[] {
  return cells.flatMap(({ cell, area }) => {
    const prompt = promptOf(cell, printing);
    if (prompt === null) return [];
    const message = inputMessage(area, prompt.title, prompt.message);
    return 'until' in cell
      ? [{ ...message, rule: { kind: 'decimal' as const, min: 0, max: 100 }, alert: PLAN_ALERT }]
      : [message];
  });
}

const PLAN_ALERT = {
  style: 'warning',
  title: '资金支出计划',
  message: '应为 0 至 100 之间的数字：截至该月的累计百分比。',
} as const;

/** In points, a row each. */
export function lineHeights(
  lines: readonly { readonly height?: number }[],
  cells: readonly LaidCell[],
  printing: Printing,
): number[] {
  const top = Math.min(...cells.map(({ area }) => area.top));
  const textOf = ({ cell, area }: LaidCell) => ({
    text: 'label' in cell ? captionIn(cell.label, printing) : '',
    width: widthOf(printing.form, area),
    size: SIZE,
  });
  const heights = lines.map(({ height = LEAST }, index) =>
    rowHeight(cells.filter(({ area }) => area.top === top + index && area.bottom === area.top).map(textOf), height),
  );
  for (const laid of cells.filter(({ area }) => area.bottom > area.top))
    growForLabel(heights, laid.area.top - top, laid.area.bottom - top, textOf(laid));
  return heights;
}
