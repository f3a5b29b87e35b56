import { rateMissing } from '../../src/rules/rate-missing';
import { findingsOf } from '../support/rules';
import { findingsOnSelfEvaluation } from '../support/self-evaluation-rules';

test('a 监控表 with amounts and no rate: the rate is offered as a fraction shown as a percentage', () => {
  expect(findingsOf(rateMissing, '表：监控表 预算执行率：空')).toMatchObject([
    {
      severity: 'warning',
      at: { row: 5, column: 5 },
      what: '执行率未填，按年初预算数和1-8月执行数计算为 65.22%',
      fix: { kind: 'set-number', label: '填入 65.22%', value: 0.6522, numberFormat: '0.00%' },
    },
  ]);
});

test('more spent than budgeted is a rate as well', () => {
  expect(findingsOf(rateMissing, '表：监控表 执行数：25.30 预算执行率：空')).toMatchObject([
    { fix: { label: '填入 110.00%', value: 1.1 } },
  ]);
});

test.each([
  '预算执行率：65.22%',
  '预算执行率：0.65',
  '预算执行率：—',
  '预算执行率：空 执行数：空',
  '预算执行率：空 年初预算数：空',
  '预算执行率：空 年初预算数：0',
  '预算执行率：空 执行数：0',
  '预算执行率：空 执行数：约15',
])('silent: %s', (facts) => {
  expect(findingsOf(rateMissing, `表：监控表 ${facts}`)).toEqual([]);
});

test('a 自评表 is asked by its own print; a formula is not, nor a form without the cell', () => {
  const of = (rate?: string | { formula: string; value: null }) =>
    findingsOnSelfEvaluation(rateMissing, { execution: { total: [23, 15, rate] } }).map(({ what, source }) => [
      what,
      'clause' in source && source.clause,
    ]);
  expect(of('')).toEqual([['执行率未填，按全年预算数和全年执行数计算为 65.22%', '表4']]);
  expect(of({ formula: '=E8/D8', value: null })).toEqual([]);
});
