import { chromium, type Browser } from 'playwright-core';
import options from './chromium-options.json';

/**
 * Debian's Chromium; nothing of it reaches the network. `npm run verify` starts one for each of its workers and says where it is:
 * what is closed then are this file's own contexts.
 */
export function launchChromium(): Promise<Browser> {
  const shared = process.env[`CHROMIUM_${process.env['JEST_WORKER_ID']}`];
  return shared === undefined ? launchOwnChromium() : chromium.connectOverCDP(shared);
}

/**
 * One that no other file has used: after others, the shared one opened no chooser of files for a page that asked for it by a key (in two
 * whole runs, and in none alone).
 */
export function launchOwnChromium(): Promise<Browser> {
  return chromium.launch(options);
}
