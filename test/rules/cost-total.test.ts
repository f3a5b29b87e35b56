import { costTotal } from '../../src/rules/cost-total';
import { findingsOf } from '../support/rules';

const what = (facts: string, ...costs: readonly (readonly [string, string, string?])[]) =>
  findingsOf(
    costTotal,
    facts,
    ...costs.map(([name, target, description = '']) => ({
      一级指标: '产出指标',
      二级指标: '成本指标',
      三级指标: name,
      绩效指标描述: description,
      指标值: target,
    })),
  ).map((finding) => finding.what);

const FUNDS = '年度资金总额：23 财政拨款：23 其他资金：空';

test('more than the budget, at the first of the costs', () => {
  const findings = findingsOf(
    costTotal,
    FUNDS,
    ...(
      [
        ['培训费', '13万元'],
        ['租车费', '≤110000元'],
      ] as const
    ).map(([name, target]) => ({ 二级指标: '成本指标', 三级指标: name, 指标值: target })),
  );
  expect(findings).toMatchObject([
    {
      severity: 'error',
      at: { row: 11, column: 6 },
      what: '成本指标合计 24.00 万元（13.00＋11.00），超过年度资金总额 23.00 万元',
    },
  ]);
});

test('a single cost, in the unit of the form', () => {
  expect(what('金额单位：元 年度资金总额：230000', ['设备购置费', '≤25万元'])).toEqual([
    '“设备购置费”250000.00 元，超过年度资金总额 230000.00 元',
  ]);
});

test.each<readonly (readonly [string, string, string?])[]>([
  [
    ['培训费', '13万元'],
    ['租车费', '10万元'],
  ],
  [['培训费', '3万元']],
  [
    ['补助标准', '20万元'],
    ['人均成本', '20万元'],
  ],
  [
    ['培训费', '20万元'],
    ['其中：教材费', '5万元'],
    ['项目总成本', '23万元'],
  ],
  [
    ['项目资金', '23万元'],
    ['培训费', '13万元'],
    ['租车费', '10万元'],
  ],
  [
    ['全部费用', '20万元'],
    ['培训费', '13万元'],
    ['租车费', '7万元'],
  ],
  [
    ['道路补助', '40万元/公里'],
    ['带动投资', '≥50万元'],
  ],
  [['道路补助', '≤40万元', '每公里道路补助']],
  [['节约成本', '30万元']],
  [['项目资金', '230万元']],
  [['到县资金安排率', '100%']],
])('silent: %j %j', (...costs) => {
  expect(what(FUNDS, ...costs)).toEqual([]);
});

test('silent without a budget, and on other classes', () => {
  expect(what('年度资金总额：空', ['培训费', '130万元'])).toEqual([]);
  expect(findingsOf(costTotal, FUNDS, { 二级指标: '数量指标', 三级指标: '获得贷款金额', 指标值: '1500万元' })).toEqual(
    [],
  );
});
