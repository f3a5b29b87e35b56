import { directionReversed } from '../../src/rules/direction-reversed';
import { findingsOnIndicator } from '../support/rules';

const COST = { level2: '成本指标' };

test.each([
  ['道路硬化成本', '≥20万元', 'warning'],
  ['总投资', '>50万元', 'warning'],
  ['人均财政投入水平', '≥1600三保支出', 'warning'],
  ['人均补助标准', '≥500元', 'hint'],
  ['人均工资成本', '≥1800 元', 'hint'],
])('a cost with ≥: %s %s', (name, target, severity) => {
  expect(findingsOnIndicator(directionReversed, name, target, COST)).toMatchObject([
    { severity, at: { row: 11, column: 6 }, todo: '请核实方向，一般用“≤”' },
  ]);
});

test('a cost standard that stands elsewhere', () => {
  const place = { level2: '时效指标' };
  expect(findingsOnIndicator(directionReversed, '人均参保标准', '≧50 元', place)).toMatchObject([
    { severity: 'hint', what: '“人均参保标准”是成本，指标值“≧50元”却用“≥”' },
  ]);
});

test.each([
  ['安全事故发生率', '≥1%', '越低越好'],
  ['违规违纪问题', '≥1个', '越少越好'],
  ['群众投诉次数', '≥2次', '越少越好'],
  ['不良贷款率', '≥2%', '越低越好'],
])('≥ of what nobody wants: %s %s', (name, target, nature) => {
  expect(findingsOnIndicator(directionReversed, name, target)).toMatchObject([
    { severity: 'warning', what: `“${name}”${nature}，指标值“${target}”却用“≥”` },
  ]);
});

test.each([
  ['群众满意度', '≤95%', '越高越好'],
  ['验收合格率', '<90%', '越高越好'],
  ['受益人数', '≤90人', '越多越好'],
  ['户均增收', '不超过5000元', '越多越好'],
])('≤ of what everybody wants: %s %s', (name, target, nature) => {
  expect(findingsOnIndicator(directionReversed, name, target)).toMatchObject([
    { severity: 'warning', what: expect.stringContaining(nature) as string, todo: '请核实方向，一般用“≥”' },
  ]);
});

test.each([
  ['改造民宿', '≤18户', 1],
  ['新建停车场', '<3座', 1],
  ['培训种植户', '不超过200人次', 1],
  ['栽植核桃苗木', '≤2万株', 1],
  ['购置车辆', '0辆', 0],
  ['购置车辆', '≤0辆', 0],
  ['建议提案办理', '≤30件', 0],
  ['召开会议', '≤6次', 0],
  ['建设周期', '≤6个月', 0],
  ['新建停车场', '≥3座', 0],
])('what a 数量指标 says is made has no ceiling: %s %s', (name, target, count) => {
  expect(findingsOnIndicator(directionReversed, name, target, { level2: '数量指标' })).toHaveLength(count);
});

test.each([
  ['节约资金', '≥5万元'],
  ['社会资本投入', '≥50万元'],
  ['自筹资金', '≥3万元'],
  ['成本控制率', '≥95%'],
  ['资金支付率', '≥90%'],
  ['道路硬化成本', '≤20万元'],
  ['道路硬化成本', '20万元'],
  ['道路硬化成本', '≥**万元'],
])('silent among the costs: %s %s', (name, target) => {
  expect(findingsOnIndicator(directionReversed, name, target, COST)).toEqual([]);
});

test.each([
  ['投诉处理率', '≥95%'],
  ['违规问题整改率', '≥95%'],
  ['发现违规问题数', '≥5个'],
  ['安全事故下降率', '≥5%'],
  ['无事故发生率', '≥99%'],
  ['零投诉率', '≥95%'],
  ['漏保率', '≤1%'],
  ['不合格率', '≤2%'],
  ['贫困发生率', '≤0.5%'],
  ['人口增长率', '≤1%'],
  ['收入差距', '≤2倍'],
  ['参训人数', '≤50人'],
  ['群众投诉次数', '0次'],
  ['发放补助金额', '≥50万元'],
  ['建设工期', '≤6个月'],
])('silent: %s %s', (name, target) => {
  expect(findingsOnIndicator(directionReversed, name, target)).toEqual([]);
});
