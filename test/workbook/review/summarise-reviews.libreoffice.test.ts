import { caibannong201968 } from '../../../src/catalog';
import { drawReview } from '../../../src/sheets/draw/review';
import { lintFormula } from '../../support/formula-lint';
import type { SheetPlan } from '../../../src/sheets/plan';
import { summariseReviews } from '../../../src/workbook/review/summarise-reviews';
import { createXlsx, openXlsx } from '../../../src/xlsx';
import { applicationOn, filledApplication } from '../../support/correct-forms';
import { fillPlan } from '../../support/fill-plan';
import { recalculate } from '../../support/libreoffice';
import { PROJECT_STORIES } from '../../support/project-stories';

const ROWS = [5, 7, 8, 10, 11, 13, 14, 16, 17];
const SUMMARY = '审核汇总';

const from = applicationOn(filledApplication(PROJECT_STORIES[3]!, '2019'));

function reviewBy(unit: string, points: readonly (number | null)[], name: string): SheetPlan {
  const plan = drawReview({ ruleSet: caibannong201968, name, from });
  return fillPlan(plan, [
    { at: { row: 20, column: 2 }, content: { value: unit } },
    ...points.map((value, index) => ({
      at: { row: ROWS[index]!, column: 4 },
      content: value === null ? null : { value },
    })),
  ]);
}

async function workbookOf(...plans: readonly SheetPlan[]) {
  const workbook = createXlsx();
  await workbook.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
  return workbook;
}

const FINANCE = reviewBy('县财政局（单位盖章）', [20, 9, 10, 10, 8, 10, 9, 9, 10], "审核表'财政'组");
const FARMING = reviewBy('县农业农村局', [16, 9, 10, 10, 3, 10, 9, 9, 10], '审核表 (2)');
const UNNAMED = reviewBy('（单位盖章）', [18, 9, 10, 10, 8, 10, 9, 9, null], '审核表3');

test('averages over those who gave points, differences, total and result, as LibreOffice computes them', async () => {
  const workbook = await workbookOf(FINANCE, FARMING, UNNAMED);
  expect(await summariseReviews(workbook, { sheet: FINANCE.name })).toMatchObject({ ok: true, sheetName: SUMMARY });
  const calculated = await openXlsx(await recalculate(await workbook.toBytes()));
  const [grid] = await calculated.read({ name: SUMMARY }, { merges: false });
  const rows = (grid?.values ?? []).map((row) => row.slice(0, 7));
  expect(rows[2]).toEqual(['审核内容', '满分', '县财政局', '县农业农村局', '审核表3', '平均分', '最大相差']);
  expect(rows[3]).toEqual(['合规性审核', 20, 20, 16, 18, 18, 4]);
  expect(rows[7]).toEqual(['指标科学性', 10, 8, 3, 8, 6.33, 5]);
  expect(rows[11]).toEqual(['条件充分性', 10, 10, 10, '', 10, 0]);
  expect(rows[12]).toEqual(['合计', 100, 95, 86, 83, 91.33, 12]);
  expect(rows[13]?.slice(0, 2)).toEqual(['综合评定等级（按平均分）', '通过']);
  const formulas = (grid?.formulas ?? []).flat().filter((formula) => formula !== null);
  expect(formulas.flatMap((formula) => lintFormula(formula, 'cell'))).toEqual([]);
});

test('it is no review itself, and can be taken back', async () => {
  const workbook = await workbookOf(FINANCE, FARMING);
  await summariseReviews(workbook, { sheet: FINANCE.name });
  const again = await summariseReviews(workbook, { sheet: FINANCE.name });
  if (!again.ok) throw new Error(again.message);
  const [second] = await workbook.read({ name: again.sheetName }, { merges: false });
  expect(second?.texts[2]?.slice(2, 4)).toEqual(['县财政局', '县农业农村局']);
  await again.undo.revert();
  expect(await workbook.read({ name: again.sheetName }, { merges: false })).toEqual([]);
});

test.each([
  ['one review alone', [FINANCE]],
  ['reviews of other projects', [FINANCE, drawReview({ ruleSet: caibannong201968, name: '空白', from: null })]],
])('%s is refused with a sentence', async (_, plans) => {
  const workbook = await workbookOf(...plans);
  expect(await summariseReviews(workbook, { sheet: FINANCE.name })).toMatchObject({ ok: false, code: 'form-missing' });
});
