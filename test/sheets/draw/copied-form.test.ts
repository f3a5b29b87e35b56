import type { CellValue } from '../../../src/model/cell';
import { copiedForm } from '../../../src/sheets/draw/copied-form';
import type { SheetGrid } from '../../../src/sheets/grid';

const LOOK = { widths: null, styleAt: () => ({}) };

function gridOf(cells: readonly (readonly [CellValue, string])[], merges: SheetGrid['merges'] = []): SheetGrid {
  return {
    id: '表',
    name: '表',
    top: 3,
    left: 2,
    texts: cells.map(([, text]) => [text]),
    values: cells.map(([value]) => [value]),
    formulas: cells.map(() => ['=A1']),
    merges,
    hint: null,
    protected: false,
    truncated: false,
  };
}

test.each<readonly [CellValue, string, CellValue, string]>([
  [40, '40.00', 40, '0.00'],
  [1573060, '1,573,060', 1573060, '#,##0'],
  [0.9, '90%', 0.9, '0%'],
  [0.955, '95.5%', 0.955, '0.0%'],
  [20, '20公里', '20公里', '@'],
  [45000, '2023年3月', '2023年3月', '@'],
  [45000, '####', 45000, 'General'],
  ['=1', '=1', '=1', '@'],
  ['≥5', '≥5', '≥5', '@'],
])('%p shown as %s is kept as %p in the format %s', (value, text, kept, numberFormat) => {
  const area = { top: 3, left: 2, bottom: 3, right: 2 };
  const { cells } = copiedForm(gridOf([[value, text]]), area, { row: 10, look: LOOK });
  expect(cells).toMatchObject([{ row: 10, column: 1, content: { value: kept }, style: { numberFormat } }]);
});

test('only the merges of the form move with it', () => {
  const inside = { top: 3, left: 2, bottom: 4, right: 2 };
  const beyond = { top: 4, left: 2, bottom: 6, right: 2 };
  const grid = gridOf(
    [
      ['甲', '甲'],
      [null, ''],
      ['乙', '乙'],
    ],
    [inside, beyond],
  );
  const copy = copiedForm(grid, { top: 3, left: 2, bottom: 5, right: 2 }, { row: 10, look: LOOK });
  expect(copy.merges).toEqual([{ top: 10, left: 1, bottom: 11, right: 1 }]);
  expect([copy.widths.length, copy.heights.length]).toEqual([1, 3]);
});
