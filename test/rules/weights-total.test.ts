import { checkWith } from '../../src/rules/check';
import { weightsTotal } from '../../src/rules/weights-total';
import type { SelfEvaluationInput } from '../support/form';
import { selfEvaluationOf } from '../support/form';
import { exampleOf } from '../support/rule-page';
import { findingsOnSelfEvaluation, whatOf } from '../support/self-evaluation-rules';

const EXECUTION = { total: [23, 23] as const };

function what(weights: readonly (number | string | null)[], input: SelfEvaluationInput = { execution: EXECUTION }) {
  return whatOf(
    findingsOnSelfEvaluation(weightsTotal, {
      ...input,
      rows: weights.map((weight, index) => [
        index === 0 ? '产出指标' : '',
        '数量指标',
        `指标${index}个`,
        weight,
        '≥1个',
        1,
        null,
      ]),
    }),
  );
}

test('points at the total of the weights, or at the head of the column', () => {
  const rows = [['产出指标', '数量指标', '路灯', 80, '≥1盏']] as const;
  const [withTotal] = findingsOnSelfEvaluation(weightsTotal, { execution: EXECUTION, total: [100, null], rows });
  expect(withTotal).toMatchObject({
    severity: 'error',
    at: { row: 14, column: 5 },
    what: '分值合计 90 分，应为 100 分',
  });
  const [without] = findingsOnSelfEvaluation(weightsTotal, { execution: EXECUTION, rows });
  expect(without).toMatchObject({ at: { row: 12, column: 5 } });
});

test.each([[[50, 30, 5]], [[50, 30, 10.01]], [['50', '30', '20']]])('%j with 10 for the execution', (weights) =>
  expect(what(weights)).toHaveLength(1),
);

test.each([[[50, 30, 10]], [['50', '30', '10.00']], [[33.3, 33.3, 23.4]], [[0.1, 0.2, 89.7]], [[50, 30, null]], [[]]])(
  'is silent: %j with 10 for the execution',
  (weights) => expect(what(weights)).toEqual([]),
);

test("the execution's own points count", () => {
  expect(what([80], { execution: { total: [23, 23, 100, 20, 20] } })).toEqual([]);
  expect(what([90], { execution: { total: [23, 23, 100, 20, 20] } })).toEqual(['分值合计 110 分，应为 100 分']);
});

test('without a fund block 90 or 100', () => {
  expect([what([100], {}), what([90], {})].flat()).toEqual([]);
  expect(what([95], {})).toHaveLength(1);
});

test('a class that prints other points than its rows have is a 核实 at the class', () => {
  const rows = [
    ['产出指标(50分)', '数量指标', '路灯', 60, '≥1盏'],
    ['效益指标 （40 分）', '社会效益指标', '受益人口', 30, '≥1人'],
  ] as const;
  const findings = findingsOnSelfEvaluation(weightsTotal, { execution: EXECUTION, rows });
  expect(findings.map(({ severity, at, what: words }) => [severity, at?.row, at?.column, words])).toEqual([
    ['warning', 13, 2, '产出指标标明 50 分，所属三级指标分值合计 60 分'],
    ['warning', 14, 2, '效益指标标明 40 分，所属三级指标分值合计 30 分'],
  ]);
});

test('points of a 二级指标 are held against its own rows', () => {
  const rows = [
    ['产出指标', '数量指标（20分）', '路灯', 20, '≥1盏'],
    ['', '质量指标（30分）', '合格率', 25, '100%'],
    ['效益指标', '社会效益指标', '受益人口', 45, '≥1人'],
  ] as const;
  expect(whatOf(findingsOnSelfEvaluation(weightsTotal, { execution: EXECUTION, rows }))).toEqual([
    '质量指标标明 30 分，所属三级指标分值合计 25 分',
  ]);
});

test('a class printed in every row is added up by its name', () => {
  const rows = [
    ['产出指标（50分）', '数量指标', '路灯', 20, '≥1盏'],
    ['产出指标（50分）', '质量指标', '合格率', 30, '100%'],
    ['效益指标', '社会效益指标', '受益人口', 40, '≥1人'],
  ] as const;
  expect(findingsOnSelfEvaluation(weightsTotal, { execution: EXECUTION, rows })).toEqual([]);
});

test('a fund block without points leaves all 100 to the rows, or keeps 10 elsewhere', () => {
  const findings = (weight: number) => {
    const rows = [['产出指标', '数量指标', '路灯', weight, '≥1盏']] as const;
    const form = selfEvaluationOf({ execution: EXECUTION, rows });
    const bare = form.execution && { ...form.execution, total: { ...form.execution.total, weight: null, score: null } };
    return checkWith([weightsTotal])({ ...form, execution: bare }, exampleOf('表：自评表').context);
  };
  expect([findings(100), findings(90)].flat()).toEqual([]);
  expect(whatOf(findings(95))).toEqual(['分值合计 95 分，应为 100 分']);
});

test('the line 总分 says 100; in a county’s own table it may leave the execution out', () => {
  const findings = (total: number | null, layout?: null) =>
    findingsOnSelfEvaluation(weightsTotal, {
      execution: EXECUTION,
      total: [total, null],
      rows: [['产出指标', '数量指标', '路灯', 90, '≥1盏']],
      ...(layout === null && { layout }),
    });
  expect(findings(90, null)).toEqual([]);
  expect(findings(95, null)).toHaveLength(1);
  expect(findings(90)).toMatchObject([
    { severity: 'error', what: '总分一行的分值为 90，各项分值合计 100 分', fix: { kind: 'set-number', value: 100 } },
  ]);
  expect([findings(100), findings(null)].flat()).toEqual([]);
});
