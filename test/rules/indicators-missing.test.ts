import { indicatorsMissing } from '../../src/rules/indicators-missing';
import { findingsOf } from '../support/rules';

const row = (name: string) => ({ 一级指标: '产出指标', 二级指标: '数量指标', 三级指标: name, 指标值: '' });

test('no named indicator', () => {
  expect(findingsOf(indicatorsMissing, '', row(''))).toMatchObject([{ severity: 'error', at: { row: 11, column: 4 } }]);
});

test('a 自评表 takes them from the approved goals', () => {
  expect(findingsOf(indicatorsMissing, '表：自评表', row(''))).toMatchObject([
    { todo: '请照批复的绩效目标填写三级指标和年度指标值' },
  ]);
});

test('one name is enough, even without a value', () => {
  expect(findingsOf(indicatorsMissing, '', row(''), row('路灯'))).toEqual([]);
});
