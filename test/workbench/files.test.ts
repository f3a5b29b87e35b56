import type { Book, Sheet } from '../../src/workbench/xlsx/library/book';
import { readBook } from '../../src/workbench/xlsx/library/read-book';
import { writeBook } from '../../src/workbench/xlsx/library/write-book';
import { bookOfModel } from '../../src/workbench/xlsx/book-of-model';
import { fillModel } from '../../src/workbench/xlsx/fill-model';
import { openOfficeHost } from '../support/office-host';
import { useVirtualTime } from '../support/virtual-time';

useVirtualTime();

const THIN = { style: 'thin', color: { argb: 'FF000000' } } as const;

const SHEET: Sheet = {
  number: 1,
  name: '自评表',
  rows: [
    {
      number: 1,
      height: 30,
      cells: [
        {
          column: 1,
          content: { kind: 'value', value: '自评表' },
          style: {
            font: { name: '黑体', size: 16, bold: true },
            alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
          },
        },
      ],
    },
    {
      number: 2,
      height: 15,
      cells: [
        {
          column: 1,
          content: { kind: 'value', value: '012' },
          style: { numFmt: '@', border: { top: THIN, bottom: THIN, left: THIN, right: THIN } },
        },
        {
          column: 2,
          content: { kind: 'value', value: 8.325 },
          style: {
            numFmt: '0.00',
            fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } },
            protection: { locked: false },
          },
        },
        { column: 3, content: { kind: 'formula', formula: 'ROUND(B2,2)', result: null }, style: {} },
      ],
    },
  ],
  columns: [
    { first: 1, last: 1, width: 20 },
    { first: 2, last: 2, width: 9 },
    { first: 7, last: 8, width: 9, hidden: true, outlineLevel: 1 },
  ],
  merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
  validations: [
    {
      area: { top: 2, left: 1, bottom: 9, right: 1 },
      rule: {
        type: 'list',
        allowBlank: true,
        formulae: ['"优,良"'],
        showErrorMessage: true,
        errorStyle: 'warning',
        errorTitle: '注意',
        error: '请选',
      } as Sheet['validations'][number]['rule'],
    },
    {
      area: { top: 2, left: 2, bottom: 9, right: 2 },
      rule: {
        type: 'decimal',
        operator: 'between',
        allowBlank: true,
        formulae: [0, 20],
      } as Sheet['validations'][number]['rule'],
    },
  ],
  conditionalFormats: [
    {
      areas: [{ top: 2, left: 1, bottom: 9, right: 3 }],
      rules: [
        {
          type: 'expression',
          formulae: ['LEN($C2)=0'],
          style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFDE7E9' } } },
        },
      ] as unknown as Sheet['conditionalFormats'][number]['rules'],
    },
  ],
  pageSetup: {
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printAreas: [{ top: 1, left: 1, bottom: 9, right: 3 }],
    titleRows: { first: 1, last: 2 },
    titleColumns: null,
  },
  protected: false,
  charts: [],
  cut: false,
  rest: { properties: {}, state: 'visible', views: [] },
};

const BOOK: Book = {
  sheets: [SHEET],
  tabs: [1],
  names: [{ name: 'jichi.form', formula: '"a/b"', hidden: true, sheet: 1 }],
  rest: { properties: {}, views: [], media: [], defaultFont: { name: '宋体', size: 11, family: 3, charset: 134 } },
};

test('file → workbench → file keeps the layer, and the formulas have values', async () => {
  const office = openOfficeHost();
  const { whole } = await readBook(await writeBook(BOOK));
  await fillModel(office.model, await whole());
  expect(office.model.sheets().map(({ name }) => name)).toEqual(['自评表']);
  const saved = await readBook(await writeBook(bookOfModel(office.model, null)));
  office.dispose();
  const sheet = saved.book.sheets[0];
  const cell = (row: number, column: number) =>
    sheet?.rows.find(({ number }) => number === row)?.cells.find((each) => each.column === column);
  expect(cell(2, 1)).toMatchObject({
    content: { kind: 'value', value: '012' },
    style: { numFmt: '@', border: { top: { style: 'thin' } } },
  });
  expect(cell(2, 2)).toMatchObject({
    content: { value: 8.325 },
    style: { numFmt: '0.00', fill: { fgColor: { argb: 'FFDDEBF7' } }, protection: { locked: false } },
  });
  expect(cell(2, 3)).toMatchObject({ content: { kind: 'formula', formula: 'ROUND(B2,2)', result: 8.33 } });
  expect(cell(1, 1)?.style).toMatchObject({
    font: { name: '黑体', size: 16, bold: true },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  });
  expect(sheet?.merges).toEqual(SHEET.merges);
  expect(sheet?.rows.map(({ number, height }) => [number, height])).toEqual([
    [1, 30],
    [2, 15],
  ]);
  expect(sheet?.columns.find(({ first, last }) => first <= 7 && last >= 7)).toMatchObject({
    hidden: true,
    outlineLevel: 1,
  });
  expect(sheet?.columns.find(({ first }) => first === 1)?.width).toBeCloseTo(20, 1);
  expect(sheet?.validations.map(({ area, rule }) => [area, rule.type])).toEqual([
    [SHEET.validations[0]?.area, 'list'],
    [SHEET.validations[1]?.area, 'decimal'],
  ]);
  expect(sheet?.validations[0]?.rule).toMatchObject({
    formulae: ['"优,良"'],
    errorStyle: 'warning',
    errorTitle: '注意',
    error: '请选',
  });
  expect(sheet?.conditionalFormats).toMatchObject([
    { areas: SHEET.conditionalFormats[0]?.areas, rules: [{ formulae: ['LEN($C2)=0'] }] },
  ]);
  expect(sheet?.pageSetup).toMatchObject({
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    printAreas: SHEET.pageSetup.printAreas,
    titleRows: { first: 1, last: 2 },
  });
  expect(saved.book.names).toEqual(
    expect.arrayContaining([expect.objectContaining({ name: 'jichi.form', formula: '"a/b"', hidden: true })]),
  );
});
