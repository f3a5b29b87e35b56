import { zeroTarget } from '../../src/rules/zero-target';
import { findingsOnIndicator } from '../support/rules';

test.each([
  ['种植面积', '0亩'],
  ['受益脱贫人口数', '≥0人'],
  ['安装路灯', '≥0盏'],
  ['群众满意度', '0%'],
])('%s %s', (name, target) => {
  expect(findingsOnIndicator(zeroTarget, name, target)).toMatchObject([
    { severity: 'hint', at: { row: 11, column: 6 } },
  ]);
});

test.each([
  ['资金管理使用过程中发现的违规违纪问题', '0 个'],
  ['安全事故发生率', '0%'],
  ['群众投诉次数', '≥0次'],
  ['群众投诉次数', '≤0次'],
  ['撂荒面积', '0亩'],
  ['新增债务', '0万元'],
  ['种植面积', '≥10亩'],
])('silent: %s %s', (name, target) => {
  expect(findingsOnIndicator(zeroTarget, name, target)).toEqual([]);
});
