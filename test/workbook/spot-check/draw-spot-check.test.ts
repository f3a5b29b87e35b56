import { lintFormula } from '../../support/formula-lint';
import type { SheetPlan } from '../../../src/sheets/plan';
import { readScoreList } from '../../../src/sheets/recognise/score-list';
import { addSpotCheck } from '../../../src/workbook/spot-check/draw-spot-check';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { createXlsx, openXlsx } from '../../../src/xlsx';
import { filledSelfEvaluation } from '../../support/correct-self-evaluations';
import { PROJECT_STORIES } from '../../support/project-stories';
import { collectedResults, typedList } from '../../support/typed-list';

async function workbookOf(plans: readonly SheetPlan[]) {
  const workbook = createXlsx();
  await workbook.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
  return workbook;
}

/** Five projects, each three times. */
const evaluations = [1, 2, 3].flatMap((copy) =>
  PROJECT_STORIES.map((story) => ({ ...filledSelfEvaluation(story, 'typed'), name: `${story.category}-${copy}` })),
);

let saved: Uint8Array | null = null;

/** A workbook with all of them, made once. */
async function ofEvaluations() {
  saved ??= await (await workbookOf(evaluations)).toBytes();
  return openXlsx(saved);
}

async function textsOf(workbook: Awaited<ReturnType<typeof workbookOf>>, name: string): Promise<string[][]> {
  const [grid] = await workbook.read({ name }, { merges: false });
  return (grid?.texts ?? []).map((row) => [...row]);
}

test('a tenth or more, the same again with the same seed, printed on the sheet', async () => {
  const lists: string[][] = [];
  for (const seed of [7, 7, 8]) {
    const workbook = await ofEvaluations();
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
  const workbook = await ofEvaluations();
  const result = await addSpotCheck(workbook, OWN_FRAME, { seed: 1, by: 'category' });
  expect(result).toMatchObject({ ok: true, drawn: 5 });
  const rows = (await textsOf(workbook, '抽查记录')).slice(3, 8);
  expect(new Set(rows.map((row) => row[1])).size).toBe(5);
  for (const row of rows) expect(Number(row[4])).toBeGreaterThan(90);
});

test('it can be taken back', async () => {
  const workbook = await ofEvaluations();
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
  const workbook = await ofEvaluations();
  for (const seed of [-1, 1.5, Number.NaN])
    expect(await addSpotCheck(workbook, OWN_FRAME, { seed, by: null })).toMatchObject({ ok: false });
});

test('the difference computes itself, and its sheet is no form', async () => {
  const workbook = await ofEvaluations();
  await addSpotCheck(workbook, OWN_FRAME, { seed: 1, by: null });
  const [grid] = await workbook.read({ name: '抽查记录' }, { merges: false });
  const formulas = (grid?.formulas ?? []).flat().filter((formula) => formula !== null);
  expect(formulas).toHaveLength(2);
  expect(formulas.flatMap((formula) => lintFormula(`=${formula.replace(/^=/, '')}`, 'cell'))).toEqual([]);
});

describe('from a 汇总 list', () => {
  const LIST = '2024年自评汇总';
  const others = evaluations.slice(0, 1);

  async function drawn(seed: number, by: 'department' | 'category' | null, plan: SheetPlan = collectedResults()) {
    const workbook = await workbookOf([plan, ...others]);
    const result = await addSpotCheck(workbook, OWN_FRAME, { seed, by, list: plan.name });
    return { workbook, result, texts: result.ok ? await textsOf(workbook, result.sheetName) : [] };
  }

  test('a tenth or more of its projects, the same again with the same seed; the 自评表 of the workbook are not asked', async () => {
    const [one, again, other] = [await drawn(7, null), await drawn(7, null), await drawn(8, null)];
    expect(one.result).toMatchObject({ ok: true, drawn: 3, of: 23, sheetName: '抽查记录' });
    expect(one.texts[1]?.[0]).toBe(
      '抽查范围：“2024年自评汇总”汇总表的 23 个项目；抽取 3 个项目（不低于 10%，至少 3 个）。随机抽取，种子 7：汇总表的项目和次序不变，用同一种子，抽到的项目相同。',
    );
    expect(again.texts).toEqual(one.texts);
    expect(other.texts.slice(3)).not.toEqual(one.texts.slice(3));
  });

  test('the record says where each project stands in the list, its units and its points', async () => {
    const { workbook, texts } = await drawn(7, null);
    expect(texts[2]?.slice(0, 6)).toEqual(['序号', '项目名称', '单位', '汇总表位置', '自评得分', '核定得分']);
    const [source] = await workbook.read({ name: LIST }, { merges: false });
    for (const [index, line] of texts.slice(3, 6).entries()) {
      const row = Number(/^第 (\d+) 行$/.exec(line[3] ?? '')?.[1]);
      const [, name, department, implementer, , , score] = source?.texts[row - 1] ?? [];
      expect(line.slice(0, 3)).toEqual([String(index + 1), name, `${implementer}（${department}）`]);
      expect(line[4]).toBe(score);
    }
    const [record] = await workbook.read({ name: '抽查记录' }, { merges: false });
    expect(record?.values.slice(3, 6).map((row) => typeof row[4])).toEqual(['number', 'number', 'number']);
    expect(record?.formulas[3]?.slice(4, 6)).toEqual([null, null]);
    expect(record?.formulas[3]?.[6]).toContain('ROUND(');
    expect(record && readScoreList(record)).toBeNull();
  });

  test('points that are no number are not taken over but said', async () => {
    const rows = [
      ['项目名称', '自评得分'],
      ['东坪村产业路', '优秀'],
    ];
    const odd = typedList(LIST, [...rows, ['西坪村饮水', 90]]);
    const seeds = await Promise.all([0, 1, 2, 3, 4, 5].map((seed) => drawn(seed, null, odd)));
    const lines = seeds.map(({ texts }) => texts[3] ?? []);
    expect(lines.find(([, name]) => name === '东坪村产业路')?.slice(4, 8)).toEqual(['', '', '', '得分栏写“优秀”']);
    expect(lines.find(([, name]) => name === '西坪村饮水')?.slice(4, 8)).toEqual(['90', '', '', '']);
  });

  test.each([
    ['department', 3, '按主管部门分层，每层不低于 10%'],
    ['category', 4, '按项目类别分层，每层不低于 10%'],
  ] as const)('stratified by %s', async (by, count, said) => {
    const { texts, result } = await drawn(3, by);
    expect(result).toMatchObject({ ok: true, drawn: count });
    expect(texts[1]?.[0]).toContain(said);
    const units = new Set(texts.slice(3, 3 + count).map(([, , unit]) => /（(.*)）/.exec(unit ?? '')?.[1]));
    if (by === 'department') expect(units.size).toBe(3);
  });

  test('a merged department is one for all its projects', async () => {
    const rows = [
      ['主管部门', '项目名称', '自评得分'],
      ['县水利局', '东坪村饮水', 90],
      [null, '西坪村饮水', 91],
      ['县农业农村局', '东坪村肉牛', 92],
    ];
    const merged = typedList(LIST, rows, [{ top: 2, left: 1, bottom: 3, right: 1 }]);
    expect((await drawn(1, 'department', merged)).result).toMatchObject({ ok: true, drawn: 2, of: 3 });
  });

  const bare = [
    ['项目名称', '主管部门', '自评得分'],
    ['东坪村饮水', '县水利局', 90],
    ['西坪村饮水', null, 91],
  ];
  test.each<[string, SheetPlan, 'department' | 'category' | null, string]>([
    [
      'without the column',
      typedList(LIST, bare),
      'category',
      '汇总表“2024年自评汇总”没有“项目类别”栏，不能按项目类别分别抽取。请补上该栏，或选“全部项目一起抽”。',
    ],
    [
      'without departments',
      typedList(
        LIST,
        bare.map(([name = null, , score = null]) => [name, score]),
      ),
      'department',
      '汇总表“2024年自评汇总”没有“主管部门”或“预算单位”栏，不能按主管部门分别抽取。请补上该栏，或选“全部项目一起抽”。',
    ],
    [
      'with an empty cell in it',
      typedList(LIST, bare),
      'department',
      '汇总表“2024年自评汇总”第 3 行没有填主管部门，不能分别抽取。请补填，或选“全部项目一起抽”。',
    ],
    [
      'that goes on beyond what is read',
      typedList(LIST, [['项目名称', '得分'], ...Array.from({ length: 700 }, (_, index) => [`第${index}村道路`, 90])]),
      null,
      '汇总表“2024年自评汇总”的项目超过第 600 行，读不全，无法抽样。请分成几张工作表。',
    ],
    [
      'that is none any more',
      typedList(LIST, [['名称', '得分']]),
      null,
      '工作表“2024年自评汇总”上没有认出汇总表：表头应有“项目名称”和“自评得分”。',
    ],
  ])('%s it is refused with a sentence, and nothing is written', async (_, plan, by, message) => {
    const { result, workbook } = await drawn(1, by, plan);
    expect(result).toMatchObject({ ok: false, message });
    expect((await workbook.read({ all: true }, { merges: false })).map(({ name }) => name)).not.toContain('抽查记录');
  });

  test('a sheet that is gone, or holds a form, is refused', async () => {
    const workbook = await ofEvaluations();
    const [first] = evaluations;
    expect(await addSpotCheck(workbook, OWN_FRAME, { seed: 1, by: null, list: '没有' })).toMatchObject({
      ok: false,
      code: 'sheet-missing',
    });
    expect(await addSpotCheck(workbook, OWN_FRAME, { seed: 1, by: null, list: first?.name ?? '' })).toMatchObject({
      ok: false,
      code: 'form-missing',
    });
  });

  test('it can be taken back', async () => {
    const { workbook, result } = await drawn(7, 'department');
    const before = [LIST, ...others.map(({ name }) => name)];
    if (result.ok) await result.undo.revert();
    expect((await workbook.read({ all: true }, { merges: false })).map(({ name }) => name)).toEqual(before);
  });
});
