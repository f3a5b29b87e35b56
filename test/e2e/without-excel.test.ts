import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strings } from '../../src/page/strings';
import { openXlsx } from '../../src/xlsx';
import { packed, partsOf, textsOf } from '../xlsx/packages';
import { loadWorkbook } from '../xlsx/inspect';
import { until } from '../support/until';
import { EXAMPLES, openPage } from './page';
import type { OpenPage } from './page';
import { LOOKS, oneLookOf } from './looks';

const NAME = '7-自评表-石桥村道路和饮水-手工填写';
const FILE = join(EXAMPLES, `${NAME}.xlsx`);
const COPY = `${NAME}（已校验）.xlsx`;

/** The form's sheet, and the lists of the book that it names looks and names in. */
const MAY_CHANGE = ['xl/worksheets/sheet1.xml', 'xl/workbook.xml', 'xl/styles.xml', 'xl/calcChain.xml'];

/** Somebody who has WPS only: opens a 自评表 from a folder, mends it, has its points filled in, saves a copy. */
describe('by keyboard alone', () => {
  let desk: OpenPage;
  beforeAll(async () => {
    desk = await openPage();
  });
  afterAll(() => desk?.close());

  test('the page begins at its button', async () => {
    const [chooser] = await Promise.all([desk.page.waitForEvent('filechooser'), desk.page.keyboard.press('Enter')]);
    await chooser.setFiles(FILE);
    await desk.page.getByRole('heading', { name: `${NAME}.xlsx` }).waitFor();
    expect(await until(async () => (await desk.findings()).length, 3)).toBe(3);
  });

  test('a finding leads to its cell, and the cell to its finding', async () => {
    await desk.tabTo('必改 H13');
    await desk.page.keyboard.press('Enter');
    expect(await until(desk.selected, '13,8: 10')).toBe('13,8: 10');
    expect(await until(desk.isSeen, true)).toBe(true);
    await desk.picture('91-网页-意见');
    await desk.page.locator('[data-scroller]').focus();
    for (let step = 0; step < 3; step += 1) await desk.page.keyboard.press('ArrowDown');
    expect(await desk.selected()).toBe('16,8: 9.8');
    const marked = () => desk.page.locator('li[aria-current], [data-line][aria-current]').allInnerTexts();
    expect(await until(async () => (await marked()).join().includes('H16'), true)).toBe(true);
  });

  test('更正 mends the cell', async () => {
    await desk.tabTo('必改 H13');
    await desk.page.keyboard.press('Enter');
    await desk.tabTo('更正');
    await desk.page.keyboard.press('Enter');
    const isMended = async () => !(await desk.findings()).some((line) => line.includes('H13'));
    expect(await until(isMended, true)).toBe(true);
    expect(await desk.page.locator('td[data-row="13"][data-column="8"]').innerText()).toBe('9.26');
    await desk.page.getByText(strings.unsaved).waitFor();
  });

  test('the copy differs from the file in the sheet and the list of looks, and in nothing else', async () => {
    await desk.tabTo(strings.saveCopy);
    const { name, bytes } = await desk.saved(() => desk.page.keyboard.press('Enter'));
    expect(name).toBe(COPY);
    await desk.page.getByText(strings.savedAs(COPY)).waitFor();
    expect(await changedParts(bytes)).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
    expect((await loadWorkbook(bytes)).worksheets[0]?.getCell('H13').value).toBe(9.26);
  });

  test('填入得分 with the typed ones replaced, taken back, given again and saved', async () => {
    await desk.page.getByRole('tab', { name: '评分' }).click();
    await desk.button('填入得分').click();
    await desk.page.getByText('手填的得分也换成公式').click();
    await desk.button('确定').click();
    await desk.page.getByText('已填入').first().waitFor();
    await desk.picture('92-网页-填入得分');
    const cell = () => desk.page.locator('td[data-row="16"][data-column="8"]').innerText();
    expect(await until(cell, '9.5')).toBe('9.5');
    await desk.button('撤销本次操作').click();
    await desk.page.getByText('已撤销').waitFor();
    expect(await until(cell, '9.8')).toBe('9.8');
    // Saved before: what was done since has been taken back.
    await desk.page.getByText(strings.savedAs(COPY)).waitFor();
    await desk.button('填入得分').click();
    await desk.page.getByText('手填的得分也换成公式').click();
    await desk.button('确定').click();
    expect(await until(cell, '9.5')).toBe('9.5');
    const { bytes } = await desk.saved(() => desk.button(strings.saveCopy).click());
    const changed = await changedParts(bytes);
    expect(changed.filter((path) => !MAY_CHANGE.includes(path))).toEqual([]);
    expect((await loadWorkbook(bytes)).worksheets[0]?.getCell('H16').formula).toBeTruthy();
    expect(desk.troubles).toEqual([]);
  });
});

async function changedParts(bytes: Uint8Array): Promise<string[]> {
  const [before, after] = [await partsOf(new Uint8Array(readFileSync(FILE))), await partsOf(bytes)];
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  return [...before].flatMap(([path, text]) => (after.get(path) === text ? [] : [path])).sort();
}

/** An old .xls or a file with a password: one container, told by the names in it. */
function container(stream: string): Uint8Array {
  const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return new Uint8Array([...head, ...new Array<number>(600).fill(0), ...Buffer.from(stream, 'utf16le')]);
}

describe('files that cannot be opened, and a file that is open already', () => {
  let desk: OpenPage;
  beforeAll(async () => {
    desk = await openPage();
  });
  afterAll(() => desk?.close());
  const file = () => new Uint8Array(readFileSync(FILE));
  const says = (words: string) => desk.page.getByRole('alert').filter({ hasText: words }).waitFor();

  test.each([
    ['有密码.xlsx', () => container('EncryptedPackage'), '请先用 Excel 或 WPS 去掉打开密码'],
    ['旧表.xls', () => container('Workbook'), '另存为'],
    ['半份.xlsx', () => file().slice(0, 3000), '文件已损坏或不完整'],
    ['空的.xlsx', () => new Uint8Array(), '0 字节'],
    ['图片.png', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47]), '这不是 Excel 工作簿'],
  ])('%s: one sentence says what to do', async (name, bytes, words) => {
    await desk.choose(bytes(), name);
    await says(`没有打开“${name}”`);
    await says(words);
  });

  test('a file is dropped; another one that cannot be read leaves it open', async () => {
    await desk.drop(file(), `${NAME}.xlsx`);
    await desk.page.locator('[data-line]').first().waitFor();
    await desk.drop(container('EncryptedPackage'), '有密码.xlsx');
    await desk.page.getByText('没有打开“有密码.xlsx”').waitFor();
    await desk.picture('93-网页-打不开');
    expect(await desk.findings()).toHaveLength(3);
    await desk.button(strings.close).first().click();
  });

  test('with changes that are not saved, another file waits for a word', async () => {
    await desk.page.locator('[data-line]').first().click();
    await desk.button('更正').first().click();
    await desk.page.getByText(strings.unsaved).waitFor();
    await desk.choose(file(), '另一个.xlsx');
    await desk.page.getByText(strings.leave(`${NAME}.xlsx`, '另一个.xlsx')).waitFor();
    await desk.picture('94-网页-未保存');
    await desk.button(strings.cancel).first().click();
    await desk.page.getByText(strings.unsaved).waitFor();
    await desk.choose(file(), '另一个.xlsx');
    const { name } = await desk.saved(() => desk.button(strings.saveFirst).click());
    expect(name).toBe(COPY);
    await desk.page.getByRole('heading', { name: '另一个.xlsx' }).waitFor();
    expect(await until(async () => (await desk.findings()).length, 3)).toBe(3);
  });

  test('leaving the page with changes asks first, without it does not', async () => {
    const asked: string[] = [];
    desk.page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await desk.page.locator('[data-line]').first().click();
    await desk.button('更正').first().click();
    await desk.page.getByText(strings.unsaved).waitFor();
    await desk.page.close({ runBeforeUnload: true });
    expect(await until(async () => asked, ['beforeunload'])).toEqual(['beforeunload']);
    expect(desk.page.isClosed()).toBe(false);
    await desk.saved(() => desk.button(strings.saveCopy).click());
    await desk.page.close({ runBeforeUnload: true });
    expect(await until(async () => desk.page.isClosed(), true)).toBe(true);
    expect(asked).toEqual(['beforeunload']);
    expect(desk.troubles).toEqual([]);
  });
});

describe('a cell is put right on the page', () => {
  let desk: OpenPage;
  beforeAll(async () => {
    desk = await openPage();
    await desk.open(FILE);
    await desk.page.locator('[data-line]').first().waitFor();
  });
  afterAll(() => desk?.close());
  const cell = (row: number, column: number) => desk.page.locator(`td[data-row="${row}"][data-column="${column}"]`);
  const isSaidOf = async (place: string) => (await desk.findings()).some((line) => line.includes(place));

  test('by keys: F2, Enter, Esc, Ctrl+Z; the pane follows', async () => {
    await cell(13, 8).click();
    await desk.page.locator('[data-scroller]').focus();
    await desk.page.keyboard.press('F2');
    await desk.page.keyboard.type('9.26');
    await desk.picture('96-网页-改单元格');
    await desk.page.keyboard.press('Enter');
    expect(await until(() => cell(13, 8).innerText(), '9.26')).toBe('9.26');
    expect(await until(desk.selected, '14,8: 10')).toBe('14,8: 10');
    expect(await until(() => isSaidOf('H13'), false)).toBe(false);
    await desk.page.keyboard.type('7');
    await desk.page.keyboard.press('Escape');
    expect(await cell(14, 8).innerText()).toBe('10');
    await desk.page.keyboard.press('Control+z');
    expect(await until(() => cell(13, 8).innerText(), '10')).toBe('10');
    expect(await until(() => isSaidOf('H13'), true)).toBe(true);
    await desk.page.getByText(strings.promise).waitFor();
  });

  test('what is typed is kept when the box is left, and 撤销本次操作 does not undo it', async () => {
    await cell(10, 4).click();
    await desk.page.keyboard.press('Tab');
    await desk.page.getByRole('textbox', { name: strings.cell('D10') }).fill('道路里程\n（新建）');
    await cell(11, 4).click();
    expect(await until(() => cell(10, 4).innerText(), '道路里程\n（新建）')).toBe('道路里程\n（新建）');
    const { bytes } = await desk.saved(() => desk.button(strings.saveCopy).click());
    expect((await loadWorkbook(bytes)).worksheets[0]?.getCell('D10').value).toBe('道路里程\n（新建）');
  });

  test('导出校验结果: a place in the list leads to its cell', async () => {
    await desk.button('校验结果表').click();
    await desk.button('导出校验结果').click();
    await desk.page.getByText('已导出到').waitFor();
    await desk.page.getByRole('tab', { name: '校验结果', selected: true }).waitFor();
    await desk.page.locator('td', { hasText: /^H13$/ }).click();
    expect(await until(desk.selected, '13,8: 10')).toBe('13,8: 10');
    expect(desk.troubles).toEqual([]);
  });
});

test('a formula that cannot be computed here is named as soon as what it reads is changed', async () => {
  const desk = await openPage();
  try {
    const book = await openXlsx(new Uint8Array(readFileSync(FILE)));
    const [sheet = ''] = book.tabs().map(({ name }) => name);
    const content = { formula: 'H13+INDIRECT("G13")' };
    await book.apply([{ kind: 'set-cells', sheet, cells: [{ row: 22, column: 8, content }] }]);
    await desk.choose(await book.toBytes(), '有引用.xlsx');
    await desk.page.locator('[data-line]').first().click();
    expect(await desk.page.getByText('现已清空').count()).toBe(0);
    await desk.button('更正').first().click();
    await desk.page.getByText(strings.uncalculated(`${sheet}!H22`)).waitFor();
    await desk.button('撤销本次操作').click();
    await desk.page.getByText('已撤销').waitFor();
    expect(await until(() => desk.page.getByText('现已清空').count(), 0)).toBe(0);
  } finally {
    await desk.close();
  }
});

test('macros go through, and a signature is asked about before it is lost', async () => {
  const desk = await openPage();
  try {
    const parts = await textsOf(new Uint8Array(readFileSync(FILE)));
    parts.set('xl/vbaProject.bin', 'x').set('_xmlsignatures/origin.sigs', '');
    const types = parts.get('[Content_Types].xml') ?? '';
    const [plain, withMacros] = [
      'openxmlformats-officedocument.spreadsheetml.sheet.main',
      'ms-excel.sheet.macroEnabled.main',
    ];
    parts.set('[Content_Types].xml', types.replace(plain, withMacros));
    await desk.choose(await packed(parts), '签过名.xlsm');
    await desk.page.getByText(strings.macros).waitFor();
    await desk.page.getByText(strings.signed).waitFor();
    await desk.page.locator('[data-line]').first().click();
    await desk.button('更正').first().click();
    await desk.page.getByText(strings.unsaved).waitFor();
    await desk.button(strings.saveCopy).click();
    await desk.page.getByText(strings.signedAsk).waitFor();
    await desk.picture('97-网页-签名');
    const { name, bytes } = await desk.saved(() => desk.button(strings.signedSave).click());
    expect(name).toBe('签过名（已校验）.xlsm');
    const kept = await textsOf(bytes);
    expect([kept.get('xl/vbaProject.bin'), kept.has('_xmlsignatures/origin.sigs')]).toEqual(['x', false]);
  } finally {
    await desk.close();
  }
});

describe.each(oneLookOf(LOOKS, 2))('$name', ({ name, ...look }) => {
  let desk: OpenPage;
  beforeAll(async () => {
    desk = await openPage(look);
  });
  afterAll(() => desk?.close());

  test('the beginning has no accessibility fault', async () => {
    await desk.picture(`90-网页-${name}-开始`);
    expect(await desk.accessibilityFaults()).toEqual([]);
  });

  test.each([1280, 320])('%d px wide: no accessibility fault, nothing cut off, the cell is in sight', async (width) => {
    await desk.page.setViewportSize({ width, height: 720 });
    await desk.open(FILE);
    await desk.page.locator('[data-line]').nth(1).click();
    expect(await until(desk.selected, '16,8: 9.8')).toBe('16,8: 9.8');
    expect(await until(desk.isSeen, true)).toBe(true);
    await desk.picture(`95-网页-${name}-${width}`);
    expect(await desk.accessibilityFaults()).toEqual([]);
    expect(await desk.overflow()).toBeLessThanOrEqual(0);
  });
});
