import type Big from 'big.js';
import type { RuleSet } from '../catalog/types';
import { percentText } from '../model/decimal';
import type { Indicator } from '../model/form';
import { rowsWithPoints, scoreOf } from '../scoring';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';
import { cite } from './shared/cite';
import { deniesTarget } from './shared/choice';
import { groundOf } from './shared/ground';
import { named } from '../model/indicators';
import { otherArithmetic } from '../scoring/other-arithmetic';
import { isWithin } from '../scoring/tier-points';
import type { Tier } from '../scoring/tiers';
import { statedTier } from '../scoring/tiers';

const say = defineMessages({
  tier: { what: '全年实际值为“{actual}”，得分 {score} 不在该档（{tier}）之内', todo: '请更正得分或全年实际值' },
  denied: {
    what: '全年实际值“{actual}”与目标值“{value}”不符，得分 {score} 却在分值的{reached}以上',
    todo: '请核实完成情况和得分',
  },
});

/**
 * The points of a qualitative row against the tier that its 全年实际值 states (decision D7). A form has no tier column: where no
 * tier is stated, any points stand. A 否 beside a target of 是 states none, but hardly earns the highest: 核实.
 */
export const tierContradicts: Rule<'self-evaluation'> = {
  id: 'tier-contradicts',
  title: '得分与完成档次不符',
  severity: 'error',
  source: cite(
    '第五节一(二)1(2)',
    '分别按照该指标对应分值区间 100%-80% (含 80%)、80%-60% (含 60%)、60%-0% 合理确定得分',
  ),
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: ['level3', 'target', 'actual', 'weight', 'score'],
  messages: say.messages,
  *check(form, { catalog }) {
    if (otherArithmetic(form, catalog)) return;
    const { shared } = rowsWithPoints(form);
    for (const indicator of named(form).filter(({ row }) => !shared.has(row))) {
      const draft = contradiction(indicator, catalog);
      if (draft) yield { ...draft, ...groundOf(catalog, 'bands') };
    }
  },
};

function contradiction(indicator: Indicator, { arithmetic }: RuleSet): Draft | null {
  const { score, target, actual } = indicator;
  const weight = indicator.weight?.value;
  const { status, reached } = scoreOf(indicator, arithmetic);
  if (status !== 'manual' || !score?.value || !actual || !weight?.gt(0)) return null;
  if (score.value.lt(0) || score.value.gt(weight)) return null; // said by score-above-weight
  const tier = statedTier(actual.text, arithmetic.bands);
  if (tier && !isWithin(score, weight, tier)) {
    return { at: score.at, ...say('tier', { actual: actual.text, score: score.text, tier: bounds(weight, tier) }) };
  }
  const isDenied = reached === false || deniesTarget(target.text, actual.text);
  if (!isDenied || score.value.lt(weight.times(arithmetic.bands.reached))) return null;
  return {
    at: score.at,
    severity: 'warning',
    ...say('denied', {
      actual: actual.text,
      value: target.text,
      score: score.text,
      reached: percentText(arithmetic.bands.reached),
    }),
  };
}

function bounds(weight: Big, { from, below }: Tier): string {
  const lowest = weight.times(from).toFixed();
  if (below === null) return `${lowest} 至 ${weight.toFixed()} 分`;
  const end = `不足 ${weight.times(below).toFixed()} 分`;
  return from === '0' ? end : `${lowest} 分以上、${end}`;
}
