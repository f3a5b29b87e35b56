import { RULES } from '../../src/rules';
import { checkWith } from '../../src/rules/check';
import type { Finding } from '../../src/rules/finding';
import { checkForm } from '../../src/rules';
import type { Need, Rule } from '../../src/rules/rule';
import type { Form } from '../../src/model/form';
import type { IndicatorColumn } from '../../src/model/indicator-column';
import { CERTAIN_READING } from '../../src/model/reading';
import type { Reading } from '../../src/model/reading';
import { exampleOf } from '../support/rule-page';

const SOURCE = { document: '文', clause: '条', quote: '句' };
const ROLES: readonly IndicatorColumn[] = [
  'level1',
  'level2',
  'level3',
  'target',
  'weight',
  'actual',
  'score',
  'reason',
];

/** A reading that is certain but for the columns named. */
const readingWith = (
  doubtful: Readonly<Partial<Record<IndicatorColumn, number>>>,
  change: Partial<Reading> = {},
): Reading => ({
  certainty: 0.6,
  state: 'partly',
  whole: true,
  columns: [...ROLES, ...Object.keys(doubtful).filter((role) => !ROLES.includes(role as IndicatorColumn))].map(
    (role, index) => ({
      role: role as IndicatorColumn,
      column: index + 1,
      caption: role,
      certainty: doubtful[role as IndicatorColumn] ?? 1,
      from: 'label' as const,
    }),
  ),
  unread: [],
  ...change,
});

const speaks = (needs: readonly Need[], reading: Reading): boolean => {
  const rule: Rule = {
    id: 'sample',
    title: '',
    severity: 'error',
    source: SOURCE,
    appliesTo: { forms: ['application'], frame: 'any-frame' },
    asks: 'written',
    needs,
    messages: { wrong: { what: '有误', todo: '请改' } },
    check: () => [{ at: null, message: 'wrong', data: {} }],
  };
  const { form, context } = exampleOf('');
  return checkWith([rule])({ ...form, reading }, context).length > 0;
};

describe('what a rule needs (decision D15)', () => {
  test.each<[string, Need[], Reading, boolean]>([
    ['a known form', ['whole', 'target', 'weight'], CERTAIN_READING, true],
    ['nothing needed, partly', [], readingWith({ target: 0.4 }), true],
    ['nothing needed, only seen', [], readingWith({}, { state: 'seen' }), false],
    ['the doubtful column', ['target'], readingWith({ target: 0.74 }), false],
    ['just certain', ['target'], readingWith({ target: 0.75 }), true],
    ['another column', ['weight'], readingWith({ target: 0.4 }), true],
    ['one of two', ['weight', 'target'], readingWith({ target: 0.4 }), false],
    ['the sign of a target', ['target'], readingWith({ sign: 0.6 }), false],
    ['the unit of a target', ['target'], readingWith({ unit: 0.6 }), false],
    ['a certain unit', ['target'], readingWith({ unit: 0.9 }), true],
    ['the unit of an actual', ['actual'], readingWith({ 'actual-unit': 0.6 }), false],
    ['a unit beside another need', ['weight'], readingWith({ unit: 0.6 }), true],
    ['a column that the form does not have', ['basis'], readingWith({}), true],
    ['all of it, with unread rows', ['whole'], readingWith({}, { whole: false }), false],
    ['a column, with unread rows', ['target'], readingWith({}, { whole: false }), true],
    [
      'a doubtful column of an otherwise certain form',
      ['reason'],
      readingWith({ reason: 0.5 }, { state: 'certain' }),
      false,
    ],
  ])('%s', (_, needs, reading, expected) => {
    expect(speaks(needs, reading)).toBe(expected);
  });

  test('rules that ask for what is missing, and those that add up, need the whole', () => {
    const adding = [
      'weights-total',
      'total-differs',
      'cost-total',
      'funds-sum',
      'indicator-duplicate',
      'indicators-differ',
    ];
    const missing = RULES.filter(({ id }) => /-missing$|-empty$/.test(id) || adding.includes(id));
    expect(missing.length).toBeGreaterThan(25);
    expect(missing.filter(({ needs }) => !needs.includes('whole')).map(({ id }) => id)).toEqual([]);
  });
});

describe('a form with many faults', () => {
  const { form, context } = exampleOf(
    '表：自评表 总得分：90',
    {
      一级指标: '产出指标',
      二级指标: '数量指标',
      三级指标: '安装太阳能路灯',
      指标值: '≥20盏',
      全年实际值: '10盏',
      分值: '50',
      得分: '60',
      原因: '',
    },
    {
      一级指标: '效益指标',
      二级指标: '社会效益指标',
      三级指标: '受益行政村数量',
      指标值: '',
      全年实际值: '',
      分值: '',
      得分: '',
      原因: '',
    },
    {
      一级指标: '效益指标',
      二级指标: '社会效益指标',
      三级指标: '受益自然村数量',
      指标值: '≥3个',
      全年实际值: '',
      分值: '',
      得分: '',
      原因: '',
    },
  );
  const idsWith = (reading: Reading) =>
    new Set(checkForm({ ...form, reading } as Form, context).map(({ rule }) => rule));

  test('is judged by all rules where it was read whole, by none where it was only seen', () => {
    const all = idsWith(CERTAIN_READING);
    for (const id of ['score-above-weight', 'target-missing', 'weight-missing', 'reason-missing'])
      expect(all).toContain(id);
    expect(idsWith(readingWith({}))).toEqual(all);
    expect(idsWith(readingWith({}, { state: 'seen' }))).toEqual(new Set());
  });

  test('an uncertain column silences the rules that rest on it, unread rows those that miss something', () => {
    expect(idsWith(readingWith({ weight: 0.5 }))).not.toContain('score-above-weight');
    expect(idsWith(readingWith({ weight: 0.5 }))).toContain('target-missing');
    const rest = idsWith(readingWith({}, { whole: false }));
    expect(rest).toContain('score-above-weight');
    for (const id of ['target-missing', 'weight-missing', 'reason-missing']) expect(rest).not.toContain(id);
  });
});

describe('merged areas not known', () => {
  const row = (name: string, actual: string) => ({
    一级指标: '产出指标',
    二级指标: '数量指标',
    三级指标: name,
    指标值: '≥20盏',
    全年实际值: actual,
    分值: '45',
    得分: '',
    原因: '',
  });
  const openWith = (reading: Reading, ...actuals: readonly string[]): readonly Finding[] => {
    const { form, context } = exampleOf('表：自评表', ...actuals.map((actual, index) => row(`路灯${index}`, actual)));
    const found = checkForm({ ...form, reading }, context);
    return found.filter(({ rule }) => rule === 'actual-missing');
  };
  const unknown: Reading = { ...CERTAIN_READING, merges: 'unknown' };

  test('an empty cell below a filled one is no evidence, one above all filled ones is', () => {
    expect(openWith(CERTAIN_READING, '', '20盏', '').map(({ at }) => at?.row)).toEqual([11, 13]);
    expect(openWith(unknown, '', '20盏', '').map(({ at }) => at?.row)).toEqual([11]);
    expect(openWith(unknown, '', '').map(({ at }) => at?.row)).toEqual([11, 12]);
  });
});

test('a repair of a cell that holds its own caption is dropped, its finding stays', () => {
  const { form, context } = exampleOf('项目名称：红星村道路硬化项目，，');
  const name = form.project.name!.at;
  const said = (reading: Reading) =>
    checkForm({ ...form, reading }, context).filter(({ rule }) => rule === 'punctuation');
  expect(said(CERTAIN_READING).map(({ fix }) => fix?.kind)).toEqual(['set-text']);
  expect(said({ ...CERTAIN_READING, captioned: [name] }).map(({ fix }) => fix)).toEqual([undefined]);
});
