import { zeroPromised } from '../../src/rules/zero-promised';
import { findingsOnIndicator } from '../support/rules';

test.each([
  ['意识形态问题', '资助项目不出现重大问题（个）', '≤1政治导向正确', '不出现'],
  ['不发生安全事故', '', '≤2起', '不发生'],
  ['杜绝违规用餐', '', '不超过3', '杜绝'],
])('%s %s %s', (name, description, target, promise) => {
  expect(findingsOnIndicator(zeroPromised, name, target, { description })).toMatchObject([
    { severity: 'warning', at: { row: 11, column: 6 }, what: `名称或描述写“${promise}”，指标值“${target}”却不为 0` },
  ]);
});

test.each([
  ['不发生安全事故', '0起'],
  ['不发生安全事故', '≤0起'],
  ['不发生安全事故', '<1起'],
  ['不发生安全事故', '≥365天'],
  ['不发生返贫比例', '≤1%'],
  ['不发生规模性返贫', '100%'],
  ['安全事故', '≤1起'],
])('silent: %s %s', (name, target) => {
  expect(findingsOnIndicator(zeroPromised, name, target)).toEqual([]);
});
