import { nameIn, wordAs } from '../../catalog';
import type { Category, FormFrame, Wording } from '../../catalog/types';
import type { Area } from '../../model/cell';
import { address } from '../../model/cell';
import { fundsMarkFormula } from '../native/funds-mark';
import { inputMessage } from '../native/validation';
import type { ValidationPlan } from '../plan';
import type { Block } from './block';
import { block, formulaBlock, joinBlocks, rowArea } from './block';
import { yearLine } from './carried-head';
import { COLUMN, widthOf } from './application-columns';
import { rowHeight } from './row-height';
import { centredInputStyle, goalStyle, labelStyle, markStyle, moneyStyle, titleStyle, yearStyle } from './styles';

/** Texts are "" and the amount null where they are not known. */
export interface GivenHead {
  readonly name: string;
  readonly department: string;
  readonly implementer: string;
  /** 年度资金总额, in 万元. */
  readonly total: number | null;
}

export interface HeadOptions {
  readonly category: Category | null;
  readonly year: number | null;
  readonly wording: Wording;
  readonly head?: GivenHead;
}

/** Rows of the head, from the title to the goal; the indicator table follows. */
export const ROW = {
  title: 1,
  year: 2,
  project: 3,
  department: 4,
  total: 5,
  fiscal: 6,
  other: 7,
  goalHead: 8,
  goal: 9,
} as const;

const GOAL_HEIGHT = 90;
const LEAST_HEIGHT = 22;

/** The printed head of 表1 with its input cells. */
export function headBlock(frame: FormFrame, { category, year, wording, head }: HeadOptions): Block {
  const label = (role: string): string => frame.labels[role] ?? '';
  const { label: first, level1, level2, name, target } = COLUMN;
  const projectName = head?.name || (category ? nameIn(category, wording) : null);
  const amount = (row: number, role: string, value: number | null = null): Block[] => [
    block(rowArea(row, level1, level2), label(role), labelStyle),
    block(rowArea(row, name, target), value, moneyStyle),
  ];
  return joinBlocks([
    block(rowArea(ROW.title, first, target), frame.title, titleStyle),
    block(rowArea(ROW.year, first, target), yearLine(frame, year), yearStyle),
    block(rowArea(ROW.project, first), label('projectName'), labelStyle),
    block(rowArea(ROW.project, level1, level2), projectName, centredInputStyle),
    block(rowArea(ROW.project, name), label(category ? 'templateContact' : 'contact'), labelStyle),
    block(rowArea(ROW.project, target), null, centredInputStyle),
    block(rowArea(ROW.department, first), label('department'), labelStyle),
    block(rowArea(ROW.department, level1, level2), head?.department || null, centredInputStyle),
    block(rowArea(ROW.department, name), label('implementer'), labelStyle),
    block(rowArea(ROW.department, target), head?.implementer || null, centredInputStyle),
    block({ ...rowArea(ROW.total, first), bottom: ROW.other }, label('funds').replace('（', '\n（'), labelStyle),
    ...amount(ROW.total, 'total', head?.total),
    ...amount(ROW.fiscal, 'fiscal'),
    ...amount(ROW.other, 'other'),
    block({ ...rowArea(ROW.goalHead, first), bottom: ROW.goal }, label('goalHead'), labelStyle),
    block(rowArea(ROW.goalHead, level1, target), label('goal'), labelStyle),
    block(rowArea(ROW.goal, level1, target), label('goalText'), goalStyle),
    fundsMark(),
  ]);
}

export function headHeights(category: Category | null, wording: Wording): readonly number[] {
  const projectName = category ? nameIn(category, wording) : '';
  const project = rowHeight([{ text: projectName, width: widthOf('level1', 'level2'), size: 11 }], LEAST_HEIGHT + 8);
  return [34, 22, project, LEAST_HEIGHT + 8, LEAST_HEIGHT, LEAST_HEIGHT, LEAST_HEIGHT, LEAST_HEIGHT, GOAL_HEIGHT];
}

/** Input messages from the 填报说明. */
export function headValidations(frame: FormFrame, wording: Wording): readonly ValidationPlan[] {
  const { level1, level2, name, target } = COLUMN;
  const message = (area: Area, title: string, role: string): ValidationPlan =>
    inputMessage(area, title, wordAs(frame.instructions[role] ?? '', wording));
  const amount = (row: number, title: string): ValidationPlan =>
    message(rowArea(row, name, target), `${title}（万元）`, 'funds');
  return [
    message(rowArea(ROW.project, level1, level2), '项目名称', 'projectName'),
    message(rowArea(ROW.department, level1, level2), '主管部门', 'department'),
    message(rowArea(ROW.department, target), '实施单位', 'implementer'),
    amount(ROW.total, '年度资金总额'),
    amount(ROW.fiscal, '财政拨款'),
    amount(ROW.other, '其他资金'),
    message(rowArea(ROW.goal, level1, target), '年度目标', 'goal'),
  ];
}

function fundsMark(): Block {
  const amount = (row: number): string => `$${address({ row, column: COLUMN.name })}`;
  const formula = fundsMarkFormula(amount(ROW.total), amount(ROW.fiscal), amount(ROW.other));
  return formulaBlock(rowArea(ROW.total, COLUMN.mark), formula, markStyle);
}
