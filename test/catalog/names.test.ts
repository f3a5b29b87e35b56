import { caibannong201968, level1Name, level2Name, matchTemplateRow, wordAs } from '../../src/catalog';
import { categoryById } from '../support/category-by-id';
import type { Category } from '../../src/catalog/types';

describe('level1Name', () => {
  it.each([
    ['产出指标', '产出指标'],
    ['产出\n指标', '产出指标'],
    ['产出 指标 (50 分)', '产出指标'],
    ['效益指标（30分）', '效益指标'],
    ['效果指标', '效益指标'],
    ['满意度指标', '满意度指标'],
    ['满意度', '满意度指标'],
    ['一、产出指标', '产出指标'],
  ])('reads %j as %s', (text, name) => expect(level1Name(text)).toBe(name));

  it.each(['', '数量指标', '绩效指标', '一级指标', '预算执行率', '成本指标', '……', '指标'])(
    'does not take %j',
    (text) => expect(level1Name(text)).toBeNull(),
  );
});

describe('level2Name', () => {
  it.each([
    ['数量指标', '数量指标'],
    ['数量', '数量指标'],
    ['数量指标 (必填硬性指标)', '数量指标'],
    ['可持续影响指标(必填)', '可持续影响指标'],
    ['可持续影响', '可持续影响指标'],
    ['可持 续影 响 指 标', '可持续影响指标'],
    ['经济效 益指 标', '经济效益指标'],
    ['生态环境效益指标', '生态效益指标'],
    ['服务对象满意度', '服务对象满意度指标'],
    ['满意度指标', '服务对象满意度指标'],
    ['时效指标（10分）', '时效指标'],
  ])('reads %j as %s', (text, name) => expect(level2Name(text)).toBe(name));

  it.each(['', '产出指标', '二级指标', '工作数量', '数量率', '效率指标', '……'])('does not take %j', (text) =>
    expect(level2Name(text)).toBeNull(),
  );
});

const rows = caibannong201968.categories.flatMap((category) =>
  category.rows.filter(({ name }) => name !== '').map((row) => ({ category, row, name: row.name })),
);

describe('matchTemplateRow', () => {
  it.each(rows)(
    '$category.id: $name is its own row in both wordings, starred and numbered',
    ({ category, row, name }) => {
      for (const wording of ['2019', 'current'] as const) {
        const worded = wordAs(name, wording);
        expect(matchTemplateRow(category, worded)).toBe(row);
        expect(matchTemplateRow(category, `★★★ ${worded}`)).toBe(row);
        expect(matchTemplateRow(category, `指标1：${worded}`)).toBe(row);
      }
    },
  );

  const infrastructure = categoryById('village-infrastructure') as Category;
  it.each([
    ['受益脱贫人口数', '受益建档立卡贫困人口数'],
    ['受益贫困人口数', '受益建档立卡贫困人口数'],
    ['受益脱贫人口（含监测对象）数', '受益建档立卡贫困人口数'],
    ['受益脱贫人口及监测对象数', '受益建档立卡贫困人口数'],
    ['受益建档立卡脱贫人口数', '受益建档立卡贫困人口数'],
    ['项目工程完成及时率', '项目（工程）完成及时率'],
    ['项目完成及时率', '项目（工程）完成及时率'],
    ['脱贫村村内道路硬化里程', '贫困村村内道路硬化里程'],
    ['受益脱贫人口满意度', '受益贫困人口满意度'],
  ])('takes %s for %s', (typed, printed) => expect(matchTemplateRow(infrastructure, typed)?.name).toBe(printed));

  it.each(['', '……', '指标1：', '受益群众人数', '受益建档立卡贫困户数', '道路硬化里程', '道路补助', '工程使用年限'])(
    'does not take %j for any row',
    (typed) => expect(matchTemplateRow(infrastructure, typed)).toBeNull(),
  );
});

describe('wordAs', () => {
  it('leaves the print alone', () => expect(wordAs('★扶贫小额贷款还款率', '2019')).toBe('★扶贫小额贷款还款率'));

  it.each([
    ['★★★扶贫小额贷款还款率', '★★★脱贫人口小额信贷还款率'],
    ['受益建档立卡贫困户数', '受益脱贫户（含监测对象）数'],
    ['贫困村村内基础设施建设项目', '脱贫村村内基础设施建设项目'],
    ['财政专项扶贫资金', '财政衔接推进乡村振兴补助资金'],
    ['雨露计划', '雨露计划'],
  ])('puts %s as %s', (printed, today) => expect(wordAs(printed, 'current')).toBe(today));

  it('changes nothing when asked twice', () => {
    for (const { name } of rows) expect(wordAs(wordAs(name, 'current'), 'current')).toBe(wordAs(name, 'current'));
  });

  it('leaves no 2019 word in a template', () => {
    expect(rows.map(({ name }) => wordAs(name, 'current')).filter((name) => /贫困|扶贫|建档立卡/.test(name))).toEqual(
      [],
    );
  });
});
