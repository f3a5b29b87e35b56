import type { Field } from '../../model/field';
import type { Indicator, IndicatorColumn, TableRow } from '../../model/form';
import { saysNone } from '../../model/text';
import type { Cells, Reader } from './cells';
import { asText } from './cells';
import type { HeaderRow } from './header-row';
import { asIndicatorValue, asPoints } from './read-value';
import { isEllipsis } from './words';

/** Rows that say something: a name, or a value without one. Ellipses and bare "指标1：" are room for more. */
export function readIndicators(cells: Cells, header: HeaderRow, rows: readonly TableRow[]): Indicator[] {
  return rows.flatMap((row) => readIndicator(cells, header, row) ?? []);
}

function readIndicator(cells: Cells, header: HeaderRow, { row, level1, level2 }: TableRow): Indicator | null {
  const level3 = cells.field(row, header.level3, asName);
  const target = cells.field(row, header.target, asIndicatorValue);
  if (level3.value === null && target.text === '' && target.formula === null) {
    const actual = header.columns.actual;
    if (actual === undefined || cells.text(row, actual) === '') return null;
  }
  return {
    row,
    level1,
    level2,
    level3,
    stars: starsOf(level3.text),
    description: at(cells, header, row, 'description', asText),
    target,
    basis: at(cells, header, row, 'basis', asText),
    actual: at(cells, header, row, 'actual', asIndicatorValue),
    forecast: at(cells, header, row, 'forecast', asIndicatorValue),
    weight: at(cells, header, row, 'weight', asPoints),
    score: at(cells, header, row, 'score', asPoints),
    reason: reasonAt(cells, header, row),
    note: at(cells, header, row, 'note', asText),
  };
}

function at<T>(cells: Cells, header: HeaderRow, row: number, role: IndicatorColumn, read: Reader<T>): Field<T> | null {
  const column = header.columns[role];
  return column === undefined ? null : cells.field(row, column, read);
}

/** Where 偏差原因分析 heads several columns (经费保障, 制度保障 …) the first one that is filled, up to the next caption. */
function reasonAt(cells: Cells, header: HeaderRow, row: number): Field | null {
  const first = header.columns.reason;
  if (first === undefined) return null;
  for (let column = first; column < nextCaption(cells, header, first); column++) {
    if (cells.text(row, column) !== '') return cells.field(row, column, asText);
  }
  return cells.field(row, first, asText);
}

/** The column right of the caption's own where none follows. */
function nextCaption(cells: Cells, { row, lastColumn }: HeaderRow, after: number): number {
  for (let column = after + 1; column <= lastColumn; column++) {
    if (cells.caption(row, column) !== '') return column;
  }
  return after + 1;
}

/** Stars and "指标1：" before a name, in either order. */
const BEFORE_NAME = /^(?:[★☆\s]|指标\s*[\d０-９]+\s*[:：.．、]?)+/;

/** The name alone, without the line breaks that only fit it into its cell; none where the row is struck out by a dash or 无. */
const asName: Reader<string> = (text) => {
  const name = text.replace(BEFORE_NAME, '').replace(/\s*\n\s*/g, '');
  return name === '' || isEllipsis(name) || saysNone(name) ? null : name;
};

function starsOf(text: string): 0 | 1 | 3 {
  const stars = BEFORE_NAME.exec(text)?.[0].replace(/[^★☆]/g, '').length ?? 0;
  if (stars === 0) return 0;
  return stars >= 3 ? 3 : 1;
}
