import Big from 'big.js';
import { formatAmount, fromYuan, inYuan } from '../model/amount';
import type { Field } from '../model/field';
import type { MoneyUnit } from '../model/form';
import { squash } from '../model/text';
import type { Fix } from './finding';
import { amounts } from './shared/funds';
import { TWO_DECIMALS } from './shared/cite';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';

const say = defineMessages({
  exact: { what: '{label} {amount} 以元为单位，应以万元为单位', todo: '请改为 {converted} 万元' },
  rounded: { what: '{label} {amount} 以元为单位，应以万元为单位', todo: '请核实后改为万元，折合 {converted} 万元' },
  tooLarge: { what: '{label} {amount} 按万元计过大，可能是以元填写', todo: '请核实金额单位' },
});

/** Amounts written in 元, by the form's caption or in the cell itself, where 表1 asks for 万元. */
export const amountInYuan: Rule<'application'> = {
  id: 'amount-in-yuan',
  title: '金额以元为单位',
  severity: 'warning',
  source: TWO_DECIMALS,
  appliesTo: { forms: ['application'], frame: 'document' },
  asks: 'written',
  reviewItem: '资金匹配性',
  needs: [],
  messages: say.messages,
  *check({ funds }) {
    for (const { label, field } of amounts(funds)) {
      if (!funds || !field.value || field.value.eq(0)) continue;
      if (unitOf(field, funds.unit) !== '元') {
        if (inYuan(field.value, funds.unit).gte(LARGE)) yield tooLarge(label, field);
        continue;
      }
      const converted = fromYuan(inYuan(field.value, funds.unit), '万元');
      const fix = repair(field, funds.unit, converted);
      const amount = formatAmount(inYuan(field.value, funds.unit));
      yield {
        at: field.at,
        ...say(fix ? 'exact' : 'rounded', { label, amount, converted: formatAmount(converted) }),
        group: 'amount-in-yuan',
        ...(fix && { fix }),
      };
    }
  },
};

/** In 元: a county's project has no ten 亿元. */
const LARGE = new Big(1_000_000_000);

function tooLarge(label: string, field: Field<Big>): Draft {
  return {
    at: field.at,
    severity: 'hint',
    ...say('tooLarge', { label, amount: field.text }),
    group: 'amount-too-large',
  };
}

function unitOf(field: Field<Big>, unit: MoneyUnit): MoneyUnit {
  const named = squash(field.text).match(/([万亿]?元)(?:整|\))?$/)?.[1];
  if (named === undefined) return unit;
  return named === '元' ? '元' : '万元';
}

/**
 * Only where two decimals hold the whole amount. Below a caption that says 元 the unit is written into the cell: it is read
 * rightly before and after the caption is changed.
 */
function repair(field: Field<Big>, unit: MoneyUnit, converted: Big): Fix | null {
  if (field.formula !== null || !converted.eq(converted.round(2))) return null;
  const text = `${formatAmount(converted)}万元`;
  const label = `改为 ${text}`;
  if (unit === '元') return { label, kind: 'set-text', at: field.at, text };
  return { label, kind: 'set-number', at: field.at, value: converted.toNumber(), numberFormat: '0.00' };
}
