import fc from 'fast-check';
import { caibannong201968, matchTemplateRow, wordAs } from '../../../src/catalog';
import type { Category, TemplateRow, Wording } from '../../../src/catalog/types';
import type { Application } from '../../../src/model/form';
import { drawApplication } from '../../../src/sheets/draw/application';
import { gridOfPlan } from '../../support/grid-of-plan';
import { createXlsx, openXlsx } from '../../../src/xlsx';
import { recognise } from '../../../src/sheets/recognise';
import { sampleSize } from '../../support/sample';

const { categories } = caibannong201968;
const variant = fc.record({
  category: fc.constantFrom<Category | null>(null, ...categories),
  wording: fc.constantFrom<Wording>('2019', 'current'),
  year: fc.option(fc.integer({ min: 2016, max: 2035 })),
  mergesKnown: fc.boolean(),
});

function drawAndRead(
  category: Category | null,
  wording: Wording,
  year: number | null,
  mergesKnown: boolean,
): Application {
  const grid = gridOfPlan(drawApplication({ ruleSet: caibannong201968, category, year, wording, name: '申报表' }));
  const forms = recognise(mergesKnown ? grid : { ...grid, merges: 'unknown' });
  expect(forms).toHaveLength(1);
  return forms[0] as Application;
}

/** Rows that a reader sees: a name or a value. */
function visible(rows: readonly TemplateRow[]): readonly TemplateRow[] {
  return rows.filter(({ name, target }) => name !== '' || target !== '');
}

describe('draw, then read', () => {
  it('every row of every category comes back as the same row', () => {
    fc.assert(
      fc.property(variant, ({ category, wording, year, mergesKnown }) => {
        const form = drawAndRead(category, wording, year, mergesKnown);
        expect(form.kind).toBe('application');
        expect(form.layout).toBe('caibannong-2019-68');
        expect(form.year?.value ?? null).toBe(year);
        expect(form.hint).toEqual({ ruleSet: 'caibannong-2019-68', category: category?.id ?? null });
        expect(form.project.name?.text ?? '').toBe(category ? wordAs(category.name, wording) : '');
        const expected = category ? visible(category.rows) : [];
        const read = form.indicators.filter(({ level3, target }) => level3.value !== null || target.text !== '');
        expect(
          read.map(({ level1, level2, level3, stars, target }) => ({
            level1: level1?.name,
            level2: level2?.name,
            name: level3.value ?? '',
            stars,
            target: target.text,
          })),
        ).toEqual(
          expected.map(({ level1, level2, name, stars, target }) => ({
            level1,
            level2,
            name: wordAs(name, wording),
            stars,
            target,
          })),
        );
        if (category) {
          const rows = read.map(({ level3 }) => matchTemplateRow(category, level3.text));
          expect(rows).toEqual(expected.map((row) => (row.name === '' ? null : row)));
        }
      }),
      { numRuns: sampleSize(50, 200) },
    );
  });

  it.each(categories)('$id: every class of the template is read, empty ones too', (category) => {
    const form = drawAndRead(category, '2019', 2024, true);
    const classes = new Set(form.table.rows.map(({ level1, level2 }) => `${level1?.name}/${level2?.name}`));
    expect([...classes]).toEqual([...new Set(category.rows.map(({ level1, level2 }) => `${level1}/${level2}`))]);
    expect(form.table.rows).toHaveLength(category.rows.length);
  });

  it('amounts and goals of an empty form are empty, at the drawn cells', () => {
    const form = drawAndRead(null, '2019', null, true);
    expect(form.funds?.total?.at).toMatchObject({ row: 5, column: 4 });
    expect(form.funds?.fiscal?.at).toMatchObject({ row: 6, column: 4 });
    expect(form.funds?.other?.at).toMatchObject({ row: 7, column: 4 });
    expect(form.funds?.unit).toBe('万元');
    expect(form.project.contact?.at).toMatchObject({ row: 3, column: 5 });
    expect(form.goal?.at).toMatchObject({ row: 9, column: 2 });
  });

  it.each(categories)('$id: reads the same out of a file', async (category) => {
    const plan = drawApplication({ ruleSet: caibannong201968, category, year: 2024, wording: '2019', name: '申报表' });
    const drawn = createXlsx();
    await drawn.apply([{ kind: 'add-sheet', plan }]);
    const [grid] = await (await openXlsx(await drawn.toBytes())).read({ all: true }, { merges: true });
    if (!grid) throw new Error('the file has no sheet');
    const told = (form: Application) => ({
      hint: form.hint,
      year: form.year?.value,
      rows: form.indicators.map(({ row, level1, level2, level3, stars, target }) => [
        row,
        level1?.name,
        level2?.name,
        level3.value,
        stars,
        target.text,
      ]),
    });
    const [form] = recognise(grid) as Application[];
    expect(form && told(form)).toEqual(told(drawAndRead(category, '2019', 2024, true)));
  });
});
