import { povertyBenefitMissing } from '../../src/rules/poverty-benefit-missing';
import { findingsOf } from '../support/rules';

const FUND = '项目名称：2024年财政衔接推进乡村振兴补助资金项目';
const row = (name: string, description = '') => ({
  一级指标: '产出指标',
  二级指标: '数量指标',
  三级指标: name,
  绩效指标描述: description,
  指标值: '≥20',
});
const found = (facts: string, ...names: readonly string[]) =>
  findingsOf(povertyBenefitMissing, facts, ...names.map((name) => row(name)));

test.each([
  FUND,
  '项目名称：省级财政扶贫专项资金',
  '项目名称：红星村道路项目 资金用途：脱贫村基础设施建设',
  '审视：按68号文 项目名称：乡村振兴道路项目',
])('nobody is counted: %s', (facts) => {
  expect(found(facts, '硬化道路', '受益行政村数量')).toMatchObject([{ severity: 'warning', at: { row: 10 } }]);
});

test.each(['脱贫户满意度', '受益脱贫村数量', '巩固脱贫攻坚成果', '贫困地区新增产业数量', '受益群众人数'])(
  'not yet shown by %s',
  (name) => {
    expect(found(FUND, '硬化道路', name)).toHaveLength(1);
  },
);

test.each([
  '受益脱贫户、监测户',
  '受益建档立卡贫困人口数',
  '带动监测对象人数',
  '低收入人口增收额',
  '辖区内贫困人口政策覆盖率',
  '三类户受益户数',
])('shown by %s', (name) => {
  expect(found(FUND, '硬化道路', name)).toEqual([]);
});

test('shown by the description as well', () => {
  expect(findingsOf(povertyBenefitMissing, FUND, row('参保人数', '资助脱贫不稳定人口参加保险人数'))).toEqual([]);
});

test('a goal of income without a row of income is a hint', () => {
  const facts = `${FUND} 年度目标：带动脱贫户稳定增收。`;
  expect(found(facts, '受益脱贫人口数')).toMatchObject([{ severity: 'hint' }]);
  expect(found(facts, '受益脱贫人口数', '年产值')).toEqual([]);
  expect(found(facts, '受益脱贫人口务工人数')).toEqual([]);
  expect(found(facts, '硬化道路')).toMatchObject([{ severity: 'warning' }]);
});

test.each([
  '',
  '项目名称：红星村道路硬化项目',
  '项目名称：巩固脱贫攻坚成果与乡村振兴有效衔接工作经费',
  '项目名称：扶贫专项资金（驻村工作队综合经费）',
  '项目名称：防返贫保险（衔接资金）',
  '项目名称：衔接资金项目 资金用途：乡村振兴局人员工资及劳务费',
  `审视：按本县表样 ${FUND}`,
])('silent: %s', (facts) => {
  expect(found(facts, '硬化道路')).toEqual([]);
});

test('silent where there are no indicators: another rule speaks', () => {
  expect(findingsOf(povertyBenefitMissing, FUND, row(''))).toEqual([]);
});
