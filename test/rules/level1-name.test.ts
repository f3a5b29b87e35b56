import { level1NameRule } from '../../src/rules/level1-name';
import { findingsOf } from '../support/rules';

const row = (level1: string) => ({ 一级指标: level1, 二级指标: '社会效益指标', 三级指标: '受益村', 指标值: '3个' });

test('效果指标 is repaired, and said once for all its rows', () => {
  const [finding, ...rest] = findingsOf(level1NameRule, '', row('效果指标'), row('效果指标'));
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ severity: 'warning', at: { row: 11, column: 2 } });
  expect(finding?.fix).toMatchObject({ kind: 'set-text', text: '效益指标' });
});

test('an unknown name has no repair', () => {
  const [finding] = findingsOf(level1NameRule, '', row('综合指标'));
  expect(finding?.what).toBe('一级指标“综合指标”不是68号文的名称');
  expect(finding?.fix).toBeUndefined();
});

test.each(['效益指标', '效 益\n指标', '效益指标（30分）', '效益', '满意度指标'])('official: %s', (level1) => {
  expect(findingsOf(level1NameRule, '', row(level1))).toEqual([]);
});

test("silent by the county's own frame", () => {
  expect(findingsOf(level1NameRule, '审视：按本县表样', row('效果指标'))).toEqual([]);
});
