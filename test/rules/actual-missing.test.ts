import { actualMissing } from '../../src/rules/actual-missing';
import { findingsOnRow, findingsOnSelfEvaluation, whatOf } from '../support/self-evaluation-rules';

test.each([
  ['≥1盏', null, '“路灯”未填全年实际值'],
  ['显著提升', ' ', '“路灯”未填全年实际值'],
  ['≥1盏', '**盏', '全年实际值仍为“**盏”，尚未填写'],
])('%j, %j', (target, actual, expected) => {
  const findings = findingsOnRow(actualMissing, '路灯', 5, target, actual);
  expect(whatOf(findings)).toEqual([expected]);
  expect(findings[0]).toMatchObject({ severity: 'error', at: { row: 13, column: 7 } });
});

test.each([
  ['≥1盏', 0],
  ['≥1盏', '0盏'],
  ['显著提升', '显著提升'],
  ['', null],
  ['≥**盏', null],
])('is silent: %j, %j', (target, actual) =>
  expect(findingsOnRow(actualMissing, '路灯', 5, target, actual)).toEqual([]),
);

test('is silent on rows without a name, and while typing', () => {
  expect(findingsOnRow(actualMissing, '', 5, '≥1盏', null)).toEqual([]);
  expect(
    findingsOnSelfEvaluation(actualMissing, { rows: [['产出指标', '数量指标', '路灯', 5, '≥1盏']] }, 'typing'),
  ).toEqual([]);
});
