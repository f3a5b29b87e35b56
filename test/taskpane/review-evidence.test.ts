import { caibannong201968 } from '../../src/catalog';
import { RULES } from '../../src/rules';
import { EVIDENCE } from '../../src/taskpane/flow/review-evidence';

const all = Object.values(EVIDENCE).flatMap((rules) => [...rules]);

test('the items are those of 表2', () => {
  const items = (caibannong201968.forms.review?.sections ?? []).flatMap(({ items: own }) =>
    own.map(({ name }) => name),
  );
  expect(items).toEqual(expect.arrayContaining(Object.keys(EVIDENCE)));
});

test('every rule exists and speaks to one item', () => {
  const known = new Set(RULES.map(({ id }) => id));
  expect(all.filter((id) => !known.has(id))).toEqual([]);
  expect(new Set(all).size).toBe(all.length);
});
