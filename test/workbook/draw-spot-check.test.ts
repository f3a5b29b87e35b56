import { lintFormula } from '../../src/sheets/native/lint';
import type { SheetPlan } from '../../src/sheets/plan';
import { addSpotCheck } from '../../src/workbook/draw-spot-check';
import { OWN_FRAME } from '../../src/workbook/form-context';
import { createXlsx } from '../../src/xlsx';
import { filledSelfEvaluation } from '../support/correct-self-evaluations';
import { PROJECT_STORIES } from '../support/project-stories';

async function workbookOf(plans: readonly SheetPlan[]) {
  const workbook = createXlsx();
  await workbook.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
  return workbook;
}

/** Five projects, each three times. */
const evaluations = [1, 2, 3].flatMap((copy) =>
  PROJECT_STORIES.map((story) => ({ ...filledSelfEvaluation(story, 'typed'), name: `${story.category}-${copy}` })),
);

async function textsOf(workbook: Awaited<ReturnType<typeof workbookOf>>, name: string): Promise<string[][]> {
  const [grid] = await workbook.read({ name }, { merges: false });
  return (grid?.texts ?? []).map((row) => [...row]);
}

test('a tenth or more, the same again with the same seed, printed on the sheet', async () => {
  const lists: string[][] = [];
  for (const seed of [7, 7, 8]) {
    const workbook = await workbookOf(evaluations);
    const result = await addSpotCheck(workbook, OWN_FRAME, { seed, by: null });
    expect(result).toMatchObject({ ok: true, drawn: 2, of: 15, sheetName: '抽查记录' });
    const texts = await textsOf(workbook, '抽查记录');
    expect(texts[1]?.[0]).toContain(`种子 ${seed}`);
    lists.push(texts.slice(3, 5).map((row) => row[3] ?? ''));
  }
  expect(lists[1]).toEqual(lists[0]);
  expect(lists[2]).not.toEqual(lists[0]);
});

test('every category by itself, with the scores as they stand and what checking found', async () => {
  const workbook = await workbookOf(evaluations);
  const result = await addSpotCheck(workbook, OWN_FRAME, { seed: 1, by: 'category' });
  expect(result).toMatchObject({ ok: true, drawn: 5 });
  const rows = (await textsOf(workbook, '抽查记录')).slice(3, 8);
  expect(new Set(rows.map((row) => row[1])).size).toBe(5);
  for (const row of rows) expect(Number(row[4])).toBeGreaterThan(90);
});

test('it can be taken back', async () => {
  const workbook = await workbookOf(evaluations);
  const result = await addSpotCheck(workbook, OWN_FRAME, { seed: 1, by: null });
  if (result.ok) await result.undo.revert();
  expect((await workbook.read({ all: true }, { merges: false })).map(({ name }) => name)).not.toContain('抽查记录');
});

test('a workbook without self-evaluations, and a seed that is none, are refused with a sentence', async () => {
  const empty = await workbookOf([]);
  expect(await addSpotCheck(empty, OWN_FRAME, { seed: 1, by: null })).toMatchObject({
    ok: false,
    message: '工作簿里没有自评表，无法抽样。',
  });
  const workbook = await workbookOf(evaluations);
  for (const seed of [-1, 1.5, Number.NaN])
    expect(await addSpotCheck(workbook, OWN_FRAME, { seed, by: null })).toMatchObject({ ok: false });
});

test('the difference computes itself, and its sheet is no form', async () => {
  const workbook = await workbookOf(evaluations);
  await addSpotCheck(workbook, OWN_FRAME, { seed: 1, by: null });
  const [grid] = await workbook.read({ name: '抽查记录' }, { merges: false });
  const formulas = (grid?.formulas ?? []).flat().filter((formula) => formula !== null);
  expect(formulas).toHaveLength(2);
  expect(formulas.flatMap((formula) => lintFormula(`=${formula.replace(/^=/, '')}`, 'cell'))).toEqual([]);
});
