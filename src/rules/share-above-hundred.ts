import type { Field } from '../model/field';
import type { IndicatorValue } from '../model/indicator-value';
import { withoutBlanks } from '../model/text';
import type { Unit } from '../model/unit';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';
import { cite } from './shared/cite';
import { named, nameOf } from '../model/indicators';
import { mostOf, percentOf, TWICE } from './shared/share-limit';

const say = defineMessages({
  aboveHundred: { what: '“{name}”最高为 100%，{label}为“{value}”', todo: '请更正' },
  bare: { what: '“{name}”最高为 100%，{label}为“{value}”', todo: '请核实是否漏了小数点或多写了位数' },
  twicePlan: { what: '“{name}”的全年实际值为“{value}”，超过计划的两倍', todo: '请核实是否漏了小数点或多写了位数' },
});

/**
 * A target or an actual value that no part of a whole can have. A bare result is in the unit of its target; a bare number without one is
 * 核实, and only above twice the whole. More than planned may be done: an actual 完成率 is asked about above twice the plan.
 */
export const shareAboveHundred: Rule<'application' | 'self-evaluation'> = {
  id: 'share-above-hundred',
  title: '比率超过100%',
  severity: 'error',
  source: cite('第一节二3', '绩效目标应符合客观实际'),
  appliesTo: { forms: ['application', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '指标科学性',
  needs: ['level3', 'target', 'actual'],
  messages: say.messages,
  *check(form) {
    for (const indicator of named(form)) {
      const most = mostOf(indicator);
      if (most === null) continue;
      const { target, actual } = indicator;
      const name = nameOf(indicator);
      const unit = target.value?.unit ?? null;
      const ofTarget = aboveWhole(name, '指标值', target, unit);
      if (ofTarget) yield ofTarget;
      const ofResult =
        actual && (most === TWICE ? aboveTwice(name, actual, unit) : aboveWhole(name, '全年实际值', actual, unit));
      if (ofResult) yield ofResult;
    }
  },
};

type Value = Field<IndicatorValue>;

function aboveWhole(name: string, label: string, { at, text, value }: Value, unit: Unit | null): Draft | null {
  const data = { name, label, value: withoutBlanks(text) };
  const share = percentOf(value, unit);
  if (share) return share.gt(100) ? { at, ...say('aboveHundred', data) } : null;
  const isBare = value?.kind === 'quantitative' && value.unit === null;
  return isBare && value.numbers[0]?.gt(TWICE) ? { at, severity: 'warning', ...say('bare', data) } : null;
}

function aboveTwice(name: string, { at, text, value }: Value, unit: Unit | null): Draft | null {
  if (!percentOf(value, unit)?.gt(TWICE)) return null;
  return { at, severity: 'warning', ...say('twicePlan', { name, value: withoutBlanks(text) }) };
}
