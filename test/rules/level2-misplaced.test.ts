import { level2Misplaced } from '../../src/rules/level2-misplaced';
import { findingsOf } from '../support/rules';

const row = (level1: string, level2: string) => ({
  一级指标: level1,
  二级指标: level2,
  三级指标: '路灯',
  指标值: '3个',
});

test('a class of 效益 below 产出', () => {
  expect(findingsOf(level2Misplaced, '', row('产出指标', '社会效益指标'), row('', '社会效益指标'))).toMatchObject([
    { severity: 'warning', at: { row: 11, column: 3 }, what: '“社会效益指标”属于效益指标，现列在产出指标下' },
  ]);
});

test.each([
  ['效益指标', '社会效益指标'],
  ['效果指标', '社会效益指标'],
  ['综合指标', '数量指标'],
  ['产出指标', '安全指标'],
])('silent: %s / %s', (level1, level2) => {
  expect(findingsOf(level2Misplaced, '', row(level1, level2))).toEqual([]);
});

test("silent by the county's own frame", () => {
  expect(findingsOf(level2Misplaced, '审视：按本县表样', row('产出指标', '社会效益指标'))).toEqual([]);
});
