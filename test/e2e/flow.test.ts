import { createXlsx } from '../../src/xlsx';
import { filledApplication } from '../support/correct-forms';
import { PROJECT_STORIES } from '../support/project-stories';
import { until } from '../support/until';
import { lines, openWorkbench } from './workbench';
import type { Workbench } from './workbench';

/**
 * A project's way through the year in the tab 流转, in the narrowest pane: reviewed, approved, adjusted, evaluated, spot-checked and
 * reported. Each test goes on where the last one stopped.
 */
let bench: Workbench;

const APPLICATION = '申报表';
const REVIEW = '绩效目标审核表';
const SELF_EVALUATION = '绩效目标自评表';
const CHANGED = '≥12345公里';
/** The rows of the nine items of 表2. */
const POINTS = [5, 7, 8, 10, 11, 13, 14, 16, 17].map((row, index) => [row, index === 0 ? '19' : '9.5'] as const);

beforeAll(async () => {
  bench = await openWorkbench();
  await bench.button('开始使用').click();
  await bench.open(await filedWorkbook());
  await bench.narrow();
  await bench.tab('流转');
});
afterAll(() => bench?.close());

/** A 申报表 as it was handed in. */
async function filedWorkbook(): Promise<Uint8Array> {
  const [story] = PROJECT_STORIES;
  if (!story) throw new Error('no story');
  const book = createXlsx();
  await book.apply([{ kind: 'add-sheet', plan: { ...filledApplication(story, 'current'), name: APPLICATION } }]);
  return book.toBytes();
}

const box = (name: string) => bench.pane.getByRole('textbox', { name, exact: true });
const said = (text: string | RegExp) => bench.pane.getByText(text).first().waitFor();
const stages = () => bench.pane.getByRole('list', { name: /八个环节/ }).getByRole('listitem');
/** 综合评定等级 as far as 通过. */
const grade = async () =>
  String(await bench.value('B18'))
    .replace(/\s+/g, '')
    .split('不')[0];

async function section(name: string): Promise<void> {
  const header = bench.button(name);
  if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
  await still();
}

/** Nothing moves any more. */
async function still(): Promise<void> {
  await bench.pane
    .locator('body')
    .evaluate(() => Promise.allSettled(document.getAnimations().map((each) => each.finished)));
}

test('where there is no 流程表, there is the way to one; its stages are shown and lead to their cells', async () => {
  await bench.button('生成流程表').waitFor();
  await bench.picture('60-流转');
  await bench.button('生成流程表').click();
  await said('列入 1 个项目');
  expect(await until(() => stages().count(), 8)).toBe(8);
  await bench.picture('61-流程');
  await stages().nth(3).getByRole('button').click();
  expect(await until(async () => (await bench.selected()).sheet, '流程')).toBe('流程');
  expect(await until(() => stages().count(), 8)).toBe(8);
  await bench.picture('62-流程表');
  await bench.show(APPLICATION);
});

test('生成审核表: points are typed, and the result is there in the pane and in the sheet', async () => {
  await section('审核');
  await bench.button('生成审核表').click();
  await said('已生成“绩效目标审核表”');
  await said('审核得分');
  await bench.picture('63-审核表');
  for (const [row, points] of POINTS) await bench.type(`D${row}`, points);
  await said('95 分 通过');
  expect(await until(grade, '通过（85分及以上）☑')).toBe('通过（85分及以上）☑');
  await bench.picture('64-审核得分');
});

test('登记批复 keeps the goals; a change is a finding until it is entered as an adjustment', async () => {
  await bench.show(APPLICATION);
  await section('批复');
  await bench.pane.getByLabel('批复日期').fill('2024-03-05');
  await box('批复单位').fill('县财政局');
  await box('登记人').fill('王经办');
  await still();
  await bench.picture('65-登记批复');
  await bench.button('登记批复').click();
  await bench.pane
    .getByText(/已登记批复|确要登记/)
    .first()
    .waitFor();
  if ((await bench.button('仍要登记批复').count()) > 0) await bench.button('仍要登记批复').click();
  await said('已登记批复');
  await bench.button('目标调整').waitFor();
  // The form is gone with its button; the keyboard stays in the section.
  expect(await bench.button('目标调整').evaluate((header) => header === document.activeElement)).toBe(true);
  await said('没有需要登记的调整');
  const row = await bench.rowOf('D', '石榴种植面积');
  const old = String(await bench.value(`E${row}`));
  await bench.type(`E${row}`, CHANGED);
  await said(/^与批复目标相比/);
  await bench.pane.getByText(old).first().waitFor();
  await bench.show(REVIEW);
  await bench.button(/单位不符/).waitFor();
  await still();
  await bench.picture('66-审核依据');
  await bench.button(/单位不符/).click();
  expect(await until(bench.selected, { sheet: APPLICATION, row, column: 5 })).toMatchObject({
    sheet: APPLICATION,
    row,
  });
  await bench.tab('校验');
  const finding = lines(bench.pane).filter({ hasText: '批复' });
  await finding.first().waitFor();
  await bench.picture('67-批复后改动');

  await bench.tab('流转');
  await section('目标调整');
  await bench.pane.getByLabel('调整原因').fill('汛期推迟开工');
  await bench.pane.getByLabel('批复日期').fill('2024-08-01');
  await box('批复单位').fill('县财政局');
  await still();
  await bench.picture('68-登记调整');
  await bench.button('登记调整').click();
  await said('已登记调整');
  await said('没有需要登记的调整');
  expect(await bench.sheets()).toContain('调整登记');
  await bench.tab('校验');
  expect(await until(() => finding.count(), 0)).toBe(0);
});

test('生成自评表 from what was approved, then a sample, the report and its file', async () => {
  await bench.tab('流转');
  await section('自评');
  await bench.button('生成自评表').click();
  await said(`已生成“${SELF_EVALUATION}”`);
  await section('抽查');
  await bench.picture('69-抽查');
  await bench.button('抽取样本').click();
  await said('已从 1 个项目中抽取 1 个');
  expect((await bench.selected()).sheet).toBe('抽查记录');
  await bench.picture('70-抽查记录');
  await bench.show(SELF_EVALUATION);
  await section('总结报告');
  const [file] = await Promise.all([bench.page.waitForEvent('download'), bench.button('下载 Word 文件').click()]);
  expect(file.suggestedFilename()).toMatch(/绩效自评总结报告\.docx$/);
  await bench.button('生成自评报告').click();
  await said('已生成“自评总结报告”');
  await bench.picture('71-自评报告');
  expect(await bench.sheets()).toEqual(expect.arrayContaining([REVIEW, SELF_EVALUATION, '抽查记录', '自评总结报告']));
});

test('nothing was asked of other machines, no policy was broken, no error was raised', () => {
  expect(bench.troubles).toEqual([]);
});
