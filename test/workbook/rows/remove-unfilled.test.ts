import fc from 'fast-check';
import { caibannong201968 } from '../../../src/catalog';
import { specialtyIndustry } from '../../../src/catalog/caibannong-2019-68/specialty-industry';
import type { Category, TemplateRow } from '../../../src/catalog/types';
import type { CellValue } from '../../../src/model/cell';
import type { Form } from '../../../src/model/form';
import type { SheetGrid } from '../../../src/sheets/grid';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { checkSheets } from '../../../src/workbook/check/check-workbook';
import type { CheckedForm } from '../../../src/workbook/check/check-workbook';
import { insertForm } from '../../../src/workbook/insert/insert-form';
import { choosableRows, withChildren } from '../../../src/workbook/insert/template-choice';
import { removeIndicator } from '../../../src/workbook/rows/remove-indicator';
import { removeUnfilled } from '../../../src/workbook/rows/remove-unfilled';
import { unfilledRows } from '../../../src/workbook/rows/unfilled-rows';
import { createXlsx } from '../../../src/xlsx';
import type { XlsxWorkbook } from '../../../src/xlsx';
import { inspect } from '../inspect';
import type { InspectedSheet } from '../inspect';

const SPECIALTY = specialtyIndustry;
const NAME = '绩效目标申报表';

/** Rows that are to be filled in: the template's "≥**亩". */
const isBlank = ({ target }: TemplateRow) => target.includes('**');
/** Rows that a project does without: those that are not filled, and headings none of whose rows is. */
const unneeded = (category: Category, filled: ReadonlySet<string>) =>
  choosableRows(category).filter(
    (row) =>
      row.stars !== 3 &&
      (isBlank(row) || row.target === '') &&
      !withChildren(category, row).some(({ name, stars }) => filled.has(name) || stars === 3),
  );

async function inserted(category: Category, leftOut: ReadonlySet<string> = new Set()): Promise<XlsxWorkbook> {
  const workbook = createXlsx();
  const result = await insertForm(workbook, {
    form: 'application',
    ruleSet: caibannong201968,
    category: category.id,
    leftOut,
    year: 2024,
    wording: '2019',
  });
  if (!result.ok) throw new Error(result.message);
  return workbook;
}

interface Read {
  readonly grid: SheetGrid;
  readonly checked: CheckedForm;
  readonly form: Form;
}

async function read(workbook: XlsxWorkbook): Promise<Read> {
  const sheet = (await checkSheets(workbook, OWN_FRAME)).find(({ name }) => name === NAME);
  const checked = sheet?.forms[0];
  if (!sheet || !checked) throw new Error('no form');
  return { grid: sheet.grid, checked, form: checked.form };
}

const unfilledOf = ({ grid, checked, form }: Read) =>
  unfilledRows(form, grid, checked.context.category?.category ?? null);

async function write(workbook: XlsxWorkbook, cells: readonly (readonly [number, number, CellValue])[]): Promise<void> {
  await workbook.apply([
    {
      kind: 'set-cells',
      sheet: NAME,
      cells: cells.map(([row, column, value]) => ({ row, column, content: { value } })),
    },
  ]);
}

/** Writes 7 into the values of these template rows. */
async function fill(workbook: XlsxWorkbook, names: ReadonlySet<string>): Promise<void> {
  const { form } = await read(workbook);
  const cells = form.indicators
    .filter(({ level3, target }) => names.has(level3.value ?? '') && target.text.includes('**'))
    .map(({ target: { at, text } }) => [at.row, at.column, text.replace('**', '7')] as const);
  await write(workbook, cells);
}

async function remove(workbook: XlsxWorkbook) {
  const before = await read(workbook);
  return removeUnfilled(workbook, { form: { sheet: before.grid.id }, shown: unfilledOf(before) });
}

const written = ({ cells }: InspectedSheet): readonly string[] =>
  [...cells].flatMap(([cell, { content }]) => (content === null ? [] : [`${cell} ${String(content)}`]));

const choices = fc.constantFrom(...caibannong201968.categories).chain((category) =>
  fc.record({
    category: fc.constant(category),
    filled: fc.subarray(choosableRows(category).filter(isBlank)).map((rows) => new Set(rows.map(({ name }) => name))),
  }),
);

test('what is left is the form as it is put in with just the rows that were filled, and take-back restores it', async () => {
  await fc.assert(
    fc.asyncProperty(choices, async ({ category, filled }) => {
      const workbook = await inserted(category);
      await fill(workbook, filled);
      const before = await inspect(await workbook.toBytes(), NAME);
      const result = await remove(workbook);

      const leftOut = unneeded(category, filled);
      const chosen = await inserted(category, new Set(leftOut.map(({ id }) => id)));
      await fill(chosen, filled);
      const [left, expected] = [
        await inspect(await workbook.toBytes(), NAME),
        await inspect(await chosen.toBytes(), NAME),
      ];
      expect(written(left)).toEqual(written(expected));
      expect({ merges: left.merges, heights: left.heights, printArea: left.printArea }).toEqual({
        merges: expected.merges,
        heights: expected.heights,
        printArea: expected.printArea,
      });
      expect(unfilledOf(await read(workbook))).toEqual({ spare: [], emptied: [] });
      if (result.ok) await result.undo.revert();
      else expect(result.code).toBe('no-change');
      expect(await inspect(await workbook.toBytes(), NAME)).toEqual(before);
    }),
    { numRuns: 12 },
  );
}, 120_000);

describe('特色产业, nine indicators filled', () => {
  const nine = new Set(
    choosableRows(SPECIALTY)
      .filter(isBlank)
      .slice(12, 21)
      .map(({ name }) => name),
  );
  let workbook: XlsxWorkbook;

  beforeEach(async () => {
    workbook = await inserted(SPECIALTY);
    await fill(workbook, nine);
  });

  const rowOf = async (name: string) => {
    const { form } = await read(workbook);
    const found = form.indicators.find(({ level3 }) => level3.value === name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  const spareNames = async () => unfilledOf(await read(workbook)).spare.map(({ name }) => name.replace(/^★+/, ''));

  test('afterwards no value is asked for but in ★★★ rows', async () => {
    expect(await remove(workbook)).toMatchObject({ ok: true });
    const { form, checked } = await read(workbook);
    const core = form.indicators.filter(({ stars }) => stars === 3).map(({ target }) => target.at.row);
    const asked = checked.findings.filter(({ rule, at }) => rule === 'placeholder-left' && at?.column === 5);
    expect(asked.map(({ at }) => at?.row)).toEqual(core);
    expect(unfilledOf(await read(workbook))).toEqual({ spare: [], emptied: [] });
  });

  test('the last row of a class stays, emptied, with the prompt of its class and as low as an empty row', async () => {
    const { row } = await rowOf('农业科技改善耕地面积');
    await removeIndicator(workbook, { sheet: (await read(workbook)).grid.id, row: row + 1 });
    const { spare, emptied } = unfilledOf(await read(workbook));
    expect(emptied).toEqual([{ row, name: '农业科技改善耕地面积' }]);
    expect(await remove(workbook)).toMatchObject({ ok: true });
    const now = row - spare.filter((gone) => gone.row < row).length;
    const { grid } = await read(workbook);
    expect(grid.texts[now - grid.top]?.slice(2, 5)).toEqual(['生态效益指标', '', '']);
    const { validations } = await inspect(await workbook.toBytes(), NAME);
    expect(validations).toMatchObject({ [`range:D${now}:E${now}`]: { promptTitle: '生态效益指标' } });
  });

  test.each<
    readonly [string, (at: { readonly row: number; readonly column: number }) => readonly [number, number, CellValue]]
  >([
    ['a value', ({ row, column }) => [row, column, '≥3亩']],
    ['words in the place of the value', ({ row, column }) => [row, column, '待县里定']],
    ['another unit in the blank', ({ row, column }) => [row, column, '≥**公顷']],
    ['another name', ({ row, column }) => [row, column - 1, '水稻（再生稻）种植面积']],
    ['a note beside the table', ({ row }) => [row, 20, '问老王']],
  ])('a row with %s stays, and with it the heading of its group', async (_, cellAt) => {
    expect(await spareNames()).toEqual(expect.arrayContaining(['水稻种植面积', '补助各类粮食作物种植面积']));
    const { target } = await rowOf('水稻种植面积');
    await write(workbook, [cellAt(target.at)]);
    const names = await spareNames();
    expect(names).toContain('小麦种植面积');
    expect(names).not.toContain('水稻种植面积');
    expect(names).not.toContain('水稻（再生稻）种植面积');
    expect(names).not.toContain('补助各类粮食作物种植面积');
  });

  test('a value that was deleted is none', async () => {
    const { target } = await rowOf('水稻种植面积');
    await write(workbook, [[target.at.row, target.at.column, null]]);
    expect(await spareNames()).toContain('水稻种植面积');
  });

  test('refused, and nothing written, where the sheet is no longer what was shown', async () => {
    const before = await read(workbook);
    const { target } = await rowOf('水稻种植面积');
    await write(workbook, [[target.at.row, target.at.column, '≥3亩']]);
    const bytes = await workbook.toBytes();
    const result = await removeUnfilled(workbook, { form: { sheet: before.grid.id }, shown: unfilledOf(before) });
    expect(result).toMatchObject({ ok: false, code: 'changed-meanwhile' });
    expect(await workbook.toBytes()).toEqual(bytes);
  });

  test('refused where a formula beside the table reads one of the rows', async () => {
    const { target } = await rowOf('水稻种植面积');
    await workbook.apply([
      {
        kind: 'set-cells',
        sheet: NAME,
        cells: [{ row: 2, column: 20, content: { formula: `=E${target.at.row}` } }],
      },
    ]);
    expect(await remove(workbook)).toMatchObject({ ok: false, code: 'referenced' });
  });
});

test('forms without a category, and forms that are no 申报表, have no unfilled rows', async () => {
  const before = await read(await inserted(SPECIALTY));
  const none = { spare: [], emptied: [] };
  expect(unfilledRows(before.form, before.grid, null)).toEqual(none);
  expect(unfilledRows({ ...before.form, kind: 'monitoring' } as Form, before.grid, SPECIALTY)).toEqual(none);
});
