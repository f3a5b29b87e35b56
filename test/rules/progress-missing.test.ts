import { progressMissing } from '../../src/rules/progress-missing';
import { findingsOf } from '../support/rules';

const whatOf = (done: string, expected: string, level1 = '产出指标', target = '≥20盏') =>
  findingsOf(progressMissing, '表：监控表', {
    一级指标: level1,
    三级指标: '某指标',
    指标值: target,
    完成情况: done,
    全年预计完成情况: expected,
  }).map(({ at, what }) => [at?.column, what]);

test('says which of the two is open, at the first of them', () => {
  expect(whatOf('', '')).toEqual([[7, '“某指标”未填1-8月完成情况、全年预计完成情况']]);
  expect(whatOf('12盏', '')).toEqual([[8, '“某指标”未填全年预计完成情况']]);
  expect(whatOf('', '20盏')).toEqual([[7, '“某指标”未填1-8月完成情况']]);
  expect(whatOf('', '', '满意度指标')).toEqual([[8, '“某指标”未填全年预计完成情况']]);
});

test('a reason says why nothing is done yet; a class of the second level says satisfaction as well', () => {
  const cells = { 三级指标: '某指标', 指标值: '≥90%', 完成情况: '', 全年预计完成情况: '90%' };
  const find = (more: Readonly<Record<string, string>>) =>
    findingsOf(progressMissing, '表：监控表', { ...cells, ...more });
  expect(find({ 一级指标: '产出指标', 二级指标: '质量指标' })).toHaveLength(1);
  expect(find({ 一级指标: '产出指标', 二级指标: '质量指标', 偏差原因分析: '年底调查' })).toEqual([]);
  expect(
    find({ 一级指标: '产出指标', 二级指标: '质量指标', 偏差原因分析: '年底调查', 全年预计完成情况: '' }),
  ).toHaveLength(1);
  expect(find({ 一级指标: '效益指标', 二级指标: '服务对象满意度指标' })).toEqual([]);
});

test.each([
  ['12盏', '20盏', '产出指标', '≥20盏'],
  ['', '95%', '满意度指标', '≥95%'],
  ['', '', '产出指标', ''],
  ['', '', '产出指标', '≥**盏'],
])('silent: %j, %j, %s, %j', (done, expected, level1, target) => {
  expect(whatOf(done, expected, level1, target)).toEqual([]);
});
