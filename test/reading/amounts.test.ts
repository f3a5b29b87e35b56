import type { CellValue } from '../../src/model/cell';
import { gridOf } from '../support/grid';
import { judgeGrids } from './judge-grids';

/** Amounts in the heads of tables: of which year, of which source, and what was spent of them. */
type Rows = readonly (readonly CellValue[])[];

const TABLE: Rows = [
  ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
  ['产出指标', '数量指标', '疏浚河道', '≥5.2公里', '5.3公里', 60, 60],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '95%', 40, 40],
];

function read(head: Rows, table: Rows) {
  const [first] = judgeGrids([gridOf([...head, ...table])]);
  expect(first?.findings.filter(({ severity }) => severity !== 'hint').map(({ what }) => what)).toEqual([]);
  return first?.form;
}

const application = (head: Rows) => {
  const form = read(
    [['项目绩效目标申报表'], ['项目名称', '河道疏浚'], ...head],
    TABLE.map((row) => row.slice(0, 4)),
  );
  return form?.kind === 'application' ? form.funds : null;
};
const evaluation = (head: Rows) => {
  const form = read([['项目支出绩效自评表'], ['项目名称', '河道疏浚'], ...head], TABLE);
  return form?.kind === 'self-evaluation' ? form.execution?.total : null;
};

test('of amounts behind their years the first is that of the budget, and their sum is none of it', () => {
  const funds = application([
    ['资金需求（万元）', '2025年', 120, '2026年', 130, '合计', 250],
    ['其中：财政拨款', '2025年', 100, '2026年', 110, '合计', 210],
    ['福彩公益金', '2025年', 20, '2026年', 20, '合计', 40],
  ]);
  expect([funds?.total?.text, funds?.fiscal?.text]).toEqual(['120', '100']);
});

test('lines of further sources may follow the last one that is known', () => {
  const funds = application([
    ['年度资金总额', 90],
    ['其中：财政拨款', 60],
    ['县级配套资金', 20],
    ['上年结转', 10],
  ]);
  expect([funds?.total?.text, funds?.more?.map(({ text }) => text)]).toEqual(['90', ['20', '10']]);
});

test('two words before the amount of the year', () => {
  expect(application([['项目预算（元）', '项目当年预算', 648000, '上年预算额', 625000]])?.total?.text).toBe('648000');
});

test('adjusted budget and final accounts in one line', () => {
  const line = evaluation([['年度预算', '年初预算数', 190, '调整预算数', 210, '决算执行数', 205.8]]);
  expect([line?.budget.text, line?.executed.text]).toEqual(['210', '205.8']);
});

test('what was spent is of the year’s amount before it, not of the whole project', () => {
  const line = evaluation([
    ['项目总投资（万元）', 520, '专项债券', 310, '本年债券资金', 100, '本年支出', 92, '支付率', '92%'],
  ]);
  expect([line?.budget.text, line?.executed.text]).toEqual(['100', '92']);
});

test('a sum of points merged over the columns before theirs', () => {
  const rows = [['项目支出绩效自评表'], ['项目名称', '河道疏浚'], ...TABLE, ['总分', 100]];
  const merges = [{ top: 6, left: 2, bottom: 6, right: 7 }];
  const [checked] = judgeGrids([gridOf(rows, { merges })]);
  expect(checked?.form).toMatchObject({ total: { score: { text: '100' } } });
});

test('amounts in one sentence behind its heading, spending up to a month', () => {
  const table = TABLE.map((row) => row.slice(0, 5));
  const [checked] = judgeGrids([
    gridOf([
      ['项目支出绩效监控表'],
      ['项目名称', '河道疏浚'],
      ['资金情况：年度预算400万元，截至8月底支出268万元，执行率67%。'],
      ...table,
    ]),
  ]);
  expect(checked?.form).toMatchObject({
    kind: 'monitoring',
    execution: { total: { budget: { text: '400万元' }, executed: { text: '268万元' }, rate: { text: '67%' } } },
  });
});

test('the whole before its parts in a sentence', () => {
  const funds = application([['资金情况', '申请财政资金30万元，其中：上级补助20万元，镇本级10万元。']]);
  expect(funds?.total?.text).toBe('30万元');
});

test('names and amounts without a colon, behind the caption of the funds', () => {
  const line = evaluation([['资金（万元）', '预算85', '支出76.5']]);
  expect([line?.budget.text, line?.executed.text]).toEqual(['85', '76.5']);
});
