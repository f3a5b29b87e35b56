import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { Linter } from 'eslint';
import type { Browser } from 'playwright-core';
import { strings } from '../../src/page/strings';
import { builtPage } from '../support/builds';
import { launchChromium } from '../support/chromium';
import { serveFolder } from '../support/serve-folder';
import type { ServedFolder } from '../support/serve-folder';

let folder: string;
let html: string;
beforeAll(() => {
  folder = builtPage();
  html = readFileSync(join(folder, 'index.html'), 'utf8');
});

const scripts = () => [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text = '']) => text);
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** zod's, and it is told not to. */
const EVALUATING = ['new Function'];

describe('the page that needs no Excel', () => {
  it('is one file, of at most 700 kB as it travels', () => {
    expect(readdirSync(folder)).toEqual(['index.html']);
    expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(700_000);
  });

  it('asks for no other file, and its policy knows no address', () => {
    const policy = /Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-\S+' 'sha256-\S+'; style-src 'sha256-/);
    expect(policy).not.toMatch(/unsafe-|\*|self|https?:|connect-src/);
    expect(scripts().map((script) => policy.includes(hash(script)))).toEqual([true, true]);
    const besides = html.split(/<script>[^]*?<\/script>/).join('');
    expect(besides.length).toBeLessThan(5000);
    expect(besides).not.toMatch(/\s(?:src|href)=|<link|<iframe|type="module"/);
  });

  it('has nothing of Office, and of what evaluates text only the way that zod is told not to go', () => {
    const text = scripts().join('\n');
    const found = (pattern: RegExp) => [...text.matchAll(pattern)].map(([words]) => words);
    expect(found(/office\.js|appsforoffice|login\.microsoftonline|Browser local or session storage/gi)).toEqual([]);
    expect(found(/\bimport\(|\bfetch\("|new WebSocket|sendBeacon|serviceWorker\.register/g)).toEqual([]);
    expect(found(/\beval\b\s*\(|\(0\s*,\s*eval\)|\bnew Function\b|[^.\w]Function\(["'`]/g)).toEqual(EVALUATING);
    expect(found(/\bjitless:\s*(?:!0|true)/g)).toHaveLength(1);
  });

  it('tells people with an old browser, in plain ES5, what to do', () => {
    const [notice = ''] = scripts();
    const messages = new Linter().verify(notice, { languageOptions: { ecmaVersion: 5, sourceType: 'script' } });
    expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
    const said: string[] = [];
    const document = {
      createElement: () => ({}),
      getElementById: () => ({ innerHTML: '', appendChild: (text: string) => said.push(text) }),
      createTextNode: (text: string) => text,
    };
    runInNewContext(notice, { document, String: { prototype: {} } });
    expect(said.join('')).toContain('Edge');
  });
});

describe('in a browser', () => {
  let browser: Browser;
  let server: ServedFolder | null = null;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    server?.close();
  });

  async function opened(address: string): Promise<{ requests: string[]; faults: string[] }> {
    const page = await (await browser.newContext()).newPage();
    const [requests, faults]: [string[], string[]] = [[], []];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', ({ message }) => faults.push(message));
    await page.goto(address);
    await page.getByRole('button', { name: strings.open }).waitFor();
    await page.getByText(strings.promise).waitFor();
    await page.context().close();
    return { requests, faults };
  }

  it('opens from a folder', async () => {
    const address = pathToFileURL(join(folder, 'index.html')).href;
    expect(await opened(address)).toEqual({ requests: [address], faults: [] });
  });

  it('opens from an address of the office and asks it for nothing else', async () => {
    server = await serveFolder(folder);
    const { requests, faults } = await opened(`${server.origin}/index.html`);
    expect(faults).toEqual([]);
    expect(requests.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([`${server.origin}/index.html`]);
  });
});
