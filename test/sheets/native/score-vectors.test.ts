import { caibannong201968 } from '../../../src/catalog';
import type { CellValue } from '../../../src/model/cell';
import { helperFormulas, scoreFormula, type IndicatorRow } from '../../../src/sheets/native/indicator-score';
import { lintFormula } from '../../support/formula-lint';
import { evaluateCells, type ReadCell } from '../../support/evaluate';

/** docs/domain/scoring.md, "Test vectors", and decision D5: target, actual, weight, points, level 2, level 3. */
type Vector = readonly [
  target: CellValue,
  actual: CellValue,
  weight: number,
  expected: number | string,
  level2?: string,
  level3?: string,
];

const VECTORS: readonly Vector[] = [
  ['≥100 亩', '100', 10, 10],
  ['≥100 亩', 80, 10, 8],
  ['≥100 亩', 120, 10, 10],
  ['≥100 亩', 0, 10, 0],
  ['≥3 个', 2, 10, 6.67],
  ['≥90%', 88, 5, 4.89],
  ['≥5%', -2, 5, 0],
  ['≥0 个', 0, 5, 5],
  ['≥10000 人', 9999, 5, 5],
  ['≤120 元/平方米', 120, 10, 10],
  ['≤120 元/平方米', 150, 10, 8],
  ['≤120 元/平方米', 100, 10, 10],
  ['≤120 元/平方米', 0, 10, 10],
  ['≤1.2 万元/户', 1.25, 8, 7.68],
  ['0 个', 0, 5, 5],
  ['0 个', 1, 5, 0],
  ['100%', 97.5, 10, 9.75],
  ['2 人', 2, 10, 10],
  ['11 万元', 12, 5, 4.58, '成本指标', '项目总成本'],
  ['≥-5%', -4, 5, 5],
  ['≥-5%', -8, 5, '请人工评定'],
  ['≥90%', null, 5, ''],
];

const MORE: readonly Vector[] = [
  ['5%', '2%', 10, 10, '质量指标', '苗木死亡率'],
  ['5%', '8%', 10, 6.25, '质量指标', '苗木死亡率'],
  ['≥5%', '2%', 10, 4, '质量指标', '苗木死亡率'],
  ['4次', '6次', 6, 4, '质量指标', '设备故障次数'],
  ['=4次', '6次', 6, 6, '质量指标', '设备故障次数'],
  ['95%', '90%', 10, 9.47, '质量指标', '投诉处理率'],
  ['1200元/亩', 1200, 10, 10, '成本指标', '亩均投入'],
  ['1200元/亩', 1000, 10, 10, '成本指标', '亩均投入'],
  ['1200元/亩', 1500, 10, 8, '成本指标', '亩均投入'],
  ['500元', '0元', 10, 10, '成本指标', '补助标准'],
  ['500元/人', '400元/人', 10, 8, '经济效益指标', '补助标准'],
  ['500元', 600, 10, 8.33, '成本指标', '人均月工资'],
  ['=12次', 10, 6, 5],
  ['═12次', '15次', 6, 6],
  ['=11万元', 12, 6, 5.5, '成本指标'],
  ['=11万元', 10, 6, 6, '成本指标'],
  ['=-5%', '-5%', 6, '请人工评定'],
  ['=0次', 0, 6, 6],
  ['500元', 600, 10, 8.33, '成 本 指 标', '管护费用'],
  ['500元', 400, 10, 10, '成本指标(必填)', '管护费用'],
  ['≥83.26 万元', '832600元', 5, 5],
  ['≥83.26 万元', '80 万元', 5, 4.8],
  ['≥83.26 万元', 80, 5, 4.8],
  ['≥2公里', '1500米', 4, 3],
  ['≥1公顷', '12亩', 10, 8],
  ['≥1万人', '5000人', 10, 5],
  ['≥2年', '18个月', 10, 7.5],
  ['≥15年', '19.3年', 10, 10],
  ['≥19.5年', '19.5年', 10, 10],
  ['≥20.8年', '20年', 10, 9.62],
  ['≥1.8年', '2.16年', 10, 10],
  ['≥2.16年', '1.08年', 10, 5],
  ['≥10人', '8名', 10, 8],
  ['≥5公里（含桥梁）', '4公里', 10, 8],
  ['≥320人', '240人（含监测对象15人）', 10, 7.5],
  ['≥320人(含监测对象)', '240 人 (其中新增3人)', 10, 7.5],
  ['≥5台（套）', '4台套', 10, 8],
  ['≥200头（只）', '100头只', 10, 5],
  ['≤90日历天', '100天', 10, 9],
  ['≥1公里', '1500平方米', 4, '单位不一致'],
  ['≥5座', '5处', 4, '单位不一致'],
  ['≥500元/亩', '500元/公顷', 4, '单位不一致'],
  ['≥90%', 0.81, 5, 4.5],
  ['≥90%', '81%', 5, 4.5],
  ['≥100%', 1.05, 5, 5],
  ['≥5%', 1.5, 5, '请写明%'],
  ['≤1%', 0.5, 5, '请写明%'],
  [0.9, 0.81, 5, 4.5],
  [0.9, '81%', 5, 4.5],
  [0.9, 81, 5, '请写明%'],
  [90, 81, 5, 4.5],
  ['≥９０％', '８１％', 5, 4.5],
  ['＞=90%', '81%', 5, 4.5],
  ['≧90百分比', '81百分比', 5, 4.5],
  ['不低于1,200人', '900人', 5, 3.75],
  ['≤5天', 'prose', 5, '请人工评定'],
  ['≥90%', '80%或90%', 5, '请人工评定'],
  ['1-12月', '1-12月', 5, ''],
  ['2023年', '2023年', 5, ''],
  ['≤2023年', '2023年', 5, ''],
  ['2023.12', '2023.12', 5, ''],
  ['1,994.4', 2000, 5, 5],
  ['1，994.4', '997.2', 5, 2.5],
  ['≤2,023.12', '2,023.12', 5, 5],
  ['12月', '12月', 5, ''],
  ['≥12个月', '6个月', 5, 2.5],
  ['≥90大于90%', '90%', 5, '请人工评定'],
  ['≥1600三保支出', 1600, 5, '请人工评定'],
  ['≥5≤10', 7, 5, '请人工评定'],
  ['是', '是', 5, ''],
  ['有效提升', '有效提升', 5, ''],
  ['≥**亩', 5, 5, '请人工评定'],
  [90, '81%', 5, 4.5],
  [1.5, '81%', 5, '请写明%'],
  ['2023年12月底前', '已完成', 5, ''],
  [null, 5, 5, ''],
  [null, null, 5, ''],
  [0, 0, 5, 5],
  [100, 0, 5, 0],
];

describe('score formulas in LibreOffice', () => {
  const vectors = [...VECTORS, ...MORE];
  const rowOf = (index: number): IndicatorRow => ({
    row: index + 2,
    level2: { row: index + 2, column: 1 },
    level3: 2,
    name: vectors[index]?.[5] ?? '名称',
    weight: 3,
    target: 4,
    actual: 5,
    score: 6,
  });
  const formulas = vectors.flatMap((_, index) => [
    ...helperFormulas(rowOf(index), 8, caibannong201968.arithmetic.formulas),
    scoreFormula(rowOf(index), 8, caibannong201968.arithmetic),
  ]);
  let read: ReadCell;

  beforeAll(async () => {
    const typed = vectors.flatMap(([target, actual, weight, , level2 = '数量指标', level3 = '名称'], index) =>
      [level2, level3, weight, target, actual].map((value, column) => ({ row: index + 2, column: column + 1, value })),
    );
    read = await evaluateCells([...typed, ...formulas]);
  });

  test.each(vectors.map((vector, index) => [index, ...vector] as const))(
    '%#: %s %s → %s',
    (index, target, actual, weight, expected) => {
      const found = read(index + 2, 6) ?? '';
      const helpers = Array.from({ length: 14 }, (_, column) => read(index + 2, column + 8));
      expect({ target, actual, weight, found, helpers }).toMatchObject({ found: expected });
    },
  );

  test('every formula passes the linter', () => {
    expect(formulas.flatMap(({ formula }) => lintFormula(formula, 'cell'))).toEqual([]);
  });
});
