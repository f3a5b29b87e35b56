import type Big from 'big.js';
import { decimalFromText } from '../../model/decimal';
import type { Field } from '../../model/field';
import type { ClassLabel, Indicator, TableRow } from '../../model/form';
import type { IndicatorColumn } from '../../model/indicator-column';
import type { IndicatorValue } from '../../model/indicator-value';
import { readLikelihood } from '../../model/likelihood';
import { saysNone } from '../../model/text';
import { isEllipsis } from './borders';
import { isKnownClass, kindOfText } from './content';
import type { Cells, Reader } from './cells';
import { asText } from './cells';
import { classBefore } from './class-label';
import type { HeaderRow } from './header-row';
import { readJoined } from './joined-value';
import { fieldsOfBoth } from './name-and-value';
import { asPoints } from './read-value';

/** Rows that say something: a name, or a value without one. Ellipses and bare "指标1：" are room for more, "例：" is an example. */
export function readIndicators(cells: Cells, header: HeaderRow, rows: readonly TableRow[]): Indicator[] {
  return rows.flatMap((row) => readIndicator(cells, header, row) ?? []);
}

function readIndicator(cells: Cells, header: HeaderRow, { row, level1, level2 }: TableRow): Indicator | null {
  const { level3, target, level2: ofName } = nameAndTarget(cells, header, { row, level1, level2 });
  const actual = actualAt(cells, header, row);
  if (isExample(level3.text) || (level3.value === null && isNothing(target) && (actual?.text ?? '') === ''))
    return null;
  const points = pointsRow(cells, header, row);
  const behindName = header.columns.weight === undefined ? pointsBehindName(level3) : null;
  return {
    row,
    level1,
    level2: ofName,
    level3: behindName?.name ?? level3,
    stars: starsOf(level3.text),
    description: at(cells, header, row, 'description', asText),
    target,
    basis: at(cells, header, row, 'basis', asText),
    actual,
    forecast: forecastAt(cells, header, row),
    weight: points === row ? (behindName?.weight ?? at(cells, header, row, 'weight', asPoints)) : null,
    score: points === row ? at(cells, header, row, 'score', asPoints) : null,
    reason: at(cells, header, row, 'reason', asText),
    note: at(cells, header, row, 'note', asText),
    ...likelihoodAt(cells, header, row),
    ...(points !== row && { pointsOf: points }),
  };
}

function isNothing({ text, formula }: Field<unknown>): boolean {
  return text === '' && formula === null;
}

/** Of columns of their own, or in the name's cell as well: "数量：维护光伏电站12座". */
function nameAndTarget(
  cells: Cells,
  header: HeaderRow,
  row: TableRow,
): Pick<Indicator, 'level2' | 'level3' | 'target'> {
  const { name: printed, level2 } = nameAndClass(nameOf(cells, header, row), header, row);
  const both = header.namesHoldValues ? fieldsOfBoth(printed) : null;
  return { level2, ...(both ?? { level3: printed, target: targetAt(cells, header, row.row) }) };
}

/** Where a class of another kind has no names below it, its parts are what is scored: 项目过程 › 制度执行. */
function nameOf(cells: Cells, header: HeaderRow, { row, level1, level2 }: TableRow): Field {
  const own = cells.field(nameRow(cells, header, row), header.level3, asName);
  if (own.text !== '') return own;
  // 预算执行率 | 100% | 98%: a name over all columns of classes.
  const { target, weight, score } = header.columns;
  const widest = target !== undefined && cells.text(row, target) !== '' ? level1 : null;
  const lowest = level2?.at.row === row ? level2 : widest;
  if (lowest?.at.row !== row || !isOtherKind(lowest.text)) return own;
  const isScored = [weight, score].some((column) => column !== undefined && cells.text(row, column) !== '');
  const isOther = level1 !== null && isOtherKind(level1.text);
  return isScored || (isOther && lowest === level2) ? cells.field(row, lowest.at.column, asName) : own;
}

/** "数量：屋顶光伏装机容量", where no column holds the classes of the second level: both in the name's cell. */
function nameAndClass(
  name: Field,
  header: HeaderRow,
  { level2 }: TableRow,
): { readonly level2: ClassLabel | null; readonly name: Field } {
  const mayHoldClass = level2 === null && header.level2 === null;
  const found = mayHoldClass ? classBefore(name.value ?? '') : null;
  if (found === null) return { level2, name };
  const { text, name: known, rest } = found;
  return { level2: { name: known, text, at: name.at, weight: null }, name: { ...name, value: rest } };
}

/** "征集新兵人数（10分）", where no column holds the points: both in the name's cell. */
function pointsBehindName(level3: Field): { readonly name: Field; readonly weight: Field<Big> } | null {
  const [, name = '', points] = BEHIND_NAME.exec(level3.value?.slice(-LONGEST_START) ?? '') ?? [];
  if (points === undefined || level3.value === null || level3.value.length > LONGEST_START) return null;
  return { name: { ...level3, value: name }, weight: { ...level3, text: points, value: decimalFromText(points) } };
}

const BEHIND_NAME = /^(.+?)\s*[（(【[]\s*(?:分值|权重|满分)?[:：]?\s*(\d{1,3}(?:\.\d{1,2})?)\s*分\s*[）)】\]]$/;

/** Neither a class of the catalogue nor worded like one (经费指标). */
function isOtherKind(text: string): boolean {
  return !isKnownClass(text) && kindOfText(text) === 'phrase';
}

/** The row that holds the name; where merges are not known, a row with points of its own and no name shares the one above. */
function nameRow(cells: Cells, { row: captions, level3, columns: { target, weight } }: HeaderRow, row: number): number {
  const isBelowAnother = row - 1 > captions && cells.text(row - 1, level3) !== '';
  const isNameless = !cells.mergesKnown && cells.text(row, level3) === '' && isBelowAnother;
  const isScored = [target, weight].every((column) => column !== undefined && cells.text(row, column) !== '');
  return isNameless && isScored ? row - 1 : cells.contentRow(row, level3);
}

/** A form without a column of targets has none: an empty cell of the row, right of everything. */
function targetAt(cells: Cells, { columns }: HeaderRow, row: number): Field<IndicatorValue> {
  const { target, sign, unit } = columns;
  if (target === undefined) return cells.field<IndicatorValue>(row, cells.lastColumn + 1, () => null);
  return readJoined(cells, row, { number: target, sign, unit });
}

function actualAt(cells: Cells, { columns }: HeaderRow, row: number): Field<IndicatorValue> | null {
  const { actual } = columns;
  return actual === undefined ? null : readJoined(cells, row, { number: actual, unit: columns['actual-unit'] });
}

function forecastAt(cells: Cells, { columns }: HeaderRow, row: number): Field<IndicatorValue> | null {
  const { forecast } = columns;
  return forecast === undefined ? null : readJoined(cells, row, { number: forecast, unit: columns['forecast-unit'] });
}

/** Either one column that says it, or one to be ticked for each of the three. */
function likelihoodAt(cells: Cells, { readings }: HeaderRow, row: number): Pick<Indicator, 'likelihood'> {
  const columns = readings.filter(({ role }) => role === 'likelihood');
  const filled = columns.filter(({ column }) => cells.text(cells.contentRow(row, column), column) !== '');
  const [only, ...others] = filled;
  if (!only || others.length > 0) return {};
  const field = cells.field(cells.contentRow(row, only.column), only.column, readLikelihood);
  if (columns.length === 1) return { likelihood: field };
  const text = only.caption.split(' / ').pop() ?? '';
  return TICK.test(field.text) ? { likelihood: { ...field, text, value: readLikelihood(text) } } : {};
}

const TICK = /^[√✓✔☑■●1是○]$/;

/** The row that holds the points of this one: another where 分值 or 得分 is merged over both. */
function pointsRow(cells: Cells, { columns: { weight, score } }: HeaderRow, row: number): number {
  const column = weight ?? score;
  return column === undefined ? row : cells.contentRow(row, column);
}

/** The cell of a column, or the first filled one of those that its caption is printed over; of an area merged over several rows its content. */
function at<T>(cells: Cells, header: HeaderRow, row: number, role: IndicatorColumn, read: Reader<T>): Field<T> | null {
  const first = header.columns[role];
  if (first === undefined) return null;
  for (let column = first; column <= (header.spans[role] ?? first); column++) {
    const content = cells.contentRow(row, column);
    if (cells.text(content, column) !== '') return cells.field(content, column, read);
  }
  return cells.field(cells.contentRow(row, first), first, read);
}

/** Stars and "指标1：" before a name, in either order. */
const BEFORE_NAME = /^(?:[★☆\s]|指标\s*[\d０-９]+\s*[:：.．、]?)+/;
/** Names are searched for these within their first characters only. */
const LONGEST_START = 200;

/** The name alone, without the line breaks that only fit it into its cell; none where the row is struck out by a dash or 无. */
const asName: Reader<string> = (text) => {
  const start = text.slice(0, LONGEST_START);
  const name = (start.replace(BEFORE_NAME, '') + text.slice(LONGEST_START)).replace(/[^\S\n]*\n\s*/g, '');
  return name === '' || isEllipsis(name) || saysNone(name) ? null : name;
};

function isExample(text: string): boolean {
  return /^例(?:如)?[:：]/.test(text);
}

function starsOf(text: string): 0 | 1 | 3 {
  const stars = BEFORE_NAME.exec(text.slice(0, LONGEST_START))?.[0].replace(/[^★☆]/g, '').length ?? 0;
  if (stars === 0) return 0;
  return stars >= 3 ? 3 : 1;
}
