import type Big from 'big.js';
import { formatAmount, inYuan } from '../model/amount';
import type { Application } from '../model/form';
import { sameText } from '../model/text';
import { approvalsOf } from '../cycle/approved';
import { cite } from './shared/cite';
import { reviewedApplication } from '../cycle/reviewed';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  name: { what: '项目名称“{name}”与“{sheet}”的“{applied}”不同', todo: '请核实是否同一项目' },
  amount: { what: '项目资金 {amount} {unit}与“{sheet}”的年度资金总额 {applied} {appliedUnit}不同', todo: '请核对' },
});

/** 表2 speaks of the project and the amount of its 表1 (R54): another text is asked about, another amount is an error (decision D10). */
export const reviewDiffers: Rule<'review'> = {
  id: 'review-differs',
  title: '审核表与申报表不一致',
  severity: 'error',
  source: cite('表2', '项目资金（万元）'),
  appliesTo: { forms: ['review'], frame: 'any-frame' },
  asks: 'complete',
  needs: [],
  messages: say.messages,
  *check(form, context) {
    const application = reviewedApplication(form, context.others);
    if (!application) return;
    const { name } = form.project;
    const applied = application.project.name;
    // What was reviewed is what was approved first; the 申报表 may have been adjusted since.
    const versions = [application, ...approvalsOf(application, context).map((approval) => approval.application)];
    if (name?.text && applied?.text && !versions.some(({ project }) => sameText(name.text, project.name?.text ?? '')))
      yield {
        at: name.at,
        severity: 'warning',
        ...say('name', { name: name.text, sheet: application.sheetName, applied: applied.text }),
      };
    const { amount, moneyUnit } = form;
    const total = application.funds?.total;
    if (!amount?.value || !total?.value || !application.funds) return;
    const reviewed = inYuan(amount.value, moneyUnit);
    if (versions.some(({ funds }) => isAmountOf(funds, reviewed))) return;
    yield {
      at: amount.at,
      ...say('amount', {
        amount: formatAmount(amount.value),
        unit: moneyUnit,
        sheet: application.sheetName,
        applied: formatAmount(total.value),
        appliedUnit: application.funds.unit,
      }),
    };
  },
};

/** To the last digit that is printed, 0.01 万元. */
function isAmountOf(funds: Application['funds'], reviewed: Big): boolean {
  return funds?.total?.value ? reviewed.minus(inYuan(funds.total.value, funds.unit)).abs().lt(50) : false;
}
