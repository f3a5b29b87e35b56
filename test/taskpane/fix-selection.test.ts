import type { SheetPlan } from '../../src/sheets/plan';
import { chosenFixes, listFixes } from '../../src/taskpane/check/fix-selection';
import { checkLines, fixChoices } from '../../src/taskpane/check/lines';
import { checkSheets } from '../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../src/workbook/check/form-context';
import { createXlsx } from '../../src/xlsx';
import { corpusTables, planOfCorpusTable } from '../support/corpus';
import { typedSelfEvaluation } from '../support/typed-self-evaluation';

/** The fixes of the sheet, before and after the boxes of some have been pressed. */
async function fixesOf(plan: SheetPlan) {
  const book = createXlsx();
  await book.apply([{ kind: 'add-sheet', plan }]);
  const [sheet] = await checkSheets(book, OWN_FRAME);
  if (!sheet) throw new Error('no sheet');
  const choices = fixChoices(checkLines({ sheet, answers: new Map() }));
  const list = (pressed: readonly string[] = []) => listFixes(choices, sheet, new Set(pressed));
  const keys = list().flatMap(({ fixes }) => fixes.map(({ key }) => key));
  const count = (pressed: readonly string[]) =>
    chosenFixes(list(pressed)).reduce((sum, { findings }) => sum + findings.length, 0);
  return { list, keys, count };
}

test('a fix that keeps the figures is chosen by default', async () => {
  const table = corpusTables().find(({ id }) => id === '000-04');
  if (!table) throw new Error('no table');
  const { list, keys, count } = await fixesOf(planOfCorpusTable(table));
  expect(keys.length).toBeGreaterThan(0);
  expect(list()[0]?.fixes[0]).toMatchObject({ replacesFigures: false, chosen: true });
  expect(count([])).toBe(keys.length);
  expect(count(keys.slice(0, 1))).toBe(keys.length - 1);
  expect(chosenFixes(list(keys))).toEqual([]);
});

test('a fix that replaces typed figures is listed but not chosen by default', async () => {
  const { list, keys, count } = await fixesOf(typedSelfEvaluation('自评'));
  expect(keys.length).toBeGreaterThan(0);
  expect(list()[0]?.fixes[0]).toMatchObject({ replacesFigures: true, chosen: false });
  expect(chosenFixes(list())).toEqual([]);
  expect(count(keys.slice(0, 1))).toBe(1);
});
