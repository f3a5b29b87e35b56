import { NOTHING_KNOWN } from '../../src/cycle/known-workbook';
import { formulaWaiting } from '../../src/rules/formula-waiting';
import { placeOf } from '../../src/rules/message';
import { judge } from '../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../src/workbook/check/form-context';
import { readSheet } from '../../src/workbook/read/read-sheet';
import { gridOf } from '../support/grid';
import { findingsOf } from '../support/rules';
import { cellsOf, written } from './invented/sheets';
import { PROJECTS } from './invented/tables';

/** A 自评表 with some cells emptied and formulas that fail put in. */
function judged(mode: 'live' | 'full', emptied: readonly string[], failing: Readonly<Record<string, string>>) {
  const grid = gridOf(cellsOf('self-evaluation', written('self-evaluation', PROJECTS.roads)));
  const formulas = grid.formulas.map((row) => [...row]);
  const values = grid.values.map((row) => [...row]);
  const at = (address: string) => [Number(address.slice(1)) - 1, address.charCodeAt(0) - 65] as const;
  for (const address of emptied) values[at(address)[0]]![at(address)[1]] = null;
  for (const [address, formula] of Object.entries(failing)) {
    const [row, column] = at(address);
    formulas[row]![column] = formula;
    values[row]![column] = '#DIV/0!';
  }
  const texts = values.map((row) => row.map((value) => (value === null ? '' : String(value))));
  const [form] = readSheet({ ...grid, values, texts, formulas }).forms;
  return judge(form!, OWN_FRAME, mode, NOTHING_KNOWN)
    .findings.filter(({ severity }) => severity !== 'hint')
    .map((one) => `${placeOf(one)} ${one.rule}`);
}

describe('a divisor that is still empty', () => {
  test.each<readonly [string, readonly string[], Readonly<Record<string, string>>, readonly string[]]>([
    ['that another rule asks for', ['D8'], { G8: '=ROUND(E8/D8*F8,2)' }, ['D8 target-missing']],
    ['that nobody else asks for', [], { H4: '=F4*E4/(D3+J4)/J5' }, ['H4 formula-waiting']],
    ['somewhere beside the form', [], { G4: '=E4/K9', H4: '=G4*F4' }, ['G4 formula-waiting']],
  ])('%s', (_, emptied, failing, expected) => {
    expect(judged('full', emptied, failing)).toEqual(expected);
    expect(judged('live', emptied, failing)).toEqual([]);
  });
});

describe('a divisor of 0 is a fault of the formula, also while typing', () => {
  test.each<Readonly<Record<string, string>>>([
    { G4: '=E4/(D4-D4)' },
    { G4: '=E4/0' },
    { G4: '=E4/SUM(D20:D30)' },
    { G4: "=E4/'预算'!D4" },
  ])('%j', (failing) => {
    expect(judged('live', [], failing)).toEqual(['G4 formula-error']);
    expect(judged('full', [], failing)).toEqual(['G4 formula-error']);
  });
});

test('a sentence names the empty cell', () => {
  expect(findingsOf(formulaWaiting, '表：监控表　预算执行率：#DIV/0!　公式所除：B9').map(({ what }) => what)).toEqual([
    '年度资金总额的执行率显示“#DIV/0!”，公式所除的 B9 还没有填写',
  ]);
});

test('silent over a budget that is not filled in', () => {
  expect(findingsOf(formulaWaiting, '表：自评表　全年预算数：空　执行率：#DIV/0!　公式所除：C5')).toEqual([]);
});
