import { NOTHING_KNOWN } from '../../src/cycle/known-workbook';
import { caibannong201968 } from '../../src/catalog';
import { checkForm } from '../../src/rules';
import { rowsWithPoints } from '../../src/scoring';
import { scoreFormulas } from '../../src/sheets/native/score';
import type { SelfEvaluation } from '../../src/model/form';
import { OWN_FRAME, contextOf } from '../../src/workbook/check/form-context';
import { scoreForm } from '../../src/workbook/score/score-form';
import { FIRST_ROW, selfEvaluationOf } from '../support/form';
import type { SelfEvaluationRow } from '../support/form';

const EXECUTION = { total: [100, 100, 100, 10, 10] } as const;

function formOf(rows: readonly SelfEvaluationRow[]): SelfEvaluation {
  const filled = { name: '村道硬化', goal: '硬化道路10公里', goalResult: '已完成' };
  return selfEvaluationOf({ ...filled, execution: EXECUTION, rows, total: [100, 100] });
}

/** 分值 and 得分 of the first row merged over the second. */
function merged(form: SelfEvaluation): SelfEvaluation {
  const [first, second, ...others] = form.indicators;
  if (!first || !second) throw new Error('two rows are needed');
  const inside = { ...second, weight: null, score: null, pointsOf: first.row };
  return { ...form, indicators: [first, inside, ...others] };
}

const idsOf = (form: SelfEvaluation) =>
  checkForm(form, contextOf(form, OWN_FRAME, NOTHING_KNOWN))
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);

const TWO: readonly SelfEvaluationRow[] = [
  ['产出指标', '数量指标', '硬化道路', 60, '≥10公里', '5公里', 60, '雨季停工'],
  ['', '', '安装路灯', null, '≥20盏', '20盏', null],
  ['效益指标', '社会效益指标', '受益户数', 30, '≥100户', '100户', 30],
];

describe('points merged over rows (decision D19)', () => {
  const form = merged(formOf(TWO));

  test('count once, are given by a person, and are asked of nobody else', () => {
    expect(rowsWithPoints(form)).toEqual({ shared: new Set([FIRST_ROW]), without: new Set([FIRST_ROW + 1]) });
    expect(idsOf(form)).toEqual([]);
    const scores = scoreForm(form, caibannong201968.arithmetic);
    expect(scores.rows.get(FIRST_ROW)).toMatchObject({ status: 'manual', score: null });
    expect(scores.total?.toNumber()).toBe(100);
  });

  test('a wrong sum is said all the same', () => {
    expect(
      idsOf(merged(formOf([...TWO.slice(0, 2), ['效益指标', '社会效益指标', '受益户数', 20, '≥100户', '100户', 20]]))),
    ).toEqual(expect.arrayContaining(['weights-total', 'total-differs']));
  });

  test('formulas leave the merged cells alone, and the total does not wait for them', () => {
    const formulas = scoreFormulas(form, 11, caibannong201968.arithmetic);
    const score = form.table.columns.score;
    expect(formulas?.cells.filter(({ column, row }) => column === score && row <= FIRST_ROW + 1)).toEqual([]);
    expect(formulas?.cells.some(({ row }) => row === FIRST_ROW + 1)).toBe(false);
    expect(formulas?.cells.find(({ row }) => row === form.total?.score.at.row)?.formula).toContain(
      `<>${FIRST_ROW + 1})`,
    );
  });
});

describe('rows that detail the one above', () => {
  const rows = (name: string, weight: number | null = null): readonly SelfEvaluationRow[] => [
    ['产出指标', '数量指标', '受益人口', 60, '≥100人', '100人', 60],
    ['', '', name, weight, '≥20人', '20人', weight],
    ['效益指标', '社会效益指标', '受益户数', 30, '≥100户', '100户', 30],
  ];

  test.each<[string, number | null, string[]]>([
    ['其中：脱贫人口', null, []],
    ['脱贫人口', null, ['weight-missing']],
    ['其中：脱贫人口', 5, ['weights-total', 'total-differs']],
  ])('%s %s', (name, weight, expected) => {
    const found = idsOf(formOf(rows(name, weight)));
    expect(found).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(found).toEqual([]);
  });
});

describe('classes without targets', () => {
  const rows = (level1: string, target: string | null): readonly SelfEvaluationRow[] => [
    [level1, level1, '立项程序规范', 10, null, null, 10],
    ['', '', '绩效目标合理', 10, target, target, 10],
    ['产出指标', '数量指标', '受益人口', 70, '≥100人', '100人', 70],
  ];

  test('项目决策 is not asked for targets; a goal class is, and so is a class of which another row has one', () => {
    expect(idsOf(formOf(rows('项目决策', null)))).not.toContain('target-missing');
    expect(idsOf(formOf(rows('项目决策', '100%')))).toContain('target-missing');
    expect(idsOf(formOf(rows('效益指标', null)))).toContain('target-missing');
  });
});
