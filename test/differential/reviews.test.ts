import Big from 'big.js';
import { caibannong201968 } from '../../src/catalog';
import { reviewResult } from '../../src/scoring';
import { drawReview } from '../../src/sheets/draw/review';
import { evaluateAll } from '../support/evaluate';
import type { ReadCell } from '../support/evaluate';
import { differencesInUniver } from '../support/evaluate-in-univer';
import { fillPlan } from '../support/fill-plan';
import { sampleSize } from '../support/sample';
import { seeded } from './random-rows';

const SHEETS = sampleSize(20, 200);
const GRADE_ROW = 18;
const random = seeded(85);

const drawn = drawReview({ ruleSet: caibannong201968, name: '审核', from: null });
const items = drawn.validations.flatMap(({ area, rule }) =>
  rule.kind === 'decimal' ? [{ row: area.top, max: rule.max }] : [],
);

/** Near the pass mark more often than not: whole and broken points, now and then an open item or a word. */
function typedPoints(max: number): number | string | null {
  const dice = random();
  if (dice < 0.03) return null;
  if (dice < 0.05) return '优';
  return Math.round(max * (0.7 + 0.3 * random()) * (dice < 0.6 ? 1 : 10)) / (dice < 0.6 ? 1 : 10);
}

const reviews = Array.from({ length: SHEETS }, (_, index) => ({
  name: `审核${index + 1}`,
  points: items.map(({ max }) => typedPoints(max)),
}));

const plans = reviews.map(({ name, points }) => ({
  ...fillPlan(
    drawn,
    points.map((value, index) => ({
      at: { row: items[index]!.row, column: 4 },
      content: value === null ? null : { value },
    })),
  ),
  name,
}));

let sheets: ReadonlyMap<string, ReadCell>;
beforeAll(async () => {
  sheets = await evaluateAll(plans);
});

test(`${SHEETS} random 表2 add up and pass in LibreOffice as in src/scoring`, () => {
  for (const { name, points } of reviews) {
    const numbers = points.map((value) => (typeof value === 'number' ? new Big(value) : null));
    const { total, passed } = reviewResult(numbers, caibannong201968.reviewPassMark);
    const read = sheets.get(name)!;
    const grade = String(read(GRADE_ROW, 2));
    const ticked = grade.endsWith('☑') ? false : grade.includes('☑') ? true : null;
    expect([name, points, read(GRADE_ROW, 4) ?? '', ticked]).toEqual([name, points, total?.toNumber() ?? '', passed]);
  }
});

test('Univer computes every formula of them as LibreOffice does', async () => {
  expect(await differencesInUniver(plans, ({ name }) => sheets.get(name)!)).toEqual([]);
});
