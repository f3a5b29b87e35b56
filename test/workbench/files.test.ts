import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areaAddress } from '../../src/model/cell';
import { newChart } from '../../src/workbench/host/chart';
import { PLAIN_FORMAT } from '../../src/workbench/host/format';
import type { HostModel } from '../../src/workbench/host/model';
import { openInModel } from '../../src/workbench/xlsx/fill-model';
import type { OpenedBook } from '../../src/workbench/xlsx/opened-book';
import { saveModel } from '../../src/workbench/xlsx/save/workbook';
import { createXlsx, openXlsx } from '../../src/xlsx';
import { packageFaults } from '../support/package-check';
import { openOfficeHost } from '../support/office-host';
import { useVirtualTime } from '../support/virtual-time';
import { inspectSheet } from '../xlsx/inspect';
import { missing, packed, partsOf, pieces, textsOf } from '../xlsx/packages';
import { samplePlan } from '../xlsx/plan';
import { workbookParts } from '../xlsx/rich-workbook';

useVirtualTime();

/** Opens a file in a workbench without a screen, does something there and gives the file that it saves. */
async function inWorkbench(
  bytes: Uint8Array,
  work: (model: HostModel, sheet: (name: string) => string, opened: OpenedBook) => Promise<void> | void,
): Promise<Uint8Array> {
  const { model, dispose } = openOfficeHost();
  const opened = await openInModel(model, bytes);
  const sheet = (name: string): string => model.sheets().find((each) => each.name === name)?.id ?? '';
  await work(model, sheet, opened);
  await model.settle();
  const saved = saveModel(model, opened);
  opened.close();
  dispose();
  return saved;
}

async function rich(prefix: '' | 'x:' = ''): Promise<Uint8Array> {
  return packed(workbookParts(prefix));
}

async function sample(): Promise<Uint8Array> {
  const workbook = createXlsx();
  await workbook.apply([{ kind: 'add-sheet', plan: samplePlan() }]);
  return workbook.toBytes();
}

/** Paths of the parts that are not what they were. */
async function changed(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const [had, has] = [await partsOf(before), await partsOf(after)];
  return [...new Set([...had.keys(), ...has.keys()])].filter((path) => had.get(path) !== has.get(path)).sort();
}

const FIXTURES = join(__dirname, '../fixtures');
/** With parts that nobody models; as earlier versions drew forms. */
const FILES = ['files', 'earlier'].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder))
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => join(folder, name)),
);

describe('a file that was only opened is saved as it came, byte for byte', () => {
  test.each(FILES)('%s', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(FIXTURES, name)));
    expect(await inWorkbench(bytes, () => undefined)).toBe(bytes);
  });

  test.each(['', 'x:'] as const)('a workbook with all kinds of parts, prefix “%s”', async (prefix) => {
    const bytes = await rich(prefix);
    const saved = await inWorkbench(bytes, () => undefined);
    expect(saved === bytes).toBe(true);
  });
});

test('a workbook that came from no file is drawn whole, and its formulas have values', async () => {
  const bytes = await sample();
  const { model, dispose } = openOfficeHost();
  const opened = await openInModel(model, bytes);
  const saved = saveModel(model, null);
  opened.close();
  dispose();
  expect(packageFaults(await textsOf(saved))).toEqual([]);
  const [{ style: _, ...had }, { style: __, ...has }] = [
    await inspectSheet(bytes, '样表'),
    await inspectSheet(saved, '样表'),
  ];
  expect(has).toEqual(had);
  const [sheet] = await (await openXlsx(saved)).read({ all: true }, { merges: false });
  expect([sheet?.values[2]?.[2], sheet?.values[5]?.[0]]).toEqual([25, 12.5]);
});

test('what holds for whole columns and the whole sheet is opened, and stays when a cell is changed', async () => {
  const parts = workbookParts('');
  const whole = 'A1:XFD1048576';
  const validation = (type: string, area: string, formula: string): string =>
    `<dataValidation type="${type}" allowBlank="1" showErrorMessage="1" sqref="${area}"><formula1>${formula}</formula1></dataValidation>`;
  const all = `<conditionalFormatting sqref="${whole}"><cfRule type="expression" dxfId="0" priority="9"><formula>$A1="无"</formula></cfRule></conditionalFormatting>`;
  const validations =
    validation('custom', 'A1:J1048576', 'LEN(A1)&gt;0') +
    validation('textLength', 'K1:K1048576', '5') +
    validation('list', 'L1:XFD1048576', '$A$1:$A$9');
  const sheet = (parts.get(DATA_PART) ?? '')
    .replace(/<dataValidations[^]*?<\/dataValidations>/, '')
    .replace(
      /<\/sheetData>(?:(?!<conditionalFormatting|<hyperlinks)[^])*/,
      (before) => `${before}${all}<dataValidations>${validations}</dataValidations>`,
    );
  const bytes = await packed(parts.set(DATA_PART, sheet));
  const saved = await inWorkbench(bytes, (model, id) =>
    model.writeCells(id(DATA), [{ row: 4, column: 1, content: '新' }]),
  );
  expect(await changed(bytes, saved)).toEqual(['xl/workbook.xml', DATA_PART]);
  const has = (await textsOf(saved)).get(DATA_PART) ?? '';
  expect(has).toBe(sheet.replace('<c r="A4"><v>3</v></c>', '<c r="A4" t="inlineStr"><is><t>新</t></is></c>'));
});

test('rules whose formula is empty, and many merges, open and stay', async () => {
  const parts = workbookParts('');
  const rule = (priority: number, ...formulas: readonly string[]): string =>
    `<cfRule type="expression" dxfId="0" priority="${priority}">${formulas.map((each) => `<formula>${each}</formula>`).join('')}</cfRule>`;
  const formats = `<conditionalFormatting sqref="A1">${rule(7, '')}${rule(8, '', '$A$1=5', '')}</conditionalFormatting>`;
  const validation = (type: string, area: string): string =>
    `<dataValidation type="${type}" sqref="${area}"><formula1></formula1></dataValidation>`;
  const validations = `<dataValidations>${validation('list', 'K1')}${validation('custom', 'K2')}</dataValidations>`;
  const merges = Array.from({ length: 3000 }, (_, index) => `<mergeCell ref="T${index + 1}:U${index + 1}"/>`);
  const sheet = (parts.get(DATA_PART) ?? '')
    .replace(/<mergeCells[^]*?<\/mergeCells>|<dataValidations[^]*?<\/dataValidations>/g, '')
    .replace(
      /<\/sheetData>(?:(?!<conditionalFormatting|<hyperlinks)[^])*/,
      (before) => `${before}<mergeCells>${merges.join('')}</mergeCells>${formats}${validations}`,
    );
  const bytes = await packed(parts.set(DATA_PART, sheet));
  const saved = await inWorkbench(bytes, (model, id) => {
    expect(model.merges(id(DATA))).toHaveLength(3000);
    expect(JSON.stringify(model.conditionalFormats(id(DATA)))).toContain('=$A$1=5');
  });
  expect(saved).toBe(bytes);
});

test('a workbook whose structure is protected takes no sheet', async () => {
  const parts = workbookParts('');
  const book = 'xl/workbook.xml';
  parts.set(book, (parts.get(book) ?? '').replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>'));
  const office = openOfficeHost();
  const opened = await openInModel(office.model, await packed(parts));
  const adding = office.Excel.run(async (context) => {
    context.workbook.protection.load('protected');
    await context.sync();
    expect(context.workbook.protection.protected).toBe(true);
    context.workbook.worksheets.add('新表');
    await context.sync();
  });
  await expect(adding).rejects.toMatchObject({ code: 'AccessDenied' });
  opened.close();
  office.dispose();
});

const DATA = '数据 A&B';
const DATA_PART = 'xl/worksheets/sheet1.xml';
const FORM_PART = 'xl/worksheets/Form 一.xml';

test('one cell: only its sheet and the order to calculate are written, and in the sheet only the cell', async () => {
  const bytes = await rich();
  const saved = await inWorkbench(bytes, (model, sheet) =>
    model.writeCells(sheet(DATA), [{ row: 4, column: 1, content: '新' }]),
  );
  expect(await changed(bytes, saved)).toEqual(['xl/workbook.xml', DATA_PART]);
  const [had, has] = [(await textsOf(bytes)).get(DATA_PART) ?? '', (await textsOf(saved)).get(DATA_PART) ?? ''];
  expect(has).toBe(had.replace('<c r="A4"><v>3</v></c>', '<c r="A4" t="inlineStr"><is><t>新</t></is></c>'));
});

test('a cell that is typed where the file has none looks as the file says, not as the workbench', async () => {
  const bytes = new Uint8Array(readFileSync(join(FIXTURES, 'reading/16-sheet-noise.xlsx')));
  const saved = await inWorkbench(bytes, (model, sheet) =>
    model.writeCells(sheet('填报'), [{ row: 1, column: 60, content: '改' }]),
  );
  expect(await changed(bytes, saved)).toEqual(['xl/workbook.xml', DATA_PART]);
});

test('a look is laid over the one that was there; what the workbench does not know of it stays', async () => {
  const bytes = await rich();
  const saved = await inWorkbench(bytes, (model, sheet) =>
    model.setFormat(sheet(DATA), { top: 2, left: 1, bottom: 2, right: 1 }, { italic: true, fill: '#FFFF00' }),
  );
  const [had, has] = [
    (await textsOf(bytes)).get('xl/styles.xml') ?? '',
    (await textsOf(saved)).get('xl/styles.xml') ?? '',
  ];
  expect(missing(pieces(had), pieces(has)).filter((piece) => !/count=/.test(piece))).toEqual([]);
  expect(has).toContain('<font><i/><sz val="9"/></font>');
  expect(has).toMatch(
    /<xf numFmtId="14" fontId="2" fillId="2" borderId="0" xfId="0" quotePrefix="1" applyFont="1" applyFill="1"\/>/,
  );
});

describe('rows', () => {
  const insert = (model: HostModel, id: string) => model.insertRows(id, 3, 2);

  test('put in: what the workbench does not show moves along', async () => {
    const saved = await textsOf(await inWorkbench(await rich(), (model, sheet) => insert(model, sheet(DATA))));
    const sheet = saved.get(DATA_PART) ?? '';
    expect(sheet).toContain('<autoFilter ref="A1:C6">');
    expect(sheet).toContain('<hyperlink ref="A5"');
    expect(sheet).toContain('<brk id="6" max="16383" man="1"/>');
    expect(sheet).toContain("<xm:f>'数据 A&amp;B'!B2:B6</xm:f><xm:sqref>E5</xm:sqref>");
    expect([...sheet.matchAll(/<f>([^<]*)</g)].map(([, formula]) => formula)).toEqual(['B2*2', 'B5*2', 'B6*2']);
    expect(saved.get('xl/tables/table1.xml')).toContain('ref="G1:H5"');
    expect(saved.get('xl/comments1.xml')).toContain('<comment ref="A5"');
    expect(saved.get('xl/drawings/drawing1.xml')).toContain('<xdr:row>9</xdr:row>');
    expect(saved.get('xl/charts/chart1.xml')).toContain("<c:f>'数据 A&amp;B'!$B$2:$B$6</c:f>");
    expect(packageFaults(saved)).toEqual([]);
  });

  test('put in and taken out again: the file as it came', async () => {
    const bytes = await rich();
    const saved = await inWorkbench(bytes, async (model, sheet) => {
      await insert(model, sheet(DATA));
      await model.deleteRows(sheet(DATA), 3, 2);
    });
    expect(await changed(bytes, saved)).toEqual([]);
  });
});

describe('sheets', () => {
  test('renamed, moved and hidden: formulas, names, charts and links follow, and no cell is written', async () => {
    const bytes = await rich();
    const saved = await inWorkbench(bytes, async (model, sheet) => {
      await model.renameSheet(sheet(DATA), '台账');
      await model.moveSheet(sheet('台账'), 0);
      await model.setSheetHidden(sheet('自评表'), true);
    });
    const texts = await textsOf(saved);
    const workbook = texts.get('xl/workbook.xml') ?? '';
    expect(
      [...workbook.matchAll(/<sheet name="([^"]*)"[^>]*rel:id="(\w+)"[^>]*>/g)].map(([, name, id]) => [name, id]),
    ).toEqual([
      ['台账', 'data'],
      ['自评表', 'form'],
    ]);
    expect(workbook).toContain('activeTab="0"');
    expect(workbook).toMatch(/name="自评表"[^>]*state="hidden"/);
    expect(workbook).toMatch(/<definedName name="区" comment="说明">'?台账'?!\$B\$2:\$B\$4</);
    expect(texts.get('xl/charts/chart1.xml')).toContain("<c:f>'台账'!$B$2:$B$4</c:f>");
    expect(texts.get(DATA_PART)).toContain("<xm:f>'台账'!B2:B4</xm:f>");
    expect(texts.get(FORM_PART)).toBe((await textsOf(bytes)).get(FORM_PART));
    expect(packageFaults(texts)).toEqual([]);
  });

  test('deleted, with the parts that only it had', async () => {
    const bytes = await rich();
    const saved = await textsOf(await inWorkbench(bytes, (model, sheet) => model.deleteSheet(sheet(DATA))));
    expect(saved.has(DATA_PART)).toBe(false);
    expect(saved.has('xl/charts/chart1.xml')).toBe(false);
    expect(saved.get('xl/vbaProject.bin')).toBe((await textsOf(bytes)).get('xl/vbaProject.bin'));
    expect(saved.get(FORM_PART)).toBe((await textsOf(bytes)).get(FORM_PART));
    expect(packageFaults(saved)).toEqual([]);
  });

  test('that take each other’s names, and one that is new', async () => {
    const bytes = await rich();
    const saved = await inWorkbench(bytes, async (model, sheet) => {
      const [form, data] = [sheet('自评表'), sheet(DATA)];
      await model.renameSheet(form, '甲');
      await model.renameSheet(data, '自评表');
      await model.renameSheet(form, DATA);
      const added = await model.addSheet('新表');
      await model.writeCells(added, [{ row: 2, column: 2, content: "='自评表'!B2*2" }]);
      await model.addMerges(added, [{ top: 4, left: 1, bottom: 5, right: 2 }]);
    });
    const sheets = await (await openXlsx(saved)).read({ all: true }, { merges: true });
    expect(sheets.map(({ name }) => name)).toEqual([DATA, '自评表', '新表']);
    expect(sheets[2]?.values.flat().filter((value) => value !== null)).toEqual([4]);
    expect(sheets[2]?.merges).toEqual([{ top: 4, left: 1, bottom: 5, right: 2 }]);
    expect(packageFaults(await textsOf(saved))).toEqual([]);
    expect((await textsOf(saved)).get('xl/charts/chart1.xml')).toContain("<c:f>'自评表'!$B$2:$B$4</c:f>");
  });
});

test('a chart is drawn beside what is drawn on the sheet already; a chart of the file stays as it is', async () => {
  const bytes = await rich();
  const saved = await textsOf(
    await inWorkbench(bytes, (model, sheet) => {
      const cells = { top: 2, bottom: 4, left: 1, right: 1 };
      const series = [{ name: '甲', values: { ...cells, left: 2, right: 2 }, categories: cells }];
      const { charts } = model.extras(sheet(DATA));
      charts.push(newChart(charts, 'BarClustered', series));
    }),
  );
  expect(saved.get('xl/charts/chart1.xml')).toBe((await textsOf(bytes)).get('xl/charts/chart1.xml'));
  expect(saved.get('xl/charts/chart2.xml')).toContain('<c:f>&apos;数据 A&amp;B&apos;!$B$2:$B$4</c:f>');
  expect(saved.get('xl/drawings/drawing1.xml')?.match(/<xdr:twoCellAnchor/g)?.length).toBe(2);
  expect(packageFaults(saved)).toEqual([]);
});

test('columns put in: the contents are where they are now, and nothing is taken away', async () => {
  const bytes = await rich();
  const saved = await inWorkbench(bytes, (model, sheet) => model.insertColumns(sheet(DATA), 2, 1));
  const sheet = (await (await openXlsx(saved)).read({ name: DATA }, { merges: true }))[0];
  expect(sheet?.formulas[1]?.[3]).toBe('=C2*2');
  expect(sheet?.values.map((row) => row.slice(0, 4))).toEqual([
    ['编号', null, '合计 ', '拼音'],
    [1, null, 2, 4],
    [2, null, 3, 6],
    [3, null, 4, 8],
  ]);
  const paths = [...(await partsOf(bytes)).keys()];
  expect([...(await partsOf(saved)).keys()]).toEqual(paths.filter((path) => path !== 'xl/calcChain.xml'));
});

test('what is saved and opened again is what was shown', async () => {
  const { model, dispose } = openOfficeHost();
  const opened = await openInModel(model, await sample());
  const [id = ''] = model.sheets().map((sheet) => sheet.id);
  const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
  await model.insertRows(id, 4, 2);
  await model.writeCells(id, [
    { row: 4, column: 2, content: '=ROUND(A3/7,2)' },
    { row: 5, column: 4, content: true },
    { row: 9, column: 3, content: ' 首尾有空格 ', text: true },
    { row: 3, column: 1, content: null },
  ]);
  await model.setFormat(id, area(4, 1, 9, 3), {
    fontSize: 10.5,
    underline: true,
    horizontal: 'Distributed',
    borders: { top: { style: 'Double', weight: 'Thick', color: '#FF0000' }, left: null },
  });
  await model.clearFormat(id, area(2, 1, 2, 2));
  await model.removeMerges(id, [area(1, 1, 1, 4)]);
  await model.setRowHeight(id, 2, 3, 33);
  await model.setColumnWidth(id, 3, 3, 120);
  await model.setColumnsHidden(id, 5, 5, false);
  const [format] = model.conditionalFormats(id);
  if (format) await model.moveConditionalFormat(id, format.id, 1);
  await model.putConditionalFormat(id, {
    id: 'new',
    type: 'Custom',
    areas: [area(3, 1, 4, 1), area(8, 1, 9, 1)],
    formula: '=$A3="坏"',
    fill: '#FF0000',
    fontColor: null,
    bold: true,
    stopIfTrue: true,
  });
  await model.putValidation(id, {
    id: 'new',
    areas: [area(3, 6, 4, 6), area(8, 6, 8, 6)],
    rule: { kind: 'wholeNumber', operator: 'GreaterThanOrEqualTo', first: '=A3', second: null },
    ignoreBlanks: false,
    prompt: { show: false, title: '', message: '' },
    alert: { show: true, style: 'Information', title: '提示', message: '<&>' },
  });
  Object.assign(model.extras(id).page, { orientation: 'Landscape', printArea: area(1, 1, 9, 3), titleRows: null });
  await model.settle();
  const shown = snapshot(model);
  const saved = saveModel(model, opened);
  opened.close();
  (await openInModel(model, saved)).close();
  expect(snapshot(model)).toEqual(shown);
  expect(packageFaults(await textsOf(saved))).toEqual([]);
  dispose();
});

/** All that the workbench knows of its sheets, without the ids. */
function snapshot(model: HostModel): object[] {
  return model.sheets().map(({ id, name, hidden }) => {
    const cells = model.usedCells(id).sort((a, b) => a.row - b.row || a.column - b.column);
    return {
      name,
      hidden,
      cells: cells
        .map(({ row, column }) => [row, column, model.cell(id, row, column), model.format(id, row, column)])
        .filter(([, , cell, format]) => JSON.stringify([cell, format]) !== EMPTY),
      rows: Array.from({ length: 12 }, (_, row) => model.rowHasOwnHeight(id, row + 1) && model.rowHeight(id, row + 1)),
      columns: Array.from({ length: 8 }, (_, column) => [
        model.columnHidden(id, column + 1),
        Math.round(model.columnWidth(id, column + 1)),
      ]),
      merges: model.merges(id).map(areaAddress).sort(),
      validations: model
        .validations(id)
        .flatMap(({ areas, rule, alert, prompt }) => areas.map((each) => [areaAddress(each), rule.kind, alert, prompt]))
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      formats: model.conditionalFormats(id).map((format) => ({ ...format, id: '' })),
      page: model.extras(id).page,
      names: model.names().map(({ name: each, formula, visible }) => [each, formula, visible]),
    };
  });
}

const EMPTY = JSON.stringify([{ value: null, formula: null }, PLAIN_FORMAT]);
