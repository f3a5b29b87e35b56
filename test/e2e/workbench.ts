import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { parseArea } from '../../src/model/a1';
import { workbenchServer } from '../../src/workbench/server';
import { builtPane, builtWorkbench } from '../support/builds';
import { launchChromium } from '../support/chromium';
import { axeOn, faultsIn, takePicture } from './looks';
import type { Look } from './looks';
import { enter, typeIntoCell } from './typing';

const ROOT = resolve(__dirname, '../..');

interface WorkbenchOptions extends Look {
  readonly width?: number;
  readonly height?: number;
  /** With the grid's toolbar and all frames, for pictures of it and for measuring. */
  readonly asServed?: boolean;
}

export type Workbench = Awaited<ReturnType<typeof openWorkbench>>;

/** The workbench as `npm run workbench` serves it, in Chromium, with an empty workbook, driven by mouse and keyboard only. */
export async function openWorkbench({ width = 1366, height = 768, asServed = false, ...media }: WorkbenchOptions = {}) {
  const [pane, workbench] = [builtPane(), await builtWorkbench()];
  const office = join(ROOT, 'node_modules/@microsoft/office-js/dist');
  const server = workbenchServer({ folders: { workbench, office, '': pane }, panePath: '/taskpane.html' });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser = await launchChromium();
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...media,
  });
  const page = await context.newPage();
  const troubles = await listen(page, origin);
  if (!asServed) await page.addInitScript(drawSeldom);
  await page.goto(`${origin}/workbench/index.html${asServed ? '' : '?toolbar=none'}`);
  await page.locator('#grid canvas').first().waitFor();
  return {
    page,
    pane: page.frameLocator('#pane'),
    troubles,
    ...grid(page),
    ...clerk(page, page.frameLocator('#pane')),
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** The grid draws some twenty times a second and not sixty times: what tests look at is drawn either way, and drawing is most of the work. */
function drawSeldom(): void {
  if (window !== window.top) return;
  const draw = window.requestAnimationFrame.bind(window);
  const waiting = new Map<number, number>();
  let last = 0;
  window.requestAnimationFrame = (work) => {
    last += 1;
    const frame = last;
    const begin = (): void => {
      if (waiting.delete(frame)) draw(work);
    };
    // oxlint-disable-next-line eslint-js/no-restricted-syntax -- no sleep: it stands in for a slower screen.
    waiting.set(frame, window.setTimeout(begin, 40));
    return frame;
  };
  window.cancelAnimationFrame = (frame) => {
    window.clearTimeout(waiting.get(frame));
    waiting.delete(frame);
  };
}

/** What must never happen, as sentences: requests to elsewhere, CSP violations, dialogs, errors of the page and the pane. */
async function listen(page: Page, origin: string): Promise<readonly string[]> {
  const troubles: string[] = [];
  const tell = (text: string) => {
    const [first = ''] = text.split('\n');
    if (!troubles.includes(first)) troubles.push(first);
  };
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) tell(`request to ${url}`);
  });
  page.on('pageerror', ({ message }) => tell(`error: ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') tell(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    tell(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.exposeFunction('tellViolation', (text: string) => tell(`CSP: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { tellViolation } = window as unknown as { tellViolation: (text: string) => void };
      tellViolation(`${violatedDirective} ${blockedURI}`);
    });
  });
  return troubles;
}

/** The grid: typing as a person does, reading as the workbook holds it. */
function grid(page: Page) {
  const nameBox = page.locator('#grid [data-u-comp="defined-name"] input');
  /** Goes to a cell by the name box; while the grid still lays something out it may miss the Enter, and a clerk presses again. */
  const select = async (cell: string): Promise<void> => {
    for (let attempt = 1; attempt <= 8; attempt += 1) if (await selectOnce(cell)) return;
    throw new Error(`the grid did not go to ${cell}`);
  };
  const selectOnce = async (cell: string): Promise<boolean> => {
    await nameBox.click();
    await nameBox.fill(cell);
    await nameBox.press('Enter');
    const { row, column } = cellOf(cell);
    const there = page.waitForFunction(
      ([wantedRow, wantedColumn]) => {
        const { model } = window.jichiWorkbench!;
        const { area } = model.selection();
        return !model.editing() && area.top === wantedRow && area.left === wantedColumn;
      },
      [row, column] as const,
      { timeout: 5_000 },
    );
    return there.then(
      () => true,
      () => false,
    );
  };
  const value = (cell: string, sheet?: string) =>
    page.evaluate(
      async ({ row, column, name }) => {
        const { model } = window.jichiWorkbench!;
        await model.settle();
        const id = name === undefined ? model.activeSheet() : model.sheets().find((one) => one.name === name)?.id;
        if (id === undefined) throw new Error(`no sheet ${name}`);
        return model.cell(id, row, column).value;
      },
      { ...cellOf(cell), name: sheet },
    );
  /**
   * Types into a cell and leaves it with Enter; resolves when the workbook holds it. The grid's drop-down of a list cell now and
   * then swallows part of what is typed while it opens; a clerk sees that and types again, and so does this.
   */
  const type = async (cell: string, text: string): Promise<void> => {
    for (let attempt = 1; attempt <= 6; attempt += 1) if (await typeOnce(cell, text, attempt > 1)) return;
    throw new Error(`the grid did not take “${text}” in ${cell}`);
  };
  const typeOnce = async (cell: string, text: string, again: boolean): Promise<boolean> => {
    await select(cell);
    const sheet = await page.evaluate(() => window.jichiWorkbench!.model.activeSheet());
    if (again) {
      await page.keyboard.press('F2');
      await page.waitForFunction(() => window.jichiWorkbench!.model.editing());
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(text);
    } else await typeIntoCell(page, text);
    await enter(page);
    const taken = page.waitForFunction(
      ([key, row, column, wanted]) => {
        const { model } = window.jichiWorkbench!;
        const { value } = model.cell(key, row, column);
        return !model.editing() && value !== null && (typeof value !== 'string' || value === wanted);
      },
      [sheet, cellOf(cell).row, cellOf(cell).column, text] as const,
      { timeout: 3_000 },
    );
    return taken.then(
      () => true,
      () => false,
    );
  };
  /** Clicks the tab of a sheet. */
  const show = async (name: string): Promise<void> => {
    await page.locator('#grid').getByText(name, { exact: true }).last().click();
    await page.waitForFunction((wanted) => {
      const { model } = window.jichiWorkbench!;
      return model.sheets().find(({ id }) => id === model.activeSheet())?.name === wanted;
    }, name);
  };
  const sheets = () => page.evaluate(() => window.jichiWorkbench!.model.sheets().map(({ name }) => name));
  /** What stands in the cells of a sheet, row by row. */
  const texts = (name: string) =>
    page.evaluate((wanted) => {
      const { model } = window.jichiWorkbench!;
      const id = model.sheets().find((one) => one.name === wanted)?.id;
      const area = id === undefined ? null : model.usedArea(id, true);
      if (id === undefined || !area) throw new Error(`no sheet ${wanted}`);
      const found: string[] = [];
      for (let row = area.top; row <= area.bottom; row += 1)
        for (let column = area.left; column <= area.right; column += 1) {
          const { value } = model.cell(id, row, column);
          if (value !== null && value !== '') found.push(String(value));
        }
      return found;
    }, name);
  const selected = () =>
    page.evaluate(() => {
      const { model } = window.jichiWorkbench!;
      const { sheet, area } = model.selection();
      return { sheet: model.sheets().find(({ id }) => id === sheet)?.name, row: area.top, column: area.left };
    });
  /** The row whose cell in the column reads so, stars and blanks aside. */
  const rowOf = (column: string, text: string) =>
    page.evaluate(
      ({ number, wanted }) => {
        const { model } = window.jichiWorkbench!;
        for (let row = 1; row < 80; row += 1)
          if (String(model.cell(model.activeSheet(), row, number).value).replace(/[★\s]/g, '') === wanted) return row;
        throw new Error(`no ${wanted} on the sheet`);
      },
      { number: cellOf(`${column}1`).column, wanted: text },
    );
  return { select, value, type, show, sheets, texts, selected, rowOf, cellOf };
}

/** What a person does in the pane and with files. */
function clerk(page: Page, pane: FrameLocator) {
  const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: typeof name === 'string' });
  const tab = async (name: string): Promise<void> => {
    await pane.getByRole('tab', { name }).click();
    await pane.getByRole('tab', { name, selected: true }).waitFor();
  };
  /** Draws the line between sheet and pane to the right, until the pane is 320 px wide. */
  const narrow = async (): Promise<void> => {
    const divider = page.locator('#divider');
    // The grid may still be taking the focus back after what was typed there.
    for (let step = 0; step < 9 && (await divider.getAttribute('aria-valuenow')) !== '320'; step += 1)
      await divider.press('ArrowRight');
  };
  /** What axe finds wrong with the pane as it stands: "color-contrast: button.x". */
  const accessibilityFaults = async (): Promise<string[]> => {
    const frame = page.frames().find((one) => one.url().includes('taskpane.html'));
    if (!frame) throw new Error('there is no pane');
    return faultsIn(await axeOn(frame));
  };
  /** Pixels by which the pane's content is wider than the pane. */
  const overflow = () => pane.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  const picture = (name: string) => takePicture(page, name);
  const save = async (): Promise<Uint8Array> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
    return new Uint8Array(await readFile(await download.path()));
  };
  const open = async (bytes: Uint8Array, name = '县表.xlsx'): Promise<void> => {
    const before = page.frames().find((frame) => frame.url().includes('taskpane.html'));
    const loaded = page.waitForEvent('framenavigated', (frame) => frame === before);
    await page.setInputFiles('#file', { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    await loaded;
    await pane.getByRole('tablist').waitFor();
  };
  /** Types with an input method: the letters stand underlined in the field that has the focus and are no text yet. */
  const compose = async (letters: string): Promise<void> => {
    const protocol = await page.context().newCDPSession(page);
    await protocol.send('Input.imeSetComposition', {
      text: letters,
      selectionStart: letters.length,
      selectionEnd: letters.length,
    });
    await protocol.detach();
  };
  /** The lines of the list as they stand: "必改 E22 …". */
  const findings = (): Promise<string[]> =>
    lines(pane)
      .allInnerTexts()
      .then((texts) => texts.map(oneLine));
  return { button, tab, narrow, accessibilityFaults, overflow, picture, save, open, compose, findings };
}

export function lines(pane: FrameLocator): Locator {
  return pane.locator('[data-line]');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function cellOf(text: string): { readonly row: number; readonly column: number } {
  const area = parseArea(text);
  if (!area) throw new Error(`no cell ${text}`);
  return { row: area.top, column: area.left };
}
