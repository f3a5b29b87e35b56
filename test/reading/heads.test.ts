import type { CellValue } from '../../src/model/cell';
import { gridOf } from '../support/grid';
import { judgeGrids } from './judge-grids';

/** What offices print over a table of indicators, in their own words: whose form it is, of which year, its amounts and goals. */
const TABLE: Rows = [
  ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
  ['产出指标', '数量指标', '硬化道路', '≥7.7公里', '7.8公里', 60, 60],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '95%', 40, 40],
];
const APPLICATION = TABLE.map((row) => row.slice(0, 4));

type Rows = readonly (readonly CellValue[])[];

function read(head: Rows, table: Rows = APPLICATION) {
  const [first, ...others] = judgeGrids([gridOf([...head, ...table])]);
  expect(others).toEqual([]);
  expect(first?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(first?.form.reading).toMatchObject({ state: 'certain', whole: true });
  return first?.form;
}

test.each([
  ['云岭县2025年财政衔接资金项目绩效目标表（按季）', 2025],
  ['财政衔接资金项目绩效目标申报表（2025年）', 2025],
  ['红星村2024年项目绩效目标表（去年的，做参考）', 2024],
  ['石岭县2026年1-7月项目绩效目标表', 2026],
  ['街道项目绩效目标表（2024年上半年）', 2024],
  ['粮油公司项目绩效目标表（二〇二四年度）', 2024],
  ['街道项目绩效目标表（2024年1-7月）', 2024],
  ['2、2020年发放脱贫户产业奖补项目绩效目标表', undefined],
  ['2020年以前遗留工程项目绩效目标表', undefined],
])('the year of the title %s: %s', (title, year) => {
  expect(read([[title]])?.year?.value).toBe(year);
});

test.each([
  ['评价年度', '２０２３', 2023],
  ['预算年份', '2024年', 2024],
  ['自评年度：2023年', '', 2023],
])('the year beside %s', (caption, value, year) => {
  expect(read([['项目绩效目标表'], [caption, value]])?.year?.value).toBe(year);
});

test.each(['业务主管部门', '县级预算部门名称', '部门（单位）名称', '预算单位', '行业主管部门及代码'])(
  'the department beside %s',
  (caption) => {
    expect(read([['项目绩效目标表'], [caption, '云台县水利局']])?.project.department?.text).toBe('云台县水利局');
  },
);

test('of the departments of state and county the county’s is the form’s', () => {
  const form = read([['项目绩效目标表'], ['中央主管部门', '财政部'], ['地方主管部门', '云台县财政局']]);
  expect(form?.project.department?.text).toBe('云台县财政局');
});

test('a period beside the unit of money is no department', () => {
  const form = read([['项目绩效目标表'], ['监控时间：2024年1月至6月', '', '', '单位：元']]);
  expect(form?.project.department ?? null).toBeNull();
});

test('the captions of a list of tasks name no project', () => {
  const form = read([
    ['部门整体绩效目标表'],
    ['年度主要任务', '任务名称', '主要内容'],
    ['', '防返贫监测', '监测2130户'],
    ['', '项目管理', '实施项目96个'],
  ]);
  expect(form?.project.name ?? null).toBeNull();
});

test.each([
  ['资金构成（元）', '资金合计', 1_280_000, '元'],
  ['预算规模（万元）', '资金总额', 128, '万元'],
])('the unit of money in the caption of the part, %s', (part, caption, amount, unit) => {
  const form = read([['项目绩效目标表'], [part], [caption, amount]]);
  expect(form).toMatchObject({ funds: { unit, total: { raw: amount } } });
});

test('of an amount for several years none is that of the form', () => {
  const form = read([['项目绩效目标表'], ['项目总投资（万元）', 900, '2025年', 300, '2026年', 600]]);
  expect(form).toMatchObject({ kind: 'application' });
  expect(form?.kind === 'application' && form.funds?.total).toBeFalsy();
});

test.each<[CellValue[], string | null]>([
  [['预算资金（万元）', 64.8, '到位资金（万元）', 64.8, '支出资金（万元）', 64.8], null],
  [['预算金额', 2_600_000, '支出金额', 1_300_000, '支出进度', '50.00%'], '50.00%'],
])('spending in one row: %j', (row, rate) => {
  const form = read([['项目绩效自评表'], row], TABLE);
  const total = form?.kind === 'self-evaluation' ? form.execution?.total : undefined;
  expect([total?.budget.raw, total?.executed.raw, total?.rate?.text ?? null]).toEqual([
    row[1],
    row[row.length - 1] === rate ? row[3] : row[5],
    rate,
  ]);
});

test.each<[string, string[][], string[]]>([
  ['beside a second caption', [['项目绩效目标', '年度目标', '硬化道路7.7公里']], ['硬化道路7.7公里']],
  [
    'in several rows below a heading',
    [['三、绩效目标'], ['1.硬化道路7.7公里；'], ['2.群众满意度达到90%以上。'], ['四、绩效指标']],
    ['1.硬化道路7.7公里；', '2.群众满意度达到90%以上。'],
  ],
  [
    'of the year, below that of all years',
    [
      ['总体绩效目标', '三年硬化道路20公里'],
      ['2025年度绩效目标', '硬化道路7.7公里'],
    ],
    ['硬化道路7.7公里'],
  ],
])('the goal %s', (_, rows, goals) => {
  const form = read([['项目绩效目标表'], ['项目名称', '道路硬化'], ...rows]);
  expect(form?.kind === 'application' && form.goals.map(({ text }) => text)).toEqual(goals);
});

test('the indicators of two goals, each under the same captions, are one form', () => {
  const captions = ['一级指标', '二级指标', '三级指标', '年初目标值', '实际完成值', '得分'];
  const form = read(
    [['项目绩效自评表'], ['项目名称', '饮水管网维修']],
    [
      ['年度绩效目标1（60分）', ...captions],
      ['', '产出指标', '数量指标', '维修管网', '36公里', '38公里', 40],
      ['', '效益指标', '社会效益指标', '保障供水人口', '2.1万人', '2.15万人', 20],
      ['年度绩效目标2（40分）', ...captions],
      ['', '产出指标', '数量指标', '更换水表', '1500块', '1520块', 30],
      ['', '效益指标', '经济效益指标', '漏损率下降', '3个百分点', '3.4个百分点', 10],
    ],
  );
  expect(form?.indicators.map(({ level3 }) => level3.text)).toEqual([
    '维修管网',
    '保障供水人口',
    '更换水表',
    '漏损率下降',
  ]);
});

test('the sum of a department over the rows of its projects is no end of the table', () => {
  const captions = ['单位名称', '项目名称', '预算数', '年度目标', '一级指标', '三级指标', '指标值'];
  const forms = judgeGrids([
    gridOf([
      ['部门预算项目绩效目标申报表（2025年度）', '', '', '', '', '', '', '', '金额单位：元'],
      captions,
      ['310-回龙镇', '', 7_850_000],
      ['310001-回龙镇政府', '田间道配套', 4_650_000, '新建田间道9.3公里', '产出指标', '新建田间道', '≥9.3公里'],
      ['310001-回龙镇政府', '田间道配套', 4_650_000, '', '满意度指标', '种植户满意度', '≥90%'],
      ['310001-回龙镇政府', '村组干部补贴', 3_200_000, '发放68名村组干部补贴', '产出指标', '村组干部', '68人'],
    ]),
  ]);
  expect(forms.map(({ form }) => [form.project.name?.text, form.kind === 'application' && form.funds?.unit])).toEqual([
    ['田间道配套', '元'],
    ['村组干部补贴', '元'],
  ]);
});

test('a title over the heading of a part, in words of its own', () => {
  const form = read([
    ['龙眼村2024年产业路项目自评'],
    [],
    ['表1 基本情况'],
    ['项目名称', '产业路硬化'],
    ['主管部门：县农业农村局', '', '实施单位：龙眼村委会'],
  ]);
  expect([form?.title?.text, form?.year?.value]).toEqual(['龙眼村2024年产业路项目自评', 2024]);
});

test('two captions with their values right above the table are of the head', () => {
  const form = read([['项目绩效目标表'], ['主管部门：县农业农村局', '', '实施单位：杨柳乡政府', '']]);
  expect([form?.project.department?.text, form?.project.implementer?.text]).toEqual(['县农业农村局', '杨柳乡政府']);
});

test('a department behind its code, over the rows of its projects', () => {
  const forms = judgeGrids([
    gridOf(
      [
        ['部门预算项目绩效目标表'],
        ['单位名称', '项目名称', '预算数', '一级指标', '三级指标', '指标值'],
        ['327001-通江县水利局', '水库维修', 78, '产出指标', '维修水库', '13座'],
        ['', '', '', '满意度指标', '群众满意度', '≥90%'],
        ['', '山洪预警', 36, '产出指标', '维护预警设施', '45处'],
        ['', '', '', '满意度指标', '群众满意度', '≥90%'],
      ],
      { merges: [{ top: 3, left: 1, bottom: 6, right: 1 }] },
    ),
  ]);
  expect(forms.map(({ form }) => form.project.department?.text)).toEqual([
    '327001-通江县水利局',
    '327001-通江县水利局',
  ]);
});

test('the goal below its heading may begin further right', () => {
  const form = read([['项目绩效目标表'], ['三、绩效目标'], ['', '硬化道路7.7公里，方便312户出行'], []]);
  expect(form?.kind === 'application' && form.goal?.text).toBe('硬化道路7.7公里，方便312户出行');
});

test('a source of its own among the amounts counts for their sum', () => {
  const form = read([
    ['地方政府专项债券项目绩效目标表'],
    ['项目总投资（万元）', 28600, '其中：专项债券资金', 20000],
    ['', '', '财政预算资金', 5600],
    ['', '', '其他资金', 3000],
  ]);
  const funds = form?.kind === 'application' ? form.funds : null;
  expect([funds?.fiscal?.raw, funds?.other?.raw, funds?.more?.map(({ raw }) => raw)]).toEqual([5600, 3000, [20000]]);
});

test('amounts and rate in one sentence', () => {
  const form = read(
    [['项目绩效自评表'], ['资金总额：45万元，其中财政拨款45万元；实际支出44.1万元，执行率98%']],
    [
      ...TABLE.slice(0, 2),
      ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '95%', 30, 30],
      ['预算执行率', '', '', '100%', '98%', 10, 9.8],
    ],
  );
  const total = form?.kind === 'self-evaluation' ? form.execution?.total : undefined;
  expect([total?.budget.text, total?.executed.text, total?.rate?.text]).toEqual(['45万元', '44.1万元', '98%']);
});

test('short names of amounts in a list', () => {
  const form = read([['项目绩效自评表'], ['资金', '预算56万元；支出54.3万元；执行率96.96%']], TABLE);
  const total = form?.kind === 'self-evaluation' ? form.execution?.total : undefined;
  expect([total?.budget.text, total?.executed.text, total?.rate?.text]).toEqual(['56万元', '54.3万元', '96.96%']);
});

test('单位 over offices is their column, over measures that of the values', () => {
  const forms = judgeGrids([
    gridOf([
      ['部门项目绩效目标表'],
      ['单位', '项目名称', '预算数（万元）', '一级指标', '三级指标', '指标值', '单位'],
      ['县林业局', '护林补助', 64, '产出指标', '护林员', '≥80', '人'],
      ['县林业局', '护林补助', 64, '满意度指标', '护林员满意度', '≥90', '%'],
    ]),
  ]);
  expect(
    forms.map(({ form }) => [form.project.department?.text, form.indicators.map(({ target }) => target.text)]),
  ).toEqual([['县林业局', ['≥80人', '≥90%']]]);
});

test('spending so far with its unit in a cell of its own', () => {
  const monitoring = [
    ['一级', '二级', '指标', '全年目标', '7月底完成', '年底能不能完成'],
    ['产出', '数量', '铺设滴灌管', '≥18公里', '11.2公里', '能'],
    ['满意度', '满意度', '种植户满意度', '≥90%', '尚未调查', '能'],
  ];
  const form = read(
    [['绩效运行监控表'], ['全年预算：', 92, '万元'], ['1-7月支出：', 50.6, '万元', '执行率：', '55%']],
    monitoring,
  );
  const total = form?.kind === 'monitoring' ? form.execution?.total : undefined;
  expect([total?.budget.raw, total?.executed.raw, total?.rate?.text]).toEqual([92, 50.6, '55%']);
  expect(form?.reading.columns.map(({ role }) => role)).toContain('likelihood');
});

test('captions in plain words below a title that says 绩效: seen, and the points are read', () => {
  const [checked] = judgeGrids([
    gridOf([
      ['护林员补助做得怎么样（绩效自评）'],
      ['项目：护林员补助'],
      ['序号', '考核内容', '年初定的', '年底做到的', '满分', '打分', '没做到的原因'],
      [1, '聘用护林员', '80人', '80人', 50, 50, ''],
      [2, '巡护面积', '≥5.2万亩', '5.2万亩', 40, 40, ''],
      [3, '护林员满意度', '≥95%', '98%', 10, 10, ''],
    ]),
  ]);
  expect(checked?.form.reading.state).not.toBe('certain');
  expect(checked?.form.indicators.map(({ target, score }) => [target.text, score?.raw])).toEqual([
    ['80人', 50],
    ['≥5.2万亩', 40],
    ['≥95%', 10],
  ]);
  expect(checked?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a flat export: year, unit, amounts, rate and points of each project in columns', () => {
  const captions = ['年度', '主管部门', '项目名称', '全年预算数(元)', '全年执行数(元)', '预算执行率(%)', '执行率得分'];
  const ofRows = ['一级指标', '三级指标', '指标值', '实际完成值', '分值', '得分'];
  const first = [2024, '126-岚山县民政局', '互助养老运营', 240_000, 240_000, 100, 10];
  const second = [2024, '126-岚山县民政局', '困境儿童关爱', 85_000, 80_750, 95, 9.5];
  const forms = judgeGrids([
    gridOf([
      ['项目自评明细导出'],
      [...captions, ...ofRows],
      [...first, '产出指标', '运营养老服务点', '≥12个', '12个', 60, 60],
      [...first, '满意度指标', '老年人满意度', '≥95%', '97%', 30, 30],
      [...second, '产出指标', '入户探访', '≥600人次', '612人次', 60, 60],
      [...second, '满意度指标', '监护人满意度', '≥90%', '94%', 30, 30],
    ]),
  ]);
  expect(forms.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'))).toEqual([]);
  expect(
    forms.map(({ form }) => {
      const total = form.kind === 'self-evaluation' ? form.execution?.total : undefined;
      const unit = form.kind === 'self-evaluation' ? form.moneyUnit : null;
      const ofForm = [
        unit,
        form.reading.state,
        form.year?.value,
        form.project.name?.text,
        form.project.department?.text,
      ];
      return [...ofForm, total?.budget.raw, total?.executed.raw, total?.rate?.raw, total?.score?.raw];
    }),
  ).toEqual([
    ['元', 'certain', 2024, '互助养老运营', '126-岚山县民政局', 240_000, 240_000, 100, 10],
    ['元', 'certain', 2024, '困境儿童关爱', '126-岚山县民政局', 85_000, 80_750, 95, 9.5],
  ]);
});

test('主管部门 is the department beside 预算单位', () => {
  const form = read([['项目绩效目标表'], ['预算单位', '龙泉镇人民政府', '主管部门', '县林业局']]);
  expect(form?.project.department?.text).toBe('县林业局');
});

test.each([
  ['项目资金（万元）', '总数'],
  ['项目金额（万元）', '总金额'],
])('amounts below their captions, which stand right of that of the part: %s | %s', (part, total) => {
  const form = read([['项目绩效目标表'], [part, total, '其中：财政拨款', '其他资金'], ['', 72.8, 60, 12.8]]);
  const funds = form?.kind === 'application' ? form.funds : null;
  expect([funds?.total?.raw, funds?.fiscal?.raw, funds?.other?.raw]).toEqual([72.8, 60, 12.8]);
});

test('a monitoring table of results and 能不能完成 needs no classes', () => {
  const [checked] = judgeGrids([
    gridOf([
      ['村 里 路 灯 项 目 监 控 表'],
      ['项目名称：', '太阳能路灯'],
      ['内　容', '年初目标', '目前完成', '年底能不能完成'],
      ['安装路灯', '100盏', '60盏', '能'],
      ['覆盖村民组', '9个', '6个', '能'],
      ['村民满意度', '90%以上', '95%', '能'],
    ]),
  ]);
  expect(checked?.form).toMatchObject({ kind: 'monitoring', project: { name: { text: '太阳能路灯' } } });
  expect(checked?.form.indicators.map(({ target, actual }) => [target.text, actual?.text])).toEqual([
    ['100盏', '60盏'],
    ['9个', '6个'],
    ['90%以上', '95%'],
  ]);
  expect(checked?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('words in the place of an amount are no caption of the one below, which has its own', () => {
  const [checked] = judgeGrids([
    gridOf([
      ['项目绩效目标表'],
      ['资金总额（万元）', '待定'],
      ['其中：财政拨款', 60],
      ['其他资金', 12.8],
      ...APPLICATION,
    ]),
  ]);
  const funds = checked?.form.kind === 'application' ? checked.form.funds : null;
  expect([funds?.total?.text, funds?.fiscal?.raw, funds?.other?.raw]).toEqual(['待定', 60, 12.8]);
});

test.each<[string, Rows]>([
  ['beside the sum of several years', [['资金总额（万元）', 600, '其中：本年度', 200]]],
  [
    'below it',
    [
      ['资金总额（万元）', 1500],
      ['其中：2025年', 200],
    ],
  ],
  ['in other words', [['项目总投资（万元）', 600, '其中：当年预算', 200]]],
])('the part of the year counts, %s', (_, funds) => {
  expect(read([['项目绩效目标申报表'], ['项目名称', '灌区改造'], ...funds])).toMatchObject({
    funds: { total: { text: '200' } },
  });
});

test.each<[string, Rows]>([
  [
    '上级补助',
    [
      ['资金来源', '合计', '财政资金', '上级补助', '其他'],
      ['金额（万元）', 320, 220, 100, 0],
    ],
  ],
  [
    '省级 and 市级',
    [
      ['资金来源（万元）', '合计', '省级', '市级', '县级财政资金', '其他资金'],
      ['', 96, 50, 20, 20, 6],
    ],
  ],
])('amounts of further sources in a row: %s count for the sum', (_, funds) => {
  const form = read([['项目绩效目标申报表'], ['项目名称', '村卫生室改造'], ...funds]);
  expect(form).toMatchObject({ funds: { total: { text: String(funds[1]?.[1]) } } });
});

test('a title that says no more than the caption of the goal', () => {
  const form = read([['项目绩效目标'], ['项目名称：美丽河湖创建'], ['绩效目标', '创建美丽河湖2条，岸线整治12公里']]);
  expect(form).toMatchObject({ goal: { text: '创建美丽河湖2条，岸线整治12公里' } });
});

test('绩效标准 heads the values of 指标方向 and 指标单位', () => {
  const form = read(
    [['项目绩效目标申报表'], ['项目名称', '美丽河湖创建']],
    [
      ['绩效指标', '指标名称', '指标单位', '绩效标准', '指标方向'],
      ['产出数量', '创建美丽河湖', '条', 2, '正向'],
      ['产出质量', '验收合格率', '%', 100, '正向'],
      ['满意度', '群众满意率', '%', 90, '正向'],
    ],
  );
  expect(form?.indicators.map(({ target }) => target.text)).toEqual(['≥2条', '≥100%', '≥90%']);
});

test('a band beside 名称 and 单位 is the first word of both', () => {
  const rows = [
    ['2025年项目绩效目标表', '', '', ''],
    ['项目', '名称', '木耳大棚建设', ''],
    ['', '单位', '青石镇人民政府', ''],
    ...APPLICATION,
  ];
  const [checked] = judgeGrids([gridOf(rows, { merges: [{ top: 2, left: 1, bottom: 3, right: 1 }] })]);
  expect(checked?.form.project).toMatchObject({
    name: { text: '木耳大棚建设' },
    implementer: { text: '青石镇人民政府' },
  });
});

test.each([
  ['云岭县“测报站点维护”项目绩效目标表', '测报站点维护'],
  ['"护林员补助"专项绩效目标申报表（2025年）', '护林员补助'],
])('the name in quotes in the title %s', (title, name) => {
  expect(read([[title]])?.project.name?.text).toBe(name);
});

test('目标 and 完成情况 behind the caption of their block, each with its text beside it', () => {
  const head = [
    ['项目支出绩效自评表'],
    ['年度目标完成情况', '预期目标', '养护县道31公里', '实际完成', '养护县道31.5公里'],
  ];
  expect(read(head, TABLE)).toMatchObject({
    goal: { text: '养护县道31公里' },
    goalResult: { text: '养护县道31.5公里' },
  });
});

test('the year of a monitoring table may be that of the day it speaks of', () => {
  const table = TABLE.map((row) => row.slice(0, 5));
  expect(read([['项目支出绩效监控表'], ['监控时点', '2025年8月31日']], table)?.year?.value).toBe(2025);
});

test('a unit with its translation', () => {
  const table = [
    ['一级指标 Level 1', '二级指标 Level 2', '三级指标 Level 3', '指标值 Target', '单位 Unit'],
    ['产出指标', '数量指标', '铺设管网', '≥12', '公里 km'],
    ['产出指标', '数量指标', '培训人员', '≥240', '人次 person-times'],
    ['产出指标', '数量指标', '整治农田', '≥300', '亩/mu'],
    ['产出指标', '成本指标', '管网造价', '≤62', '万元/公里'],
  ];
  const form = read([['项目绩效目标表']], table);
  expect(form?.indicators.map(({ target }) => target.text)).toEqual(['≥12公里', '≥240人次', '≥300亩', '≤62万元/公里']);
});

test('预算单位 beside 主管部门 carries the project out', () => {
  const head = [['项目绩效目标表'], ['预算单位', '县妇幼保健院'], ['主管部门', '县卫生健康局']];
  expect(read(head)?.project).toMatchObject({
    department: { text: '县卫生健康局' },
    implementer: { text: '县妇幼保健院' },
  });
});

test('预期完成值 beside 全年完成值 is the target, beside a target it is the forecast', () => {
  const rows = (captions: CellValue[], values: CellValue[]) => [
    ['一级指标', '二级指标', '三级指标', ...captions],
    ['产出指标', '数量指标', '开放天数', ...values],
    ['满意度指标', '服务对象满意度指标', '群众满意度', ...values],
  ];
  const promised = read(
    [['项目自评表']],
    rows(['预期完成值', '全年完成值', '分值', '得分'], ['≥300天', '312天', 50, 50]),
  );
  expect(promised?.table.columns).toMatchObject({ target: 4, actual: 5 });
  const expected = read([['项目监控表']], rows(['指标值', '完成值', '预期完成值'], ['≥300天', '210天', '310天']));
  expect(expected?.table.columns).toMatchObject({ target: 4, actual: 5, forecast: 6 });
});

test.each([
  ['填报单位（盖章）：柳荫街道办事处', '柳荫街道办事处'],
  ['监控部门：白岭市林业局    监控时点：2025年6月30日', '白岭市林业局'],
])('who files it, where nothing else is said: %s', (line, department) => {
  expect(read([['项目绩效目标表'], [line], ['项目名称', '林木抚育']])?.project.department?.text).toBe(department);
});

test('an appraisal of a person is no form', () => {
  const rows = [
    ['教职工年度绩效考核评分表'],
    ['姓名：卢某', '部门：教务处'],
    ['考核项目', '考核指标', '考核标准', '权重', '自评分'],
    ['德', '师德师风', '无投诉', 60, 58],
    ['能', '教学能力', '平均90分以上', 40, 38],
  ];
  expect(judgeGrids([gridOf(rows)])).toEqual([]);
});

test('opinions to be written below a table are none of its rows', () => {
  const foot = ['财政所初审意见：', '', '分管领导意见：', ''];
  expect(read([['项目绩效目标表']], [...APPLICATION, foot])?.indicators).toHaveLength(2);
});
