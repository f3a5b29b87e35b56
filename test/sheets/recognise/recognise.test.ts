import fc from 'fast-check';
import type { Application, Form, SelfEvaluation } from '../../../src/model/form';
import { gridOfPlan } from '../../support/grid-of-plan';
import type { SheetGrid } from '../../../src/sheets/grid';
import { recognise } from '../../../src/sheets/recognise';
import { corpusTables, planOfCorpusTable } from '../../support/corpus';
import { gridOf, withoutMerges } from '../../support/grid';

const APPLICATION = [
  ['绩效目标申报表'],
  ['（2024 年度）'],
  ['项目名称', '', '张村道路硬化', '项目负责人及联系电话', '李某 1380000'],
  ['主管部门', '', '县乡村振兴局', '实施单位', '张村委会'],
  ['资金情况\n(万元)', '年度资金总额：', '', 23, ''],
  ['', '其中: 财政拨款', '', '22.5', ''],
  ['', '其他资金', '', '5,000元', ''],
  ['总体目标', '年度目标', '', '', ''],
  ['', '目标1：硬化道路\n目标2：\n目标3：改善出行', '', '', ''],
  ['绩效\n指标', '一级 指标', '二级指标', '三级指标', '指标值'],
  ['', '产出指标（50分）', '数量指标', '★★★贫困村村内道路硬化里程', '≥2.5公里'],
  ['', '', '', '指标2：', ''],
  ['', '', '', '', ''],
  ['', '', '成本指标', '指标1：★道路补助标准', '≥**万元/公里'],
  ['', '', '', '', '≥3万元'],
  ['', '', '……', '……', ''],
  ['', '满意度指标', '服务对象\n满意度指标', '受益人口满意度', 0.95],
  ['注：1.“其他资金”是指单位自有资金。'],
];

function only<K extends Form['kind']>(grid: SheetGrid, kind: K): Extract<Form, { kind: K }> {
  const forms = recognise(grid);
  expect(forms.map((form) => form.kind)).toEqual([kind]);
  return forms[0] as Extract<Form, { kind: K }>;
}

describe('an application of 财办农〔2019〕68号', () => {
  const form: Application = only(gridOf(APPLICATION), 'application');

  test('head fields with their cells', () => {
    expect(form.layout).toBe('caibannong-2019-68');
    expect(form.title?.text).toBe('绩效目标申报表');
    expect(form.year).toMatchObject({ value: 2024, at: { row: 2, column: 1 } });
    expect(form.project.name).toMatchObject({ value: '张村道路硬化', at: { row: 3, column: 3 } });
    expect(form.project.contact).toMatchObject({ value: '李某 1380000', at: { row: 3, column: 5 } });
    expect(form.project.department?.at).toEqual({ sheet: 'sheet-1', row: 4, column: 3 });
    expect(form.project.implementer?.value).toBe('张村委会');
    expect(form.area).toEqual({ top: 1, left: 1, bottom: 17, right: 5 });
  });

  test('amounts in 万元, whatever they are typed as', () => {
    expect(form.funds?.unit).toBe('万元');
    expect(form.funds?.total?.value?.toFixed()).toBe('23');
    expect(form.funds?.total?.at.column).toBe(4);
    expect(form.funds?.fiscal?.value?.toFixed()).toBe('22.5');
    expect(form.funds?.other?.value?.toFixed()).toBe('0.5');
  });

  test('goals in one cell; a bare number is no goal', () => {
    expect(form.goal?.at).toEqual({ sheet: 'sheet-1', row: 9, column: 2 });
    expect(form.goals.map(({ value }) => value)).toEqual(['硬化道路', '改善出行']);
  });

  test('class cells carry down, points and line breaks aside', () => {
    expect(form.table.rows.map(({ level1, level2 }) => [level1?.name, level2?.name])).toEqual([
      ['产出指标', '数量指标'],
      ['产出指标', '数量指标'],
      ['产出指标', '数量指标'],
      ['产出指标', '成本指标'],
      ['产出指标', '成本指标'],
      ['产出指标', undefined],
      ['满意度指标', '服务对象满意度指标'],
    ]);
    expect(form.table).toMatchObject({ headerRow: 10, firstRow: 11, lastRow: 17 });
    expect(form.indicators[0]?.level1?.weight?.toFixed()).toBe('50');
    expect(form.indicators[1]?.level1?.at.row).toBe(11);
  });

  test('rows that say something are indicators', () => {
    expect(form.indicators.map(({ row, level3, stars, target }) => [row, level3.value, stars, target.text])).toEqual([
      [11, '贫困村村内道路硬化里程', 3, '≥2.5公里'],
      [14, '道路补助标准', 1, '≥**万元/公里'],
      [15, null, 0, '≥3万元'],
      [17, '受益人口满意度', 0, '0.95'],
    ]);
    expect(form.indicators[0]?.target.value?.numbers.map(String)).toEqual(['2.5']);
    expect(form.indicators[1]?.target.value?.kind).toBe('placeholder');
  });

  test('an empty frame is a form: year open, goals and slots without values', () => {
    const open = APPLICATION.slice(0, 12).map((row, index) =>
      index === 1
        ? ['(20XX 年度)']
        : index === 8
          ? ['', '目标1：\n目标2：\n目标3：']
          : index === 10
            ? ['', '产出指标', '数量指标', '指标1：']
            : row,
    );
    const blank = only(gridOf(open), 'application');
    expect(blank.year).toMatchObject({ text: '(20XX 年度)', value: null });
    expect(blank.goal).toMatchObject({ value: null });
    expect(blank.goals).toEqual([]);
    expect(blank.indicators).toEqual([]);
    expect(blank.table.rows).toHaveLength(2);
  });

  test('anywhere on the sheet, amid other things', () => {
    const noise = [['会议纪要', '2023年5月'], ['参会人员：张三', ''], []];
    const shifted = [...noise, ...APPLICATION, [], ['序号', '村名', '金额'], ['1', '张村', '3']];
    const grid = gridOf(
      shifted.map((row) => ['', '', ...row]),
      { top: 7, left: 3 },
    );
    const moved = only(grid, 'application');
    expect(moved.area).toEqual({ top: 10, left: 5, bottom: 26, right: 9 });
    expect(moved.indicators.map(({ level3 }) => level3.value)).toEqual(
      form.indicators.map(({ level3 }) => level3.value),
    );
    expect(moved.project.name).toMatchObject({ value: '张村道路硬化', at: { row: 12, column: 7 } });
  });

  test('several forms below each other', () => {
    const forms = recognise(gridOf([...APPLICATION, [], [], ...APPLICATION, ...APPLICATION]));
    expect(forms.map(({ area }) => [area.top, area.bottom])).toEqual([
      [1, 17],
      [21, 37],
      [39, 55],
    ]);
    expect(forms.every(({ indicators }) => indicators.length === 4)).toBe(true);
  });

  test('a name typed by the user never becomes a border: amounts as numbers with a percent format keep their precision', () => {
    const rows = APPLICATION.map((row) => [...row]);
    const texts = gridOf(rows).texts.map((row) => [...row]);
    texts[16]![4] = '95%';
    rows[16]![4] = 0.954 as unknown as string;
    const read = only(gridOf(rows, { texts }), 'application');
    expect(read.indicators[3]?.target).toMatchObject({ text: '95%', raw: 0.954 });
    expect(read.indicators[3]?.target.value?.numbers.map(String)).toEqual(['95.4']);
  });
});

const SELF_EVALUATION = [
  ['绩效目标自评表'],
  ['（2024年度）'],
  ['项目名称', '', '', '张村道路硬化', '', '', '项目负责人及电话', '', '李某'],
  ['主管部门', '', '', '县乡村振兴局', '', '', '实施单位', '', '张村委会'],
  ['资金情况（万元）', '', '', '全年预算数（A）', '全年执行数（B）', '分值', '执行率（B/A）', '得分', ''],
  ['', '年度资金总额：', '', 100, 95, 10, 0.95, 9.5, ''],
  ['', '其中：本年财政拨款', '', 90, 85, '-', '', '-', ''],
  ['', '其他资金', '', 10, 10, '-', '', '-', ''],
  ['年度总体目标', '年初设定目标', '', '', '', '年度总体目标完成情况综述', '', '', ''],
  ['', '硬化道路', '', '', '', '已完成', '', '', ''],
  [
    '绩效指标',
    '一级指标',
    '二级指标',
    '三级指标',
    '分值',
    '年度指标值',
    '全年实际值',
    '得分',
    '未完成原因及拟采取的改进措施',
  ],
  ['', '产出指标(50分)', '数量指标', '★★★道路硬化里程', 50, '≥2.5公里', '2.4公里', '48', '雨季停工'],
  ['', '满意度指标(10分)', '服务对象满意度指标', '满意度', '10分', '≥90%', '', '', ''],
  ['', '总分', '', '', 100, '', '', 57.5, ''],
];

describe('a self-evaluation of 财办农〔2019〕68号', () => {
  const form: SelfEvaluation = only(gridOf(SELF_EVALUATION), 'self-evaluation');

  test('execution lines; "-" is not scored', () => {
    expect(form.layout).toBe('caibannong-2019-68');
    const total = form.execution?.total;
    expect(
      [total?.budget, total?.executed, total?.rate, total?.weight, total?.score].map((field) =>
        field?.value?.toFixed(),
      ),
    ).toEqual(['100', '95', '95', '10', '9.5']);
    expect(form.execution?.fiscal).toMatchObject({ weight: null, score: null });
    expect(form.execution?.other?.budget.value?.toFixed()).toBe('10');
    expect(form.execution?.other?.rate?.value).toBeNull();
  });

  test('goal, account, indicators and total', () => {
    expect(form.goal?.value).toBe('硬化道路');
    expect(form.goalResult).toMatchObject({ value: '已完成', at: { row: 10, column: 6 } });
    const [first, second] = form.indicators;
    expect(first).toMatchObject({ stars: 3, level3: { value: '道路硬化里程' }, reason: { value: '雨季停工' } });
    expect(first?.weight?.value?.toFixed()).toBe('50');
    expect(first?.actual?.value?.numbers.map(String)).toEqual(['2.4']);
    expect(first?.score?.value?.toFixed()).toBe('48');
    expect(second?.weight?.value?.toFixed()).toBe('10');
    expect(second?.actual).toMatchObject({ text: '', value: null });
    expect(form.total).toMatchObject({ weight: { raw: 100 }, score: { raw: 57.5 } });
    expect(form.table.lastRow).toBe(13);
    expect(form.area.bottom).toBe(14);
  });

  test.each([
    [
      '2020 national',
      ['年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
      ['≥5个', '5个', '10', '10', '无'],
    ],
    [
      'Yunnan',
      ['指标性质', '指标值', '度量单位', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
      ['≥', '≥5个', '个', '5个', '10', '10', '无'],
    ],
    [
      'Sichuan',
      ['指标性质', '指标值', '度量单位', '完成值', '权重', '得分', '未完成原因分析'],
      ['≥', '≥5个', '个', '5个', '10', '10', '无'],
    ],
    ['Ningxia 2022', ['分值', '年度指标值', '实际完成值', '得分', '原因'], ['10', '≥5个', '5个', '10', '无']],
  ])('column wordings of %s', (_family, columns, row) => {
    const read = only(
      gridOf([
        ['项目支出绩效自评表'],
        ['项目名称', '某项目'],
        ['主管部门', '某局'],
        ['一级指标', '二级指标', '三级指标', ...columns],
        ['产出指标', '数量指标', '某数量', ...row],
      ]),
      'self-evaluation',
    );
    const [indicator] = read.indicators;
    expect([
      indicator?.target.text,
      indicator?.actual?.text,
      indicator?.weight?.text,
      indicator?.score?.text,
      indicator?.reason?.text,
    ]).toEqual(['≥5个', '5个', '10', '10', '无']);
    expect(read.layout).toBeNull();
  });

  test('a table without classes in which nothing is written yet', () => {
    const read = only(
      gridOf([['项目绩效目标表'], ['指标', '指标权重', '计量单位', '指标性质', '指标值'], ['', '', '', '', '']]),
      'application',
    );
    expect(read.indicators).toEqual([]);
    expect(read.reading.state).toBe('certain');
  });

  test('weights printed in the class cells of a form without a weight column', () => {
    const read = only(
      gridOf([
        ['项目绩效目标自评表'],
        ['项目名称', '某项目'],
        ['一级指标', '二级指标', '三级指标', '年初目标值(A)', '实际完成值(B)', '得分'],
        ['产出指标\n（40分）', '数量指标', '某数量', '≥5个', '5个', '40'],
      ]),
      'self-evaluation',
    );
    expect(read.indicators[0]).toMatchObject({ weight: null, target: { text: '≥5个' }, actual: { text: '5个' } });
    expect(read.indicators[0]?.level1?.weight?.toFixed()).toBe('40');
  });
});

describe('county tables', () => {
  test('a whole document on one sheet: 8 tables below each other', () => {
    const tables = corpusTables().filter(({ id }) => id.startsWith('003'));
    const rows = tables.flatMap((table) => [...gridOfPlan(planOfCorpusTable(table)).texts, []]);
    const forms = recognise(gridOf(rows));
    expect(forms.map(({ title }) => title?.text)).toEqual(tables.map(({ title }) => title));
    expect(forms.map(({ indicators }) => indicators.length)).toEqual(tables.map(({ indicators }) => indicators.length));
  });
});

test('columns in another order', () => {
  const rows = [
    ['绩效目标表'],
    ['项目名称', '甲'],
    ['指标值', '三级指标', '二级指标', '一级指标'],
    ['≥2公里', '硬化道路里程', '数量指标', '产出指标'],
  ];
  expect(only(gridOf(rows), 'application').indicators[0]).toMatchObject({
    level1: { name: '产出指标' },
    level2: { name: '数量指标' },
    level3: { value: '硬化道路里程' },
    target: { text: '≥2公里' },
  });
});

test('a table whose captions are printed again is whole, whatever blank rows stand below it', () => {
  const header = ['一级指标', '二级指标', '三级指标', '指标值'];
  const rows = [
    ['绩效目标表'],
    ['项目名称', '甲'],
    header,
    ['产出指标', '数量指标', '硬化道路里程', '≥2公里'],
    header,
    ['', '质量指标', '验收合格率', '≥95%'],
    header,
    ['效益指标', '社会效益指标', '受益户数', '≥60户'],
    ...Array.from({ length: 60 }, () => ['', '', '', '']),
  ];
  expect(only(gridOf(rows), 'application').reading.whole).toBe(true);
  const more = [...rows, ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%']];
  expect(only(gridOf(more), 'application').reading.whole).toBe(false);
});

describe('no form', () => {
  test.each<[string, string[][]]>([
    ['an empty sheet', []],
    [
      'a list of indicators without title and head',
      [
        ['一级指标', '二级指标', '三级指标', '指标值'],
        ['产出指标', '数量指标', '里程', '≥2公里'],
      ],
    ],
    [
      'a table about indicators',
      [['绩效目标申报表'], ['项目名称', '甲'], ['指标', '单位', '数值'], ['三级指标', '个', '3']],
    ],
    [
      'an explanation of the columns',
      [['填表说明：一级指标、二级指标、三级指标、指标值按文件填写'], ['三级指标', '应细化']],
    ],
  ])('%s', (_what, rows) => {
    expect(recognise(gridOf(rows))).toEqual([]);
    expect(recognise(withoutMerges(gridOf(rows)))).toEqual([]);
  });

  test('noise beside a form stays outside', () => {
    const beside = [...APPLICATION, ...new Array<string[]>(60).fill([])].map((row, index) => [
      `第${index}行`,
      '',
      ...[0, 1, 2, 3, 4].map((column) => row[column] ?? ''),
      `备忘${index}`,
      '三级指标',
    ]);
    const [form] = recognise(gridOf(beside));
    expect(form?.area).toEqual({ top: 1, left: 3, bottom: 17, right: 7 });
    expect(form?.indicators).toHaveLength(4);
  });

  test('the same header a hundred thousand times ends', () => {
    const header = ['一级指标', '二级指标', '三级指标', '指标值'];
    expect(recognise(gridOf([['绩效目标表'], ...new Array<string[]>(100_000).fill(header)]))).toHaveLength(1);
  });

  test('a million rows of noise hide no form and end', () => {
    const line = ['产品', '数量指标', '12.5', '合格率三', '', '备注'];
    const noise: string[][] = new Array<string[]>(500_000).fill(line);
    const rows = [
      ...noise,
      ['', '', '', '', '', ''],
      ...APPLICATION.map((row) => [...row.map(String), '', '', '', '', '', ''].slice(0, 6)),
      ['', '', '', '', '', ''],
      ...noise,
    ];
    const nothing = rows.map(() => [null, null, null, null, null, null]);
    const grid: SheetGrid = { ...gridOf([]), texts: rows, values: rows, formulas: nothing };
    expect(recognise(grid).map(({ area }) => [area.top, area.bottom])).toEqual([[500_002, 500_018]]);
  });
});

describe('whatever a sheet holds', () => {
  const words = [
    '',
    '',
    '绩效目标申报表',
    '（2024年度）',
    '项目名称',
    '资金情况（万元）',
    '年度资金总额',
    '绩效目标',
    '年度目标',
    '一级指标',
    '二级指标',
    '三级指标',
    '指标值',
    '分值',
    '全年实际值',
    '得分',
    '产出指标',
    '数量指标',
    '★★★里程',
    '≥2公里',
    '指标1：',
    '……',
    '总分',
    '注：',
    '单位：元',
    '3月底',
  ];
  const sheet = fc.array(
    fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 })), { minLength: 6, maxLength: 6 }),
    { maxLength: 12 },
  );

  test('reading it never fails, and every field names a cell with that text', () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const header = ['', '一级指标', '二级指标', '三级指标', '指标值', '得分'];
        const grid = gridOf([...rows.slice(0, 6), header, ...rows.slice(6)]);
        for (const form of [...recognise(grid), ...recognise(withoutMerges(grid))]) {
          for (const { level3, target, row } of form.indicators) {
            expect(level3.at.row).toBe(row);
            // A table on its side has its values in other rows; a form without targets has none, right of everything.
            const number = target.parts?.find(({ role }) => role === 'number');
            expect(number?.text ?? target.text).toBe(
              grid.texts[target.at.row - 1]?.[target.at.column - 1]?.trim() ?? '',
            );
          }
        }
      }),
    );
  });

  test('a form moved on its sheet reads the same, moved', () => {
    fc.assert(
      fc.property(fc.nat({ max: 30 }), fc.nat({ max: 30 }), (down, right) => {
        const here = recognise(gridOf(SELF_EVALUATION))[0];
        const there = recognise(gridOf(SELF_EVALUATION, { top: 1 + down, left: 1 + right }))[0];
        const moved = JSON.parse(JSON.stringify(there), (key, value: unknown) =>
          typeof value !== 'number'
            ? value
            : ['row', 'top', 'bottom', 'headerRow', 'firstRow', 'lastRow'].includes(key)
              ? value - down
              : ['column', 'left', 'right'].includes(key)
                ? value - right
                : value,
        ) as Form;
        expect({ ...moved, table: null }).toEqual({ ...JSON.parse(JSON.stringify(here)), table: null });
      }),
    );
  });
});

describe('the year of a form', () => {
  const withYear = (line: string) =>
    only(gridOf([APPLICATION[0]!, [line], ...APPLICATION.slice(2)]), 'application').year;

  test.each([
    ['（二〇二四年度）', 2024],
    ['二○二三年', 2023],
    ['2024年', 2024],
    ['( 2024 年度 )', 2024],
  ])('%s', (line, year) =>
    expect(withYear(line)).toMatchObject({ value: year, text: line, at: { row: 2, column: 1 } }),
  );

  test.each(['（    年度）', '年度', '    年'])('nobody filled “%s”', (line) => {
    expect(withYear(line)).toMatchObject({ value: null, text: '', at: { row: 2, column: 1 } });
  });
});

test.each(['/', '—', '无', '不涉及'])('a row struck out by “%s” has no name', (name) => {
  const form = only(gridOf([...APPLICATION.slice(0, 10), ['', '产出指标', '数量指标', name, name]]), 'application');
  expect(form.indicators).toMatchObject([{ level3: { text: name, value: null } }]);
});

describe('a list of tasks over the indicators names no project', () => {
  const INDICATORS = [
    ['一级指标', '二级指标', '三级指标', '', '指标值'],
    ['产出指标', '数量指标', '人工造林面积', '', '≥1200亩'],
    ['效益指标', '社会效益指标', '带动就业', '', '≥30人'],
  ];

  test.each([
    [
      ['任务名称', '主要内容', '预算金额（万元）'],
      ['造林绿化', '人工造林', 860],
    ],
    [
      ['项目名称', '建设内容', '资金额度'],
      ['防火道路', '维护120公里', 240],
    ],
    [
      ['专项名称', '用途', '金额（万元）'],
      ['林木良种', '育苗补助', '35.5'],
    ],
  ])('%j', (captions, task) => {
    const grid = gridOf([['部门整体绩效目标表'], ['部门名称', '县林业局'], captions, task, ...INDICATORS]);
    expect(only(grid, 'application').project.name).toBeNull();
  });

  test.each([
    [
      ['项目名称', '造林绿化', '资金额度（万元）', 860],
      ['主管部门', '县林业局', '', ''],
    ],
    [
      ['项目名称', '造林绿化', '总投资', ''],
      ['主管部门', '县林业局', '财政资金', 860],
    ],
    [
      ['项目名称', '造林绿化', '', ''],
      ['', '', '资金总额', 860],
    ],
  ])('a name beside its caption: %j', (first, second) => {
    const form = only(gridOf([['项目绩效目标表'], first, second, ...INDICATORS]), 'application');
    expect(form.project.name?.text).toBe('造林绿化');
  });
});

describe('a caption of goals with nothing beside or below it', () => {
  const TABLE = [
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '人工造林面积', '≥1200亩'],
    ['满意度指标', '服务对象满意度指标', '林农满意度', '≥90%'],
  ];
  const goalBelow = (caption: string) =>
    only(gridOf([['项目绩效目标表'], ['项目名称', '造林绿化'], [caption], ...TABLE]), 'application').goal;

  test.each(['二、绩效目标', '3.绩效目标', '（三）总体目标', '4、年度总体目标'])('%s is a heading', (caption) => {
    expect(goalBelow(caption)).toBeNull();
  });

  test.each(['绩效目标', '总体目标', '年度总体目标'])('%s is an empty goal', (caption) => {
    expect(goalBelow(caption)?.text).toBe('');
  });
});
