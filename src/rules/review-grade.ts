import { cite } from './shared/cite';
import { resultOf } from '../scoring/review-result';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  wrong: { what: '得分合计 {total} 分，应为“{right}”，现勾选“{wrong}”', todo: '请更正' },
  unticked: {
    what: '得分合计 {total} 分，应为“{right}”，综合评定等级没有勾选或两项都勾选',
    todo: '请勾选“{right}”',
  },
});

/** 通过 or 不通过 follows from the unrounded sum; 合规性审核 with 0 of its 20 points cannot pass. */
export const reviewGrade: Rule<'review'> = {
  id: 'review-grade',
  title: '综合评定等级与得分不符',
  severity: 'error',
  source: cite('第二节四', '85分以下的为“不通过”'),
  appliesTo: { forms: ['review'], frame: 'any-frame' },
  asks: 'written',
  needs: ['whole'],
  messages: say.messages,
  *check(form, { catalog: { reviewPassMark } }) {
    const { grade } = form;
    const { total, passed } = resultOf(form, reviewPassMark);
    if (!grade || !total || passed === null || grade.value === passed) return;
    const [right, wrong] = passed ? ['通过', '不通过'] : ['不通过', '通过'];
    const data = { total: total.toFixed(), right };
    if (grade.value !== null) yield { at: grade.at, ...say('wrong', { ...data, wrong }) };
    else if (grade.formula === null) yield { at: grade.at, ...say('unticked', data) };
  },
};
