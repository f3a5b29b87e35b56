import type { SheetPlan } from '../../../src/sheets/plan';
import type { WorkbookPort } from '../../../src/sheets/port';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { insertForm } from '../../../src/workbook/insert/insert-form';
import { readSheets } from '../../../src/workbook/read/read-sheet';
import { addReportSheet } from '../../../src/workbook/report/add-report-sheet';
import { caibannong201968 } from '../../../src/catalog';
import { createXlsx } from '../../../src/xlsx';
import { FIRST_UNIT, reportWorkbookPlans } from '../../support/report-workbook';

async function workbookOf(plans: readonly SheetPlan[]) {
  const workbook = createXlsx();
  await workbook.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
  return workbook;
}

const ANY = { kind: 'self-evaluation', by: 'department', of: null, wording: '2019' } as const;
const FIRST = { ...ANY, of: FIRST_UNIT };

/** The port with a list of the round trips made over it. */
function watched(port: WorkbookPort): { readonly port: WorkbookPort; readonly trips: string[] } {
  const trips: string[] = [];
  const counting: WorkbookPort = {
    readOnly: port.readOnly,
    calculate: port.calculate,
    read: (which, options) => (trips.push('read'), port.read(which, options)),
    apply: (edits) => (trips.push('apply'), port.apply(edits)),
    watch: (listener) => port.watch(listener),
    reveal: (at) => port.reveal(at),
  };
  return { port: counting, trips };
}

it('reads once and writes once; a second time under another name; both can be taken back', async () => {
  const workbook = await workbookOf(reportWorkbookPlans());
  const { port, trips } = watched(workbook);
  const first = await addReportSheet(port, OWN_FRAME, FIRST);
  expect(first).toMatchObject({ ok: true, sheetName: '自评总结报告' });
  expect(trips).toEqual(['read', 'apply']);
  const second = await addReportSheet(port, OWN_FRAME, FIRST);
  expect(second).toMatchObject({ ok: true, sheetName: '自评总结报告 (2)' });
  expect(trips.slice(2)).toEqual(['read', 'apply', 'apply']);
  if (second.ok) await second.undo.revert();
  if (first.ok) await first.undo.revert();
  const names = (await workbook.read({ all: true }, { merges: false })).map(({ name }) => name);
  expect(names).toEqual(reportWorkbookPlans().map(({ name }) => name));
});

it('the report is no form', async () => {
  const workbook = await workbookOf(reportWorkbookPlans());
  await addReportSheet(workbook, OWN_FRAME, FIRST);
  const [sheet] = await readSheets(workbook, { name: '自评总结报告' }, true);
  expect(sheet?.forms).toEqual([]);
});

it('asks which unit where there are several, and counts a form that was only laid out to none', async () => {
  const several = await workbookOf(reportWorkbookPlans());
  expect(await addReportSheet(several, OWN_FRAME, ANY)).toMatchObject({
    ok: false,
    message: '自评表分属 3 个单位或年度，请选定一个：县农业农村局 2020年；县交通运输局 2020年；县交通运输局 2023年。',
  });
  expect(await addReportSheet(several, OWN_FRAME, { ...ANY, of: { unit: '县教育局', year: 2020 } })).toMatchObject({
    ok: false,
    code: 'form-missing',
  });
  const one = await workbookOf(reportWorkbookPlans().slice(0, 3));
  const blank = { form: 'self-evaluation', ruleSet: caibannong201968, category: null, year: null } as const;
  await insertForm(one, { ...blank, wording: '2019' });
  expect(await addReportSheet(one, OWN_FRAME, ANY)).toMatchObject({ ok: true });
});

it('two 自评表 of one project are refused, by the names of their sheets', async () => {
  const [plan] = reportWorkbookPlans();
  if (!plan) throw new Error('no plan');
  const twice = await workbookOf([plan, { ...plan, name: '自评表（改）' }]);
  const result = await addReportSheet(twice, OWN_FRAME, ANY);
  expect(result).toMatchObject({ ok: false, message: expect.stringContaining(`（“${plan.name}”、“自评表（改）”）`) });
});

it('a workbook without 自评表 is refused in one sentence', async () => {
  expect(await addReportSheet(createXlsx(), OWN_FRAME, ANY)).toMatchObject({
    ok: false,
    message: '没有认出绩效目标自评表，无法生成自评总结报告。',
  });
});
