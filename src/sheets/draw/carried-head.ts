import type Big from 'big.js';
import { fromYuan, inYuan } from '../../model/amount';
import type { Field } from '../../model/field';
import type { Application, ProjectHead } from '../../model/form';
import { sameText } from '../../model/text';
import type { FormFrame, RuleSet } from '../../catalog/types';
import { HINT_NAME, hintFormula } from '../hint';
import type { SheetPlan } from '../plan';
import type { Block } from './block';
import { block, rowArea } from './block';
import { rowHeight } from './row-height';
import { centredInputStyle, labelStyle, titleStyle, yearStyle } from './styles';

/** First and last column of a cell that is merged across. */
export type Columns = readonly [number, number];

/** Rows that begin the sheet of 表3 and of 表4, and the columns of the two label-and-value pairs in them. */
export const HEAD_ROWS = { title: 1, year: 2, project: 3, department: 4 } as const;
export const PAIRS: Readonly<Record<'leftLabel' | 'leftValue' | 'rightLabel' | 'rightValue', Columns>> = {
  leftLabel: [1, 2],
  leftValue: [3, 5],
  rightLabel: [6, 7],
  rightValue: [8, 9],
};
const ALL: Columns = [1, 9];

export const HEAD_SIZE = 11;
export const LEAST_HEAD_HEIGHT = 26;

/** Title, year and the project's names and people, with what the 申报表 says. */
export function projectBlocks(frame: FormFrame, year: number | null, from: Application | null): Block[] {
  const pair = (row: number, left: ProjectRole, right: ProjectRole): Block[] => [
    block(rowArea(row, ...PAIRS.leftLabel), labelOf(frame, left), labelStyle),
    block(rowArea(row, ...PAIRS.leftValue), textOf(from?.project[left]), centredInputStyle),
    block(rowArea(row, ...PAIRS.rightLabel), labelOf(frame, right), labelStyle),
    block(rowArea(row, ...PAIRS.rightValue), textOf(from?.project[right]), centredInputStyle),
  ];
  return [
    block(rowArea(HEAD_ROWS.title, ...ALL), frame.title, titleStyle),
    block(rowArea(HEAD_ROWS.year, ...ALL), yearLine(frame, year), yearStyle),
    ...pair(HEAD_ROWS.project, 'name', 'contact'),
    ...pair(HEAD_ROWS.department, 'department', 'implementer'),
  ];
}

/** Heights of the same rows. */
export function projectHeights(from: Application | null, widthOf: (first: number, last: number) => number): number[] {
  const text = (role: ProjectRole, columns: Columns) => ({
    text: textOf(from?.project[role]) ?? '',
    width: widthOf(...columns),
    size: HEAD_SIZE,
  });
  const pair = (left: ProjectRole, right: ProjectRole) =>
    rowHeight([text(left, PAIRS.leftValue), text(right, PAIRS.rightValue)], LEAST_HEAD_HEIGHT);
  return [36, 24, pair('name', 'contact'), pair('department', 'implementer')];
}

/** What the hidden name hints, and how the sheet is printed: upright, its table's head on every page. */
export function namesAndPrint(
  ruleSet: RuleSet,
  from: Application | null,
  headRow: number,
  lastRow: number,
): Pick<SheetPlan, 'names' | 'print'> {
  const [left, right] = ALL;
  const { id, arithmetic } = ruleSet;
  const named = arithmetic.id === id ? null : arithmetic.id;
  const hint = hintFormula({ ruleSet: id, category: from?.hint?.category ?? null }, named);
  return {
    names: [{ name: HINT_NAME, formula: hint, hidden: true }],
    print: {
      area: { top: HEAD_ROWS.title, left, bottom: lastRow, right },
      orientation: 'portrait',
      repeatRows: { first: headRow, last: headRow },
      fitToWidth: true,
      withoutColours: true,
    },
  };
}

/** "（20XX 年度）" with the year put in. */
export function yearLine(frame: FormFrame, year: number | null): string {
  return year === null ? frame.yearLine : frame.yearLine.replace('20XX', String(year));
}

/** The goal as written; the untouched frame text "目标1：…" is none. */
export function goalText(from: Application | null): string {
  const written = from?.goal?.text || from?.goals.map(({ text }) => text).join('\n') || '';
  return sameText(written.replace(/目标\s*\d\s*[:：]/g, ''), '') ? '' : written;
}

/** The amount in 万元; null where the 申报表 has none that can be read. */
export function amountOf(from: Application | null, role: 'total' | 'fiscal' | 'other'): number | null {
  const amount: Big | null | undefined = from?.funds?.[role]?.value;
  return from?.funds && amount ? fromYuan(inYuan(amount, from.funds.unit), '万元').toNumber() : null;
}

type ProjectRole = keyof ProjectHead;

const ROLE_LABELS: Readonly<Record<ProjectRole, string>> = {
  name: 'projectName',
  contact: 'contact',
  department: 'department',
  implementer: 'implementer',
};

function labelOf(frame: FormFrame, role: ProjectRole): string {
  return frame.labels[ROLE_LABELS[role]] ?? '';
}

function textOf(field: Field<unknown> | null | undefined): string | null {
  return field?.text || null;
}
