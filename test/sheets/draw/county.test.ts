import fc from 'fast-check';
import { caibannong201968, COUNTY_FORMS, printsYear } from '../../../src/catalog';
import type { CountyForm, HeadField } from '../../../src/catalog';
import type { Form } from '../../../src/model/form';
import type { IndicatorColumn } from '../../../src/model/indicator-column';
import { drawCounty } from '../../../src/sheets/draw/county';
import type { SheetGrid } from '../../../src/sheets/grid';
import type { SheetPlan } from '../../../src/sheets/plan';
import { recognise } from '../../../src/sheets/recognise';
import { readingLine } from '../../../src/workbook/read/reading-words';
import { contentFor, fillCounty } from '../../support/county-content';
import type { CountyContent } from '../../support/county-content';
import { formulaProblems } from '../../support/formula-problems';
import { gridOfPlan } from '../../support/grid-of-plan';
import { sampleSize } from '../../support/sample';

const SEED = 20261130;

/** A form in each of its ways to be printed. */
const PRINTINGS = COUNTY_FORMS.flatMap((form) =>
  form.moneyUnits.flatMap((unit) =>
    (form.variants.length === 0 ? [null] : form.variants.map(({ id }) => id)).map((variant) => ({
      name: [form.id, variant ?? '', unit].join(' '),
      form,
      variant,
      unit,
    })),
  ),
);

type Printing = (typeof PRINTINGS)[number];

function drawn({ form, variant, unit }: Printing, year: number | null = 2023): SheetPlan {
  return drawCounty({ form, variant, unit, year, ruleSet: caibannong201968, name: form.sheetName });
}

function only(grid: SheetGrid): Form {
  const [form, ...others] = recognise(grid);
  if (!form || others.length > 0) throw new Error('not one form');
  return form;
}

const FIELDS: Readonly<Partial<Record<HeadField, (form: Form) => string | null | undefined>>> = {
  name: ({ project }) => project.name?.text,
  code: ({ code }) => code?.text,
  department: ({ project }) => project.department?.text,
  implementer: ({ project }) => project.implementer?.text,
  period: ({ period }) => period?.text,
  total: (form) => amountOf(form, 'total'),
  fiscal: (form) => amountOf(form, 'fiscal'),
  'other-funds': (form) => amountOf(form, 'other'),
  purpose: (form) => (form.kind === 'application' ? form.purpose?.text : null),
  goal: (form) => ('goal' in form ? form.goal?.text : null),
  'goal-result': (form) => (form.kind === 'self-evaluation' ? form.goalResult?.text : null),
};

function amountOf(form: Form, role: 'total' | 'fiscal' | 'other'): string | undefined {
  return form.kind === 'application' ? form.funds?.[role]?.value?.toString() : undefined;
}

/** What was written, and what was read, field by field and row by row. */
function written({ head, plan, rows, spending }: CountyContent, form: CountyForm) {
  const fields = (Object.keys(FIELDS) as HeadField[]).filter((field) => head[field] !== undefined);
  const roles = form.table.columns.map(({ role }) => role);
  const value = (row: NonNullable<CountyContent['rows'][number]>) =>
    roles.includes('unit') ? `${row.sign ?? ''}${row.target ?? ''}${row.unit ?? ''}` : row.target;
  const hasPlan = form.head.some(({ cells }) => cells.some((cell) => 'until' in cell));
  return {
    fields: Object.fromEntries(fields.map((field) => [field, String(head[field])])),
    plan: hasPlan ? plan.map(String) : [],
    spending: form.kind === 'self-evaluation' ? [String(spending.budget), String(spending.executed)] : [],
    rows: rows.flatMap((row) => (row ? [{ ...row, target: value(row) }] : [])),
  };
}

const CELLS: Readonly<Partial<Record<IndicatorColumn, (row: Form['indicators'][number]) => string | undefined>>> = {
  level1: ({ level1 }) => level1?.text,
  level2: ({ level2 }) => level2?.text,
  level3: ({ level3 }) => level3.text,
  description: ({ description }) => description?.text,
  target: ({ target }) => target.text,
  basis: ({ basis }) => basis?.text,
  weight: ({ weight }) => weight?.text,
  reason: ({ reason }) => reason?.text,
};

function readBack(read: Form, like: ReturnType<typeof written>) {
  return {
    fields: Object.fromEntries(Object.keys(like.fields).map((field) => [field, FIELDS[field as HeadField]?.(read)])),
    plan: read.kind === 'application' ? read.plan.map(({ field }) => field.value?.toString()) : [],
    spending:
      read.kind === 'self-evaluation'
        ? [read.execution?.total.budget.value?.toString(), read.execution?.total.executed.value?.toString()]
        : [],
    rows: read.indicators.map((row, index) =>
      Object.fromEntries(
        Object.entries(like.rows[index] ?? {}).map(([role, said]) => {
          const cell = CELLS[role as IndicatorColumn]?.(row);
          return [role, role in CELLS ? (role === 'weight' ? Number(cell) : cell) : said];
        }),
      ),
    ),
  };
}

describe.each(PRINTINGS)('$name', (printing) => {
  const { form } = printing;
  const blank = drawn(printing);

  test('is read blank as what it is, certain, with every row to be written', () => {
    const read = only(gridOfPlan(blank));
    const rows = form.table.openRows * Math.max(1, form.table.classes.flatMap(({ level2 }) => level2).length);
    const hasClasses = form.table.columns.some(({ role }) => role === 'level1');
    expect([read.kind, read.layout, read.reading.state]).toEqual([form.kind, hasClasses ? form.id : null, 'certain']);
    expect(readingLine(read)).toBeNull();
    expect(read.indicators).toEqual([]);
    expect(read.table.rows.length).toBeLessThanOrEqual(rows);
    expect(read.hint).toEqual({ ruleSet: form.id, category: null });
    expect(read.year?.value ?? null).toBe(printsYear(form) ? 2023 : null);
  });

  test('what is written into it is read back: every field, every row', () => {
    fc.assert(
      fc.property(contentFor(form), (content) => {
        const like = written(content, form);
        const read = only(gridOfPlan(fillCounty(blank, form, content)));
        expect(read.reading).toMatchObject({ state: 'certain', unread: [] });
        expect(readBack(read, like)).toEqual(like);
      }),
      { numRuns: sampleSize(15, 300), seed: SEED },
    );
  });

  test('the same without its merges, as it is read while people type', () => {
    fc.assert(
      fc.property(contentFor(form), (content) => {
        const like = written(content, form);
        const read = only({ ...gridOfPlan(fillCounty(blank, form, content)), merges: 'unknown' });
        expect(read.reading).toMatchObject({ state: 'certain', unread: [] });
        expect(readBack(read, like)).toEqual(like);
      }),
      { numRuns: sampleSize(10, 200), seed: SEED },
    );
  });

  test('its formulas pass the linter, and nothing that we add is printed', () => {
    expect(formulaProblems(blank)).toEqual([]);
    const { area, repeatRows } = blank.print;
    const beside = blank.cells.filter(({ column, content }) => column > form.widths.length && content);
    expect(beside.length).toBeGreaterThan(0);
    expect(area?.right).toBe(form.widths.length);
    expect(repeatRows?.first).toBe(only(gridOfPlan(blank)).table.headerRow);
    expect(blank.rowHeights).toHaveLength(area?.bottom ?? 0);
    expect(Math.max(...blank.cells.map(({ column }) => column))).toBe(blank.columns.length);
  });
});

test('without a year the place for it is left open', () => {
  const withYear = PRINTINGS.filter(({ form }) => printsYear(form));
  expect(withYear.length).toBeGreaterThan(0);
  for (const printing of withYear) {
    const texts = drawn(printing, null).cells.flatMap(({ content }) =>
      content && 'value' in content ? [content.value] : [],
    );
    expect(texts.some((text) => typeof text === 'string' && text.includes('20XX'))).toBe(true);
  }
});
