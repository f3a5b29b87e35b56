import { amountUnitsMixed } from '../../src/rules/amount-units-mixed';
import { findingsOf, findingsOnIndicator } from '../support/rules';

const onCost = (name: string, target: string, facts = '') =>
  findingsOnIndicator(amountUnitsMixed, name, target, { level2: '成本指标', facts });

test('a cost in 元 below a budget in 万元', () => {
  const [finding] = onCost('专干人员工资补助', '≤40000元');
  expect(finding).toMatchObject({
    severity: 'warning',
    what: '“专干人员工资补助”≤40000元以元为单位，年度资金总额以万元为单位',
    todo: '请改为“≤4.00万元”',
    fix: { kind: 'set-text', text: '≤4.00万元' },
  });
});

test.each([
  ['专干人员工资补助', '40055元', ''],
  ['临聘人员报酬资金', '659004元', '年度资金总额：6.5904'],
  ['临聘人员报酬资金', '2300000元', '年度资金总额：23'],
])('no repair where money is lost or the amount is in doubt: %s %s', (name, target, facts) => {
  const [finding] = onCost(name, target, facts);
  expect(finding?.todo).toBe('请统一为万元');
  expect(finding?.fix).toBeUndefined();
});

test('two costs in two units where the form has no budget', () => {
  const cost = (name: string, target: string) => ({ 二级指标: '成本指标', 三级指标: name, 指标值: target });
  const rows = [cost('培训费', '3万元'), cost('租车费', '110000元')];
  expect(findingsOf(amountUnitsMixed, '年度资金总额：无', ...rows)).toMatchObject([
    { at: { row: 12 }, what: '“租车费”110000元以元为单位，“培训费”以万元为单位' },
  ]);
});

test.each([
  ['专干人员工资补助', '4万元', ''],
  ['补助标准', '12000元', ''],
  ['道路补助', '12000元/公里', ''],
  ['租车费', '500元', ''],
  ['专干人员工资补助', '40000元', '金额单位：元 年度资金总额：230000'],
  ['专干人员工资补助', '40000元', '年度资金总额：无'],
  ['专干人员工资补助', '4万元', '金额单位：元 年度资金总额：230000'],
])('silent: %s %s %s', (name, target, facts) => {
  expect(onCost(name, target, facts)).toEqual([]);
});

test('incomes and volumes are no costs', () => {
  expect(
    findingsOnIndicator(amountUnitsMixed, '村集体收入', '≥80000元', { level1: '效益指标', level2: '经济效益指标' }),
  ).toEqual([]);
});
