import { halfWidth, squash } from '../model/text';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { cite } from './shared/cite';
import { named, nameOf } from '../model/indicators';
import { endOfProject, monthsIn, yearOfMonth } from '../cycle/project-period';

const say = defineMessages({
  period: { what: '指标值“{value}”晚于项目期“{period}”', todo: '请核实时限或项目期' },
  year: { what: '指标值“{value}”写到{other}年，不在预算年度{year}年内', todo: '请核实年份' },
});

/** A date of another year than the form's and beyond 项目期, in the values of 时效指标 only (decision D11). */
export const dateOutsideYear: Rule<'application' | 'self-evaluation'> = {
  id: 'date-outside-year',
  title: '时限不在预算年度内',
  severity: 'warning',
  source: cite('第一节二3', '能够在期限内如期实现'),
  appliesTo: { forms: ['application', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: null,
  needs: ['level2', 'level3', 'target'],
  messages: say.messages,
  *check(form) {
    const year = form.year?.value ?? null;
    if (year === null) return;
    const end = endOfProject(form);
    for (const indicator of named(form)) {
      const { level2, target } = indicator;
      if (level2?.name !== '时效指标' || LASTS_LONGER.test(nameOf(indicator) + target.text)) continue;
      const other = yearsIn(target.text).find((said) => said !== year);
      if (other === undefined) continue;
      const late = end === null ? null : lateness(target.text, year, end);
      if (late === 'within') continue;
      if (late === 'later') {
        yield { at: target.at, ...say('period', { value: target.text, period: squash(form.period?.text ?? '') }) };
        continue;
      }
      yield { at: target.at, ...say('year', { value: target.text, other, year }) };
    }
  },
};

/** A project that is planned beyond the year may end then; null where the target lies before the year, or names no month. */
function lateness(text: string, year: number, end: number): 'within' | 'later' | null {
  const months = monthsIn(text);
  if (months.length === 0 || months.some((month) => yearOfMonth(month) < year)) return null;
  return Math.max(...months) > end ? 'later' : 'within';
}

/** What goes on after the project is done, and school years, which lie in two. */
const LASTS_LONGER = /质保|保修|管护|养护|使用|运营|寿命|还款|偿还|到期|学年|学期/;

/** The year of a notice (〔2021〕26号) and amounts (2000元) are no dates. */
function yearsIn(text: string): readonly number[] {
  const dated = /(?<![\d.〔[【﹝(])(20\d\d)(?=年|[-./]\d{1,2}(?!\d)|[-~—–至到]+20\d\d年|$)/g;
  return Array.from(halfWidth(text).replace(/\s/g, '').matchAll(dated), ([, digits]) => Number(digits));
}
