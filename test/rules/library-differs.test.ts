import { libraryDiffers } from '../../src/rules/library-differs';
import { findingsOf } from '../support/rules';

const said = (facts: string) => findingsOf(libraryDiffers, facts);

test('another amount is found at 年度资金总额, another name of the same code at the name', () => {
  expect(said('项目库：红星村道路硬化项目 32.00')).toMatchObject([{ severity: 'warning' }]);
  expect(said('项目编码：5300 项目库：红星村通村道路项目 32.00 5300').map(({ what }) => what)).toEqual([
    '项目名称“红星村道路硬化项目”，项目库中编码 5300 的项目是“红星村通村道路项目”',
    '年度资金总额 23.00 万元，项目库中该项目为 32.00 万元',
  ]);
});

test('an amount in 元 is compared as one', () => {
  expect(said('金额单位：元 年度资金总额：230000 项目库：红星村道路硬化项目 23.00')).toEqual([]);
  expect(said('金额单位：元 年度资金总额：230000 项目库：红星村道路硬化项目 23.01')).toHaveLength(1);
});

test("a county's own frame is judged too", () => {
  expect(said('审视：按本县表样 项目库：红星村道路硬化项目 32.00')).toHaveLength(1);
});

test.each([
  ['no library', '项目库：无'],
  ['not listed', '项目库：红星村道路硬化二期项目 32.00'],
  ['the same name, written otherwise', '项目库：红星村 道路硬化项目 23.00'],
  ['a difference of rounding', '年度资金总额：23.004 项目库：红星村道路硬化项目 23.00'],
  ['no amount in the library', '项目库：红星村道路硬化项目 待定'],
  ['no amount in the form', '年度资金总额：空 项目库：红星村道路硬化项目 32.00'],
  ['another year', '项目库：红星村道路硬化项目 32.00@2023'],
  ['several rows of one project', '项目库：红星村道路硬化项目 20.00；红星村道路硬化项目 3.00'],
  ['another code under the same name and amount', '项目编码：5300 项目库：红星村道路硬化项目 23.00 5301'],
])('silent: %s', (_, facts) => {
  expect(said(facts)).toEqual([]);
});
