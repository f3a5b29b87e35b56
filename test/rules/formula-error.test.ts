import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { formulaError } from '../../src/rules/formula-error';
import { placeOf } from '../../src/rules/message';
import { reportSchema } from '../../src/workbook/exchange/report-schema';
import { createXlsx } from '../../src/xlsx';
import { judgeAlone } from '../reading/judge-grids';
import { gridOf } from '../support/grid';
import { findingsOf } from '../support/rules';
import { SheetSketch } from '../support/sheet-sketch';
import type { Cells, SheetKind } from './invented/sheets';
import { cellsOf, written } from './invented/sheets';
import { PROJECTS } from './invented/tables';

const ERRORS = ['#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#N/A', '#NUM!', '#NULL!'];

/** 必改 and 核实 of a sheet in which some cells show an error, with the formulas behind them. */
function said(cells: Cells, planted: Readonly<Record<string, readonly [text: string, formula?: string]>>) {
  const grid = gridOf(cells);
  const at = (address: string) => [Number(address.slice(1)) - 1, address.charCodeAt(0) - 65] as const;
  const shown = grid.values.map((row) => [...row]);
  const formulas = grid.formulas.map((row) => [...row]);
  for (const [address, [text, formula = null]] of Object.entries(planted)) {
    const [row, column] = at(address);
    shown[row]![column] = text;
    formulas[row]![column] = formula;
  }
  const texts = shown.map((row) => row.map((value) => (value === null ? '' : String(value))));
  return judgeAlone({ ...grid, values: shown, texts, formulas }).flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity !== 'hint').map((one) => `${one.severity} ${placeOf(one)} ${one.rule}`),
  );
}

const sound = (kind: SheetKind) => cellsOf(kind, written(kind, PROJECTS.water));

/** Every cell of the three forms in which a clerk may have a formula. */
const PLACES: readonly (readonly [SheetKind, readonly string[]])[] = [
  ['application', ['B2', 'B4', 'B5', 'B6', 'B7', 'C9', 'D9', 'D14', 'D18']],
  [
    'self-evaluation',
    ['B2', 'D4', 'E4', 'G4', 'H4', 'B6', 'E6', 'C8', 'D9', 'E9', 'F10', 'G10', 'H10', 'D13', 'E13', 'G18'],
  ],
  ['monitoring', ['B2', 'D4', 'E4', 'F4', 'B5', 'C7', 'D7', 'E8', 'F9', 'G9']],
];

describe.each(PLACES)('%s', (kind, places) => {
  test.each(places.map((place, index) => [place, ERRORS[index % ERRORS.length]!] as const))(
    'at %s: %s and nothing about what rests on it',
    (place, text) => {
      expect(said(sound(kind), { [place]: [text] })).toEqual([`error ${place} formula-error`]);
    },
  );
});

test('several at once', () => {
  const planted = { D4: ['#REF!'], E10: ['#N/A'], G13: ['#VALUE!'] } as const;
  expect(said(sound('self-evaluation'), planted)).toEqual([
    'error D4 formula-error',
    'error E10 formula-error',
    'error G13 formula-error',
  ]);
});

describe('what only reads a cell that failed is not said again', () => {
  test.each([
    ['=SUM(G8:G17,H4)', ['error G10 formula-error']],
    ['=G8+G9+G10', ['error G10 formula-error']],
    ['=SUM(G8:G9)+#REF!', ['error G10 formula-error', 'error G18 formula-error']],
    ['=SUM(G11:G17)', ['error G10 formula-error', 'error G18 formula-error']],
  ])('总分 %s', (formula, expected) => {
    expect(said(sound('self-evaluation'), { G10: ['#VALUE!', '=F10*"x"'], G18: ['#VALUE!', formula] })).toEqual(
      expected,
    );
  });
});

test('a sentence says whose cell it is and why', () => {
  expect(findingsOf(formulaError, '表：自评表　执行率：#DIV/0!').map(({ what }) => what)).toEqual([
    '年度资金总额的执行率显示“#DIV/0!”，公式的除数为 0',
  ]);
  expect(findingsOf(formulaError, '表：审核表　审核总分：#NAME?').map(({ what }) => what)).toEqual([
    '审核总分显示“#NAME?”，公式中有不能识别的名称',
  ]);
});

test.each(['年度目标：修复#1渠、#2渠', '项目名称：#REF', '年度目标：公式显示#REF!的已改正'])('silent: %s', (facts) => {
  expect(findingsOf(formulaError, facts)).toEqual([]);
});

test('on the command line', async () => {
  const sketch = new SheetSketch(
    '自评',
    Array.from({ length: 8 }, () => 12),
  );
  sound('self-evaluation').forEach((row, down) =>
    row.forEach((value, across) => sketch.cell(down + 1, across + 1, value)),
  );
  const workbook = createXlsx();
  await workbook.apply([{ kind: 'add-sheet', plan: sketch.plan() }]);
  const [sheet = ''] = (await workbook.read({ all: true }, { merges: false })).map(({ id }) => id);
  const failing = [
    { row: 10, column: 7, content: { formula: '=F10*C10' } },
    { row: 18, column: 7, content: { formula: '=SUM(G8:G17)/0' } },
  ];
  await workbook.apply([{ kind: 'set-cells', sheet, cells: failing }]);
  const path = join(mkdtempSync(join(tmpdir(), 'jichi-errors-')), 'a.xlsx');
  writeFileSync(path, await workbook.toBytes());
  const out: string[] = [];
  const code = await run(['check', path, '--json'], { out: (line) => out.push(line), err: (line) => out.push(line) });
  const form = reportSchema.parse(JSON.parse(out.join('\n'))).files[0]?.sheets[0]?.forms[0];
  const loud = form?.findings.filter(({ severity }) => severity !== 'hint');
  expect([code, loud?.map(({ cell, rule }) => `${cell} ${rule}`)]).toEqual([1, ['G10 formula-error']]);
  expect(form?.indicators[2]).toMatchObject({ score: { cell: 'G10', text: '#VALUE!' } });
});
