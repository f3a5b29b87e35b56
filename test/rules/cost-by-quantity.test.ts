import { costByQuantity } from '../../src/rules/cost-by-quantity';
import { findingsOf } from '../support/rules';

type Cells = readonly [name: string, target: string, description?: string];

function findings(facts: string, quantities: readonly Cells[], prices: readonly Cells[]) {
  const rows = (level2: string, cells: readonly Cells[]) =>
    cells.map(([name, target, description = '']) => ({
      一级指标: '产出指标',
      二级指标: level2,
      三级指标: name,
      绩效指标描述: description,
      指标值: target,
    }));
  return findingsOf(costByQuantity, facts, ...rows('数量指标', quantities), ...rows('成本指标', prices));
}

const FUNDS = '年度资金总额：50 财政拨款：50 其他资金：空';

test('at the first price', () => {
  expect(findings(FUNDS, [['硬化道路', '≥5公里']], [['道路补助标准', '12万元/公里']])).toMatchObject([
    {
      severity: 'warning',
      at: { row: 12, column: 6 },
      what: '按数量和补助标准计算需 60.00 万元（≥5公里×12万元/公里），超过年度资金总额 50.00 万元',
    },
  ]);
});

test('a sign of equality stands before no factor', () => {
  expect(findings(FUNDS, [['合作社', '=10个']], [['补助合作社平均标准', '=23万元/个']])).toMatchObject([
    { what: '按数量和补助标准计算需 230.00 万元（10个×23万元/个），超过年度资金总额 50.00 万元' },
  ]);
});

test('several, each with its own quantity', () => {
  const [finding] = findings(
    FUNDS,
    [
      ['石榴种植面积', '≥1000亩'],
      ['土豆种植面积', '≥400亩'],
    ],
    [
      ['土豆亩均补助成本', '300元/亩'],
      ['石榴亩均补助成本', '≤400元/亩'],
    ],
  );
  expect(finding?.what).toBe(
    '按数量和补助标准计算需 52.00 万元（≥400亩×300元/亩；≥1000亩×≤400元/亩），超过年度资金总额 50.00 万元',
  );
});

test.each<readonly [Cells, Cells]>([
  [
    ['硬化公路、花砖', '≥5000平方米'],
    ['补助标准', '≤120元', '公路、花砖每平方米补助标准'],
  ],
  [
    ['肉牛养殖数量', '≥600头'],
    ['牛养殖补助标准', '1000元/头只'],
  ],
  [
    ['供水设施数量', '≥5座'],
    ['供水设施补助标准', '15万元/座'],
  ],
  [
    ['危房改造户数', '≥60户'],
    ['危房改造户均补助标准', '1.2万元'],
  ],
  [
    ['补助人数', '≥600人'],
    ['补助标准', '1000元/人'],
  ],
  [
    ['硬化道路', '≥5000米'],
    ['道路补助标准', '12万元/公里'],
  ],
])('%j at %j', (quantity, price) => {
  expect(findings(FUNDS, [quantity], [price])).toHaveLength(1);
});

test.each<readonly [readonly Cells[], readonly Cells[]]>([
  [[['硬化道路', '≥4公里']], [['道路补助标准', '12万元/公里']]],
  [[['渠道衬砌', '≥5公里']], [['道路补助标准', '12万元/公里']]],
  [[['受益人口', '≥2000人']], [['补助标准', '1000元/人']]],
  [[['就业人数', '≥500人']], [['就业补助标准', '500元/人/月']]],
  [[['资助学生人数', '≥500人']], [['学生生均资助标准', '3000元/学年']]],
  [[['就业培训人数', '≥600人']], [['就业补助标准', '1000元/人']]],
  [[['牛养殖数量', '≥600头只']], [['牛养殖补助标准', '1000元/亩']]],
  [[['安装路灯', '≥500盏']], [['道路补助标准', '12万元/公里']]],
  [[['安装路灯', '≤500盏']], [['路灯补助标准', '4000元/盏']]],
  [
    [
      ['主干道路硬化', '≥3公里'],
      ['巷道道路硬化', '≥4公里'],
    ],
    [['道路补助标准', '12万元/公里']],
  ],
  [
    [['种植面积', '≥1000亩']],
    [
      ['土豆补助标准', '600元/亩'],
      ['石榴补助标准', '800元/亩'],
    ],
  ],
  [[['道路合格率', '100%']], [['补助标准', '12万元/公里']]],
])('silent: %j at %j', (quantities, prices) => {
  expect(findings(FUNDS, quantities, prices)).toEqual([]);
});

test('silent without a budget', () => {
  expect(findings('年度资金总额：空', [['硬化道路', '≥5公里']], [['道路补助标准', '12万元/公里']])).toEqual([]);
});
