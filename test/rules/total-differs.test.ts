import { totalDiffers } from '../../src/rules/total-differs';
import type { CellInput } from '../support/form';
import { findingsOnSelfEvaluation } from '../support/self-evaluation-rules';

function said(total: CellInput, scores: readonly CellInput[] = ['80', '8.89'], execution: CellInput = 10) {
  return findingsOnSelfEvaluation(totalDiffers, {
    execution: { total: [23, 23, 100, 10, execution] },
    total: [100, total],
    rows: scores.map((score) => ['产出指标', '数量指标', '路灯', 10, '≥1盏', 1, score] as const),
  });
}

test('the sum of what is typed, right or wrong, with a repair', () => {
  expect(said('98.00')[0]).toMatchObject({
    severity: 'error',
    at: { row: 15, column: 8 },
    what: '总分 98.00 与各项得分之和 98.89 不符',
    fix: { kind: 'set-number', value: 98.89 },
  });
});

test.each(['98.88', '98.8', '98', 100])('%j is not 98.89', (total) => expect(said(total)).toHaveLength(1));

test.each(['98.89', 98.89, '98.9', '99', null, '不完整', { formula: '=SUM(H13:H14)', value: 98.89 }])(
  'is silent: %j',
  (total) => expect(said(total)).toEqual([]),
);

test('a formula that leaves a row out, without a repair that would write over it', () => {
  const [finding] = said({ formula: '=SUM(H12:H13)', value: 90 });
  expect(finding).toMatchObject({
    what: expect.stringContaining('“路灯”的 8.89 分') as string,
    todo: '请检查总分的求和公式',
  });
  expect(finding).not.toHaveProperty('fix');
});

describe('the row that alone explains the difference is named', () => {
  const NAMES = ['硬化村道', '安装护栏', '群众满意度'];
  const of = (total: number, scores: readonly number[], execution = 10) =>
    findingsOnSelfEvaluation(totalDiffers, {
      execution: { total: [23, 23, 100, 10, execution] },
      total: [100, total],
      rows: scores.map((score, index) => ['产出指标', '数量指标', NAMES[index] ?? '', 30, '≥10处', 8, score] as const),
    }).map(({ what }) => what.replace(/^.*不符/, ''));

  test.each<readonly [number, readonly number[], string]>([
    [76, [26, 24, 26], '，正好少加了预算执行率的 10 分'],
    [62, [20, 26, 26], '，正好少加了“硬化村道”的 20 分'],
    [96, [30, 28, 14], '，正好多加了“群众满意度”的 14 分'],
    [82, [24, 26, 24], '，“安装护栏”按公式计算值 24.00 计才相符'],
    [62, [20, 20, 32], ''],
    [70, [26, 24, 23], ''],
  ])('%j of %j', (total, scores, cause) => {
    expect(of(total, scores)).toEqual([cause]);
  });
});

test('is silent while a score is missing', () => {
  expect(said('80', ['80', null])).toEqual([]);
  expect(said('80', ['80', '待评'])).toEqual([]);
  expect(said('80', ['80'], null)).toEqual([]);
});

test('scores by formula count as they stand', () => {
  expect(said('100', [{ formula: '=E13', value: 90 }])).toEqual([]);
  expect(said('99', [{ formula: '=E13', value: 90 }])).toHaveLength(1);
});

test('is silent without a line 总分', () => expect(findingsOnSelfEvaluation(totalDiffers, {})).toEqual([]));

describe('without points for the execution in the fund block', () => {
  const findings = (weight: number, total: number) => {
    const rows = [['产出指标', '数量指标', '路灯', weight, '≥10盏', 9, 80]] as const;
    return findingsOnSelfEvaluation(totalDiffers, { execution: null, total: [100, total], rows });
  };

  test('the rows are all, where they carry 100 points', () => {
    expect(findings(100, 90)).toMatchObject([
      { what: '总分 90 与各项得分之和 80.00 不符，“路灯”按公式计算值 90.00 计才相符' },
    ]);
    expect(findings(100, 80)).toEqual([]);
  });

  test('is silent where the points of the execution stand elsewhere', () => {
    expect(findings(90, 90)).toEqual([]);
  });
});

test('a line 总分 whose 分值 leave the execution out does so with the points', () => {
  const findings = (total: number, layout: string | null) =>
    findingsOnSelfEvaluation(totalDiffers, {
      layout,
      execution: { total: [23, 23, 100, 10, 10] },
      total: [90, total],
      rows: [['产出指标', '数量指标', '路灯', 90, '≥10盏', 9, 80]],
    });
  expect(findings(80, null)).toEqual([]);
  expect(findings(85, null)).toMatchObject([{ what: '总分 85 与各项得分之和 80.00 不符' }]);
  expect(findings(80, 'caibannong-2019-68')).toMatchObject([
    { what: '总分 80 与各项得分之和 90.00 不符，正好少加了预算执行率的 10 分' },
  ]);
});

test('without a column for 分值 the points of the classes say whether the rows are all', () => {
  const findings = (points: number) =>
    findingsOnSelfEvaluation(totalDiffers, {
      execution: null,
      total: [null, 90],
      rows: [[`产出指标（${points}分）`, '数量指标', '路灯', null, '≥10盏', 9, 80]],
    });
  expect(findings(100)).toHaveLength(1);
  expect(findings(90)).toEqual([]);
});
