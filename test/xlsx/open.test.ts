import { zip } from '@cj-tech-master/excelts/archive';
import { Workbook } from '@cj-tech-master/excelts';

import { areaAddress } from '../../src/model/cell';
import type { Area } from '../../src/model/cell';
import { createXlsx, openXlsx } from '../../src/xlsx';
import { inspectSheet } from './inspect';
import { samplePlan } from './plan';
import { bigFile } from './big-file';
import { packed, textsOf } from './packages';

const utf16 = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const ole = (stream: string): Uint8Array =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array<number>(600).fill(0),
    ...utf16(stream),
    ...Array<number>(100).fill(0),
  ]);
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

async function saved(): Promise<Uint8Array> {
  const made = createXlsx();
  await made.apply([{ kind: 'add-sheet', plan: samplePlan() }]);
  return made.toBytes();
}

async function withPart(path: string, content: string): Promise<Uint8Array> {
  const { unzip } = await import('@cj-tech-master/excelts/archive');
  const archive = zip();
  for await (const entry of unzip(await saved()).entries()) archive.add(entry.path, await entry.bytes());
  return archive.add(path, text(content)).bytes();
}

describe('files that cannot be read', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['nothing', () => new Uint8Array(0), 'empty-file'],
    ['a text file', () => text('指标,指标值\n甲,1'), 'not-a-workbook'],
    ['a web page', () => text('<html></html>'), 'not-a-workbook'],
    ['an encrypted file', () => ole('EncryptedPackage'), 'encrypted'],
    ['an .xls file', () => ole('Workbook'), 'old-format'],
    ['an older .xls file', () => ole('Book'), 'old-format'],
    ['a .doc file', () => ole('WordDocument'), 'not-a-workbook'],
    [
      'a Word document',
      () => zip().add('[Content_Types].xml', text('<Types/>')).add('word/document.xml', text('<w/>')).bytes(),
      'not-a-workbook',
    ],
    [
      'an .xlsb file',
      () => zip().add('[Content_Types].xml', text('<Types/>')).add('xl/workbook.bin', text('x')).bytes(),
      'old-format',
    ],
    [
      'a list of relations that is empty',
      async () => packed(new Map([...(await textsOf(await saved())), ['_rels/.rels', '']])),
      'damaged',
    ],
    ['half a file', async () => (await saved()).slice(0, 3000), 'damaged'],
    ['a file without its end', async () => (await saved()).slice(0, -40), 'damaged'],
    [
      'a file with holes',
      async () => (await saved()).map((byte, index) => (index > 900 && index < 2500 ? 0 : byte)),
      'damaged',
    ],
    ['more than 50 MB', () => new Uint8Array(51 * 1024 * 1024).fill(0x50), 'too-large'],
  ])('%s', async (_, bytes, code) => {
    await expect(openXlsx(await bytes())).rejects.toMatchObject({
      name: 'HostError',
      code,
      message: expect.stringMatching(/[\u4e00-\u9fff].*。$/),
    });
  });

  test('a small file that inflates beyond all measure', async () => {
    const archive = zip({ level: 1 })
      .add('[Content_Types].xml', text('<Types/>'))
      .add('xl/workbook.xml', text('<workbook/>'));
    for (let part = 0; part < 6; part += 1) archive.add(`xl/bomb${part}.xml`, new Uint8Array(100 * 1024 * 1024));
    await expect(openXlsx(await archive.bytes())).rejects.toMatchObject({ code: 'too-large' });
  });
});

test('a file that was not changed is given back byte by byte', async () => {
  const bytes = await saved();
  const workbook = await openXlsx(bytes);
  const undo = await workbook.apply([{ kind: 'delete-rows', sheet: '样表', first: 2, count: 1 }]);
  await undo.revert();
  expect(await workbook.toBytes()).toBe(bytes);
});

test('what Excel would refuse is refused before anything is written', async () => {
  const workbook = await openXlsx(await saved());
  const area = { top: 3, left: 2, bottom: 3, right: 2 };
  const list = { kind: 'list', items: Array.from({ length: 60 }, (_, index) => `选项${index}`) } as const;
  await expect(
    workbook.apply([{ kind: 'set-validation', sheet: '样表', validation: { area, rule: list } }]),
  ).rejects.toMatchObject({ name: 'HostError', code: 'not-drawable', message: expect.stringMatching(/下拉选项.*。$/) });
  const prompt = { title: '标题', message: '长'.repeat(256) };
  await expect(
    workbook.apply([{ kind: 'set-validation', sheet: '样表', validation: { area, rule: { kind: 'any' }, prompt } }]),
  ).rejects.toMatchObject({
    name: 'HostError',
    code: 'not-drawable',
    message: expect.stringMatching(/提示“标题”.*。$/),
  });
});

test.each(['', '   ', '甲/乙', '[甲]', "'甲'", 'History', '长'.repeat(32)])('no sheet is named "%s"', async (name) => {
  await expect(createXlsx().apply([{ kind: 'add-sheet', plan: samplePlan(name) }])).rejects.toMatchObject({
    code: 'name-illegal',
    message: expect.stringMatching(/^工作表名.*。$/),
  });
});

test('a validation laid into another one cuts it, and its formulas keep their meaning', async () => {
  const workbook = createXlsx();
  await workbook.apply([{ kind: 'add-sheet', plan: { ...samplePlan(), validations: [] } }]);
  const lay = (area: Area, formula: string) =>
    workbook.apply([
      { kind: 'set-validation', sheet: '样表', validation: { area, rule: { kind: 'custom', formula } } },
    ]);
  await lay({ top: 3, left: 2, bottom: 9, right: 4 }, 'B3>$A3');
  await lay({ top: 5, left: 3, bottom: 6, right: 3 }, 'TRUE');
  const { validations } = await inspectSheet(await workbook.toBytes(), '样表');
  expect(validations.map(({ area, rule }) => [areaAddress(area), rule.kind === 'custom' && rule.formula])).toEqual([
    ['B3:D4', 'B3>$A3'],
    ['B5:B6', 'B5>$A5'],
    ['C5:C6', 'TRUE'],
    ['D5:D6', 'D5>$A5'],
    ['B7:D9', 'B7>$A7'],
  ]);
});

test.each([
  ['xl/vbaProject.bin', { macros: true, signed: false }],
  ['_xmlsignatures/sig1.xml', { macros: false, signed: true }],
  ['xl/media/image1.png', { macros: false, signed: false }],
])('a file with %s says so', async (path, expected) => {
  expect(await openXlsx(await withPart(path, '<x/>'))).toMatchObject(expected);
});

describe('cells as other programs write them', () => {
  async function written(
    fill: (sheet: ReturnType<Workbook['addWorksheet']>) => void,
  ): Promise<Awaited<ReturnType<typeof openXlsx>>> {
    const workbook = new Workbook();
    fill(workbook.addWorksheet('表'));
    return openXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
  }

  test('rich text, links, dates, errors, logical values, formulas with and without results', async () => {
    const workbook = await written((sheet) => {
      sheet.getCell('B2').value = { richText: [{ text: '指标' }, { text: '值', font: { bold: true } }] };
      sheet.getCell('C2').value = { text: '说明', hyperlink: 'https://example.org/' };
      sheet.getCell('D2').value = new Date(Date.UTC(2019, 5, 15));
      sheet.getCell('D2').numFmt = 'yyyy/m/d';
      sheet.getCell('B3').value = { error: '#DIV/0!' };
      sheet.getCell('C3').value = true;
      sheet.getCell('D3').value = { formula: 'B9+1', result: 3 };
      sheet.getCell('B4').value = { formula: 'B9+2' };
      sheet.getCell('C4').value = { formula: '1/0', result: { error: '#DIV/0!' } };
      sheet.getCell('D4').value = 0.95;
      sheet.getCell('D4').numFmt = '0%';
      sheet.getRow(40).getCell(9).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFFFF' } };
    });
    const [grid] = await workbook.read({ all: true }, { merges: true });
    expect(grid).toMatchObject({ top: 2, left: 2, protected: false, truncated: false, hint: null });
    expect(grid?.texts).toEqual([
      ['指标值', '说明', '2019/6/15'],
      ['#DIV/0!', 'TRUE', '3'],
      ['', '#DIV/0!', '95%'],
    ]);
    expect(grid?.values).toEqual([
      ['指标值', '说明', 43631],
      ['#DIV/0!', true, 3],
      [null, '#DIV/0!', 0.95],
    ]);
    expect(grid?.formulas).toEqual([
      [null, null, null],
      [null, null, '=B9+1'],
      ['=B9+2', '=1/0', null],
    ]);
  });

  test('shared formulas are written out, and survive rows put between', async () => {
    const workbook = await written((sheet) => {
      for (let row = 1; row <= 4; row += 1) sheet.getCell(`A${row}`).value = row;
      sheet.fillFormula('B1:B4', 'A1*$A$1', [1, 2, 3, 4]);
    });
    const formulas = async (): Promise<(string | null | undefined)[]> =>
      (await workbook.read({ all: true }, { merges: false }))[0]?.formulas.map((row) => row[1]) ?? [];
    expect(await formulas()).toEqual(['=A1*$A$1', '=A2*$A$1', '=A3*$A$1', '=A4*$A$1']);
    await workbook.apply([{ kind: 'insert-rows', sheet: '表', before: 2, count: 1, copyFrom: null }]);
    expect(await formulas()).toEqual(['=A1*$A$1', null, '=A3*$A$1', '=A4*$A$1', '=A5*$A$1']);
    const again = await openXlsx(await workbook.toBytes());
    expect((await again.read({ all: true }, { merges: false }))[0]?.values.map((row) => row[1])).toEqual([
      1,
      null,
      2,
      3,
      4,
    ]);
  });

  test('results that have become stale are worked out anew, directly and through other formulas, or dropped; others stay', async () => {
    const workbook = await written((sheet) => {
      sheet.getCell('A1').value = 1;
      sheet.getCell('A2').value = 2;
      sheet.getCell('B1').value = { formula: 'A1*2', result: 2 };
      sheet.getCell('B2').value = { formula: 'A2*2', result: 4 };
      sheet.getCell('C1').value = { formula: 'SUM(B1:B1)+1', result: 3 };
      sheet.getCell('C2').value = { formula: 'LEN("A1")', result: 2 };
      sheet.getCell('D1').value = { formula: 'INDIRECT("A1")', result: 1 };
    });
    await workbook.apply([{ kind: 'set-cells', sheet: '表', cells: [{ row: 1, column: 1, content: { value: 5 } }] }]);
    expect((await workbook.read({ all: true }, { merges: false }))[0]?.values).toEqual([
      [5, 10, 11, null],
      [2, 4, 2, null],
    ]);
    expect(workbook.uncalculated()).toMatchObject([{ sheet: '表', row: 1, column: 4 }]);
  });

  test('a validation over several areas, and one whose limit is a cell', async () => {
    const workbook = await openXlsx(
      await withSheetTail(
        '<dataValidations count="2"><dataValidation type="custom" sqref="B3:B5 D7"><formula1>LEN($A3)&gt;B3</formula1></dataValidation>' +
          '<dataValidation type="decimal" operator="lessThan" sqref="E3"><formula1>$F$3</formula1></dataValidation></dataValidations>',
      ),
    );
    await workbook.apply([{ kind: 'insert-rows', sheet: '大表', before: 2, count: 1, copyFrom: null }]);
    const { unzip } = await import('@cj-tech-master/excelts/archive');
    const xml = (await (await unzip(await workbook.toBytes()).get('xl/worksheets/sheet1.xml'))?.text()) ?? '';
    expect(
      [...xml.matchAll(/sqref="([^"]*)"><formula1>([^<]*)</g)].map(([, area, formula]) => `${area} ${formula}`),
    ).toEqual(['B4:B6 D8 LEN($A4)&gt;B4', 'E4 $F$4']);
  });
});

test('filters, tables, page breaks and pictures move with their rows', async () => {
  const made = new Workbook();
  const sheet = made.addWorksheet('表');
  sheet.addTable({
    name: '台账',
    ref: 'D4',
    columns: [{ name: '甲' }, { name: '乙' }],
    rows: [
      [1, 2],
      [3, 4],
    ],
  });
  sheet.autoFilter = 'A2:B9';
  sheet.getRow(6).getCell(1).value = 1;
  sheet.getRow(6).addPageBreak();
  sheet.addImage(made.addImage({ extension: 'png', base64: 'iVBORw0KGgo=' }), 'F5:G8');
  const workbook = await openXlsx(new Uint8Array(await made.xlsx.writeBuffer()));
  await workbook.apply([{ kind: 'insert-rows', sheet: '表', before: 5, count: 2, copyFrom: null }]);
  const again = new Workbook();
  await again.xlsx.load(await workbook.toBytes());
  const { tables, autoFilter, rowBreaks } = again.getWorksheet('表')?.model ?? {};
  expect([
    tables?.map((table) => (table as { tableRef?: string }).tableRef),
    autoFilter,
    rowBreaks?.map(({ id }) => id),
  ]).toEqual([['D4:E8'], 'A2:B11', [8]]);
  expect(again.getWorksheet('表')?.getImages()[0]?.range?.tl?.nativeRow).toBe(6);
});

describe('very long sheets', () => {
  test('a million rows are looked at through a window, and are not changed', async () => {
    const bytes = await bigFile(1_000_000);
    const workbook = await openXlsx(bytes);
    const [grid] = await workbook.read({ all: true }, { merges: true });
    expect(grid).toMatchObject({ top: 1, left: 1, truncated: true });
    expect([grid?.values.length, grid?.values[0]?.[0], grid?.values[4999]]).toEqual([
      5000,
      '项目支出绩效目标申报表',
      [5000, 'x53'],
    ]);
    await expect(
      workbook.apply([{ kind: 'insert-rows', sheet: '大表', before: 2, count: 1, copyFrom: null }]),
    ).rejects.toMatchObject({ code: 'too-large' });
    expect(await workbook.toBytes()).toBe(bytes);
  });

  test('rows below the window are kept when others are changed', async () => {
    const bytes = await bigFile(6_000, 800);
    expect((await (await openXlsx(bytes)).read({ all: true }, { merges: false }))[0]?.truncated).toBe(true);
    const workbook = await openXlsx(bytes);
    await workbook.apply([{ kind: 'insert-rows', sheet: '大表', before: 2, count: 1, copyFrom: null }]);
    const again = new Workbook();
    await again.xlsx.load(await workbook.toBytes());
    expect(again.getWorksheet('大表')?.getCell('A6001').value).toBe(6_000);
  });
});

test('the days of a workbook of the 1904 date system are those that Excel shows', async () => {
  const file = new Workbook();
  file.properties.date1904 = true;
  const sheet = file.addWorksheet('表');
  const shown = { 'yyyy/m/d': '2019/6/15', 'yyyy"年"m"月"d"日"': '2019年6月15日', '0.0': '42169.0', General: '42169' };
  Object.entries(shown).forEach(([numFmt], index) => {
    const cell = sheet.getCell(1, index + 1);
    cell.value = 42_169;
    cell.numFmt = numFmt;
  });
  const port = await openXlsx(new Uint8Array(await file.xlsx.writeBuffer()));
  const [grid] = await port.read({ all: true }, { merges: false });
  expect(grid?.texts).toEqual([Object.values(shown)]);
});

async function withSheetTail(tail: string): Promise<Uint8Array> {
  const { unzip } = await import('@cj-tech-master/excelts/archive');
  const archive = zip();
  for await (const entry of unzip(await bigFile(8)).entries()) {
    const bytes = await entry.bytes();
    const isSheet = entry.path === 'xl/worksheets/sheet1.xml';
    archive.add(
      entry.path,
      isSheet ? text(new TextDecoder().decode(bytes).replace('</worksheet>', `${tail}</worksheet>`)) : bytes,
    );
  }
  return archive.bytes();
}

test('a part that is declared beyond measure is refused before it is inflated, with or without numbers at its rows', async () => {
  for (const row of ['<row><c><v>1</v></c></row>', '<row r="9"><c r="A9"><v>1</v></c></row>']) {
    const rows = row.repeat(Math.ceil((129 * 1024 * 1024) / row.length));
    const parts = new Map(await textsOf(await bigFile(3)));
    parts.set('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${rows}</sheetData></worksheet>`);
    await expect(openXlsx(await packed(parts))).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/“大表”.*128 MB/),
    });
  }
});
