import { doubtLines } from '../../src/workbook/read/reading-words';
import { judgeAlone } from '../reading/judge-grids';
import { gridOf } from '../support/grid';
import { cellsOf, written } from './invented/sheets';
import { PROJECTS } from './invented/tables';
import type { ManualCalculation } from '../../src/sheets/grid';
import { placeOf } from '../../src/rules/message';

/** A 自评表 whose 得分 in G10 and 总分 do not hold; the 得分 is a formula. */
function judged(calculation: ManualCalculation | null, formulas: readonly string[] = ['G10']) {
  const grid = gridOf(cellsOf('self-evaluation', written('self-evaluation', PROJECTS.water)));
  const isAt = (row: number, column: number, places: readonly string[]) =>
    places.includes(`${String.fromCharCode(65 + column)}${row + 1}`);
  const wrong = ['G10'];
  const shown = grid.values.map((line, row) => line.map((value, column) => (isAt(row, column, wrong) ? 0.5 : value)));
  return judgeAlone({
    ...grid,
    values: shown,
    texts: shown.map((line) => line.map((value) => (value === null ? '' : String(value)))),
    formulas: shown.map((line, row) => line.map((_, column) => (isAt(row, column, formulas) ? '=B1' : null))),
    ...(calculation && { calculation }),
  });
}

const said = (forms: ReturnType<typeof judged>) =>
  forms.flatMap(({ findings }) => findings.map((one) => `${one.severity} ${placeOf(one)} ${one.rule}`));

test('nothing is said that rests on the result of a formula which is older than what it is made of', () => {
  const before = said(judged(null));
  expect(before.some((line) => line.includes('G10'))).toBe(true);
  expect(said(judged('manual'))).toEqual(before);
  expect(said(judged('stale')).filter((line) => line.includes('G10') || line.includes('total'))).toEqual([]);
});

test('what was typed is judged as ever', () => {
  expect(said(judged('stale', ['A1']))).toEqual(said(judged(null, ['A1'])));
});

test('and it is said which cells were left out', () => {
  const [form] = judged('stale');
  expect(form && doubtLines(form.form)).toEqual([expect.stringContaining('G10')]);
  const [fresh] = judged('manual');
  expect(fresh && doubtLines(fresh.form)).toEqual([]);
});
