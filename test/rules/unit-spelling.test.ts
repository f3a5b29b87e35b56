import { unitSpelling } from '../../src/rules/unit-spelling';
import { findingsOnIndicator } from '../support/rules';

test.each([
  ['≥3.6km', '≥3.6公里'],
  ['≥60㎡', '≥60平方米'],
  ['≥60 m2', '≥60平方米'],
  ['≥500KG', '≥500公斤'],
])('%s → %s', (target, text) => {
  expect(findingsOnIndicator(unitSpelling, '渠道', target)).toMatchObject([
    { severity: 'hint', fix: { kind: 'set-text', text } },
  ]);
  expect(findingsOnIndicator(unitSpelling, '渠道', text)).toEqual([]);
});

test.each(['≥3.6公里', '≥3.6千米', '≥90%', '≥90％', '≥20kWp', '达到A级', '≥**km'])('silent: %s', (target) => {
  expect(findingsOnIndicator(unitSpelling, '渠道', target)).toEqual([]);
});
