import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { buildPane, firstScripts, gzipBytes } from '../support/pane-build';
import { serveFolder } from '../support/serve-folder';
import { median } from './timing';

/** Milliseconds from asking for the page; medians of alternating loads with cold caches. */
export interface PaneStart {
  readonly firstPaint: number;
  /** Something can be pressed and the page is idle again. */
  readonly interactive: number;
  /** Gzip bytes of the scripts that come before the first paint. */
  readonly scriptBytes: number;
}

/** The pane beside an empty React and Fluent pane built with the same configuration, in one run. */
export async function measurePaneStart(
  loads = 9,
): Promise<{ readonly pane: PaneStart; readonly empty: PaneStart; readonly ratio: number }> {
  const folders = [buildPane(), buildPane('--env', 'entry=./test/bench/empty-pane/main.tsx')] as const;
  const servers = await Promise.all(folders.map(serveFolder));
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const times: (readonly [number, number])[][] = [[], []];
  for (let load = 0; load < loads * 2; load += 1) {
    const which = load % 2;
    times[which]?.push(await loadOnce(browser, `${servers[which]?.origin}/taskpane.html`));
  }
  await browser.close();
  servers.forEach((server) => server.close());
  const [pane, empty] = folders.map((folder, which) => ({
    firstPaint: median(times[which]?.map(([paint]) => paint) ?? []),
    interactive: median(times[which]?.map(([, interactive]) => interactive) ?? []),
    scriptBytes: gzipBytes(folder, firstScripts(folder)),
  }));
  if (!pane || !empty) throw new Error('nothing measured');
  return { pane, empty, ratio: pane.interactive / empty.interactive };
}

/** office.js is answered by an Excel that never gets ready: what is measured is the pane's own start. */
const WAITING_OFFICE = 'window.Office = { onReady: () => new Promise(() => {}), HostType: { Excel: "Excel" } };';

async function loadOnce(browser: Browser, url: string): Promise<readonly [number, number]> {
  const context = await browser.newContext({ viewport: { width: 350, height: 600 } });
  const page = await context.newPage();
  await page.route('**/office.js', (route) => route.fulfill({ contentType: 'text/javascript', body: WAITING_OFFICE }));
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('#pane button')) return;
      observer.disconnect();
      requestIdleCallback(() => performance.mark('interactive'));
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(url);
  await page.waitForFunction(() => performance.getEntriesByName('interactive').length > 0);
  const times = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    performance.getEntriesByName('interactive')[0]?.startTime ?? 0,
  ]);
  await context.close();
  return [times[0] ?? 0, times[1] ?? 0];
}
