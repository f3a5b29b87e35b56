import { level2NameRule } from '../../src/rules/level2-name';
import { findingsOf } from '../support/rules';

const row = (level2: string, level1 = '产出指标') => ({
  一级指标: level1,
  二级指标: level2,
  三级指标: '路灯',
  指标值: '3个',
});

test('an unknown class, said once, with the choices of its 一级指标', () => {
  const findings = findingsOf(level2NameRule, '', row('安全指标'), row('安全指标'));
  expect(findings).toMatchObject([
    { severity: 'warning', at: { row: 11, column: 3 }, todo: '请改为数量指标、质量指标、时效指标、成本指标之一' },
  ]);
});

test.each(['数量指标', '数量', '数 量\n指标', '数量指标 (必填硬性指标)', '可持续影响指标', '服务对象满意度'])(
  'known: %s',
  (level2) => {
    expect(findingsOf(level2NameRule, '', row(level2))).toEqual([]);
  },
);

test("silent by the county's own frame", () => {
  expect(findingsOf(level2NameRule, '审视：按本县表样', row('安全指标'))).toEqual([]);
});
