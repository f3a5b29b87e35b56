import type { CellValue } from '../../../src/model/cell';
import { placeOf } from '../../../src/rules/message';
import { scoreOf } from '../../../src/scoring';
import { caibannong201968 } from '../../../src/catalog';
import { gridOfDraft } from '../../reading/draft';
import { judgeAlone } from '../../reading/judge-grids';
import type { SheetLiteral, Typed } from '../../reading/sheet-literal';
import { down, draftOf, over, percent } from '../../reading/sheet-literal';

type Rows = SheetLiteral['rows'];

function judged(rows: Rows) {
  const [form, ...others] = judgeAlone(gridOfDraft(draftOf({ name: 'situation', rows, forms: [] })));
  if (!form || others.length > 0) throw new Error('not read as one form');
  return form;
}

/** A 自评表 whose targets are printed in three columns; the row in question comes first, the others make up 100 points. */
function evaluated(row: readonly Typed[], weight: number) {
  const rest = (90 - weight) / 2;
  return judged([
    ['项目支出绩效自评表'],
    ['项目名称', '', '石嘴河堤防加固'],
    ['项目资金（万元）', '', '', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '', '年度资金总额', 60, 60, 10, '100%', 10],
    ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值', '分值', '得分', '偏差原因'],
    row,
    ['产出指标', '数量指标', '加固堤防', '≥', 4, '公里', '4公里', rest, rest, ''],
    ['效益指标', '社会效益指标', '保护农田', '≥', 900, '亩', '960亩', rest, rest, ''],
    ['总分', '', '', '', '', '', '', 100, ''],
  ]);
}

const loud = (form: ReturnType<typeof judged>, row = 6) =>
  form.findings
    .filter(({ severity, at }) => severity !== 'hint' && at?.row === row)
    .map((one) => `${one.severity} ${placeOf(one)} ${one.rule}`);
const firstOf = ({ form }: ReturnType<typeof judged>) => {
  const [row] = form.indicators;
  if (!row) throw new Error('no row');
  return { target: row.target.text, computed: scoreOf(row, caibannong201968.arithmetic).score?.toFixed(2) };
};

describe('1: a share in three columns, its result in a percent format', () => {
  test.each<readonly [Typed, Typed, number, string]>([
    [90, percent(0.92), 8, '≥90%'],
    [95, '97.5%', 6, '≥95%'],
    ['85', '８８％', 12, '≥85%'],
    [90, 0.92, 8, '≥90%'],
    [percent(0.9), percent(0.92), 8, '≥90%'],
    [percent(0.9), '92%', 8, '≥90%'],
    [percent(0.9), 92, 8, '≥90%'],
    ['90%', percent(0.92), 8, '≥90%'],
  ])('%j, %j', (target, actual, weight, text) => {
    const form = evaluated(
      ['产出指标', '质量指标', '堤身压实合格率', '≥', target, '%', actual, weight, weight, ''],
      weight,
    );
    expect(firstOf(form)).toEqual({ target: text, computed: weight.toFixed(2) });
    expect(loud(form).filter((one) => !one.endsWith('actual-unit'))).toEqual([]);
  });
});

describe('1: the same, missed', () => {
  test.each<readonly [Typed, Typed]>([
    [percent(0.9), percent(0.81)],
    [percent(0.9), '81%'],
    [90, percent(0.81)],
    ['90%', 81],
  ])('%j, %j', (target, actual) => {
    const form = evaluated(['产出指标', '质量指标', '堤身压实合格率', '≥', target, '%', actual, 10, 10, ''], 10);
    expect(firstOf(form)).toEqual({ target: '≥90%', computed: '9.00' });
    expect(loud(form)).toEqual(['error I6 score-differs', 'error J6 reason-missing']);
  });
});

describe('2: a cost in three columns that was exceeded', () => {
  test.each<readonly [string, string, Typed, string, Typed, number, string, string]>([
    ['苗木单价', '≤', 15, '元/株', 16.5, 10, '≤15元/株', '9.09'],
    ['护坡造价', '小于等于', 120, '元/平方米', '150元/平方米', 10, '≤120元/平方米', '8.00'],
    ['道路建设成本', '≤', '2.4', '万元/公里', 3, 15, '≤2.4万元/公里', '12.00'],
    ['每盏路灯采购价', '不高于', 2000, '元', '2500', 12, '≤2000元', '9.60'],
  ])('%s %s %j %s, %j', (name, sign, target, unit, actual, weight, text, computed) => {
    const form = evaluated(['产出指标', '成本指标', name, sign, target, unit, actual, weight, weight, ''], weight);
    expect(firstOf(form)).toEqual({ target: text, computed });
    expect(loud(form)).toEqual(['error I6 score-differs', 'error J6 reason-missing']);
  });
});

describe("3: the system's own scale of words", () => {
  test.each<readonly [Typed, Typed, Typed, number]>([
    ['定性', '优良中差', '优', 5],
    ['定性', '好坏', '好', 6],
    ['定性', '高中低', '高', 4],
    ['', '优良中低差', '良', 5],
  ])('%j %j, %j', (sign, target, actual, weight) => {
    const form = evaluated(
      ['效益指标', '可持续影响指标', '堤防管护水平', sign, target, '', actual, weight, weight, ''],
      weight,
    );
    expect(loud(form)).toEqual([]);
  });
});

const HEAD: Rows = [
  ['2024年度项目绩效目标申报表'],
  ['项目名称', '西塬集雨窖工程'],
  ['年度目标', '新建蓄水窖6口，解决38户用水。'],
];
const GROUPED: Rows = [
  [over('绩效指标', 3), '', '', down('指标值', 2)],
  ['一级指标', '二级指标', '三级指标', ''],
];
const OUTPUTS: Rows = [
  ['产出指标', '数量指标', '新建蓄水窖', '≥6口'],
  ['', '', '铺设输水管', '≥800米'],
  ['', '', '安装滤水池', '≥6座'],
  ['', '质量指标', '窖体验收合格率', '100%'],
  ['', '时效指标', '完工时间', '10月底前'],
  ['', '成本指标', '每口窖造价', '≤0.9万元/口'],
  ['', '', '管材单价', '≤18元/米'],
];
const EFFECTS: Rows = [
  ['效益指标', '社会效益指标', '解决用水困难', '≥38户'],
  ['', '', '减少拉水用工', '≥300人次'],
  ['', '可持续影响指标', '设计使用年限', '≥15年'],
  ['满意度指标', '服务对象满意度指标', '用水户满意度', '≥90%'],
  ['', '', '村委会满意度', '≥90%'],
];

describe('4: captions in two rows', () => {
  test.each<readonly [string, Rows]>([
    ['grouped over three columns', GROUPED],
    [
      'with another word for the group',
      [
        [over('年度绩效指标', 3), '', '', down('年度指标值', 2)],
        ['一级指标', '二级指标', '三级指标', ''],
      ],
    ],
    ['with the group over all four', [[over('绩效目标', 4)], ['一级指标', '二级指标', '三级指标', '指标值']]],
  ])('%s', (_, heads) => {
    const { form, findings } = judged([...HEAD, ...heads, ...OUTPUTS, ...EFFECTS]);
    expect(form.indicators[0]).toMatchObject({ level3: { text: '新建蓄水窖' }, target: { text: '≥6口' } });
    const ofHeads = findings.filter(({ at, severity }) => severity !== 'hint' && (at?.row === 4 || at?.row === 5));
    expect(ofHeads.map(({ what }) => what)).toEqual([]);
  });
});

describe('5: the captions stand again after a page break', () => {
  test.each<readonly [string, Rows]>([
    ['both rows', GROUPED],
    ['the last of them', [['一级指标', '二级指标', '三级指标', '指标值']]],
    ['below an empty line', [['', '', '', ''], ...GROUPED]],
  ])('%s', (_, again) => {
    const { form, findings } = judged([...HEAD, ...GROUPED, ...OUTPUTS, ...again, ...EFFECTS]);
    expect(form.indicators).toHaveLength(12);
    expect(findings.filter(({ rule }) => /level|class/.test(rule)).map(({ what }) => what)).toEqual([]);
  });
});

describe('10: 其中 rows detail the row above', () => {
  const table = (parts: readonly (readonly [string, string, string])[], sum: CellValue): Rows => [
    ['项目支出绩效自评表'],
    ['项目名称', '', '干果经济林补植'],
    ['项目资金（万元）', '', '', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '', '年度资金总额', 60, 60, 10, '100%', 10],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '全年实际值', '分值', '得分', '偏差原因'],
    ['产出指标', '数量指标', '补助经济作物面积', '≥150亩', '150亩', 20, 20, ''],
    ...parts.map(([name, target, actual]) => ['', '', name, target, actual, '', '', '']),
    ['', '质量指标', '成活率', '≥85%', '88%', 40, 40, ''],
    ['效益指标', '社会效益指标', '受益农户', '≥60户', '66户', 30, 30, ''],
    ['总分', '', '', '', '', 100, sum, ''],
  ];

  test.each<readonly (readonly [string, string, string])[]>(
    [
      ['其中：辣椒', '90亩', '90亩'],
      ['其中：核桃', '≥40亩', '42亩'],
      ['其中花椒补植', '20亩', '20亩'],
    ].map((part) => [part as unknown as readonly [string, string, string]]),
  )('%j', (part) => {
    const form = judged(table([part, ['其中：南瓜', '60亩', '60亩']], 100));
    expect([...loud(form, 7), ...loud(form, 8)]).toEqual([]);
    expect(form.findings.filter(({ severity }) => severity !== 'hint').map(({ what }) => what)).toEqual([]);
  });
});

describe('12: rows of the process have no target', () => {
  test.each<readonly [string, string, string]>([
    ['项目过程', '制度执行', '档案整理'],
    ['项目管理', '资金管理', '公示公告'],
    ['项目决策', '立项程序', '目标设定'],
  ])('%s › %s, %s', (level1, one, other) => {
    const form = judged([
      ['项目支出绩效自评表'],
      ['项目名称', '', '农村公厕管护'],
      ['项目资金（万元）', '', '', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['', '', '年度资金总额', 60, 60, 10, '100%', 10],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '全年实际值', '分值', '得分', '偏差原因'],
      [level1, one, one, '', '', 3, 3, ''],
      ['', other, other, '', '', 3, 3, ''],
      ['产出指标', '数量指标', '管护公厕', '≥12座', '12座', 54, 54, ''],
      ['效益指标', '社会效益指标', '受益农户', '≥60户', '66户', 30, 30, ''],
      ['总分', '', '', '', '', 100, 100, ''],
    ]);
    expect(form.findings.filter(({ severity }) => severity !== 'hint').map(({ what }) => what)).toEqual([]);
  });
});
