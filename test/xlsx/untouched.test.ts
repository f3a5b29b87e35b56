import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Edit } from '../../src/sheets/edit';
import { fillScores } from '../../src/workbook/score/fill-scores';
import { readSheets } from '../../src/workbook/read/read-sheet';
import { openXlsx } from '../../src/xlsx';
import { missing, packed, partsOf, pieces, textsOf } from './packages';
import { workbookParts } from './rich-workbook';

const FILES = join(__dirname, '../fixtures/files');
const FORM = '自评表';
/** The form's sheet, and the lists of the book that it names looks and names in. */
const MAY_CHANGE = new Set(['xl/worksheets/sheet1.xml', 'xl/workbook.xml', 'xl/styles.xml', 'xl/calcChain.xml']);

async function scored(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes);
  const sheets = await readSheets(workbook, { name: FORM }, true);
  const row =
    sheets.flatMap(({ forms }) => forms).find((form) => form.kind === 'self-evaluation')?.table?.headerRow ?? 0;
  const result = await fillScores(workbook, { form: { sheet: FORM, row }, replaceTyped: true });
  if (!result.ok) throw new Error(result.message);
  return workbook.toBytes();
}

/** A sheet's pieces without the cells that were written and what says how far it reaches. */
function unwritten(xml: string, written: ReadonlySet<string>): string[] {
  const bare = xml
    .replace(/<((?:\w+:)?c)\s[^>]*?r="([A-Z]+\d+)"[^>]*?(?:\/>|>[^]*?<\/\1>)/g, (cell, _, place: string) =>
      written.has(place) ? '' : cell,
    )
    .replace(/<(?:\w+:)?dimension[^>]*>/, '');
  return pieces(bare);
}

async function expectUntouched(
  before: Uint8Array,
  after: Uint8Array,
  sheet = 'xl/worksheets/sheet1.xml',
): Promise<void> {
  const [old, now] = [await partsOf(before), await partsOf(after)];
  const changed = [...old].filter(([path, text]) => now.get(path) !== text).map(([path]) => path);
  expect(changed.filter((path) => path !== sheet && !MAY_CHANGE.has(path))).toEqual([]);
  expect([...now.keys()].filter((path) => !old.has(path))).toEqual([]);
  const [oldSheet = '', newSheet = ''] = [old.get(sheet), now.get(sheet)];
  const written = new Set(
    [...newSheet.matchAll(/<(?:\w+:)?c [^>]*?r="([A-Z]+\d+)"[^>]*?>\s*<(?:\w+:)?f/g)].map(([, at = '']) => at),
  );
  expect(written.size).toBeGreaterThan(5);
  const kept = unwritten(newSheet, written);
  expect(missing(unwritten(oldSheet, written), kept)).toEqual([]);
  for (const list of ['xl/workbook.xml', 'xl/styles.xml']) {
    const uncounted = (xml = ''): string[] => pieces(xml.replace(/ (?:count|fullCalcOnLoad)="\w+"/g, ''));
    expect(missing(uncounted(old.get(list)), uncounted(now.get(list)))).toEqual([]);
  }
}

describe('after 填入得分 everything but the written cells is as it was', () => {
  test.each(readdirSync(FILES))('%s', async (name) => {
    const before = new Uint8Array(readFileSync(join(FILES, name)));
    await expectUntouched(before, await scored(before));
  });

  test.each(['', 'x:'] as const)('a workbook with everything that we do not model, prefix "%s"', async (prefix) => {
    const before = await packed(workbookParts(prefix));
    const after = await scored(before);
    await expectUntouched(before, after, 'xl/worksheets/Form 一.xml');
    const grids = await (await openXlsx(after)).read({ all: true }, { merges: true });
    expect(grids.map(({ name }) => name)).toEqual([FORM, '数据 A&B']);
    expect(grids[0]?.formulas.flat().filter((formula) => formula !== null).length).toBeGreaterThan(5);
  });
});

test('a part whose name differs by case only from another one goes through', async () => {
  const parts = workbookParts('');
  const before = await packed(new Map([...parts, ['xl/WORKSHEETS/sheet1.xml', '<other/>']]));
  expect((await textsOf(await scored(before))).get('xl/WORKSHEETS/sheet1.xml')).toBe('<other/>');
});

test('the list of formulas in the order of calculation names cells with formulas only', async () => {
  const workbook = await openXlsx(await packed(workbookParts('')));
  const write = (row: number, column: number): Edit => ({
    kind: 'set-cells',
    sheet: '数据 A&B',
    cells: [{ row, column, content: { value: 1 } }],
  });
  const chain = async (): Promise<string | undefined> =>
    (await textsOf(await workbook.toBytes())).get('xl/calcChain.xml')?.match(/<c .*/)?.[0];
  await workbook.apply([write(2, 3)]);
  expect(await chain()).toBe('<c r="C3" i="7"/><c r="C4"/></calcChain>');
  await workbook.apply([write(3, 3), write(4, 3)]);
  expect(await chain()).toBeUndefined();
});

/** Puts unknown elements and attributes into a part: beside any element and into any start tag, but not into texts. */
function strewn(xml: string, picks: readonly number[]): { readonly xml: string; readonly marks: string[] } {
  const all = pieces(xml);
  const marks: string[] = [];
  const text = /^<(?:\w+:)?(?:t|v|f|a|formula\d?|definedName|sqref|rPh)[\s>]/;
  const out = all.map((piece, index) => {
    const pick = picks[index % picks.length] ?? 0;
    if (!/^<[\w]/.test(piece) || text.test(piece)) return piece;
    const mark = `u${index}`;
    if (pick === 1) {
      marks.push(`u:${mark}="&lt;1&gt;"`);
      return piece.replace(/\s*(\/?>)$/, ` u:${mark}="&lt;1&gt;"$1`);
    }
    if (pick === 2 && !piece.endsWith('/>')) {
      marks.push(`<u:${mark} r="A1" s='2'>  x&amp;y<!-- > --></u:${mark}>`);
      return `${piece}<u:${mark} r="A1" s='2'>  x&amp;y<!-- > --></u:${mark}>`;
    }
    return piece;
  });
  return {
    xml: out.join('').replace(/(<(?:\w+:)?(?:worksheet|workbook|styleSheet)\b)/, '$1 xmlns:u="urn:unknown"'),
    marks,
  };
}

test('unknown elements and attributes anywhere are found again, after scores and after rows', async () => {
  const parts = workbookParts('');
  const strew = ['xl/workbook.xml', 'xl/styles.xml', 'xl/worksheets/Form 一.xml', 'xl/worksheets/sheet1.xml'];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 50, maxLength: 400 }), async (picks) => {
      const made = new Map(parts);
      const marks = strew.flatMap((path) => {
        const { xml, marks: put } = strewn(parts.get(path) ?? '', picks);
        made.set(path, xml);
        return put.map((mark) => [path, mark] as const);
      });
      const after = await textsOf(await scored(await packed(made)));
      expect(marks.filter(([path, mark]) => !after.get(path)?.includes(mark))).toEqual([]);
      const workbook = await openXlsx(await packed(made));
      await workbook.apply([
        { kind: 'insert-rows', sheet: FORM, before: 9, count: 2, copyFrom: 8 },
        { kind: 'insert-rows', sheet: '数据 A&B', before: 2, count: 1, copyFrom: null },
      ]);
      const moved = await textsOf(await workbook.toBytes());
      expect(marks.filter(([path, mark]) => !moved.get(path)?.includes(mark))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('what is tied to rows moves with them', async () => {
  const workbook = await openXlsx(await packed(workbookParts('')));
  await workbook.apply([{ kind: 'insert-rows', sheet: '数据 A&B', before: 3, count: 2, copyFrom: null }]);
  const after = await textsOf(await workbook.toBytes());
  const sheet = after.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).toContain('<autoFilter ref="A1:C6">');
  expect(sheet).toContain('<hyperlink ref="A5"');
  expect(sheet).toContain('<brk id="6" max="16383" man="1"/>');
  expect(sheet).toContain('<selection pane="bottomLeft" activeCell="B6" sqref="B6:B7"/>');
  expect(sheet).toContain("<xm:f>'数据 A&amp;B'!B2:B6</xm:f><xm:sqref>E5</xm:sqref>");
  expect(sheet).toContain('<x14:formula1><xm:f>自评表!$A$1</xm:f></x14:formula1><xm:sqref>D5:D6</xm:sqref>');
  expect([...sheet.matchAll(/<f>([^<]*)</g)].map(([, formula]) => formula)).toEqual(['B2*2', 'B5*2', 'B6*2']);
  expect(after.get('xl/tables/table1.xml')).toContain('ref="G1:H5"');
  expect(after.get('xl/comments1.xml')).toContain('<comment ref="A5"');
  expect(after.get('xl/drawings/vmlDrawing1.vml')).toContain('<x:Row>4</x:Row>');
  expect(after.get('xl/drawings/drawing1.xml')).toContain('<xdr:row>9</xdr:row>');
  expect(after.get('xl/charts/chart1.xml')).toContain("<c:f>'数据 A&amp;B'!$B$2:$B$6</c:f>");
});
