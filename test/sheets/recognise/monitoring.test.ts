import type { Monitoring } from '../../../src/model/form';
import type { SheetGrid } from '../../../src/sheets/grid';
import { recognise } from '../../../src/sheets/recognise';
import { monthCaption } from '../../../src/sheets/recognise/months';
import { gridOf, withoutMerges } from '../../support/grid';

test.each([
  ['1-8月执行数', { month: 8, words: '执行数' }],
  ['1—8月完成情况', { month: 8, words: '完成情况' }],
  ['1－12月 执行数', { month: 12, words: '执行数' }],
  ['1月至6月执行数', { month: 6, words: '执行数' }],
  ['1-**月执行数', { month: null, words: '执行数' }],
  ['1-XX月执行数', { month: null, words: '执行数' }],
  ['1-13月执行数', { month: null, words: '执行数' }],
  ['全年执行数', null],
  ['3月底', null],
])('months in the caption %s', (text, expected) => {
  expect(monthCaption(text)).toEqual(expected);
});

const TYPED = [
  ['扶贫项目绩效运行监控表'],
  ['（2024年度）'],
  ['项目名称', '张村道路硬化', '', '项目负责人', '李某'],
  ['主管部门', '县乡村振兴局', '', '实施单位', '张村委会'],
  ['资金情况（万元）', '类别', '年初预算数', '1-8月执行数', '预算执行率'],
  ['', '年度资金总额：', '23', '15.5', '67.39%'],
  ['', '其中：财政拨款', '20', '15.5', '77.5%'],
  ['', '其他资金', '3', '', ''],
  ['年度总体目标', '硬化道路2公里'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '1-8月完成情况', '全年预计完成情况', '偏差原因分析', '备注'],
  ['产出指标', '数量指标', '道路硬化里程', '≥2公里', '1.5公里', '2公里', '', '按期'],
  ['', '时效指标', '完成及时率', '100%', '0', '90%', '雨季停工', '增加班组'],
  ['效益指标', '社会效益指标', '群众出行条件', '明显改善', '', '明显改善', '', ''],
  ['填报人：王某'],
];

function only(grid: SheetGrid): Monitoring {
  const [form, ...others] = recognise(grid);
  if (form?.kind !== 'monitoring' || others.length > 0) throw new Error('not one monitoring form');
  return form;
}

describe('a 表3 typed by hand', () => {
  const form = only(gridOf(TYPED));

  test('head, months and amounts', () => {
    expect(form.title?.text).toBe('扶贫项目绩效运行监控表');
    expect(form.layout).toBe('caibannong-2019-68');
    expect(form.year?.value).toBe(2024);
    expect(form.project.name?.text).toBe('张村道路硬化');
    expect(form.project.contact?.text).toBe('李某');
    expect(form.months).toMatchObject([
      { value: 8, at: { row: 5, column: 4 } },
      { value: 8, at: { row: 10, column: 5 } },
    ]);
    expect(form.goal?.text).toBe('硬化道路2公里');
    const { total, fiscal, other } = form.execution ?? {};
    expect([total, fiscal, other].map((line) => line?.executed.value?.toString() ?? null)).toEqual([
      '15.5',
      '15.5',
      null,
    ]);
    expect(total).toMatchObject({ budget: { at: { row: 6, column: 3 } }, weight: null, score: null });
    expect(total?.rate?.value?.toString()).toBe('67.39');
    expect(other?.budget.value?.toString()).toBe('3');
  });

  test('indicators with what is done, expected, and why', () => {
    expect(
      form.indicators.map(({ level3, target, actual, forecast, reason, note }) =>
        [level3, target, actual, forecast, reason, note].map((field) => field?.text),
      ),
    ).toEqual([
      ['道路硬化里程', '≥2公里', '1.5公里', '2公里', '', '按期'],
      ['完成及时率', '100%', '0', '90%', '雨季停工', '增加班组'],
      ['群众出行条件', '明显改善', '', '明显改善', '', ''],
    ]);
    expect(form.table.lastRow).toBe(13);
  });

  test('with merges unknown too', () => {
    expect(recognise(withoutMerges(gridOf(TYPED)))).toEqual([form]);
  });
});

describe('what tells it from other forms', () => {
  const head = [
    ['项目名称', '甲'],
    ['主管部门', '乙'],
  ];
  const row = ['产出指标', '数量指标', '里程', '≥2公里', '1公里'];
  const table = (title: string, ...columns: readonly string[]) =>
    recognise(gridOf([[title], ...head, ['一级指标', '二级指标', '三级指标', '指标值', ...columns], row])).map(
      ({ kind }) => kind,
    );

  test('a column for the forecast, or the title and a column for results', () => {
    expect(table('绩效目标表', '实际完成值', '全年预计完成情况')).toEqual(['monitoring']);
    expect(table('项目支出绩效监控表', '1-6月完成情况')).toEqual(['monitoring']);
    expect(table('绩效目标监控指标表')).toEqual(['application']);
    expect(table('绩效目标自评表', '实际完成值', '备注')).toEqual(['self-evaluation']);
  });

  test('备注 is a column of 表3 only', () => {
    const columnsOf = (...columns: readonly string[]) =>
      recognise(gridOf([['绩效表'], ...head, ['一级指标', '二级指标', '三级指标', '指标值', ...columns], row]));
    expect(columnsOf('实际完成值', '备注')[0]).toMatchObject({ table: { columns: { actual: 5 } } });
    expect(columnsOf('实际完成值', '备注')[0]).not.toMatchObject({ table: { columns: { note: 6 } } });
    expect(columnsOf('全年预计完成情况', '备注')[0]).toMatchObject({ table: { columns: { note: 6 } } });
  });
});

test('a frame with a column for each kind of reason: the one that is filled', () => {
  const rows = [
    ['项目支出绩效目标执行监控表'],
    ['项目名称', '甲'],
    ['主管部门', '乙'],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '1-7月执行情况',
      '全年预计完成情况',
      '偏差原因分析',
      '',
      '',
      '备注',
    ],
    ['', '', '', '', '', '', '经费保障', '人员保障', '原因说明', ''],
    ['产出指标', '数量指标', '里程', '≥2公里', '1公里', '1公里', '', '', '雨季停工', ''],
    ['', '', '路灯', '≥20盏', '20盏', '20盏', '', '', '', '已完成'],
  ];
  const { indicators, months } = only(gridOf(rows));
  expect(months.map(({ value }) => value)).toEqual([7]);
  expect(indicators.map(({ reason, note }) => [reason?.text, reason?.at.column, note?.text])).toEqual([
    ['雨季停工', 9, ''],
    ['', 7, '已完成'],
  ]);
  expect(only(withoutMerges(gridOf(rows))).indicators).toEqual(indicators);
});
