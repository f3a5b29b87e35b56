import { targetMissing } from '../../src/rules/target-missing';
import { findingsOf, findingsOnIndicator } from '../support/rules';

const row = (name: string, target: string, level2 = '数量指标') => ({
  一级指标: '产出指标',
  二级指标: level2,
  三级指标: name,
  指标值: target,
});
const names = (...rows: readonly ReturnType<typeof row>[]) =>
  findingsOf(targetMissing, '', ...rows).map(({ what }) => what);

test('a name without a value', () => {
  expect(findingsOnIndicator(targetMissing, '贷款及时发放率', '')).toMatchObject([
    { severity: 'error', at: { row: 11, column: 6 }, what: '“贷款及时发放率”未填指标值' },
  ]);
  expect(findingsOnIndicator(targetMissing, '受益脱贫人口数', '')[0]?.what).toBe('核心指标“受益脱贫人口数”未填指标值');
});

test('a heading is filled by a row of its group, the template has it or not', () => {
  expect(names(row('补助家畜家禽养殖数量', ''), row('牛养殖数量', '≥200头'))).toEqual([]);
  expect(names(row('补助家畜家禽养殖数量', ''), row('肉鸽数量', '≥200只'))).toEqual([]);
  expect(names(row('养殖补助标准', '', '成本指标'), row('梅花鹿补助', '800元/头', '成本指标'))).toEqual([]);
});

test('a heading without any filled row below it is not filled', () => {
  expect(names(row('补助家畜家禽养殖数量', ''), row('牛养殖数量', '≥**头'))).toEqual([
    '“补助家畜家禽养殖数量”未填指标值',
  ]);
  expect(names(row('补助家畜家禽养殖数量', ''), row('贫困地区新增特色产业数量', '≥3个'))).toEqual([
    '“补助家畜家禽养殖数量”未填指标值',
  ]);
  expect(names(row('养殖补助标准', '', '成本指标'), row('牛养殖补助标准', '', '质量指标'))).toHaveLength(2);
});

test('a row struck out is no gap, a ★★★ row wants its reason', () => {
  expect(findingsOnIndicator(targetMissing, '路灯', '不涉及')).toEqual([]);
  expect(findingsOnIndicator(targetMissing, '路灯', '/')).toEqual([]);
  expect(findingsOnIndicator(targetMissing, '受益脱贫人口数', '不涉及')).toMatchObject([
    { todo: '请填写；不涉及的，请说明理由' },
  ]);
});

test.each([
  ['路灯', '≥20盏'],
  ['路灯', '≥**盏'],
  ['', ''],
])('silent: %s %s', (name, target) => {
  expect(findingsOnIndicator(targetMissing, name, target)).toEqual([]);
});
