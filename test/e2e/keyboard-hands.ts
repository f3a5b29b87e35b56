import { until } from '../support/until';
import { enter, typeIntoCell, typeText } from './typing';
import type { Workbench } from './workbench';

/** Hands that touch no mouse: the pane by Tab, arrows and Enter, the grid by Excel's own keys, F6 in between. */
export function keyboardHands(bench: Workbench) {
  const { page, pane } = bench;
  const press = (key: string) => page.keyboard.press(key);

  /** What has the focus inside the pane: its name as it is read out. */
  const focused = () =>
    pane
      .locator('body')
      .evaluate(
        () =>
          document.activeElement?.getAttribute('aria-label') ??
          (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ??
          document.activeElement?.textContent?.replace(/\s+/g, ' ').trim() ??
          '',
      );

  /** Tab until the element with this text has the focus; fails where the keyboard cannot reach it. */
  const tabTo = async (text: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
    const met: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      const now = await focused();
      if (typeof text === 'string' ? now.startsWith(text) : text.test(now)) return;
      met.push(now.slice(0, 20));
      await press(key);
    }
    throw new Error(`the keyboard does not reach ${text}; it met ${met.join(' → ')}`);
  };

  const isInPane = () => page.evaluate(() => document.activeElement?.id === 'pane');
  const over = async (wanted: boolean): Promise<void> => {
    if ((await isInPane()) !== wanted) await press('F6');
    if ((await until(isInPane, wanted)) !== wanted) throw new Error('F6 did not change sides');
  };
  const toPane = () => over(true);
  const toGrid = () => over(false);

  /** Into the pane and to a tab of it. */
  const toTab = async (name: string): Promise<void> => {
    await toPane();
    // 校验 may carry a number.
    await tabTo(/^(套表|校验|评分|流转|项目)( \d+)?$/, 'Shift+Tab');
    await press('Home');
    for (let step = 0; step < 5 && (await focused()).replace(/ \d+$/, '') !== name; step += 1)
      await press('ArrowRight');
    await pane.getByRole('tab', { name, selected: true }).waitFor();
    await pane.getByText('正在打开').filter({ visible: true }).waitFor({ state: 'hidden' });
  };

  /** Opens a folded part of the shown tab; the keyboard stays on its heading. */
  const toSection = async (name: string): Promise<void> => {
    const header = bench.button(name);
    await header.waitFor();
    await tabTo(new RegExp(`^${name}$`));
    if ((await header.getAttribute('aria-expanded')) !== 'true') await press('Enter');
  };

  const command = async (name: string, said: string | RegExp): Promise<void> => {
    await tabTo(name);
    await press('Enter');
    await pane.getByText(said).first().waitFor();
  };

  /** 登记批复, also where the pane asks first. */
  const registerApproval = async (): Promise<void> => {
    await tabTo('登记批复');
    await press('Enter');
    await pane
      .getByText(/已登记批复|确要登记/)
      .first()
      .waitFor();
    if ((await pane.getByText('确要登记').count()) > 0) await command('仍要登记批复', '已登记批复');
  };

  /** The first page is closed. */
  const start = async (): Promise<void> => {
    await toPane();
    await tabTo('开始使用');
    await press('Enter');
  };

  /** 插入套表, in the shown tab. */
  const insertForm = async (year: string): Promise<void> => {
    await tabTo('年度');
    await press('Control+A');
    await page.keyboard.type(year);
    await command('插入套表', '已插入工作表');
  };

  /** The boxes of 登记批复 for 5 March of a year, down to 批复单位; date boxes are typed as they are shown, month, day, year. */
  const fillApproval = async (year: string): Promise<void> => {
    await toTab('流转');
    await toSection('批复');
    await tabTo('批复日期');
    await page.keyboard.type(`0305${year}`);
    await tabTo('批复单位');
    await typeText(page, '县财政局');
  };

  /** Into the grid and to a cell of the shown sheet. */
  const go = async (cell: string): Promise<void> => {
    await toGrid();
    const { row, column } = bench.cellOf(cell);
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await press('Control+g');
      // At once: letter by letter the grid's name box proposes names and may cover the cells.
      await page.keyboard.insertText(cell);
      await press('Enter');
      const there = page.waitForFunction(
        ([wantedRow, wantedColumn]) => {
          const { model } = window.jichiWorkbench!;
          const { area } = model.selection();
          const cells = document.activeElement?.tagName === 'DIV' && !model.editing();
          return cells && area.top === wantedRow && area.left === wantedColumn;
        },
        [row, column] as const,
        { timeout: 3_000 },
      );
      if (
        await there.then(
          () => true,
          () => false,
        )
      )
        return;
    }
    throw new Error(`the keyboard does not reach ${cell}`);
  };

  /**
   * Types down a column from a cell on, Enter after each; null leaves a cell as it is. Who types looks where the selection is by then,
   * and so does this.
   */
  const typeDown = async (cell: string, texts: readonly (string | null)[]): Promise<void> => {
    const { row } = bench.cellOf(cell);
    const letter = cell.replace(/\d/g, '');
    for (const [index, text] of texts.entries()) {
      if (text === null) continue;
      const wanted = `${letter}${row + index}`;
      if (!(await isAt(wanted))) await go(wanted);
      await typeIntoCell(page, text);
      await enter(page);
    }
    for (const [index, text] of texts.entries()) {
      if (text !== null && !(await holds(`${letter}${row + index}`, text)))
        await typeAgain(`${letter}${row + index}`, text);
    }
  };
  const isAt = async (cell: string): Promise<boolean> => {
    const { row, column } = bench.cellOf(cell);
    const selected = await bench.selected();
    return selected.row === row && selected.column === column && !(await isInPane());
  };
  const holds = async (cell: string, text: string): Promise<boolean> => {
    const value = await bench.value(cell);
    // The grid keeps a day as a number.
    if (/^\d{4}-\d+-\d+$/.test(text)) return typeof value === 'number';
    return typeof value === 'string' ? value === text : value !== null && Number(value) === Number(text);
  };
  const typeAgain = async (cell: string, text: string): Promise<void> => {
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await go(cell);
      await typeIntoCell(page, text);
      await enter(page);
      if (await until(() => holds(cell, text), true)) return;
    }
    throw new Error(`the grid did not take “${text}” in ${cell}`);
  };
  const type = (cell: string, text: string) => typeDown(cell, [text]);
  const empty = async (cell: string): Promise<void> => {
    await go(cell);
    await press('Delete');
    if ((await until(() => bench.value(cell), null)) !== null) throw new Error(`${cell} was not emptied`);
  };

  const shownSheet = () => bench.selected().then(({ sheet }) => sheet);
  /** The pane has followed: it asked for nothing for longer than it waits for the next key. */
  const followed = () =>
    page.evaluate(
      () =>
        new Promise<void>((done) => {
          const finish = () => {
            stop();
            done();
          };
          // oxlint-disable-next-line eslint-js/no-restricted-syntax -- polls: starts anew whenever the pane asks for something.
          const wait = () => setTimeout(finish, 450);
          let timer = wait();
          const stop = window.jichiWorkbench!.host.onExchange(() => {
            clearTimeout(timer);
            timer = wait();
          });
        }),
    );
  /** To a sheet, tab by tab; the pane may have begun to read those on the way. */
  const toSheet = async (name: string): Promise<void> => {
    await toGrid();
    const sheets = await bench.sheets();
    const step = async () => sheets.indexOf(name) - sheets.indexOf((await shownSheet()) ?? '');
    for (let left = await step(); left !== 0; left = await step()) {
      const next = sheets[sheets.indexOf(name) - left + Math.sign(left)];
      await press(left > 0 ? 'Control+PageDown' : 'Control+PageUp');
      if ((await until(shownSheet, next)) !== next) throw new Error(`the keyboard does not reach the sheet ${name}`);
    }
    await followed();
  };

  return {
    press,
    focused,
    tabTo,
    toPane,
    toGrid,
    toTab,
    toSection,
    command,
    registerApproval,
    start,
    insertForm,
    fillApproval,
    go,
    type,
    typeDown,
    empty,
    toSheet,
  };
}
