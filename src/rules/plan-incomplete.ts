import { saysNone } from '../model/text';
import type { Application } from '../model/form';
import type { Draft, Rule } from './rule';
import { COMPLETE_AND_CORRECT } from './shared/cite';

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
    return {
      at: blank[0].field.at,
      what: `资金支出计划${blank.length === plan.length ? '未填' : `缺${blank.map(({ until }) => until).join('、')}`}`,
      todo: '请按累计百分比填写，未安排支出的填 0',
    };
  }
  const last = plan.at(-1);
  if (end >= 0 || !last?.field.value) return null;
  return {
    at: last.field.at,
    what: `资金支出计划到${last.until}为 ${last.field.value.toFixed()}，没有达到 100`,
    todo: '请按累计百分比填写，最后一期为 100',
  };
}
