import { vagueValue } from '../../src/rules/vague-value';
import { findingsOf, findingsOnIndicator } from '../support/rules';

const said = (target: string, name = '群众生活', level1 = '产出指标', level2 = '质量指标') =>
  findingsOnIndicator(vagueValue, name, target, { level1, level2 });

test.each([
  '显著提升',
  '有效提高',
  '持续发挥',
  '不断改变',
  '明显改善。',
  '持续发挥作用',
  '工作能力明显提升',
  '对村两委班子健康发展促进程度稳步提升',
  '群众用水得到有效保障',
  '收入增加',
  '按标准增加收入',
  '改善群众生活条件',
  '生产条件得到改善',
  '长期稳定增收',
  '效果明显',
  '作用显著',
  '长期',
  '良好',
  '达到标准',
  '符合相关要求',
  '达到预期目标',
  '稳步提高，持续增强',
])('nobody could check it: %s', (target) => {
  expect(said(target)).toMatchObject([{ severity: 'warning', at: { row: 11, column: 6 } }]);
});

test.each([
  '已验收',
  '已建立管护制度',
  '按期发放',
  '按时完成',
  '全覆盖',
  '合格',
  '优',
  '正常运行',
  '无安全事故',
  '不发生规模性返贫',
  '符合设计要求',
  '达到国家饮用水卫生标准',
  '符合《村庄道路建设规范》要求',
  '较上年提高',
  '比实施前明显改善',
  '水质检测达标，群众生活明显改善',
  '建立台账并持续更新',
  '全部解决',
  '是',
  '不涉及',
  '/',
  '2024年12月底前',
  '≥90%',
  '',
])('it can be looked up, or is no phrase: %s', (target) => {
  expect(said(target)).toEqual([]);
});

test('effects are one 提示 for all (decision D11)', () => {
  const findings = findingsOf(
    vagueValue,
    '',
    { 一级指标: '效益指标', 二级指标: '社会效益指标', 三级指标: '群众生活', 指标值: '明显改善' },
    { 三级指标: '内生动力', 指标值: '持续增强' },
  );
  expect(findings).toMatchObject([
    { severity: 'hint', group: 'vague' },
    { severity: 'hint', group: 'vague' },
  ]);
});

test.each([
  ['达到使用年限', '长期使用性'],
  ['达到设计使用年限', '道路使用'],
  ['长期使用', '工程使用年限'],
])('lasting use is asked for in years: %s', (target, name) => {
  expect(said(target, name, '效益指标', '可持续影响指标')).toMatchObject([
    { severity: 'hint', todo: '请写明年数，如“≥10年”' },
  ]);
});

test('the name again is only a 提示, and none where it names a state', () => {
  expect(said('持续救助', '持续救助')).toMatchObject([
    { severity: 'hint', what: '指标值“持续救助”只是重复指标名称，难以衡量' },
  ]);
  expect(said('按期完工', '按期完工')).toEqual([]);
  expect(said('建立管护制度', '建立管护制度')).toEqual([]);
});

test('names that ask for a number are said by quantitative-as-phrase', () => {
  expect(said('有效提高', '政策知晓率')).toEqual([]);
  expect(said('不断改变', '受益数')).toEqual([]);
  expect(said('明显提升', '群众满意度')).toEqual([]);
});
