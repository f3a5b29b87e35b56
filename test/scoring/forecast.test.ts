import { caibannong201968 } from '../../src/catalog';
import type { Indicator } from '../../src/model/form';
import { forecastOf, shortfallOf } from '../../src/scoring';
import { valueField } from '../support/form';
import { exampleOf } from '../support/rule-page';

function rowWith(target: string, forecast: string): Indicator {
  const { form } = exampleOf('表：监控表', { 一级指标: '产出指标', 三级指标: '某指标', 指标值: target });
  const [indicator] = form.kind === 'monitoring' ? form.indicators : [];
  if (!indicator) throw new Error('no row');
  return { ...indicator, forecast: valueField(11, 8, forecast) };
}

test.each([
  ['≥20盏', '20盏', true, null],
  ['≥20盏', '15盏', false, '25.00'],
  ['≥20盏', '20000', true, null],
  ['≤3万元', '45000元', false, '50.00'],
  ['≥20盏', '不能完成', false, null],
  ['≥20盏', '15户', null, null],
  ['是', '否', false, null],
  ['明显改善', '明显改善', null, null],
  ['明显改善', '未达到', false, null],
  ['主体完工并投入使用', '主体未完工', false, null],
  ['主体完工并投入使用', '主体已完工', null, null],
  ['基本建成', '未建成', false, null],
  ['≥1座', '1座', true, null],
  ['≥20盏', '', null, null],
])('%s, forecast %s', (target, forecast, reached, shortfall) => {
  const row = rowWith(target, forecast);
  expect([
    forecastOf(row, caibannong201968.arithmetic).reached,
    shortfallOf(row, caibannong201968.arithmetic)?.toFixed(2) ?? null,
  ]).toEqual([reached, shortfall]);
});
