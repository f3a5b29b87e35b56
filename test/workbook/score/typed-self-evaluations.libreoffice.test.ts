import { NOTHING_KNOWN } from '../../../src/cycle/known-workbook';
import { caibannong201968 } from '../../../src/catalog';
import { address } from '../../../src/model/cell';
import type { SelfEvaluation } from '../../../src/model/form';
import type { SheetGrid } from '../../../src/sheets/grid';
import { checkSheets } from '../../../src/workbook/check/check-workbook';
import { fillScores, previewScores } from '../../../src/workbook/score/fill-scores';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { columnsOf, formulaAt, readSheets, rowsOf, textAt } from '../../../src/workbook/read/read-sheet';
import { scoreForm } from '../../../src/workbook/score/score-form';
import { createXlsx, openXlsx } from '../../../src/xlsx';
import type { XlsxWorkbook } from '../../../src/xlsx';
import { recalculate } from '../../support/libreoffice';
import { TYPED_TABLES, typedTablePlan } from '../../support/typed-tables';

/** What a table is read as: indicators, points of the rows and of the execution, the total. */
const READ: Readonly<Record<string, readonly [indicators: number, weights: string, execution: string, total: string]>> =
  {
    六三一分值: [4, '30 30 30 10', '', '94'],
    执行二十分: [4, '20 20 30 10', '20', '98'],
    无分值栏: [3, '', '', '97'],
    指标编号: [5, '20 20 10 30 10', '10', '98'],
    照抄目标: [5, '20 15 15 30 10', '10', '100'],
    带分字: [3, '50 30 10', '10', '98'],
    得分取整: [5, '25 25 20 10 10', '10', '92'],
    数字与百分比: [4, '40 10 30 10', '10', '97'],
    以元为单位: [4, '30 20 30 10', '10', '96'],
    执行率作指标: [3, '10 50 30', '', '96.5'],
  };

/** What is wrong with them, whatever their layout. */
const FINDINGS: Readonly<Record<string, readonly string[]>> = {
  执行二十分: ['error G10 得分 20 高于公式计算值 16.67'],
  无分值栏: [
    'error G10 实际值 76人 低于目标值 80人，未填原因',
    'error A12 满意度指标各项得分合计 11 分，高于标明的 10 分',
    'error F13 总分 97 与各项得分之和 98.00 不符',
  ],
  照抄目标: ['hint actual-with-sign ×5', 'hint actuals-repeat-targets ×1'],
  以元为单位: ['hint support-short ×1'],
  得分取整: ['warning G12 得分 18 低于公式计算值 18.67', 'error G14 得分 10 高于公式计算值 9.00'],
  数字与百分比: ['warning F13 实际值“0.95”没有写明%，按 95% 计算'],
  执行率作指标: ['error A13 满意度指标标明 10 分，下面没有三级指标'],
};

/** Typed points that the formula would change: old → new. Rounded ones are here too, but are no findings (decision D8). */
const OVERTYPED: Readonly<Record<string, readonly string[]>> = {
  执行二十分: ['养殖肉牛数量 20 → 16.67', '总分 98 → 94.67'],
  得分取整: [
    '预算执行率 8.6 → 8.56',
    '改造户厕数量 23 → 23.33',
    '验收合格率 24.5 → 24.49',
    '受益户数 18 → 18.67',
    '农户满意度 10 → 9.00',
    '总分 92 → 92.05',
  ],
  执行率作指标: ['总分 96.5 → 86.50'],
};

const scorable = TYPED_TABLES.filter(({ columns }) => columns.includes('分值'));

async function typedWorkbook(tables = TYPED_TABLES): Promise<XlsxWorkbook> {
  const workbook = createXlsx();
  await workbook.apply(tables.map((table) => ({ kind: 'add-sheet', plan: typedTablePlan(table) })));
  return openXlsx(await workbook.toBytes());
}

async function formsIn(workbook: XlsxWorkbook): Promise<readonly SelfEvaluation[]> {
  const sheets = await readSheets(workbook, { all: true }, true);
  return sheets.flatMap(({ forms }) => forms.filter((form): form is SelfEvaluation => form.kind === 'self-evaluation'));
}

test.each([
  ['every point is typed', 0, false],
  ['two points are empty', 2, false],
  ['typed points give way', 0, true],
] as const)('says how many formulas were laid: %s', async (_, emptied, replaceTyped) => {
  const [table] = scorable;
  if (!table) throw new Error('no table');
  const workbook = await typedWorkbook([table]);
  const [sheet] = await readSheets(workbook, { all: true }, true);
  const [form] = sheet?.forms ?? [];
  if (!sheet || form?.kind !== 'self-evaluation') throw new Error('not read');
  const cells = form.indicators.slice(0, emptied).flatMap(({ score }) => (score ? [score.at] : []));
  const nothing = cells.map(({ row, column }) => ({ row, column, content: { value: null } }));
  await workbook.apply([{ kind: 'set-cells', sheet: sheet.grid.id, cells: nothing }]);
  const filled = await fillScores(workbook, { form: { sheet: sheet.grid.id }, replaceTyped });
  const all = filled.ok ? filled.laid + filled.kept : 0;
  expect(all).toBeGreaterThan(3);
  expect(filled).toMatchObject({ laid: replaceTyped ? all : emptied, kept: replaceTyped ? 0 : all - emptied });
});

async function fillAll(workbook: XlsxWorkbook, replaceTyped: boolean): Promise<void> {
  for (const { sheet } of await formsIn(workbook)) {
    const result = await fillScores(workbook, { form: { sheet }, replaceTyped });
    if (!result.ok) throw new Error(result.message);
  }
}

test('every table is recognised with its own points (decision D9)', async () => {
  const forms = await formsIn(await typedWorkbook());
  const read = forms.map(({ sheetName, indicators, execution, total }) => [
    sheetName,
    [
      indicators.filter(({ level3 }) => level3.value).length,
      indicators.flatMap(({ weight }) => weight?.value?.toFixed() ?? []).join(' '),
      execution?.total.weight?.value?.toFixed() ?? '',
      total?.score.value?.toFixed() ?? '',
    ],
  ]);
  expect(Object.fromEntries(read)).toEqual(READ);
});

test('points inside the class cells are read in every spelling', async () => {
  const [form] = await formsIn(await typedWorkbook(TYPED_TABLES.slice(0, 1)));
  const classes = new Set(
    form?.indicators.map(({ level1 }) => `${level1?.name ?? ''} ${level1?.weight?.toFixed() ?? ''}`),
  );
  expect([...classes]).toEqual(['产出指标 60', '效益指标 30', '满意度指标 10']);
});

test.each([OWN_FRAME, { ...OWN_FRAME, as: 'caibannong-2019-68' }])(
  'what is wrong is found, and nothing else: %j',
  async (judgement) => {
    const sheets = await checkSheets(
      await typedWorkbook(),
      judgement,
      { all: true },
      { merges: true, mode: () => 'full', known: NOTHING_KNOWN },
    );
    const said = sheets.map(({ grid, forms }): [string, readonly string[]] => {
      const findings = forms.flatMap((form) => form.findings);
      const hints = [...new Set(findings.filter(({ severity }) => severity === 'hint').map(({ rule }) => rule))];
      return [
        grid.name,
        [
          ...findings
            .filter(({ severity }) => severity !== 'hint')
            .map(({ severity, at, what }) => `${severity} ${at ? address(at) : ''} ${what}`),
          ...hints.map((rule) => `hint ${rule} ×${findings.filter((one) => one.rule === rule).length}`),
        ],
      ];
    });
    const asked: readonly [string, readonly string[]][] = judgement.as
      ? [['无分值栏', ['warning C9 表中没有分值一栏，得分没有满分可以对照', ...(FINDINGS['无分值栏'] ?? [])]]]
      : [];
    expect(Object.fromEntries(said.filter(([, findings]) => findings.length > 0))).toEqual({
      ...FINDINGS,
      ...Object.fromEntries(asked),
    });
  },
);

describe('填入得分', () => {
  test('lists what the formulas would change before anything is written', async () => {
    const workbook = await typedWorkbook(scorable);
    const lists = (await formsIn(workbook)).map(async ({ sheet, sheetName }): Promise<[string, readonly string[]]> => {
      const preview = await previewScores(workbook, { sheet });
      const changes = preview.ok ? preview.changes.filter(({ overtyped }) => overtyped) : [];
      return [sheetName, changes.map(({ what, old, next }) => `${what} ${old} → ${next}`)];
    });
    const found = (await Promise.all(lists)).filter(([, changes]) => changes.length > 0);
    expect(Object.fromEntries(found)).toEqual(OVERTYPED);
  });

  test('a table without 分值 is refused with a sentence, preview and all', async () => {
    const workbook = await typedWorkbook(TYPED_TABLES.filter((table) => !scorable.includes(table)));
    const [form] = await formsIn(workbook);
    const refusal = {
      ok: false,
      message: '这张自评表没有“分值”栏，无法按公式计分。请先补上，或用“生成自评表”生成新表。',
    };
    const at = { sheet: form?.sheet ?? '' };
    expect(await previewScores(workbook, at)).toMatchObject(refusal);
    expect(await fillScores(workbook, { form: at, replaceTyped: true })).toMatchObject(refusal);
  });

  test('leaves every typed cell of the table as it is, unless it is told to replace', async () => {
    const workbook = await typedWorkbook(scorable);
    const before = await workbook.read({ all: true }, { merges: false });
    await fillAll(workbook, false);
    const after = await workbook.read({ all: true }, { merges: false });
    before.forEach((grid, index) => {
      const now = after[index];
      for (const { row, column } of filledCells(grid)) {
        const cell = `${grid.name} ${address({ row, column })}`;
        const content = now && [textAt(now, row, column), formulaAt(now, row, column)];
        expect([cell, content]).toEqual([cell, [textAt(grid, row, column), null]]);
      }
    });
  });

  test('LibreOffice computes what src/scoring computes, in the cells of each table', async () => {
    const workbook = await typedWorkbook(scorable);
    await fillAll(workbook, true);
    const forms = await formsIn(await openXlsx(await recalculate(await workbook.toBytes())));
    expect(forms).toHaveLength(scorable.length);
    const found = forms.map((form) => [form.sheetName, ...pointsOn(form)]);
    const expected = forms.map((form) => [form.sheetName, ...pointsComputed(form)]);
    expect(found).toEqual(expected);
    const totals = Object.fromEntries(forms.map(({ sheetName, total }) => [sheetName, total?.score.value?.toFixed()]));
    expect(totals).toEqual({
      六三一分值: '94',
      执行二十分: '94.67',
      指标编号: '98',
      照抄目标: '100',
      带分字: '98',
      得分取整: '92.05',
      数字与百分比: '97',
      以元为单位: '96',
      执行率作指标: '86.5',
    });
  });
});

function filledCells(grid: SheetGrid): readonly { readonly row: number; readonly column: number }[] {
  return rowsOf(grid)
    .flatMap((row) => columnsOf(grid).map((column) => ({ row, column })))
    .filter(({ row, column }) => textAt(grid, row, column) !== '');
}

/** Points of the rows, of the execution and the total as the sheet shows them; all but those that a person gives are formulas. */
function pointsOn({ indicators, execution, total }: SelfEvaluation): readonly (string | null)[] {
  const scores = [...indicators.map(({ score }) => score), execution?.total.score ?? null, total?.score ?? null];
  return scores.map((field) => field && `${field.formula ? '=' : ''}${field.value?.toFixed() ?? field.text}`);
}

function pointsComputed(form: SelfEvaluation): readonly (string | null)[] {
  const { rows, execution, total } = scoreForm(form, caibannong201968.arithmetic);
  const points = form.indicators.map(({ row, score }) => {
    const computed = rows.get(row);
    return computed?.status === 'manual' ? (score?.value?.toFixed() ?? '') : `=${computed?.score?.toFixed() ?? ''}`;
  });
  return [...points, execution && `=${execution.toFixed()}`, total && `=${total.toFixed()}`];
}
