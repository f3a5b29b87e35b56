import type { Finding } from '../../src/rules/finding';
import { nextPlace, placesToFill } from '../../src/taskpane/check/places-to-fill';
import { NOTHING_KNOWN } from '../../src/cycle/known-workbook';
import { checkSheets } from '../../src/workbook/check/check-workbook';
import type { CheckOptions } from '../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../src/workbook/check/form-context';
import { createXlsx } from '../../src/xlsx';
import { infrastructure } from './stage';

const NONE = new Map<Finding, never>();

async function live() {
  const book = createXlsx();
  await book.apply([{ kind: 'add-sheet', plan: infrastructure() }]);
  const options: CheckOptions = { merges: false, mode: () => 'live', known: NOTHING_KNOWN };
  const [sheet] = await checkSheets(book, OWN_FRAME, { all: true }, options);
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

test('the cells that are still to be filled, each once, from top to bottom and left to right', async () => {
  const sheet = await live();
  const places = placesToFill({ sheet, answers: NONE });
  const order = places.map(({ row, column }) => row * 100 + column);
  expect(order).toEqual([...new Set(order)].sort((one, other) => one - other));
  expect(places.length).toBeGreaterThan(10);
  const open = sheet.forms.flatMap((form) => form.open).find(({ at }) => at?.row === places[0]?.row);
  if (!open) throw new Error('nothing is open');
  const answered = new Map([[open, null as never]]);
  expect(placesToFill({ sheet, answers: answered })).toHaveLength(places.length - 1);
});

test('from any cell to the next and the previous place, wrapping around at the end', async () => {
  const places = placesToFill({ sheet: await live(), answers: NONE });
  const [first, second] = places;
  const last = places.at(-1);
  if (!first || !second || !last) throw new Error('too few');
  expect(nextPlace(places, null, 1)).toBe(first);
  expect(nextPlace(places, null, -1)).toBe(last);
  expect(nextPlace(places, first, 1)).toBe(second);
  expect(nextPlace(places, second, -1)).toBe(first);
  expect(nextPlace(places, { row: first.row, column: first.column + 1 }, -1)).toBe(first);
  expect(nextPlace(places, { row: 900, column: 1 }, 1)).toBe(first);
  expect(nextPlace(places, { row: 1, column: 1 }, -1)).toBe(last);
  expect(nextPlace([], first, 1)).toBeNull();
  const seen = new Set<unknown>();
  let at: ReturnType<typeof nextPlace> = null;
  for (let step = 0; step < places.length; step += 1) seen.add((at = nextPlace(places, at, 1)));
  expect(seen.size).toBe(places.length);
});
