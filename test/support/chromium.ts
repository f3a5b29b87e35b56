import { chromium, type Browser } from 'playwright-core';
import options from './chromium-options.json';

/**
 * Debian's Chromium; nothing of it reaches the network. `npm run verify` starts one for each of its workers and says where it is:
 * what is closed then are this file's own contexts.
 */
export function launchChromium(): Promise<Browser> {
  const shared = process.env[`CHROMIUM_${process.env['JEST_WORKER_ID']}`];
  return shared === undefined ? chromium.launch(options) : chromium.connectOverCDP(shared);
}
