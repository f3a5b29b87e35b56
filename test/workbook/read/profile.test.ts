import { NOTHING_KNOWN } from '../../../src/cycle/known-workbook';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../src/rules/finding';
import { drawApplication } from '../../../src/sheets/draw/application';
import { addIndicator } from '../../../src/workbook/rows/add-indicator';
import { checkSheets } from '../../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { insertForm } from '../../../src/workbook/insert/insert-form';
import { readProfile, ruleSetsWith } from '../../../src/workbook/read/profile';
import { createXlsx } from '../../../src/xlsx';
import { correctApplications } from '../../support/correct-forms';
import { formulaProblems } from '../../support/formula-problems';

const EXAMPLE = readFileSync(join(__dirname, '../../../assets/profiles/衔接资金-2021.json'), 'utf8');

const BRIDGE = { class: '数量指标', name: '桥梁座数', target: '≥**座' };

function inForce(text: string) {
  const read = readProfile(text);
  if (!read.ok) throw new Error(read.message);
  const ruleSets = ruleSetsWith(read.profile);
  const [ruleSet] = ruleSets;
  if (!ruleSet) throw new Error('no rule set');
  return { ruleSet, judgement: { ...OWN_FRAME, ruleSets } };
}

describe('what is wrong with a profile is one sentence that names the entry', () => {
  const said = (rule: string, message: string, texts: unknown) =>
    JSON.stringify({ name: '某县', messages: { [rule]: { [message]: texts } } });
  const infrastructure = (row: object) =>
    JSON.stringify({ name: '某县', categories: [{ id: 'village-infrastructure', rows: [row] }] });

  it.each([
    ['{"name": "某县",}', '配置文件不是正确的 JSON，请检查引号、逗号和括号是否成对。'],
    ['[]', '配置文件应为一个 JSON 对象。'],
    ['{}', '配置文件第 name 项应为文字。'],
    ['{"name": " "}', '配置文件第 name 项不能为空。'],
    ['{"name": "某县", "limit": {}}', '配置文件第 limit 项无法识别，请检查拼写。'],
    ['{"name": "某县", "rules": "关闭"}', '配置文件第 rules 项应为“名称: 设置”的列表。'],
    ['{"name": "某县", "rules": {"unit-spellings": "关闭"}}', '配置文件第 rules.unit-spellings 项不是已知的规则。'],
    [
      '{"name": "某县", "rules": {"unit-spelling": "off"}}',
      '配置文件第 rules.unit-spelling 项应为“必改”“核实”“提示”“关闭”之一。',
    ],
    [said('unit-spellings', 'spelling', {}), '配置文件第 messages.unit-spellings 项不是已知的规则。'],
    [said('score-missing', 'sum', {}), '配置文件第 messages.score-missing.sum 项不是这条规则的说法。'],
    [
      said('score-missing', 'execution', { what: '没有“{score}”' }),
      '配置文件第 messages.score-missing.execution 项没有“{score}”这一项可填。',
    ],
    [said('score-missing', 'total', { todo: '请填写。' }), '配置文件第 messages.score-missing.total 项末尾不写句号。'],
    [
      said('score-missing', 'total', '请填写'),
      '配置文件第 messages.score-missing.total 项应为 { "what": "“{name}”未填分值", "todo": "请填写分值" } 一类的说法。',
    ],
    ['{"name": "某县", "limits": {"goalLength": "三百"}}', '配置文件第 limits.goalLength 项应为数字。'],
    ['{"name": "某县", "limits": {"goalLength": 0}}', '配置文件第 limits.goalLength 项应大于 0。'],
    ['{"name": "某县", "limits": {"length": 1}}', '配置文件第 limits.length 项无法识别，请检查拼写。'],
    ['{"name": "某县", "classSynonyms": {"数量": []}}', '配置文件第 classSynonyms.数量 项不是已知的指标分类。'],
    ['{"name": "某县", "classSynonyms": {"数量指标": [3]}}', '配置文件第 classSynonyms.数量指标[0] 项应为文字。'],
    ['{"name": "某县", "words": {"贫困村": null}}', '配置文件第 words.贫困村 项应为文字。'],
    [
      '{"name": "某县", "categories": [{"id": "农村道路"}]}',
      '配置文件第 categories[0].id 项应由小写字母、数字和“-”组成，如 rural-road。',
    ],
    [
      '{"name": "某县", "categories": [{"id": "rural-road"}]}',
      '配置文件第 categories[0].name 项应填写：新增的类别要有名称。',
    ],
    [infrastructure({ name: '桥梁' }), '配置文件第 categories[0].rows[0].class 项应填写：新增的指标要写明二级指标。'],
    [
      infrastructure({ name: '道路补助标准', class: '数量指标' }),
      '配置文件第 categories[0].rows[0].class 项应为“成本指标”：模板中已有这一指标。',
    ],
    [
      infrastructure({ name: '桥梁', replaces: '隧道' }),
      '配置文件第 categories[0].rows[0].replaces 项应为本类模板中已有的指标名称。',
    ],
    [
      JSON.stringify({ name: '县', categories: [{ id: 'a', name: '路', rows: [BRIDGE, BRIDGE] }] }),
      '配置文件第 categories[0].rows[1].name 项与前面的指标重名。',
    ],
  ])('%s', (text, message) => expect(readProfile(text)).toEqual({ ok: false, message }));

  it.each([
    [`{"name": "${'县'.repeat(200_000)}"}`, '过大'],
    [JSON.stringify({ name: '某县', categories: Array(51).fill({ id: 'road', name: '路' }) }), '不能多于 50 个'],
    [infrastructure({ name: '路'.repeat(61), class: '数量指标' }), '不能超过 60 个字'],
  ])('%.60s', (text, message) =>
    expect(readProfile(text)).toMatchObject({ ok: false, message: expect.stringContaining(message) }),
  );

  it('is nothing where the editor of Windows saved it', () => {
    expect(readProfile('\ufeff{"name": "某县"}')).toMatchObject({ ok: true, profile: { name: '某县', rules: {} } });
  });
});

describe('the example for 2021 and later', () => {
  const { ruleSet, judgement } = inForce(EXAMPLE);

  it.each(ruleSet.categories.map(({ id }) => id))('%s is drawn, read and judged in both wordings', async (id) => {
    for (const wording of ['2019', 'current'] as const) {
      const book = createXlsx();
      const request = { form: 'application', ruleSet, category: id, year: 2024, wording } as const;
      expect(await insertForm(book, request)).toMatchObject({ ok: true });
      const [sheet] = await checkSheets(
        book,
        judgement,
        { all: true },
        { merges: true, mode: () => 'live', known: NOTHING_KNOWN },
      );
      const category = ruleSet.categories.find((candidate) => candidate.id === id);
      expect(sheet?.forms[0]?.context.category?.category).toBe(category);
      const named = sheet?.forms[0]?.form.indicators.map(({ level3 }) => level3.value).filter(Boolean);
      expect(named?.length).toBe(category?.rows.filter(({ name }) => name !== '').length);
      expect(sheet?.forms[0]?.findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
      const plan = drawApplication({ ruleSet, category: category ?? null, year: null, wording, name: '表' });
      expect(formulaProblems(plan)).toEqual([]);
    }
  });

  it('finds nothing wrong with correct forms of the document, in either wording', async () => {
    const book = createXlsx();
    await book.apply(correctApplications().map(({ plan }) => ({ kind: 'add-sheet', plan })));
    const grave = (await checkSheets(book, judgement))
      .flatMap(({ forms }) => forms.flatMap(({ findings }) => findings))
      .filter(({ severity }) => severity !== 'hint');
    expect(grave.map(({ rule, what }) => [rule, what])).toEqual([]);
  });
});

test('the longest names and the most core indicators that a profile may have make no formula that Excel refuses', () => {
  const rows = Array.from({ length: 200 }, (_, index) => ({
    class: '数量指标',
    name: `★★★贫困村（${index}）`.padEnd(60, '路'),
    target: '≥**公里',
    alsoUnits: Array.from({ length: 10 }, () => '单'.repeat(20)),
  }));
  const words = { 贫困村: '出列村'.padEnd(60, '村') };
  const { ruleSet } = inForce(JSON.stringify({ name: '县', words, categories: [{ id: 'road', name: '路', rows }] }));
  const category = ruleSet.categories.find(({ id }) => id === 'road') ?? null;
  const plan = drawApplication({ ruleSet, category, year: null, wording: 'current', name: '表' });
  expect([...new Set(formulaProblems(plan))]).toEqual([]);
});

describe('a form judged under a profile', () => {
  async function drawn() {
    const plan = correctApplications().find(({ name }) => name === 'village-infrastructure 2019')?.plan;
    if (!plan) throw new Error('no plan');
    const book = createXlsx();
    await book.apply([{ kind: 'add-sheet', plan }]);
    const [sheet] = await checkSheets(book, OWN_FRAME);
    const form = sheet?.forms[0]?.form;
    if (!sheet || !form) throw new Error('no form');
    const write = (at: { readonly row: number; readonly column: number }, value: string | null) =>
      book.apply([
        { kind: 'set-cells', sheet: sheet.id, cells: [{ row: at.row, column: at.column, content: { value } }] },
      ]);
    return { book, form, write };
  }
  const findingsOf = async (book: ReturnType<typeof createXlsx>, text: string): Promise<readonly Finding[]> =>
    (await checkSheets(book, inForce(text).judgement)).flatMap(({ forms }) =>
      forms.flatMap(({ findings }) => findings),
    );

  it('is asked by the rules as the county has them', async () => {
    const { book, form, write } = await drawn();
    await write(form.project.name?.at ?? { row: 0, column: 0 }, null);
    const severities = async (rules: object) =>
      (await findingsOf(book, JSON.stringify({ name: '某县', rules })))
        .filter(({ rule }) => rule === 'project-name-empty')
        .map(({ severity }) => severity);
    expect(await severities({})).toEqual(['error']);
    expect(await severities({ 'project-name-empty': '提示' })).toEqual(['hint']);
    expect(await severities({ 'project-name-empty': '关闭' })).toEqual([]);
  });

  it("has its classes by the county's names, and rows go into them", async () => {
    const { book, form, write } = await drawn();
    const label = form.indicators[0]?.level2;
    if (!label) throw new Error('no class');
    await write(label.at, '任务量');
    const county = JSON.stringify({ name: '某县', classSynonyms: { 数量指标: ['任务量'] } });
    const misnamed = (findings: readonly Finding[]) => findings.filter(({ rule }) => rule === 'level2-name');
    expect(misnamed(await findingsOf(book, JSON.stringify({ name: '某县' })))).toHaveLength(1);
    expect(misnamed(await findingsOf(book, county))).toEqual([]);

    const { ruleSets } = inForce(county).judgement;
    const own = { kind: 'own', level1: '产出指标', level2: '数量指标', name: '涵洞数量', target: '≥2座' } as const;
    const added = await addIndicator(book, { form: { sheet: form.sheet }, indicator: own, below: null, ruleSets });
    const [sheet] = await checkSheets(book, { ...OWN_FRAME, ruleSets });
    const { indicators } = sheet?.forms[0]?.form ?? { indicators: [] };
    expect(added).toMatchObject({ ok: true });
    expect(indicators.find(({ level3 }) => level3.value === '涵洞数量')?.level2?.name).toBe('数量指标');
  });
});

describe('terms', () => {
  const terms = (setting: unknown) => readProfile(JSON.stringify({ name: '某县', terms: setting }));

  test('a span of days is each of its days, once', () => {
    const read = terms({ holidays: ['2024-02-10至2024-02-12', '2024-02-12'], publication: { days: 7 } });
    expect(read).toMatchObject({
      ok: true,
      profile: { terms: { holidays: [45332, 45333, 45334], workdays: [], approval: null, publication: { days: 7 } } },
    });
  });

  test.each([
    [{ approval: { counted: '交易日' } }, 'approval.counted 项应为“日历日”“工作日”之一'],
    [{ approval: { days: 0 } }, 'approval.days 项不能小于 1'],
    [{ holidays: ['春节'] }, 'holidays[0] 项应为日期，如 "2026-10-01" 或 "2026-10-01至2026-10-07"（最多 31 天）'],
    [
      { holidays: ['2024-02-17至2024-02-10'] },
      'holidays[0] 项应为日期，如 "2026-10-01" 或 "2026-10-01至2026-10-07"（最多 31 天）',
    ],
    [{ holidays: ['2024-02-10'], workdays: ['2024-02-10'] }, 'workdays 项与 holidays 有相同的日期'],
    [{ holidays: ['2010-01-01', '2024-01-01'] }, 'holidays 项前后不能超过 10 年'],
    [{ publicaton: {} }, 'publicaton 项无法识别，请检查拼写'],
  ])('%j: %s', (setting, message) =>
    expect(terms(setting)).toEqual({ ok: false, message: `配置文件第 terms.${message}。` }),
  );
});
