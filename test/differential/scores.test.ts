import { SCORE_HELPERS } from '../../src/sheets/native/indicator-score';
import { evaluateCells, type ReadCell } from '../support/evaluate';
import { evaluateInUniver } from '../support/evaluate-in-univer';
import { sampleSize } from '../support/sample';
import { expectedTotals, formCells, foundTotals, HEIGHT, randomForms } from './random-forms';
import { randomRows } from './random-rows';
import { shareRows } from './share-rows';
import { cellsOf, FIRST_HELPER, SCORE, scored, shown } from './score-cells';

const rows = [
  ...shareRows(sampleSize(50, 100), 20260101),
  ...randomRows(sampleSize(600, 1500), 20240101),
  ...shareRows(sampleSize(100, 400), 20260102),
];
const forms = randomForms(sampleSize(60, 120), 20240102);
const firstForm = rows.length + 1;

/** One workbook, calculated once by LibreOffice, against src/scoring; and what LibreOffice shows against Univer. */
describe('native scores agree with src/scoring', () => {
  let read: ReadCell;

  beforeAll(async () => {
    read = await evaluateCells([
      ...rows.flatMap((row, index) => cellsOf(row, index + 1)),
      ...forms.flatMap((form, index) => formCells(form, firstForm + index * HEIGHT)),
    ]);
  });

  test('score and status of random rows', () => {
    const statuses: Record<string, number> = {};
    const differences: object[] = [];
    let asked = 0;
    rows.forEach((row, index) => {
      const expected = scored(row);
      statuses[expected.status] = (statuses[expected.status] ?? 0) + 1;
      const found = read(index + 1, SCORE) ?? '';
      if (expected.status === 'scored' && found === '请写明%') asked += 1;
      if (shown(expected, row).includes(found)) return;
      const helpers = SCORE_HELPERS.map(
        ([name], column) => `${name}=${String(read(index + 1, FIRST_HELPER + column))}`,
      );
      differences.push({
        ...row,
        expected: `${expected.status} ${expected.score?.toString() ?? ''}`,
        found,
        helpers: helpers.join(' '),
      });
    });
    console.log(
      `${rows.length} random rows, ${differences.length} differences, ${asked} asked only: ${JSON.stringify(statuses)}`,
    );
    expect(differences.slice(0, 20)).toEqual([]);
    for (const status of ['scored', 'ask', 'missing', 'unit-mismatch', 'manual'])
      expect(statuses[status]).toBeGreaterThan(sampleSize(5, 20));
  });

  test('执行率, 执行得分, 分值合计 and 总分 of random forms', () => {
    const complete = forms.filter((form) => typeof expectedTotals(form).total === 'number').length;
    const differences = forms.flatMap((form, index) => {
      const [found, expected] = [foundTotals(read, firstForm + index * HEIGHT), expectedTotals(form)];
      return JSON.stringify(found) === JSON.stringify(expected) ? [] : [{ form, found, expected }];
    });
    console.log(`${forms.length} random forms, ${complete} of them complete, ${differences.length} differences`);
    expect(differences.slice(0, 10)).toEqual([]);
    expect(complete).toBeGreaterThan(forms.length / 4);
    expect(forms.length - complete).toBeGreaterThan(forms.length / 4);
  });

  test('Univer, the engine of the workbench, shows what LibreOffice shows', async () => {
    const differences: object[] = [];
    for (const { count, first, cells } of pages()) {
      const inUniver = await evaluateInUniver(cells);
      for (let row = first; row < first + count; row += 1) {
        const [found, expected] = [inUniver(row, SCORE) ?? '', read(row, SCORE) ?? ''];
        if (found !== expected) differences.push({ ...rows[row - 1], found, expected });
      }
    }
    expect(differences.slice(0, 20)).toEqual([]);
  });

  test('and adds up alike', async () => {
    const some = forms.slice(0, sampleSize(10, 40));
    const inUniver = await evaluateInUniver(some.flatMap((form, index) => formCells(form, 1 + index * HEIGHT)));
    const found = some.map((_, index) => foundTotals(inUniver, 1 + index * HEIGHT));
    expect(found).toEqual(some.map(expectedTotals));
  });
});

/** The first 1,000 rows, or 100 of them, fifty at a time: Univer's time grows faster than the sheet. */
const PAGE = 50;

function pages() {
  return Array.from({ length: sampleSize(2, 20) }, (_, page) => {
    const first = page * PAGE + 1;
    const some = rows.slice(first - 1, first - 1 + PAGE);
    return { first, count: some.length, cells: some.flatMap((row, index) => cellsOf(row, first + index)) };
  });
}
