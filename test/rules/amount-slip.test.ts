import { amountSlip } from '../../src/rules/amount-slip';
import { findingsOf, findingsOnIndicator } from '../support/rules';

const onCost = (name: string, target: string, facts: string) =>
  findingsOnIndicator(amountSlip, name, target, { level2: '成本指标', facts }).map(({ severity, what }) => ({
    severity,
    what,
  }));

test('a digit too many', () => {
  expect(onCost('临聘人员报酬资金', '659004元', '年度资金总额：6.5904')).toEqual([
    {
      severity: 'error',
      what: '“临聘人员报酬资金”659004元，与年度资金总额 6.5904 万元相差一位数字，可能多写或少写了一位',
    },
  ]);
});

test('some powers of ten', () => {
  expect(onCost('项目资金', '≤230万元', '年度资金总额：23')).toEqual([
    { severity: 'error', what: '“项目资金”≤230万元，与年度资金总额 23.00 万元相差约 10 倍' },
  ]);
  expect(onCost('项目总成本', '2.3万元', '年度资金总额：23')).toMatchObject([{ severity: 'warning' }]);
  expect(onCost('项目资金', '725000万元', '金额单位：元 年度资金总额：725000')).toMatchObject([
    { severity: 'error', what: expect.stringContaining('约 10000 倍') as string },
  ]);
});

test('the total said in prose', () => {
  const findings = findingsOf(amountSlip, '年度资金总额：23 年度目标：项目总投资为230万元，硬化道路2公里。');
  expect(findings).toMatchObject([
    {
      severity: 'warning',
      at: { row: 8, column: 2 },
      what: '年度目标写“总投资为230万元”，与年度资金总额 23.00 万元相差约 10 倍',
    },
  ]);
});

test.each([
  ['工作经费', '2.3万元', '年度资金总额：23'],
  ['临聘人员报酬资金', '65904元', '年度资金总额：6.5904'],
  ['临聘人员报酬资金', '680000元', '年度资金总额：6.5904'],
  ['设备购置费', '35万元', '年度资金总额：3'],
  ['补助标准', '230万元', '年度资金总额：23'],
  ['道路补助', '230万元/公里', '年度资金总额：23'],
  ['带动投资', '≥230万元', '年度资金总额：23'],
  ['项目资金', '230万元', '年度资金总额：空'],
  ['项目资金', '230万元', '年度资金总额：0'],
])('silent: %s %s, %s', (name, target, facts) => {
  expect(onCost(name, target, facts)).toEqual([]);
});

test.each(['每村投入2.3万元。', '项目总投资23万元。', '总投资约45万元，分两年实施。', '户均增收2300元。'])(
  'silent in prose: %s',
  (goal) => {
    expect(findingsOf(amountSlip, `年度资金总额：23 年度目标：${goal}`)).toEqual([]);
  },
);
