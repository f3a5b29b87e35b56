import type { Field } from '../model/field';
import type { IndicatorValue } from '../model/indicator-value';
import { halfWidth, squash } from '../model/text';
import { quantityOf, scoreOf } from '../scoring';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';
import { cite, QUANTITATIVE_SCORE } from './shared/cite';
import { hasPoints } from './shared/has-points';
import { named } from '../model/indicators';

const say = defineMessages({
  readings: { what: '目标值“{target}”、{label}“{result}”没有都写明%，有两种读法，{consequence}', todo: '请都写明%' },
  actual: { what: '目标值“{target}”是数字，实际值“{result}”不是，{consequence}', todo: '请填写实际完成的数值' },
  forecast: { what: '目标值“{target}”是数字，全年预计“{result}”不是，{consequence}', todo: '请填写预计完成的数值' },
});

/**
 * A result that cannot be held against a number: words, a date, or a number that may be a share or percent points. In a 监控表 it is the
 * forecast, of which words ("能按期完成") say enough: only dates and two readings are asked about.
 */
export const actualUnclear: Rule<'monitoring' | 'self-evaluation'> = {
  id: 'actual-unclear',
  title: '实际值无法计分',
  severity: 'warning',
  source: QUANTITATIVE_SCORE,
  appliesTo: { forms: ['monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: ['level3', 'target', 'actual', 'forecast'],
  messages: say.messages,
  *check(form, { catalog }) {
    const isMonitoring = form.kind === 'monitoring';
    const label = isMonitoring ? '全年预计' : '实际值';
    const consequence = !isMonitoring && hasPoints(form) ? '无法计分' : '无法比较';
    for (const indicator of named(form)) {
      const result = isMonitoring ? indicator.forecast : indicator.actual;
      const { status, reached } = scoreOf({ ...indicator, actual: result }, catalog.arithmetic);
      const isOpen = status === 'ask' && reached === null && !(isMonitoring && saysInWords(result));
      const draft = isOpen ? unclear(indicator.target, result, label, consequence) : null;
      if (draft) yield isMonitoring ? { ...draft, source: FORECAST_ASKED } : draft;
    }
  },
};

const FORECAST_ASKED = cite('第四节二，填报说明（三）3', '预测项目全年绩效目标完成情况');

function saysInWords(result: Field<IndicatorValue> | null): boolean {
  return result !== null && quantityOf(result) === null && result.value?.kind !== 'period';
}

/** A number and words: said by value-mixed. A dash or a slash is no mixture. */
function isMixture({ text, value }: Field<IndicatorValue>): boolean {
  return value?.kind === 'malformed' && /\d/.test(halfWidth(text));
}

/** What the number's own cell says: "%" in a column beside 0.98 leaves both readings open. */
function ownText({ text, parts }: Field<IndicatorValue>): string {
  const own = parts?.some(({ role }) => role === 'unit') ? parts.find(({ role }) => role === 'number') : undefined;
  return own?.text ?? text;
}

function unclear(
  target: Field<IndicatorValue>,
  result: Field<IndicatorValue> | null,
  label: '实际值' | '全年预计',
  consequence: string,
): Draft | null {
  if (!result || !quantityOf(target) || isMixture(result) || isMonthBesideMonth(target, result)) return null;
  const { at } = result;
  if (quantityOf(result))
    return { at, ...say('readings', { label, target: ownText(target), result: ownText(result), consequence }) };
  const data = { target: target.text, result: result.text, consequence };
  return { at, ...say(label === '实际值' ? 'actual' : 'forecast', data) };
}

/** "≤9月" is met by "9月" or "2024年8月": anybody can see that. "≤6个月" is a duration. */
function isMonthBesideMonth({ text }: Field<unknown>, { value }: Field<IndicatorValue>): boolean {
  return value?.kind === 'period' && /\d月/.test(squash(text));
}
