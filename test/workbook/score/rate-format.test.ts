import { fillScores } from '../../../src/workbook/score/fill-scores';
import { createXlsx, openXlsx } from '../../../src/xlsx';
import type { XlsxWorkbook } from '../../../src/xlsx';
import { readSheets } from '../../../src/workbook/read/read-sheet';
import { typedSelfEvaluation } from '../../support/typed-self-evaluation';

async function shownRate(book: XlsxWorkbook): Promise<string | undefined> {
  const [sheet] = await readSheets(await openXlsx(await book.toBytes()), { all: true }, true);
  const [form] = sheet?.forms ?? [];
  return form?.kind === 'self-evaluation' ? form.execution?.total.rate?.text : undefined;
}

async function filled(): Promise<{ readonly book: XlsxWorkbook; readonly takeBack: () => Promise<void> }> {
  const book = createXlsx();
  await book.apply([{ kind: 'add-sheet', plan: typedSelfEvaluation('自评表') }]);
  const [sheet] = await readSheets(book, { all: true }, true);
  const [form] = sheet?.forms ?? [];
  if (!sheet || !form) throw new Error('no form');
  const done = await fillScores(book, { form: { sheet: sheet.grid.id, row: form.area.top }, replaceTyped: true });
  if (!done.ok) throw new Error(done.message);
  return { book, takeBack: () => done.undo.revert() };
}

test('a rate that was typed as a text is shown as a percentage by its formula, and as it was once taken back', async () => {
  const { book, takeBack } = await filled();
  expect(await shownRate(book)).toBe('96.00%');
  await takeBack();
  expect(await shownRate(book)).toBe('96%');
});
