import { fundsSum } from '../../src/rules/funds-sum';
import { checkWith } from '../../src/rules/check';
import { exampleOf } from '../support/rule-page';
import { findingsOf } from '../support/rules';
import { findingsOnSelfEvaluation } from '../support/self-evaluation-rules';

const what = (facts: string) => findingsOf(fundsSum, facts).map((finding) => finding.what);

test('reports the difference at the total', () => {
  const [finding, ...rest] = findingsOf(fundsSum, '年度资金总额：23.00　财政拨款：20.00　其他资金：2.00');
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ severity: 'error', at: { row: 5, column: 3 } });
  expect(finding?.what).toBe('资金合计不符：总额 23.00，财政拨款与其他资金合计 22.00，差 1.00 万元');
});

test('in the unit of the form', () => {
  expect(what('金额单位：元　年度资金总额：725000.00　财政拨款：725000.01　其他资金：空')).toEqual([
    '资金合计不符：总额 725000.00，财政拨款与其他资金合计 725000.01，差 0.01 元',
  ]);
});

test.each([
  '年度资金总额：23.00　财政拨款：20.00　其他资金：3.00',
  '年度资金总额：23　财政拨款：23　其他资金：空',
  '年度资金总额：0.3　财政拨款：0.1　其他资金：0.2',
  '年度资金总额：23.00　财政拨款：23.00　其他资金：/',
  '年度资金总额：空　财政拨款：20.00　其他资金：3.00',
  '年度资金总额：23.00　财政拨款：空　其他资金：3.00',
  '年度资金总额：23.00　财政拨款：20.00　其他资金：三万',
  '年度资金总额：23.004　财政拨款：20.00　其他资金：3.00',
])('is silent: %s', (facts) => {
  expect(what(facts)).toEqual([]);
});

describe('the two sums of a 自评表', () => {
  const said = (total: [number, number], fiscal: [number, number], layout = 'caibannong-2019-68') =>
    findingsOnSelfEvaluation(fundsSum, { layout, execution: { total, fiscal, other: [3, 2] } }).map(({ what }) => what);

  test('each in its own column', () => {
    expect(said([23, 22], [20, 20])).toEqual([]);
    expect(said([23, 21], [21, 20])).toEqual([
      '全年预算数合计不符：总额 23.00，财政拨款与其他资金合计 24.00，差 1.00 万元',
      '全年执行数合计不符：总额 21.00，财政拨款与其他资金合计 22.00，差 1.00 万元',
    ]);
  });

  test('a county may have further lines', () => expect(said([23, 22], [10, 10], 'hebei-2020')).toEqual([]));

  test('no further line makes up for parts that are more than the whole', () => {
    const execution = { total: [23, 20], fiscal: [21, 18], other: [3, 2] } as const;
    const findings = findingsOnSelfEvaluation(fundsSum, { layout: 'hebei-2020', execution });
    expect(findings.map(({ severity, what }) => [severity, what])).toEqual([
      ['warning', '全年预算数合计不符：总额 23.00，财政拨款与其他资金合计 24.00，差 1.00 万元'],
    ]);
  });
});

test('an 申报表 with further sources is asked only where two of them are more than the whole', () => {
  const withMore = (facts: string) => {
    const { form, context } = exampleOf(facts);
    if (form.kind !== 'application' || !form.funds?.other) throw new Error('no funds');
    const carried = { ...form.funds.other, at: { ...form.funds.other.at, row: 9 } };
    const funds = { ...form.funds, more: [carried] };
    return checkWith([fundsSum])({ ...form, funds }, context).map(({ severity }) => severity);
  };
  expect(withMore('年度资金总额：23.00　财政拨款：17.00　其他资金：3.00')).toEqual([]);
  expect(withMore('年度资金总额：23.00　财政拨款：20.00　其他资金：3.00')).toEqual([]);
  expect(withMore('年度资金总额：23.00　财政拨款：21.00　其他资金：3.00')).toEqual(['warning']);
});
