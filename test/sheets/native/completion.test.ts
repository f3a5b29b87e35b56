import { caibannong201968 } from '../../../src/catalog';
import type { CellValue } from '../../../src/model/cell';
import { completionFormula } from '../../../src/sheets/native/completion';
import { measureFormulas } from '../../../src/sheets/native/indicator-score';
import { evaluateCells, type ReadCell } from '../../support/evaluate';

/** 二级指标, 年度指标值, 全年实际值, 完成率. */
type Case = readonly [string, CellValue, CellValue, CellValue];

const CASES: readonly Case[] = [
  ['数量指标', '≥50公里', '45公里', 0.9],
  ['数量指标', '≥50公里', '60公里', 1.2],
  ['数量指标', '≥2万元', '15000元', 0.75],
  ['质量指标', '≥95%', 0.95, 1],
  ['质量指标', 0.9, '81%', 0.9],
  ['数量指标', '≥0户', '3户', 1],
  ['时效指标', '≤10天', '8天', 1],
  ['时效指标', '≤10天', '20天', 0.5],
  ['质量指标', '≤0起', '1起', 0],
  ['质量指标', '0起', '0起', 1],
  ['成本指标', '≤40万元/公里', '50万元/公里', 0.8],
  ['成本指标', '6000元/人', '6600元/人', 0.9091],
  ['数量指标', '=12次', '9次', 0.75],
  ['数量指标', '=12次', '12次', 1],
  ['数量指标', '≥50公里', null, ''],
  ['数量指标', null, '50公里', ''],
  ['数量指标', '≥50公里', '50亩', ''],
  ['社会效益指标', '明显提升', '达成预期指标', ''],
];

describe('completion, in LibreOffice', () => {
  let read: ReadCell;

  beforeAll(async () => {
    read = await evaluateCells(
      CASES.flatMap(([level2, target, actual], index) => {
        const row = index + 1;
        return [
          { row, column: 1, value: level2 },
          { row, column: 2, value: '指标' },
          { row, column: 3, value: target },
          { row, column: 4, value: actual },
          { row, column: 5, formula: completionFormula(row, 6) },
          ...measureFormulas(
            { row, level2: { row, column: 1 }, level3: 2, target: 3, actual: 4 },
            6,
            caibannong201968.arithmetic.formulas,
          ),
        ];
      }),
    );
  });

  test.each(CASES.map((one, index) => [...one, index] as const))('%s %j, %j → %j', (_, __, ___, expected, index) => {
    expect(read(index + 1, 5) ?? '').toBe(expected);
  });
});
