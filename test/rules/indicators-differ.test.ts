import { indicatorsDiffer } from '../../src/rules/indicators-differ';
import { findingsOf } from '../support/rules';

const row = (name: string, target: string, inApplication = '', level2 = '数量指标') => ({
  一级指标: '产出指标',
  二级指标: level2,
  三级指标: name,
  指标值: target,
  申报值: inApplication,
});

const said = (...rows: ReturnType<typeof row>[]) =>
  findingsOf(indicatorsDiffer, '表：监控表　申报表：有', ...rows).map(({ severity, what }) => [severity, what]);

test('another number is 必改, other words are 核实', () => {
  expect(said(row('路灯', '≥18盏', '≥20盏'))).toEqual([['error', '年度指标值“≥18盏”与申报表的“≥20盏”不一致']]);
  expect(said(row('路灯', '20盏', '≥20盏'))).toEqual([['warning', '年度指标值“20盏”与申报表的“≥20盏”不一致']]);
  expect(said(row('出行条件', '有所改善', '明显改善'))).toEqual([
    ['warning', '年度指标值“有所改善”与申报表的“明显改善”不一致'],
  ]);
});

test('rows that were added or left out are 核实', () => {
  expect(said(row('路灯', '≥20盏'), row('合格率', '100%', '无'))).toEqual([['warning', '申报表没有三级指标“合格率”']]);
  const renamed = { ...row('太阳能路灯', '≥20盏', '无') };
  expect(said(renamed, row('道路', '≥2公里'))).toEqual([['warning', '申报表没有三级指标“太阳能路灯”']]);
});

test('silent: the same words, other order, other blanks; names that stand there twice', () => {
  expect(said(row('路灯', '≥20 盏', '≥20盏'), row('道路', '≥2公里'))).toEqual([]);
  expect(said(row('补助标准', '300元/亩'), row('补助标准', '500元/亩'))).toEqual([]);
  expect(findingsOf(indicatorsDiffer, '表：监控表', row('路灯', '≥18盏', '≥20盏'))).toEqual([]);
});
