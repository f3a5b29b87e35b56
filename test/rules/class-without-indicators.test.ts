import { classWithoutIndicators } from '../../src/rules/class-without-indicators';
import type { SelfEvaluationRow } from '../support/form';
import { findingsOnSelfEvaluation, whatOf } from '../support/self-evaluation-rules';

const FILLED: SelfEvaluationRow = ['产出指标（60分）', '数量指标', '安装路灯', 60, '≥20盏', '20盏', 60];

const findings = (rows: readonly SelfEvaluationRow[], when: 'typing' | 'asked' = 'asked') =>
  findingsOnSelfEvaluation(classWithoutIndicators, { rows: [FILLED, ...rows] }, when);

test('points that no indicator can earn', () => {
  expect(findings([['满意度指标（10分）', '服务对象满意度指标', null]])).toMatchObject([
    { severity: 'error', at: { row: 14, column: 2 }, what: '满意度指标标明 10 分，下面没有三级指标' },
  ]);
});

test('of a 二级指标 as well, each under its own 一级指标', () => {
  const rows: SelfEvaluationRow[] = [
    ['', '质量指标（10分）', null],
    ['效益指标', '社会效益指标（10分）', '受益人口', 10, '≥9人', 9, 10],
  ];
  expect(whatOf(findings(rows))).toEqual(['质量指标标明 10 分，下面没有三级指标']);
});

test.each<[string, SelfEvaluationRow]>([
  ['no points are printed', ['满意度指标', '服务对象满意度指标', null]],
  ['0 points are printed', ['满意度指标（0分）', '服务对象满意度指标', null]],
  ['a further row of a class that has indicators', ['', '', null]],
  ['the class is printed again in its further rows', ['产出指标（60分）', '数量指标', null]],
])('is silent: %s', (_, row) => {
  expect(findings([row])).toEqual([]);
});

test('is silent in a fresh form and while typing', () => {
  const empty: SelfEvaluationRow = ['满意度指标（10分）', '服务对象满意度指标', null];
  expect(findingsOnSelfEvaluation(classWithoutIndicators, { rows: [empty] })).toEqual([]);
  expect(findings([empty], 'typing')).toEqual([]);
});
