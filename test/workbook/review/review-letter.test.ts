import fc from 'fast-check';
import { RULE_SETS } from '../../../src/catalog';
import { RULES } from '../../../src/rules';
import { carryOver } from '../../../src/workbook/insert/carry-over';
import { addIndicator } from '../../../src/workbook/rows/add-indicator';
import { answeredInWorkbook, answerFindings } from '../../../src/workbook/check/answers';
import { checkSheets } from '../../../src/workbook/check/check-workbook';
import type { CheckedSheet } from '../../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import type { Judgement } from '../../../src/workbook/check/form-context';
import { readProfile, ruleSetsWith } from '../../../src/workbook/read/profile';
import { compareWithLetter, writeComparison } from '../../../src/workbook/review/review-comparison';
import { basisOf, letterItems, readLetter, writeLetter } from '../../../src/workbook/review/review-letter';
import type { Letter, LetterItem } from '../../../src/workbook/review/review-letter';
import { createXlsx } from '../../../src/xlsx';
import type { XlsxWorkbook } from '../../../src/xlsx';
import { corpusTables, planOfCorpusTable } from '../../support/corpus';
import { correctApplications } from '../../support/correct-forms';
import { sampleSize } from '../../support/sample';

const BY_DOCUMENT = { ...OWN_FRAME, as: 'caibannong-2019-68' };
const BASIS = basisOf(BY_DOCUMENT);
/** The rules that these stories are about; what others come to say of the same forms is no matter here. */
const SPOKEN = [
  'core-indicator-missing',
  'funds-sum',
  'funds-total-empty',
  'placeholder-left',
  'target-missing',
  'unit-mismatch',
];
const OFF = Object.fromEntries(RULES.flatMap(({ id }) => (SPOKEN.includes(id) ? [] : [[id, 'off' as const]])));
const BY_FEW = { ...BY_DOCUMENT, ruleSets: RULE_SETS.map((ruleSet) => ({ ...ruleSet, ruleSettings: OFF })) };
const OWN = { kind: 'own', level1: '产出指标', level2: '数量指标', name: '涵洞建设数量', target: '≥2座' } as const;

interface Round {
  readonly sheets: readonly CheckedSheet[];
  readonly items: readonly LetterItem[];
  readonly letter: Letter;
  readonly text: string;
}

async function review(
  book: XlsxWorkbook,
  remarks: readonly string[] = [],
  judgement: Judgement = BY_FEW,
): Promise<Round> {
  const sheets = await checkSheets(book, judgement);
  const items = letterItems(sheets, answeredInWorkbook(sheets));
  const letter = { file: '石桥村.xlsx', date: '2024-11-08', basis: BASIS, items, remarks };
  return { sheets, items, letter, text: writeLetter(letter) };
}

async function compare(book: XlsxWorkbook, text: string, basis = BASIS, judgement: Judgement = BY_FEW) {
  const letter = readLetter(text);
  if (!letter) throw new Error('no letter');
  const sheets = await checkSheets(book, judgement);
  return compareWithLetter(letter, { basis, sheets, answers: answeredInWorkbook(sheets) });
}

/** A correct form, and hands to spoil and mend it with. */
async function correctForm() {
  const plan = correctApplications().find(({ name }) => name === 'village-infrastructure current')?.plan;
  if (!plan) throw new Error('no plan');
  const book = createXlsx();
  await book.apply([{ kind: 'add-sheet', plan }]);
  const [sheet] = await checkSheets(book, BY_DOCUMENT);
  const form = sheet?.forms[0]?.form;
  if (!sheet || form?.kind !== 'application') throw new Error('no form');
  const filled = form.indicators.filter(({ level3, target }) => level3.text && target.text);
  const write = (at: { readonly row: number; readonly column: number } | undefined, value: string | number | null) => {
    if (!at) throw new Error('no cell');
    return book.apply([
      { kind: 'set-cells', sheet: sheet.id, cells: [{ row: at.row, column: at.column, content: { value } }] },
    ]);
  };
  const indicator = (index: number) => {
    const found = filled[index];
    if (!found) throw new Error('no indicator');
    return found;
  };
  return { book, sheet, form, write, indicator };
}

const rulesOf = (items: readonly LetterItem[]) => items.map(({ places, indicator }) => indicator ?? places.join('、'));

const line = fc
  .string({ unit: fc.constantFrom(...'表格 “”（）【】、：。.F1260>整必改核实项目日期村'), maxLength: 30 })
  .map((text) => text.replace(/\s+/g, ' ').trim());
const worded = line.filter((text) => text !== '');
const item: fc.Arbitrary<LetterItem> = fc.record({
  sheet: worded,
  project: line,
  severity: fc.constantFrom('必改', '核实'),
  places: fc.array(fc.constantFrom('整表', 'A1', 'F12', 'AB300'), { minLength: 1, maxLength: 4 }),
  indicator: fc.option(worded.map((text) => text.replace(/[“”]/g, '"'))),
  sentence: worded,
  number: fc.constantFrom('', '0K3Q7ZX', '1Z141Z3'),
  explained: fc.constant(null),
});
const letters: fc.Arbitrary<Letter> = fc.record({
  file: line,
  date: fc.constantFrom('2024-11-08', '2025-01-31'),
  basis: worded,
  items: fc.array(item, { maxLength: 12 }),
  remarks: fc.array(worded, { maxLength: 4 }),
});

test('a letter says again what was written into it', () => {
  fc.assert(
    fc.property(letters, (letter) => expect(readLetter(writeLetter(letter))).toEqual(letter)),
    { numRuns: sampleSize(400, 2000) },
  );
});

test('any text can be read, and most are no letter', () => {
  fc.assert(fc.property(fc.string(), (text) => expect(readLetter(text)).toBeNull()));
  fc.assert(
    fc.property(fc.array(worded), (lines) => expect(readLetter(`退回修改意见\n${lines.join('\n')}`)).not.toBeNull()),
  );
});

test('a letter on all published tables is read again, item by item', async () => {
  const book = createXlsx();
  await book.apply(corpusTables().map((table) => ({ kind: 'add-sheet', plan: planOfCorpusTable(table) })));
  const { letter, text } = await review(book, [], BY_DOCUMENT);
  expect(letter.items.length).toBeGreaterThan(100);
  expect(readLetter(text)).toEqual(letter);
  const unchanged = await compare(book, text, BASIS, BY_DOCUMENT);
  expect([unchanged.fixed, unchanged.added, unchanged.byHand]).toEqual([[], [], []]);
  expect(unchanged.unchanged.every(({ then, now }) => then.sentence === now.sentence)).toBe(true);
});

test('a letter is short plain text: numbered through, under its sheet and project, 必改 first', async () => {
  const { book, write, indicator, form } = await correctForm();
  await write(indicator(0).target.at, '≥**公里');
  await write(indicator(4).target.at, '5平方米');
  await write(form.funds?.total?.at, null);
  const { text } = await review(book, ['请附施工图', ' ']);
  expect(text).toMatch(
    new RegExp(
      [
        '^退回修改意见\n文件：石桥村.xlsx\n日期：2024-11-08\n审核口径：财办农〔2019〕68号\n',
        '\n【.+】\n项目：.+\n1\\. 必改 [A-Z]+\\d+：.+。〔[0-9A-Z]{7}〕\n2\\. 必改 [A-Z]+\\d+“.+”：指标值仍为“≥\\*\\*公里”.+。〔[0-9A-Z]{7}〕\n3\\. (?:.|\n)+',
        '\n\n其他意见：\n\\d+\\. 请附施工图\n$',
      ].join(''),
    ),
  );
});

test('a form without faults asks for nothing', async () => {
  const { book } = await correctForm();
  expect((await review(book)).text).toContain('没有需要修改的内容。');
});

test('an item of several places names every indicator', async () => {
  const { book, write, indicator } = await correctForm();
  const emptied = [indicator(0), indicator(1), indicator(2)];
  for (const { target } of emptied) await write(target.at, null);
  const { items, letter, text } = await review(book);
  const merged = items.find(({ places }) => places.length === 3);
  for (const { level3 } of emptied) expect(merged?.sentence).toContain(`“${level3.value}”`);
  expect(text).not.toContain('★');
  expect(readLetter(text)).toEqual(letter);
});

test('nothing is asked of the applicant that only the reviewer can fill in', async () => {
  const { book, sheet, write, indicator } = await correctForm();
  expect((await carryOver(book, { sheet: sheet.id }, { form: 'review' })).ok).toBe(true);
  const open = (await checkSheets(book, BY_DOCUMENT)).flatMap(({ forms }) =>
    forms.flatMap(({ form, findings }) => (form.kind === 'review' ? findings : [])),
  );
  expect(open.length).toBeGreaterThan(0);
  await write(indicator(0).target.at, '≥**公里');
  const { items, text } = await review(book, [], BY_DOCUMENT);
  expect([...new Set(items.map((one) => one.sheet))]).toEqual([sheet.name]);
  const result = await compare(book, text, BASIS, BY_DOCUMENT);
  expect([result.fixed, result.added, result.byHand]).toEqual([[], [], []]);
});

describe('the next round', () => {
  it('tells what was mended, what was not, and what is new', async () => {
    const { book, write, indicator, form } = await correctForm();
    const [mended, other, spoilt] = [indicator(0), indicator(1), indicator(5)];
    const total = form.funds?.total;
    await write(mended.target.at, '≥**公里');
    await write(other.target.at, null);
    await write(total?.at, (total?.value?.toNumber() ?? 0) + 1);
    const { text, items } = await review(book, ['请附施工图']);

    await write(mended.target.at, mended.target.text);
    await write(total?.at, (total?.value?.toNumber() ?? 0) + 2);
    await write(spoilt.target.at, '≥**户');
    const result = await compare(book, text);
    expect(rulesOf(result.fixed)).toEqual([mended.level3.value]);
    expect(result.unchanged).toHaveLength(items.length - 1);
    expect(result.added.map(({ indicator: name }) => name)).toContain(spoilt.level3.value);
    expect(result.byHand).toEqual(['请附施工图']);
    const said = writeComparison(result);
    expect(said).toMatch(
      /^修改情况\n对照：2024-11-08 的退回修改意见\n未改 \d+ 条，新增 \d+ 条，已说明 0 条，已改 1 条，请人工核对 1 条。\n/,
    );
    expect(said).toMatch(/\n请人工核对：\n1\. 请附施工图\n$/);
  });

  it('knows an indicator by its name where rows have moved', async () => {
    const { book, write, sheet, indicator } = await correctForm();
    const [mended, left] = [indicator(0), indicator(1)];
    await write(mended.target.at, '≥**公里');
    await write(left.target.at, '5平方米');
    const { text } = await review(book);
    await write(mended.target.at, mended.target.text);
    await addIndicator(book, { form: { sheet: sheet.id }, indicator: OWN, below: mended.row });
    const { fixed, unchanged, added } = await compare(book, text);
    expect(rulesOf(fixed)).toEqual([mended.level3.value]);
    expect(unchanged.map(({ then }) => then.indicator)).toEqual([left.level3.value]);
    expect(unchanged[0]?.now.places).not.toEqual(unchanged[0]?.then.places);
    expect(added).toEqual([]);
  });

  it('says how many of several places on one line are left', async () => {
    const { book, write, indicator } = await correctForm();
    await write(indicator(0).target.at, null);
    await write(indicator(1).target.at, null);
    const { text } = await review(book);
    await write(indicator(0).target.at, indicator(0).target.text);
    expect(writeComparison(await compare(book, text))).toMatch(/未改：\n1\. .+（原 2 处，现 1 处）\n/);
  });

  it('lists what was explained instead', async () => {
    const { book, write, indicator } = await correctForm();
    await write(indicator(0).target.at, '不涉及');
    const { text, items, sheets } = await review(book);
    expect(items).toHaveLength(1);
    const [sheet] = sheets;
    const findings = sheet?.forms.flatMap((form) => form.findings.filter(({ severity }) => severity === 'error')) ?? [];
    if (!sheet) throw new Error('no sheet');
    expect(
      await answerFindings(book, { sheet, findings, reason: '本村无此类工程', who: '王', now: new Date() }),
    ).toMatchObject({ ok: true });
    const result = await compare(book, text);
    expect([result.fixed, result.unchanged, result.explained.length]).toEqual([[], [], 1]);
    expect(writeComparison(result)).toContain('理由：本村无此类工程');
    expect((await review(book)).text).toContain('没有需要修改的内容。');
  });

  it('does not take a form that is not there for a mended one', async () => {
    const { book, write, indicator } = await correctForm();
    await write(indicator(0).target.at, null);
    const { text } = await review(book);
    const result = await compare(createXlsx(), text);
    expect([result.fixed, result.byHand.length]).toEqual([[], 1]);
    const renamed = text.replace(/^【.*】$/m, '【改过的表名】');
    const found = await compare(book, renamed);
    expect([found.unchanged.length, found.byHand]).toEqual([1, []]);
  });

  it('warns where another project stands on the sheet: it may be the wrong file', async () => {
    const { book, form, write, indicator } = await correctForm();
    await write(indicator(0).target.at, null);
    const { text } = await review(book);
    expect((await compare(book, text)).renamed).toEqual([]);
    await write(form.project.name?.at, '河口村村内基础设施建设项目');
    const said = writeComparison(await compare(book, text));
    expect(said).toMatch(/注意：项目名称由“.+”改为“河口村村内基础设施建设项目”，请核对是否为同一项目。/);
    expect(said).toContain('未改 1 条');
  });

  it('warns where the form is judged otherwise than for the letter', async () => {
    const { book } = await correctForm();
    const { text } = await review(book);
    expect(writeComparison(await compare(book, text, basisOf(OWN_FRAME)))).toContain(
      '注意：上次审核口径为财办农〔2019〕68号，本次为各表自身格式，结果可能因此不同。',
    );
    expect(writeComparison(await compare(book, text))).not.toContain('注意');
    const profile = readProfile('{"name": "某县"}');
    if (!profile.ok) throw new Error(profile.message);
    expect(basisOf({ ...OWN_FRAME, ruleSets: ruleSetsWith(profile.profile) })).toBe('各表自身格式，配置“某县”');
  });

  it('reads a letter that the mail has wrapped, quoted and signed', async () => {
    const book = createXlsx();
    await book.apply(
      corpusTables()
        .slice(0, 3)
        .map((table) => ({ kind: 'add-sheet', plan: planOfCorpusTable(table) })),
    );
    const { text, items } = await review(book, [], BY_DOCUMENT);
    const wrapped = text
      .trimEnd()
      .split('\n')
      .flatMap((whole) => (/^\d/.test(whole) ? (whole.match(/.{1,38}/gu) ?? []) : [whole]))
      .map((one) => `> ${one}`);
    const older = ['退回修改意见', '【旧表】', '1. 必改 F12：旧的一条（第一节）。请改。'];
    const mail = ['王科长：', '请看下面。', ...wrapped, '> 县财政局 张', '', ...older].join('\r\n');
    const result = await compare(book, mail, BASIS, BY_DOCUMENT);
    expect([result.unchanged.length, result.fixed, result.added, result.byHand]).toEqual([items.length, [], [], []]);
  });
});
