import { countyFormOf } from '../../src/catalog';
import { recognise } from '../../src/sheets/recognise';
import type { Application } from '../../src/model/form';
import { openXlsx } from '../../src/xlsx';
import { until } from '../support/until';
import { openWorkbench } from './workbench';
import type { Workbench } from './workbench';

/** A clerk in Hebei: the county's form of 2020 for a 专项资金 is put in by the keyboard, filled in, checked, saved and opened again. */
let bench: Workbench;
let saved: Uint8Array;
const SHEET = '绩效目标表';
const NAME = countyFormOf('hebei-2020')?.name ?? '';

beforeAll(async () => {
  bench = await openWorkbench();
  await bench.button('开始使用').click();
});
afterAll(() => bench?.close());

const choice = (label: string) => bench.pane.getByLabel(label, { exact: true });
const choose = (label: string, option: string) => choice(label).selectOption({ label: option });

test('another county’s form is found by the keyboard, and the narrowest pane shows all of it', async () => {
  await bench.narrow();
  await choice('表样').focus();
  await bench.page.keyboard.press('ArrowDown');
  await choose('表格', NAME);
  await choose('式样', '专项资金');
  await choose('金额单位', '万元');
  await bench.picture('70-地方表样');
  expect(await bench.overflow()).toBeLessThanOrEqual(0);
  expect(await bench.accessibilityFaults()).toEqual([]);
  await bench.button('插入套表').focus();
  await bench.page.keyboard.press('Enter');
  await bench.pane.getByText('已插入工作表').waitFor();
  expect(await bench.texts(SHEET)).toEqual(expect.arrayContaining(['专项资金名称', '单位：万元', '资金支出计划（%）']));
});

test('what is typed is marked in the sheet and judged in the pane', async () => {
  await bench.tab('校验');
  const typed = [
    ['E3', '村级道路硬化专项资金'],
    ['C4', '30'],
    ['E4', '20'],
    ['G4', '5'],
    ['B7', '50'],
    ['C7', '20'],
    ['C10', '硬化道路里程'],
    ['E10', '≥3公里'],
  ] as const;
  for (const [cell, text] of typed) await bench.type(cell, text);
  const places = async () => (await bench.findings()).map((text) => text.split(' ').slice(0, 2).join(' '));
  expect(await until(places, ['必改 C4', '核实 C7'])).toEqual(['必改 C4', '核实 C7']);
  expect([await bench.value('H4', SHEET), await bench.value('H7', SHEET)]).toEqual([
    '◀ 合计不符：总额与财政拨款、其他资金之和相差 5.00 万元',
    '◀ 支出计划应为累计百分比，逐期不减',
  ]);
  await bench.picture('71-地方表样填写');
  await bench.type('G4', '10');
  await bench.type('B7', '20');
  expect(await until(bench.findings, [])).toEqual([]);
});

test('saved and opened again it says the same, and the pane remembers whose forms were chosen', async () => {
  saved = await bench.save();
  const [grid] = await (await openXlsx(saved)).read({ name: SHEET }, { merges: true });
  if (!grid) throw new Error('the sheet is gone');
  const [form] = recognise(grid) as Application[];
  expect(form?.reading.state).toBe('certain');
  expect(form?.funds?.unit).toBe('万元');
  expect(form?.indicators.map(({ level3, target }) => `${level3.text} ${target.text}`)).toEqual([
    '硬化道路里程 ≥3公里',
  ]);
  await bench.open(saved);
  await bench.tab('套表');
  expect(await until(() => choice('表样').inputValue(), 'county')).toBe('county');
});

test('nothing was asked of other machines, no policy was broken, no error was raised', () => {
  expect(bench.troubles).toEqual([]);
});
