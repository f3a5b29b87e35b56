import type Big from 'big.js';
import type { Field } from '../model/field';
import type { Indicator } from '../model/form';
import type { IndicatorValue } from '../model/indicator-value';
import type { Unit } from '../model/unit';
import { comparisonOf } from '../scoring';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';
import { cite, QUANTITATIVE_SCORE } from './shared/cite';
import { hasPoints } from './shared/has-points';
import { named } from '../model/indicators';
import { bothCountFacilities, bothCountPeople, bothMoney } from './shared/unit-family';

const say = defineMessages({
  percentSign: { what: '{label}“{number}”没有写明%，按 {percent}% 计算', todo: '请写明%' },
  noUnit: { what: '目标值“{target}”没有单位，{label}为“{result}”，无法比较', todo: '请统一单位' },
  alike: {
    what: '单位不一致，目标值为“{target}”，{label}为“{result}”，无法{consequence}',
    todo: '单位意思相同的，请按目标值的单位填写{label}',
  },
  other: {
    what: '单位不一致，目标值为“{target}”，{label}为“{result}”，无法{consequence}',
    todo: '请按目标值的单位填写{label}',
  },
});

/**
 * Target and result (全年预计 in the 监控表) in units that cannot be converted into each other. 核实 where the target has none, or where both are said to
 * mean the same (个 and 座, 人 and 人次, 元/人 and 元): the points wait, but nobody is at fault. 核实 as well for a share that lacks its percent
 * sign.
 */
export const actualUnit: Rule<'monitoring' | 'self-evaluation'> = {
  id: 'actual-unit',
  title: '实际值与目标值单位不一致',
  severity: 'error',
  source: QUANTITATIVE_SCORE,
  appliesTo: { forms: ['monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: ['level3', 'target', 'actual', 'forecast'],
  messages: say.messages,
  *check(form, { catalog }) {
    const isMonitoring = form.kind === 'monitoring';
    for (const indicator of named(form)) {
      const result = isMonitoring ? indicator.forecast : indicator.actual;
      const measured = comparisonOf({ ...indicator, actual: result }, catalog.arithmetic)?.measured;
      if (!result || !measured || measured === 'ask') continue;
      const label = isMonitoring ? '全年预计' : '实际值';
      const said =
        measured === 'unit-mismatch'
          ? draft(indicator.target, result, label, hasPoints(form))
          : measured.assumesPercent && withoutPercent(result, measured.actual, label);
      if (said) yield isMonitoring ? { ...said, source: FORECAST } : said;
    }
  },
};

const FORECAST = cite('第四节二，填报说明（三）3', '预测项目全年绩效目标完成情况');

/** 0.98 beside ≥95%: scored as 98% (decision D14). */
function withoutPercent({ at, text, parts }: Field<IndicatorValue>, percent: Big, label: string): Draft {
  const number = parts?.find(({ role }) => role === 'number')?.text ?? text;
  return {
    at,
    severity: 'warning',
    ...say('percentSign', { label, number, percent: percent.toFixed() }),
    group: 'percent-sign',
  };
}

function draft(target: Indicator['target'], result: Field<IndicatorValue>, label: string, isScored: boolean): Draft {
  const { at } = result;
  const data = { label, target: target.text, result: result.text };
  const unit = typeof target.raw === 'number' ? null : (target.value?.unit ?? null);
  if (!unit) return { at, severity: 'warning', ...say('noUnit', data) };
  const consequence = isScored ? '计分' : '比较';
  const isAlike = result.value?.unit && isOneFamily(unit, result.value.unit);
  return isAlike
    ? { at, severity: 'warning', ...say('alike', { ...data, consequence }) }
    : { at, ...say('other', { ...data, consequence }) };
}

function isOneFamily(one: Unit, other: Unit): boolean {
  return bothCountFacilities(one, other) || bothCountPeople(one, other) || bothMoney(one, other);
}
