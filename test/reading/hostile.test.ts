import fc from 'fast-check';
import type { CellValue } from '../../src/model/cell';
import type { SheetGrid } from '../../src/sheets/grid';
import { recognise } from '../../src/sheets/recognise';
import { gridOf, withoutMerges } from '../support/grid';
import { gridOfDraft } from './draft';
import { fixtures } from './fixtures';
import { SLOW_INPUTS } from './slow-inputs';

/** PROVE=1: 20,000 random and 3,000 mutated sheets. */
const PROVE = process.env['PROVE'] === '1';
const SEED = 20_241_129;
const PATIENCE = PROVE ? 1_800_000 : 120_000;

const WORDS = [
  ...['一级指标', '二级指标', '三级指标', '指标值', '年度指标值', '实际完成值', '分值', '得分', '权重', '原因', '备注'],
  ...[
    '绩效指标',
    '目标',
    '符号',
    '单位',
    '数值',
    '项目名称',
    '绩效自评表',
    '绩效目标申报表',
    '总分',
    '合计',
    '全年预算数',
  ],
  ...[
    '全年执行数',
    '年度资金总额',
    '执行率',
    '产出指标',
    '数量指标',
    '效益指标',
    '满意度指标',
    '≥',
    '≤',
    '=',
    '亩',
    '%',
  ],
  ...[
    '≥95%',
    '120亩',
    '98%',
    '2024年10月底前',
    '……',
    '指标2：',
    '（100字以内）',
    '预算执行情况（20分）',
    '10/100%',
    '定性',
  ],
];

const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.oneof(fc.double(), fc.integer({ min: -10, max: 1000 }), fc.boolean()) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

const randomGrid: fc.Arbitrary<SheetGrid> = fc
  .record({
    rows: fc.array(fc.array(value, { maxLength: 12 }), { maxLength: 25 }),
    top: fc.integer({ min: 1, max: 5 }),
    left: fc.integer({ min: 1, max: 5 }),
    areas: fc.array(fc.tuple(fc.nat(25), fc.nat(12), fc.nat(3), fc.nat(3)), { maxLength: 6 }),
    isKnown: fc.boolean(),
  })
  .map(({ rows, top, left, areas, isKnown }) => {
    const merges = areas.map(([row, column, down, right]) => ({
      top: top + row,
      left: left + column,
      bottom: top + row + down,
      right: left + column + right,
    }));
    return gridOf(rows, { top, left, merges: isKnown ? merges : 'unknown' });
  });

test(
  'random sheets are read without an exception',
  () => {
    fc.assert(
      fc.property(randomGrid, (grid) => Array.isArray(recognise(grid))),
      { numRuns: PROVE ? 20_000 : 400, seed: SEED },
    );
  },
  PATIENCE,
);

const sheets = fixtures().map(({ draft }) => gridOfDraft(draft));

test(
  'tables with cells changed, rows lost and columns swapped are read without an exception',
  () => {
    const mutation = fc.record({
      sheet: fc.nat(sheets.length - 1),
      cells: fc.array(fc.tuple(fc.nat(60), fc.nat(12), value), { maxLength: 12 }),
      lost: fc.array(fc.nat(60), { maxLength: 4 }),
      swapped: fc.tuple(fc.nat(12), fc.nat(12)),
      isKnown: fc.boolean(),
    });
    fc.assert(
      fc.property(mutation, ({ sheet, cells, lost, swapped: [one, other], isKnown }) => {
        const from = sheets[sheet];
        if (!from) return;
        const rows = from.values.map((row) => [...row]);
        for (const row of rows) {
          if (one < row.length && other < row.length) [row[one], row[other]] = [row[other] ?? null, row[one] ?? null];
        }
        for (const [row, column, now] of cells) {
          const line = rows[row];
          if (line && column < line.length) line[column] = now;
        }
        const grid = gridOf(
          rows.filter((_, index) => !lost.includes(index)),
          { merges: from.merges },
        );
        recognise(isKnown ? grid : withoutMerges(grid));
      }),
      { numRuns: PROVE ? 3_000 : 150, seed: SEED },
    );
  },
  PATIENCE,
);

test.each(SLOW_INPUTS.map(({ name, grid }) => [name, grid] as const))('%s is read', (_, grid) => {
  expect(Array.isArray(recognise(grid()))).toBe(true);
});
