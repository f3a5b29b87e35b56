// Runs every check the project has, in two parts, and closes with one plain line, "N passed, N failed". The fast part (types,
// lint, format, unit, contract) comes first; then two workers share what drives a browser and what works on the engine (the pane's
// code on the stand-in for Excel, LibreOffice), the longest first, so that no core idles until the end.
// Installs the Debian packages that the tests need where they are missing: a missing browser or LibreOffice fails, it never skips.
import { Buffer } from 'node:buffer';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChromium } from './support/shared-chromium.mjs';

const DEBIAN = [
  { package: 'libreoffice-calc', file: '/usr/bin/soffice' },
  { package: 'libreoffice-writer', file: '/usr/bin/lowriter' },
  { package: 'poppler-utils', file: '/usr/bin/pdftoppm' },
  { package: 'fonts-noto-cjk', file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc' },
  { package: 'chromium', file: '/usr/bin/chromium' },
];

function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...options });
  return status === 0;
}

/** Runs a check beside others; what it prints comes out in one piece when it ends. Answers whether it passed. */
function runBeside(args) {
  return new Promise((done) => {
    const child = spawn('npx', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const printed = [];
    child.stdout.on('data', (data) => printed.push(data));
    child.stderr.on('data', (data) => printed.push(data));
    child.on('close', (status) => {
      process.stdout.write(`\n> ${args.join(' ')}\n${Buffer.concat(printed).toString()}`);
      done(status === 0);
    });
  });
}

function installMissingPackages() {
  const missing = DEBIAN.filter(({ file }) => !existsSync(file)).map((entry) => entry.package);
  if (missing.length === 0) return;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', ...args];
    run(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...missing);
}

/** Tests on the workbench's engine, those that start LibreOffice, wherever they are, and those that drive a browser or build the pane. */
const SLOW = [
  'test/excel',
  'test/session',
  'test/differential',
  'libreoffice\\.test',
  'test/e2e',
  'test/workbench',
  'test/build',
];

async function runJest(...options) {
  const report = join(mkdtempSync(join(tmpdir(), 'jichi-')), 'jest.json');
  // Univer and the real client leave timers behind that would keep the process alive; all results are in by then.
  await runBeside(['jest', '--forceExit', '--json', `--outputFile=${report}`, ...options]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  // A suite that cannot even load, and a test left pending, count as failures: neither may pass unseen.
  return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites) + numPendingTests };
}

async function runCheck(...args) {
  return (await runBeside(args)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** The last one builds what the browser's tests share, so that no two of them do. */
async function runSourceChecks() {
  return [
    await runCheck('tsc', '-p', '.'),
    await runCheck('oxlint'),
    await runCheck('oxfmt', '--check'),
    await runCheck('tsx', 'test/support/build-ahead.ts'),
  ];
}

async function runFastPart() {
  const others = `--testPathIgnorePatterns=${SLOW.join('|')}`;
  const [sources, tests] = await Promise.all([runSourceChecks(), runJest('--maxWorkers=2', others)]);
  return [...sources, tests];
}

async function runSlowPart() {
  // To start one takes two seconds of processor time and would be done thirty times. Each worker has its own, with its own clipboard.
  const browsers = await Promise.all([startChromium(), startChromium()]);
  for (const [index, { address }] of browsers.entries()) process.env[`CHROMIUM_${index + 1}`] = address;
  const longestFirst = '--testSequencer=./test/support/jest-sequencer.cjs';
  const tests = await runJest('--maxWorkers=2', longestFirst, ...SLOW);
  for (const browser of browsers) browser.close();
  return [tests];
}

async function timed(name, part) {
  const start = Date.now();
  const results = await part();
  console.log(`\n${name}: ${Math.round((Date.now() - start) / 1000)} s`);
  return results;
}

// Long proofs run whole instead of as samples (test/support/sample.ts).
if (process.argv.includes('--prove')) process.env.PROVE = '1';
// Engine and sheets make much that is soon forgotten; with more room for it less of the time goes into clearing up.
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`;
installMissingPackages();
const results = [...(await timed('fast part', runFastPart)), ...(await timed('browser and engine part', runSlowPart))];
const passed = results.reduce((sum, one) => sum + one.passed, 0);
const failed = results.reduce((sum, one) => sum + one.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
