import { targetLevel } from '../../src/rules/target-level';
import { findingsOnIndicator } from '../support/rules';

test.each([
  ['群众满意度', '100%', '一人不满意即不能达到'],
  ['群众满意度', '≥100%', '一人不满意即不能达到'],
  ['群众满意度', '>60%', '低于 80%，约束力不足'],
  ['培训合格率', '≥70%', '低于 80%，约束力不足'],
  ['资金及时发放率', '75%', '低于 80%，约束力不足'],
  ['应保尽保率', '≥90%', '“应尽”即 100%'],
])('%s %s', (name, target, remark) => {
  expect(findingsOnIndicator(targetLevel, name, target)).toMatchObject([
    { severity: 'hint', what: `“${name}”指标值为“${target}”，${remark}` },
  ]);
});

test.each([
  ['群众满意度', '≥80%'],
  ['群众满意度', '≥95%'],
  ['群众满意度', '≥70分'],
  ['培训合格率', '100%'],
  ['学习参与率', '≥60%'],
  ['产值增长率', '≥5%'],
  ['应保尽保率', '100%'],
  ['培训合格率', '≥0.95'],
  ['群众满意度', '≤70%'],
])('silent: %s %s', (name, target) => {
  expect(findingsOnIndicator(targetLevel, name, target)).toEqual([]);
});
