import { amountInYuan } from '../../src/rules/amount-in-yuan';
import { findingsOf } from '../support/rules';

const ONLY_TOTAL = ' 财政拨款：无 其他资金：无';

test('a form in 元: the repair writes the unit beside the amount, so that it reads right below either caption', () => {
  const [finding] = findingsOf(amountInYuan, `金额单位：元 年度资金总额：725000.00${ONLY_TOTAL}`);
  expect(finding).toMatchObject({ severity: 'warning', at: { row: 5, column: 3 }, todo: '请改为 72.50 万元' });
  expect(finding?.fix).toMatchObject({ kind: 'set-text', text: '72.50万元' });
  expect(findingsOf(amountInYuan, `金额单位：元 年度资金总额：72.50万元${ONLY_TOTAL}`)).toEqual([]);
});

test('an amount in 元 on a form in 万元: the repair writes the number', () => {
  const [finding] = findingsOf(amountInYuan, `年度资金总额：725000元${ONLY_TOTAL}`);
  expect(finding?.fix).toMatchObject({ kind: 'set-number', value: 72.5, numberFormat: '0.00' });
});

test('no repair where two decimals would drop money', () => {
  const [finding] = findingsOf(amountInYuan, `金额单位：元 年度资金总额：1573060${ONLY_TOTAL}`);
  expect(finding?.todo).toContain('157.306 万元');
  expect(finding?.fix).toBeUndefined();
});

test('one finding for each amount', () => {
  expect(findingsOf(amountInYuan, '金额单位：元 年度资金总额：725000 财政拨款：725000 其他资金：空')).toHaveLength(2);
});

test('an amount no project has is a 提示', () => {
  expect(findingsOf(amountInYuan, `年度资金总额：725000${ONLY_TOTAL}`)).toMatchObject([
    { severity: 'hint', what: '年度资金总额 725000 按万元计过大，可能是以元填写' },
  ]);
});

test.each([
  '年度资金总额：99999 财政拨款：99999 其他资金：0',
  '年度资金总额：72.5万元 财政拨款：0.5亿元',
  '金额单位：元 年度资金总额：0 财政拨款：0 其他资金：0',
  '审视：按本县表样 金额单位：元 年度资金总额：725000 财政拨款：725000 其他资金：空',
])('silent: %s', (facts) => {
  expect(findingsOf(amountInYuan, facts)).toEqual([]);
});
