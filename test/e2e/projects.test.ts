import { createXlsx } from '../../src/xlsx';
import type { SheetPlan } from '../../src/sheets/plan';
import { filledApplication } from '../support/correct-forms';
import { typedSelfEvaluation } from '../support/typed-self-evaluation';
import { PROJECT_STORIES } from '../support/project-stories';
import { until } from '../support/until';
import { LIGHT_AND_DARK, oneLookOf } from './looks';
import { openWorkbench } from './workbench';
import type { Workbench } from './workbench';

/** The tab 项目 in the narrowest pane: one project as a line, then thirty; both totals in 评分. Each test goes on where the last one stopped. */
describe.each(oneLookOf(LIGHT_AND_DARK, 2))('$name', ({ name: lookName, ...look }) => {
  let bench: Workbench;
  beforeAll(async () => {
    bench = await openWorkbench(look);
    await bench.button('开始使用').click();
    await bench.open(await workbookOf([filed(0)]));
    await bench.narrow();
    await bench.tab('项目');
  });
  afterAll(() => bench?.close());

  const items = () => bench.pane.locator('li[data-project]');
  const line = () => items().first();
  const text = async () => (await line().innerText()).replace(/\s+/g, ' ');
  const looksRight = async (picture: string) => {
    await bench.picture(`${picture}-${lookName}`);
    expect(await bench.accessibilityFaults()).toEqual([]);
    expect(await bench.overflow()).toBeLessThanOrEqual(0);
  };

  test('one project is a line; its next step is given, taken back, and the line follows', async () => {
    await line().waitFor();
    expect(await items().count()).toBe(1);
    expect(await text()).toContain('申报 1/6');
    await looksRight('95-一个项目');
    await bench.button(/^生成自评表：/).click();
    await bench.pane.getByText('已生成“绩效目标自评表”').waitFor();
    expect(await until(async () => (await text()).includes('自评 5/6'), true)).toBe(true);
    await bench.button('撤销本次操作').click();
    expect(await until(async () => (await text()).includes('申报 1/6'), true)).toBe(true);
    await bench.type('E15', '≥90大于90%');
    expect(await until(async () => (await text()).includes('必改 1'), true)).toBe(true);
    await bench.button(/^看问题：/).click();
    await bench.pane.getByRole('tab', { name: /校验/, selected: true }).waitFor();
    expect((await bench.selected()).row).toBe(15);
    expect(await bench.pane.locator('#tab-check').evaluate((tab) => tab === document.activeElement)).toBe(true);
  });

  test('thirty projects are found by the keyboard, and a form of one is shown with its findings', async () => {
    await bench.open(await workbookOf(Array.from({ length: 30 }, (_, index) => filed(index))));
    await bench.narrow();
    await bench.tab('项目');
    await bench.pane.getByRole('heading', { name: '本工作簿的项目（30）' }).waitFor();
    await looksRight('96-三十个项目');
    await bench.pane.getByRole('searchbox').fill('第17');
    expect(await until(() => items().count(), 1)).toBe(1);
    await bench.pane.getByRole('searchbox').press('Escape');
    expect(await until(() => items().count(), 30)).toBe(30);
    await bench.pane.locator('[data-line]').first().focus();
    await bench.page.keyboard.press('ArrowDown');
    await bench.page.keyboard.press('Enter');
    await looksRight('97-项目的表');
    await bench.page.keyboard.press('Tab');
    expect(await bench.pane.locator(':focus').innerText()).toBe('生成自评表');
    await bench.page.keyboard.press('Tab');
    await bench.page.keyboard.press('Enter');
    expect(await until(async () => (await bench.selected()).sheet, '表2')).toBe('表2');
    await bench.pane.getByRole('tab', { name: /校验/, selected: true }).waitFor();
  });

  test('评分 shows both totals and what is still typed', async () => {
    await bench.open(await workbookOf([typedSelfEvaluation('自评表')]));
    await bench.narrow();
    await bench.tab('评分');
    await bench.pane
      .getByText(/手填的，不是公式/)
      .first()
      .waitFor();
    await looksRight('98-手填的得分');
  });

  test('nothing was asked of other machines, no policy was broken, no error was raised', () => {
    expect(bench.troubles).toEqual([]);
  });
});

/** A 申报表 as it was handed in. */
function filed(index: number): SheetPlan {
  const story = PROJECT_STORIES[index % PROJECT_STORIES.length];
  if (!story) throw new Error('no story');
  const name = index < PROJECT_STORIES.length ? story.name : `第${index}个：${story.name}`;
  return { ...filledApplication({ ...story, name }, 'current'), name: `表${index + 1}` };
}

async function workbookOf(plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const book = createXlsx();
  await book.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
  return book.toBytes();
}
