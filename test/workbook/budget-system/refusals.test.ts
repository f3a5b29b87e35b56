import { caibannong201968 } from '../../../src/catalog';
import { SYSTEM_SHEETS } from '../../../src/catalog/budget-system';
import type { SystemRole, SystemSheet } from '../../../src/catalog/budget-system';
import { SYSTEM_REFUSALS } from '../../../src/catalog/budget-system/refusals';
import type { RefusalId } from '../../../src/catalog/budget-system/refusals';
import { refusalsOf } from '../../../src/workbook/budget-system/refusals';
import type { JudgedRow, JudgedSheet, Refused } from '../../../src/workbook/budget-system/refusals';

/** Every known refusal of the budget system: what it takes exception to, and the nearest thing that it takes. */

type Cells = Readonly<Partial<Record<SystemRole, string>>>;

const sheetOf = (id: string): SystemSheet => {
  const found = SYSTEM_SHEETS.find((sheet) => sheet.id === id);
  if (!found) throw new Error(id);
  return found;
};

const GOAL = sheetOf('yitihua-goal');
const HUBEI = sheetOf('hubei-goal');
const MONITORING = sheetOf('yitihua-monitoring');
const GUANGXI = sheetOf('guangxi-self-evaluation');
const SELF = sheetOf('yitihua-self-evaluation');

const withoutCode = (text = '') => text.replace(/^\d+-/, '');

const CODED: readonly SystemRole[] = ['level1', 'level2', 'sign', 'likelihood'];

/** A row that nothing is said of. */
const OUTPUT: Cells = {
  level1: '1-产出指标',
  level2: '11-数量指标',
  level3: '村内道路硬化里程',
  sign: '1-≥',
  target: '3.5',
  unit: '公里',
  weight: '20',
  actual: '3.6',
  score: '20',
  likelihood: '1-确定能',
};
const BENEFIT: Cells = {
  level1: '2-效益指标',
  level2: '22-社会效益指标',
  level3: '出行条件改善',
  sign: '6-定性',
  target: '明显改善',
  unit: '',
  weight: '30',
  actual: '达成',
  score: '30',
  description: '村民出行更方便',
  likelihood: '1-确定能',
};

function judged(sheet: SystemSheet, rows: readonly Cells[], more: Partial<JudgedSheet> = {}): JudgedSheet {
  const row = (raw: Cells, index: number): JudgedRow => ({
    row: index + 2,
    raw,
    texts: {
      ...raw,
      ...Object.fromEntries(CODED.flatMap((role) => (raw[role] === undefined ? [] : [[role, withoutCode(raw[role])]]))),
    },
    at: (role) => ({ sheet: 's', row: index + 2, column: 1 + sheet.columns.findIndex((one) => one.role === role) }),
  });
  return {
    sheet,
    kind: sheet.kind,
    captions: new Map(sheet.columns.map(({ role, caption }) => [role, caption])),
    coded: true,
    rows: rows.map(row),
    goal: { text: '硬化村内道路3.5公里', at: { sheet: 'f', row: 11, column: 2 } },
    month: null,
    ruleSet: caibannong201968,
    ...more,
  };
}

const ids = (found: readonly Refused[]) => found.map(({ id }) => id);

interface Case {
  readonly sheet: SystemSheet;
  /** Laid over the row that nothing is said of. */
  readonly hit: Cells;
  readonly near: Cells;
  /** The row is the qualitative one. */
  readonly words?: true;
  readonly month?: number;
}

const CASES: Partial<Record<RefusalId, readonly Case[]>> = {
  'code-unknown': [
    { sheet: GOAL, hit: { level2: '数量指标' }, near: { level2: '11' } },
    { sheet: GOAL, hit: { sign: '≥' }, near: { sign: '1' } },
    { sheet: GOAL, hit: { sign: '5-≥' }, near: { sign: '1-≥' } },
    { sheet: MONITORING, hit: { likelihood: '确定能' }, near: { likelihood: '1-确定能' } },
  ],
  'required-empty': [
    { sheet: GUANGXI, hit: { actual: '' }, near: { actual: '0' } },
    { sheet: SELF, hit: { score: '' }, near: { score: '20' } },
    { sheet: MONITORING, hit: { likelihood: '' }, near: { reason: '' } },
  ],
  'too-long': [
    { sheet: withLongest(GOAL, 8), hit: { level3: '村道里程数' }, near: { level3: '村道里程' } },
    { sheet: withLongest(GOAL, 8), hit: { level3: '道路硬化a' }, near: { level3: '道路硬aa' } },
  ],
  'level1-empty': [{ sheet: GOAL, hit: { level1: '' }, near: { level1: '1' } }],
  'level2-empty': [{ sheet: GOAL, hit: { level2: '' }, near: { level2: '11' } }],
  'name-empty': [{ sheet: GOAL, hit: { level3: '' }, near: { level3: '里程' } }],
  'sign-empty': [{ sheet: GOAL, hit: { sign: '' }, near: { sign: '3-＝' } }],
  'target-empty': [{ sheet: GOAL, hit: { target: '' }, near: { target: '0' } }],
  'unit-empty': [
    { sheet: GOAL, hit: { unit: '' }, near: { unit: '%' } },
    { sheet: GOAL, hit: { sign: '5-≤', unit: '' }, near: { sign: '6-定性', unit: '' } },
  ],
  'target-not-number': [
    { sheet: GOAL, hit: { target: '3.5公里' }, near: { target: '3.50' } },
    { sheet: GOAL, hit: { target: '1,200' }, near: { target: '1200' } },
    { sheet: GOAL, hit: { target: '.5' }, near: { target: '-0.5' } },
  ],
  'target-characters': [
    { sheet: GOAL, words: true, hit: { target: '10-12月' }, near: { target: '10至12月' } },
    { sheet: GOAL, words: true, hit: { target: '*改善' }, near: { target: '改善。' } },
  ],
  'target-blanks': [{ sheet: GOAL, words: true, hit: { target: '明显 改善' }, near: { target: '明显\n改善' } }],
  'name-blanks': [{ sheet: GOAL, hit: { level3: '道路　里程' }, near: { level3: '道路·里程' } }],
  'classes-differ': [
    { sheet: GOAL, hit: { level2: '21-经济效益指标' }, near: { level2: '13-时效指标' } },
    {
      sheet: GOAL,
      hit: { level1: '产出指标', level2: '社会效益指标' },
      near: { level1: '产出指标', level2: '质量指标' },
    },
    {
      sheet: GOAL,
      hit: { level1: '产出指标', level2: '社会效益指标' },
      near: { level1: '成本指标', level2: '经济成本指标' },
    },
  ],
  'actual-null': [{ sheet: GUANGXI, hit: { actual: 'null' }, near: { actual: '0' } }],
  'actual-not-number': [
    { sheet: GUANGXI, hit: { actual: '3.6公里' }, near: { actual: '3.60' } },
    { sheet: MONITORING, hit: { actual: '98%' }, near: { actual: '98' } },
    { sheet: MONITORING, hit: { actual: '达成' }, near: { actual: '0' } },
  ],
  'actual-not-tier': [
    {
      sheet: GUANGXI,
      words: true,
      hit: { actual: '基本达成' },
      near: { actual: '部分达成', score: '20', reason: '工期' },
    },
    { sheet: MONITORING, words: true, hit: { actual: '100' }, near: { actual: '未达成' } },
  ],
  'actual-characters': [{ sheet: GUANGXI, hit: { actual: '-3' }, near: { actual: '3' } }],
  'description-empty': [
    { sheet: GUANGXI, words: true, hit: { description: '' }, near: { description: '好' } },
    { sheet: GUANGXI, words: true, hit: { description: '' }, near: { sign: '1-≥', actual: '1', description: '' } },
  ],
  'weight-not-number': [{ sheet: SELF, hit: { weight: '20分' }, near: { weight: '20.0' } }],
  'score-not-number': [{ sheet: SELF, hit: { score: '满分' }, near: { score: '20' } }],
  'deduction-not-number': [{ sheet: GUANGXI, hit: { deduction: '2分' }, near: { deduction: '' } }],
  'score-above-weight': [{ sheet: SELF, hit: { score: '20.01' }, near: { score: '20' } }],
  'reason-empty': [
    { sheet: SELF, hit: { score: '19.99' }, near: { score: '20' } },
    { sheet: SELF, hit: { score: '15' }, near: { score: '15', reason: '雨季停工' } },
    { sheet: SELF, hit: { weight: '20', score: '19.98' }, near: { weight: '20.009', score: '20' } },
  ],
  'weight-not-positive': [{ sheet: SELF, hit: { weight: '0', score: '0' }, near: { weight: '0.5', score: '0.5' } }],
  'score-outside-tier': [
    { sheet: SELF, words: true, hit: { score: '23.9', reason: '略' }, near: { score: '24', reason: '略' } },
    {
      sheet: SELF,
      words: true,
      hit: { actual: '部分达成', score: '24', reason: '略' },
      near: { actual: '部分达成', score: '23.99', reason: '略' },
    },
    {
      sheet: SELF,
      words: true,
      hit: { actual: '未达成', score: '18', reason: '略' },
      near: { actual: '未达成', score: '0', reason: '略' },
    },
    {
      sheet: GUANGXI,
      words: true,
      hit: { score: '20', reason: '略' },
      near: { score: '20', reason: '略', deduction: '4' },
    },
  ],
  'far-exceeded': [
    { sheet: GUANGXI, hit: { actual: '4.55' }, near: { actual: '4.54' } },
    { sheet: GUANGXI, hit: { actual: '9' }, near: { actual: '9', reason: '实际完成情况超计划较大' } },
    { sheet: GUANGXI, hit: { target: '0', actual: '30' }, near: { target: '0', actual: '29' } },
  ],
  'progress-unexplained': [
    { sheet: MONITORING, month: 6, hit: { actual: '1.3' }, near: { actual: '1.4' } },
    { sheet: MONITORING, month: 6, hit: { actual: '0' }, near: { actual: '0', reason: '待验收' } },
    { sheet: MONITORING, month: 6, hit: { sign: '5-≤', actual: '3.6' }, near: { sign: '5-≤', actual: '3.5' } },
    { sheet: MONITORING, month: 6, hit: { sign: '3-＝', actual: '1' }, near: { sign: '3-＝', actual: '0' } },
  ],
};

/** What is judged over all rows. */
const OF_SHEETS: Partial<Record<RefusalId, readonly [hit: JudgedSheet, near: JudgedSheet][]>> = {
  'name-repeated': [
    [judged(GOAL, [OUTPUT, OUTPUT, BENEFIT]), judged(GOAL, [OUTPUT, { ...OUTPUT, level3: '里程' }, BENEFIT])],
    [judged(SELF, [BENEFIT, BENEFIT]), judged(SELF, [BENEFIT, OUTPUT])],
  ],
  'weights-total': [
    [judged(HUBEI, [OUTPUT, BENEFIT]), judged(HUBEI, [OUTPUT, { ...BENEFIT, weight: '60' }])],
    [judged(HUBEI, [OUTPUT, BENEFIT]), judged(GOAL, [OUTPUT, BENEFIT])],
  ],
  'output-missing': [[judged(GOAL, [BENEFIT]), judged(GOAL, [OUTPUT, BENEFIT])]],
  'benefit-missing': [[judged(GOAL, [OUTPUT]), judged(GOAL, [OUTPUT, BENEFIT])]],
  'goal-blank': [
    [withGoal(' \n'), withGoal('1')],
    [withGoal(''), judged(GOAL, [OUTPUT, BENEFIT], { goal: null })],
  ],
  'goal-mark': [[withGoal('*'), withGoal('*改善')]],
  'class-points': [
    [judged(GUANGXI, [{ ...OUTPUT, weight: '19', score: '19' }]), judged(GUANGXI, [OUTPUT])],
    [
      judged(GUANGXI, [OUTPUT, { ...BENEFIT, weight: '29', score: '29' }]),
      judged(SELF, [{ ...OUTPUT, weight: '19', score: '19' }]),
    ],
  ],
};

function withLongest(sheet: SystemSheet, longest: number): SystemSheet {
  return {
    ...sheet,
    columns: sheet.columns.map((column) => (column.role === 'level3' ? { ...column, longest } : column)),
  };
}

function withGoal(text: string): JudgedSheet {
  return judged(GOAL, [OUTPUT, BENEFIT], { goal: { text, at: { sheet: 'f', row: 11, column: 2 } } });
}

/** Other classes keep the sheet whole. */
function caseOf({ sheet, words, month }: Case, cells: Cells): JudgedSheet {
  return judged(sheet, [words ? { ...BENEFIT, ...cells } : { ...OUTPUT, ...cells }], { month: month ?? null });
}

test('each has cases', () => {
  expect([...Object.keys(CASES), ...Object.keys(OF_SHEETS)].sort()).toEqual(Object.keys(SYSTEM_REFUSALS).sort());
});

test.each([GOAL, MONITORING, GUANGXI, SELF].map((sheet) => [sheet.id, sheet] as const))(
  'nothing is said of correct rows: %s',
  (_, sheet) => {
    expect(ids(refusalsOf(judged(sheet, [OUTPUT, BENEFIT])))).toEqual([]);
  },
);

test.each(
  Object.entries(CASES).flatMap(([id, cases]) => cases.map((one, index) => [`${id} ${index + 1}`, id, one] as const)),
)('%s', (_, id, one) => {
  const [found] = refusalsOf(caseOf(one, one.hit)).filter((each) => each.id === id);
  expect(found?.message).toMatch(/^(?:第 2 行|.+没有代码).*，(?:系统|有的地方)会提示“[^…]+”。.+。$/);
  expect(found?.source).toMatchObject({ convention: expect.stringMatching(/^预算管理一体化(?:导入|保存|送审)校验$/) });
  expect(ids(refusalsOf(caseOf(one, one.near)))).not.toContain(id);
});

test.each(
  Object.entries(OF_SHEETS).flatMap(([id, cases]) =>
    cases.map(([hit, near], index) => [`${id} ${index + 1}`, id, hit, near] as const),
  ),
)('%s', (_, id, hit, near) => {
  const [found] = refusalsOf(hit).filter((each) => each.id === id);
  expect(found?.message).toMatch(/，(?:系统|有的地方)会提示“.+”。.+。$/);
  expect(ids(refusalsOf(near))).not.toContain(id);
});

test('they are said in the system’s own words, filled in', () => {
  const say = (sheet: SystemSheet, cells: Cells) =>
    refusalsOf(judged(sheet, [{ ...OUTPUT, ...cells }])).map(({ message }) => message);
  expect(say(GUANGXI, { actual: '3.6公里' })).toEqual([
    '第 2 行“村内道路硬化里程”实际完成值“3.6公里”，系统会提示“定量指标实际完成值填数字”。请只写数字。',
  ]);
  expect(say(SELF, { weight: '20', score: '18' })).toEqual([
    '第 2 行“村内道路硬化里程”偏差原因及改进措施空着，系统会提示“第1行请填写偏差原因及改进措施”。得分低于分值，请写原因和改进措施。',
  ]);
});
