import { purposeEmpty } from '../../src/rules/purpose-empty';
import { findingsOf } from '../support/rules';

test('an empty 资金用途', () => {
  expect(findingsOf(purposeEmpty, '审视：按本县表样　资金用途：空')).toMatchObject([
    { severity: 'error', at: { row: 7, column: 5 } },
  ]);
});

test.each(['资金用途：无', '资金用途：修路'])('silent: %s', (facts) => {
  expect(findingsOf(purposeEmpty, facts)).toEqual([]);
});
