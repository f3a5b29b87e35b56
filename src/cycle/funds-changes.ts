import Big from 'big.js';
import { formatAmount, inYuan } from '../model/amount';
import type { ApprovalChange } from '../model/approval';
import type { Funds } from '../model/form';

const AMOUNTS = [
  ['total', '年度资金总额'],
  ['fiscal', '财政拨款'],
  ['other', '其他资金'],
] as const;

type Role = (typeof AMOUNTS)[number][0];

/** In the form's own unit: a copy may keep the decimals that were shown, and no more. */
const TOLERANCE = new Big('0.005');

/** Amounts that are not those of the approval; an empty cell is nothing in 万元 as well. */
export function fundsChanges(before: Funds | null, now: Funds | null): ApprovalChange[] {
  if (!before || !now) return [];
  return AMOUNTS.flatMap(([role, subject]) => {
    const at = now[role]?.at;
    const [first, second] = [yuanIn(before, role), yuanIn(now, role)];
    if (!at || !first || !second || first.minus(second).abs().lt(inYuan(TOLERANCE, now.unit))) return [];
    return [
      { part: 'funds', at, subject, before: shownIn(before, role), after: shownIn(now, role), isNumber: true } as const,
    ];
  });
}

/** Null where something stands there that is no amount. */
function yuanIn(funds: Funds, role: Role): Big | null {
  const field = funds[role];
  if (!field || field.text === '') return new Big(0);
  return field.value && inYuan(field.value, funds.unit);
}

function shownIn(funds: Funds, role: Role): string {
  const amount = funds[role]?.value;
  return amount ? `${formatAmount(amount)} ${funds.unit}` : '';
}
