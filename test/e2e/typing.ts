import type { Page } from 'playwright-core';

/** Types into the selected cell of the grid, and is done when the cell is being edited: an Enter before that would only move on. */
export async function typeIntoCell(page: Page, text: string): Promise<void> {
  await typeText(page, text);
  // What the grid has swallowed is typed again by who looks at the cell afterwards.
  await page
    .waitForFunction(() => window.jichiWorkbench!.model.editing(), undefined, { timeout: 3_000 })
    .catch(() => undefined);
}

/**
 * Enter in the grid, until it has moved on: it does so a moment after the text is taken, and from where the selection is by then.
 * A text that its cell refuses leaves the selection where it is.
 */
export async function enter(page: Page): Promise<void> {
  const before = await page.evaluate(() => {
    const counting = window as Counting;
    if (counting.moves === undefined) {
      counting.moves = 0;
      window.jichiWorkbench!.model.engine.commands.onCommandExecuted(({ id }) => {
        if (id === 'sheet.command.move-selection-enter-tab') counting.moves = (counting.moves ?? 0) + 1;
      });
    }
    return counting.moves;
  });
  await page.keyboard.press('Enter');
  await page
    .waitForFunction((moves) => ((window as Counting).moves ?? 0) > moves, before, { timeout: 3_000 })
    .catch(() => undefined);
}

interface Counting extends Window {
  moves?: number;
}

/** As a clerk types: what is on the keys letter by letter; the rest comes out of an input method, in one piece. */
export async function typeText({ keyboard }: Page, text: string): Promise<void> {
  for (const part of text.match(/[ -~]+|[^ -~]+/g) ?? []) {
    if (/^[ -~]/.test(part)) await keyboard.type(part);
    else await keyboard.insertText(part);
  }
}
