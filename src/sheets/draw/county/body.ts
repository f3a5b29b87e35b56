import type { CountyForm, FormColumn, FormSubclass, FormTable } from '../../../catalog';
import { level2Name } from '../../../catalog';
import type { RuleSet, Wording } from '../../../catalog/types';
import type { IndicatorColumn } from '../../../model/indicator-column';
import { classMessage, inputMessage } from '../../native/validation';
import type { CellStyle, ValidationPlan } from '../../plan';
import type { Block } from '../block';
import { block, rowArea, runs } from '../block';
import { classCells, growForClasses } from '../class-cells';
import type { ClassedRow } from '../class-cells';
import { growForLabel, rowHeight } from '../row-height';
import { pointsStyle } from '../self-evaluation-styles';
import { centredInputStyle, columnHeadStyle, labelStyle, textInputStyle } from '../styles';
import type { Places } from './places';
import { widthOf } from './places';

const SIZE = 11;
const LEAST_HEAD = 34;

/** The rows to be written, each with the classes that are printed beside it. */
export function openRows({ classes, openRows: count }: FormTable): readonly ClassedRow[] {
  const rows = (level1: string | null, level2: string | null): ClassedRow[] =>
    Array.from({ length: count }, () => ({ level1, level2 }));
  if (classes.length === 0) return rows(null, null);
  return classes.flatMap(({ name, level2 }) => level2.flatMap((one) => rows(name, printedSubclass(one))));
}

/** "数量指标(必填)" */
export function printedSubclass({ name, mark }: FormSubclass): string {
  return mark === undefined ? name : `${name}(${mark})`;
}

/** Head of the table, classes, and the words at its left. */
export function tableBlocks(form: CountyForm, places: Places, body: readonly ClassedRow[]): Block[] {
  const { side, columns } = form.table;
  const { headRow, firstRow, lastRow } = places;
  const first = side?.head == null ? headRow : firstRow;
  return [
    ...(side?.head == null ? [] : [block(rowArea(headRow, 1), side.head, columnHeadStyle)]),
    ...(side ? [block({ ...rowArea(first, 1), bottom: lastRow }, side.words, labelStyle)] : []),
    ...columns.map(({ role, caption }) => block(areaOf(places, role, headRow), caption, columnHeadStyle)),
    ...(hasClasses(places) ? classCells(body, firstRow, classColumns(form, places), (name) => name) : []),
    ...columns.filter(({ role }) => OVER_TABLE.has(role)).map(({ role }) => overTable(places, role)),
  ];
}

/** Of the project that the rows belong to: one cell over all of them. */
const OVER_TABLE: ReadonlySet<IndicatorColumn> = new Set(['project', 'project-unit']);

function overTable(places: Places, role: IndicatorColumn): Block {
  return block({ ...areaOf(places, role, places.firstRow), bottom: places.lastRow }, null, centredInputStyle);
}

function hasClasses({ columns }: Places): boolean {
  return columns.level1 !== undefined && columns.level2 !== undefined;
}

function classColumns(form: CountyForm, places: Places) {
  const at = (role: 'level1' | 'level2') => {
    const span = places.columns[role] ?? { left: 1, right: 1 };
    return { column: span.left, width: widthOf(form, span) };
  };
  return { level1: at('level1'), level2: at('level2') };
}

export function areaOf({ columns }: Places, role: IndicatorColumn, row: number) {
  const { left, right } = columns[role] ?? { left: 1, right: 1 };
  return rowArea(row, left, right);
}

/** Columns of a row that are typed; scores are left to the formulas. */
export function typedColumns({ table: { columns } }: CountyForm): readonly FormColumn[] {
  return columns.filter(({ role }) => !CLASSES.has(role) && !OVER_TABLE.has(role) && role !== 'score');
}

const CLASSES: ReadonlySet<IndicatorColumn> = new Set(['level1', 'level2']);
const TEXTS: ReadonlySet<IndicatorColumn> = new Set(['level3', 'description', 'basis', 'reason', 'note']);

export function typedStyle(role: IndicatorColumn): CellStyle {
  if (role === 'weight') return pointsStyle;
  return TEXTS.has(role) ? textInputStyle : centredInputStyle;
}

/** Of the head of the table and of its rows, in points. */
export function tableHeights(form: CountyForm, places: Places, body: readonly ClassedRow[]): number[] {
  const { columns, side } = form.table;
  const captions = columns.map(({ role, caption }) => ({
    text: caption,
    width: widthOf(form, places.columns[role] ?? { left: 1, right: 1 }),
    size: SIZE,
  }));
  const rows = body.map(() => form.table.rowHeight);
  if (hasClasses(places)) growForClasses(rows, body, classColumns(form, places), (name) => name);
  if (side) growForLabel(rows, 0, rows.length - 1, { text: side.words, width: form.widths[0] ?? 0, size: SIZE });
  return [rowHeight(captions, LEAST_HEAD), ...rows];
}

/** Points that a row with these texts needs. */
export function rowHeightOf(
  form: CountyForm,
  places: Places,
  texts: Readonly<Partial<Record<IndicatorColumn, string>>>,
): number {
  const written = (Object.keys(texts) as IndicatorColumn[]).map((role) => ({
    text: texts[role] ?? '',
    width: widthOf(form, places.columns[role] ?? { left: 1, right: 1 }),
    size: SIZE,
  }));
  return rowHeight(written, form.table.rowHeight);
}

/** What belongs into the rows of a class, what is usually chosen in a column, and names of classes where none are printed. */
export function rowValidations(
  form: CountyForm,
  places: Places,
  body: readonly ClassedRow[],
  ruleSet: RuleSet,
  wording: Wording,
): ValidationPlan[] {
  const whole = (role: IndicatorColumn) => ({ ...areaOf(places, role, places.firstRow), bottom: places.lastRow });
  const choice = (role: IndicatorColumn, title: string, items: readonly string[]): ValidationPlan => ({
    ...inputMessage(whole(role), title, '可从列表中选择，也可以另写。'),
    rule: { kind: 'list', items },
  });
  const frame = ruleSet.forms.application;
  const named = runs(body, (one, other) => one.level2 === other.level2).flatMap(({ first, last }) => {
    const name = level2Name(body[first]?.level2 ?? '', ruleSet.classes);
    const rows = { ...areaOf(places, 'level3', places.firstRow + first), bottom: places.firstRow + last };
    const message = name !== null && frame ? classMessage(rows, frame, name, wording) : null;
    return message ? [message] : [];
  });
  const open = form.table.classes.length === 0 && hasClasses(places);
  return [
    ...named,
    ...(open
      ? [
          choice(
            'level1',
            '一级指标',
            ruleSet.classes.map(({ name }) => name),
          ),
          choice(
            'level2',
            '二级指标',
            ruleSet.classes.flatMap(({ level2 }) => level2.map(({ name }) => name)),
          ),
        ]
      : []),
    ...form.table.columns.flatMap(({ role, caption, choices }) => (choices ? [choice(role, caption, choices)] : [])),
  ];
}
