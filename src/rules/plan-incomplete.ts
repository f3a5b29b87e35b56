import { saysNone } from '../model/text';
import type { Application } from '../model/form';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';
import { COMPLETE_AND_CORRECT } from './shared/cite';

const say = defineMessages({
  empty: { what: '资金支出计划未填', todo: '请按累计百分比填写，未安排支出的填 0' },
  gaps: { what: '资金支出计划缺{months}', todo: '请按累计百分比填写，未安排支出的填 0' },
  below: { what: '资金支出计划到{until}为 {share}，没有达到 100', todo: '请按累计百分比填写，最后一期为 100' },
});

/** The spending plan is cumulative: it is filled until it comes to 100, and blank behind that if the clerk likes (decision D11). */
export const planIncomplete: Rule<'application'> = {
  id: 'plan-incomplete',
  title: '资金支出计划未填全',
  severity: 'hint',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'complete',
  reviewItem: null,
  needs: ['whole'],
  messages: say.messages,
  *check({ plan }) {
    const draft = incomplete(plan);
    if (draft) yield draft;
  },
};

type Plan = Application['plan'];

function incomplete(plan: Plan): Draft | null {
  const isReached = (share: Plan[number]) => share.field.value?.gte(100) ?? false;
  const end = plan.findIndex(isReached);
  const blank = (end < 0 ? plan : plan.slice(0, end)).filter(({ field }) => field.text === '' || saysNone(field.text));
  if (blank[0]) {
    const { at } = blank[0].field;
    if (blank.length === plan.length) return { at, ...say('empty') };
    return { at, ...say('gaps', { months: blank.map(({ until }) => until).join('、') }) };
  }
  const last = plan.at(-1);
  if (end >= 0 || !last?.field.value) return null;
  return { at: last.field.at, ...say('below', { until: last.until, share: last.field.value.toFixed() }) };
}
