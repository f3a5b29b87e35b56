/// <reference types="office-js" />
import type { Page } from 'playwright-core';
import type { WorkbenchPage } from './office-host-page';

const CANVAS = '#univer-sheet-main-canvas_workbook';
const HEADER = { width: 46, height: 20 };
/** A person's hands on the grid, as long as it is not scrolled. */
export function hands(page: Page) {
  /** The middle of a cell, in pixels of the canvas. */
  const place = (row: number, column: number): Promise<{ x: number; y: number }> =>
    page.evaluate(
      ([down, across, width, height]) => {
        const model = window.jichiWorkbench?.model;
        const sheet = model?.activeSheet() ?? '';
        const pixels = (points: number | undefined): number => (points ?? 0) * (4 / 3);
        const middle = (last: number, size: (index: number) => number): number =>
          Array.from({ length: last }, (_, index) => size(index + 1) / (index + 1 === last ? 2 : 1)).reduce(
            (sum, each) => sum + each,
          );
        return {
          x:
            width +
            middle(across, (each) => (model?.columnHidden(sheet, each) ? 0 : pixels(model?.columnWidth(sheet, each)))),
          y:
            height +
            middle(down, (each) => (model?.rowHidden(sheet, each) ? 0 : pixels(model?.rowHeight(sheet, each)))),
        };
      },
      [row, column, HEADER.width, HEADER.height] as const,
    );
  const menu = async (item: string): Promise<void> => {
    const found = page
      .getByText(new RegExp(`^${item}`))
      .filter({ visible: true })
      .last();
    // Where the words begin: some items hold a box for a number further right.
    await found.click({ position: { x: 6, y: 8 } });
  };
  return {
    async click(row: number, column: number): Promise<void> {
      await page.click(CANVAS, { position: await place(row, column) });
    },
    async type(text: string): Promise<void> {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    async paste(text: string): Promise<void> {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.evaluate((content) => navigator.clipboard.writeText(content), text);
      await page.keyboard.press('Control+v');
    },
    async rowMenu(row: number, item: string): Promise<void> {
      const position = { x: HEADER.width / 2, y: (await place(row, 1)).y };
      await page.click(CANVAS, { position });
      await page.click(CANVAS, { position, button: 'right' });
      await menu(item);
    },
    async tabMenu(tab: string, item: string): Promise<void> {
      await page.locator('[data-id]', { hasText: tab }).filter({ visible: true }).first().click({ button: 'right' });
      await menu(item);
    },
    tab: (name: string) => page.locator('[data-id]').getByText(name, { exact: true }).first().click(),
  };
}

/**
 * Lets the pane listen as the add-in does: whatever it hears, it reads the shown sheet once, when things have come to rest.
 * `after` does something and answers what was heard and what it cost.
 */
export async function listen(bench: WorkbenchPage) {
  await bench.page.evaluate(() => {
    const costs = { roundTrips: 0, writes: 0 };
    Object.assign(window, { costs });
    window.jichiWorkbench?.host.onExchange(({ cleanUp, writes }) => {
      if (!cleanUp) costs.roundTrips += 1;
      if (writes) costs.writes += 1;
    });
  });
  await bench.pane().evaluate(async () => {
    await Office.onReady();
    const ears = { heard: [] as string[], checks: 0 };
    Object.assign(window, { ears });
    let timer = 0;
    const hear = async (text: string): Promise<void> => {
      ears.heard.push(text);
      window.clearTimeout(timer);
      // oxlint-disable-next-line eslint-js/no-restricted-syntax -- no sleep: here the test stands in for the pane, which waits so.
      timer = window.setTimeout(() => {
        void Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('A1:AN600').load('values, text, formulas');
          await context.sync();
          ears.checks += 1;
        });
      }, 150);
    };
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(({ changeType, address, triggerSource }) =>
        hear(`${changeType} ${address} ${triggerSource}`),
      );
      worksheets.onAdded.add(() => hear('added'));
      worksheets.onDeleted.add(() => hear('deleted'));
      worksheets.onActivated.add(() => hear('activated'));
      worksheets.onNameChanged.add(({ nameBefore, nameAfter }) => hear(`renamed ${nameBefore} ${nameAfter}`));
      await context.sync();
    });
  });
  return {
    async after(work: () => Promise<unknown>): Promise<{ heard: string[]; roundTrips: number; writes: number }> {
      const ears = () =>
        bench.pane().evaluate(() => {
          const { heard, checks } = (window as unknown as { ears: { heard: string[]; checks: number } }).ears;
          return { heard: heard.splice(0), checks };
        });
      const before = await ears();
      await bench.page.evaluate(() =>
        Object.assign((window as unknown as { costs: object }).costs, { roundTrips: 0, writes: 0 }),
      );
      await work();
      await bench
        .pane()
        .waitForFunction(
          (checks) => (window as unknown as { ears: { checks: number } }).ears.checks > checks,
          before.checks,
        );
      const costs = await bench.page.evaluate(
        () => (window as unknown as { costs: { roundTrips: number; writes: number } }).costs,
      );
      return { heard: (await ears()).heard, ...costs };
    },
  };
}
