import Big from 'big.js';
import type { Application, Monitoring } from '../model/form';
import { executionRate } from '../scoring';
import { approvedFor } from '../cycle/approved';
import { cite } from './shared/cite';
import { lastMonthOf, monthsOf } from '../model/reported-months';
import { defineMessages } from './messages';
import type { Rule, RuleContext } from './rule';

const say = defineMessages({
  lags: {
    what: '{months}执行率 {rate}%，比{by} {share} 慢 {difference} 个百分点',
    todo: '请核实进度，偏离较大的应及时纠正',
  },
});

/**
 * 执行率 far behind the time of year (J10): behind the 资金支出计划 of the project's 申报表 where it has one, else behind m ÷ 12. Being ahead
 * is nobody's fault.
 */
export const progressLags: Rule<'monitoring'> = {
  id: 'progress-lags',
  title: '预算执行进度偏慢',
  severity: 'hint',
  source: cite('第四节三', '对项目资金实际执行与绩效目标偏离较大的，要求预算资金申请单位及时予以纠正'),
  appliesTo: { forms: ['monitoring'], frame: 'any-frame' },
  asks: 'written',
  needs: [],
  messages: say.messages,
  *check(form, context) {
    const { budget, executed } = form.execution?.total ?? {};
    const rate = budget && executed && executionRate(budget.value, executed.value);
    const expected = expectedShare(form, context);
    if (!rate || !expected || expected.share.minus(rate).lte(context.catalog.limits.deviation)) return;
    yield {
      at: executed.at,
      ...say('lags', {
        months: monthsOf(form),
        rate: rate.toFixed(2),
        by: expected.by,
        share: percent(expected.share),
        difference: expected.share.minus(rate).toFixed(2),
      }),
    };
  },
};

interface Expected {
  readonly by: string;
  readonly share: Big;
}

function expectedShare(form: Monitoring, context: RuleContext): Expected | null {
  const month = lastMonthOf(form);
  if (!month) return null;
  const application = approvedFor(form, context);
  return application && application.plan.length > 0
    ? plannedShare(application, month)
    : { by: '时间进度', share: new Big(month).times(100).div(12) };
}

/** What the plan has spent by the last of its months that has come; nothing is said before the first one. */
function plannedShare({ plan }: Application, month: number): Expected | null {
  const due = plan.flatMap(({ until, field }) => {
    const last = Number(/\d+/.exec(until)?.[0]);
    return field.value && last <= month ? [{ by: `资金支出计划${until}`, share: field.value, last }] : [];
  });
  return due.sort((one, other) => other.last - one.last)[0] ?? null;
}

function percent(share: Big): string {
  return `${share.toFixed(2)}%`;
}
