import { rateDiffers } from '../../src/rules/rate-differs';
import { asRate } from '../../src/sheets/recognise/read-value';
import { selfEvaluationOf } from '../support/form';
import { exampleOf } from '../support/rule-page';
import { findingsOf } from '../support/rules';
import { findingsOnSelfEvaluation } from '../support/self-evaluation-rules';

const whatOf = (rate: string) => findingsOf(rateDiffers, `表：监控表 预算执行率：${rate}`).map(({ what }) => what);

test.each(['75%', '65.3%', '65.20%', '56.22%'])('%s beside 15 of 23', (rate) => {
  expect(whatOf(rate)).toEqual([`执行率 ${rate} 与按金额计算的 65.22% 不一致`]);
});

test.each(['65%', '65.2%', '65.22%', '空'])('silent: %s beside 15 of 23', (rate) => {
  expect(whatOf(rate)).toEqual([]);
});

test('a 自评表 is asked too, a formula is not', () => {
  const of = (rate: string | { formula: string; value: number }) =>
    findingsOnSelfEvaluation(rateDiffers, { execution: { total: [23, 15, rate] } }).map(({ what }) => what);
  expect(of('100%')).toEqual([]);
  expect(of('75')).toEqual(['执行率 75 与按金额计算的 65.22% 不一致']);
  expect(of({ formula: '=E8/D8', value: 75 })).toEqual([]);
});

test.each<[rate: number, shown: string, findings: number]>([
  [0.936, '93.60%', 0],
  [0.9362, '93.62%', 0],
  [0.963, '96.30%', 1],
  [0.9364, '93.64%', 1],
])('a number is compared at its own digits: %d shown as %s beside 46.83 of 50.02', (rate, shown, findings) => {
  const form = selfEvaluationOf({ execution: { total: [50.02, 46.83, rate] } });
  const line = form.execution?.total;
  if (!line?.rate) throw new Error('no rate');
  const typed = { ...line.rate, text: shown, raw: rate, value: asRate(shown, rate) };
  const shownForm = { ...form, execution: { ...form.execution, total: { ...line, rate: typed } } } as typeof form;
  expect([...rateDiffers.check(shownForm, exampleOf('表：自评表').context)]).toHaveLength(findings);
});
