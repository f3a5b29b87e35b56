import { PRINTED_TERMS } from '../../../src/catalog/caibannong-2019-68/stages';
import { NOTHING_KNOWN } from '../../../src/cycle/known-workbook';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caibannong201968 } from '../../../src/catalog';
import { categoryById } from '../../support/category-by-id';
import { areaAddress } from '../../../src/model/cell';
import type { CellRef, CellValue } from '../../../src/model/cell';
import type { Application, Form, Indicator, SelfEvaluation } from '../../../src/model/form';
import { executionRate, sum } from '../../../src/scoring';
import type { SheetGrid } from '../../../src/sheets/grid';
import { lintFormula } from '../../support/formula-lint';
import { readProcessSheet } from '../../../src/sheets/recognise/process';
import { addIndicator } from '../../../src/workbook/rows/add-indicator';
import type { NewIndicator } from '../../../src/workbook/rows/add-indicator';
import { adjust } from '../../../src/workbook/process/adjust';
import { answeredInWorkbook } from '../../../src/workbook/check/answers';
import { applyFixes } from '../../../src/workbook/check/apply-fix';
import { approvalsIn } from '../../../src/workbook/process/approvals';
import { approve } from '../../../src/workbook/process/approve';
import { carryOver } from '../../../src/workbook/insert/carry-over';
import type { CarryInto } from '../../../src/workbook/insert/carry-over';
import { checkSheets } from '../../../src/workbook/check/check-workbook';
import { fillScores } from '../../../src/workbook/score/fill-scores';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { indicatorLibrary } from '../../../src/workbook/rows/indicator-library';
import { makeProcessSheet } from '../../../src/workbook/process/process-sheet';
import { columnsOf, formulaAt, readSheets } from '../../../src/workbook/read/read-sheet';
import { removeIndicator } from '../../../src/workbook/rows/remove-indicator';
import type { CommandResult, Done } from '../../../src/workbook/result';
import { scoreForm } from '../../../src/workbook/score/score-form';
import { openXlsx } from '../../../src/xlsx';
import type { XlsxWorkbook } from '../../../src/xlsx';
import { recalculate } from '../../support/libreoffice';
import { sampled } from '../../support/sample';

/** A workbook that an earlier version drew and filled (test/fixtures/earlier/README.md), and what must be found in it. */
interface Earlier {
  readonly file: string;
  /** Sheet, kind of form, category, where that is known from, number of indicators. */
  readonly forms: readonly (readonly [string, Form['kind'], string, 'user' | 'name', number])[];
  /** What a full check says and somebody has answered; it says nothing else. */
  readonly answered: readonly string[];
  /** 总分 of each 表4, with the points as typed where a person took some off. */
  readonly totals: readonly string[];
}

const APPLICATION = '绩效目标申报表';
const EVALUATION = '绩效目标自评表';

const EARLIER: readonly Earlier[] = [
  {
    file: '496cdf2-village-infrastructure.xlsx',
    forms: [
      [APPLICATION, 'application', 'village-infrastructure', 'user', 11],
      [EVALUATION, 'self-evaluation', 'village-infrastructure', 'user', 9],
    ],
    answered: [
      '核心指标“贫困户供水设施数量”填的是“不涉及”',
      // The earlier version said it in two findings, each of which was answered.
      '加星指标“道路补助标准”“供水设施补助标准”未填',
      '核心指标“解决贫困人口饮水安全问题人数”填的是“不涉及”',
    ],
    totals: ['98.44'],
  },
  {
    file: '64b710b-industry-and-microcredit.xlsx',
    // Four hints on the first form were answered that today's rule book does not give any more.
    forms: [
      [APPLICATION, 'application', 'specialty-industry', 'user', 27],
      [`${APPLICATION} (2)`, 'application', 'microcredit-interest', 'user', 11],
      [EVALUATION, 'self-evaluation', 'microcredit-interest', 'user', 11],
    ],
    answered: ['得分 6 低于公式计算值 7.00'],
    totals: ['98.63'],
  },
  {
    file: '188a3bc-yulu.xlsx',
    forms: [
      [APPLICATION, 'application', 'yulu', 'user', 9],
      ['绩效目标审核表', 'review', 'yulu', 'user', 0],
      // Carried from the approved copy, which has no hint.
      ['绩效运行监控表', 'monitoring', 'yulu', 'name', 9],
    ],
    answered: ['效益指标中缺少可持续影响指标'],
    totals: [],
  },
  {
    file: '188a3bc-asset-income.xlsx',
    forms: [
      [APPLICATION, 'application', 'asset-income', 'user', 13],
      [EVALUATION, 'self-evaluation', 'asset-income', 'name', 13],
    ],
    answered: [],
    totals: ['99.50'],
  },
];

const REGISTERED = {
  date: '2024-03-05',
  body: '县财政局',
  number: '',
  who: '王经办',
  now: new Date(2024, 2, 6, 9, 5),
  keeping: 'shown',
} as const;

const bytesOf = (file: string) => new Uint8Array(readFileSync(join('test/fixtures/earlier', file)));
const opened = (file: string): Promise<XlsxWorkbook> => openXlsx(bytesOf(file));
const sheetsOf = (book: XlsxWorkbook) => readSheets(book, { all: true }, true);
const gridsOf = (book: XlsxWorkbook) => book.read({ all: true }, { merges: true });
const formsIn = async (book: XlsxWorkbook) => (await sheetsOf(book)).flatMap(({ forms }) => forms);

const isApplication = (form: Form): form is Application => form.kind === 'application';
const isEvaluation = (form: Form): form is SelfEvaluation => form.kind === 'self-evaluation';
const hasIndicators = ({ kind }: Form) => kind !== 'review';

async function formOn(book: XlsxWorkbook, sheet: string): Promise<Form> {
  const form = (await formsIn(book)).find((one) => one.sheet === sheet);
  if (!form) throw new Error(`no form on ${sheet}`);
  return form;
}

function write(book: XlsxWorkbook, at: CellRef | undefined, value: CellValue) {
  if (!at) throw new Error('no such cell');
  const cells = [{ row: at.row, column: at.column, content: { value } }];
  return book.apply([{ kind: 'set-cells', sheet: at.sheet, cells }]);
}

/** What an indicator says, wherever its row lies. */
function said({ level1, level2, level3, target, weight, actual, forecast, reason }: Indicator) {
  const texts = [level3, target, weight, actual, forecast, reason].map((field) => field?.text);
  return [level1?.name, level2?.name, ...texts];
}

/** The indicators with a value; headings of a template's groups have none. */
/** Names and values; a row struck out with 不涉及 is no goal. */
const filledOf = ({ indicators }: Form) =>
  indicators
    .filter(({ target }) => target.text !== '' && target.text !== '不涉及')
    .map(({ level3, target }) => `${level3.value} ${target.text}`)
    .sort();

/** How many formulas a row has, those of the marks and helpers among them. */
async function formulasIn(book: XlsxWorkbook, { sheet }: Form, row: number): Promise<number> {
  const [grid] = await book.read({ name: sheet }, { merges: false });
  return grid ? columnsOf(grid).filter((column) => formulaAt(grid, row, column) !== null).length : 0;
}

const formulasOn = (grids: readonly SheetGrid[]): readonly string[] =>
  grids.flatMap(({ formulas }) => formulas.flat().flatMap((formula) => formula ?? []));

/** Every formula is one that all programs compute, and the file that is written reads the same. */
async function expectSound(book: XlsxWorkbook): Promise<void> {
  // Cells of "" are written as empty ones, merged areas come back in another order.
  const seen = (grids: readonly SheetGrid[]) =>
    grids.map(({ name, texts, formulas, merges }) => {
      const areas = merges === 'unknown' ? [] : merges.map(areaAddress).sort();
      return { name, texts, formulas, areas };
    });
  const grids = await gridsOf(book);
  expect(formulasOn(grids).flatMap(problemsOf)).toEqual([]);
  expect(seen(await gridsOf(await openXlsx(await book.toBytes())))).toEqual(seen(grids));
}

/** The line of the core indicators as earlier versions laid it compares logicals with 0: Excel counts a row too many on an empty form. */
function problemsOf(formula: string): string[] {
  const isOldCoreLine = formula.startsWith('="核心指标应填');
  return lintFormula(formula, 'cell').filter((problem) => !(isOldCoreLine && problem.startsWith('a logical')));
}

/** Runs a command, looks at what it did, takes it back: the workbook is as it was. */
async function doneAndTakenBack<T>(
  book: XlsxWorkbook,
  run: () => Promise<CommandResult<T>>,
  look: (result: Done<T>) => Promise<void>,
): Promise<void> {
  const before = await gridsOf(book);
  const result = await run();
  if (!result.ok) throw new Error(result.message);
  const after = await gridsOf(book);
  expect(formulasOn(after).filter((formula) => formula.includes('#REF!'))).toEqual([]);
  await look(result);
  await result.undo.revert();
  expect(await gridsOf(book)).toEqual(before);
}

/** An indicator of the user's own for every class of the form. */
function ownOfEachClass({ table }: Form): readonly NewIndicator[] {
  const classes = new Map(
    table.rows.map(({ level1, level2 }) => [level2?.name, { level1: level1?.name ?? '', level2: level2?.name ?? '' }]),
  );
  return [...classes.values()].map((names) => ({ kind: 'own', ...names, name: '新增的指标', target: '≥10个' }));
}

/** What the 指标库 has besides for a drawn 申报表. */
function missingOfTemplate(form: Form): readonly NewIndicator[] {
  const category = categoryById(form.hint?.category ?? '');
  if (!category || !isApplication(form)) return [];
  return indicatorLibrary(form, category).map(({ id }) => ({
    kind: 'template',
    category: category.id,
    templateRow: id,
  }));
}

/** The points on the sheets, as their own formulas were computed, are those of src/scoring. */
async function expectPoints(computed: Uint8Array, totals: readonly string[]): Promise<void> {
  const forms = await formsIn(await openXlsx(computed));
  for (const form of forms) {
    if (form.kind === 'review') {
      const points = form.items.map(({ score }) => score.value);
      expect([points.includes(null), form.total?.value?.toFixed()]).toEqual([false, sum(points).toFixed()]);
    }
    if (form.kind === 'monitoring') {
      const { budget, executed, rate } = form.execution?.total ?? {};
      expect(rate?.value?.toFixed()).toBe(executionRate(budget?.value ?? null, executed?.value ?? null)?.toFixed());
    }
    if (isEvaluation(form)) expectEvaluation(form);
  }
  expect(forms.filter(isEvaluation).map(({ total }) => total?.score.value?.toFixed(2))).toEqual(totals);
}

function expectEvaluation({ indicators, execution, total, ...form }: SelfEvaluation): void {
  const scores = scoreForm({ indicators, execution, total, ...form }, caibannong201968.arithmetic);
  expect(execution?.total.score?.value?.toFixed()).toBe(scores.execution?.toFixed());
  const computed = indicators.filter(({ score }) => score?.formula !== null);
  expect(computed.map(({ row, score }) => [row, score?.value?.toFixed()])).toEqual(
    computed.map(({ row }) => [row, scores.rows.get(row)?.score?.toFixed()]),
  );
  const points = indicators.map(({ score }) => score?.value ?? null);
  expect(total?.score.value?.toFixed()).toBe(sum([...points, scores.execution]).toFixed());
}

/** Makes the one correction that the rule offers on the sheet: its finding is gone, and the correction is taken back. */
async function expectFixed(book: XlsxWorkbook, sheet: string, rule: string): Promise<void> {
  const found = async () =>
    (await checkSheets(book, OWN_FRAME, { name: sheet })).flatMap(({ forms }) =>
      forms.flatMap(({ findings }) => findings.filter((finding) => finding.rule === rule && finding.fix)),
    );
  const [finding, ...others] = await found();
  if (!finding) throw new Error(`${sheet}: no ${rule}`);
  expect(others).toEqual([]);
  await doneAndTakenBack(
    book,
    () => applyFixes(book, { sheet }, OWN_FRAME, NOTHING_KNOWN, [finding]),
    async () => expect(await found()).toEqual([]),
  );
}

describe.each(EARLIER)('$file', ({ file, forms, answered, totals }) => {
  let computed: Uint8Array;
  beforeAll(async () => {
    computed = await recalculate(bytesOf(file));
  });

  it('is recognised, each form with its category and all its indicators', async () => {
    const book = await opened(file);
    const checked = (await checkSheets(book, OWN_FRAME)).flatMap((sheet) => sheet.forms);
    expect(
      checked.map(({ form, context: { category } }) => [
        form.sheet,
        form.kind,
        category?.category.id,
        category?.from,
        form.indicators.length,
      ]),
    ).toEqual(forms);
    for (const { form } of checked) {
      expect([form.layout, form.project.name?.text]).toEqual([caibannong201968.id, expect.stringMatching(/项目$/)]);
      expect(form.indicators.filter(({ level1, level2, level3 }) => !level1 || !level2 || !level3.value)).toEqual([]);
      if (isApplication(form)) expect(form.funds?.total?.value?.gt(0)).toBe(true);
      if (form.kind !== 'monitoring' && !isEvaluation(form)) continue;
      const { budget, executed } = form.execution?.total ?? {};
      expect([budget?.value?.gt(0), executed?.value?.gt(0)]).toEqual([true, true]);
    }
  });

  it('is checked in full without a false alarm, formulas computed or not, and answers settle what they settled', async () => {
    for (const bytes of [bytesOf(file), computed]) {
      const sheets = await checkSheets(await openXlsx(bytes), OWN_FRAME);
      const answers = answeredInWorkbook(sheets);
      const findings = sheets.flatMap((sheet) => sheet.forms.flatMap((form) => form.findings));
      expect(findings.filter((finding) => !answers.has(finding)).map(({ what }) => what)).toEqual([]);
      expect(findings.map(({ what }) => what)).toEqual(answered);
    }
  });

  it('has today’s points by its own formulas, and by those that 填入得分 lays, which is taken back', async () => {
    const book = await opened(file);
    await expectPoints(computed, totals);
    for (const form of (await formsIn(book)).filter(isEvaluation)) {
      const at = { sheet: form.sheet };
      await doneAndTakenBack(
        book,
        () => fillScores(book, { form: at, replaceTyped: false }),
        async () => {
          expect((await formOn(book, form.sheet)).indicators.map(said)).toEqual(form.indicators.map(said));
          await expectPoints(await recalculate(await book.toBytes()), totals);
        },
      );
    }
  });

  it('takes a further indicator in each class and each that its template still has', async () => {
    const book = await opened(file);
    for (const form of (await formsIn(book)).filter(hasIndicators)) {
      for (const indicator of sampled([...ownOfEachClass(form), ...missingOfTemplate(form)], 1)) {
        await doneAndTakenBack(
          book,
          () => addIndicator(book, { form: { sheet: form.sheet }, indicator, below: null }),
          async ({ row }) => {
            const { indicators, table } = await formOn(book, form.sheet);
            const added = indicators.find((one) => one.row === row);
            if (indicator.kind === 'own')
              expect(added && said(added)).toEqual(expect.arrayContaining(Object.values(indicator).slice(1)));
            expect(indicators.filter((one) => one !== added).map(said)).toEqual(form.indicators.map(said));
            // A row of its own has what the row above has: no formula below points that were typed.
            if (table.rows.length > form.table.rows.length)
              expect(await formulasIn(book, form, row)).toBe(await formulasIn(book, form, row - 1));
          },
        );
      }
    }
  });

  it('lets every indicator go', async () => {
    const book = await opened(file);
    for (const form of (await formsIn(book)).filter(hasIndicators)) {
      for (const indicator of sampled(form.indicators, 2)) {
        await doneAndTakenBack(
          book,
          () => removeIndicator(book, { sheet: form.sheet, row: indicator.row }),
          async () => {
            const others = form.indicators.filter((one) => one !== indicator);
            expect((await formOn(book, form.sheet)).indicators.map(said)).toEqual(others.map(said));
          },
        );
      }
    }
  });

  it('is sound after rows were added and removed on each of its forms', async () => {
    const book = await opened(file);
    for (const { sheet, indicators, table } of (await formsIn(book)).filter(hasIndicators)) {
      const indicator = { kind: 'own', level1: '', level2: '', name: '新增的指标', target: '≥10个' } as const;
      await removeIndicator(book, { sheet, row: indicators[1]?.row ?? 0 });
      for (const below of [table.firstRow, (await formOn(book, sheet)).table.lastRow])
        expect(await addIndicator(book, { form: { sheet }, indicator, below })).toMatchObject({ ok: true });
      expect((await formOn(book, sheet)).indicators).toHaveLength(indicators.length + 1);
    }
    await expectSound(book);
  });

  it.each<CarryInto>([{ form: 'review' }, { form: 'monitoring', month: 8 }, { form: 'self-evaluation' }])(
    'is carried into a new $form, of which nothing is said but what is still to be filled in',
    async (into) => {
      const book = await opened(file);
      for (const form of (await formsIn(book)).filter(isApplication)) {
        const approved = approvalsIn(await sheetsOf(book)).at(-1)?.application;
        await doneAndTakenBack(
          book,
          () => carryOver(book, { sheet: form.sheet }, into),
          async ({ sheetName }) => {
            const made = await formOn(book, sheetName);
            expect([made.kind, made.project.name?.text]).toEqual([into.form, form.project.name?.text]);
            if (hasIndicators(made)) expect(filledOf(made)).toEqual(filledOf(approved ?? form));
            const live = await checkSheets(
              book,
              OWN_FRAME,
              { all: true },
              { merges: true, mode: () => 'live', known: NOTHING_KNOWN },
            );
            const findings = live.find(({ name }) => name === sheetName)?.forms.flatMap((one) => one.findings);
            expect(findings).toEqual([]);
            await expectSound(book);
          },
        );
      }
    },
  );

  it('has its approval registered, or an adjustment of one', async () => {
    const book = await opened(file);
    for (const form of (await formsIn(book)).filter(isApplication)) {
      const request = { form: { sheet: form.sheet }, ...REGISTERED };
      const earlier = approvalsIn(await sheetsOf(book));
      if (earlier.length > 0) {
        expect(await approve(book, request)).toMatchObject({ ok: false, code: 'no-change' });
        await write(book, form.indicators[0]?.target.at, '≥999人');
      }
      const isApproved = earlier.length > 0;
      await doneAndTakenBack<unknown>(
        book,
        () =>
          isApproved ? adjust(book, { ...request, reason: '秋季新增', budgetToo: false }) : approve(book, request),
        async () => {
          const approvals = approvalsIn(await sheetsOf(book));
          expect(approvals.map(({ version }) => version)).toEqual([...earlier.keys(), earlier.length]);
          const now = await formOn(book, form.sheet);
          expect(approvals.at(-1)?.application.indicators.map(said)).toEqual(now.indicators.map(said));
          await expectSound(book);
        },
      );
    }
  });

  it('is corrected where a correction is offered', async () => {
    const book = await opened(file);
    const all = await formsIn(book);
    for (const { sheet, indicators } of all.filter(isApplication)) {
      const core = indicators.find(({ stars, target }) => stars === 3 && target.text.startsWith('≥'));
      await write(book, core?.target.at, core?.target.text.replace('≥', '≧') ?? '');
      await expectFixed(book, sheet, 'comparator-variant');
      await removeIndicator(book, { sheet, row: core?.row ?? 0 });
      await expectFixed(book, sheet, 'core-indicator-missing');
    }
    for (const { sheet, indicators } of all.filter(isEvaluation)) {
      const first = indicators[0];
      await write(book, first?.actual?.at, first?.target.text.replace(/^≥\d+/, '1') ?? '');
      await write(book, first?.score?.at, Number(first?.weight?.text));
      await expectFixed(book, sheet, 'score-differs');
    }
  });
});

describe('what earlier versions did otherwise', () => {
  const [INFRASTRUCTURE, , YULU] = EARLIER.map(({ file }) => file);

  it('★ hints that are one today count as answered only when each of them was', async () => {
    const book = await opened(INFRASTRUCTURE ?? '');
    const answeredNow = async () => {
      const sheets = await checkSheets(book, OWN_FRAME);
      return [...answeredInWorkbook(sheets).keys()].filter(({ rule }) => rule === 'starred-indicator-missing').length;
    };
    expect(await answeredNow()).toBe(1);
    const [record] = await book.read({ name: '校验记录' }, { merges: false });
    const row = record?.texts.findIndex((texts) => texts.includes('加星指标“供水设施补助标准”未填')) ?? -1;
    await write(book, { sheet: '校验记录', row: row + 1, column: 5 }, null);
    expect(await answeredNow()).toBe(0);
  });

  it('a 表4 may leave out what its 表1 strikes out, and nothing else', async () => {
    const book = await opened(INFRASTRUCTURE ?? '');
    const evaluation = await formOn(book, EVALUATION);
    const road = evaluation.indicators.find(({ level3 }) => level3.value === '工程设计使用年限');
    await removeIndicator(book, { sheet: EVALUATION, row: road?.row ?? 0 });
    const checked = (await checkSheets(book, OWN_FRAME)).flatMap(({ forms }) => forms);
    const findings = checked.flatMap((form) => form.findings.filter(({ rule }) => rule === 'indicators-differ'));
    expect(findings.map(({ what }) => what)).toEqual(['缺少申报表的三级指标“工程设计使用年限”']);
  });

  it('a 总分 that waits for a row of dots is complete after 填入得分', async () => {
    const book = await opened(INFRASTRUCTURE ?? '');
    const { table } = await formOn(book, EVALUATION);
    const free = table.rows.find(({ level2 }) => level2?.name === '生态效益指标');
    await write(book, { sheet: EVALUATION, row: free?.row ?? 0, column: table.columns.level3 ?? 0 }, '……');
    const total = async () => {
      const [form] = (await formsIn(await openXlsx(await recalculate(await book.toBytes())))).filter(isEvaluation);
      return form?.total?.score.text;
    };
    expect(await total()).toBe('不完整');
    expect(await fillScores(book, { form: { sheet: EVALUATION }, replaceTyped: false })).toMatchObject({ ok: true });
    expect(await total()).toBe(EARLIER[0]?.totals[0]);
  });

  it('a 流程 is completed, not drawn again', async () => {
    const book = await opened(YULU ?? '');
    const dates = async () => {
      const [grid] = await book.read({ name: '流程' }, { merges: true });
      return grid && readProcessSheet(grid)?.processes.map((process) => process.dates);
    };
    const [drawn] = (await dates()) ?? [];
    expect([drawn?.review?.text, drawn?.approval?.text]).toEqual(['2024-01-15', '2024-02-18']);
    expect(await makeProcessSheet(book, PRINTED_TERMS)).toMatchObject({ ok: false, code: 'no-change' });
    await write(book, drawn?.approval?.at, null);
    await doneAndTakenBack(
      book,
      () => makeProcessSheet(book, PRINTED_TERMS),
      async () => expect(await dates()).toEqual([drawn]),
    );
  });
});
