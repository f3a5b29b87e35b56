import { progressLags } from '../../src/rules/progress-lags';
import { findingsOf } from '../support/rules';

const whatOf = (facts: string) => findingsOf(progressLags, `表：监控表 ${facts}`).map(({ what }) => what);

test('behind the time of year by more than 20 points', () => {
  expect(whatOf('月份：6 执行数：6.80')).toEqual(['1-6月执行率 29.57%，比时间进度 50.00% 慢 20.43 个百分点']);
  expect(whatOf('月份：12 执行数：0.00')).toEqual(['1-12月执行率 0.00%，比时间进度 100.00% 慢 100.00 个百分点']);
});

test('by the spending plan where the 申报表 has one', () => {
  const plan = '申报表：有 资金支出计划：3月底 30；9月底 40；12月底 100';
  expect(whatOf(`${plan} 月份：9 执行数：2.30`)).toEqual([
    '1-9月执行率 10.00%，比资金支出计划9月底 40.00% 慢 30.00 个百分点',
  ]);
  expect(whatOf(`${plan} 月份：9 执行数：6.90`)).toEqual([]);
  expect(whatOf(`${plan} 月份：2 执行数：0.00`)).toEqual([]);
});

test.each(['月份：6 执行数：6.90', '月份：** 执行数：0.00', '月份：8 执行数：空', '月份：3 执行数：23.00'])(
  'silent: %s',
  (facts) => {
    expect(whatOf(facts)).toEqual([]);
  },
);
