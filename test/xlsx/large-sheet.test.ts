import { createXlsx, openXlsx } from '../../src/xlsx';
import { samplePlan } from './plan';

/** More than a call of a function takes arguments. */
const MANY = 130_000;

test('a sheet of 130,000 cells is drawn, gets a row, and its greatest number is found', async () => {
  const cells = Array.from({ length: MANY }, (_, index) => ({
    row: index + 1,
    column: 1,
    content: { value: index % 1000 },
    style: {},
  }));
  const formulas = ['=MAX(A1:A130000)', '=MIN(A1:A130000)'].map((formula, index) => ({
    row: index + 1,
    column: 3,
    content: { formula },
    style: {},
  }));
  const plain = {
    ...samplePlan(),
    name: '长表',
    merges: [],
    validations: [],
    conditionalFormats: [],
    names: [],
    rowHeights: [],
  };
  const workbook = createXlsx();
  await workbook.apply([{ kind: 'add-sheet', plan: { ...plain, cells: [...cells, ...formulas] } }]);
  await workbook.apply([{ kind: 'insert-rows', sheet: '长表', before: MANY, count: 1, copyFrom: null }]);
  expect(workbook.uncalculated()).toEqual([]);
  const [grid] = await (await openXlsx(await workbook.toBytes())).read({ all: true }, { merges: false });
  expect([grid?.values[0]?.[2], grid?.values[1]?.[2]]).toEqual([999, 0]);
  expect(grid?.truncated).toBe(true);
});
