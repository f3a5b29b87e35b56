import { readFile, writeFile } from 'node:fs/promises';
import { columnName } from '../../src/model/cell';
import { MARK_COLUMN, PROCESS_COLUMNS } from '../../src/sheets/draw/process-columns';
import { recognise } from '../../src/sheets/recognise';
import { openXlsx } from '../../src/xlsx';
import { docxText } from '../support/docx-text';
import { recalculate } from '../support/libreoffice';
import { keyboardHands } from './keyboard-hands';
import { DEPARTMENT, FUNDS, INDUSTRY, ROADS, targetOf } from './two-projects-story';
import { until } from '../support/until';
import { openWorkbench } from './workbench';
import type { Workbench } from './workbench';

/**
 * Two projects of one office from 申报 to 自评总结报告, in one workbook and without a mouse; every mark of the sheets is seen to come
 * and to go. Each test goes on where the last one stopped. Pictures: out/e2e.
 */
let bench: Workbench;
let hands: ReturnType<typeof keyboardHands>;

const REVIEWS = ['绩效目标审核表', '绩效目标审核表 (2)'] as const;
const MONITORINGS = ['绩效运行监控表', '绩效运行监控表 (2)'] as const;
const SELF_EVALUATIONS = ['绩效目标自评表', '绩效目标自评表 (2)'] as const;
const APPLICATIONS = ['绩效目标申报表', '绩效目标申报表 (2)'] as const;

const COMMANDS = { 审核: '生成审核表', 监控: '生成监控表', 自评: '生成自评表' } as const;

beforeAll(async () => {
  bench = await openWorkbench({ width: 1440, height: 900 });
  hands = keyboardHands(bench);
});
afterAll(() => bench?.close());

/** The marks of the rows in the sheet's column of marks, once they are as wanted or after some patience. */
async function marks(column: string, rows: readonly number[], wanted: readonly string[]): Promise<readonly string[]> {
  const read = async () => {
    const texts: string[] = [];
    for (const row of rows) texts.push(String((await bench.value(`${column}${row}`)) ?? ''));
    return texts;
  };
  return until(read, [...wanted]);
}

/** The marks come, are seen, and are gone once `mend` is done. */
async function comeAndGo(
  name: string,
  column: string,
  wanted: Readonly<Record<number, string>>,
  mend: () => Promise<void>,
): Promise<void> {
  const rows = Object.keys(wanted).map(Number);
  expect(await marks(column, rows, Object.values(wanted))).toEqual(Object.values(wanted));
  const last = `${column}${rows.at(-1)}`;
  await hands.go(last);
  await bench.picture(`${name}-来`);
  await mend();
  const none = rows.map(() => '');
  expect(await marks(column, rows, none)).toEqual(none);
  await hands.go(last);
  await bench.picture(`${name}-去`);
}

async function insert(category: 'template' | 'blank'): Promise<void> {
  await hands.toTab('套表');
  if (category === 'blank') {
    await hands.tabTo('项目类型');
    await hands.press('End');
  }
  await hands.insertForm('2023');
}

async function fillHead(name: string, goal: string, funds: readonly string[]): Promise<void> {
  await hands.typeDown('B3', [name, DEPARTMENT]);
  await hands.typeDown('E3', ['王经办 13900000001', DEPARTMENT]);
  await hands.typeDown('D5', funds);
  await hands.type('B9', goal);
}

test('申报 in a template: its marks come with what is wrong and go with it', async () => {
  await hands.start();
  await insert('template');
  expect(await until(bench.sheets, ['Sheet1', APPLICATIONS[0]])).toEqual(['Sheet1', APPLICATIONS[0]]);
  const core = '◀ 必填：核心指标';
  expect(await marks('F', [11, 16], [core, '○ 待填'])).toEqual([core, '○ 待填']);
  expect(await bench.value('F1')).toContain('核心指标应填 5 项，已填 1 项，缺：');
  await bench.picture('80-申报-空表');
  await fillHead(ROADS.nameFromTitle ?? '', ROADS.goalCell.text, ['573', '500', '70']);
  await hands.typeDown('E11', [targetOf(ROADS, '硬化公路、花砖'), '≥**处', null, targetOf(ROADS, '项目验收合格率')]);
  await hands.type('E16', '90');
  await hands.type('E18', targetOf(ROADS, '补助标准'));
  await hands.type('E21', targetOf(ROADS, '新增硬化路比率'));
  const wrong = {
    5: '◀ 合计不符：总额与财政拨款、其他资金之和相差 3.00 万元',
    11: '◀ 单位应为 公里',
    12: '◀ 请把**换成数字',
    14: '◀ 模板为 100%',
    16: '◀ 单位应为 %',
    18: '◀ 单位应为 万元/公里',
    19: '○ 待填',
    21: '◀ 请填写指标名称',
    22: core,
    23: core,
    26: '○ 待填',
  };
  await comeAndGo('81-申报标记', 'F', wrong, async () => {
    await hands.type('D7', FUNDS.roads.budget[2]);
    await hands.typeDown('E11', ['≥5公里', '≥3座', null, '100%', null, '≥90%', null, '≤60万元/公里', '≤5万元/座']);
    await hands.type('D21', '新增硬化路比率');
    await hands.typeDown('E22', ['≥800人', '≥500人', targetOf(ROADS, '基础设施提升率'), null, '≥10年']);
    await hands.type('D24', '基础设施提升率');
    await hands.type('D27', '长期使用性');
    await hands.typeDown('E27', [targetOf(ROADS, '长期使用性'), '≥95%']);
  });
  expect(await bench.value('F1')).toBe('核心指标应填 5 项，已填 5 项');
});

test('申报 in the blank frame, with the county’s own rows', async () => {
  await insert('blank');
  expect(await until(bench.sheets, ['Sheet1', ...APPLICATIONS])).toEqual(['Sheet1', ...APPLICATIONS]);
  await fillHead(INDUSTRY.nameFromTitle ?? '', INDUSTRY.goalCell.text, FUNDS.industry.budget);
  for (const [index, row] of [11, 14, 17, 20, 24, 27, 33, 37].entries()) {
    await hands.type(`D${row}`, INDUSTRY.indicators[index]?.level3 ?? '');
  }
  // A number that is pasted brings its format along, and with it a value without unit.
  await hands.toSheet('Sheet1');
  await hands.type('A1', '200');
  await hands.go('A1');
  await hands.press('Control+c');
  await hands.toSheet(APPLICATIONS[1]);
  await hands.go('E11');
  await hands.press('Control+v');
  await comeAndGo('83-空白套表标记', 'F', { 11: '◀ 请写明单位', 14: '○ 待填', 37: '○ 待填' }, async () => {
    for (const [index, row] of [11, 14, 17, 20, 24, 27, 33, 37].entries())
      await hands.type(`E${row}`, INDUSTRY.indicators[index]?.target ?? '');
  });
});

test('流程表: a date past its term is marked until it is put right', async () => {
  await hands.toTab('流转');
  await hands.command('生成流程表', '列入 2 个项目');
  await hands.toSheet('流程');
  const column = (date: 'congress' | 'approval') => columnName(PROCESS_COLUMNS.dates[date]);
  await hands.type(`${column('congress')}5`, '2023-2-20');
  await hands.type(`${column('approval')}5`, '2023-3-20');
  await comeAndGo('84-流程标记', columnName(MARK_COLUMN), { 5: '◀ 批复晚8天' }, () =>
    hands.type(`${column('approval')}5`, '2023-3-5'),
  );
});

test.each([
  [APPLICATIONS[0], REVIEWS[0], '85-审核标记'],
  [APPLICATIONS[1], REVIEWS[1], '86-审核标记'],
])('审核 of %s: open items are marked, the result follows the points', async (application, review, name) => {
  await carry(application, '审核', review);
  await comeAndGo(name, 'E', { 5: '○ 待评分', 17: '○ 待评分', 18: '○ 还有 9 项未评分' }, async () => {
    await hands.type('D5', '16');
    for (const row of [7, 10, 13, 16]) await hands.typeDown(`D${row}`, ['8.5', '8.5']);
  });
  const boxes = async () => String(await bench.value('B18')).replace(/\s+/g, '');
  const [failed, passed] = ['通过（85分及以上）□不通过（85分以下）☑', '通过（85分及以上）☑不通过（85分以下）□'];
  expect(await until(boxes, failed)).toBe(failed);
  await bench.picture(`${name}-不通过`);
  await hands.type('D5', '18');
  expect(await until(boxes, passed)).toBe(passed);
  await bench.picture(`${name}-通过`);
});

test.each(APPLICATIONS)('批复 of %s', async (application) => {
  await hands.toSheet(application);
  await hands.fillApproval('2023');
  await hands.registerApproval();
});

/** Fills the three lines of the funds, from the line of the total down. */
const spend = (cell: string, amounts: readonly string[]) => hands.typeDown(cell, amounts);

test('监控 of the roads: month, sums, forecasts, and what was approved', async () => {
  await carry(APPLICATIONS[0], '监控', MONITORINGS[0]);
  await spend('H6', ['600', '490', '70']);
  await comeAndGo(
    '87-监控标记',
    'J',
    { 5: '◀ 请选择监控截至的月份', 6: '◀ 执行数不等于财政拨款与其他资金之和' },
    async () => {
      await hands.type('H5', '1-8月执行数');
      await hands.type('H6', '560');
    },
  );
  expect(await bench.value('F10')).toBe('1-8月完成情况');
  await spend('H6', ['600', '510', '90']);
  await comeAndGo('88-监控超预算', 'J', { 6: '◀ 执行数大于预算数，请核实' }, () => spend('H6', ['400', '350', '50']));
  await hands.type('G6', '500');
  await comeAndGo('89-监控预算', 'J', { 6: '◀ 预算数不等于财政拨款与其他资金之和' }, () => hands.type('G6', '573'));

  await hands.typeDown('G11', ['4公里', '3处', '100%', '92%', '58万元/公里', '4.8万元/座']);
  const [name, target] = [await bench.value('D17'), await bench.value('E20')];
  await hands.type('D17', '新增硬化路比例');
  await hands.type('E20', '≥80%');
  const wrong = {
    11: '◀ 请填偏差原因',
    12: '◀ 单位不一致',
    17: '◀ 三级指标与申报表不一致',
    20: '◀ 年度指标值与申报表不一致',
  };
  await comeAndGo('90-监控偏差', 'J', wrong, async () => {
    await hands.type('H11', '汛期停工两个月');
    await hands.type('G12', '3座');
    await hands.type('D17', String(name));
    await hands.type('E20', String(target));
    await hands.typeDown('G17', ['92%', '820人', '510人', '91%', null, '10年', '达到使用年限', '96%']);
  });
});

test('监控 of the industry: without a budget there is no rate', async () => {
  await carry(APPLICATIONS[1], '监控', MONITORINGS[1]);
  await hands.type('H5', '1-8月执行数');
  await spend('H6', ['180', '180', '0']);
  expect(await until(() => bench.value('I6'), 0.75)).toBe(0.75);
  expect(await bench.value('I8')).toBe('');
  await hands.typeDown('G11', ['210户', '95%', '88%', '1.1万元', '6%', '92%', null, '长期稳定增收', '92%']);
  await comeAndGo('91-监控偏差', 'J', { 13: '◀ 请填偏差原因' }, () => hands.type('H13', '种苗到货晚'));
});

test('自评 of the roads: weights, reasons, points given by hand', async () => {
  await carry(APPLICATIONS[0], '自评', SELF_EVALUATIONS[0]);
  await hands.typeDown('E12', ['14', '9']);
  await comeAndGo('92-自评分值', 'J', { 26: '◀ 分值合计 105 分，应为 100 分' }, () => hands.type('E12', '9'));
  await spend('E6', ['600', '490', '70']);
  await comeAndGo('93-自评执行数', 'J', { 6: '◀ 执行数不等于财政拨款与其他资金之和' }, () =>
    spend('E6', FUNDS.roads.executed),
  );
  await hands.typeDown('G12', [
    '5.1公里',
    '3公里',
    '100%',
    '85%',
    '59万元/公里',
    '4.8万元/座',
    '92%',
    '820人',
    '510人',
  ]);
  await hands.typeDown('G21', ['91%', null, '10年', '达成预期指标', '96%']);
  await hands.empty('E14');
  const wrong = { 13: '◀ 单位不一致', 14: '◀ 请填分值', 15: '◀ 请填未完成原因', 24: '◀ 请人工评定得分' };
  await comeAndGo('94-自评标记', 'J', wrong, async () => {
    await hands.type('G13', '3座');
    await hands.type('E14', '8');
    await hands.type('I15', '汛期停工两个月，已调整工期');
    await hands.type('H24', '4.5');
  });
  await hands.type('H24', '5.5');
  await comeAndGo('95-自评得分', 'J', { 24: '◀ 得分高于分值' }, () => hands.type('H24', '4.5'));
  await hands.type('F10', '硬化道路5.1公里，建成供水设施3座');
  expect(await until(() => bench.value('H26'), 98.83)).toBe(98.83);
});

test('自评 of the industry', async () => {
  await carry(APPLICATIONS[1], '自评', SELF_EVALUATIONS[1]);
  await spend('E6', FUNDS.industry.executed);
  await hands.typeDown('G12', ['210户', '95%', '88%', '1.1万元', '6%', '92%', null, '达成预期指标', '92%']);
  await hands.type('H19', '9.5');
  await hands.type('F10', '产业项目全部完成');
  await comeAndGo('96-自评原因', 'J', { 14: '◀ 请填未完成原因' }, () => hands.type('I14', '种苗到货晚，明年提前招标'));
  expect(await until(() => bench.value('H21'), 99.23)).toBe(99.23);
});

test('抽查 and the report of the office over both projects', async () => {
  await hands.toTab('流转');
  await hands.toSection('抽查');
  await hands.command('抽取样本', '已从 2 个项目中抽取 1 个');
  await hands.toSheet(SELF_EVALUATIONS[0]);
  await hands.toTab('流转');
  await hands.toSection('总结报告');
  await hands.tabTo('下载 Word 文件');
  const [file] = await Promise.all([bench.page.waitForEvent('download'), hands.press('Enter')]);
  await hands.tabTo('生成自评报告', 'Shift+Tab');
  await hands.command('生成自评报告', '已生成“自评总结报告”');
  await bench.picture('97-报告');
  const { paragraphs, tables } = await docxText(new Uint8Array(await readFile(await file.path())));
  const text = [...paragraphs, ...tables.flat(2)].join('\n');
  // 573 + 240 budgeted, 560 + 240 spent.
  for (const figure of ['2个项目', '813.00', '800.00', '98.40%', '98.83', '99.23']) expect(text).toContain(figure);
  const sheet = (await bench.texts('自评总结报告')).map((line) => line.trim());
  for (const paragraph of paragraphs) expect(sheet).toContain(paragraph.trim());
});

test('a full check finds nothing that must be changed, and the saved file computes the same elsewhere', async () => {
  const forms = [...APPLICATIONS, ...REVIEWS, ...MONITORINGS, ...SELF_EVALUATIONS];
  const summary = (words: RegExp) =>
    bench.pane.getByRole('status').filter({ hasText: words }).first().waitFor({ state: 'attached' });
  for (const form of forms) {
    await hands.toSheet(form);
    await hands.toTab('校验');
    await summary(/^校验：/);
    await hands.tabTo('校验全表');
    await hands.press('Enter');
    await summary(/^全表校验：/);
    expect((await bench.findings()).filter((line) => line.startsWith('必改'))).toEqual([]);
  }
  const saved = await bench.save();
  await writeFile('out/e2e/two-projects.xlsx', saved);
  const elsewhere = await openXlsx(await recalculate(saved));
  const totals = (await elsewhere.read({ all: true }, { merges: true }))
    .flatMap((grid) => recognise(grid))
    .flatMap((form) => (form.kind === 'self-evaluation' ? [form.total?.score.value?.toNumber()] : []));
  expect(totals).toEqual([98.83, 99.23]);
});

test('nothing was asked of other machines, no policy was broken, no error was raised', () => {
  expect(bench.troubles).toEqual([]);
});

/** The sheet that is made of a 申报表 in a section of the tab 流转; it is shown then. */
async function carry(application: string, into: keyof typeof COMMANDS, sheet: string): Promise<void> {
  await hands.toSheet(application);
  await hands.toTab('流转');
  await hands.toSection(into);
  await hands.command(COMMANDS[into], `已生成“${sheet}”`);
  expect(await until(async () => (await bench.selected()).sheet, sheet)).toBe(sheet);
}
