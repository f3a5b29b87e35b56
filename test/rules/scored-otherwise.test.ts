import { ARITHMETICS, caibannong201968, withArithmetic } from '../../src/catalog';
import type { SelfEvaluation } from '../../src/model/form';
import { RULES } from '../../src/rules';
import { checkWith } from '../../src/rules/check';
import { selfEvaluationOf } from '../support/form';
import type { SelfEvaluationInput, SelfEvaluationRow } from '../support/form';
import { exampleOf } from '../support/rule-page';

const [OF_DOCUMENT, HUBEI, YITIHUA] = ARITHMETICS;
const ABOUT_SCORES = ['scored-otherwise', 'score-differs', 'tier-contradicts'];

function said(input: SelfEvaluationInput, inForce = OF_DOCUMENT): readonly string[] {
  const { context } = exampleOf('表：自评表');
  const catalog = withArithmetic(caibannong201968, inForce ?? null);
  const findings = checkWith(RULES)(withoutExecutionWeight(selfEvaluationOf(input)), { ...context, catalog });
  return findings.flatMap(({ rule, what }) => (ABOUT_SCORES.includes(rule) ? [`${rule}: ${what}`] : []));
}

/** A form that leaves the points of the execution to the arithmetic. */
function withoutExecutionWeight(form: SelfEvaluation): SelfEvaluation {
  const { execution } = form;
  return execution ? { ...form, execution: { ...execution, total: { ...execution.total, weight: null } } } : form;
}

const row = (name: string, ...cells: readonly (string | number)[]): SelfEvaluationRow =>
  ['产出指标', '数量指标', name, ...cells] as unknown as SelfEvaluationRow;

const LINEAR = [row('工期', 10, '≤100天', '150天', '5.00'), row('费用', 10, '≤50元', '75元', '5.00')];

test('two rows that only the system’s formula gives: one line, and no finding a row', () => {
  const line = '各项得分都符合“预算管理一体化”计分办法，其中 2 项与“68号文”不符';
  expect(said({ rows: [row('里程', 10, '≥5公里', '4公里', '8.00'), ...LINEAR] })).toEqual([
    `scored-otherwise: ${line}`,
  ]);
  expect(said({ rows: LINEAR }, YITIHUA)).toEqual([]);
});

test('the other way round as well', () => {
  const rows = [row('工期', 10, '≤100天', '150天', '6.67'), row('费用', 10, '≤50元', '75元', '6.67')];
  expect(said({ rows }, YITIHUA)).toEqual([
    'scored-otherwise: 各项得分都符合“68号文”计分办法，其中 2 项与“预算管理一体化”不符',
  ]);
});

test('a tier and the points of the execution tell as a row does', () => {
  const tier = ['产出指标', '质量指标', '制度', 10, '健全', '部分达成', 5.5] as unknown as SelfEvaluationRow;
  const execution = { total: ['100.00', '50.00', null, null, '10.00'] } as const;
  expect(said({ rows: [tier], execution })).toEqual([
    'scored-otherwise: 各项得分都符合“湖北2020”计分办法，其中 2 项与“68号文”不符',
  ]);
  expect(said({ rows: [tier], execution }, HUBEI)).toEqual([]);
});

test.each<[string, readonly SelfEvaluationRow[], string]>([
  ['one row only', [LINEAR[0]!, row('里程', 10, '≥5公里', '4公里', 8)], '得分 5.00 低于公式计算值 6.67'],
  [
    'a row that the other does not give either',
    [...LINEAR, row('里程', 10, '≥5公里', '4公里', 9)],
    '得分 9 高于公式计算值 8.00',
  ],
])('%s: every score is judged by itself', (_, rows, expected) => {
  const found = said({ rows });
  expect(found.some((line) => line.startsWith('scored-otherwise'))).toBe(false);
  expect(found).toContain(`score-differs: ${expected}`);
});
