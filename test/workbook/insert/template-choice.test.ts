import fc from 'fast-check';
import { caibannong201968 } from '../../../src/catalog';
import type { Category } from '../../../src/catalog/types';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { checkSheets } from '../../../src/workbook/check/check-workbook';
import { insertForm } from '../../../src/workbook/insert/insert-form';
import { choosableRows, withoutRows } from '../../../src/workbook/insert/template-choice';
import { createXlsx } from '../../../src/xlsx';

const named = ({ rows }: Category) => rows.filter(({ name }) => name !== '').map(({ id }) => id);
const classes = ({ rows }: Category) => [...new Set(rows.map(({ level1, level2 }) => `${level1} ${level2 ?? ''}`))];

const choices = fc.constantFrom(...caibannong201968.categories).chain((category) =>
  fc.record({
    category: fc.constant(category),
    leftOut: fc.subarray(choosableRows(category).map(({ id }) => id)).map((ids) => new Set(ids)),
  }),
);

test('whatever is left out, every class, every ★★★ row and the order stay', () => {
  fc.assert(
    fc.property(choices, ({ category, leftOut }) => {
      const rest = withoutRows(category, leftOut);
      expect(classes(rest)).toEqual(classes(category));
      const core = category.rows.filter(({ stars }) => stars === 3).map(({ id }) => id);
      expect(named(rest)).toEqual(expect.arrayContaining(core));
      const position = new Map(category.rows.map(({ id }, index) => [id, index]));
      const order = rest.rows.map(({ id }) => position.get(id) ?? -1);
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }),
  );
});

test('a heading stays with its rows, and its rows without a name go with it', () => {
  const category = caibannong201968.categories.find(({ rows }) => rows.some(({ parent }) => parent !== null));
  if (!category) throw new Error('no heading');
  fc.assert(
    fc.property(fc.subarray(choosableRows(category).map(({ id }) => id)), (ids) => {
      const { rows } = withoutRows(category, new Set(ids));
      const kept = new Set(rows.map(({ id }) => id));
      expect(rows.filter(({ parent }) => parent !== null && !kept.has(parent))).toEqual([]);
    }),
  );
});

test.each(caibannong201968.categories)(
  '$name with its core indicators alone is read as such, and asks for no others',
  async (category) => {
    const workbook = createXlsx();
    const leftOut = new Set(choosableRows(category).map(({ id }) => id));
    const result = await insertForm(workbook, {
      form: 'application',
      ruleSet: caibannong201968,
      category: category.id,
      leftOut,
      year: 2024,
      wording: '2019',
    });
    expect(result.ok).toBe(true);
    const sheets = await checkSheets(workbook, OWN_FRAME);
    const [checked] = sheets.flatMap(({ forms }) => forms);
    expect(checked?.context.category?.category.id).toBe(category.id);
    const names = checked?.form.indicators.filter(({ level3 }) => level3.text !== '').map(({ stars }) => stars) ?? [];
    expect(names).toEqual(category.rows.filter(({ stars }) => stars === 3).map(() => 3));
    expect(checked?.findings.filter(({ rule }) => rule === 'core-indicator-missing')).toEqual([]);
  },
);
