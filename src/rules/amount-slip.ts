import type Big from 'big.js';
import { formatAmount, fromYuan, readAmount } from '../model/amount';
import type { Field } from '../model/field';
import type { Application } from '../model/form';
import { squash } from '../model/text';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';
import { budgetInYuan } from '../model/budget';
import { costsOf, MATCHES_BUDGET } from './shared/costs';
import { nameOf } from '../model/indicators';
import { slipBetween } from './shared/slip';

const say = defineMessages({
  digit: {
    what: '{statement}，与年度资金总额 {total} {unit}相差一位数字，可能多写或少写了一位',
    todo: '请核对，两处金额应一致',
  },
  power: { what: '{statement}，与年度资金总额 {total} {unit}相差约 {times} 倍', todo: '请核对，两处金额应一致' },
});

/**
 * The budget said a second time, a digit or some powers of ten off. 必改 where the second amount could not be paid from the budget;
 * a smaller one is only compared where it calls itself the total, as one cost of several it may well be a tenth.
 */
export const amountSlip: Rule<'application'> = {
  id: 'amount-slip',
  title: '两处金额疑似错位',
  severity: 'error',
  source: MATCHES_BUDGET,
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '资金匹配性',
  needs: ['level2', 'level3', 'description', 'target'],
  messages: say.messages,
  *check(form) {
    const budget = budgetInYuan(form);
    if (!budget) return;
    for (const { indicator, yuan, isWhole } of costsOf(form)) {
      const isTooMuch = yuan.gt(budget);
      if (!isTooMuch && !isWhole) continue;
      const statement = `“${nameOf(indicator)}”${indicator.target.text}`;
      const draft = slipAt(indicator.target, statement, yuan, budget, form);
      if (draft) yield { ...draft, ...(!isTooMuch && { severity: 'warning' as const }) };
    }
    for (const [label, field] of [['资金用途', form.purpose] as const, ['年度目标', form.goal] as const]) {
      for (const { text, yuan } of totalsIn(field)) {
        const draft = field && slipAt(field, `${label}写“${text}”`, yuan, budget, form);
        if (draft) yield { ...draft, key: text, severity: 'warning' };
      }
    }
  },
};

/** @param statement how the cell says the other amount: "资金用途写“总投资230万元”" */
function slipAt(
  { at }: Field<unknown>,
  statement: string,
  yuan: Big,
  budget: Big,
  { funds }: Application,
): Draft | null {
  const slip = slipBetween(yuan, budget);
  if (!slip || !funds) return null;
  const data = { statement, total: formatAmount(fromYuan(budget, funds.unit)), unit: funds.unit };
  return { at, ...(slip.kind === 'digit' ? say('digit', data) : say('power', { ...data, times: slip.times })) };
}

const TOTAL_IN_PROSE =
  /(?:总投资|投资总额|资金总额|总资金|总预算|预算总额|总金额|资金规模)(?:约|共|为|是|计|达|[:：])*(\d[\d,]*(?:\.\d+)?[万亿]?元)/g;

/** "项目总投资230万元" */
function totalsIn(field: Field | null): readonly { readonly text: string; readonly yuan: Big }[] {
  return Array.from(squash(field?.text ?? '').matchAll(TOTAL_IN_PROSE)).flatMap(([text, amount = '']) => {
    const yuan = readAmount(amount, '元');
    return yuan ? [{ text, yuan }] : [];
  });
}
