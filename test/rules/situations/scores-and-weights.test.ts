import type { SheetLiteral } from '../../reading/sheet-literal';
import { down, percent } from '../../reading/sheet-literal';
import { saidOfRows } from './sheets';

type Rows = SheetLiteral['rows'];

const said = (rows: Rows) =>
  saidOfRows([
    ['项目绩效自评表'],
    ['项目名称', '', '青石镇山塘整治'],
    ['项目资金（万元）', '', '', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ...rows,
  ]);

const SPENT = ['', '', '年度资金总额', 20, 20, 10, '100%', 10];
const HEADS = ['一级指标', '二级指标', '三级指标', '年度指标值', '全年实际值', '分值', '得分', '未完成原因'];
const SATISFIED = ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '95%', 10, 10, ''];
const quantity = (...cells: readonly unknown[]) => ['产出指标', '数量指标', ...cells] as Rows[number];
const social = (...cells: readonly (string | number)[]) => ['效益指标', '社会效益指标', ...cells];

test.each<[string, Rows, string[]]>([
  [
    '13: one 分值 missing',
    [
      SPENT,
      HEADS,
      quantity('整治山塘', '≥6座', '6座', '', '', ''),
      social('受益人口', '≥9人', '9人', 68, 68, ''),
      SATISFIED,
    ],
    ['error F6 “整治山塘”未填分值，其余合计 88 分，差 12 分'],
  ],
  [
    '14: 执行得分 missing',
    [
      ['', '', '年度资金总额', 26, 25, 10, '96.15%', ''],
      HEADS,
      quantity('整治山塘', '≥6座', '6座', 80, 80, ''),
      SATISFIED,
    ],
    ['error H4 执行得分未填，按执行率计算为 9.62 分'],
  ],
  ['15: less is better', [SPENT, HEADS, quantity('苗木死亡率', '5%', '2%', 80, 80, ''), SATISFIED], []],
  [
    '16: the direction is asked',
    [
      SPENT,
      HEADS,
      quantity('整治山塘', '≥6座', '6座', 74, 74, ''),
      social('设备故障次数', '4次', '6次', 6, 6, ''),
      SATISFIED,
    ],
    ['warning G7 “设备故障次数”：目标值“4次”没有写明“≥”或“≤”，按越少越好计算为 4.00 分，填的是 6 分'],
  ],
  ['17: a time spent', [SPENT, HEADS, quantity('平均办结用时', '7个工作日', '4个工作日', 80, 80, ''), SATISFIED], []],
  [
    '6 and 11: merged points, weights in percent',
    [
      SPENT,
      HEADS,
      quantity('整治山塘', '≥6座', '6座', down(percent(0.8), 2), down(80, 2), ''),
      ['', '', '清淤量', '≥90方', '92方', '', '', ''],
      SATISFIED,
    ],
    [],
  ],
  [
    '41: rows with nothing but a name',
    [
      SPENT,
      HEADS,
      quantity('整治山塘', '', '', '', '', ''),
      ...['清淤', '护坡', '排水'].map((name) => ['', '', name, '', '', '', '', '']),
      social('受益人口', '', '', '', '', ''),
      SATISFIED,
    ],
    ['error D6 D7 D8 D9 D10 5 项未填指标值、分值'],
  ],
])('situation %s', (_, rows, expected) => expect(said(rows)).toEqual(expected));
