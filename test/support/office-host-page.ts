import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { workbenchServer } from '../../src/workbench/server';
import { builtWorkbench } from './builds';
import { launchChromium } from './chromium';

const ROOT = resolve(__dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/jichi');

export interface WorkbenchPage {
  readonly page: Page;
  readonly pane: () => Frame;
  /** Requests that left this machine; there must be none. */
  readonly outside: readonly string[];
  /** Uncaught errors and console errors of the page and the pane. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/**
 * The built workbench in Chromium with a task pane in it. `paneFolder` holds the built pane (pane.html or taskpane.html …);
 * without it the pane is an empty page with the real office.js, to be driven by `pane().evaluate`.
 */
export async function openWorkbenchPage({
  paneFolder = emptyPane(),
  panePath = '/pane.html',
} = {}): Promise<WorkbenchPage> {
  const workbench = await builtWorkbench();
  const office = join(ROOT, 'node_modules/@microsoft/office-js/dist');
  const server = workbenchServer({ folders: { workbench, office, '': paneFolder }, panePath });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser: Browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const outside: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!new RegExp(`^(${origin}|data:|blob:)`).test(request.url())) outside.push(request.url());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${origin}/workbench/index.html?pane=${panePath}`);
  const pane = (): Frame => {
    const frame = page.frames().find((candidate) => new URL(candidate.url()).pathname === panePath);
    if (!frame) throw new Error('the pane is not loaded');
    return frame;
  };
  await page.waitForSelector('#grid canvas');
  await page.waitForFunction(() => {
    const inside = document.querySelector('iframe')?.contentWindow as unknown as {
      Office?: { context?: { requirements?: object } };
    } | null;
    return inside?.Office?.context?.requirements !== undefined;
  });
  return {
    page,
    pane,
    outside,
    errors,
    async close() {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
}

function emptyPane(): string {
  const folder = join(CACHE, 'pane');
  mkdirSync(folder, { recursive: true });
  const script = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
  writeFileSync(
    join(folder, 'pane.html'),
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>窗格</title>${script}</head><body><h1>窗格</h1></body></html>`,
  );
  return folder;
}
