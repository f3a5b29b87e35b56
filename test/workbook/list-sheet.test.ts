import { addToList } from '../../src/workbook/list-sheet';
import type { ListSheet } from '../../src/workbook/list-sheet';
import { createXlsx } from '../../src/xlsx';
import { inspectSheet } from '../xlsx/inspect';

const LIST: ListSheet = {
  name: '登记',
  columns: [
    { title: '项目', width: 12 },
    { title: '次数', width: 8 },
    { title: '原因', width: 20 },
  ],
};

test('what is entered later is printed as well, as high as its text, with borders', async () => {
  const book = createXlsx();
  await book.apply(addToList(LIST, undefined, [['道路', '1', '雨季停工，'.repeat(40)]]));
  const [grid] = await book.read({ name: LIST.name }, { merges: false });
  await book.apply(addToList(LIST, grid, [['道路', '2', '材料涨价，'.repeat(40)]]));
  const { print, heights, values, styles } = await inspectSheet(await book.toBytes(), LIST.name);
  expect(values['C3']).toContain('材料涨价');
  // No area is set: everything on the sheet is printed.
  expect(print.area).toBeNull();
  // 20 lines of 9 characters: not every program makes room for them by itself.
  expect(heights['2']).toBeGreaterThan(300);
  expect(heights['3']).toBe(heights['2']);
  expect(styles['A3']).toMatchObject({ border: styles['A2']?.border });
});

test('rows that people fill in keep no height, which would cut off what they write', async () => {
  const book = createXlsx();
  await book.apply(addToList({ ...LIST, filledIn: true }, undefined, [['道路', '1', '雨季停工，'.repeat(40)]]));
  expect(Object.keys((await inspectSheet(await book.toBytes(), LIST.name)).heights)).toEqual(['1']);
});
