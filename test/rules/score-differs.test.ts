import { scoreDiffers } from '../../src/rules/score-differs';
import type { CellInput } from '../support/form';
import { findingsOnRow, findingsOnSelfEvaluation, whatOf } from '../support/self-evaluation-rules';

const said = (target: CellInput, actual: CellInput, score: CellInput, weight: CellInput = 5) =>
  findingsOnRow(scoreDiffers, '群众满意度', weight, target, actual, score).map(({ severity, what }) => [
    severity,
    what,
  ]);

test('above the formula is an error with a repair', () => {
  const [finding] = findingsOnRow(scoreDiffers, '群众满意度', 5, '≥90%', '88%', '5.00');
  expect(finding).toMatchObject({
    severity: 'error',
    at: { row: 13, column: 8 },
    what: '得分 5.00 高于公式计算值 4.89',
    fix: { label: '改为 4.89', kind: 'set-number', value: 4.89, numberFormat: '0.00' },
  });
});

test('below the formula is to be explained, without a repair', () => {
  const [finding] = findingsOnRow(scoreDiffers, '群众满意度', 5, '≥90%', '95%', 4);
  expect(finding).toMatchObject({ severity: 'warning', what: '得分 4 低于公式计算值 5.00' });
  expect(finding?.fix).toBeUndefined();
});

describe('at the typed precision', () => {
  test.each<[CellInput, number]>([
    ['4.89', 0],
    ['4.9', 0],
    ['5', 0],
    ['4.888', 0],
    [4.888888, 0],
    ['4.88', 1],
    ['4.90', 1],
    ['4.8', 1],
    ['5.0', 1],
    ['4', 1],
  ])('4.888… typed as %j: %d', (score, count) => expect(said('≥90%', '88%', score)).toHaveLength(count));

  test('4.45 may become 4.4 or 4.5', () => {
    expect(said('≥100个', '89个', '4.5')).toEqual([]);
    expect(said('≥100个', '89个', '4.4')).toEqual([]);
    expect(said('≥100个', '89个', '4.6')).toHaveLength(1);
  });
});

test.each<[CellInput, CellInput, CellInput]>([
  ['≥90%', '88%', { formula: '=E13', value: 5 }],
  ['≥90%', '88%', null],
  ['≥90%', '88%', '请人工评定'],
  ['≥90%', null, 5],
  ['显著提升', '显著提升', 4],
  ['是', '是', 5],
  ['1-12月', '1-12月', 5],
  ['≥10人', '10户', 5],
  ['≥-5%', '-8%', 3],
  ['≥90%', '88%', 6],
  ['≥90%', '88%', -1],
])('is silent: %j, %j, %j', (target, actual, score) => expect(said(target, actual, score)).toEqual([]));

test('the formula takes the direction of a bare value from class and name', () => {
  const cost = findingsOnSelfEvaluation(scoreDiffers, {
    rows: [['产出指标', '成本指标', '租用车辆', 5, '11万元', '12万元', '5.00']],
  });
  expect(cost).toMatchObject([
    {
      severity: 'warning',
      what: '目标值“11万元”没有写明“≥”或“≤”，按越少越好计算为 4.58 分，填的是 5.00 分',
      todo: '请核实方向和得分',
    },
  ]);
  expect(cost[0]?.fix).toBeUndefined();
});

test.each<[CellInput, CellInput, CellInput, string]>([
  ['95%', '88%', '5.0', '目标值“95%”没有写明“≥”或“≤”，按越多越好计算为 4.63 分，填的是 5.0 分'],
  ['=12次', '10次', 5, '目标值“=12次”只写“=”，按越多越好计算为 4.17 分，填的是 5 分'],
  [12, '10', 5, '目标值“12”没有写明“≥”或“≤”，按越多越好计算为 4.17 分，填的是 5 分'],
])('%j, %j, %j without ≥ or ≤ is asked', (target, actual, score, what) =>
  expect(said(target, actual, score)).toEqual([['warning', what]]),
);

describe('execution', () => {
  const execution = (budget: CellInput, executed: CellInput, score: CellInput) =>
    findingsOnSelfEvaluation(scoreDiffers, { execution: { total: [budget, executed, null, 10, score] } });

  test('either way a 核实', () => {
    expect(execution('23.00', '20.00', 10)[0]).toMatchObject({
      severity: 'warning',
      at: { row: 7, column: 9 },
      what: '执行得分 10 与按执行率计算的 8.70 不一致',
    });
    expect(execution('23.00', '23.00', 9)).toHaveLength(1);
  });

  test.each([
    ['23.00', '20.00', '8.70'],
    ['23.00', '20.00', '8.7'],
    ['23.00', '20.00', 9],
    ['23.00', '24.00', 10],
    ['0', '20.00', 10],
    ['', '20.00', 10],
    ['23.00', '', 10],
    ['23.00', '20.00', null],
    ['23.00', '20.00', 11],
  ])('is silent: %j, %j, %j', (budget, executed, score) => expect(execution(budget, executed, score)).toEqual([]));
});

describe('a deduction', () => {
  const points = (actual: string, score: number, reason: string) =>
    whatOf(findingsOnRow(scoreDiffers, '群众满意度', 10, '≥90%', actual, score, reason));

  test('is settled by the reason beside a target that was reached', () => {
    expect(points('95%', 8, '')).toEqual(['得分 8 低于公式计算值 10.00']);
    expect(points('95%', 8, '调查问卷归档不全，扣2分')).toEqual([]);
  });

  test('is not where the target was missed: the reason explains the miss', () => {
    expect(points('72%', 7, '群众外出')).toEqual(['得分 7 低于公式计算值 8.00']);
  });

  test('no reason settles points above the formula', () => {
    expect(points('72%', 9, '群众外出')).toEqual(['得分 9 高于公式计算值 8.00']);
  });
});
