import { actualWithSign } from '../../src/rules/actual-with-sign';
import { findingsOnRow } from '../support/self-evaluation-rules';

test.each([
  ['≥95%', '≥95%', '≥'],
  ['≥2.5公里', '≥2.5公里', '≥'],
  ['≤40万元', '不超过40万元', '≤'],
  ['≥90%', '>95%', '>'],
])('%s: %s', (target, actual, sign) => {
  expect(findingsOnRow(actualWithSign, '某指标', 10, target, actual)).toMatchObject([
    {
      severity: 'hint',
      at: { row: 13, column: 7 },
      what: `全年实际值“${actual}”带有“${sign}”，不是一个确定的数`,
    },
  ]);
});

test.each([
  ['≥95%', '95%'],
  ['≥95%', 0.95],
  ['=500元/人', '=500元/人'],
  ['健全', '健全'],
  ['≥95%', null],
  ['≥**亩', '≥**亩'],
])('is silent: %s, %j', (target, actual) => {
  expect(findingsOnRow(actualWithSign, '某指标', 10, target, actual)).toEqual([]);
});
