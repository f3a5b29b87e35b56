import type { FormFrame } from '../../catalog/types';
import type { Area } from '../../model/cell';
import type { Application } from '../../model/form';
import { executionFormulas } from '../native/execution';
import { executionMarkFormula } from '../native/execution-mark';
import { fixed, fixedColumn, formulaAt } from '../native/formula-text';
import { captionOf, monthChoice, monthMark } from '../native/months';
import { inputMessage } from '../native/validation';
import type { ValidationPlan } from '../plan';
import type { Block } from './block';
import { block, formulaBlock, joinBlocks, rowArea } from './block';
import type { Columns } from './carried-head';
import {
  amountOf,
  goalText,
  HEAD_ROWS,
  HEAD_SIZE,
  LEAST_HEAD_HEIGHT,
  projectBlocks,
  projectHeights,
} from './carried-head';
import { COLUMN, EXECUTION_HELPER_HEADS, widthOf } from './monitoring-columns';
import { rowHeight } from './row-height';
import { goalStyle, labelStyle, markStyle, moneyStyle, rateStyle } from './styles';

/** Rows of the head, from the title to the goal; the indicator table follows. */
export const ROW = { ...HEAD_ROWS, funds: 5, total: 6, fiscal: 7, other: 8, goal: 9 } as const;

const GOAL_HEIGHT = 70;
const LABEL: Columns = [COLUMN.label, COLUMN.level2];
const KIND: Columns = [COLUMN.name, COLUMN.actual];
const FUNDS = { budget: COLUMN.forecast, executed: COLUMN.reason, rate: COLUMN.note } as const;
const GOAL: Columns = [COLUMN.name, COLUMN.note];

/** The caption of the amounts spent, in which the month is chosen. */
export const MONTH_CELL = { row: ROW.funds, column: FUNDS.executed };

export interface MonitoringHead {
  readonly frame: FormFrame;
  readonly year: number | null;
  /** 1–12; null leaves "**". */
  readonly month: number | null;
  readonly from: Application | null;
}

/** The printed head of 表3, with what the 申报表 says. */
export function headBlock({ frame, year, month, from }: MonitoringHead): Block {
  const label = (role: string): string => frame.labels[role] ?? '';
  const executed = month === null ? label('executed') : captionOf(label('executed'), month);
  const spent = fixedColumn(FUNDS.executed, ROW.total, ROW.other);
  return joinBlocks([
    ...projectBlocks(frame, year, from),
    block({ ...rowArea(ROW.funds, ...LABEL), bottom: ROW.other }, label('funds').replace('（', '\n（'), labelStyle),
    block(rowArea(ROW.funds, ...KIND), label('kindOfFunds'), labelStyle),
    block(rowArea(ROW.funds, FUNDS.budget), label('budget'), labelStyle),
    block(rowArea(ROW.funds, FUNDS.executed), executed, monthStyle),
    block(rowArea(ROW.funds, FUNDS.rate), label('rate'), labelStyle),
    ...(['total', 'fiscal', 'other'] as const).flatMap((role) =>
      fundLine(ROW[role], label(role), amountOf(from, role)),
    ),
    formulaBlock(rowArea(ROW.funds, COLUMN.mark), monthMark(fixed(MONTH_CELL), spent), markStyle),
    formulaBlock(rowArea(ROW.total, COLUMN.mark), executionMarkFormula(ROW, COLUMN.helpers), markStyle),
    ...EXECUTION_HELPER_HEADS.map((text, index) => block(rowArea(ROW.funds, COLUMN.helpers + index), text, markStyle)),
    block(rowArea(ROW.goal, ...LABEL), label('goal'), labelStyle),
    block(rowArea(ROW.goal, ...GOAL), goalText(from) || null, goalStyle),
  ]);
}

const monthStyle = { ...labelStyle, numberFormat: '@', unlocked: true } as const;

export function headHeights(from: Application | null): readonly number[] {
  const goal = rowHeight([{ text: goalText(from), width: widthOf(...GOAL), size: HEAD_SIZE }], GOAL_HEIGHT);
  const line = LEAST_HEAD_HEIGHT;
  return [...projectHeights(from, widthOf), line, line, line, line, goal];
}

export function headValidations(frame: FormFrame): readonly ValidationPlan[] {
  const told = (area: Area, title: string, role: string): ValidationPlan =>
    inputMessage(area, title, frame.instructions[role] ?? '');
  const money = (column: number): Area => ({ top: ROW.total, left: column, bottom: ROW.other, right: column });
  return [
    monthChoice(rowArea(MONTH_CELL.row, MONTH_CELL.column), frame.labels.executed ?? ''),
    told(money(FUNDS.budget), '年初预算数（万元）', 'budget'),
    inputMessage(
      money(FUNDS.executed),
      '执行数（万元）',
      '截至所选月份的实际支出，以万元为单位，保留两位小数。预算执行率自动计算。',
    ),
    told(rowArea(ROW.goal, ...GOAL), '年度总体目标', 'goal'),
  ];
}

function fundLine(row: number, label: string, budget: number | null): Block[] {
  const at = (column: number) => ({ row, column });
  const line = {
    row,
    budget: at(FUNDS.budget),
    executed: at(FUNDS.executed),
    rate: at(FUNDS.rate),
    score: null,
    weight: null,
  };
  const formulas = executionFormulas({ ...line, unit: '万元' }, COLUMN.helpers, 0);
  const computed = (column: number, style: typeof rateStyle): Block =>
    formulaBlock(rowArea(row, column), formulaAt(formulas, column) ?? '', style);
  return [
    block(rowArea(row, ...KIND), label, { ...labelStyle, horizontal: 'left' }),
    block(rowArea(row, FUNDS.budget), budget, moneyStyle),
    block(rowArea(row, FUNDS.executed), null, moneyStyle),
    computed(FUNDS.rate, rateStyle),
    computed(COLUMN.helpers, markStyle),
    computed(COLUMN.helpers + 1, markStyle),
  ];
}
