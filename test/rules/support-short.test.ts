import { supportShort } from '../../src/rules/support-short';
import { findingsOnSelfEvaluation } from '../support/self-evaluation-rules';

const said = (name: string, target: string, actual: string, level2 = '成本指标') =>
  findingsOnSelfEvaluation(supportShort, {
    rows: [['产出指标', level2, name, 20, target, actual, 20, '']],
  }).map(({ severity, what, todo }) => `${severity} ${what}：${todo}`);

test.each([
  ['护林员补助标准', '800元/人/月', '700元/人/月'],
  ['公益岗位人均工资', '9600元', '8000元'],
  ['困难家庭救助标准', '=1500元/户', '1200元/户'],
  ['村医生活补贴', '0.3万元/人', '2800元/人'],
])('%s %s, %s', (name, target, actual) => {
  expect(said(name, target, actual)).toEqual([
    `hint “${name}”实际为 ${actual}，低于标准 ${target}：请核实是否足额发放`,
  ]);
});

test.each([
  ['护林员补助标准', '800元/人/月', '800元/人/月'],
  ['护林员补助标准', '800元/人/月', '850元/人/月'],
  ['护林员补助标准', '≤800元/人/月', '700元/人/月'],
  ['护林员补助标准', '≥800元/人/月', '700元/人/月'],
  ['每公里造价', '23万元/公里', '22万元/公里'],
  ['补助人数', '200人', '180人'],
  ['护林员补助标准', '800元/人/月', '按时发放'],
])('silent: %s %s, %s', (name, target, actual) => {
  expect(said(name, target, actual)).toEqual([]);
});

test('an income that is paid out is to be much, and its miss is said elsewhere', () => {
  expect(said('人均工资收入', '3000元', '2600元', '经济效益指标')).toEqual([]);
});
