import type { Application, Form } from '../../../src/model/form';
import { changesSince } from '../../../src/cycle/approval-changes';
import type { CellValue } from '../../../src/model/cell';
import type { SheetPlan } from '../../../src/sheets/plan';
import { adjust } from '../../../src/workbook/process/adjust';
import { approvalsIn, ADJUSTMENTS } from '../../../src/workbook/process/approvals';
import { approve } from '../../../src/workbook/process/approve';
import { carryOver } from '../../../src/workbook/insert/carry-over';
import { checkSheets } from '../../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { readSheets } from '../../../src/workbook/read/read-sheet';
import { createXlsx, openXlsx } from '../../../src/xlsx';
import type { XlsxWorkbook } from '../../../src/xlsx';
import { corpusTables, planOfCorpusTable } from '../../support/corpus';
import { correctApplications, countyTwins } from '../../support/correct-forms';
import { formulaProblems } from '../../support/formula-problems';
import { drawApproval } from '../../../src/sheets/draw/approval';
import type { Keeping } from '../../../src/model/approval';
import { partsOf } from '../../support/docx-text';
import { sampled } from '../../support/sample';

const SAID = {
  date: '2024-03-05',
  body: '县财政局',
  number: '×财农〔2024〕5号',
  who: '王经办',
  now: new Date(2024, 2, 6, 9, 5),
  keeping: 'shown',
} as const;
const ADJUSTED = { ...SAID, date: '2024-08-01', reason: '汛期推迟开工', budgetToo: false };

const [sample] = correctApplications();
if (!sample) throw new Error('no form');

async function bookOf(...plans: readonly SheetPlan[]): Promise<XlsxWorkbook> {
  const book = createXlsx();
  await book.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
  return book;
}

async function applicationsIn(book: XlsxWorkbook): Promise<Application[]> {
  const forms: Form[] = (await readSheets(book, { all: true }, true)).flatMap((sheet) => sheet.forms);
  return forms.filter((form) => form.kind === 'application');
}

async function onlyApplication(book: XlsxWorkbook): Promise<Application> {
  const [form, ...more] = await applicationsIn(book);
  if (!form || more.length > 0) throw new Error('not one form');
  return form;
}

const addressOf = (form: Form) => ({ sheet: form.sheet, row: form.table.headerRow });

async function approved(plan: SheetPlan) {
  const book = await bookOf(plan);
  const result = await approve(book, { form: addressOf(await onlyApplication(book)), ...SAID });
  if (!result.ok) throw new Error(result.message);
  return { book, result };
}

async function write(
  book: XlsxWorkbook,
  at: { sheet: string; row: number; column: number } | undefined,
  value: CellValue,
) {
  if (!at) throw new Error('no cell');
  return book.apply([{ kind: 'set-cells', sheet: at.sheet, cells: [{ ...at, content: { value } }] }]);
}

const firstTarget = (form: Application) => form.indicators.find(({ target }) => target.value?.kind === 'quantitative');

const findingsIn = async (book: XlsxWorkbook) =>
  (await checkSheets(book, OWN_FRAME)).flatMap(({ forms }) =>
    forms.flatMap(({ findings }) => findings.map(({ rule, severity }) => `${severity} ${rule}`)),
  );

const everything = async (book: XlsxWorkbook) => JSON.stringify(await book.read({ all: true }, { merges: true }));

const FORMS: readonly (readonly [string, SheetPlan])[] = [
  ...[...correctApplications(), ...countyTwins()].map(({ name, plan }) => [name, plan] as const),
  ...corpusTables().map((table) => [table.id, planOfCorpusTable(table)] as const),
];

test.each(sampled(FORMS, 0, 3))('%s is kept as it was, and is no second form', async (_, plan) => {
  const book = await bookOf({ ...plan, name: '表' });
  const form = (await applicationsIn(book)).find(({ project }) => project.name?.text);
  if (!form) return;
  const before = await findingsIn(book);
  expect(await approve(book, { form: addressOf(form), ...SAID })).toMatchObject({ ok: true });

  const reopened = await openXlsx(await book.toBytes());
  const kept = approvalsIn(await readSheets(reopened, { all: true }, false));
  expect(kept).toMatchObject([{ version: 0, date: '2024-03-05', body: '县财政局', number: '×财农〔2024〕5号' }]);
  const [application] = kept.map((approval) => approval.application);
  expect(application && saidBy(application)).toEqual(saidBy(form));
  expect(application && changesSince(application, form)).toEqual([]);
  expect(await findingsIn(reopened)).toEqual(before);
});

/** What a form says, wherever it stands. */
function saidBy({ kind, layout, funds, plan, goal, project, year, indicators }: Application) {
  return {
    kind,
    layout,
    funds: funds && [funds.unit, ...[funds.total, funds.fiscal, funds.other].map((each) => each?.value?.toFixed())],
    plan: plan.map(({ until, field }) => [until, field.text]),
    goal: goal?.text,
    project: [project.name, project.department, project.implementer, project.contact].map((field) => field?.text),
    year: year?.value,
    indicators: indicators.map(({ level1, level2, level3, target, description, basis, stars }) => [
      level1?.name,
      level2?.name,
      level3.text,
      target.text,
      description?.text,
      basis?.text,
      stars,
    ]),
  };
}

test('the sheet says what it is, refuses to be typed in, and holds no formula', async () => {
  const { book, result } = await approved(sample.plan);
  expect(result.sheetName).toMatch(/^批复目标（.+）$/);
  const [grid] = await book.read({ name: result.sheetName }, { merges: true });
  expect(grid?.texts.slice(0, 7).map(([text]) => text)).toEqual([
    '批复目标存档',
    '批复日期：2024-03-05',
    '批复单位：县财政局',
    '批复文号：×财农〔2024〕5号',
    '目标版本：批复',
    `原表：${sample.plan.name}`,
    '登记：王经办 2024-03-06 09:05',
  ]);
  expect(grid?.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
  const [sheet] = await readSheets(await bookOf(sample.plan), { all: true }, true);
  const form = sheet?.forms[0];
  if (!sheet || form?.kind !== 'application') throw new Error('no form');
  const record = { date: '', body: '', number: '', version: 0, source: '', registered: '' };
  const plan = drawApproval({ name: '批复目标', record, form, grid: sheet.grid, keeping: 'shown' });
  expect(formulaProblems(plan)).toEqual([]);
  expect(plan.validations).toMatchObject([{ rule: { kind: 'custom', formula: 'FALSE' }, alert: { style: 'stop' } }]);
});

test('a changed value is 必改 until it is registered; registering is one step back and forth', async () => {
  const { book } = await approved(sample.plan);
  expect(await findingsIn(book)).not.toContain('error changed-after-approval');
  await write(book, firstTarget(await onlyApplication(book))?.target.at, '≥12345公里');
  expect(await findingsIn(book)).toContain('error changed-after-approval');

  const before = await everything(book);
  const form = await onlyApplication(book);
  const result = await adjust(book, { form: addressOf(form), ...ADJUSTED });
  if (!result.ok) throw new Error(result.message);
  expect(result.sheetName).toMatch(/^第1次调整目标（/);
  const findings = await findingsIn(book);
  expect(findings.filter((finding) => /approval|adjustment/.test(finding))).toEqual([]);
  const [list] = await book.read({ name: '调整登记' }, { merges: false });
  expect(list?.texts).toEqual([
    ADJUSTMENTS.columns.map(({ title }) => title),
    [
      form.project.name?.text,
      '第1次调整',
      '2024-08-01',
      '县财政局',
      '×财农〔2024〕5号',
      '汛期推迟开工',
      '否',
      expect.stringMatching(/^“.+”的指标值：/),
      expect.stringMatching(/的指标值：≥12345公里$/),
      '王经办 2024-03-06 09:05',
    ],
  ]);
  await result.undo.revert();
  expect(await everything(book)).toBe(before);
});

test('an adjustment without its entry does not count', async () => {
  const { book } = await approved(sample.plan);
  await write(book, firstTarget(await onlyApplication(book))?.target.at, '≥12345公里');
  await adjust(book, { form: addressOf(await onlyApplication(book)), ...ADJUSTED });
  await write(book, { sheet: '调整登记', row: 2, column: 6 }, null);
  expect(await findingsIn(book)).toContain('error changed-after-approval');
});

test('further adjustments follow each other', async () => {
  const { book } = await approved(sample.plan);
  for (const target of ['≥11公里', '≥12公里']) {
    await write(book, firstTarget(await onlyApplication(book))?.target.at, target);
    expect(await adjust(book, { form: addressOf(await onlyApplication(book)), ...ADJUSTED })).toMatchObject({
      ok: true,
    });
  }
  const kept = approvalsIn(await readSheets(book, { all: true }, false));
  expect(kept.map(({ version, adjustment }) => [version, adjustment?.reason])).toEqual([
    [0, undefined],
    [1, '汛期推迟开工'],
    [2, '汛期推迟开工'],
  ]);
});

test.each(['self-evaluation', 'monitoring'] as const)('%s is carried from what was approved', async (kind) => {
  const { book } = await approved(sample.plan);
  const indicator = firstTarget(await onlyApplication(book));
  await write(book, indicator?.target.at, '≥12345公里');
  const into = kind === 'monitoring' ? { form: kind, month: 8 } : { form: kind };
  const carried = await carryOver(book, addressOf(await onlyApplication(book)), into);
  if (!carried.ok) throw new Error(carried.message);
  const [sheet] = await readSheets(book, { name: carried.sheetName }, true);
  const same = sheet?.forms[0]?.indicators.find(({ level3 }) => level3.value === indicator?.level3.value);
  expect(same?.target.text).toBe(indicator?.target.text);
  expect(await findingsIn(book)).not.toContain('error indicators-differ');

  await write(book, same?.target.at, '≥12345公里');
  expect(await findingsIn(book)).toContain('error indicators-differ');
});

describe('after an adjustment of August', () => {
  /** A 审核表 and a 监控表 of before; the budget and a value have been adjusted since. */
  const adjustedSince = async (month: number) => {
    const { book } = await approved(sample.plan);
    const form = await onlyApplication(book);
    const year = form.year?.value ?? 0;
    for (const into of [{ form: 'review' }, { form: 'monitoring', month }] as const)
      expect(await carryOver(book, addressOf(form), into)).toMatchObject({ ok: true });
    await write(book, firstTarget(form)?.target.at, '≥12345公里');
    await write(book, form.funds?.total?.at, 999);
    const adjusted = await adjust(book, { form: addressOf(form), ...ADJUSTED, date: `${year}-08-01` });
    if (!adjusted.ok) throw new Error(adjusted.message);
    return (await findingsIn(book)).filter((finding) => /differ/.test(finding));
  };

  test('what was reviewed and reported before it stays right', async () => {
    expect(await adjustedSince(6)).toEqual([]);
  });

  test.each([8, 12])('what is reported of the months to %i has to follow', async (month) => {
    expect(await adjustedSince(month)).toEqual(['error indicators-differ']);
  });
});

test('what cannot be registered is said', async () => {
  const book = await bookOf(sample.plan);
  const form = addressOf(await onlyApplication(book));
  expect(await approve(book, { form, ...SAID, body: ' ' })).toMatchObject({ ok: false, code: 'no-change' });
  expect(await adjust(book, { form, ...ADJUSTED })).toMatchObject({
    ok: false,
    message: expect.stringContaining('还没有登记批复'),
  });
  expect(await approve(book, { form, ...SAID })).toMatchObject({ ok: true });
  expect(await approve(book, { form, ...SAID })).toMatchObject({
    ok: false,
    message: expect.stringContaining('登记调整'),
  });
  expect(await adjust(book, { form, ...ADJUSTED })).toMatchObject({
    ok: false,
    message: expect.stringContaining('一致'),
  });
  expect(await adjust(book, { form, ...ADJUSTED, reason: '' })).toMatchObject({ ok: false, code: 'no-change' });
});

test('the approval is taken back in one step', async () => {
  const book = await bookOf(sample.plan);
  const before = await everything(book);
  const result = await approve(book, { form: addressOf(await onlyApplication(book)), ...SAID });
  if (!result.ok) throw new Error(result.message);
  await result.undo.revert();
  expect(await everything(book)).toBe(before);
});

describe('as the user chooses, the kept goals are', () => {
  const register = async (keeping: Keeping) => {
    const book = await bookOf(sample.plan);
    const before = await everything(book);
    const result = await approve(book, { form: addressOf(await onlyApplication(book)), ...SAID, keeping });
    if (!result.ok) throw new Error(result.message);
    const saved = await openXlsx(await book.toBytes());
    const [grid] = await saved.read({ name: result.sheetName }, { merges: true });
    const note = grid?.texts[7]?.[0] ?? '';
    const isHidden = await hiddenSheets(await book.toBytes());
    return { book, before, result, saved, grid, note, hidden: isHidden };
  };

  test('shown', async () => {
    const { grid, note, hidden, saved } = await register('shown');
    expect(grid?.protected).toBe(false);
    expect(hidden).toEqual([]);
    expect(note).toContain('可以按需要隐藏或保护本表');
    expect(await saved.read({ name: ADJUSTMENTS.name }, { merges: false })).toEqual([]);
  });

  test('protected without a password, and the sheet says so', async () => {
    const { grid, note, hidden } = await register('protected');
    expect(grid?.protected).toBe(true);
    expect(hidden).toEqual([]);
    expect(note).toContain('没有密码');
  });

  test('hidden, and a visible sheet says where they are', async () => {
    const { book, before, result, saved, note, hidden } = await register('hidden');
    expect(hidden).toEqual([result.sheetName]);
    expect(note).toContain('可以随时取消隐藏');
    const [list] = await saved.read({ name: ADJUSTMENTS.name }, { merges: false });
    expect(list?.texts[1]).toEqual([
      (await onlyApplication(book)).project.name?.text,
      '批复',
      '2024-03-05',
      '县财政局',
      '×财农〔2024〕5号',
      '',
      '',
      '',
      '',
      `王经办 2024-03-06 09:05；目标存在隐藏的工作表“${result.sheetName}”，可取消隐藏查看`,
    ]);
    // What is hidden counts all the same.
    await write(saved, firstTarget(await onlyApplication(saved))?.target.at, '≥12345公里');
    expect(await findingsIn(saved)).toContain('error changed-after-approval');
    await result.undo.revert();
    expect(await everything(book)).toBe(before);
  });

  test('and those of an adjustment likewise', async () => {
    const { book } = await register('hidden');
    await write(book, firstTarget(await onlyApplication(book))?.target.at, '≥12345公里');
    const form = addressOf(await onlyApplication(book));
    const adjusted = await adjust(book, { form, ...ADJUSTED, keeping: 'hidden' });
    if (!adjusted.ok) throw new Error(adjusted.message);
    expect(await hiddenSheets(await book.toBytes())).toHaveLength(2);
    const [list] = await book.read({ name: ADJUSTMENTS.name }, { merges: false });
    expect(list?.texts[2]?.[1]).toBe('第1次调整');
    expect(list?.texts[2]?.[9]).toContain(`隐藏的工作表“${adjusted.sheetName}”`);
    expect(await findingsIn(book)).not.toContain('error changed-after-approval');
  });
});

async function hiddenSheets(file: Uint8Array): Promise<string[]> {
  const workbook = (await partsOf(file)).get('xl/workbook.xml') ?? '';
  return [...workbook.matchAll(/<sheet [^>]*>/g)].flatMap(([sheet]) =>
    sheet.includes('state="hidden"') ? (/name="([^"]*)"/.exec(sheet)?.[1] ?? []) : [],
  );
}
