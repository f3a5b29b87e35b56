import { gridOfPlan } from './grid-of-plan';
import { hintFormula } from '../../src/sheets/hint';
import type { CellContent, CellStyle, SheetPlan } from '../../src/sheets/plan';

function planOf(contents: readonly (readonly [CellContent | undefined, (CellStyle | undefined)?])[]): SheetPlan {
  return {
    name: '表1',
    columns: [],
    rowHeights: [],
    cells: contents.map(([content, style = {}], index) => ({
      row: index + 1,
      column: 2,
      style,
      ...(content && { content }),
    })),
    merges: [{ top: 1, left: 2, bottom: 1, right: 4 }],
    validations: [],
    conditionalFormats: [],
    names: [
      { name: 'jichi.form', formula: hintFormula({ ruleSet: 'caibannong-2019-68', category: 'yulu' }), hidden: true },
    ],
    print: {
      area: { top: 1, left: 1, bottom: 1, right: 1 },
      orientation: 'portrait',
      repeatRows: null,
      fitToWidth: true,
    },
  };
}

test.each<[CellContent | undefined, CellStyle | undefined, string]>([
  [{ value: '≥5个' }, undefined, '≥5个'],
  [{ value: '=1+1' }, undefined, '=1+1'],
  [{ value: 23 }, { numberFormat: '0.00' }, '23.00'],
  [{ value: 23 }, undefined, '23'],
  [{ value: 1573060 }, { numberFormat: '#,##0.00' }, '1,573,060.00'],
  [{ value: 0.954 }, { numberFormat: '0.00%' }, '95.40%'],
  [{ value: 0.954 }, { numberFormat: '0%' }, '95%'],
  [{ value: 1e-7 }, { numberFormat: 'General' }, '0.0000001'],
  [{ value: true }, undefined, 'TRUE'],
  [{ value: null }, undefined, ''],
  [undefined, { border: 'thin' }, ''],
])('%j with %j shows "%s"', (content, style, text) => {
  const grid = gridOfPlan(planOf([[content, style]]));
  expect(grid.texts[0]?.[1]).toBe(text);
  expect(grid.values[0]?.[1]).toBe(content && 'value' in content ? content.value : null);
});

test('a formula is kept and not computed', () => {
  const grid = gridOfPlan(planOf([[{ formula: 'B1*2' }], [{ formula: '=B1*2' }]]));
  expect(grid.formulas.map((row) => row[1])).toEqual(['=B1*2', '=B1*2']);
  expect(grid.values.map((row) => row[1])).toEqual([null, null]);
  expect(grid.texts.map((row) => row[1])).toEqual(['', '']);
});

test('size, merges and hint', () => {
  const grid = gridOfPlan(planOf([[{ value: 'a' }], [undefined]]));
  expect([grid.top, grid.left, grid.texts.length, grid.texts[0]?.length]).toEqual([1, 1, 2, 4]);
  expect(grid.merges).toEqual([{ top: 1, left: 2, bottom: 1, right: 4 }]);
  expect(grid.hint).toBe('"caibannong-2019-68/yulu"');
});
