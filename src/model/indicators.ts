import type { CellRef } from './cell';
import type { Form, Indicator } from './form';
import { memoize } from './memoize';
import { saysNone } from './text';

/** The indicator's name without stars and numbering; "" where it has none. */
export function nameOf(indicator: Indicator): string {
  return indicator.level3.value ?? '';
}

/** Indicators with a name: rows left free below a group are no indicators yet. */
export const named = memoize((form: Form): readonly Indicator[] =>
  form.indicators.filter((indicator) => nameOf(indicator) !== ''),
);

export function hasTarget(indicator: Indicator): boolean {
  return indicator.target.text !== '' && indicator.target.value?.kind !== 'placeholder';
}

/** Where a missing indicator of these classes would stand: its class cell, else the head of the table. */
export function placeOfClass(form: Form, level1: string, level2: string | null): CellRef {
  const { rows, columns, headerRow } = form.table;
  const place =
    rows.find((row) => level2 !== null && row.level2?.name === level2)?.level2 ??
    rows.find((row) => row.level1?.name === level1)?.level1;
  return place?.at ?? { sheet: form.sheet, row: headerRow, column: columns.level3 ?? form.area.left };
}

/** Whether 表3 and 表4 take the row over: it has a name and a value of its own; an untouched "≥**亩" is no goal that anybody set, and 不涉及 says that there is none. */
export function isCarried({ level3, target }: Indicator): boolean {
  const isWritten = level3.value !== null && target.text !== '' && target.value?.kind !== 'placeholder';
  return isWritten && !saysNone(target.text);
}

/** How many indicators have a value to carry over, and how many named ones have none yet. */
export function carriedOf(indicators: readonly Indicator[]): { readonly carried: number; readonly left: number } {
  const named = indicators.filter(({ level3 }) => level3.value !== null && level3.value !== '');
  const struckOut = named.filter(({ target }) => saysNone(target.text));
  const carried = named.filter(isCarried).length;
  return { carried, left: named.length - struckOut.length - carried };
}
