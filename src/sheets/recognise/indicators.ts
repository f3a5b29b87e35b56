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
    reason: at(cells, header, row, 'reason', asText),
  };
}

function at<T>(cells: Cells, header: HeaderRow, row: number, role: IndicatorColumn, read: Reader<T>): Field<T> | null {
  const column = header.columns[role];
  return column === undefined ? null : cells.field(row, column, read);
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
