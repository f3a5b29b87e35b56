import type Big from 'big.js';
import type { Arithmetic } from '../catalog';
import type { CellRef } from '../model/cell';
import { isEmpty } from '../model/field';
import { percentText } from '../model/decimal';
import type { Indicator } from '../model/form';
import { isVisiblyMissed, MISS_WORDS, scoreOf } from '../scoring';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';
import { deniesTarget } from './shared/choice';
import { cite } from './shared/cite';
import { comparison } from './shared/comparison';
import { named } from '../model/indicators';
import { isDirectionInferred } from './shared/inferred-direction';
import { isAbove } from '../scoring/typed-points';
import { isHighest, statedTier } from '../scoring/tiers';

const say = defineMessages({
  missed: { what: '{comparison}，未填原因', todo: '请填写未完成原因及拟采取的改进措施' },
  unreached: { what: '全年实际值为“{actual}”，未填原因', todo: '请填写未完成原因及拟采取的改进措施' },
  low: {
    what: '得分 {score} 不足分值 {weight} 的{share}，属未完全达成，未填原因',
    todo: '请填写未完成原因及拟采取的改进措施',
  },
});

/**
 * A missed target asks for its reason; by the numbers themselves, never by the rounded score (decision D6). A target in words is missed
 * where the 全年实际值 says so; where only its points are low, it is asked (decision D7).
 */
export const reasonMissing: Rule<'self-evaluation'> = {
  id: 'reason-missing',
  title: '未达目标未填原因',
  severity: 'error',
  source: cite('表4 末栏', '未完成原因及拟采 取的改进措施'),
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  needs: ['whole', 'level2', 'level3', 'target', 'actual', 'weight', 'score', 'reason'],
  messages: say.messages,
  *check(form, { catalog: { arithmetic } }) {
    for (const indicator of named(form)) {
      if (!indicator.reason || !isEmpty(indicator.reason)) continue;
      const draft = unexplained(indicator, indicator.reason.at, arithmetic);
      if (draft) yield draft;
    }
  },
};

function unexplained(indicator: Indicator, at: CellRef, arithmetic: Arithmetic): Draft | null {
  const { status, reached, direction } = scoreOf(indicator, arithmetic);
  const actual = indicator.actual?.text ?? '';
  if (reached === false) {
    if (!isVisiblyMissed(indicator, arithmetic)) return null;
    const isInferred = direction !== null && isDirectionInferred(indicator);
    if (isInferred && isAskedByScore(indicator, arithmetic)) return null;
    const missed = say('missed', { comparison: comparison('实际值', indicator.target, actual, direction) });
    return { at, ...missed, ...(isInferred && { severity: 'warning' }) };
  }
  if (status !== 'manual' || reached) return null;
  const { bands } = arithmetic;
  const tier = statedTier(actual, bands);
  const isMissed = deniesTarget(indicator.target.text, actual) || MISS_WORDS.some((word) => actual.includes(word));
  if (tier ? !isHighest(tier) : isMissed) {
    return { at, ...say('unreached', { actual }) };
  }
  const { score, weight } = indicator;
  if (tier || !score || !weight || !isLow(score.value, weight.value, bands.reached)) return null;
  const low = say('low', { score: score.text, weight: weight.text, share: percentText(bands.reached) });
  return { at, severity: 'warning', ...low };
}

/** Where the direction is inferred and the points do not follow it, score-differs asks for both. */
function isAskedByScore(indicator: Indicator, arithmetic: Arithmetic): boolean {
  const { score: typed } = indicator;
  const { score: computed } = scoreOf(indicator, arithmetic);
  return typed !== null && computed !== null && isAbove(typed, computed);
}

/** Points below the highest tier; those below 0 are said by score-above-weight. */
function isLow(score: Big | null, weight: Big | null, reached: string): boolean {
  return score !== null && weight !== null && score.gte(0) && score.lt(weight.times(reached));
}
