import type { SheetPlan } from '../../../src/sheets/plan';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { NOTHING_KNOWN } from '../../../src/cycle/known-workbook';
import { checkSheets } from '../../../src/workbook/check/check-workbook';
import { addressOf } from '../../../src/taskpane/session/address';
import { carryOver } from '../../../src/workbook/insert/carry-over';
import { approve } from '../../../src/workbook/process/approve';
import { isTotalOpen } from '../../../src/workbook/process/open-total';
import { approvalsIn } from '../../../src/workbook/process/approvals';
import { projectLines } from '../../../src/workbook/process/project-lines';
import type { NextStep, ProjectLine } from '../../../src/workbook/process/project-lines';
import { makeProcessSheet } from '../../../src/workbook/process/process-sheet';
import { publish } from '../../../src/workbook/process/publish';
import { caibannong201968 } from '../../../src/catalog';
import { createXlsx } from '../../../src/xlsx';
import type { XlsxWorkbook } from '../../../src/xlsx';
import { filledApplication } from '../../support/correct-forms';
import { filledSelfEvaluation } from '../../support/correct-self-evaluations';
import { PROJECT_STORIES } from '../../support/project-stories';
import type { ProjectStory } from '../../support/project-stories';

const [FIRST, SECOND] = PROJECT_STORIES as readonly [ProjectStory, ProjectStory];

const filed = (story: ProjectStory, name: string): SheetPlan => ({ ...filledApplication(story, '2019'), name });
const evaluated = (story: ProjectStory, name: string): SheetPlan => ({
  ...filledSelfEvaluation(story, 'formulas'),
  name,
});

async function book(...plans: readonly SheetPlan[]): Promise<XlsxWorkbook> {
  const workbook = createXlsx();
  await workbook.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
  return workbook;
}

async function read(workbook: XlsxWorkbook) {
  return checkSheets(workbook, OWN_FRAME, { all: true }, { merges: true, mode: () => 'live', known: NOTHING_KNOWN });
}

async function lines(workbook: XlsxWorkbook, today = new Date(2020, 5, 1)): Promise<readonly ProjectLine[]> {
  const sheets = await read(workbook);
  return projectLines(sheets, { judgement: OWN_FRAME, approvals: approvalsIn(sheets), shown: null, today });
}

async function only(workbook: XlsxWorkbook, today?: Date): Promise<ProjectLine> {
  const [line, ...more] = await lines(workbook, today);
  if (!line || more.length > 0) throw new Error('not one project');
  return line;
}

const kindOf = ({ next }: { readonly next: NextStep | null }) => next?.kind ?? null;

/** The address of the only form of a kind. */
async function formOn(workbook: XlsxWorkbook, name: string) {
  const [form] = (await read(workbook)).find((sheet) => sheet.name === name)?.forms ?? [];
  if (!form) throw new Error(`no form on ${name}`);
  return form;
}

const set = async (workbook: XlsxWorkbook, name: string, row: number, column: number, value: string) => {
  const [grid] = await workbook.read({ name }, { merges: false });
  await workbook.apply([{ kind: 'set-cells', sheet: grid?.id ?? '', cells: [{ row, column, content: { value } }] }]);
};

test('a project goes from 申报 to 公开, and each time the next step is the one that lacks', async () => {
  const workbook = await book(filed(FIRST, '申报表'));
  expect(await only(workbook)).toMatchObject({ name: FIRST.name, stage: 'application', counts: { error: 0, open: 0 } });
  expect(kindOf(await only(workbook))).toBe('review');

  const application = await formOn(workbook, '申报表');
  await carryOver(workbook, addressOf(application), { form: 'review' });
  // Its points are still to be given.
  expect(await only(workbook)).toMatchObject({ stage: 'review', next: { kind: 'fill' } });
  for (const row of [5, 7, 8, 10, 11, 13, 14, 16, 17])
    await set(workbook, '绩效目标审核表', row, 4, row === 5 ? '19' : '9.5');
  const reviewed = await only(workbook);
  expect(reviewed.stage).toBe('review');

  const said = { date: '2020-03-05', body: '县财政局', number: '', who: '王经办', keeping: 'shown' } as const;
  const approved = await approve(workbook, { ...said, form: addressOf(application), now: new Date(2020, 2, 5) });
  expect(approved.ok).toBe(true);
  expect((await only(workbook)).stage).toBe('approval');
  if (approved.ok) await approved.undo.revert();
  expect((await only(workbook)).stage).toBe('review');
});

test('after 批复 comes 监控, once the year has ended 自评', async () => {
  const workbook = await book(filed(FIRST, '申报表'));
  const application = await formOn(workbook, '申报表');
  const said = { date: '2020-03-05', body: '县财政局', number: '', who: '王经办', keeping: 'shown' } as const;
  await approve(workbook, { ...said, form: addressOf(application), now: new Date(2020, 2, 5) });
  const year = application.form.year?.value ?? 2020;
  expect(kindOf(await only(workbook, new Date(year, 5, 1)))).toBe('monitor');
  expect(kindOf(await only(workbook, new Date(year + 1, 1, 1)))).toBe('evaluate');
});

test('a 自评表 without faults is to be published, a published one needs nothing', async () => {
  const workbook = await book(evaluated(FIRST, '自评表'));
  const line = await only(workbook);
  expect(line).toMatchObject({ stage: 'self-evaluation', next: { kind: 'publish' } });
  expect([...line.reached]).toEqual(['self-evaluation']);
  const published = await publish(workbook, addressOf(await formOn(workbook, '自评表')));
  expect(published.ok).toBe(true);
  expect(await only(workbook)).toMatchObject({ stage: 'publication', next: null });
  if (published.ok) await published.undo.revert();
  expect(await only(workbook)).toMatchObject({ stage: 'self-evaluation', next: { kind: 'publish' } });
});

test('a 自评表 without faults whose total is 不完整 is not yet to be published', async () => {
  const workbook = await book(evaluated(FIRST, '自评表'));
  const { form } = await formOn(workbook, '自评表');
  if (form.kind !== 'self-evaluation' || !form.total) throw new Error('no total');
  expect(isTotalOpen(form)).toBe(false);
  await set(workbook, '自评表', form.total.score.at.row, form.total.score.at.column, '不完整');
  expect(isTotalOpen((await formOn(workbook, '自评表')).form)).toBe(true);
  expect(await only(workbook)).toMatchObject({ counts: { error: 0 }, next: { kind: 'score' } });
});

test('the 公开稿 of goals is not yet the end', async () => {
  const workbook = await book(filed(FIRST, '申报表'));
  await publish(workbook, addressOf(await formOn(workbook, '申报表')));
  expect(await only(workbook)).toMatchObject({ stage: 'application' });
});

test('what must be corrected comes first, and its cell is named', async () => {
  const workbook = await book(filed(FIRST, '申报表'));
  const { form } = await formOn(workbook, '申报表');
  const { row, column } = form.indicators[0]?.target.at ?? { row: 0, column: 0 };
  await set(workbook, '申报表', row, column, '≥90大于90%');
  const line = await only(workbook);
  expect(line.counts.error).toBe(1);
  expect(line.next).toEqual({ kind: 'fix', at: { sheet: form.sheet, row, column } });
});

test('forms of one name and one year are one project; another year is another one', async () => {
  const workbook = await book(filed(FIRST, '甲'), filed(SECOND, '乙'), evaluated(FIRST, '甲评'));
  const found = await lines(workbook);
  expect(found.map(({ name, forms }) => [name, forms.map(({ sheetName }) => sheetName)])).toEqual([
    [FIRST.name, ['甲', '甲评']],
    [SECOND.name, ['乙']],
  ]);
  expect(new Set(found.map(({ key }) => key)).size).toBe(2);
});

test('a project that only the 流程表 names is a line without forms', async () => {
  const workbook = await book(filed(FIRST, '甲'), filed(SECOND, '乙'));
  await makeProcessSheet(workbook, caibannong201968.terms);
  const [grid] = await workbook.read({ name: '乙' }, { merges: false });
  await workbook.apply([{ kind: 'delete-sheet', sheet: grid?.id ?? '' }]);
  const [first, second] = await lines(workbook);
  expect(first).toMatchObject({ name: FIRST.name, forms: [{ sheetName: '甲' }] });
  expect(second).toMatchObject({ name: SECOND.name, forms: [], stage: null, next: null });
});

test('other forms of the shown project are judged by what is typed on it', async () => {
  const workbook = await book(filed(FIRST, '申报表'));
  const application = await formOn(workbook, '申报表');
  await carryOver(workbook, addressOf(application));
  const before = await read(workbook);
  const { row, column } = application.form.indicators[0]?.target.at ?? { row: 0, column: 0 };
  await set(workbook, '申报表', row, column, '≥7001亩');
  // The pane has read the shown sheet only.
  const now = await read(workbook);
  const seen = before.map((sheet) =>
    sheet.name === '申报表' ? (now.find(({ name }) => name === '申报表') ?? sheet) : sheet,
  );
  const counts = (shown: string | null) =>
    projectLines(seen, { judgement: OWN_FRAME, approvals: [], shown, today: new Date(2020, 5, 1) })[0]?.forms.find(
      ({ kind }) => kind === 'self-evaluation',
    )?.counts;
  const whole = projectLines(now, { judgement: OWN_FRAME, approvals: [], shown: null, today: new Date(2020, 5, 1) });
  expect(counts(application.form.sheet)).toEqual(
    whole[0]?.forms.find(({ kind }) => kind === 'self-evaluation')?.counts,
  );
  expect(counts(application.form.sheet)).not.toEqual(counts(null));
});

test('300 projects are lines in well under a second', async () => {
  const sheets = await read(await book(filed(FIRST, '申报表'), evaluated(SECOND, '自评表')));
  const many = Array.from({ length: 300 }, (_, index) =>
    sheets.map((sheet) => ({
      ...sheet,
      id: `${sheet.id} ${index}`,
      forms: sheet.forms.map((checked) => ({
        ...checked,
        form: {
          ...checked.form,
          sheet: `${sheet.id} ${index}`,
          project: {
            ...checked.form.project,
            name: checked.form.project.name && { ...checked.form.project.name, text: `第${index}个项目` },
          },
        },
      })),
    })),
  ).flat();
  const from = performance.now();
  const found = projectLines(many, { judgement: OWN_FRAME, approvals: [], shown: 'none', today: new Date(2020, 5, 1) });
  expect(found).toHaveLength(300);
  expect(performance.now() - from).toBeLessThan(1000);
});
