import { sampleSize } from '../../support/sample';
import { onApplicationRow } from '../situations/sheets';
import type { InventedRow } from './rows';
import { inventedRows } from './rows';

/** Every so manieth row; all of them in a proof. */
const STEP = sampleSize(7, 1);

const said = (row: InventedRow) => onApplicationRow(row).map((one) => one.replace(/^\w+ /, ''));

describe.each(['first', 'second'] as const)('the %s half of the words', (half) => {
  const rows = inventedRows(half).filter((_, index) => index % STEP === 0);

  test('at least 95 % of the planted defects are found', () => {
    const planted = rows.filter(({ rule }) => rule !== null);
    const missed = planted.filter((row) => !said(row).includes(row.rule ?? ''));
    const share = 1 - missed.length / planted.length;
    process.stdout.write(
      `invented rows, ${half} half: ${planted.length - missed.length} of ${planted.length} defects found\n`,
    );
    if (process.env['SHOW'] === half)
      process.stdout.write(
        missed.map(({ name, target, rule }) => `  missed ${rule ?? ''}: ${name} ${target}\n`).join(''),
      );
    expect(share).toBeGreaterThanOrEqual(0.95);
  });

  test('nothing is said of a sound row', () => {
    const sound = rows.filter(({ rule }) => rule === null);
    const alarms = sound.flatMap((row) => said(row).map((rule) => `${row.level2} ${row.name} ${row.target}: ${rule}`));
    process.stdout.write(`invented rows, ${half} half: ${alarms.length} alarms on ${sound.length} sound rows\n`);
    expect(process.env['SHOW'] === 'none' ? [] : alarms).toEqual([]);
  });
});
