import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caibannong201968, COUNTY_FORMS, LAYOUTS, level1Name, level2Name } from '../../src/catalog';
import { drawCounty } from '../../src/sheets/draw/county';

const FOLDER = join(__dirname, '../fixtures/county-forms');

/** What a published table prints, in its order, and where it was seen. */
interface Printed {
  readonly source: string;
  readonly printed: readonly string[];
}

const printedOf = (id: string) => JSON.parse(readFileSync(join(FOLDER, `${id}.json`), 'utf8')) as Printed;
const manual = readFileSync('docs/使用手册.md', 'utf8');

test('every form has its fixture, and no fixture is without a form', () => {
  const fixtures = readdirSync(FOLDER).map((file) => file.replace('.json', ''));
  expect(fixtures.sort()).toEqual(COUNTY_FORMS.map(({ id }) => id).sort());
});

describe.each(COUNTY_FORMS.map((form) => [form.id, form] as const))('%s', (id, form) => {
  const { source, printed } = printedOf(id);
  const unit = form.moneyUnits[0] ?? '万元';
  const plan = drawCounty({ form, variant: null, unit, year: null, ruleSet: caibannong201968, name: form.sheetName });

  test('prints what the published table prints, in its order', () => {
    expect(source).not.toBe('');
    const texts = [...plan.cells]
      .filter(({ column }) => column <= form.widths.length)
      .sort((one, other) => one.row - other.row || one.column - other.column)
      .flatMap(({ content }) =>
        content && 'value' in content && typeof content.value === 'string' ? [content.value] : [],
      );
    const bare = (text: string) => text.replace(/\s/g, '');
    expect(texts.map(bare)).toEqual(printed.map(bare));
  });

  test('its classes are known ones, its frame is known, the manual and the choice name it', () => {
    const { classes, columns } = form.table;
    expect(classes.filter(({ name }) => level1Name(name) === null)).toEqual([]);
    expect(classes.flatMap(({ level2 }) => level2).filter(({ name }) => level2Name(name) === null)).toEqual([]);
    expect(LAYOUTS.some((layout) => layout.id === id && layout.kind === form.kind)).toBe(true);
    expect(manual).toContain(`\`${id}\`（${form.name}）`);
    expect(columns.reduce((sum, { span = 1 }) => sum + span, form.table.side ? 1 : 0)).toBe(form.widths.length);
  });

  test('its lines are as wide as the form', () => {
    const widths = [...plan.merges];
    expect(widths.every(({ right, left }) => right <= form.widths.length || left > form.widths.length)).toBe(true);
    const framed = plan.cells.filter(({ style, column }) => style.border !== undefined && column <= form.widths.length);
    const rows = new Map<number, number>();
    for (const { row } of framed) rows.set(row, (rows.get(row) ?? 0) + 1);
    expect([...rows].filter(([, count]) => count !== form.widths.length)).toEqual([]);
  });
});
