import { caibannong201968 } from '../../../src/catalog';
import type { CellValue } from '../../../src/model/cell';
import { helperFormulas, scoreFormula, type IndicatorRow } from '../../../src/sheets/native/indicator-score';
import { lintFormula } from '../../support/formula-lint';
import { scoreBand, scoreMarkFormula } from '../../../src/sheets/native/score-mark';
import { evaluateCells, type ReadCell } from '../../support/evaluate';

/** 分值, 年度指标值, 全年实际值, typed 得分 (undefined: the formula's), 原因, the mark, and whether the validation accepts the score. */
type Case = readonly [CellValue, CellValue, CellValue, CellValue | undefined, CellValue, string, boolean?];

const CASES: readonly Case[] = [
  [10, '≥90%', null, undefined, null, ''],
  [10, '≥90%', '92%', undefined, null, '', true],
  [10, '≥90%', '88%', undefined, null, '◀ 请填未完成原因'],
  [10, '≥90%', '88%', undefined, '雨季停工', ''],
  [10, '≤5天', 6, undefined, null, '◀ 请填未完成原因'],
  [10, '≤5天', 5, undefined, null, ''],
  [10, '=12次', 11, undefined, null, '◀ 请填未完成原因'],
  [10, '=12次', 13, undefined, null, ''],
  [10, '≥10000人', 9999, undefined, null, '◀ 请填未完成原因', true],
  [10, '≥5座', '5处', undefined, null, '◀ 单位不一致', false],
  [null, '≥90%', '92%', undefined, null, '◀ 请填分值'],
  [10, '有效提升', '达成预期指标', null, null, '◀ 请人工评定得分'],
  [10, '有效提升', '达成预期指标', 9, null, '', true],
  [10, '有效提升', '达成预期指标', 7.9, null, '', false],
  [3, '有效提升', '达成预期指标', 2.4, null, '', true],
  [10, '有效提升', '部分达成预期指标并具有一定效果', 7, null, '◀ 请填未完成原因', true],
  [10, '有效提升', '部分达成预期指标并具有一定效果', 8, '原因', '', false],
  [10, '有效提升', '未达成预期指标且效果较差', 3, '原因', '', true],
  [10, '有效提升', '未达成预期指标且效果较差', 6, '原因', '', false],
  [10, '≥90%', '92%', 11, null, '◀ 得分高于分值', false],
  [10, '≥90%', '92%', -1, null, '', false],
];

function bandRule(first: IndicatorRow): string {
  const area = { top: first.row, bottom: first.row, left: first.score, right: first.score };
  const { rule } = scoreBand(area, first, caibannong201968.arithmetic.bands);
  if (rule.kind !== 'custom') throw new Error(`a validation by ${rule.kind}`);
  return rule.formula;
}

describe('marks and score validation, in LibreOffice', () => {
  const at = (index: number): IndicatorRow => ({
    row: index + 1,
    level2: null,
    level3: 7,
    weight: 1,
    target: 2,
    actual: 3,
    score: 4,
  });
  const formulas = CASES.flatMap(([, , , score], index) => [
    ...helperFormulas(at(index), 9, caibannong201968.arithmetic.formulas),
    ...(score === undefined ? [scoreFormula(at(index), 9, caibannong201968.arithmetic)] : []),
    scoreMarkFormula(at(index), 8, 9, 5),
    { row: index + 1, column: 6, formula: `=${bandRule(at(index))}` },
  ]);
  let read: ReadCell;

  beforeAll(async () => {
    const typed = CASES.flatMap(([weight, target, actual, score, reason], index) =>
      [weight, target, actual, score ?? null, reason].map((value, column) => ({
        row: index + 1,
        column: column + 1,
        value,
      })),
    );
    read = await evaluateCells([...typed.filter(({ value }) => value !== null), ...formulas]);
  });

  const cases = CASES.map(([, target, actual, score, , mark, accepted], index) => ({
    index,
    target,
    actual,
    score,
    mark,
    accepted,
  }));
  test.each(cases)('$index: $target $actual $score', ({ index, mark, accepted }) => {
    expect(read(index + 1, 8) ?? '').toBe(mark);
    if (accepted !== undefined) expect(read(index + 1, 6)).toBe(accepted);
  });

  test('the formulas pass the linter', () => {
    expect(formulas.flatMap(({ formula }) => lintFormula(formula, 'cell'))).toEqual([]);
    expect(lintFormula(bandRule({ ...at(0), row: 1000 }), 'validation')).toEqual([]);
  });
});
