import { nameMissing } from '../../src/rules/name-missing';
import { findingsOf } from '../support/rules';

const row = (name: string, target: string) => ({
  一级指标: '产出指标',
  二级指标: '数量指标',
  三级指标: name,
  指标值: target,
});

test.each(['≥5公里', '100%', '已验收'])('a value alone: %s', (target) => {
  expect(findingsOf(nameMissing, '', row('', target))).toMatchObject([
    { severity: 'error', what: `指标值“${target}”没有对应的三级指标名称`, at: { row: 11, column: 4 } },
  ]);
});

test.each([
  ['', '≥**亩'],
  ['', '/'],
  ['/', '100%'],
  ['路灯', '≥20盏'],
  ['路灯', ''],
])('silent: “%s” %s', (name, target) => {
  expect(findingsOf(nameMissing, '', row(name, target))).toEqual([]);
});
