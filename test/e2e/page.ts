import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { strings } from '../../src/page/strings';
import { builtPage } from '../support/builds';
import { launchOwnChromium } from '../support/chromium';
import { faultsIn, takePicture } from './looks';
import type { Look } from './looks';

const ROOT = resolve(__dirname, '../..');

export const EXAMPLES = join(ROOT, 'assets/examples');

interface PageOptions extends Look {
  readonly width?: number;
  readonly height?: number;
}

export type OpenPage = Awaited<ReturnType<typeof openPage>>;

/** The page that needs no Excel, opened from a folder in Chromium. */
export async function openPage({ width = 1280, height = 720, ...media }: PageOptions = {}) {
  const browser = await launchOwnChromium();
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', ...media });
  const page = await context.newPage();
  const troubles = listen(page);
  await page.goto(pathToFileURL(join(builtPage(), 'index.html')).href);
  await page.getByRole('button', { name: strings.open }).waitFor();
  // The page puts the focus there once it is drawn; a key before that goes nowhere.
  await page.locator('button:focus').waitFor();
  return { page, troubles, ...hands(page), close: () => browser.close() };
}

/** What must never happen: requests, errors, violations of the policy. */
function listen(page: Page): readonly string[] {
  const troubles: string[] = [];
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) troubles.push(`request to ${request.url()}`);
  });
  page.on('pageerror', ({ message }) => troubles.push(`error: ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  return troubles;
}

function hands(page: Page) {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const picture = (name: string) => takePicture(page, name);
  const choose = (bytes: Uint8Array, name: string) =>
    page.setInputFiles('input[type=file] >> nth=0', {
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    });
  const open = async (path: string): Promise<void> => {
    await choose(readFileSync(path), basename(path));
    await page.getByRole('heading', { name: basename(path), exact: true }).waitFor();
    await page.locator('td[data-row]').first().waitFor();
  };
  const drop = (bytes: Uint8Array, name: string) =>
    page.evaluate(
      ({ content, called }) => {
        const files = new DataTransfer();
        files.items.add(new File([Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))], called));
        window.dispatchEvent(new DragEvent('dragover', { dataTransfer: files, cancelable: true }));
        window.dispatchEvent(new DragEvent('drop', { dataTransfer: files, cancelable: true }));
      },
      { content: Buffer.from(bytes).toString('base64'), called: name },
    );
  /** What a click or a key lets the browser save. */
  const saved = async (act: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> => {
    const [download] = await Promise.all([page.waitForEvent('download'), act()]);
    return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
  };
  const selected = async (): Promise<string> => {
    const cell = page.locator('td[aria-current]');
    return `${await cell.getAttribute('data-row')},${await cell.getAttribute('data-column')}: ${await cell.innerText()}`;
  };
  const isSeen = () =>
    page.locator('td[aria-current]').evaluate((cell) => {
      const [inner, outer] = [cell.getBoundingClientRect(), cell.closest('[data-scroller]')!.getBoundingClientRect()];
      return inner.top >= outer.top && inner.left >= outer.left && inner.top < outer.bottom && inner.left < outer.right;
    });
  const findings = async (): Promise<string[]> =>
    (await page.locator('[data-line]').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  const accessibilityFaults = async (): Promise<string[]> => {
    const results = await new AxeBuilder({ page }).analyze();
    // It looks at its findings on a page of its own.
    await page.bringToFront();
    return faultsIn(results);
  };
  /** Pixels by which the page is wider than its window. */
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  /** Tab until what has the focus reads so. */
  const tabTo = async (text: string): Promise<void> => {
    const met: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      const now = await page.evaluate(() => {
        const { activeElement: element, body } = document;
        return element === null || element === body ? '' : (element.getAttribute('aria-label') ?? element.textContent);
      });
      if (now.replace(/\s/g, '').startsWith(text.replace(/\s/g, ''))) return;
      met.push(now.slice(0, 20));
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${text}; it met ${met.join(' → ')}`);
  };
  return {
    button,
    picture,
    choose,
    open,
    drop,
    saved,
    selected,
    isSeen,
    findings,
    accessibilityFaults,
    overflow,
    tabTo,
  };
}
