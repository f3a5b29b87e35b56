import type { CellValue } from '../../../src/model/cell';
import type { Form } from '../../../src/model/form';
import { sameText } from '../../../src/model/text';
import type { SheetPlan } from '../../../src/sheets/plan';
import { recognise } from '../../../src/sheets/recognise';
import { approve } from '../../../src/workbook/process/approve';
import { checkSheets } from '../../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { publish } from '../../../src/workbook/process/publish';
import { readSheets } from '../../../src/workbook/read/read-sheet';
import { createXlsx } from '../../../src/xlsx';
import type { XlsxWorkbook } from '../../../src/xlsx';
import { drawReview } from '../../../src/sheets/draw/review';
import { caibannong201968 } from '../../../src/catalog';
import { corpusTables, planOfCorpusTable } from '../../support/corpus';
import { correctApplications, countyTwins } from '../../support/correct-forms';
import { correctSelfEvaluations } from '../../support/correct-self-evaluations';
import { REGISTERED } from '../../support/registered';
import { sampled } from '../../support/sample';

const [application] = correctApplications();
const [selfEvaluation] = correctSelfEvaluations('formulas');
if (!application || !selfEvaluation) throw new Error('no form');

async function bookOf(...plans: readonly SheetPlan[]): Promise<XlsxWorkbook> {
  const book = createXlsx();
  await book.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
  return book;
}

async function formsIn(book: XlsxWorkbook): Promise<readonly Form[]> {
  return (await readSheets(book, { all: true }, true)).flatMap(({ forms }) => forms);
}

async function firstForm(book: XlsxWorkbook): Promise<Form> {
  const [form] = await formsIn(book);
  if (!form) throw new Error('no form');
  return form;
}

const addressOf = (form: Form) => ({ sheet: form.sheet, row: form.table.headerRow });

async function published(plan: SheetPlan) {
  const book = await bookOf(plan);
  const form = await firstForm(book);
  const result = await publish(book, addressOf(form));
  if (!result.ok) throw new Error(result.message);
  const [grid] = await book.read({ name: result.sheetName }, { merges: true });
  if (!grid) throw new Error('no sheet');
  return { book, form, result, grid };
}

async function write(book: XlsxWorkbook, at: { sheet: string; row: number; column: number }, value: CellValue) {
  await book.apply([{ kind: 'set-cells', sheet: at.sheet, cells: [{ ...at, content: { value } }] }]);
}

const everything = async (book: XlsxWorkbook) => JSON.stringify(await book.read({ all: true }, { merges: true }));

/** What a form prints, wherever it stands. */
const saidBy = ({ kind, layout, year, project, indicators }: Form) => ({
  kind,
  layout,
  year: year?.value,
  project: [project.name, project.department, project.implementer].map((field) => field?.text),
  indicators: indicators.map(({ level1, level2, level3, target, actual, weight, reason }) => [
    level1?.name,
    level2?.name,
    ...[level3, target, actual, weight, reason].map((field) => field?.text),
  ]),
});

const FORMS: readonly (readonly [string, SheetPlan])[] = [
  ...[...correctApplications(), ...countyTwins(), ...correctSelfEvaluations()].map(
    ({ name, plan }) => [name, plan] as const,
  ),
  ...corpusTables().map((table) => [table.id, planOfCorpusTable(table)] as const),
];

test.each(sampled(FORMS, 1, 3))('%s is published as it is printed, and is no second form', async (_, plan) => {
  const { book, form, grid } = await published({ ...plan, name: '表' });
  const [copy] = recognise(grid);
  expect(copy && saidBy(copy)).toEqual(saidBy(form));
  expect(grid.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
  expect(grid.texts[0]?.length).toBe(form.area.right - form.area.left + 1);
  expect(grid.texts.length).toBeLessThanOrEqual(form.area.bottom - form.area.top + 1);
  expect((await formsIn(book)).every(({ sheetName }) => sheetName === '表')).toBe(true);
});

test.each([
  ['a 申报表', application.plan, '公开稿（目标-'],
  ['a 自评表', selfEvaluation.plan, '公开稿（自评-'],
])('of %s: the printed form in its official widths, nothing beside it', async (_, plan, name) => {
  const { book, form, result, grid } = await published(plan);
  expect(result).toMatchObject({ source: plan.name, phonesHidden: true });
  expect(result.sheetName.startsWith(name)).toBe(true);
  expect(grid).toMatchObject({ top: 1, left: 1, hint: null });
  expect(grid.texts.flat().join()).not.toMatch(/校验|辅助|待填/);
  const head = ({ bottom }: { readonly bottom: number }) => bottom < form.table.headerRow;
  expect(grid.merges === 'unknown' ? [] : grid.merges.filter(head)).toEqual(plan.merges.filter(head));
  expect((await checkSheets(book, OWN_FRAME)).flatMap(({ forms }) => forms)).toHaveLength(1);
});

test('the name of the person in charge stays, the mobile number is hidden, also as a bare number', async () => {
  for (const [written, shown] of [
    ['张三 13812345678', '张三 138****5678'],
    [13812345678, '138****5678'],
  ] as const) {
    const book = await bookOf(application.plan);
    const form = await firstForm(book);
    if (!form.project.contact) throw new Error('no contact');
    await write(book, form.project.contact.at, written);
    const result = await publish(book, addressOf(form));
    if (!result.ok) throw new Error(result.message);
    const [grid] = await book.read({ name: result.sheetName }, { merges: true });
    expect(grid && recognise(grid)[0]?.project.contact?.text).toBe(shown);
    expect(result.phonesHidden).toBe(true);
  }
});

test('without a mobile number nothing is hidden', async () => {
  const book = await bookOf(application.plan);
  const form = await firstForm(book);
  await write(book, form.project.contact!.at, '张三 0951-1234567');
  expect(await publish(book, addressOf(form))).toMatchObject({ ok: true, phonesHidden: false });
});

test('of approved goals the approved ones are published', async () => {
  const book = await bookOf(application.plan);
  const form = await firstForm(book);
  const approval = await approve(book, { form: addressOf(form), ...REGISTERED });
  if (!approval.ok) throw new Error(approval.message);
  const [indicator] = form.indicators;
  await write(book, indicator!.target.at, '≥12345公里');
  const result = await publish(book, addressOf(form));
  if (!result.ok) throw new Error(result.message);
  expect(result.source).toBe(approval.sheetName);
  const [grid] = await book.read({ name: result.sheetName }, { merges: true });
  const [copy] = grid ? recognise(grid) : [];
  expect(sameText(copy?.indicators[0]?.target.text ?? '', indicator!.target.text)).toBe(true);
  expect(grid?.texts.flat().join()).not.toContain('批复');
});

test('it can be taken back, made again, and every copy has a name of its own', async () => {
  const book = await bookOf(application.plan);
  const before = await everything(book);
  const form = await firstForm(book);
  const first = await publish(book, addressOf(form));
  const second = await publish(book, addressOf(form));
  if (!first.ok || !second.ok) throw new Error('refused');
  expect(second.sheetName).toMatch(/^公开稿（.* \(2\)$/);
  await second.undo.revert();
  await first.undo.revert();
  expect(await everything(book)).toBe(before);
});

test('other forms and merges that cannot be read are refused with a sentence', async () => {
  const review = await bookOf(drawReview({ ruleSet: caibannong201968, name: '表2', from: null }));
  expect(await publish(review, addressOf(await firstForm(review)))).toMatchObject({ ok: false, code: 'form-missing' });
  const book = await bookOf(application.plan);
  const form = await firstForm(book);
  const blind: XlsxWorkbook = Object.create(book, {
    read: {
      value: async () =>
        (await book.read({ all: true }, { merges: true })).map((grid) => ({ ...grid, merges: 'unknown' })),
    },
  });
  expect(await publish(blind, addressOf(form))).toMatchObject({ ok: false, code: 'merges-unknown' });
});
