import { caibannong201968 } from '../../src/catalog';
import { scoreOf, sum } from '../../src/scoring';
import { scoreFormulas } from '../../src/sheets/native/score';
import { gridOfPlan } from '../support/grid-of-plan';
import type { SheetPlan } from '../../src/sheets/plan';
import { recognise } from '../../src/sheets/recognise';
import { filledSelfEvaluation } from '../support/correct-self-evaluations';
import { evaluateAll, evaluateCells, type ReadCell, type ScratchCell } from '../support/evaluate';
import { selfEvaluationOf } from '../support/form';
import { PROJECT_STORIES } from '../support/project-stories';

const plans = PROJECT_STORIES.map((story) => filledSelfEvaluation(story, 'formulas'));

describe('the drawn 表4 scores itself as src/scoring does', () => {
  let sheets: ReadonlyMap<string, ReadCell>;

  beforeAll(async () => {
    sheets = await evaluateAll(plans);
  });

  test.each(plans.map((plan) => [plan.name, plan] as const))('%s', (name, plan) => {
    const form = selfEvaluationOn(plan);
    const read = sheets.get(name);
    if (!read) throw new Error('the sheet is gone');
    const rows = form.indicators.map(
      (indicator) => [indicator, scoreOf(indicator, caibannong201968.arithmetic)] as const,
    );
    for (const [{ row }, { score, status }] of rows) {
      expect([row, read(row, 8) ?? '']).toEqual([row, status === 'scored' ? score?.toNumber() : '']);
    }
    const execution = form.execution?.total.score?.at;
    expect([read(execution?.row ?? 0, 7), read(execution?.row ?? 0, 8)]).toEqual([0.95, 9.5]);
    const complete = rows.every(([, { status }]) => status === 'scored');
    const total = form.total?.score.at.row ?? 0;
    const expected = sum(rows.map(([, { score }]) => score))
      .plus('9.5')
      .toNumber();
    expect([read(total, 5), read(total, 8)]).toEqual([100, complete ? expected : '不完整']);
  });
});

test('a self-evaluation of another layout scores itself by formulas right of it', async () => {
  const form = selfEvaluationOf({
    unit: '元',
    execution: { total: ['200000', '18 万元', null, 10, null] },
    rows: [
      ['产出指标', '数量指标', '道路硬化里程', 40, '≥2公里', '1500米', null],
      [null, '成本指标', '补助标准', 20, '500元/亩', 400, null],
      ['效益指标', '社会效益指标', '出行条件', 20, '明显改善', '明显改善', 18],
      [null, null, '受益人数', '10分', 100, '90人', null],
    ],
    total: [100, null],
  });
  const formulas = scoreFormulas(form, form.area.right + 2, caibannong201968.arithmetic);
  if (!formulas) throw new Error('no formulas');
  const typed: ScratchCell[] = [
    ...form.indicators.flatMap(({ level2, level3, weight, target, actual, score }) => [
      level2,
      level3,
      weight,
      target,
      actual,
      score,
    ]),
    form.execution?.total.budget,
    form.execution?.total.executed,
    form.execution?.total.weight,
  ].flatMap((field) => (field ? [{ ...field.at, value: 'raw' in field ? field.raw : field.text }] : []));
  const read = await evaluateCells([...typed, ...formulas.cells]);
  const scoreColumn = form.table.columns.score ?? 0;
  const scores = form.indicators.map(({ row }) => read(row, scoreColumn));
  expect(scores).toEqual([30, 20, 18, '单位不一致']);
  expect(formulas.manualRows).toEqual([form.indicators[2]?.row]);
  expect(read(form.execution?.total.score?.at.row ?? 0, form.execution?.total.score?.at.column ?? 0)).toBe(9);
  expect(read(form.total?.score.at.row ?? 0, form.total?.score.at.column ?? 0)).toBe('不完整');
  expect(Math.min(...formulas.cells.filter(({ column }) => column > form.area.right).map(({ column }) => column))).toBe(
    formulas.markColumn,
  );
});

test('a table without actuals has no score formulas', () => {
  const form = selfEvaluationOf({ rows: [['产出指标', '数量指标', '道路硬化里程', 40, '≥2公里']] });
  const { level3, weight, target, score } = form.table.columns;
  if (!level3 || !weight || !target || !score) throw new Error('the sketch lacks a column');
  const columns = { level3, weight, target, score };
  expect(scoreFormulas({ ...form, table: { ...form.table, columns } }, 12, caibannong201968.arithmetic)).toBeNull();
});

function selfEvaluationOn(plan: SheetPlan) {
  const form = recognise(gridOfPlan(plan))[0];
  if (form?.kind !== 'self-evaluation') throw new Error('no self-evaluation');
  return form;
}
