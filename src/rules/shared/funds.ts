import type Big from 'big.js';
import type { Field } from '../../model/field';
import type { Funds } from '../../model/form';

/** The amounts that the form has, with their captions. */
export function amounts(funds: Funds | null): readonly { readonly label: string; readonly field: Field<Big> }[] {
  if (!funds) return [];
  return (
    [
      ['年度资金总额', funds.total],
      ['财政拨款', funds.fiscal],
      ['其他资金', funds.other],
    ] as const
  ).flatMap(([label, field]) => (field ? [{ label, field }] : []));
}

/** "**", "XX": what a template prints where an amount is to be typed. */
export function isMasked(text: string): boolean {
  return /[*×X]{2}/i.test(text);
}
