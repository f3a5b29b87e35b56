import { caibannong201968 } from '../../src/catalog';
import { RULES } from '../../src/rules';

const items = (caibannong201968.forms.review?.sections ?? []).flatMap(({ items: own }) => own.map(({ name }) => name));
const ofApplications = RULES.filter(({ appliesTo }) => appliesTo.forms.includes('application'));

test('every rule for 申报表 says to which item of 表2 it speaks, or that it speaks to none', () => {
  expect(ofApplications.filter(({ reviewItem }) => reviewItem === undefined).map(({ id }) => id)).toEqual([]);
});

test('the items are those of 表2; rules for other forms have none', () => {
  const named = RULES.flatMap(({ reviewItem }) => (typeof reviewItem === 'string' ? [reviewItem] : []));
  expect(items).toEqual(expect.arrayContaining([...new Set(named)]));
  const others = RULES.filter((rule) => !ofApplications.includes(rule));
  expect(others.filter(({ reviewItem }) => reviewItem !== undefined).map(({ id }) => id)).toEqual([]);
});

test('what the document has people judge alone has no rule', () => {
  const withRules = new Set(RULES.map(({ reviewItem }) => reviewItem));
  expect(items.filter((item) => !withRules.has(item))).toEqual(['实现可能性', '条件充分性']);
});
