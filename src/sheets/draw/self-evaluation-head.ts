import type { Arithmetic } from '../../catalog';
import type { FormFrame } from '../../catalog/types';
import type { Area, CellValue } from '../../model/cell';
import type { Application } from '../../model/form';
import { executionFormulas } from '../native/execution';
import { executionMarkFormula } from '../native/execution-mark';
import { formulaAt } from '../native/formula-text';
import { executionHelperHeads } from '../native/score';
import { inputMessage } from '../native/validation';
import type { CellStyle, ValidationPlan } from '../plan';
import type { Block } from './block';
import { block, formulaBlock, joinBlocks, rowArea } from './block';
import type { Columns } from './carried-head';
import {
  amountOf,
  goalText,
  HEAD_ROWS,
  HEAD_SIZE,
  LEAST_HEAD_HEIGHT,
  PAIRS,
  projectBlocks,
  projectHeights,
} from './carried-head';
import { rowHeight } from './row-height';
import { COLUMN, widthOf } from './self-evaluation-columns';
import { pointsStyle } from './self-evaluation-styles';
import { goalStyle, labelStyle, markStyle, moneyStyle, rateStyle } from './styles';

/** Rows of the head, from the title to the goals; the indicator table follows. */
export const ROW = {
  ...HEAD_ROWS,
  funds: 5,
  total: 6,
  fiscal: 7,
  other: 8,
  goalHead: 9,
  goal: 10,
} as const;

export const EXECUTION_WEIGHT_CELL = { row: ROW.total, column: COLUMN.target };
export const EXECUTION_SCORE_CELL = { row: ROW.total, column: COLUMN.score };

const GOAL_HEIGHT = 100;

/** Columns of the fund block, whose 得分 takes the last two columns. */
const FUNDS = {
  label: COLUMN.level2,
  budget: COLUMN.name,
  executed: COLUMN.weight,
  weight: COLUMN.target,
  rate: COLUMN.actual,
  score: COLUMN.score,
} as const;
const GOAL: Columns = [COLUMN.level1, COLUMN.weight];
const GOAL_RESULT: Columns = [COLUMN.target, COLUMN.reason];

/** The printed head of 表4, with what the 申报表 says. */
export function headBlock(
  frame: FormFrame,
  year: number | null,
  from: Application | null,
  executionWeight: number,
): Block {
  const label = (role: string): string => frame.labels[role] ?? '';
  return joinBlocks([
    ...projectBlocks(frame, year, from),
    ...fundBlocks(label, from, executionWeight),
    block(
      { ...rowArea(ROW.goalHead, COLUMN.label), bottom: ROW.goal },
      label('goalHead').replace(/(年度)(总体)/, '$1\n$2\n'),
      labelStyle,
    ),
    block(rowArea(ROW.goalHead, ...GOAL), label('goal'), labelStyle),
    block(rowArea(ROW.goalHead, ...GOAL_RESULT), label('goalResult'), labelStyle),
    block(rowArea(ROW.goal, ...GOAL), goalText(from) || null, goalStyle),
    block(rowArea(ROW.goal, ...GOAL_RESULT), null, goalStyle),
  ]);
}

export function headHeights(from: Application | null): readonly number[] {
  const goal = rowHeight([{ text: goalText(from), width: widthOf(...GOAL), size: HEAD_SIZE }], GOAL_HEIGHT);
  return [...projectHeights(from, widthOf), 36, LEAST_HEAD_HEIGHT, 36, LEAST_HEAD_HEIGHT, LEAST_HEAD_HEIGHT, goal];
}

const BUDGETS = {
  annual: '年末有效的预算数：批复的，或按规定程序调整后的。',
  adjusted: '调整后的预算数，含上年结转。',
} as const;

export function headValidations({ execution }: Arithmetic): readonly ValidationPlan[] {
  const money = (column: number): Area => ({ top: ROW.total, left: column, bottom: ROW.other, right: column });
  return [
    inputMessage(money(FUNDS.budget), '全年预算数（万元）', `${BUDGETS[execution.budget]}以万元为单位，保留两位小数。`),
    inputMessage(
      money(FUNDS.executed),
      '全年执行数（万元）',
      '全年实际支出。以万元为单位，保留两位小数。执行率和得分自动计算。',
    ),
    inputMessage(rowArea(ROW.goal, ...GOAL), '年初设定目标', '与批复的绩效目标申报表的“年度目标”一致。'),
    inputMessage(rowArea(ROW.goal, ...GOAL_RESULT), '完成情况综述', '对照年初设定目标，概述全年完成情况。'),
  ];
}

function fundBlocks(label: (role: string) => string, from: Application | null, executionWeight: number): Block[] {
  const heads = [
    [FUNDS.budget, 'budget'],
    [FUNDS.executed, 'executed'],
    [FUNDS.weight, 'weight'],
    [FUNDS.rate, 'rate'],
  ] as const;
  return [
    block(
      { top: ROW.funds, left: COLUMN.label, bottom: ROW.other, right: COLUMN.level1 },
      label('funds').replace('（', '\n（'),
      labelStyle,
    ),
    block(rowArea(ROW.funds, FUNDS.label), null, labelStyle),
    ...heads.map(([column, role]) => block(rowArea(ROW.funds, column), label(role).replace('（', '\n（'), labelStyle)),
    block(rowArea(ROW.funds, ...PAIRS.rightValue), label('score'), labelStyle),
    ...fundLine(label, ROW.total, 'total', amountOf(from, 'total'), executionWeight),
    ...fundLine(label, ROW.fiscal, 'fiscal', amountOf(from, 'fiscal'), null),
    ...fundLine(label, ROW.other, 'other', amountOf(from, 'other'), null),
    ...executionHelperHeads(ROW.funds, COLUMN.helpers).map(({ row, column, text }) =>
      block(rowArea(row, column), text, markStyle),
    ),
    formulaBlock(rowArea(ROW.total, COLUMN.mark), executionMarkFormula(ROW, COLUMN.helpers), markStyle),
  ];
}

/** `weight` null: a part of the total, which prints "-" instead of points. */
function fundLine(
  label: (role: string) => string,
  row: number,
  role: string,
  budget: CellValue,
  weight: number | null,
): Block[] {
  const at = (column: number) => ({ row, column });
  const formulas = executionFormulas(
    {
      row,
      budget: at(FUNDS.budget),
      executed: at(FUNDS.executed),
      rate: at(FUNDS.rate),
      score: weight === null ? null : at(FUNDS.score),
      weight: weight === null ? null : at(FUNDS.weight),
      unit: '万元',
    },
    COLUMN.helpers,
    weight ?? 0,
  );
  const computed = (column: number, style: CellStyle, area: Area = rowArea(row, column)): Block =>
    formulaAt(formulas, column) === null
      ? block(area, label('notScored'), labelStyle)
      : formulaBlock(area, formulaAt(formulas, column) ?? '', style);
  return [
    block(rowArea(row, FUNDS.label), label(role), { ...labelStyle, horizontal: 'left' }),
    block(rowArea(row, FUNDS.budget), budget, moneyStyle),
    block(rowArea(row, FUNDS.executed), null, moneyStyle),
    weight === null
      ? block(rowArea(row, FUNDS.weight), label('notScored'), labelStyle)
      : block(rowArea(row, FUNDS.weight), weight, pointsStyle),
    computed(FUNDS.rate, rateStyle),
    computed(FUNDS.score, pointsStyle, rowArea(row, ...PAIRS.rightValue)),
    computed(COLUMN.helpers, markStyle),
    computed(COLUMN.helpers + 1, markStyle),
  ];
}
