import type { Finding } from '../../../src/rules/finding';
import { ALL_RULES } from '../../../src/rules';
import { isAnswerable } from '../../../src/rules/finding';
import { answered, answerFindings, answersOf, ANSWERS_SHEET } from '../../../src/workbook/check/answers';
import { checkSheets } from '../../../src/workbook/check/check-workbook';
import type { CheckedSheet } from '../../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import type { Judgement } from '../../../src/workbook/check/form-context';
import { readProfile, ruleSetsWith } from '../../../src/workbook/read/profile';
import { compareWithLetter } from '../../../src/workbook/review/review-comparison';
import { letterItems, readLetter, writeLetter } from '../../../src/workbook/review/review-letter';
import { createXlsx, openXlsx } from '../../../src/xlsx';
import type { XlsxWorkbook } from '../../../src/xlsx';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SheetPlan } from '../../../src/sheets/plan';
import { corpusTables, planOfCorpusTable } from '../../support/corpus';
import { TYPED_TABLES, typedTablePlan } from '../../support/typed-tables';

/** Every message of every rule in other words, by a county's profile: what people gave as reasons and what letters asked still holds. */
const PROFILE = {
  name: '另一种说法',
  messages: Object.fromEntries(
    ALL_RULES.map(({ id, messages }) => [
      id,
      Object.fromEntries(
        Object.entries(messages).map(([message, texts]) => [
          message,
          Object.fromEntries(Object.entries(texts).map(([part, text]) => [part, `新版：${turned(String(text))}`])),
        ]),
      ),
    ]),
  ),
};

/** From its end to its start; placeholders stay whole. */
function turned(text: string): string {
  return (text.match(/\{\w+\}|./gu) ?? []).reverse().join('');
}

function inOtherWords(judgement: Judgement): Judgement {
  const read = readProfile(JSON.stringify(PROFILE));
  if (!read.ok) throw new Error(read.message);
  return { ...judgement, ruleSets: ruleSetsWith(read.profile) };
}

const BY_DOCUMENT = { ...OWN_FRAME, as: 'caibannong-2019-68' };
const REWORDED = inOtherWords(BY_DOCUMENT);
/** Published 申报表, and 自评表 as they are typed. */
const TABLES: readonly (readonly [string, SheetPlan])[] = [
  ...corpusTables()
    .slice(0, 8)
    .map((table) => [table.id, planOfCorpusTable(table)] as const),
  ...TYPED_TABLES.map((table) => [table.name, typedTablePlan(table)] as const),
];

async function published(plan: SheetPlan): Promise<XlsxWorkbook> {
  const book = createXlsx();
  await book.apply([{ kind: 'add-sheet', plan }]);
  return book;
}

const findingsOf = (sheets: readonly CheckedSheet[]) =>
  sheets.flatMap(({ forms }) => forms.flatMap(({ findings }) => findings));
const placed = (findings: Iterable<Finding>) =>
  [...findings].map(({ rule, at }) => `${rule} ${at?.row},${at?.column}`).sort();

describe.each(TABLES)('table %s', (_, plan) => {
  test('reasons given before the messages were reworded hold', async () => {
    const book = await published(plan);
    const [sheet] = await checkSheets(book, BY_DOCUMENT);
    if (!sheet) throw new Error('no sheet');
    const findings = findingsOf([sheet]).filter(isAnswerable);
    await answerFindings(book, { sheet, findings, reason: '属实', who: '王经办', now: new Date(2024, 10, 8) });
    const again = await checkSheets(book, REWORDED);
    expect(findingsOf(again).every(({ what, todo }) => what.startsWith('新版：') && todo.startsWith('新版：'))).toBe(
      true,
    );
    const [grid] = await book.read({ name: ANSWERS_SHEET }, { merges: false });
    expect(placed(answered(again, answersOf(grid)).keys())).toEqual(placed(findings));
  });

  test('a letter written before finds all its items again, and nothing new', async () => {
    const book = await published(plan);
    const sheets = await checkSheets(book, BY_DOCUMENT);
    const items = letterItems(sheets, new Map());
    const letter = readLetter(writeLetter({ file: '', date: '2024-11-08', basis: '同', items, remarks: [] }));
    if (!letter) throw new Error('no letter');
    const again = await checkSheets(book, REWORDED);
    const compared = compareWithLetter(letter, { basis: '同', sheets: again, answers: new Map() });
    expect(compared.unchanged).toHaveLength(items.length);
    expect([compared.fixed, compared.added]).toEqual([[], []]);
    expect(compared.unchanged.map(({ now }) => [now.places, now.number])).toEqual(
      items.map(({ places, number }) => [places, number]),
    );
  });
});

test('the numbers of one form tell its findings apart', async () => {
  for (const [, plan] of TABLES) {
    const numbers = letterItems(await checkSheets(await published(plan), BY_DOCUMENT), new Map()).map(
      ({ severity, number }) => severity + number,
    );
    expect(new Set(numbers).size).toBe(numbers.length);
  }
});

test('a sheet 校验记录 of an earlier version, without numbers, still counts, and takes numbered rows', async () => {
  const file = join(__dirname, '../../fixtures/earlier/496cdf2-village-infrastructure.xlsx');
  const book = await openXlsx(new Uint8Array(await readFile(file)));
  const before = await checkSheets(book, OWN_FRAME);
  const [old] = await book.read({ name: ANSWERS_SHEET }, { merges: false });
  const settled = answered(before, answersOf(old));
  expect(settled.size).toBeGreaterThan(0);
  const reworded = answered(await checkSheets(book, inOtherWords(OWN_FRAME)), answersOf(old));
  expect(placed(reworded.keys())).toEqual(placed(settled.keys()));
  const sheet = before.find((one) => findingsOf([one]).some(isAnswerable));
  const finding = sheet && findingsOf([sheet]).find(isAnswerable);
  if (!sheet || !finding) throw new Error('nothing to answer');
  await answerFindings(book, { sheet, findings: [finding], reason: '属实', who: '', now: new Date(2024, 10, 8) });
  const [grid] = await book.read({ name: ANSWERS_SHEET }, { merges: false });
  expect(grid?.texts[0]?.[7]).toBe('编号');
  const answers = answersOf(grid);
  expect(answers.map(({ number }) => number !== '')).toEqual([...answers.slice(1).map(() => false), true]);
  expect(answered(await checkSheets(book, OWN_FRAME), answers).size).toBe(settled.size);
});
