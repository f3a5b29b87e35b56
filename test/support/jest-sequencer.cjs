const { existsSync } = require('node:fs');
const TestSequencer = require('@jest/test-sequencer').default;

/** What takes longest, the longest first: begun last, it would keep one core waiting for the other. */
const LONG = [
  'test/e2e/two-projects.test.ts',
  'test/e2e/life-of-a-form.test.ts',
  'test/session/faults.test.ts',
  'test/differential/arithmetics.test.ts',
  'test/e2e/accessible.test.ts',
  'test/session/faults-of-the-cycle.test.ts',
  'test/e2e/selected-cell.test.ts',
  'test/session/round-trips.test.ts',
  'test/workbench/contract-in-chromium.test.ts',
  'test/differential/scores.test.ts',
  'test/workbook/check/earlier-versions.libreoffice.test.ts',
  'test/e2e/unfilled-rows.test.ts',
  'test/e2e/flow.test.ts',
];

for (const long of LONG) if (!existsSync(long)) throw new Error(`${long} has gone`);

const place = ({ path }) => {
  const found = LONG.findIndex((long) => path.endsWith(long));
  return found < 0 ? LONG.length : found;
};

/** Begins with the long suites; the others follow in the runner's own order, which on a fresh checkout is by the size of files. */
module.exports = class extends TestSequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => place(a) - place(b));
  }
};
