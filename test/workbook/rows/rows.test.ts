import { caibannong201968, matchTemplateRow } from '../../../src/catalog';
import type { Category } from '../../../src/catalog/types';
import { areaAddress, columnName } from '../../../src/model/cell';
import type { Application, Form, SelfEvaluation } from '../../../src/model/form';
import { drawApplication } from '../../../src/sheets/draw/application';
import { drawSelfEvaluation } from '../../../src/sheets/draw/self-evaluation';
import { gridOfPlan } from '../../support/grid-of-plan';
import { markCells } from '../../../src/sheets/native/markers';
import { scoreFormulas } from '../../../src/sheets/native/score';
import type { SheetGrid } from '../../../src/sheets/grid';
import type { SheetPlan } from '../../../src/sheets/plan';
import { recognise } from '../../../src/sheets/recognise';
import { addIndicator } from '../../../src/workbook/rows/add-indicator';
import { classesOf, labelRun } from '../../../src/workbook/rows/class-rows';
import { references } from '../../../src/sheets/formula/references';
import { formulaAt, textAt } from '../../../src/workbook/read/read-sheet';
import { removeRows } from '../../../src/workbook/rows/remove-rows';
import { removeIndicator } from '../../../src/workbook/rows/remove-indicator';
import { createXlsx, openXlsx } from '../../../src/xlsx';
import type { XlsxWorkbook } from '../../../src/xlsx';
import { sampled } from '../../support/sample';
import { inspect } from '../inspect';

const SHEET = '表';
const NEW_NAME = '新增指标数量';

type Sheets = readonly (readonly [string, SheetPlan, Category | null])[];

const base = { ruleSet: caibannong201968, year: 2024, wording: '2019', name: SHEET } as const;
const applications: Sheets = [null, ...caibannong201968.categories].map((category) => [
  `表1 ${category?.id ?? '空白'}`,
  drawApplication({ ...base, category }),
  category,
]);
const infrastructure = applications.find(([name]) => name.includes('village-infrastructure'));
const evaluations: Sheets = [
  ['表4 空白', drawSelfEvaluation({ ...base, from: null }), null],
  ['表4 village-infrastructure', drawSelfEvaluation({ ...base, from: filledForm(infrastructure?.[1]) }), null],
];

/** The form of the template with its placeholders filled: only such rows are carried over. */
function filledForm(plan: SheetPlan | undefined): Application {
  if (!plan) throw new Error('no plan');
  const grid = gridOfPlan(plan);
  const texts = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => row.map((text) => text.replace('**', '50')));
  const values = texts(grid.texts);
  return recognise({ ...grid, texts: values, values })[0] as Application;
}

async function workbookWith(plan: SheetPlan): Promise<XlsxWorkbook> {
  const known = files.get(plan) ?? fileWith(plan);
  files.set(plan, known);
  return openXlsx(await known);
}

const files = new Map<SheetPlan, Promise<Uint8Array>>();

async function fileWith(plan: SheetPlan): Promise<Uint8Array> {
  const workbook = createXlsx();
  await workbook.apply([{ kind: 'add-sheet', plan }]);
  return workbook.toBytes();
}

async function readBack(workbook: XlsxWorkbook): Promise<{ grid: SheetGrid; form: Form }> {
  const [grid] = await workbook.read({ name: SHEET }, { merges: true });
  if (!grid) throw new Error('sheet is gone');
  const [form] = recognise(grid);
  if (!form) throw new Error('form is gone');
  return { grid, form };
}

/** What must hold of a drawn form before and after every change of rows. */
function expectWhole(grid: SheetGrid, form: Form, category: Category | null): void {
  const merges = new Set((grid.merges as Exclude<typeof grid.merges, 'unknown'>).map(areaAddress));
  const { columns, headerRow, lastRow } = form.table;
  const expected = form.table.rows.flatMap(({ row }) =>
    (['level1', 'level2'] as const).flatMap((level) => {
      const { first, last } = labelRun(form, row, level);
      const column = columnName(columns[level] ?? 0);
      return first === last ? [] : [`${column}${first}:${column}${last}`];
    }),
  );
  const bodyMerges = [...merges].filter((address) => {
    const [, column, top] = /^([A-Z]+)(\d+)/.exec(address) ?? [];
    return Number(top) > headerRow && Number(top) <= lastRow && column !== 'A';
  });
  expect(new Set(bodyMerges)).toEqual(new Set(expected));
  const side = [...merges].find((address) => address.startsWith(`A${headerRow}:`));
  expect(side).toBe(`A${headerRow}:A${form.kind === 'application' ? lastRow : lastRow + 1}`);
  for (const { row } of form.table.rows) {
    const { first } = labelRun(form, row, 'level2');
    expect(textAt(grid, first, columns.level2 ?? 0)).not.toBe('');
  }
  expect(grid.formulas.flat().filter((formula) => formula?.includes('#REF!'))).toEqual([]);
  if (form.kind === 'application') expectMarks(grid, form, category);
  if (form.kind === 'self-evaluation') expectScores(grid, form);
}

function expectMarks(grid: SheetGrid, form: Application, category: Category | null): void {
  const { level3 = 0, target = 0 } = form.table.columns;
  for (const { row } of form.table.rows) {
    const formula = formulaAt(grid, row, target + 1);
    expect(references(formula ?? '').every(({ first }) => first.row === row)).toBe(true);
    const name = textAt(grid, row, level3).replace(/^★+/, '');
    const template = category && name !== '' ? matchTemplateRow(category, name) : null;
    const read = (column: number) => formulaAt(grid, row, column) ?? textAt(grid, row, column);
    for (const { column, content } of markCells(row, { name: level3, target, mark: target + 1 }, template)) {
      if ('formula' in content) expect(read(column)).toBe(content.formula);
      else if (template?.kind === 'indicator' || name === NEW_NAME) expect(read(column)).toBe(content.value ?? '');
    }
  }
}

/** The formulas of every row and the totals are those that would be laid afresh. */
function expectScores(grid: SheetGrid, form: SelfEvaluation): void {
  const laid = scoreFormulas(form, (form.table.columns.reason ?? 0) + 1, caibannong201968.arithmetic);
  for (const { row, column, formula } of laid?.cells ?? []) {
    expect([row, column, formulaAt(grid, row, column)]).toEqual([row, column, formula]);
  }
  expect(laid?.cells.length).toBeGreaterThan(form.indicators.length);
}

/** First, inner and last row of every class, and both sides of every boundary. */
function everyPlace(form: Form): number[] {
  return [...new Set(classesOf(form).flatMap(({ rows }) => [rows[0], rows[1], rows[rows.length - 1]]))].filter(
    (row) => row !== undefined,
  );
}

describe.each([...applications, ...evaluations])('rows of %s', (_name, plan, category) => {
  it('is whole as drawn', async () => {
    const { grid, form } = await readBack(await workbookWith(plan));
    expectWhole(grid, form, category);
  });

  it('stays whole when an indicator is added below any row, and take-back restores it', async () => {
    const workbook = await workbookWith(plan);
    const before = await readBack(workbook);
    const inspected = await inspect(await workbook.toBytes(), SHEET);
    for (const row of sampled(everyPlace(before.form), 1)) {
      const place = before.form.table.rows.find((candidate) => candidate.row === row);
      const result = await addIndicator(workbook, {
        form: { sheet: before.grid.id },
        indicator: { kind: 'own', level1: '', level2: '', name: NEW_NAME, target: '≥3个' },
        below: row,
      });
      if (!result.ok) throw new Error(result.message);
      expect(result.row).toBe(row + 1);
      const { grid, form } = await readBack(workbook);
      const added = form.indicators.find((indicator) => indicator.row === row + 1);
      expect(added?.level3.value).toBe(NEW_NAME);
      expect([added?.level1?.name, added?.level2?.name]).toEqual([place?.level1?.name, place?.level2?.name]);
      expect(form.table.rows).toHaveLength(before.form.table.rows.length + 1);
      expect(form.indicators.map(({ level3 }) => level3.value).filter((name) => name !== NEW_NAME)).toEqual(
        before.form.indicators.map(({ level3 }) => level3.value),
      );
      expectWhole(grid, form, category);
      await result.undo.revert();
      expect(await readBack(workbook)).toEqual(before);
    }
    expect(await inspect(await workbook.toBytes(), SHEET)).toEqual(inspected);
  });

  it('stays whole when any row is removed, and take-back restores it', async () => {
    const workbook = await workbookWith(plan);
    const before = await readBack(workbook);
    const inspected = await inspect(await workbook.toBytes(), SHEET);
    for (const row of sampled(everyPlace(before.form), 2)) {
      const { level1, level2 } = before.form.table.rows.find((place) => place.row === row) ?? {};
      const alone = classesOf(before.form).find(({ rows }) => rows.includes(row))?.rows.length === 1;
      const result = await removeIndicator(workbook, { sheet: before.grid.id, row });
      if (!result.ok) {
        expect([result.code, alone]).toEqual(['no-change', true]);
        continue;
      }
      expect(result.deleted).toBe(!alone);
      const { grid, form } = await readBack(workbook);
      expect(form.table.rows).toHaveLength(before.form.table.rows.length - (alone ? 0 : 1));
      expect(
        form.table.rows.some((place) => place.level2?.name === level2?.name && place.level1?.name === level1?.name),
      ).toBe(true);
      const removed = before.form.indicators.find((indicator) => indicator.row === row)?.level3.value;
      expect(form.indicators).toHaveLength(before.form.indicators.length - (removed === undefined ? 0 : 1));
      expectWhole(grid, form, category);
      await result.undo.revert();
      expect(await readBack(workbook)).toEqual(before);
    }
    expect(await inspect(await workbook.toBytes(), SHEET)).toEqual(inspected);
  });
});

/** What may go at once: every class keeps a row. */
const SEVERAL: Readonly<Record<string, (rows: readonly number[]) => readonly number[]>> = {
  'all but the first of each class': (rows) => rows.slice(1),
  'all but the last of each class': (rows) => rows.slice(0, -1),
  'every second row': (rows) => rows.filter((_, index) => index % 2 === 1),
  'all but the second of each class': (rows) => (rows.length < 2 ? [] : rows.filter((_, index) => index !== 1)),
};

describe.each([...applications, ...evaluations])('several rows of %s', (_name, plan, category) => {
  it.each(Object.entries(SEVERAL))('%s: whole after one removal, and take-back restores it', async (_case, choose) => {
    const workbook = await workbookWith(plan);
    const before = await readBack(workbook);
    const inspected = await inspect(await workbook.toBytes(), SHEET);
    const rows = classesOf(before.form).flatMap((each) => choose(each.rows));
    const removal = removeRows(
      before.grid,
      before.grid.merges === 'unknown' ? [] : before.grid.merges,
      before.form,
      rows,
    );
    if ('brokenFormulas' in removal) throw new Error(removal.brokenFormulas.join());
    const undo = await workbook.apply(removal.edits);
    const { grid, form } = await readBack(workbook);
    expect(form.table.rows).toHaveLength(before.form.table.rows.length - rows.length);
    expect(classesOf(form).map(({ level1, level2 }) => [level1, level2])).toEqual(
      classesOf(before.form).map(({ level1, level2 }) => [level1, level2]),
    );
    expectWhole(grid, form, category);
    await undo.revert();
    expect(await inspect(await workbook.toBytes(), SHEET)).toEqual(inspected);
  });
});

describe('the look of an added row', () => {
  const heightOf = async (plan: SheetPlan, name: string): Promise<readonly (number | undefined)[]> => {
    const workbook = await workbookWith(plan);
    const { grid, form } = await readBack(workbook);
    const result = await addIndicator(workbook, {
      form: { sheet: grid.id },
      indicator: { kind: 'own', level1: '', level2: '', name, target: '≥3个' },
      below: form.table.firstRow,
    });
    if (!result.ok) throw new Error(result.message);
    const { heights } = await inspect(await workbook.toBytes(), SHEET);
    return heights.slice(result.row - 2, result.row);
  };
  const LONG = '建档立卡贫困户家庭成员参加农村实用技术培训并取得结业证书'.repeat(3);

  it.each([...applications, ...evaluations])('%s: as high as its own text needs', async (_name, plan) => {
    const [, short = 0] = await heightOf(plan, NEW_NAME);
    const [, long = 0] = await heightOf(plan, LONG);
    // Room for two lines of a reason is the least of 表4.
    expect(short).toBeLessThan(36);
    expect(long).toBeGreaterThan(short + 14);
  });

  it('a form of unknown column widths: as high as the row above', async () => {
    const foreign = { ...(infrastructure?.[1] as SheetPlan), names: [] };
    const [above, added] = await heightOf(foreign, LONG);
    expect(added).toBe(above);
  });

  it.each([...applications, ...evaluations])(
    '%s: borders, validation and conditional formats as in the row above',
    async (_name, plan) => {
      const workbook = await workbookWith(plan);
      const { grid, form } = await readBack(workbook);
      const { lastRow, firstRow } = form.table;
      for (const row of [firstRow, lastRow]) {
        const result = await addIndicator(workbook, {
          form: { sheet: grid.id },
          indicator: { kind: 'own', level1: '', level2: '', name: NEW_NAME, target: '≥3个' },
          below: row,
        });
        if (!result.ok) throw new Error(result.message);
        const sheet = await inspect(await workbook.toBytes(), SHEET);
        for (let column = form.area.left; column <= form.area.right; column += 1) {
          const style = (at: number) => sheet.cells.get(`${columnName(column)}${at}`)?.style;
          expect(style(row + 1)).toEqual(style(row));
        }
        await result.undo.revert();
      }
    },
  );
});
