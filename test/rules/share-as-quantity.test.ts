import { shareAsQuantity } from '../../src/rules/share-as-quantity';
import { findingsOnIndicator } from '../support/rules';

test.each([
  ['路灯覆盖率', '100%'],
  ['工作完成率', '≥90 百分比'],
])('%s %s', (name, target) => {
  expect(findingsOnIndicator(shareAsQuantity, name, target)).toMatchObject([
    { severity: 'hint', at: { row: 11, column: 6 } },
  ]);
});

test.each([
  ['财政支农资金形成资产农户股权占比', '≥70%'],
  ['建档立卡贫困户贷款申请满足率', '≥95%'],
  ['项目验收合格率', '100%'],
  ['安装路灯', '≥20盏'],
  ['路灯覆盖率', '≥**%'],
])('silent: %s %s', (name, target) => {
  expect(findingsOnIndicator(shareAsQuantity, name, target)).toEqual([]);
});

test('silent in another class', () => {
  expect(findingsOnIndicator(shareAsQuantity, '路灯覆盖率', '100%', { level2: '质量指标' })).toEqual([]);
});
