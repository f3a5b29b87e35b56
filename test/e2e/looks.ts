import type { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { sampled } from '../support/sample';

/** How the system shows the pane. */
export interface Look {
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
}

export const LOOKS = [
  { name: '浅色', colorScheme: 'light', forcedColors: 'none' },
  { name: '深色', colorScheme: 'dark', forcedColors: 'none' },
  { name: '高对比度', colorScheme: 'dark', forcedColors: 'active' },
] as const;

export const LIGHT_AND_DARK = [LOOKS[0], LOOKS[1]] as const;

/** One of the looks, another for each suite; all of them in the whole proof. */
export function oneLookOf<T>(looks: readonly T[], turn: number): readonly T[] {
  return sampled(looks, turn, looks.length);
}

const PICTURES = join(resolve(__dirname, '../..'), 'out/e2e');

export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>;

const axeSource = (): string =>
  readFileSync(createRequire(require.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs axe in a frame of a page. AxeBuilder gives a frame one second to take the script in and leaves it out, without a word, where a busy machine needs longer. */
export async function axeOn(frame: Frame): Promise<AxeResults> {
  await frame.evaluate(axeSource());
  return frame.evaluate(() => (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run());
}

/** "rule: elements" for each fault of accessibility. */
export function faultsIn({ violations }: AxeResults): string[] {
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
