import Big from 'big.js';
import { caibannong201968 } from '../../../src/catalog';
import type { CellValue } from '../../../src/model/cell';
import { cappedTotal } from '../../../src/scoring';
import { executionFormulas } from '../../../src/sheets/native/execution';
import { executionMarkFormula } from '../../../src/sheets/native/execution-mark';
import { lintFormula } from '../../support/formula-lint';
import { totalCaps, totalScoreFormula, totalWeightFormula, weightSumMark } from '../../../src/sheets/native/total';
import { evaluateCells, type ReadCell, type ScratchCell } from '../../support/evaluate';

/** Budget, executed and what rate and score must show. */
const EXECUTIONS: readonly (readonly [CellValue, CellValue, CellValue, CellValue])[] = [
  [23, 23, 1, 10],
  [23, 20, 0.8696, 8.7],
  [23, 24, 1.0435, 10],
  [23, 0, 0, 0],
  [0, 5, '', ''],
  [null, 5, '', ''],
  [23, null, '', ''],
  ['23.00', '20 万元', 0.8696, 8.7],
  ['23 万元', '200,000元', 0.8696, 8.7],
  ['23', '待核', '', ''],
  [23, -1, '', 0],
];

/** Amounts of total, fiscal, other (budget, executed) and the mark they raise. */
const MARKS: readonly (readonly [readonly CellValue[], readonly CellValue[], string])[] = [
  [[23, 20, 3], [22, 20, 2], ''],
  [[23, 20, 2], [22, 20, 2], '◀ 预算数不等于财政拨款与其他资金之和'],
  [[23, 20, 3], [22, 20, 1], '◀ 执行数不等于财政拨款与其他资金之和'],
  [[23, 20, 3], [24, 20, 4], '◀ 执行数大于预算数，请核实'],
  [[0.3, 0.1, 0.2], [0.3, 0.1, 0.2], ''],
  [[23, 23, null], [null, null, null], ''],
  [[23, null, null], [20, null, null], ''],
  [[null, null, null], [null, null, null], ''],
];

interface Table {
  readonly names: readonly CellValue[];
  readonly weights: readonly CellValue[];
  readonly scores: readonly CellValue[];
  readonly execution: CellValue;
  readonly total: CellValue;
  readonly weight: number;
  readonly mark: string;
}

const TABLES: readonly Table[] = [
  { names: ['甲', '乙'], weights: [50, 40], scores: [49.5, 40], execution: 9.87, total: 99.37, weight: 100, mark: '' },
  {
    names: ['甲', '/'],
    weights: [90, null],
    scores: [88, null],
    execution: 9.87,
    total: 97.87,
    weight: 100,
    mark: '',
  },
  {
    names: ['甲', '无'],
    weights: [90, '/'],
    scores: [88, '/'],
    execution: 9.87,
    total: 97.87,
    weight: 100,
    mark: '',
  },
  {
    names: ['甲', '无人机数量'],
    weights: [50, 40],
    scores: [50, null],
    execution: 10,
    total: '不完整',
    weight: 100,
    mark: '',
  },
  {
    names: ['甲', '乙'],
    weights: [50, 35],
    scores: [50, ''],
    execution: 10,
    total: '不完整',
    weight: 95,
    mark: '◀ 分值合计 95 分，应为 100 分',
  },
  {
    names: ['甲', '乙'],
    weights: [50, 40],
    scores: [50, '单位不一致'],
    execution: 10,
    total: '不完整',
    weight: 100,
    mark: '',
  },
  { names: ['甲', '乙'], weights: [50, 40], scores: [0, 0], execution: 0, total: 0, weight: 100, mark: '' },
  { names: ['甲', null], weights: [90, null], scores: [81, null], execution: 10, total: 91, weight: 100, mark: '' },
  { names: ['甲', '乙'], weights: [50, 40], scores: [50, 40], execution: '', total: '不完整', weight: 100, mark: '' },
  {
    names: [null, null],
    weights: [null, null],
    scores: ['', ''],
    execution: 10,
    total: '不完整',
    weight: 100,
    mark: '',
  },
  { names: [null, null], weights: [null, null], scores: ['', ''], execution: '', total: '', weight: 100, mark: '' },
  { names: ['甲', '乙'], weights: [33.3, 56.7], scores: [0.1, 0.2], execution: 0, total: 0.3, weight: 100, mark: '' },
];

const EXECUTION_TOP = 1;
const MARK_TOP = 40;
const TABLE_TOP = 100;

describe('formulas of the fund block and the total, in LibreOffice', () => {
  let read: ReadCell;
  const cells: readonly ScratchCell[] = [
    ...EXECUTIONS.flatMap(executionCells),
    ...MARKS.flatMap(markCells),
    ...TABLES.flatMap(tableCells),
  ];

  beforeAll(async () => {
    read = await evaluateCells(cells);
  });

  test.each(EXECUTIONS.map((row, index) => [index, ...row] as const))(
    'execution %#: %s, %s',
    (index, _budget, _executed, rate, score) => {
      const found = [read(EXECUTION_TOP + index, 4) ?? '', read(EXECUTION_TOP + index, 5) ?? ''];
      expect(found).toEqual([rate, score]);
    },
  );

  test.each(MARKS.map(([budget, executed, mark], index) => [index, mark, budget, executed] as const))(
    'mark %#: %s',
    (index, mark) => {
      expect(read(MARK_TOP + index * 3, 3) ?? '').toBe(mark);
    },
  );

  test.each(TABLES.map((table, index) => [index, table] as const))('total %#', (index, { total, weight, mark }) => {
    const row = TABLE_TOP + index * 4 + 3;
    expect([read(row, 3) ?? '', read(row, 2), read(row, 4) ?? '']).toEqual([total, weight, mark]);
  });

  test('a table without fund block adds up its rows alone', () => {
    const rows = { firstRow: 1, lastRow: 3, level3: 1, weight: 2, score: 3 };
    expect(totalScoreFormula({ row: 4, column: 3 }, rows, null, []).formula).not.toContain('+');
  });

  test('every formula passes the linter', () => {
    expect(cells.flatMap(({ formula }) => (formula === undefined ? [] : lintFormula(formula, 'cell')))).toEqual([]);
  });
});

test('the total is capped by the execution as src/scoring caps it, in LibreOffice', async () => {
  const caps = [
    { executionBelow: 80, totalAtMost: 89 },
    { executionBelow: 60, totalAtMost: 69 },
  ];
  const amounts: readonly (readonly [CellValue, CellValue])[] = [
    [100, 80],
    [100, 79.99],
    [123.45, 98.76],
    [100, 59],
    [0, 0],
    ['', 5],
  ];
  const top = (index: number) => 1 + index * 3;
  const cells = amounts.flatMap(([budget, executed], index): ScratchCell[] => [
    { row: top(index), column: 1, value: '甲' },
    { row: top(index), column: 2, value: 90 },
    { row: top(index), column: 3, value: 95 },
    { row: top(index), column: 5, value: budget },
    { row: top(index), column: 6, value: executed },
    totalScoreFormula(
      { row: top(index) + 1, column: 3 },
      { firstRow: top(index), lastRow: top(index), level3: 1, weight: 2, score: 3 },
      null,
      totalCaps({ ...caibannong201968.arithmetic, totalCaps: caps }, top(index), 5),
    ),
  ]);
  expect(cells.flatMap(({ formula }) => (formula === undefined ? [] : lintFormula(formula, 'cell')))).toEqual([]);
  const read = await evaluateCells(cells);
  const big = (value: CellValue) => (typeof value === 'number' ? new Big(value) : null);
  const expected = amounts.map(([budget, executed]) =>
    cappedTotal(new Big(95), { budget: big(budget), executed: big(executed) }, caps).toNumber(),
  );
  expect(expected).toEqual([95, 89, 95, 69, 95, 95]);
  expect(amounts.map((_, index) => read(top(index) + 1, 3))).toEqual(expected);
});

function executionCells([budget, executed]: (typeof EXECUTIONS)[number], index: number): ScratchCell[] {
  const at = (column: number) => ({ row: EXECUTION_TOP + index, column });
  return [
    { ...at(1), value: budget },
    { ...at(2), value: executed },
    { ...at(3), value: 10 },
    ...executionFormulas(
      { row: at(1).row, budget: at(1), executed: at(2), weight: at(3), rate: at(4), score: at(5), unit: '万元' },
      7,
      10,
    ),
  ];
}

function markCells([budget, executed]: (typeof MARKS)[number], index: number): ScratchCell[] {
  const top = MARK_TOP + index * 3;
  return [
    ...budget.map((value, line) => ({ row: top + line, column: 1, value })),
    ...executed.map((value, line) => ({ row: top + line, column: 2, value })),
    { row: top, column: 3, formula: executionMarkFormula({ total: top, fiscal: top + 1, other: top + 2 }, 1) },
  ];
}

function tableCells({ names, weights, scores, execution }: Table, index: number): ScratchCell[] {
  const top = TABLE_TOP + index * 4;
  const rows = { firstRow: top + 1, lastRow: top + 2, level3: 1, weight: 2, score: 3 };
  const total = { row: top + 3, column: 2 };
  return [
    { row: top, column: 2, value: 10 },
    { row: top, column: 3, value: execution },
    ...[names, weights, scores].flatMap((column, offset) =>
      column.map((value, line) => ({ row: top + 1 + line, column: 1 + offset, value })),
    ),
    totalScoreFormula({ row: top + 3, column: 3 }, rows, { row: top, column: 3 }, []),
    totalWeightFormula(total, rows, { row: top, column: 2 }),
    { row: top + 3, column: 4, formula: weightSumMark(`$B${total.row}`) },
  ];
}
