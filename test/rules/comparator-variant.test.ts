import { comparatorVariant } from '../../src/rules/comparator-variant';
import { findingsOnIndicator } from '../support/rules';

test.each([
  ['≧200 人', '≥200人'],
  ['⩾90%', '≥90%'],
  ['>=90%', '≥90%'],
  ['不低于90%', '≥90%'],
  ['≦40 万元', '≤40万元'],
  ['不超过40万元', '≤40万元'],
])('%s → %s', (target, text) => {
  expect(findingsOnIndicator(comparatorVariant, '指标', target)).toMatchObject([
    { severity: 'hint', fix: { kind: 'set-text', text } },
  ]);
  expect(findingsOnIndicator(comparatorVariant, '指标', text)).toEqual([]);
});

test.each([
  ['>90%', '≥90%'],
  ['＞20人次', '≥20人次'],
  ['<3天', '≤3天'],
])('a strict %s is asked about, not rewritten', (target, text) => {
  const [finding] = findingsOnIndicator(comparatorVariant, '指标', target);
  expect(finding).toMatchObject({ severity: 'hint', todo: `请核实是否应为“${text}”` });
  expect(finding?.fix).toBeUndefined();
});

test.each(['≥90%', '≤40 万元', '100%', '2人', '≥90大于90%', '≥**亩', '持续提高', ''])('silent: %s', (target) => {
  expect(findingsOnIndicator(comparatorVariant, '指标', target)).toEqual([]);
});
