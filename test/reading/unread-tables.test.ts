import type { CellValue } from '../../src/model/cell';
import { recognise } from '../../src/sheets/recognise';
import { unreadTables } from '../../src/sheets/recognise/unread-tables';
import { gridOf } from '../support/grid';
import { differences, errorsIn } from './compare';
import { expectedOf, gridOfDraft } from './draft';
import { judgeGrids } from './judge-grids';
import { PLAIN_TABLES } from './plain-tables';
import { draftOf } from './sheet-literal';

function read(rows: readonly (readonly CellValue[])[], name = 'Sheet1') {
  const grid = { ...gridOf(rows), name };
  const forms = recognise(grid);
  return { forms: forms.length, why: unreadTables(grid, forms).map(({ why }) => why) };
}

const SCORED = [
  ['决策', '项目立项', '立项依据充分性', 10, '符合规划得满分', 10, ''],
  ['过程', '资金管理', '资金使用合规性', 20, '合规得满分', 18, '手续不全'],
  ['产出', '产出数量', '治理面积', 40, '完成得满分', 40, ''],
  ['效益', '满意度', '群众满意度', 30, '达90%得满分', 30, ''],
];
const CAPTIONS = ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '得分', '扣分原因'];

describe('sheets on which evaluators give points are named for what they are, and not judged', () => {
  const sheets: readonly (readonly [what: string, rows: readonly (readonly CellValue[])[]])[] = [
    ['with a title', [['项目支出绩效评价评分表'], CAPTIONS, ...SCORED]],
    ['without one', [CAPTIONS, ...SCORED]],
    ['with a project above', [['绩效评价打分表'], ['项目名称', '小流域治理'], CAPTIONS, ...SCORED]],
    [
      'scored by experts',
      [
        ['第三方绩效评价评分表'],
        ['一级指标', '二级指标', '三级指标', '标准分', '评价标准', '专家评分', '扣分说明'],
        ...SCORED,
      ],
    ],
    [
      'without the rules of scoring',
      [CAPTIONS.filter((_, at) => at !== 4), ...SCORED.map((row) => row.filter((_, at) => at !== 4))],
    ],
  ];

  test.each(sheets)('%s', (_, rows) => {
    const { forms, why } = read(rows);
    expect([forms, why.length]).toEqual([0, 1]);
    expect(why[0]).toContain('评价打分表');
  });

  test('with targets and results it is a form', () => {
    const captions = ['一级指标', '二级指标', '三级指标', '目标值', '实际值', '分值', '评分标准', '得分'];
    const rows = [
      ['产出指标', '数量指标', '治理面积', '20平方公里', '20平方公里', 60, '按比例', 60],
      ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '95%', 40, '按比例', 40],
    ];
    expect(read([['项目绩效评价评分表'], ['项目名称', '小流域治理'], captions, ...rows])).toEqual({
      forms: 1,
      why: [],
    });
  });

  test('points for other things than indicators are nobody’s business', () => {
    const rows = [
      ['序号', '检查项目', '分值', '评分标准', '得分', '扣分原因'],
      [1, '消防设施', 20, '齐全得满分', 20, ''],
      [2, '疏散通道', 30, '畅通得满分', 25, '堆放杂物'],
    ];
    expect(read([['安全检查评分表'], ...rows])).toEqual({ forms: 0, why: [] });
  });
});

describe('a table that begins with its captions and has no classes', () => {
  test.each(PLAIN_TABLES.map((literal) => [literal.name, literal] as const))('%s', (_, literal) => {
    const draft = draftOf(literal);
    const checked = judgeGrids([gridOfDraft(draft)]);
    expect([...differences(checked, expectedOf(draft)), ...errorsIn(checked)]).toEqual([]);
    expect(checked.map(({ form }) => form.reading.state)).toEqual(['certain']);
  });

  const rows = [
    ['指标', '目标值', '实际值', '得分'],
    ['销售额', '1200万元', '1260万元', 40],
    ['回款率', '95%', '96%', 30],
    ['合格率', '99%', '99.2%', 30],
  ];

  test('is a form where the sheet’s name says so', () => {
    expect(read(rows, '绩效自评').forms).toBe(1);
  });

  test.each(['Sheet1', '部门考核', '绩效奖金', '2025年KPI'])('and none on a sheet %s', (name) => {
    expect(read(rows, name)).toEqual({ forms: 0, why: [] });
  });

  test('nor where other words stand above it', () => {
    expect(read([['某公司2025年部门KPI'], ...rows], '绩效自评').forms).toBe(0);
  });

  test('nor where it is a library of indicators', () => {
    expect(read(rows, '绩效目标指标库').forms).toBe(0);
  });
});

test.each([
  ['a number beside its unit', ['产出', '甲', 800, '立方米'], ['效益', '乙', 65, '户']],
  ['a number behind its sign', ['产出', '甲', '≥', 800], ['满意度', '乙', '≥', 95]],
  ['a number in one cell with its sign', ['产出', '甲', '≥800立方米'], ['满意度', '乙', '≥95%']],
])('classes beside %s are no coincidence: not read, and said so', (_, ...rows) => {
  const { forms, why } = read([['冷链仓储中心建设'], ...rows]);
  expect([forms, why.length]).toEqual([0, 1]);
});

test.each([
  ['numbers without units', ['产出', '甲', 800], ['效益', '乙', 65]],
  ['one class', ['产出', '甲', 800, '吨'], ['产出', '乙', 65, '吨']],
])('%s are any list', (_, ...rows) => {
  expect(read([['车间日报'], ...rows])).toEqual({ forms: 0, why: [] });
});

describe('a table that no captions name is shown by its cells, and not judged', () => {
  const rows = [
    ['产出指标', '数量指标', '修复水毁道路', '12处'],
    ['', '质量指标', '修复合格率', '100%'],
    ['', '成本指标', '每处平均成本', '≤2.6万元'],
    ['效益指标', '社会效益指标', '恢复通行人口', '≥3400人'],
    ['满意度指标', '服务对象满意度指标', '群众满意度', '≥92%'],
  ];
  const shown = (above: readonly (readonly CellValue[])[], below = rows) => {
    const checked = judgeGrids([gridOf([...above, ...below])]);
    return checked.map(({ form, findings }) => [
      form.reading.state,
      form.indicators.map(({ level1, level3, target }) => [level1?.name, level3.text, target.text].join(' ')),
      findings.length,
    ]);
  };
  const READ = [
    [
      'seen',
      [
        '产出指标 修复水毁道路 12处',
        '产出指标 修复合格率 100%',
        '产出指标 每处平均成本 ≤2.6万元',
        '效益指标 恢复通行人口 ≥3400人',
        '满意度指标 群众满意度 ≥92%',
      ],
      0,
    ],
  ];

  test.each([
    ['a line that is no title', [['绩效指标明细']]],
    ['a title and the project', [['项目绩效目标批复表'], ['项目名称', '水毁道路修复', '资金', '68万元']]],
    ['captions that say little', [['项目绩效目标表'], ['维度', '类别', '要点', '要求']]],
  ])('below %s', (_, above) => {
    expect(shown(above)).toEqual(READ);
  });

  test.each([
    ['three rows', rows.slice(0, 3)],
    ['classes of one kind', rows.slice(0, 3).concat([['', '时效指标', '修复时限', '6月30日前']])],
    ['numbers without units', rows.map(([one = '', two = '', name = '']) => [one, two, name, '12'])],
    ['names said twice', rows.map(([one = '', two = '', , value = '']) => [one, two, '维修道路', value])],
  ])('%s show none', (_, below) => {
    expect(shown([['明细']], below)).toEqual([]);
  });
});

describe('a title of such forms over quantities is named, whatever stands for captions', () => {
  test.each([
    [
      'indicators numbered below their heading, sign and value apart',
      [
        ['绩效目标申报表'],
        ['A.项目名称', '红星村蓄水池'],
        ['B.绩效指标', '指标1：新建蓄水池数量', '≥', '3口'],
        ['', '指标2：受益人口', '≥', '320人'],
      ],
    ],
    [
      'captions of an office’s own',
      [
        ['村级公益事业财政奖补项目绩效表'],
        ['绩效内容', '绩效目标', '绩效标准', '完成情况'],
        ['产出数量', '新建广场面积', '≥1600平方米', '1650平方米'],
        ['社会效益', '受益人口', '≥1130人', '1130人'],
      ],
    ],
  ])('%s', (_, rows) => {
    const { forms, why } = read(rows);
    expect([forms, why.length]).toEqual([0, 1]);
    expect(why[0]).toContain(`标题是“${rows[0]?.[0] ?? ''}”`);
  });

  test('a list of wages and one of staff appraisals are none', () => {
    const wages = [
      ['2025年绩效工资表'],
      ['姓名', '岗位', '绩效工资'],
      ['王某', '≥五级', '≥1200元'],
      ['李某', '≥六级', '≥1100元'],
    ];
    expect(read(wages)).toEqual({ forms: 0, why: [] });
  });
});

test.each([
  [
    'in columns',
    [
      ['审核环节', '审核要素', '具体内容', '优', '良', '中', '差'],
      ['完整性', '填报完整', '是否齐全', '√', '', '', ''],
    ],
  ],
  [
    'in one cell',
    [
      ['审核内容', '审核要点', '审核意见'],
      ['规范完整性', '内容是否完整', '优□√　良□　中□　差□'],
    ],
  ],
])('a review of goals by ticks is named, %s', (_, rows) => {
  const grid = gridOf([['项目支出绩效目标审核意见表'], ['项目名称', '活动中心迁建'], ...rows]);
  expect(unreadTables(grid, []).map(({ why }) => why)).toEqual([expect.stringContaining('按优、良、中、差勾选')]);
});

test('another review of goals is named', () => {
  const grid = gridOf([
    ['项目支出绩效目标审核意见表'],
    ['项目名称', '活动中心迁建'],
    ['审核内容', '审核要点', '审核意见'],
    ['规范完整性', '内容是否完整', '完整'],
  ]);
  expect(unreadTables(grid, []).map(({ why }) => why)).toEqual([expect.stringContaining('没有看懂审核内容和得分两栏')]);
});
