import Big from 'big.js';
import { formatAmount } from '../model/amount';
import type { Indicator } from '../model/form';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import { named, nameOf } from '../model/indicators';
import { timesAYear } from './shared/periods';
import { saidQuantities } from './shared/said-quantities';

const say = defineMessages({
  aboveCap: {
    what: '“{name}”的指标值“{value}”折合每年 {yearly} 元（×{times}），高于所定的 {cap} 元',
    todo: '请核实标准或限额',
  },
});

/** A price per month or quarter that comes to more in a year than the cap for the year that name or description set. */
export const priceAboveCap: Rule<'application' | 'self-evaluation'> = {
  id: 'price-above-cap',
  title: '按期单价折算后超过限额',
  severity: 'warning',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: null,
  needs: ['level3', 'description', 'target'],
  messages: say.messages,
  *check(form) {
    for (const indicator of named(form)) {
      const yearly = yearlyOf(indicator);
      const cap = yearly && capOf(indicator);
      if (!yearly || !cap || yearly.yuan.lte(cap)) continue;
      const { at, text } = indicator.target;
      yield {
        at,
        ...say('aboveCap', {
          name: nameOf(indicator),
          value: text,
          yearly: formatAmount(yearly.yuan),
          times: yearly.times,
          cap: formatAmount(cap),
        }),
      };
    }
  },
};

/** Of "850元/人/月" what is paid in a year; null for any other value. */
function yearlyOf({ target }: Indicator): { readonly yuan: Big; readonly times: number } | null {
  const { kind, numbers, unit } = target.value ?? {};
  const number = numbers?.[0];
  if (kind !== 'quantitative' || !number || !unit?.factor || !unit.dimension?.startsWith('money')) return null;
  const times = unit.symbol
    .split('/')
    .slice(1)
    .flatMap((part) => timesAYear(part) ?? []);
  const [each] = times;
  if (times.length !== 1 || each === undefined || each === 1) return null;
  return { yuan: number.times(unit.factor).times(each), times: each };
}

const CAPPED_BEFORE = /(?:不超过|不[高多大]于|最[高多]|上限|≤|控制在)(?:补[助贴]|发放|标准|为)?$/;
/** A cap for one person or thing and the year: 年人均, 每人每年. */
const FOR_ONE_A_YEAR = /年人均|人年均|每[人户亩座处个岗]+(?:每|一)?年|每年每[人户亩座处个岗]|年[户亩座处]均|全年人均/;

/** In 元; null where neither name nor description sets one, or several. */
function capOf({ level3, description }: Indicator): Big | null {
  const caps = [level3.text, description?.text ?? ''].flatMap((text) =>
    saidQuantities(text).filter(
      ({ unit, before }) =>
        unit.dimension === 'money' &&
        CAPPED_BEFORE.test(before.slice(-NEAR)) &&
        FOR_ONE_A_YEAR.test(before.slice(-NEAR)),
    ),
  );
  const [only, ...others] = caps;
  return only?.unit.factor && others.length === 0 ? only.number.times(only.unit.factor) : null;
}

/** A cap is set close to its words. */
const NEAR = 20;
