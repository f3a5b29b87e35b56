import type { CellValue } from '../../../src/model/cell';
import { isAnswerable } from '../../../src/rules/finding';
import type { Finding } from '../../../src/rules/finding';
import { identityOf, numberOf } from '../../../src/rules/identity';
import { answeredInWorkbook, answerFindings } from '../../../src/workbook/check/answers';
import { checkSheets } from '../../../src/workbook/check/check-workbook';
import type { CheckedSheet } from '../../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { createXlsx } from '../../../src/xlsx';
import type { XlsxWorkbook } from '../../../src/xlsx';
import { correctApplications } from '../../support/correct-forms';

const REASON = '本村无此类工程';
const NOW = new Date(2024, 10, 8, 9, 5);

/** A careful clerk's form. */
async function soundForm() {
  const plan = correctApplications().find(({ name }) => name === 'village-infrastructure current')?.plan;
  if (!plan) throw new Error('no plan');
  const book = createXlsx();
  await book.apply([{ kind: 'add-sheet', plan }]);
  return { book, sheet: await onlySheet(book) };
}

/** A careful clerk's form on which one ★★★ indicator is struck out and one value is gone. */
async function struckOut() {
  const { book, sheet: before } = await soundForm();
  const filled = before.forms[0]?.form.indicators.filter(({ level3, target }) => level3.text && target.text) ?? [];
  const core = filled.find(({ stars }) => stars === 3);
  const other = filled.find(({ stars }) => stars === 0);
  if (!core || !other) throw new Error('no indicators');
  await write(book, before, core.target.at, '不涉及');
  await write(book, before, other.target.at, null);
  const sheet = await onlySheet(book);
  const errors = errorsOf(sheet);
  return {
    book,
    sheet,
    core,
    answerable: errors.filter(isAnswerable),
    strict: errors.filter((one) => !isAnswerable(one)),
  };
}

async function onlySheet(book: XlsxWorkbook): Promise<CheckedSheet> {
  const sheet = (await checkSheets(book, OWN_FRAME)).find(({ forms }) => forms.length > 0);
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

function write(
  book: XlsxWorkbook,
  { id }: CheckedSheet,
  { row, column }: { readonly row: number; readonly column: number },
  value: CellValue,
) {
  return book.apply([{ kind: 'set-cells', sheet: id, cells: [{ row, column, content: { value } }] }]);
}

const errorsOf = ({ forms }: CheckedSheet): Finding[] =>
  forms.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));

function numberIn({ forms }: CheckedSheet, finding: Finding): string {
  const form = forms.find(({ findings }) => findings.includes(finding))?.form;
  return form ? numberOf(identityOf(form, finding)) : '';
}

const answer = (book: XlsxWorkbook, sheet: CheckedSheet, findings: readonly Finding[]) =>
  answerFindings(book, { sheet, findings, reason: REASON, who: '王经办', now: NOW });

describe('an answer', () => {
  it('settles the finding it was given for, and not another of the same rule in the same cell', async () => {
    const { book, sheet } = await soundForm();
    const [form] = sheet.forms.map((one) => one.form);
    if (form?.kind !== 'application' || !form.goal) throw new Error('no goal');
    await write(book, sheet, form.goal.at, '安装路灯80盏，新建公厕3座，硬化道路，方便群众出行。');
    const asked = await onlySheet(book);
    const open = (of: CheckedSheet) =>
      of.forms.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'goal-number-uncovered'));
    const [lamps, toilets, ...more] = open(asked);
    if (!lamps || !toilets || more.length > 0) throw new Error('no two promises');
    await answer(book, asked, [toilets]);
    const sheets = await checkSheets(book, OWN_FRAME);
    expect([...answeredInWorkbook(sheets).keys()].map(({ what }) => what)).toEqual([toilets.what]);
  });

  it('settles a ★★★ indicator that does not apply, and no other 必改', async () => {
    const { book, sheet, core, answerable, strict } = await struckOut();
    expect(answerable.map(({ at }) => at?.row)).toEqual([core.row]);
    expect(strict).toHaveLength(1);
    for (const findings of [strict, [...answerable, ...strict], []]) {
      expect(await answer(book, sheet, findings)).toMatchObject({ ok: false, code: 'no-change' });
    }
    expect(await answer(book, sheet, answerable)).toMatchObject({ ok: true });

    const sheets = await checkSheets(book, OWN_FRAME);
    const answers = answeredInWorkbook(sheets);
    expect([...answers].map(([{ at }, { reason, when }]) => [at?.row, reason, when])).toEqual([
      [core.row, REASON, '2024-11-08 09:05'],
    ]);
  });

  it('is none for a 必改 that must be corrected, also where somebody has written it into the sheet by hand', async () => {
    const { book, sheet, answerable, strict } = await struckOut();
    const [wrong] = strict;
    if (!wrong) throw new Error('no error');
    await answer(book, sheet, answerable);
    const record = (await book.read({ name: '校验记录' }, { merges: false }))[0];
    await book.apply([
      {
        kind: 'set-cells',
        sheet: record?.id ?? '',
        cells: [
          { row: 2, column: 3, content: { value: wrong.what } },
          { row: 2, column: 8, content: { value: numberIn(sheet, wrong) } },
        ],
      },
    ]);
    expect(answeredInWorkbook(await checkSheets(book, OWN_FRAME)).size).toBe(0);
  });

  it('ends when the cell says something else', async () => {
    const { book, sheet, core, answerable } = await struckOut();
    await answer(book, sheet, answerable);
    await write(book, sheet, core.target.at, '无');
    expect(answeredInWorkbook(await checkSheets(book, OWN_FRAME)).size).toBe(0);
  });

  it('stays when rows are put in above', async () => {
    const { book, sheet, core, answerable } = await struckOut();
    await answer(book, sheet, answerable);
    await book.apply([{ kind: 'insert-rows', sheet: sheet.id, before: 1, count: 2, copyFrom: null }]);
    const answers = answeredInWorkbook(await checkSheets(book, OWN_FRAME));
    expect([...answers.keys()].map(({ at }) => at?.row)).toEqual([core.row + 2]);
  });
});
