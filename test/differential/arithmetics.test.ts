import { ARITHMETICS } from '../../src/catalog';
import type { Arithmetic } from '../../src/catalog';
import { lintFormula } from '../support/formula-lint';
import { bareSheet, evaluateAll, type ReadCell } from '../support/evaluate';
import { evaluateInUniver } from '../support/evaluate-in-univer';
import { evaluateOwn } from '../support/evaluate-own';
import { sampleSize } from '../support/sample';
import { randomRows, type TypedRow } from './random-rows';
import { cellsOf, mayAskOnly, SCORE, scored, shown } from './score-cells';
import { shareRows } from './share-rows';

const [OF_DOCUMENT, ...OTHERS] = ARITHMETICS as readonly [Arithmetic, ...Arithmetic[]];
/** What a county may add: a result far beyond its target loses points. */
const STRICT: Arithmetic = { ...OF_DOCUMENT, id: 'strict', name: '超额扣分', overfulfilment: { from: 130, deduct: 2 } };

/** Rows that Univer calculates at once: its time grows faster than the sheet. */
const PAGE = 30;

/** The other arithmetics as `scores.test.ts` tries the document's: the same rows, percent formats among them. */
describe.each([...OTHERS, STRICT].map((arithmetic, turn) => [arithmetic.name, arithmetic, turn] as const))(
  'native scores agree with src/scoring: %s',
  (_, arithmetic, turn) => {
    const seed = 20260301 + turn;
    const rows = [
      ...equalRows(sampleSize(25, 300), seed),
      ...shareRows(sampleSize(25, 400), seed),
      ...randomRows(sampleSize(100, 1500), seed),
    ];
    const cells = rows.flatMap((row, index) => cellsOf(row, index + 1, arithmetic));

    const differences = (read: ReadCell, from = 0, to = rows.length) =>
      rows.slice(from, to).flatMap((row, index) => {
        const expected = scored(row, arithmetic);
        const found = read(from + index + 1, SCORE) ?? '';
        if (shown(expected, row).includes(found)) return [];
        return [{ ...row, expected: `${expected.status} ${expected.score?.toFixed() ?? ''}`, found }];
      });

    test('in LibreOffice', async () => {
      const read = (await evaluateAll([bareSheet(cells)])).get('计算')!;
      const asked = rows.filter(
        (row, index) => scored(row, arithmetic).status === 'scored' && typeof read(index + 1, SCORE) !== 'number',
      );
      console.log(`${arithmetic.name}: ${rows.length} random rows, ${asked.length} scores only asked for`);
      expect(differences(read).slice(0, 10)).toEqual([]);
      expect(asked.filter((row) => !mayAskOnly(row))).toEqual([]);
    });

    test('in our own evaluator', () => {
      expect(differences(evaluateOwn(cells)).slice(0, 10)).toEqual([]);
    });

    test('in Univer', async () => {
      for (let from = 0; from < sampleSize(2 * PAGE, rows.length); from += PAGE) {
        const page = rows.slice(from, from + PAGE);
        const read = await evaluateInUniver(page.flatMap((row, index) => cellsOf(row, from + index + 1, arithmetic)));
        expect(differences(read, from, from + PAGE).slice(0, 10)).toEqual([]);
      }
    });

    test('as Excel accepts them', () => {
      expect(cells.slice(0, 500).flatMap(({ formula }) => (formula ? lintFormula(formula, 'cell') : []))).toEqual([]);
    });

    test('it is another arithmetic', () => {
      const [own, document] = [arithmetic, OF_DOCUMENT].map((by) =>
        rows.map((row) => scored(row, by).score?.toFixed()),
      );
      expect(own?.filter((score, index) => score !== document?.[index]).length).toBeGreaterThan(rows.length / 40);
    });
  },
);

/** The same rows with "=" before their targets, results on both sides of them. */
function equalRows(count: number, seed: number): readonly TypedRow[] {
  return randomRows(count, seed + 500).map(({ level2, level3, weight }, index) => {
    const number = ((index * 37) % 90) - 5;
    const result = number + [0, 0, 3, -3, number][index % 5]!;
    return { level2, level3, weight, target: `=${number}次`, actual: index % 2 === 0 ? `${result}次` : result };
  });
}
