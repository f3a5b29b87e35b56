import type { Field } from '../model/field';
import type { IndicatorValue } from '../model/indicator-value';
import { halfWidth, squash } from '../model/text';
import { quantityOf, scoreOf } from '../scoring';
import type { Draft, Rule } from './rule';
import { cite, QUANTITATIVE_SCORE } from './shared/cite';
import { hasPoints } from './shared/has-points';
import { named } from '../model/indicators';

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
  *check(form, { catalog }) {
    const isMonitoring = form.kind === 'monitoring';
    const words = isMonitoring ? FORECAST : { ...ACTUAL, consequence: hasPoints(form) ? '无法计分' : '无法比较' };
    for (const indicator of named(form)) {
      const result = isMonitoring ? indicator.forecast : indicator.actual;
      const { status, reached } = scoreOf({ ...indicator, actual: result }, catalog.arithmetic);
      const isOpen = status === 'ask' && reached === null && !(isMonitoring && saysInWords(result));
      const draft = isOpen ? unclear(indicator.target, result, words) : null;
      if (draft) yield isMonitoring ? { ...draft, source: FORECAST_ASKED } : draft;
    }
  },
};

interface Words {
  readonly label: string;
  readonly consequence: string;
  readonly todo: string;
}

const ACTUAL = { label: '实际值', todo: '请填写实际完成的数值' } as const;
const FORECAST = { label: '全年预计', consequence: '无法比较', todo: '请填写预计完成的数值' } as const;
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
  { label, consequence, todo }: Words,
): Draft | null {
  if (!result || !quantityOf(target) || isMixture(result) || isMonthBesideMonth(target, result)) return null;
  return quantityOf(result)
    ? {
        at: result.at,
        what: `目标值“${ownText(target)}”、${label}“${ownText(result)}”没有都写明%，有两种读法，${consequence}`,
        todo: '请都写明%',
      }
    : {
        at: result.at,
        what: `目标值“${target.text}”是数字，${label}“${result.text}”不是，${consequence}`,
        todo,
      };
}

/** "≤9月" is met by "9月" or "2024年8月": anybody can see that. "≤6个月" is a duration. */
function isMonthBesideMonth({ text }: Field<unknown>, { value }: Field<IndicatorValue>): boolean {
  return value?.kind === 'period' && /\d月/.test(squash(text));
}
