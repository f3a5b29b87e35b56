// A Chromium that several test files use one after the other: each starts a connection and contexts of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** As playwright starts it, as far as it matters here. */
const AS_PLAYWRIGHT = [
  '--headless',
  '--no-startup-window',
  '--no-first-run',
  '--hide-scrollbars',
  '--mute-audio',
  '--password-store=basic',
  '--force-color-profile=srgb',
  '--allow-pre-commit-input',
  '--disable-back-forward-cache',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-breakpad',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-features=AvoidUnnecessaryBeforeUnloadCheckSync,HttpsUpgrades,OptimizationHints,PaintHolding',
  '--disable-field-trial-config',
  '--disable-hang-monitor',
  '--disable-ipc-flooding-protection',
  '--disable-popup-blocking',
  '--disable-prompt-on-repost',
  '--disable-renderer-backgrounding',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--enable-features=CDPScreenshotNewSurface',
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4',
];

/** Resolves to its address and to what ends it; rejects where it ends at once. */
export function startChromium() {
  const { executablePath, args } = JSON.parse(readFileSync(new URL('chromium-options.json', import.meta.url), 'utf8'));
  const profile = `--user-data-dir=${mkdtempSync(join(tmpdir(), 'jichi-chromium-'))}`;
  const running = spawn(executablePath, [...AS_PLAYWRIGHT, ...args, profile, '--remote-debugging-port=0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((done, failed) => {
    running.once('error', failed);
    running.once('exit', (code) => failed(new Error(`${executablePath} ended with ${code}`)));
    createInterface(running.stderr).on('line', (line) => {
      const [, address] = /^DevTools listening on (ws:\S+)/.exec(line) ?? [];
      if (address) done({ address, close: () => running.kill() });
    });
  });
}
