import { comparatorAtStart } from '../../model/comparator';
import { NUMBER_AT_START } from '../../model/decimal';
import { parseIndicatorValue } from '../../model/indicator-value';
import { squash } from '../../model/text';
import { parseUnit } from '../../model/unit';

/** A value as it is printed in columns of its own. */
export interface ValueTexts {
  readonly sign: string;
  readonly number: string;
  readonly unit: string;
}

/**
 * "≥95%" → ≥ | 95 | %; null where a value is not made of these three alone, or where joining them again would give another text
 * ("不低于95%", "90%以上"): it stays whole in the number's column.
 */
export function splitValue(text: string): ValueTexts | null {
  if (parseIndicatorValue(text).kind !== 'quantitative') return null;
  const said = squash(text);
  const found = comparatorAtStart(said);
  const sign = found?.spelling ?? '';
  if (sign !== (found?.comparator ?? '')) return null;
  const number = NUMBER_AT_START.exec(said.slice(sign.length))?.[0] ?? '';
  const unit = said.slice(sign.length + number.length);
  if (number === '' || (unit !== '' && !isPlainUnit(unit))) return null;
  return { sign, number, unit };
}

/** No word of comparison, no remark in brackets. */
function isPlainUnit(text: string): boolean {
  return parseUnit(text) !== null && !/[()（）]|以|之?内$/.test(text);
}

/** The same of a target whose number is still to be written: "≥**亩" → ≥ | | 亩. */
export function openParts(text: string): ValueTexts | null {
  const [, sign, unit] = /^([≥≤=<>]?)\*\*([^*\d]*)$/.exec(text) ?? [];
  return sign === undefined || unit === undefined ? null : { sign, number: '', unit };
}
