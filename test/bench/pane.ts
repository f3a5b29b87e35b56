import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { firstScripts, gzipBytes } from '../support/pane-build';
import { liveCostInChromium } from './live-in-chromium';
import type { PaneStart } from './pane-start';
import { measurePaneStart } from './pane-start';
import { print } from './print';
import { commandTraffic, liveCheckCost, removalBesideInsert } from './session';

/** What the pane costs: at the host, in Chromium, and to load. */
export async function measurePane(): Promise<void> {
  print(
    'Commands of the pane, real office.js before the headless host (bar of an insert: 3 round trips, 200 kB)',
    await commandTraffic(),
  );
  print('Removing the unfilled rows of 特色产业 beside putting it in (bar 2×)', await removalBesideInsert());
  print('Live check of one edit, headless host', await liveCheckCost());
  print('Live check of one edit in Chromium, from the typed edit to the list', await liveCostInChromium());
  print('Scripts of the pane as built', bundleSizes());
  print('Start of the pane beside an empty React and Fluent pane, cold cache (bar 1.5×)', await paneStart());
}

async function paneStart(): Promise<string[][]> {
  const { pane, empty, ratio } = await measurePaneStart();
  const row = (name: string, { firstPaint, interactive, scriptBytes }: PaneStart) => [
    name,
    `first paint ${firstPaint.toFixed(0)} ms`,
    `interactive ${interactive.toFixed(0)} ms`,
    `${(scriptBytes / 1000).toFixed(1)} kB gzip`,
  ];
  return [row('empty pane', empty), row('this pane', pane), [`ratio ${ratio.toFixed(2)}×`]];
}

/** Of what `npm run build` or the workbench has left in out/pane; nothing is built here. */
function bundleSizes(): string[][] {
  const folder = join(__dirname, '../../out/pane');
  if (!existsSync(join(folder, 'taskpane.html'))) return [['not built: npm run workbench']];
  const first = firstScripts(folder);
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const later = scripts.filter((file) => !first.includes(file));
  const size = (files: readonly string[]) => `${(gzipBytes(folder, files) / 1000).toFixed(1)} kB gzip`;
  return [
    ['before first paint', size(first), 'bar 150 kB', first.join(' ')],
    ...later.map((file) => ['later, or left over', size([file]), file]),
  ];
}
