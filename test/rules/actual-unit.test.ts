import { findingsOf } from '../support/rules';
import { actualUnit } from '../../src/rules/actual-unit';
import { findingsOnRow } from '../support/self-evaluation-rules';

test.each([
  ['≥10人', '10户', 'error', '单位不一致，目标值为“≥10人”，实际值为“10户”，无法计分'],
  ['≥10公里', '10平方米', 'error', '单位不一致，目标值为“≥10公里”，实际值为“10平方米”，无法计分'],
  ['1000元/亩', '1000元', 'warning', '单位不一致，目标值为“1000元/亩”，实际值为“1000元”，无法计分'],
  ['≥60盏', '60个', 'warning', '单位不一致，目标值为“≥60盏”，实际值为“60个”，无法计分'],
  ['≥60人', '60人次', 'warning', '单位不一致，目标值为“≥60人”，实际值为“60人次”，无法计分'],
  ['≥60盏', '60户', 'error', '单位不一致，目标值为“≥60盏”，实际值为“60户”，无法计分'],
  ['≥10', '10个', 'warning', '目标值“≥10”没有单位，实际值为“10个”，无法比较'],
  [10, '10个', 'warning', '目标值“10”没有单位，实际值为“10个”，无法比较'],
])('%j, %j', (target, actual, severity, what) => {
  const findings = findingsOnRow(actualUnit, '某指标', 5, target, actual);
  expect(findings).toMatchObject([{ severity, what, at: { row: 13, column: 7 } }]);
});

test.each([
  ['≥10人', '10名'],
  ['≥3公里', '3000米'],
  ['≥83.26万元', '832600元'],
  ['≥1公顷', '15亩'],
  ['≥10人', 10],
  ['≥10人', null],
  [0.9, '95%'],
  ['显著提升', '10户'],
  ['≥10人', '约10户'],
])('is silent: %j, %j', (target, actual) => expect(findingsOnRow(actualUnit, '某指标', 5, target, actual)).toEqual([]));

test('a 监控表: the forecast', () => {
  const row = { 一级指标: '产出指标', 三级指标: '受益人口数', 指标值: '≥100人', 完成情况: '60户' };
  const findings = (forecast: string) => findingsOf(actualUnit, '表：监控表', { ...row, 全年预计完成情况: forecast });
  expect(findings('100户')).toMatchObject([
    { severity: 'error', at: { column: 8 }, what: '单位不一致，目标值为“≥100人”，全年预计为“100户”，无法比较' },
  ]);
  expect(findings('100人')).toEqual([]);
});
