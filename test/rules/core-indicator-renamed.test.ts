import { coreIndicatorMissing } from '../../src/rules/core-indicator-missing';
import { coreIndicatorRenamed } from '../../src/rules/core-indicator-renamed';
import type { Rule } from '../../src/rules/rule';
import { findingsOf } from '../support/rules';

const said = (rule: Rule<'application'>, category: string, ...names: readonly string[]) =>
  findingsOf(
    rule,
    `项目类别：${category}`,
    ...names.map((name) => ({ 一级指标: '产出指标', 二级指标: '数量指标', 三级指标: name, 指标值: '≥20' })),
  ).map(({ what }) => what);
const found = (category: string, ...names: readonly string[]) => said(coreIndicatorRenamed, category, ...names);

const INFRASTRUCTURE = '贫困村村内基础设施建设项目';

test.each([
  [INFRASTRUCTURE, '硬化公路、花砖', '贫困村村内道路硬化里程'],
  [INFRASTRUCTURE, '村内道路硬化面积', '贫困村村内道路硬化里程'],
  [INFRASTRUCTURE, '收益脱贫户、监测户', '受益建档立卡贫困人口数'],
  [INFRASTRUCTURE, '受益脱贫户数', '受益建档立卡贫困人口数'],
  [INFRASTRUCTURE, '新建集中供水点', '贫困户供水设施数量'],
  [INFRASTRUCTURE, '饮水保障受益户数', '解决贫困人口饮水安全问题人数'],
  ['特色产业扶贫项目', '脱贫户人均增收', '特色产业带动增加贫困人口收入（总收入）'],
  ['小额信贷贴息项目', '发放小额贷款总额', '建档立卡贫困户获得贷款金额'],
  ['小额信贷贴息项目', '受益脱贫人口数', '受益建档立卡贫困户数'],
  ['雨露计划', '补助在校学生人数', '资助建档立卡贫困户子女人数'],
  ['雨露计划', '学生满意度', '受助学生满意度'],
])('%s: %s stands for %s and is not missing', (category, name, core) => {
  const [what, ...others] = found(category, name);
  expect(what).toContain(`“${name}”与核心指标“${core}”`);
  expect(others).toEqual([]);
  expect(said(coreIndicatorMissing, category, name)).not.toContain(`缺少核心指标“${core}”`);
});

test.each([
  [INFRASTRUCTURE, '新增硬化路比率'],
  [INFRASTRUCTURE, '道路补助标准'],
  [INFRASTRUCTURE, '每公里道路成本'],
  [INFRASTRUCTURE, '受益群众人数'],
  [INFRASTRUCTURE, '受益脱贫村数量'],
  [INFRASTRUCTURE, '受益贫困人口满意度'],
  [INFRASTRUCTURE, '安装路灯'],
  ['特色产业扶贫项目', '村集体收入'],
  ['小额信贷贴息项目', '贷款贴息金额'],
  ['雨露计划', '家长满意度'],
  ['雨露计划', '开展培训次数'],
])('%s: %s is something else', (category, name) => {
  expect(found(category, name)).toEqual([]);
});

test('silent where the row itself is there', () => {
  expect(found(INFRASTRUCTURE, '脱贫村村内道路硬化里程', '硬化公路、花砖')).toEqual([]);
});

test('one line for the rows that may be meant, and a guess is said to be one', () => {
  const rows = ['受益脱贫户', '受益监测户'].map((name) => ({ 三级指标: name, 指标值: '≥20户' }));
  const findings = findingsOf(coreIndicatorRenamed, `项目类别：${INFRASTRUCTURE}（推测）`, ...rows);
  expect(findings.map(({ what }) => what.startsWith(`若属“${INFRASTRUCTURE}”，“受益`))).toEqual([true, true]);
  expect(new Set(findings.map(({ group }) => group)).size).toBe(1);
});

test.each(['', `审视：按本县表样 项目类别：${INFRASTRUCTURE}`])('silent: %s', (facts) => {
  expect(findingsOf(coreIndicatorRenamed, facts, { 三级指标: '硬化公路', 指标值: '≥20' })).toEqual([]);
});
