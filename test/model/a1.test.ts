import fc from 'fast-check';
import { columnNumber, LAST_COLUMN, LAST_ROW, parseArea } from '../../src/model/a1';
import { areaAddress, columnName } from '../../src/model/cell';

test.each([
  ['B3', { top: 3, left: 2, bottom: 3, right: 2 }],
  ['$B$3', { top: 3, left: 2, bottom: 3, right: 2 }],
  ['b3:c4', { top: 3, left: 2, bottom: 4, right: 3 }],
  ['$B$3:$C$4', { top: 3, left: 2, bottom: 4, right: 3 }],
  ['C4:B3', { top: 3, left: 2, bottom: 4, right: 3 }],
  ['B4:C3', { top: 3, left: 2, bottom: 4, right: 3 }],
  ['5:7', { top: 5, left: 1, bottom: 7, right: LAST_COLUMN }],
  ['$5:$5', { top: 5, left: 1, bottom: 5, right: LAST_COLUMN }],
  ['B:D', { top: 1, left: 2, bottom: LAST_ROW, right: 4 }],
  ['$D:$B', { top: 1, left: 2, bottom: LAST_ROW, right: 4 }],
  ['XFD1048576', { top: LAST_ROW, left: LAST_COLUMN, bottom: LAST_ROW, right: LAST_COLUMN }],
  [' A1 ', { top: 1, left: 1, bottom: 1, right: 1 }],
])('%s is an area', (text, area) => {
  expect(parseArea(text)).toEqual(area);
});

test.each([
  '',
  ':',
  'B',
  '3',
  'A0',
  'XFE1',
  'A1048577',
  'AAAA1',
  'A1:B',
  'A1:3',
  'A:3',
  'A1:',
  ':A1',
  'A1:B2:C3',
  'A1 B2',
  '表!A1',
  '#REF!',
  '金额',
])('%j is no area', (text) => {
  expect(parseArea(text)).toBeNull();
});

test('what is printed is read again', () => {
  const row = fc.integer({ min: 1, max: LAST_ROW });
  const column = fc.integer({ min: 1, max: LAST_COLUMN });
  fc.assert(
    fc.property(fc.tuple(row, row), fc.tuple(column, column), (rows, columns) => {
      const area = {
        top: Math.min(...rows),
        left: Math.min(...columns),
        bottom: Math.max(...rows),
        right: Math.max(...columns),
      };
      expect(parseArea(areaAddress(area))).toEqual(area);
      expect(columnNumber(columnName(area.left))).toBe(area.left);
    }),
  );
});
