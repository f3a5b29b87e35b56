import { isErrorText } from '../../model/cell';
import { comparatorAtStart } from '../../model/comparator';
import type { Field, ValuePart } from '../../model/field';
import type { IndicatorValue } from '../../model/indicator-value';
import { parseIndicatorValue } from '../../model/indicator-value';
import { saysNone, squash } from '../../model/text';
import { isPercent, parseUnit } from '../../model/unit';
import type { Cells } from './cells';
import { signOf, withoutTranslation } from './content';
import { asIndicatorValue, spokenNumber } from './read-value';

/** The columns of one value: the number's, and where sign and unit are printed beside it. */
export interface ValueColumns {
  readonly number: number;
  readonly sign?: number | undefined;
  readonly unit?: number | undefined;
}

/**
 * A value printed in several columns as one: ≥ | 800 | 亩 → "≥800亩". A sign or unit that the number's own cell prints counts before that
 * of its column; "定性", "无" and "/" are no sign and no unit; words ("优良中差") are joined with nothing. A number's format says nothing
 * beside another unit (decision D14).
 */
export function readJoined(cells: Cells, row: number, columns: ValueColumns): Field<IndicatorValue> {
  const at = cells.contentRow(row, columns.number);
  const number = cells.field(at, columns.number, asIndicatorValue);
  if ((columns.sign === undefined && columns.unit === undefined) || isErrorText(number.text)) return number;
  const shown = spokenNumber(number.text, number.raw);
  if (!/\d/.test(squash(shown))) return number;
  const behind =
    columns.sign === undefined ? null : cells.field(cells.contentRow(row, columns.sign), columns.sign, () => null);
  if (behind !== null && SAID_BEHIND.test(squash(behind.text)) && !shown.endsWith(squash(behind.text)))
    return withWordBehind(number, behind);
  const beside = columns.unit === undefined ? null : unitPart(cells, row, columns.unit);
  const isOfOther = typeof number.raw === 'number' && beside !== null && !isPercent(parseUnit(beside.text));
  const said = isOfOther ? spokenNumber('', number.raw) : shown;
  const bare = squash(said);
  const sign = columns.sign === undefined || comparatorAtStart(bare) ? null : signPart(cells, row, columns.sign);
  const unit = hasUnit(bare) ? null : beside;
  if (sign === null && unit === null) return number;
  const join = (middle: string) =>
    `${sign === null ? '' : (signOf(squash(sign.text)) ?? '')}${middle}${unit?.text ?? ''}`;
  const raw = join(said);
  const own: ValuePart = { role: 'number', at: number.at, text: number.text };
  const parts = [sign, own, unit].filter((part) => part !== null);
  return { ...number, text: join(number.text), raw, value: parseIndicatorValue(raw), parts };
}

/** 前 in the column of the signs stands behind its date: 2026年10月前. */
const SAID_BEHIND = /^(?:[之以]?前|[之以]?内)$/;

function withWordBehind(number: Field<IndicatorValue>, { at, text }: Field<unknown>): Field<IndicatorValue> {
  const raw = `${number.text}${squash(text)}`;
  const parts: readonly ValuePart[] = [
    { role: 'number', at: number.at, text: number.text },
    { role: 'sign', at, text },
  ];
  return { ...number, text: raw, raw, value: parseIndicatorValue(raw), parts };
}

/** The number's cell says more than a number. */
function hasUnit(bare: string): boolean {
  return !/^[^\d]*[\d,.]+(?:[-~—至][\d,.]+)?$/.test(bare);
}

function signPart(cells: Cells, row: number, column: number): ValuePart | null {
  const field = cells.field(cells.contentRow(row, column), column, () => null);
  const sign = signOf(squash(field.text));
  return sign === null || sign === '' ? null : { role: 'sign', at: field.at, text: field.text };
}

function unitPart(cells: Cells, row: number, column: number): ValuePart | null {
  const field = cells.field(cells.contentRow(row, column), column, () => null);
  const text = withoutTranslation(field.text);
  return text === '' || saysNone(text) || parseUnit(text) === null ? null : { role: 'unit', at: field.at, text };
}
