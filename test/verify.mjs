// Runs every check the project has and closes with one plain line, "N passed, N failed".
// Installs the Debian packages that the tests need where they are missing: a missing browser or LibreOffice fails, it never skips.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

/** Tests that drive a browser or build the pane want the machine for themselves: two at a time they time out on two cores. */
const ALONE = ['test/e2e', 'test/workbench', 'test/build'];

function runJest(...options) {
  const report = join(mkdtempSync(join(tmpdir(), 'jichi-')), 'jest.json');
  // Univer and the real client leave timers behind that would keep the process alive; all results are in by then.
  run('npx', ['jest', '--forceExit', '--json', `--outputFile=${report}`, ...options]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  // A suite that cannot even load, and a test left pending, count as failures: neither may pass unseen.
  return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites) + numPendingTests };
}

installMissingPackages();
const checks = [
  ['npx', ['tsc', '-p', '.']],
  ['npx', ['eslint', '.', '--max-warnings=0']],
  ['npx', ['prettier', '--check', '--log-level=warn', '.']],
].map(([command, args]) => {
  console.log(`\n> ${args.join(' ')}`);
  return run(command, args);
});
const tests = [
  runJest('--maxWorkers=2', `--testPathIgnorePatterns=${ALONE.join('|')}`),
  runJest('--runInBand', ...ALONE),
];
const passed = tests.reduce((sum, one) => sum + one.passed, checks.filter(Boolean).length);
const failed = tests.reduce((sum, one) => sum + one.failed, checks.filter((ok) => !ok).length);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
