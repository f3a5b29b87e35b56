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

test.each([
  ['12盏', '20盏', '产出指标', '≥20盏'],
  ['', '95%', '满意度指标', '≥95%'],
  ['', '', '产出指标', ''],
  ['', '', '产出指标', '≥**盏'],
])('silent: %j, %j, %s, %j', (done, expected, level1, target) => {
  expect(whatOf(done, expected, level1, target)).toEqual([]);
});
