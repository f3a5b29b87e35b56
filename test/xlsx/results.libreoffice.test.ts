import * as fc from 'fast-check';

import { addCharts } from '../../src/workbook/insert/add-charts';
import { fillScores } from '../../src/workbook/score/fill-scores';
import { readSheets } from '../../src/workbook/read/read-sheet';
import { address } from '../../src/model/cell';
import type { CellValue } from '../../src/model/cell';
import type { SheetGrid } from '../../src/sheets/grid';
import type { SheetPlan } from '../../src/sheets/plan';
import { createXlsx, openXlsx } from '../../src/xlsx';
import type { XlsxWorkbook } from '../../src/xlsx';
import { correctApplications } from '../support/correct-forms';
import { correctMonitorings } from '../support/correct-monitorings';
import { correctSelfEvaluations } from '../support/correct-self-evaluations';
import { bareSheet } from '../support/evaluate';
import { recalculate } from '../support/libreoffice';
import { typedSelfEvaluation } from '../support/typed-self-evaluation';

/** Every formula of a workbook with the result that we wrote and the one that LibreOffice finds. */
async function disagreements(workbook: XlsxWorkbook): Promise<{ readonly formulas: number; readonly wrong: string[] }> {
  const bytes = await workbook.toBytes();
  const ours = await (await openXlsx(bytes)).read({ all: true }, { merges: false });
  const theirs = await (await openXlsx(await recalculate(bytes))).read({ all: true }, { merges: false });
  let formulas = 0;
  const wrong = ours.flatMap((grid) => {
    const other = theirs.find(({ name }) => name === grid.name);
    return grid.formulas.flatMap((row, r) =>
      row.flatMap((formula, c) => {
        if (formula === null) return [];
        formulas += 1;
        const [own, judged] = [grid.values[r]?.[c], other && valueAt(other, grid.top + r, grid.left + c)];
        return same(own, judged)
          ? []
          : [`${grid.name}!${address({ row: grid.top + r, column: grid.left + c })} ${formula}: ${own} ≠ ${judged}`];
      }),
    );
  });
  return { formulas, wrong };
}

function valueAt(grid: SheetGrid, row: number, column: number): unknown {
  return grid.values[row - grid.top]?.[column - grid.left];
}

/** LibreOffice writes an empty text as no value at all. */
function same(own: unknown, judged: unknown): boolean {
  if (typeof own === 'number' && typeof judged === 'number') return Math.abs(own - judged) <= 1e-9 * Math.abs(own);
  return own === judged || (own === '' && judged === null);
}

async function holding(plans: readonly SheetPlan[]): Promise<XlsxWorkbook> {
  const workbook = createXlsx();
  await workbook.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
  return workbook;
}

function named(plans: readonly { readonly plan: SheetPlan }[], prefix: string): SheetPlan[] {
  return plans.map(({ plan }, index) => renamed(plan, `${prefix}${index + 1}`));
}

function renamed(plan: SheetPlan, name: string): SheetPlan {
  return { ...plan, name, names: [] };
}

test.each([
  ['申报表', () => named(correctApplications(), '申报表')],
  ['监控表', () => named(correctMonitorings(), '监控表')],
  ['自评表', () => named(correctSelfEvaluations('formulas'), '自评表')],
])('every formula of a drawn %s carries the result that LibreOffice finds', async (_, plans) => {
  const { formulas, wrong } = await disagreements(await holding(plans()));
  expect(wrong).toEqual([]);
  expect(formulas).toBeGreaterThan(100);
});

test('so do the formulas of 填入得分 and the tables under charts', async () => {
  const workbook = await holding([typedSelfEvaluation('自评表')]);
  const [sheet] = await readSheets(workbook, { all: true }, true);
  const row = sheet?.forms.flatMap((form) => (form.kind === 'self-evaluation' ? [form.table.headerRow] : []))[0] ?? 0;
  expect(await fillScores(workbook, { form: { sheet: '自评表', row }, replaceTyped: true })).toMatchObject({
    ok: true,
  });
  expect(await addCharts(workbook, { sheet: '自评表' })).toMatchObject({ ok: true });
  const { formulas, wrong } = await disagreements(workbook);
  expect(wrong).toEqual([]);
  expect(formulas).toBeGreaterThan(50);
});

/** What people type, and what they should not. */
const TYPED: readonly CellValue[] = [
  null, 0, 1, 0.985, 95, -3, 1e-7, 123456789.123, '', ' ', '≥95%', '》95%', '9８％', '98 %', '95以上', '1,234.5', '１２', '5300元',
  '≤10%', '12月底前', '2024/6/30', '有效提升', '优', '部分达成', '=', '-', '（1）', '完成', '100%', '1e3', '0.1.2', '50 公里', "'",
]; // prettier-ignore

test('whatever is typed into a form, its formulas carry what LibreOffice finds', async () => {
  const [plan] = correctSelfEvaluations('formulas').map((each) => each.plan);
  if (!plan) throw new Error('no form');
  const variants = fc.sample(fc.array(fc.nat(TYPED.length - 1), { minLength: 400, maxLength: 400 }), {
    numRuns: 12,
    seed: 13,
  });
  const plans = variants.map((picks, variant) => ({
    ...renamed(plan, `自评表${variant}`),
    cells: plan.cells.map((cell, index) => {
      const typed = cell.content && 'value' in cell.content && cell.row > 8 && cell.column > 3;
      return typed ? { ...cell, content: { value: TYPED[picks[index % picks.length] ?? 0] ?? null } } : cell;
    }),
  }));
  const { formulas, wrong } = await disagreements(await holding(plans));
  expect(wrong).toEqual([]);
  expect(formulas).toBeGreaterThan(1000);
});

test('and formulas as people write them', async () => {
  const values = [3, -2.5, '12', '95%', '≥5', 'abc', 0.1, 0.2, 0.3, 7, 8.325, 1.005];
  const formulas = [
    'IF(TRUE,"unknown")', 'C1&"!"', 'SUM(A1:A12)', 'A1+A3', 'A3*1', 'A4+0', 'A5+1', 'A6&A1', 'A7+A8=A9', 'A7+A8-A9', 'ROUND(A11,2)', 'ROUND(A12,2)',
    'ROUND(-2.5,0)', 'ROUND(1234.5,-2)', 'INT(-1.5)', 'MOD(-7,3)', 'MOD(7,-3)', 'IF(A6>A1,"text","number")', 'A10>A6',
    'MAX(A1:A12)', 'MIN(A1:A9)', 'COUNT(A1:A12)', 'COUNTA(A1:A20)', 'COUNTIF(A1:A12,">0")', 'COUNTIF(A1:A12,"a*")',
    'COUNTIF(A1:A12,12)', 'SUMPRODUCT((A1:A3>0)*1,{1;2;3})', 'SUMPRODUCT(LEN(A5:A6))', 'INDEX(A1:A12,6)', 'MATCH(0.3,A1:A12,0)',
    'MATCH("ab?",A1:A12,0)', 'IFERROR(1/0,"-")', '1/0', 'FIND("b",A6)', 'FIND("x",A6)', 'MID("指标值",2,1)', 'LEFT(A6)', 'RIGHT(A6,2)',
    'SUBSTITUTE("a-b-c","-","+",2)', 'TRIM("  a   b ")', 'VALUE("1,234.5")', 'VALUE("x")', 'TEXT(0.985,"0.0%")', 'TEXT(1234.567,"#,##0.00")',
    '-2^2', '2^-1', '50%*2', 'AND(A1>0,A2<0)', 'OR(A1<0,A10>9)', 'NOT(A10>9)', 'A99', 'A99=""', 'A99=0', 'LEN(A99)', 'ISNUMBER(A3)',
    'ISTEXT(A3)', 'DATE(2024,2,30)', 'AVERAGE(A1:A2)', 'ROUNDUP(2.01,1)', 'ROUNDDOWN(-2.09,1)', 'SUMIF(A1:A12,">1")', 'ABS(A2)',
    'IF(FALSE,1)', 'A1:A3', '"a"="A"', '"10">9', '1E-20+1', '0.1*3', '1/3', '10/4&"元"', '1E15&""', '0.00001&""',
  ]; // prettier-ignore
  const cells = [
    ...values.map((value, index) => ({ row: index + 1, column: 1, value })),
    ...formulas.map((formula, index) => ({ row: index + 1, column: 3, formula: `=${formula}` })),
  ];
  const workbook = await holding([bareSheet(cells)]);
  expect((await disagreements(workbook)).wrong).toEqual([]);
});
