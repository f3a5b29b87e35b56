import { openXlsx } from '../../src/xlsx';
import { packed, textsOf } from './packages';
import { workbookParts } from './rich-workbook';

const FORM = '自评表';
const DATA = '数据 A&B';
const DATA_PART = 'xl/worksheets/sheet1.xml';
const STALE = '77';

/** D23: what becomes of a user's own formula, with its last result in the file, when a cell of the form is written. */
type Fate = 'kept' | 'dropped' | number;

type Case = readonly [formula: string, fate: Fate];

const KEPT: readonly Case[] = [
  // Reads nothing that was written.
  ['RAND()+TODAY()', 'kept'],
  ['NOW()', 'kept'],
  ['[1]别簿!A1+1', 'kept'],
  ["'[1]别 簿'!$A$1", 'kept'],
  ["'C:\\\\表\\[旧.xlsx]一'!A1", 'kept'],
  ['COUNTRYNAME(A2,B2)', 'kept'],
  ['_xlfn.XLOOKUP(1,A2:A4,B2:B4)', 'kept'],
  ['_xlfn.LET(_xlpm.x,A2,_xlpm.x*2)', 'kept'],
  ['INDIRECT("B3")', 'kept'],
  [`INDIRECT("'${DATA}'!B3")`, 'kept'],
  ['INDIRECT(ADDRESS(ROW(),COLUMN()-2))', 'kept'],
  ['SUM(OFFSET(B2,0,0,2,1))', 'kept'],
];

const READING: readonly Case[] = [
  // Reads it, or may read it, in a way that is not known here.
  ['COUNTRYNAME(自评表!H8)', 'dropped'],
  ['MEDIAN(自评表!H8:H10)', 'dropped'],
  ['_xlfn.XLOOKUP(1,自评表!A:A,自评表!H:H)', 'dropped'],
  ['RAND()*自评表!H8', 'dropped'],
  ['[1]别簿!A1+自评表!H8', 'dropped'],
  ['INDIRECT("自评表!H8")', 'dropped'],
  ['INDIRECT("自评"&"表!H8")', 'dropped'],
  ['INDIRECT(A2)', 'dropped'],
  ['INDIRECT("R8C8",FALSE)', 'dropped'],
  ['OFFSET(自评表!H7,1,0)', 'dropped'],
  ['SUM(滚动区)', 'dropped'],
  // Is worked out.
  ['自评表!H8*2', 6],
  ['MAX(自评表!H8,1)', 3],
  ['IF(自评表!H8>2,1,COUNTRYNAME(自评表!H8))', 1],
];

function place(index: number): string {
  return `J${index + 2}`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

test.each([
  ['that read nothing of it', KEPT],
  ['that read it', READING],
])('a user’s own formulas %s keep their text, and their result as long as it holds', async (_, formulas) => {
  const parts = workbookParts('');
  const rows = formulas.map(
    ([formula], index) =>
      `<row r="${index + 2}"><c r="${place(index)}"><f>${escaped(formula)}</f><v>${STALE}</v></c></row>`,
  );
  const sheet = parts.get(DATA_PART) ?? '';
  parts.set(DATA_PART, sheet.replace(/<sheetData>[^]*<\/sheetData>/, `<sheetData>${rows.join('')}</sheetData>`));
  const book = parts.get('xl/workbook.xml') ?? '';
  const name = `<definedName name="滚动区">OFFSET(自评表!$H$1,0,0,COUNTA(自评表!$A$1:$A$9),1)</definedName></definedNames>`;
  parts.set('xl/workbook.xml', book.replace('</definedNames>', name));
  const workbook = await openXlsx(await packed(parts));
  await workbook.apply([{ kind: 'set-cells', sheet: FORM, cells: [{ row: 8, column: 8, content: { value: 3 } }] }]);

  const after = (await textsOf(await workbook.toBytes())).get(DATA_PART) ?? '';
  const became = formulas.map(([formula], index): readonly [string, string | number] => {
    const cell = new RegExp(`<c r="${place(index)}"[^>]*>(.*?)</c>`).exec(after)?.[1] ?? '';
    const [, text, value = ''] = /^<f>([^<]*)<\/f>(?:<v>(.*)<\/v>)?$/.exec(cell) ?? [];
    if (text !== escaped(formula)) return [formula, cell];
    return [formula, value === STALE ? 'kept' : value === '' ? 'dropped' : Number(value)];
  });
  expect(became).toEqual(formulas);
  const named = workbook.uncalculated().map(({ sheet: where, row }) => `${where} ${formulas[row - 2]?.[0] ?? ''}`);
  expect(named.sort()).toEqual(
    formulas
      .filter(([, fate]) => fate === 'dropped')
      .map(([formula]) => `${DATA} ${formula}`)
      .sort(),
  );
});

test('another sheet is put in: nothing of them is lost', async () => {
  const parts = workbookParts('');
  const workbook = await openXlsx(await packed(parts));
  const before = (await textsOf(await workbook.toBytes())).get(DATA_PART);
  await workbook.apply([{ kind: 'insert-rows', sheet: FORM, before: 40, count: 2, copyFrom: null }]);
  expect((await textsOf(await workbook.toBytes())).get(DATA_PART)).toBe(before);
});
