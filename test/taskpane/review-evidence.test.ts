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

/** What is found in a 申报表 and bears on none of the items: formulas, the papers beside it, how words and numbers are written. */
const OF_NO_ITEM = [
  'formula-error',
  'formula-waiting',
  'changed-after-approval',
  'adjustment-one-sided',
  'plan-incomplete',
  'plan-order',
  'document-number-format',
  'date-outside-year',
  'unit-spelling',
  'percent-word',
  'basis-vague',
  'basis-typo',
  'self-evaluation-missing',
  'word-typo',
  'punctuation',
  'price-above-cap',
];

test('every rule for 申报表 speaks to an item, or is said to speak to none', () => {
  const ofApplications = RULES.filter(({ appliesTo }) => appliesTo.forms.includes('application')).map(({ id }) => id);
  expect(ofApplications.filter((id) => !all.includes(id)).sort()).toEqual([...OF_NO_ITEM].sort());
});
