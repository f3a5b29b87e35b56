import { valueMixed } from '../../src/rules/value-mixed';
import { findingsOf, findingsOnIndicator } from '../support/rules';

const sentence = (name: string, target: string) =>
  findingsOnIndicator(valueMixed, name, target).map(({ what, todo }) => `${what}。${todo}`);

test.each([
  ['群众满意度', '≥90大于90%', '指标值“≥90大于90%”含两种表述，无法判断是否完成。请只保留一种，如“≥90%”'],
  [
    '群众满意度',
    '≥90群众满意度',
    '指标值“≥90群众满意度”数字与文字混写，无法判断是否完成。请只保留数字和单位，如“≥90%”',
  ],
  ['人均财政投入水平', '≥1600三保支出', '指标值“≥1600三保支出”数字与文字混写，无法判断是否完成。请只保留数字和单位'],
  ['人均财政投入水平', '≥1600人均1600元', '指标值“≥1600人均1600元”含两种表述，无法判断是否完成。请只保留一种'],
  [
    '资金到位率',
    '≥100资金全部到位',
    '指标值“≥100资金全部到位”数字与文字混写，无法判断是否完成。请只保留数字和单位，如“100%”',
  ],
  ['合格率', '≥90或95%', '指标值“≥90或95%”含不止一个数值，无法判断是否完成。请只保留一个，其余的另列一条指标'],
  ['合格率', '合格率达到95%以上', '指标值“合格率达到95%以上”夹有文字，公式读不出数。请改为“≥95%”'],
  ['路灯', '60盏路灯', '指标值“60盏路灯”夹有文字，公式读不出数。请改为“60盏”'],
  ['完成率', '100%按时完成', '指标值“100%按时完成”夹有文字，公式读不出数。请改为“100%”'],
  ['受益人数', '约320人', '指标值“约320人”夹有文字，公式读不出数。请只保留数字和单位'],
  ['受益人数', '320余人', '指标值“320余人”夹有文字，公式读不出数。请只保留数字和单位'],
  ['增收', '人均增收500元', '指标值“人均增收500元”夹有文字，公式读不出数。请只保留数字和单位'],
  [
    '道路里程',
    '3.2公里，涵洞2座',
    '指标值“3.2公里，涵洞2座”含不止一个数值，无法判断是否完成。请只保留一个，其余的另列一条指标',
  ],
  ['补助标准', '300-500元/亩', '指标值“300-500元/亩”是一个区间，公式读不出数。请写成一个数值'],
  ['合格率', '95%～100%', '指标值“95%～100%”是一个区间，公式读不出数。请写成一个数值'],
])('%s: %s', (name, target, expected) => {
  expect(sentence(name, target)).toEqual([expected]);
});

test.each([
  ['每亩300元', '300元/亩'],
  ['300元每亩', '300元/亩'],
  ['≥每月1次', '≥1次/月'],
  ['每人每月500元', '500元/人/月'],
  ['户均≥2000元', '≥2000元/户'],
])('a rate in words can be rewritten: %s', (target, text) => {
  expect(findingsOnIndicator(valueMixed, '补助标准', target)).toMatchObject([
    { severity: 'warning', todo: `请改为“${text}”`, fix: { kind: 'set-text', text } },
  ]);
});

test.each(['每亩约300元', '每批次300元每亩', '5000元封顶'])('no rate in words: %s', (target) => {
  const [finding] = findingsOnIndicator(valueMixed, '补助标准', target);
  expect(finding).toMatchObject({ severity: 'warning', todo: '请只保留数字和单位' });
  expect(finding?.fix).toBeUndefined();
});

test.each([
  '≥5公里（含桥梁）',
  '320人（其中监测对象15人）',
  '3月底前开工，12月底前完工',
  '90日历天',
  '3个月内完成',
  '批复后1个月内',
  '12月31日前全面完成并验收',
  '1:10',
  '≤35微克/立方米',
  '500元/人.月',
  '100﹪',
  '≥90%',
  '100%',
  '1-12 月',
  '2023年',
  '2023年12月底前',
  '500元/人/月',
  '≥1,600元',
  '有效提高',
  '是/否',
  '是/否? ? 有效',
  '≥**亩',
  '/',
  '—',
  '',
])('silent: %s', (target) => {
  expect(sentence('群众满意度', target)).toEqual([]);
});

test('the actual value only where the target is a number', () => {
  const row = (target: string, actual: string) => ({
    一级指标: '产出指标',
    二级指标: '数量指标',
    三级指标: '路灯',
    指标值: target,
    全年实际值: actual,
    分值: '10',
    得分: '',
    原因: '',
  });
  expect(findingsOf(valueMixed, '表：自评表', row('≥20盏', '18其余在建'))).toMatchObject([
    { at: { row: 11, column: 9 }, what: '全年实际值“18其余在建”数字与文字混写，无法计分' },
  ]);
  expect(findingsOf(valueMixed, '表：自评表', row('持续使用', '18其余在建'))).toEqual([]);
  expect(findingsOf(valueMixed, '表：自评表', row('≥20盏', '18盏'))).toEqual([]);
});
