import { COUNTY_FORMS } from '../../../src/catalog';
import { readAmount } from '../../../src/model/amount';
import type { Form } from '../../../src/model/form';
import { squash } from '../../../src/model/text';
import type { SheetGrid } from '../../../src/sheets/grid';
import type { SheetPlan } from '../../../src/sheets/plan';
import { KEPT_SHEET } from '../../../src/workbook/convert/kept-list';
import { convertTable, previewConversion } from '../../../src/workbook/convert/convert-table';
import { TARGET_IDS, targetOf } from '../../../src/workbook/convert/targets';
import { readSheets } from '../../../src/workbook/read/read-sheet';
import { createTakeBack } from '../../../src/workbook/take-back';
import { createXlsx } from '../../../src/xlsx';
import type { XlsxWorkbook } from '../../../src/xlsx';
import { corpusTables, planOfCorpusTable } from '../../support/corpus';
import { saidBy } from '../../support/said';
import type { Said } from '../../support/said';
import { sampled } from '../../support/sample';

/** The 27 published tables of counties. */
const TABLES = corpusTables();

async function workbookWith(...plans: readonly SheetPlan[]): Promise<XlsxWorkbook> {
  const workbook = createXlsx();
  for (const plan of plans) await workbook.apply([{ kind: 'add-sheet', plan }]);
  return workbook;
}

interface OnSheet {
  readonly form: Form;
  readonly forms: readonly Form[];
  readonly grid: SheetGrid;
}

async function formOn(workbook: XlsxWorkbook, name: string): Promise<OnSheet> {
  const [sheet] = await readSheets(workbook, { name }, true);
  const [form] = sheet?.forms ?? [];
  if (!sheet || !form) throw new Error(`no form on ${name}`);
  return { form, forms: sheet.forms, grid: sheet.grid };
}

async function converted(workbook: XlsxWorkbook, sheet: string, id: string): Promise<string> {
  const target = targetOf(id);
  if (!target) throw new Error(id);
  const result = await convertTable(workbook, { form: { sheet }, target, keep: true });
  if (!result.ok) throw new Error(result.message);
  return result.sheetName;
}

/** What the new table and the list of what it has no place for say together. */
async function saidAfter(workbook: XlsxWorkbook, name: string): Promise<readonly string[]> {
  const { form, forms, grid } = await formOn(workbook, name);
  const [list] = await workbook.read({ name: KEPT_SHEET }, { merges: false });
  const kept = (list?.texts ?? []).filter(([sheet]) => sheet === name).map(([, , , text = '']) => squash(text));
  const amounts = kept.flatMap((text) => readAmount(text, '元')?.toFixed() ?? []);
  return [...saidBy(form, forms, grid).map(({ text }) => text), ...kept, ...amounts];
}

const words = ({ text }: Said) => text;

/** All of them are moved without a workbook in conversion.test.ts. */
describe.each(sampled(TABLES, 2).map((table) => [table.id, table] as const))('%s', (id, table) => {
  it.each(['application', 'sichuan-2023-goal'])('into %s and back says what it said', async (into) => {
    const workbook = await workbookWith(planOfCorpusTable(table));
    const before = await formOn(workbook, id);
    const said = saidBy(before.form, before.forms, before.grid);
    const there = await converted(workbook, id, into);
    const between = await formOn(workbook, there);
    expect(between.form.reading).toMatchObject({ state: 'certain', unread: [] });
    const after = await saidAfter(workbook, there);
    expect(said.map(words).filter((text) => !after.includes(text))).toEqual([]);

    const back = await converted(workbook, there, table.layout);
    const returned = await formOn(workbook, back);
    expect(returned.form.layout).toBe(before.form.layout);
    expect(saidBy(returned.form, returned.forms, returned.grid)).toEqual(said);
  });
});

describe('a table that is moved', () => {
  const table = TABLES.find(({ layout }) => layout === 'hebei-2020');
  if (!table) throw new Error('no table');

  it('stays as it is, and all is taken back as one step', async () => {
    const workbook = await workbookWith(planOfCorpusTable(table));
    const before = await workbook.read({ all: true }, { merges: true });
    const takeBack = createTakeBack();
    const target = targetOf('self-evaluation')!;
    const result = takeBack.remember(
      '转为另一种表',
      await convertTable(workbook, { form: { sheet: table.id }, target, keep: true }),
    );
    expect(result).toMatchObject({ ok: true, sheetName: '绩效目标自评表', kept: true });
    const after = await workbook.read({ all: true }, { merges: true });
    expect(after.map(({ name }) => name)).toEqual([table.id, '绩效目标自评表', KEPT_SHEET]);
    expect(after[0]).toEqual(before[0]);
    expect(await takeBack.takeBack()).toMatchObject({ ok: true });
    expect(await workbook.read({ all: true }, { merges: true })).toEqual(before);
  });

  it('shows first what goes where, amounts in the unit of the new form, and what has no place', async () => {
    const workbook = await workbookWith(planOfCorpusTable(table));
    const preview = await previewConversion(workbook, { sheet: table.id }, targetOf('application')!);
    if (!preview.ok) throw new Error(preview.message);
    expect(preview.moved).toContainEqual({
      what: '资金总额',
      to: 'D5',
      text: table.header.预算数,
      now: expect.stringMatching(/万元$/),
      count: 1,
    });
    expect(preview.left.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['项目编码', '资金用途', '指标值确定依据']),
    );
    expect(await workbook.read({ all: true }, { merges: false })).toHaveLength(1);
  });

  it('without the list where nobody wants it', async () => {
    const workbook = await workbookWith(planOfCorpusTable(table));
    const target = targetOf('application')!;
    expect(await convertTable(workbook, { form: { sheet: table.id }, target, keep: false })).toMatchObject({
      ok: true,
      kept: false,
    });
    expect(await workbook.read({ all: true }, { merges: false })).toHaveLength(2);
  });

  it.each(sampled(TARGET_IDS, 1, 2))('into %s is read with certainty, whatever its form', async (into) => {
    const workbook = await workbookWith(planOfCorpusTable(table));
    const { form } = await formOn(workbook, await converted(workbook, table.id, into));
    expect(form.reading).toMatchObject({ state: 'certain', unread: [] });
    const county = COUNTY_FORMS.find(({ id }) => id === into);
    expect(form.kind).toBe(county?.kind ?? into);
  });
});
