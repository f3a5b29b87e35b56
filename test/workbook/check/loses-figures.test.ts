import type { CellValue } from '../../../src/model/cell';
import type { Fix } from '../../../src/rules/finding';
import { losesFigures } from '../../../src/workbook/check/loses-figures';
import { gridOf } from '../../support/grid';

const AT = { sheet: 'S', row: 1, column: 1 };
const text = (to: string): Fix => ({ label: '', kind: 'set-text', at: AT, text: to });
const number = (value: number): Fix => ({ label: '', kind: 'set-number', at: AT, value, numberFormat: '0.00' });

test.each<readonly [string, CellValue, Fix, boolean]>([
  ['another sign', '≧90%', text('≥90%'), false],
  ['another unit, the same figures', '725000.00', text('72.50万元'), false],
  ['an amount with separators', '1,280,000.00', number(128), false],
  ['full width', '≥９０％', text('≥90%'), false],
  ['two figures, one left', '≥90大于95%', text('≥90%'), true],
  ['the same figure twice, said once', '≥90大于90%', text('≥90%'), false],
  ['another figure', '≥90%', text('100%'), true],
  ['a typed score', 9.5, number(9.44), true],
  ['rounding away', '725432.11', number(72.54), true],
  ['nothing typed yet', null, number(9.44), false],
  ['a new row', '≥90%', { label: '', kind: 'add-indicator', category: 'yulu', templateRow: 'yulu-01' }, false],
])('%s: %s', (_, old, fix, loses) => {
  expect(losesFigures(fix, { grid: gridOf([[old]]) })).toBe(loses);
});
