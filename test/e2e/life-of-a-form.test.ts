import { caibannong201968 } from '../../src/catalog';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import type { SelfEvaluation } from '../../src/model/form';
import { recognise } from '../../src/sheets/recognise';
import { scoreForm } from '../../src/workbook/score/score-form';
import { openXlsx } from '../../src/xlsx';
import { recalculate, toPngs } from '../support/libreoffice';
import { inspectSheet } from '../xlsx/inspect';
import { BY_HAND, countyEntries, EXECUTED, EXECUTION_SCORE, REST, TOTAL, YEAR_END } from './county-story';
import { until } from '../support/until';
import { lines, openWorkbench } from './workbench';
import type { Workbench } from './workbench';

/**
 * A clerk's year with one table, in one workbook, step after step: each test goes on where the last one stopped.
 * Pictures of every step: out/e2e.
 */
let bench: Workbench;
let saved: Uint8Array;
/** What the pane says at the end, to be found again in the reopened file. */
const said: { application: string[]; selfEvaluation: string[] } = { application: [], selfEvaluation: [] };

const APPLICATION = '绩效目标申报表';
const SELF_EVALUATION = '绩效目标自评表';

beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench?.close());

const line = (text: string) => lines(bench.pane).filter({ hasText: text });
/** Severity and cell of every line. */
const places = async () => (await bench.findings()).map((text) => text.split(' ').slice(0, 2).join(' '));
const marksOf = async (rows: readonly number[]) => {
  const marks: unknown[] = [];
  for (const row of rows) marks.push(await bench.value(`F${row}`, APPLICATION));
  return marks;
};

test('the first run is three sentences', async () => {
  await bench.pane.getByText('三步用好绩尺').waitFor();
  await bench.picture('01-第一次打开');
  await bench.button('开始使用').click();
});

test('the official form is put in', async () => {
  await bench.pane.getByLabel('项目类型').selectOption({ label: '贫困村村内基础设施建设项目' });
  await bench.pane.getByLabel('年度').fill('2024');
  await bench.button('插入套表').click();
  await bench.pane.getByText('已插入工作表').waitFor();
  await bench.picture('02-插入套表');
  expect(await bench.sheets()).toEqual(['Sheet1', APPLICATION]);
  expect((await bench.selected()).sheet).toBe(APPLICATION);
  expect(await bench.value('A2')).toContain('2024');
});

test('what is typed is judged without a button, at its cell, and missing ★★★ values are marked in the sheet', async () => {
  await bench.tab('校验');
  for (const [cell, text] of countyEntries()) await bench.type(cell, text);
  expect(await until(places, ['必改 E11', '核实 E14', '核实 E28'])).toEqual(['必改 E11', '核实 E14', '核实 E28']);
  expect((await bench.findings())[2]).toContain('没有写%');
  const missing = '◀ 必填：核心指标';
  expect(await marksOf([11, 12, 16, 22, 23, 24])).toEqual(['◀ 单位应为 公里', missing, '', missing, missing, '']);
  await line('平方米').click();
  expect(await until(bench.selected, { sheet: APPLICATION, row: 11, column: 5 })).toMatchObject({ row: 11, column: 5 });
  await bench.picture('03-填县表');
});

test('one repair from its line, one from the list of repairs', async () => {
  await line('没有写%').click();
  await bench.button('更正').click();
  expect(await until(() => bench.value('E28'), '≥95%')).toBe('≥95%');
  await bench.button(/^自动更正 \d+$/).click();
  await bench.pane.getByText('改为“≥90%”').waitFor();
  await bench.picture('04-自动更正');
  await bench.button(/^更正 \d+ 处$/).click();
  expect(await until(() => bench.value('E16'), '≥90%')).toBe('≥90%');
  expect(await until(places, ['必改 E11', '核实 E14'])).toEqual(['必改 E11', '核实 E14']);
});

test('an answered finding moves to 已说明, and the clerk stays in the form', async () => {
  await bench.button(/^显示提示与已说明/).click();
  await line('“元”').click();
  await bench.button('说明理由').click();
  await bench.pane.getByRole('textbox', { name: '说明理由' }).fill('按硬化面积补助，县定标准');
  await bench.pane.getByRole('textbox', { name: '说明人' }).fill('张三');
  await bench.button('确定').click();
  await bench.pane.getByText('理由已记入“校验记录”').waitFor();
  await bench.picture('05-说明理由');
  expect(await bench.sheets()).toContain('校验记录');
  expect(await bench.value('E2', '校验记录')).toBe('按硬化面积补助，县定标准');
  expect((await bench.selected()).sheet).toBe(APPLICATION);
  const left = ['必改 E11', '核实 E14', '已说明 E18'];
  const withoutHints = async () => (await places()).filter((place) => !place.startsWith('提示'));
  expect(await until(withoutHints, left)).toEqual(left);
});

test('an indicator is taken out and comes back from the 指标库', async () => {
  await bench.show(APPLICATION);
  await line('平方米').waitFor();
  await bench.tab('套表');
  await bench.pane.getByLabel('本表的指标').selectOption({ label: '第 19 行 ★供水设施补助标准' });
  await bench.button('删除指标').click();
  await bench.pane.getByText('已删除指标').waitFor();
  expect(await bench.value('D20')).toBe('新增硬化路比率');
  await bench.pane.getByLabel('指标库').selectOption({ label: '★供水设施补助标准' });
  await bench.button('增加指标').click();
  await bench.pane.getByText('已在第 19 行增加指标').waitFor();
  await bench.picture('06-指标库');
  expect(await bench.value('D19')).toBe('★供水设施补助标准');
  expect(await bench.value('E19')).toBe('**万元/公里');
  expect(await bench.value('D21')).toBe('新增硬化路比率');
});

test('the rest is filled and the whole form is judged', async () => {
  await bench.tab('校验');
  for (const [indicator, target] of REST) await bench.type(`E${await bench.rowOf('D', indicator)}`, target);
  expect(await marksOf([12, 22, 23])).toEqual(['', '', '']);
  await bench.button('校验全表').click();
  await line('单位不符').first().waitFor();
  await bench.picture('07-校验全表');
  expect(await bench.value('F1')).toBe('核心指标应填 5 项，已填 5 项');
});

test('the 自评表 takes indicators and targets over', async () => {
  await bench.tab('评分');
  await bench.button('生成自评表').click();
  await bench.pane.getByText('已生成').waitFor();
  await bench.picture('08-生成自评表');
  expect((await bench.selected()).sheet).toBe(SELF_EVALUATION);
  const row = await bench.rowOf('D', '受益贫困人口满意度');
  expect([await bench.value(`E${row}`), await bench.value(`F${row}`)]).toEqual([10, '≥95%']);
  await bench.pane.getByText('不完整').waitFor();
});

test('actual values are typed, scores and total come', async () => {
  for (const [cell, text] of EXECUTED) await bench.type(cell, text);
  for (const [indicator, actual] of YEAR_END) await bench.type(`G${await bench.rowOf('D', indicator)}`, actual);
  const manual = await bench.rowOf('D', BY_HAND.indicator);
  await bench.type(`G${manual}`, BY_HAND.actual);
  await bench.type(`H${manual}`, BY_HAND.score);
  await bench.type(`I${await bench.rowOf('D', '项目（工程）完成及时率')}`, '雨季停工，已排定补工');
  await bench.pane.getByText(`${TOTAL.toFixed(2)} 分`, { exact: true }).waitFor();
  await bench.picture('09-评分');
  expect(await gridScores()).toEqual(wantedScores());
});

test('the points as they were shared out, shown before anything is written', async () => {
  await bench.button('重新分配分值').click();
  await bench.pane.getByText('分值已是平均分配').waitFor();
  await bench.picture('09-重新分配分值');
  await bench.pane.getByRole('region', { name: '重新分配分值' }).getByRole('button', { name: '关闭' }).click();
});

test('both forms are judged as wholes', async () => {
  said.selfEvaluation = await fullCheck(SELF_EVALUATION, '综述未填写');
  await bench.picture('10-自评表校验');
  said.application = await fullCheck(APPLICATION, '平方米');
  expect(said.application.filter((text) => text.startsWith('已说明'))).toHaveLength(1);
});

test('the saved file holds the same scores, and src/scoring agrees', async () => {
  saved = await bench.save();
  mkdirSync('out/e2e', { recursive: true });
  writeFileSync('out/e2e/life-of-a-form.xlsx', saved);
  const form = await formOf(saved);
  const scores = scoreForm(form, caibannong201968.arithmetic);
  expect(scores.total?.toNumber()).toBe(TOTAL);
  for (const [indicator, , score] of YEAR_END) {
    const found = form.indicators.find(({ level3 }) => level3.value === indicator);
    expect([indicator, found && scores.rows.get(found.row)?.score?.toNumber()]).toEqual([indicator, score]);
  }
  expect(await fileScores(saved)).toEqual(wantedScores());
});

test('reopened: the same findings, answers and scores', async () => {
  await bench.open(saved);
  expect(await fullCheck(SELF_EVALUATION, '综述未填写')).toEqual(said.selfEvaluation);
  expect(await gridScores()).toEqual(wantedScores());
  expect(await fullCheck(APPLICATION, '平方米')).toEqual(said.application);
  await line('“元”').click();
  await bench.pane.getByText('按硬化面积补助，县定标准').waitFor();
  await bench.picture('11-重新打开');
});

describe('the saved file in LibreOffice', () => {
  test('has everything of the sheet, and computes the same', async () => {
    const recalculated = await recalculate(saved);
    const sheet = await inspectSheet(recalculated, APPLICATION);
    expect(sheet.values['E28']).toBe('≥95%');
    expect(sheet.formulas['F11']).toContain('必填：核心指标');
    expect(sheet.validations.length).toBeGreaterThan(0);
    expect(sheet.conditionalFormats.length).toBeGreaterThan(0);
    expect(sheet.names.map(({ name }) => name)).toContain('jichi.form');
    expect(sheet.print.orientation).toBe((await inspectSheet(saved, APPLICATION)).print.orientation);
    expect(sheet.print.area).toEqual((await inspectSheet(saved, APPLICATION)).print.area);
    expect(await fileScores(recalculated)).toEqual(wantedScores());
  });

  test('changed by somebody without 绩尺, marks and scores follow', async () => {
    const workbook = await openXlsx(saved);
    const grids = await workbook.read({ all: true }, { merges: true });
    const id = (name: string) => grids.find((grid) => grid.name === name)?.id ?? '';
    const row = (await formOf(saved)).indicators.find(({ level3 }) => level3.value === '项目（工程）完成及时率')?.row;
    if (row === undefined) throw new Error('no such indicator');
    const cell = (at: number, column: number, value: string | null) => ({ row: at, column, content: { value } });
    await workbook.apply([
      { kind: 'set-cells', sheet: id(SELF_EVALUATION), cells: [cell(row, 7, '90%')] },
      { kind: 'set-cells', sheet: id(APPLICATION), cells: [cell(12, 5, null), cell(11, 5, '≥5公里')] },
    ]);
    const changed = await recalculate(await workbook.toBytes());
    const scores = await fileScores(changed);
    expect(scores['项目（工程）完成及时率']).toBe(8);
    expect(scores['总分']).toBe(99.27);
    const [sheet] = await (await openXlsx(changed)).read({ name: APPLICATION }, { merges: true });
    if (!sheet) throw new Error('no 申报表');
    const mark = (at: number) => sheet.texts[at - sheet.top]?.[6 - sheet.left];
    expect([mark(11), mark(12), mark(1)]).toEqual(['', '◀ 必填：核心指标', expect.stringContaining('已填 4 项')]);
    for (const [index, path] of (await toPngs(changed)).entries()) copyFileSync(path, `out/e2e/打印-${index + 1}.png`);
  });
});

test('all the while nothing was asked of other machines, no policy was broken, no error was raised', () => {
  expect(bench.troubles).toEqual([]);
});

/** Every line of 校验全表, the folded ones too. `one` is part of a line that only this sheet has. */
async function fullCheck(sheet: string, one: string): Promise<string[]> {
  await bench.show(sheet);
  await bench.tab('评分');
  const own = sheet === APPLICATION ? '由本申报表生成自评表' : '各类得分';
  await bench.pane.locator(`text=${own} >> visible=true`).or(bench.pane.getByLabel(own)).first().waitFor();
  await bench.tab('校验');
  await bench.button('校验全表').click();
  await line(one).first().waitFor();
  const unfold = bench.button(/^显示提示与已说明/);
  if (await unfold.isVisible()) await unfold.click();
  return bench.findings();
}

async function gridScores(): Promise<Record<string, unknown>> {
  const scores: Record<string, unknown> = { 预算执行率: await bench.value('H6') };
  for (const [indicator] of YEAR_END)
    scores[indicator] = await bench.value(`H${await bench.rowOf('D', indicator)}`, SELF_EVALUATION);
  scores['总分'] = await bench.value(`H${await bench.rowOf('B', '总分')}`, SELF_EVALUATION);
  return scores;
}

async function formOf(file: Uint8Array): Promise<SelfEvaluation> {
  const [sheet] = await (await openXlsx(file)).read({ name: SELF_EVALUATION }, { merges: true });
  const form = sheet && recognise(sheet)[0];
  if (form?.kind !== 'self-evaluation') throw new Error('no 自评表 in the file');
  return form;
}

/** The scores as the file's cells hold them. */
async function fileScores(file: Uint8Array): Promise<Record<string, unknown>> {
  const { indicators, execution, total } = await formOf(file);
  const score = (name: string) => indicators.find(({ level3 }) => level3.value === name)?.score?.value?.toNumber();
  return {
    预算执行率: execution?.total.score?.value?.toNumber(),
    ...Object.fromEntries(YEAR_END.map(([indicator]) => [indicator, score(indicator)])),
    总分: total?.score.value?.toNumber(),
  };
}

function wantedScores(): Record<string, unknown> {
  return {
    预算执行率: EXECUTION_SCORE,
    ...Object.fromEntries(YEAR_END.map(([indicator, , score]) => [indicator, score])),
    总分: TOTAL,
  };
}
