import { caibannong201968, level1Name, level2Name, matchTemplateRow, nameIn } from '../../src/catalog';
import { applyProfile } from '../../src/catalog/profile';
import type { Profile, ProfileRow } from '../../src/catalog/profile';
import type { Category, RuleSet } from '../../src/catalog/types';

const NOTHING: Profile = {
  name: '某县',
  rules: {},
  messages: {},
  limits: {},
  classSynonyms: {},
  words: {},
  categories: [],
  arithmetic: null,
  terms: null,
  systemSheets: [],
};
const applied = (change: Partial<Profile>): RuleSet => applyProfile(caibannong201968, { ...NOTHING, ...change });

function categoryIn({ categories }: RuleSet, id: string): Category {
  const category = categories.find((candidate) => candidate.id === id);
  if (!category) throw new Error(`no category ${id}`);
  return category;
}

const row = (change: Partial<ProfileRow> & { readonly name: string }): ProfileRow => ({
  class: null,
  target: '',
  alsoUnits: [],
  replaces: null,
  ...change,
});
const infrastructure = (...rows: readonly ProfileRow[]) =>
  categoryIn(applied({ categories: [{ id: 'village-infrastructure', name: null, rows }] }), 'village-infrastructure');
const namesIn = (category: Category, level2: string) =>
  category.rows.filter((one) => one.level2 === level2).map(({ kind, name }) => name || kind);

test('a profile that says nothing changes nothing but the name', () => {
  expect(applied({})).toEqual({ ...caibannong201968, profile: '某县' });
});

test('the document itself stays as it is', () => {
  const before = JSON.stringify(caibannong201968);
  applied({
    words: { 贫困村: '出列村' },
    classSynonyms: { 数量指标: ['任务量'] },
    categories: [{ id: 'yulu', name: '职业教育补助', rows: [row({ name: '新增人数', class: '数量指标' })] }],
  });
  expect(JSON.stringify(caibannong201968)).toBe(before);
});

test('limits and rules that are not named keep their own', () => {
  const { limits, ruleSettings } = applied({ limits: { goalLength: 500 }, rules: { 'unit-spelling': 'off' } });
  expect(limits).toEqual({ ...caibannong201968.limits, goalLength: 500 });
  expect(ruleSettings).toEqual({ 'unit-spelling': 'off' });
});

test('class synonyms are read under the profile only', () => {
  const { classes } = applied({ classSynonyms: { 效益指标: ['项目成效'], 数量指标: ['任务量'] } });
  expect([level1Name('项目成效', classes), level2Name('任务量指标', classes)]).toEqual(['效益指标', '数量指标']);
  expect([level1Name('项目成效'), level2Name('任务量指标')]).toEqual([null, null]);
  expect(level1Name('效果指标', classes)).toBe('效益指标');
});

describe("the county's words", () => {
  const words = { 贫困村村内: '村内', 建档立卡贫困人口: '脱贫人口和监测对象' };
  const category = categoryIn(applied({ words }), 'village-infrastructure');
  const road = category.rows[0];

  it.each(['贫困村村内道路硬化里程', '脱贫村村内道路硬化里程', '★★★村内道路硬化里程'])('read %s', (name) =>
    expect(matchTemplateRow(category, name)).toBe(road),
  );

  it("name rows and category in today's wording, and leave the print alone", () => {
    if (!road) throw new Error('no row');
    expect([nameIn(road, 'current'), nameIn(road, '2019')]).toEqual(['村内道路硬化里程', '贫困村村内道路硬化里程']);
    expect(nameIn(category, 'current')).toBe('村内基础设施建设项目');
  });

  it('do not touch what they do not occur in', () => {
    const untouched = category.rows.filter(({ todaysName }) => todaysName === undefined);
    expect(untouched.map(({ name }) => name)).toContain('受益贫困人口满意度');
  });
});

describe('rows of a category', () => {
  it('are added at the end of their class, before the open rows', () => {
    const category = infrastructure(
      row({ name: '★★★污水管网长度', class: '数量指标', target: '≥**公里', alsoUnits: ['米'] }),
    );
    expect(namesIn(category, '数量指标')).toEqual([
      '贫困村村内道路硬化里程',
      '贫困户供水设施数量',
      '污水管网长度',
      'blank',
    ]);
    expect(matchTemplateRow(category, '污水管网长度')).toMatchObject({
      id: 'village-infrastructure-own-1',
      stars: 3,
      comparator: '≥',
      unit: '公里',
      alsoUnits: ['米'],
      line: null,
    });
  });

  it('fill a class that the template leaves empty or does not have', () => {
    expect(namesIn(infrastructure(row({ name: '治理户数', class: '生态效益指标' })), '生态效益指标')).toEqual([
      '治理户数',
    ]);
    const rows = [row({ name: '治理户数', class: '生态效益指标' })];
    const yulu = categoryIn(applied({ categories: [{ id: 'yulu', name: null, rows }] }), 'yulu');
    const classes = [...new Set(yulu.rows.map(({ level2 }) => level2))];
    expect(classes.indexOf('生态效益指标')).toBe(classes.indexOf('社会效益指标') + 1);
  });

  it('replace the row of the same name in its place, keeping its id', () => {
    const category = infrastructure(row({ name: '★★★道路补助标准', target: '≤**万元/公里' }));
    const [old, replaced] = [caibannong201968.categories[3], category].map((one) =>
      one?.rows.find(({ name }) => name === '道路补助标准'),
    );
    expect(replaced).toEqual({ ...old, stars: 3, target: '≤**万元/公里', comparator: '≤' });
    expect(category.rows).toHaveLength(caibannong201968.categories[3]?.rows.length ?? 0);
  });

  it("may be named in the county's words, and are known by both", () => {
    const rows = [row({ name: '★村内道路硬化里程', target: '≥**米' })];
    const profile = { words: { 贫困村村内: '村内' }, categories: [{ id: 'village-infrastructure', name: null, rows }] };
    const category = categoryIn(applied(profile), 'village-infrastructure');
    expect(namesIn(category, '数量指标')).toEqual(['贫困村村内道路硬化里程', '贫困户供水设施数量', 'blank']);
    for (const name of ['村内道路硬化里程', '贫困村村内道路硬化里程']) {
      expect(matchTemplateRow(category, name)).toMatchObject({ stars: 1, unit: '米' });
    }
  });

  it('replace another row by its name', () => {
    const category = infrastructure(row({ name: '桥梁座数', target: '≥**座', replaces: '贫困户供水设施数量' }));
    expect(namesIn(category, '数量指标')).toEqual(['贫困村村内道路硬化里程', '桥梁座数', 'blank']);
    expect(matchTemplateRow(category, '贫困户供水设施数量')).toBeNull();
  });
});

test('a category of the county has every class, in the order of the document', () => {
  const rows = [row({ name: '满意度', class: '服务对象满意度指标' }), row({ name: '★人数', class: '数量指标' })];
  const category = categoryIn(applied({ categories: [{ id: 'posts', name: '公益性岗位项目', rows }] }), 'posts');
  const classes = caibannong201968.classes.flatMap(({ level2 }) => level2.map(({ name }) => name));
  expect(category.rows.map(({ level2 }) => level2)).toEqual(classes);
  expect(category.rows.filter(({ kind }) => kind === 'indicator').map(({ name }) => name)).toEqual(['人数', '满意度']);
  expect(new Set(category.rows.map(({ id }) => id)).size).toBe(category.rows.length);
});

test('a sheet of the budget system as the place has it is offered first, and says what it does not change as the known one does', () => {
  const { systemSheets } = applied({
    systemSheets: [
      {
        base: 'yitihua-goal',
        name: '本省目标导入表',
        columns: [
          { role: 'level3', caption: '指标名称', longest: 60 },
          { role: 'target', caption: '目标值' },
        ],
        codes: { 满意度指标: '3' },
        weightsTotal: 90,
      },
    ],
  });
  expect(systemSheets.slice(1)).toEqual(caibannong201968.systemSheets);
  expect(systemSheets[0]).toMatchObject({
    id: 'county-1',
    kind: 'application',
    name: '本省目标导入表',
    codes: { 产出指标: '1', 满意度指标: '3' },
    weightsTotal: 90,
    ground: { certainty: 'county', source: { convention: '某县导入表' } },
  });
});
