import type { Field } from '../model/field';
import type { Review } from '../model/form';
import type { Draft, Rule } from './rule';
import { cite } from './shared/cite';

/** What a review has to say besides points. Seals are never judged, only whether the units are named (decision D11, R51). */
export const reviewFieldEmpty: Rule<'review'> = {
  id: 'review-field-empty',
  title: '审核表栏目未填',
  severity: 'warning',
  source: cite('表2', '总体审核意见'),
  appliesTo: { forms: ['review'], frame: 'any-frame' },
  asks: 'complete',
  needs: ['whole'],
  *check(form) {
    yield* emptyField('项目名称', form.project.name, '请填写');
    yield* emptyField('项目资金', form.amount, '请填写，与申报表的年度资金总额一致');
    yield* emptyField('总体审核意见', form.opinion, '请填写审核结论');
    yield* emptyField('审核时间', form.date, '请填写日期');
    const reviewers = unnamedReviewers(form);
    if (reviewers) yield reviewers;
  },
};

function* emptyField(caption: string, field: Field<unknown> | null, todo: string): Iterable<Draft> {
  if (field && (field.text === '' || /^[*×X]+年/.test(field.text)))
    yield { at: field.at, what: `${caption}未填写`, todo };
}

/** "（单位盖章）" is where a seal goes; on paper the seal names the unit, in a file somebody has to. */
function unnamedReviewers({ reviewers }: Review): Draft | null {
  const isNamed = ({ text }: Field) => text.replace(/[（(]\s*单位盖章\s*[)）]|[\s_]/g, '') !== '';
  const [first] = reviewers;
  if (first === undefined || reviewers.some(isNamed)) return null;
  return { at: first.at, severity: 'hint', what: '审核单位没有写单位名称', todo: '电子件请写明审核单位，纸质件盖章' };
}
