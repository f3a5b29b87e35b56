import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caibannong201968, RULE_SETS } from '../../src/catalog';
import { categoryById } from '../support/category-by-id';
import type { Category, TemplateRow } from '../../src/catalog/types';
import { ruleSetSchema } from './schema';

interface FixtureRow {
  line: number;
  kind: string;
  id?: string;
  level1: string;
  level2: string;
  level3?: string;
  stars?: number;
  parent?: string | null;
  rawValue?: string;
  comparator?: string | null;
  unit?: string | null;
  fixedValue?: string | null;
  inferredValue?: string;
  inferredComparator?: string;
  inferredUnit?: string;
}

interface Fixture {
  forms: Record<
    string,
    {
      title: string;
      columns: string[];
      structure?: { level1: string; level2: string[] }[];
      sections?: { rawTitle: string; items: { name: string; max: number; points: string }[] }[];
    }
  >;
  categories: { key: string; name: string; note: string; core: string[]; starred: string[]; rows: FixtureRow[] }[];
}

const fixtures = join(__dirname, '../fixtures');
const fixture = JSON.parse(readFileSync(join(fixtures, 'templates.json'), 'utf8')) as Fixture;
const document = readFileSync(join(fixtures, 'document/caibannong-2019-68.txt'), 'utf8');

const printedKinds: Readonly<Record<string, string>> = { emptyClass: 'empty-class' };

describe.each(fixture.categories)('category $name', (printed) => {
  const category = caibannong201968.categories.find(({ name }) => name === printed.name) as Category;
  const rows = printed.rows.filter(({ kind }) => kind !== 'pageBreak' && kind !== 'artifact');

  it('has the note as printed', () => {
    expect(category.note).toBe(printed.note);
  });

  it('has every printed row, in order, and no other', () => {
    expect(category.rows.map(({ line }) => line)).toEqual(rows.map(({ line }) => line));
  });

  it.each(rows)('line $line stands as printed', (row) => {
    const own = category.rows.find(({ line }) => line === row.line) as TemplateRow;
    const parent = category.rows.find(({ id }) => id === own.parent)?.name ?? null;
    expect({ ...own, id: undefined, alsoUnits: undefined, parent: undefined }).toEqual({
      kind: printedKinds[row.kind] ?? row.kind,
      level1: row.level1,
      level2: row.level2,
      name: row.level3 ?? '',
      stars: row.stars ?? 0,
      target: row.inferredValue ?? row.rawValue ?? '',
      comparator: row.inferredComparator ?? row.comparator ?? null,
      unit: row.inferredUnit ?? row.unit ?? null,
      fixedValue: row.fixedValue ?? null,
      line: row.line,
    });
    if (row.id) {
      expect(own.id).toBe(row.id.replace(printed.key, category.id));
      expect(parent).toBe(row.parent);
    }
  });

  it('has the core and the starred indicators', () => {
    const named = (stars: number) => category.rows.filter((row) => row.stars === stars).map(({ name }) => name);
    expect(named(3)).toEqual(printed.core);
    expect(named(1)).toEqual(printed.starred);
  });

  it('gives every row an id of its own', () => {
    expect(new Set(category.rows.map(({ id }) => id)).size).toBe(category.rows.length);
  });
});

describe('rule set', () => {
  it('holds the printed categories in their order', () => {
    expect(caibannong201968.categories.map(({ name }) => name)).toEqual(fixture.categories.map(({ name }) => name));
  });

  it('holds the core sets of R36', () => {
    const cores = caibannong201968.categories.map(({ id, rows }) => [
      id,
      rows.filter(({ stars }) => stars === 3).length,
    ]);
    expect(Object.fromEntries(cores)).toMatchObject({
      'specialty-industry': 2,
      'asset-income': 1,
      'microcredit-interest': 4,
      'village-infrastructure': 5,
      yulu: 3,
    });
  });

  it('is well formed', () => {
    for (const ruleSet of RULE_SETS) expect(() => ruleSetSchema.parse(ruleSet)).not.toThrow();
  });

  it('gives its classes 100 points together with the execution', () => {
    const { weights, execution } = caibannong201968.arithmetic;
    expect(weights.reduce((sum, { points }) => sum + points, execution.points)).toBe(100);
  });

  it('has the classes of 表1 in printed order', () => {
    const classes = caibannong201968.classes.map(({ name, level2 }) => ({
      level1: name,
      level2: level2.map((one) => one.name),
    }));
    expect(classes).toEqual(fixture.forms.表1?.structure);
  });

  it.each([
    ['表1', 'application'],
    ['表2', 'review'],
    ['表3', 'monitoring'],
    ['表4', 'self-evaluation'],
  ] as const)('has the frame of %s', (id, kind) => {
    const frame = caibannong201968.forms[kind];
    expect(frame?.title).toBe(fixture.forms[id]?.title);
    expect(frame?.columns).toEqual(fixture.forms[id]?.columns);
  });

  it('has the items of 表2, 100 points in all', () => {
    const sections = caibannong201968.forms.review?.sections ?? [];
    expect(sections).toEqual(
      fixture.forms.表2?.sections?.map(({ rawTitle, items }) => ({
        name: rawTitle,
        items: items.map(({ name, max, points }) => ({ name, max, points })),
      })),
    );
    expect(sections.flatMap(({ items }) => items).reduce((sum, { max }) => sum + max, 0)).toBe(100);
  });

  it('accepts further units only where the document counts differently', () => {
    const rows = caibannong201968.categories.flatMap((category) => category.rows).filter((row) => row.alsoUnits.length);
    expect(rows.map(({ name, unit, alsoUnits }) => [name, unit, ...alsoUnits])).toEqual([
      ['猪养殖补助标准', '元/头只', '元/头', '元/只'],
      ['牛养殖补助标准', '元/头只', '元/头', '元/只'],
      ['鸡养殖补助标准', '元/头只', '元/头', '元/只'],
      ['供水设施补助标准', '万元/公里', '万元/座'],
    ]);
  });

  it('says nothing that the document does not print', () => {
    const plain = (text: string) =>
      text
        .replace(/[\s$\\]/g, '')
        .replace(/geq/g, '≥')
        .replace(/leq/g, '≤')
        .replace(/（/g, '(')
        .replace(/）/g, ')')
        .replace(/：/g, ':');
    const printed = plain(document);
    const own = Object.values(caibannong201968.forms).flatMap(({ notes, instructions, labels }) => [
      ...notes,
      ...Object.values(instructions),
      ...Object.values(labels),
    ]);
    // The extraction prints the ellipsis as five dots.
    const missing = own.filter((text) => text !== '……' && !printed.includes(plain(text).replace(/。$/, '')));
    expect(missing).toEqual([]);
  });

  it('knows no category by another id', () => {
    expect(categoryById('infrastructure')).toBeNull();
  });
});
