import type { Field } from '../model/field';
import type { Review } from '../model/form';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';
import { cite } from './shared/cite';

const say = defineMessages({
  name: { what: '项目名称未填写', todo: '请填写' },
  amount: { what: '项目资金未填写', todo: '请填写，与申报表的年度资金总额一致' },
  opinion: { what: '总体审核意见未填写', todo: '请填写审核结论' },
  date: { what: '审核时间未填写', todo: '请填写日期' },
  reviewers: { what: '审核单位没有写单位名称', todo: '电子件请写明审核单位，纸质件盖章' },
});

/** What a review has to say besides points. Seals are never judged, only whether the units are named (decision D11, R51). */
export const reviewFieldEmpty: Rule<'review'> = {
  id: 'review-field-empty',
  title: '审核表栏目未填',
  severity: 'warning',
  source: cite('表2', '总体审核意见'),
  appliesTo: { forms: ['review'], frame: 'any-frame' },
  asks: 'complete',
  needs: ['whole'],
  messages: say.messages,
  *check(form) {
    for (const [message, field] of [
      ['name', form.project.name],
      ['amount', form.amount],
      ['opinion', form.opinion],
      ['date', form.date],
    ] as const) {
      if (field && isOpen(field)) yield { at: field.at, ...say(message) };
    }
    const reviewers = unnamedReviewers(form);
    if (reviewers) yield reviewers;
  },
};

function isOpen({ text }: Field<unknown>): boolean {
  return text === '' || /^[*×X]+年/.test(text);
}

/** "（单位盖章）" is where a seal goes; on paper the seal names the unit, in a file somebody has to. */
function unnamedReviewers({ reviewers }: Review): Draft | null {
  const isNamed = ({ text }: Field) => text.replace(/[（(]\s*单位盖章\s*[)）]|[\s_]/g, '') !== '';
  const [first] = reviewers;
  if (first === undefined || reviewers.some(isNamed)) return null;
  return { at: first.at, severity: 'hint', ...say('reviewers') };
}
