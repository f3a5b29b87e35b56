import type { Field, ValuePart } from '../../model/field';
import type { IndicatorValue } from '../../model/indicator-value';
import { parseIndicatorValue } from '../../model/indicator-value';
import type { CellRef } from '../../model/cell';
import type { Draft } from '../rule';

/**
 * The repair that writes `text` into a value cell; of a value printed in several columns into the one cell that differs. None where the
 * cell computes its content.
 */
export function rewriting(field: Field<unknown>, text: string): Pick<Draft, 'fix'> {
  if (field.formula !== null) return {};
  const place = field.parts ? rewrittenPart(field.parts, field, text) : { at: field.at, text };
  return place ? { fix: { label: `改为“${place.text}”`, kind: 'set-text', ...place } } : {};
}

/** One cell of a value that is printed in several columns, and what it is to say. */
interface RewrittenPart {
  readonly at: CellRef;
  readonly text: string;
}

/**
 * The one cell that makes a value printed in several columns say `text`: the sign's, the number's or the unit's. Null where more than one
 * would have to change, or where the sign or unit that is to be added has no cell yet.
 */
function rewrittenPart(parts: readonly ValuePart[], before: Field<unknown>, text: string): RewrittenPart | null {
  const [old, next] = [parseIndicatorValue(before.text), parseIndicatorValue(text)];
  if (!isPlain(old) || !isPlain(next) || old.remark !== next.remark) return null;
  const changed = parts.filter((part) => written(part, parts, old) !== written(part, parts, next));
  const [only, ...more] = changed;
  if (!only || more.length > 0 || addsWithoutCell(parts, old, next)) return null;
  return { at: only.at, text: written(only, parts, next) };
}

function isPlain({ kind, numbers }: IndicatorValue): boolean {
  return kind === 'quantitative' && numbers.length === 1;
}

/** What the cell of a part says for a value. A sign or unit that has no cell of its own stands in the number's. */
function written({ role }: ValuePart, parts: readonly ValuePart[], value: IndicatorValue): string {
  const has = (other: ValuePart['role']) => parts.some((part) => part.role === other);
  const sign = value.comparator ?? '';
  const unit = value.unit?.text.trim() ?? '';
  if (role === 'sign') return sign;
  if (role === 'unit') return unit;
  const number = value.numbers[0]?.toFixed() ?? '';
  return `${has('sign') ? '' : sign}${number}${has('unit') ? '' : unit}`;
}

function addsWithoutCell(parts: readonly ValuePart[], old: IndicatorValue, next: IndicatorValue): boolean {
  const has = (role: ValuePart['role']) => parts.some((part) => part.role === role);
  return (
    (!has('sign') && old.comparator === null && next.comparator !== null) ||
    (!has('unit') && old.unit === null && next.unit !== null)
  );
}
