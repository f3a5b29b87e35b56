import { adjustmentOneSided } from '../../src/rules/adjustment-one-sided';
import { findingsOf } from '../support/rules';

const whatOf = (facts: string) => findingsOf(adjustmentOneSided, `批复：有 ${facts}`).map(({ what }) => what);
const GOAL = '批复目标：硬化村内道路5公里';

test.each([
  ['批复总额：32.00 调整：预算已调整', '第1次调整只调整了预算，绩效目标没有调整'],
  ['批复总额：32.00 调整：预算未调整', '第1次调整只调整了预算，绩效目标没有调整'],
  [`批复总额：32.00 ${GOAL} 调整：预算未调整`, '第1次调整登记为预算不调整，但金额有改动'],
  [`${GOAL} 调整：预算已调整`, '第1次调整登记为预算同步调整，但金额没有改动'],
  [`${GOAL} 调整：未写明`, '第1次调整只调整了绩效目标，没有写明预算是否调整'],
])('%s', (facts, what) => {
  expect(whatOf(facts)).toEqual([what]);
});

test.each([
  '批复总额：32.00',
  `${GOAL} 调整：预算未调整`,
  `批复总额：32.00 ${GOAL} 调整：预算已调整`,
  `批复总额：32.00 ${GOAL} 调整：未写明`,
])('silent: %s', (facts) => {
  expect(whatOf(facts)).toEqual([]);
});
