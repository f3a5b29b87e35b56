import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { checkSheets } from '../../../src/workbook/check/check-workbook';
import { checkAllOverall, checkOverall } from '../../../src/workbook/check/overall-check';
import { insertOverallGoals } from '../../../src/workbook/insert/insert-overall-goals';
import { createXlsx } from '../../../src/xlsx';
import { planOfOverall, overallFixture } from '../../support/overall-fixture';
import { publicWorkbookPlans } from '../../support/public-workbook';

test('under a free name, empty, with nothing to say before it is asked', async () => {
  const book = createXlsx();
  expect(await insertOverallGoals(book, 2024)).toMatchObject({ ok: true, sheetName: '部门整体绩效目标' });
  const second = await insertOverallGoals(book, null);
  expect(second).toMatchObject({ ok: true, sheetName: '部门整体绩效目标 (2)' });
  if (second.ok) await second.undo.revert();
  const [sheet, ...others] = await checkSheets(book, OWN_FRAME);
  expect(others).toEqual([]);
  expect(sheet).toMatchObject({ forms: [], unread: [] });
  expect(checkOverall(sheet!, [sheet!], OWN_FRAME, 'live')?.findings).toEqual([]);
  expect(checkOverall(sheet!, [sheet!], OWN_FRAME, 'full')?.findings).toHaveLength(3);
});

/** Of what counties published, with their tables beside it. */
test.each([
  ['000', Array.from({ length: 8 }, () => 'overall-paragraph-repeated')],
  ['001', []],
  ['003', []],
] as const)('the published %s: what is there twice, and no false alarm', async (document, rules) => {
  const book = createXlsx();
  await book.apply(publicWorkbookPlans(document).map((plan) => ({ kind: 'add-sheet', plan })));
  const [checked, ...others] = checkAllOverall(await checkSheets(book, OWN_FRAME), OWN_FRAME);
  expect(others).toEqual([]);
  expect(checked?.goals.sheetName).toBe(planOfOverall(overallFixture(document)!).name);
  expect(checked?.findings.map(({ rule }) => rule)).toEqual(rules);
});
