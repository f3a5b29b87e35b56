import type Big from 'big.js';
import { formatAmount, inYuan } from '../model/amount';
import type { Application } from '../model/form';
import { sameText } from '../model/text';
import { approvalsOf } from '../cycle/approved';
import { cite } from './shared/cite';
import { reviewedApplication } from '../cycle/reviewed';
import type { Rule } from './rule';

/** 表2 speaks of the project and the amount of its 表1 (R54): another text is asked about, another amount is an error (decision D10). */
export const reviewDiffers: Rule<'review'> = {
  id: 'review-differs',
  title: '审核表与申报表不一致',
  severity: 'error',
  source: cite('表2', '项目资金（万元）'),
  appliesTo: { forms: ['review'], frame: 'any-frame' },
  asks: 'complete',
  needs: [],
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
        what: `项目名称“${name.text}”与“${application.sheetName}”的“${applied.text}”不同`,
        todo: '请核实是否同一项目',
      };
    const { amount, moneyUnit } = form;
    const total = application.funds?.total;
    if (!amount?.value || !total?.value || !application.funds) return;
    const reviewed = inYuan(amount.value, moneyUnit);
    if (versions.some(({ funds }) => isAmountOf(funds, reviewed))) return;
    yield {
      at: amount.at,
      what: `项目资金 ${formatAmount(amount.value)} ${moneyUnit}与“${application.sheetName}”的年度资金总额 ${formatAmount(total.value)} ${application.funds.unit}不同`,
      todo: '请核对',
    };
  },
};

/** To the last digit that is printed, 0.01 万元. */
function isAmountOf(funds: Application['funds'], reviewed: Big): boolean {
  return funds?.total?.value ? reviewed.minus(inYuan(funds.total.value, funds.unit)).abs().lt(50) : false;
}
