import fc from 'fast-check';
import { checkForm } from '../../src/rules';
import { checkWith } from '../../src/rules/check';
import { defineMessages } from '../../src/rules/messages';
import type { Rule } from '../../src/rules/rule';
import { exampleOf } from '../support/rule-page';
import { whileTyping } from '../support/rules';
import { sampleSize } from '../support/sample';

const say = defineMessages({
  wrong: { what: '有误', todo: '请改' },
  value: { what: '“{value}”有误，{value}', todo: '请改为 {better}', ofMany: '项有误' },
});

const rule = (change: Partial<Rule>): Rule => ({
  id: 'sample',
  title: '',
  severity: 'warning',
  source: { document: '文', clause: '条', quote: '句' },
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  needs: [],
  messages: say.messages,
  check: () => [{ at: null, ...say('wrong') }],
  ...change,
});
const idsOf = (rules: readonly Rule[], facts: string, when: 'typing' | 'asked') => {
  const { form, context } = exampleOf(facts);
  return checkWith(when === 'asked' ? rules : whileTyping(rules))(form, context).map((finding) => finding.rule);
};

test('a finding takes id, severity and source from its rule, unless the draft says otherwise', () => {
  const { form, context } = exampleOf('');
  const own = { document: '文', clause: '另条', quote: '另句' };
  const drafts = [{ at: null, ...say('wrong') }, { at: null, ...say('wrong'), severity: 'hint', source: own } as const];
  expect(checkWith([rule({ check: () => drafts })])(form, context)).toEqual([
    {
      rule: 'sample',
      severity: 'warning',
      source: { document: '文', clause: '条', quote: '句' },
      at: null,
      message: 'wrong',
      data: {},
      what: '有误',
      todo: '请改',
    },
    { rule: 'sample', severity: 'hint', source: own, at: null, message: 'wrong', data: {}, what: '有误', todo: '请改' },
  ]);
});

test('rules of another form, of the document alone, or of a full check do not run elsewhere', () => {
  const rules = [
    rule({ id: 'written' }),
    rule({ id: 'self', appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' } }),
    rule({ id: 'document', appliesTo: { forms: ['application'], frame: 'document' } }),
    rule({ id: 'complete', asks: 'complete' }),
  ];
  expect(idsOf(rules, '', 'asked')).toEqual(['written', 'document', 'complete']);
  expect(idsOf(rules, '', 'typing')).toEqual(['written', 'document']);
  expect(idsOf(rules, '审视：按本县表样', 'typing')).toEqual(['written']);
  expect(idsOf(rules, '表：自评表', 'asked')).toEqual(['self']);
});

test('findings come from top to bottom and left to right, of one cell in the order of the rules', () => {
  const place = (row: number, column: number) => ({ at: { sheet: 's', row, column }, ...say('wrong') });
  const rules = [
    rule({ id: 'b', check: () => [place(2, 1), place(1, 9)] }),
    rule({ id: 'a', check: () => [place(1, 9), place(1, 2), { at: null, ...say('wrong') }] }),
  ];
  expect(idsOf(rules, '', 'asked')).toEqual(['a', 'a', 'b', 'a', 'b']);
});

test('a form filled in correctly has no finding at all by its own frame, and by the document hints at most', () => {
  const said = (facts: string) => {
    const { form, context } = exampleOf(facts);
    return checkForm(form, context).map(({ severity }) => severity);
  };
  expect(said('审视：按本县表样')).toEqual([]);
  expect(said('').filter((severity) => severity !== 'hint')).toEqual([]);
});

const NAMES = [
  '贫困村村内道路硬化里程',
  '受益脱贫人口',
  '群众满意度',
  '牛养殖补助标准',
  '种植面积',
  '路灯',
  '带动增加收入（总收入）',
];
const VALUES = fc.oneof(
  fc.string(),
  fc
    .tuple(
      fc.constantFrom('', '≥', '≧', '＞=', '不低于', '≤', '>', '<', '='),
      fc.constantFrom('', '0', '3.6', '90', '3600', '1,200', '１２', '**', '是/否', '90大于90'),
      fc.constantFrom(
        '',
        ' ',
        '%',
        '百分比',
        '公里',
        'km',
        '米',
        '平方米',
        '㎡',
        '亩',
        '人',
        '户',
        '万元',
        '元',
        '元/头',
        '元/平方米',
        '群众',
      ),
    )
    .map((parts) => parts.join('')),
);

test('any value can be judged, and a repair leaves nothing to repair again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), VALUES, (name, target) => {
      const row = (value: string) => ({ 一级指标: '产出指标', 二级指标: '数量指标', 三级指标: name, 指标值: value });
      const before = exampleOf('', row(target));
      for (const { rule, fix, at } of checkForm(before.form, before.context)) {
        if (fix?.kind !== 'set-text') continue;
        expect(fix.at).toEqual(at);
        const after = exampleOf('', row(fix.text));
        expect(checkForm(after.form, after.context).filter((finding) => finding.rule === rule)).toEqual([]);
      }
    }),
    { numRuns: sampleSize(500, 2000) },
  );
});

test.each([
  [undefined, ['warning', 'hint']],
  ['error', ['error', 'error']],
  ['hint', ['hint', 'hint']],
  ['off', []],
] as const)("a county's setting %s is the last word on a rule", (setting, severities) => {
  const { form, context } = exampleOf('');
  const drafts = [{ at: null, ...say('wrong') }, { at: null, ...say('wrong'), severity: 'hint' } as const];
  const ruleSettings = setting === undefined ? {} : { sample: setting };
  const inCounty = { ...context, catalog: { ...context.catalog, ruleSettings } };
  const findings = checkWith([rule({ check: () => drafts }), rule({ id: 'other', check: () => [] })])(form, inCounty);
  expect(findings.map(({ severity }) => severity)).toEqual(severities);
});

test('a rule set says a message in other words; what is given for the rule’s own words is remembered', () => {
  const { form, context } = exampleOf('');
  const drafts = [{ at: null, ...say('value', { value: '5', better: '≥5' }) }];
  const rewordings = { sample: { value: { what: '请看“{value}”' } }, other: { value: { what: '另一条' } } };
  const inCounty = { ...context, catalog: { ...context.catalog, rewordings } };
  expect(checkWith([rule({ check: () => drafts })])(form, inCounty)).toMatchObject([
    {
      what: '请看“5”',
      todo: '请改为 ≥5',
      ofMany: '项有误',
      formerly: ['“5”有误，5'],
      data: { value: '5', better: '≥5' },
    },
  ]);
  const [own] = checkWith([rule({ check: () => drafts })])(form, context);
  expect(own).toMatchObject({ what: '“5”有误，5' });
  expect(own).not.toHaveProperty('formerly');
});
