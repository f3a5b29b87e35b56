import { isEmpty } from '../model/field';
import type { Indicator } from '../model/form';
import { printIndicatorValue } from '../model/indicator-value';
import type { IndicatorScore } from '../scoring';
import { scoreOf } from '../scoring';
import type { Rule } from './rule';
import { cite } from './shared/cite';
import { named } from './shared/indicators';

const RELATION = { positive: '低于', negative: '高于', equal: '不等于' } as const;

/** A missed target asks for its reason; by the numbers themselves, never by the rounded score (decision D6). */
export const reasonMissing: Rule<'self-evaluation'> = {
  id: 'reason-missing',
  title: '未达目标未填原因',
  severity: 'error',
  source: cite('表4 末栏', '未完成原因及拟采 取的改进措施'),
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  *check(form) {
    for (const indicator of named(form)) {
      const result = scoreOf(indicator);
      if (result.reached !== false || !indicator.reason || !isEmpty(indicator.reason)) continue;
      yield {
        at: indicator.reason.at,
        what: `${comparison(indicator, result)}，未填原因`,
        todo: '请填写未完成原因及拟采取的改进措施',
      };
    }
  },
};

function comparison({ target, actual }: Indicator, { direction }: IndicatorScore): string {
  if (!direction) return `实际值“${actual?.text}”与目标值“${target.text}”不符`;
  const isText = typeof target.raw !== 'number' && target.value;
  const demanded = isText ? printIndicatorValue({ ...isText, comparator: null }) : target.text;
  return `实际值 ${actual?.text} ${RELATION[direction]}目标值 ${demanded}`;
}
