import { dateOutsideYear } from '../../src/rules/date-outside-year';
import { findingsOnIndicator } from '../support/rules';

const inClass = (level2: string, name: string, target: string, facts = '') =>
  findingsOnIndicator(dateOutsideYear, name, target, { level2, facts });

test.each([
  '2023年12月底前',
  '2025年',
  '2024年3月-2025年6月',
  '2023.12',
  '2023-11-30',
  '２０２３年１２月',
  '2023年至2024年',
])('another year: %s', (target) => {
  expect(inClass('时效指标', '完工时间', target)).toMatchObject([{ severity: 'warning', at: { row: 11, column: 6 } }]);
});

test.each([
  ['时效指标', '完工时间', '2024年12月底前'],
  ['时效指标', '完工时间', '2024'],
  ['时效指标', '完工时间', '12月底前'],
  ['时效指标', '按月发放工资补助', '1-12月'],
  ['时效指标', '质保期', '至2026年12月'],
  ['时效指标', '学年内资助', '2023-2024学年'],
  ['时效指标', '按文件发放', '按冀财农〔2021〕26号'],
  ['时效指标', '发放金额', '2000元'],
  ['时效指标', '项目完成及时率', '≥90%'],
  ['时效指标', '完工时间', '20XX年'],
  ['数量指标', '2023年结转任务', '2023年'],
])('silent: %s %s: %s', (level2, name, target) => {
  expect(inClass(level2, name, target)).toEqual([]);
});

test('a form without a year of its own says nothing', () => {
  expect(inClass('时效指标', '完工时间', '2023年', '年度：无')).toEqual([]);
});
