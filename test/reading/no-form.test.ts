import { address } from '../../src/model/cell';
import { recognise } from '../../src/sheets/recognise';
import { gridOf } from '../support/grid';
import { OTHER_SHEETS } from './other-sheets';

test('there are at least 40 sheets', () => {
  expect(OTHER_SHEETS.length).toBeGreaterThanOrEqual(40);
});

describe.each(['exact', 'unknown'] as const)('sheets of other kinds hold no form, merges %s', (merges) => {
  test.each(OTHER_SHEETS.map(({ name, rows }) => [name, rows] as const))('%s', (_, rows) => {
    const forms = recognise(gridOf(rows, { merges: merges === 'exact' ? [] : 'unknown' }));
    expect(forms.map(({ kind, area }) => `${kind} at ${address({ row: area.top, column: area.left })}`)).toEqual([]);
  });
});
