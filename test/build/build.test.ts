import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { Linter } from 'eslint';
import type { Browser, Page } from 'playwright-core';
import { strings } from '../../src/taskpane/strings';
import { builtPane } from '../support/builds';
import { launchChromium } from '../support/chromium';
import { buildPane, firstScripts, gzipBytes } from '../support/pane-build';
import { serveFolder } from '../support/serve-folder';
import type { ServedFolder } from '../support/serve-folder';

/** Hardly anything to pack: for what only the pages say. */
const SMALL = ['--env', 'entry=./src/taskpane/old-webview.js'];

let folder: string;
const text = (file: string, from = folder) => readFileSync(join(from, file), 'utf8');
const scripts = () => readdirSync(folder).filter((file) => file.endsWith('.js'));
const policyOf = (html: string) => /Content-Security-Policy"?\s+content="([^"]+)"/.exec(html)?.[1] ?? '';

beforeAll(() => {
  folder = builtPane();
});

describe('the production build', () => {
  it('paints after at most 150 kB of compressed script', () => {
    const first = firstScripts(folder);
    expect(first.length).toBeGreaterThan(0);
    expect(gzipBytes(folder, first)).toBeLessThanOrEqual(150_000);
  });

  it('keeps the workbook code and the Office helpers for after the first paint', () => {
    const first = firstScripts(folder)
      .map((file) => text(file))
      .join('\n');
    const later = scripts()
      .filter((file) => !firstScripts(folder).includes(file))
      .map((file) => text(file))
      .join('\n');
    for (const mark of ['不是绩效目标申报表', 'Browser local or session storage is not supported']) {
      expect(first).not.toContain(mark);
      expect(later).toContain(mark);
    }
  });

  it('has a hash of the content in every file name a page asks for', () => {
    for (const page of ['taskpane.html', 'help.html']) {
      const names = [...text(page).matchAll(/(?:src|href)="?([^":\s>]+\.(?:js|css))/g)].map(([, name = '']) => name);
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) expect(name).toMatch(/\.[0-9a-f]{10}\.(js|css)$/);
    }
    for (const file of scripts()) expect(file).toMatch(/\.[0-9a-f]{10}\.js$/);
  });

  it('evaluates no text as code; the ways of two libraries to do so are never reached', () => {
    const evaluating = /\beval\b\s*\(|\(0\s*,\s*eval\)|\(1\s*,\s*eval\)|\bnew Function\b|[^.\w]Function\(["'`]/g;
    const found = scripts().flatMap((file) => [...text(file).matchAll(evaluating)].map(() => file));
    const helpers = scripts().filter((file) =>
      text(file).includes('Browser local or session storage is not supported'),
    );
    // zod compiles its checks unless it is told not to; test/e2e/reviewer.test.ts reads a profile under the pane's policy.
    const schemas = scripts().filter((file) => /\.jitless\b/.test(text(file)));
    expect(scripts().filter((file) => /\bjitless:\s*(?:!0|true)/.test(text(file)))).toHaveLength(1);
    expect(found.filter((file) => !helpers.includes(file) && !schemas.includes(file))).toEqual([]);
    expect([helpers.length, schemas.length]).toEqual([1, 1]);
    expect(text(helpers[0] ?? '').match(/Function\(["']return this["']\)\(\)/g)?.length).toBe(2);
    expect(firstScripts(folder)).not.toContain(schemas[0]);
  });

  it('has the help page and the icons that the manifest names', () => {
    const manifest = readFileSync(resolve(__dirname, '../../manifest.xml'), 'utf8');
    const files = [...manifest.matchAll(/https:\/\/localhost:3000\/([^"]+)"/g)].map(([, file = '']) => file);
    for (const file of files) expect(readFileSync(join(folder, file)).length).toBeGreaterThan(0);
  });
});

describe('office.js by flag', () => {
  const flavours = [
    [
      'international',
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      'https://appsforoffice.microsoft.com',
    ],
    [
      'china',
      'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
      'https://appsforoffice.cdn.partner.office365.cn',
    ],
    ['local', 'office/office.js', null],
  ] as const;

  it.each(flavours)('%s: loads it from one place and allows no other', (flavour, source, origin) => {
    const built = buildPane('--env', `officejs=${flavour}`, ...SMALL);
    const html = text('taskpane.html', built);
    const policy = policyOf(html);
    expect(html).toMatch(new RegExp(`id="?office-js"? src="?${source.replaceAll('.', '\\.')}`));
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-|\*|http:/);
    expect([...policy.matchAll(/https:\/\/[^\s;]+/g)].map(([address]) => address)).toEqual(
      origin ? [origin, origin] : [],
    );
    if (!origin) expect(readFileSync(join(built, 'office/office.js')).length).toBeGreaterThan(10_000);
    rmSync(built, { recursive: true, force: true });
  });

  it('refuses a flavour it does not know', () => {
    expect(() => buildPane('--env', 'officejs=elsewhere', ...SMALL)).toThrow();
  });
});

describe('the notice for old webviews', () => {
  const notice = () => text(scripts().find((file) => file.startsWith('old-webview')) ?? '');

  it('is plain ES5', () => {
    const messages = new Linter().verify(notice(), { languageOptions: { ecmaVersion: 5, sourceType: 'script' } });
    expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  });

  it('says in an old webview what to do, and keeps quiet in a new one', () => {
    const shown = (script: object, prototype: object) => {
      const children: string[] = [];
      const pane = { innerHTML: '正在打开…', appendChild: (node: string) => children.push(node) };
      const document = {
        createElement: () => script,
        getElementById: (id: string) => (id === 'pane' ? pane : null),
        createTextNode: (node: string) => node,
      };
      runInNewContext(notice(), { document, String: { prototype } });
      return children.join('');
    };
    expect(shown({}, {})).toContain('Excel 2021');
    expect(shown({ noModule: false }, {})).toContain('Excel 2021');
    expect(shown({ noModule: false }, { replaceAll: true })).toBe('');
  });
});

describe('the built page in a browser', () => {
  let server: ServedFolder;
  let browser: Browser;
  let requests: string[];
  let violations: string[];

  beforeAll(async () => {
    server = await serveFolder(folder);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  async function open(office: string | null): Promise<Page> {
    const page = await (await browser.newContext({ viewport: { width: 320, height: 500 } })).newPage();
    requests = [];
    violations = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) violations.push(message.text());
    });
    await page.route('**/office.js', (route) =>
      office === null ? route.abort() : route.fulfill({ contentType: 'text/javascript', body: office }),
    );
    await page.goto(`${server.origin}/taskpane.html`);
    return page;
  }

  it('paints the first-run page under its own policy and asks nobody but office.js', async () => {
    const page = await open('window.Office = { onReady: () => new Promise(() => {}) };');
    await page.getByText(strings.firstRun.title).waitFor();
    const button = page.getByRole('button', { name: strings.firstRun.start });
    expect(await button.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(16, 124, 91)');
    await button.click();
    await page.getByText(strings.opening).waitFor();
    await page.reload();
    await page.getByRole('tab', { name: strings.tabs.check }).waitFor();
    expect(await page.getByText(strings.firstRun.title).count()).toBe(0);
    expect(violations).toEqual([]);
    const elsewhere = requests.filter((url) => !url.startsWith(server.origin));
    expect([...new Set(elsewhere)]).toEqual(['https://appsforoffice.microsoft.com/lib/1/hosted/office.js']);
    await page.context().close();
  });

  it('says what to do where office.js cannot be loaded, and where it is opened outside Excel', async () => {
    const cut = await open(null);
    await cut.getByRole('button', { name: strings.firstRun.start }).click();
    await cut.getByText(strings.officeMissing).waitFor();
    await cut.getByRole('button', { name: strings.retry }).waitFor();
    await cut.context().close();
    const alone = await open(
      'window.Office = { HostType: { Excel: "Excel" }, onReady: async () => ({ host: null }) };',
    );
    await alone.getByRole('button', { name: strings.firstRun.start }).click();
    await alone.getByText(strings.notExcel).waitFor();
    await alone.context().close();
  });
});
