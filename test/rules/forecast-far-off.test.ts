import { forecastFarOff } from '../../src/rules/forecast-far-off';
import { findingsOf } from '../support/rules';

const whatOf = (target: string, forecast: string, level2 = '数量指标') =>
  findingsOf(forecastFarOff, '表：监控表', {
    一级指标: '产出指标',
    二级指标: level2,
    三级指标: '某指标',
    指标值: target,
    全年预计完成情况: forecast,
    偏差原因分析: '雨季停工',
  }).map(({ severity, what }) => [severity, what]);

test.each([
  ['≥20盏', '14盏', '全年预计 14盏 低于目标值 20盏，偏离 30.00%'],
  ['≤100元/亩', '125元/亩', '全年预计 125元/亩 高于目标值 100元/亩，偏离 25.00%'],
  ['≥2公里', '1500米', '全年预计 1500米 低于目标值 2公里，偏离 25.00%'],
])('%s, %s', (target, forecast, what) => {
  expect(whatOf(target, forecast)).toEqual([['hint', what]]);
});

test.each([
  ['≥20盏', '16盏'],
  ['≥20盏', '40盏'],
  ['≥20盏', '不能完成'],
  ['明显改善', '难以完成'],
  ['≥20盏', '10户'],
  ['≤0次', '3次'],
])('silent: %s, %s', (target, forecast) => {
  expect(whatOf(target, forecast)).toEqual([]);
});
