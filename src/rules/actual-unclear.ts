import type { Field } from '../model/field';
import type { Indicator } from '../model/form';
import type { IndicatorValue } from '../model/indicator-value';
import { halfWidth } from '../model/text';
import { quantityOf, scoreOf } from '../scoring';
import type { Draft, Rule } from './rule';
import { QUANTITATIVE_SCORE } from './shared/cite';
import { named } from './shared/indicators';

/** An actual that cannot be held against a number: words, a date, or a number that may be a share or percent points. */
export const actualUnclear: Rule<'self-evaluation'> = {
  id: 'actual-unclear',
  title: '实际值无法计分',
  severity: 'warning',
  source: QUANTITATIVE_SCORE,
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: ['level3', 'target', 'actual'],
  *check(form, { catalog }) {
    for (const indicator of named(form)) {
      const { status, reached } = scoreOf(indicator, catalog.arithmetic);
      const draft = status === 'ask' && reached === null ? unclear(indicator) : null;
      if (draft) yield draft;
    }
  },
};

/** A number and words: said by value-mixed. A dash or a slash is no mixture. */
function isMixture({ text, value }: Field<IndicatorValue>): boolean {
  return value?.kind === 'malformed' && /\d/.test(halfWidth(text));
}

/** What the number's own cell says: "%" in a column beside 0.98 leaves both readings open. */
function ownText({ text, parts }: Field<IndicatorValue>): string {
  const own = parts?.some(({ role }) => role === 'unit') ? parts.find(({ role }) => role === 'number') : undefined;
  return own?.text ?? text;
}

function unclear({ target, actual }: Indicator): Draft | null {
  if (!actual || !quantityOf(target) || isMixture(actual)) return null;
  return quantityOf(actual)
    ? {
        at: actual.at,
        what: `目标值“${ownText(target)}”、实际值“${ownText(actual)}”没有都写明%，有两种读法，无法计分`,
        todo: '请都写明%',
      }
    : {
        at: actual.at,
        what: `目标值“${target.text}”是数字，实际值“${actual.text}”不是，无法计分`,
        todo: '请填写实际完成的数值',
      };
}
