import type { Application } from '../../../src/model/form';
import { squash } from '../../../src/model/text';
import { gridOfPlan } from '../../../src/sheets/grid-of-plan';
import { recognise } from '../../../src/sheets/recognise';
import { draftNextYear, previewNextYear } from '../../../src/workbook/convert/draft-next-year';
import { nextYearOf } from '../../../src/workbook/convert/next-year';
import { openTarget, withoutNumbers } from '../../../src/workbook/convert/open-values';
import { approve } from '../../../src/workbook/process/approve';
import { readSheets } from '../../../src/workbook/read/read-sheet';
import { createXlsx } from '../../../src/xlsx';
import { corpusTables, planOfCorpusTable } from '../../support/corpus';

const TABLES = corpusTables();

test.each([
  ['≥800亩', '≥**亩'],
  ['100 %', '**%'],
  ['90%以上', '**%以上'],
  ['≤1,200.5万元', '≤**万元'],
  ['2023年12月底前', ''],
  ['显著提高', ''],
  ['是', ''],
  ['', ''],
])('the target %j is opened as %j', (text, open) => expect(openTarget(text)).toBe(open));

test.each([
  ['1.硬化道路3公里；2.受益群众达到320人', '1.硬化道路**公里；2.受益群众达到**人'],
  ['目标1：补助率100%', '目标1：补助率**%'],
  ['按冀财农﹝2021﹞143号，12月底前完成', '按冀财农﹝2021﹞143号，12月底前完成'],
  ['2024年完成投资1,573.06万元', '2024年完成投资**万元'],
  ['不断巩固脱贫成果', '不断巩固脱贫成果'],
])('in the goal %j quantities are open: %j', (text, open) => expect(withoutNumbers(text)).toBe(open));

async function drafted(table: (typeof TABLES)[number]) {
  const workbook = createXlsx();
  await workbook.apply([{ kind: 'add-sheet', plan: planOfCorpusTable(table) }]);
  const before = await workbook.read({ all: true }, { merges: true });
  const done = await draftNextYear(workbook, { sheet: table.id });
  if (!done.ok) throw new Error(done.message);
  const [sheet] = await readSheets(workbook, { name: done.sheetName }, true);
  const [form, ...others] = sheet?.forms ?? [];
  if (!sheet || form?.kind !== 'application' || others.length > 0) throw new Error('not one application');
  return { workbook, before, done, form, grid: sheet.grid };
}

describe.each(TABLES.map((table) => ({ id: table.id, table })))('the published table $id', ({ table }) => {
  const [last] = recognise(gridOfPlan(planOfCorpusTable(table))) as [Application];

  it('is a draft of its own form, read with certainty, in which every target is open and every amount empty', async () => {
    const { form, grid } = await drafted(table);
    expect(form.layout).toBe(last.layout);
    expect(form.reading).toMatchObject({ state: 'certain', unread: [] });
    expect(form.year?.value ?? null).toBe(last.year?.value == null ? null : last.year.value + 1);
    expect(form.indicators.map(({ level3 }) => level3.text).sort()).toEqual(
      last.indicators
        .map(({ level3 }) => level3.text)
        .filter((text) => text !== '')
        .sort(),
    );
    expect(form.indicators.flatMap(({ target }) => target.value?.numbers ?? [])).toEqual([]);
    expect([form.funds?.total?.text, form.funds?.fiscal?.text, form.code?.text].filter(Boolean)).toEqual([]);
    const shown = grid.texts.flat().map(squash);
    const priors = last.indicators.map(({ target }) => squash(target.text)).filter((text) => text !== '');
    expect(priors.filter((text) => !shown.includes(text))).toEqual([]);
  });
});

const [, SECOND] = TABLES;

test('last year’s table stays, and the draft is taken back as one step', async () => {
  const { workbook, before, done } = await drafted(SECOND!);
  expect((await workbook.read({ all: true }, { merges: true }))[0]).toEqual(before[0]);
  await done.undo.revert();
  expect(await workbook.read({ all: true }, { merges: true })).toEqual(before);
});

test('what an approval keeps is not taken into the draft', async () => {
  const table = TABLES.find(({ layout, indicators }) => layout === 'ningxia-2023' && indicators.length > 0)!;
  const workbook = createXlsx();
  await workbook.apply([{ kind: 'add-sheet', plan: planOfCorpusTable(table) }]);
  const approved = await approve(workbook, {
    form: { sheet: table.id },
    date: '2023-03-05',
    body: '县财政局',
    number: '平财〔2023〕1号',
    who: '王经办',
    now: new Date(2023, 2, 6),
    keeping: 'shown',
  });
  expect(approved).toMatchObject({ ok: true });
  const done = await draftNextYear(workbook, { sheet: table.id });
  if (!done.ok) throw new Error(done.message);
  const [draft] = await workbook.read({ name: done.sheetName }, { merges: false });
  expect(draft?.texts.flat().join(' ')).not.toMatch(/平财|县财政局|王经办/);
});

test('says first what stays and what is to be written anew', async () => {
  const table = TABLES.find(({ layout }) => layout === 'hebei-2020')!;
  const workbook = createXlsx();
  await workbook.apply([{ kind: 'add-sheet', plan: planOfCorpusTable(table) }]);
  const preview = await previewNextYear(workbook, { sheet: table.id });
  if (!preview.ok) throw new Error(preview.message);
  expect(preview.left.map(({ label }) => label)).toEqual(expect.arrayContaining(['项目编码', '资金总额', '财政拨款']));
  expect(preview.moved.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['项目名称', '三级指标', '指标值确定依据']),
  );
});

test('the year in the name is the next one, where the year of the table is known', () => {
  const table = TABLES.find(({ layout }) => layout === 'ningxia-2023')!;
  const [form] = recognise(gridOfPlan(planOfCorpusTable(table))) as [Application];
  const name = form.project.name!;
  const named = { ...form, project: { ...form.project, name: { ...name, text: '2023年村道硬化' } } };
  expect(nextYearOf(named).project.name?.text).toBe('2024年村道硬化');
});
