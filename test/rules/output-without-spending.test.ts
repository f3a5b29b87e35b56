import { outputWithoutSpending } from '../../src/rules/output-without-spending';
import type { CellInput, SelfEvaluationRow } from '../support/form';
import { findingsOnSelfEvaluation } from '../support/self-evaluation-rules';

type Row = readonly [name: string, target: CellInput, actual: CellInput, score?: number, reason?: string];

function said(rows: readonly Row[], budget: number, executed: number | null, level1 = '产出指标') {
  return findingsOnSelfEvaluation(outputWithoutSpending, {
    execution: { total: [budget, executed, null, 10, 10] },
    rows: rows.map(
      ([name, target, actual, score = 20, reason = '']) =>
        [level1, '数量指标', name, 20, target, actual, score, reason] as unknown as SelfEvaluationRow,
    ),
  });
}

const DONE: readonly Row[] = [
  ['改造校舍', '≥3栋', '3栋'],
  ['验收合格率', '100%', '100%'],
];

test.each<readonly [number, number]>([
  [200, 16.8],
  [35, 17.4],
  [60, 0],
])('of %j spent %j', (budget, executed) => {
  const share = ((executed / budget) * 100).toFixed(2);
  expect(said(DONE, budget, executed)).toMatchObject([
    { severity: 'warning', what: `资金只支出 ${share}%，2 项产出指标却都已完成` },
  ]);
});

test('results that people judge count where they have all their points', () => {
  const byHand: Row = ['按期完工', '10月底前', '9月', 20];
  expect(said([...DONE, byHand], 200, 16.8)).toHaveLength(1);
  expect(said([...DONE, ['按期完工', '10月底前', '9月', 15]], 200, 16.8)).toEqual([]);
});

test.each<readonly [string, readonly Row[], number, number | null]>([
  ['half is spent', DONE, 200, 100],
  ['an output is missed', [...DONE, ['安装护栏', '≥40米', '30米']], 200, 16.8],
  ['a reason is given', [DONE[0]!, ['验收合格率', '100%', '100%', 20, '已验收，尾款待付']], 200, 16.8],
  ['one output alone', [DONE[0]!], 200, 16.8],
  ['nothing is known of the spending', DONE, 200, null],
  ['an output cannot be read', [...DONE, ['安装护栏', '≥40米', '基本完成']], 200, 16.8],
])('silent: %s', (_, rows, budget, executed) => {
  expect(said(rows, budget, executed)).toEqual([]);
});

test('effects say nothing of what was paid for', () => {
  expect(said(DONE, 200, 16.8, '效益指标')).toEqual([]);
});
