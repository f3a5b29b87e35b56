import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The launcher of the command line in a checkout of its own, where nothing has been built yet. */
const ROOT = join(__dirname, '../..');
const checkout = mkdtempSync(join(tmpdir(), 'jichi-start-'));
const builds = join(checkout, 'dist/cli');

beforeAll(() => {
  for (const name of ['src', 'package.json', 'package-lock.json']) {
    cpSync(join(ROOT, name), join(checkout, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'));
});

afterAll(() => rmSync(checkout, { recursive: true, force: true }));

function help(): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(checkout, 'src/cli/jichi.mjs'), '--help'], {
    encoding: 'utf8',
    cwd: tmpdir(),
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

function built(): string {
  const [folder, ...others] = readdirSync(builds);
  if (folder === undefined || others.length > 0) throw new Error(`builds: ${String(folder)} ${others.join(' ')}`);
  return join(builds, folder);
}

it('builds what is missing, runs what is built, and builds again when a source has changed', () => {
  expect(help()).toMatch(/^绩尺/);
  const first = built();
  const main = join(first, 'main.mjs');
  const made = statSync(main).mtimeMs;
  expect(help()).toMatch(/^绩尺/);
  expect([built(), statSync(main).mtimeMs]).toEqual([first, made]);

  const source = join(checkout, 'src/cli/run.ts');
  writeFileSync(source, readFileSync(source, 'utf8').replace('绩尺：', '改过的绩尺：'));
  expect(help()).toMatch(/^改过的绩尺/);
  expect(built()).not.toBe(first);
});

it('loads next to nothing for --help', () => {
  help();
  const bytes = [...loadedWith('main.mjs')].reduce((sum, file) => sum + statSync(join(built(), file)).size, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(20_000);
});

/** The file and all that it imports without being asked to. */
function loadedWith(file: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(join(built(), file), 'utf8');
  for (const [, name = ''] of text.matchAll(/\b(?:from|import)"\.\/([^"]+)"/g)) loadedWith(name, seen);
  return seen;
}
