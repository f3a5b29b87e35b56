import type { Page } from 'playwright-core';

/** As a clerk types: what is on the keys letter by letter; the rest comes out of an input method, in one piece. */
export async function typeText({ keyboard }: Page, text: string): Promise<void> {
  for (const part of text.match(/[ -~]+|[^ -~]+/g) ?? []) {
    if (/^[ -~]/.test(part)) await keyboard.type(part);
    else await keyboard.insertText(part);
  }
}
