import fc from 'fast-check';
import { caibannong201968 } from '../../../src/catalog';
import { SYSTEM_SHEETS } from '../../../src/catalog/budget-system';
import type { SystemSheet } from '../../../src/catalog/budget-system';
import type { CellValue } from '../../../src/model/cell';
import { drawSystemSheet } from '../../../src/sheets/draw/system-sheet';
import type { SheetGrid } from '../../../src/sheets/grid';
import type { SheetPlan } from '../../../src/sheets/plan';
import { recognise } from '../../../src/sheets/recognise';
import { draftOf } from '../../../src/workbook/budget-system/draft';
import { compareWith, fillFromWorkbook, fillSystemSheet } from '../../../src/workbook/budget-system/fill-system-sheet';
import { isSystemForm } from '../../../src/workbook/budget-system/indicator-texts';
import type { SystemForm } from '../../../src/workbook/budget-system/indicator-texts';
import { readSystemSheet } from '../../../src/workbook/budget-system/read-system-sheet';
import { writeSystemSheet } from '../../../src/workbook/budget-system/write-system-sheet';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { readSheets } from '../../../src/workbook/read/read-sheet';
import { createXlsx, openXlsx } from '../../../src/xlsx';
import { correctApplications } from '../../support/correct-forms';
import { correctMonitorings } from '../../support/correct-monitorings';
import { correctSelfEvaluations } from '../../support/correct-self-evaluations';
import { gridOfPlan } from '../../support/grid-of-plan';
import { sampleSize } from '../../support/sample';
import { partsOf } from '../../xlsx/packages';
import { inspect } from '../inspect';

const ruleSet = caibannong201968;
const PLANS = [correctApplications()[6]!, correctMonitorings()[3]!, correctSelfEvaluations()[3]!].map(
  ({ plan }) => plan,
);

function formOn(plan: SheetPlan): SystemForm {
  const form = recognise(gridOfPlan(plan)).find((one) => isSystemForm(one));
  if (!form || !isSystemForm(form)) throw new Error('no form');
  return form;
}

/** What is special in 湖北 and 浙江 has to do with sums alone. */
const sheetsOf = (kind: string) =>
  SYSTEM_SHEETS.filter((sheet) => sheet.kind === kind && !['hubei-goal', 'zhejiang-goal'].includes(sheet.id));

/** As the system exports it: what people fill in is empty, lists have codes, an order of its own, in rows further down. */
function exported(form: SystemForm, sheet: SystemSheet, offset = 0, keep: readonly string[] = []): SheetPlan {
  const own = [
    'actual',
    'likelihood',
    'weight',
    'score',
    'description',
    'reason',
    ...(form.kind === 'application' ? ['sign', 'target', 'unit'] : []),
  ];
  const rows = draftOf(form, sheet, ruleSet).rows.map((texts) =>
    texts.map((text, index) => {
      const role = sheet.columns[index]?.role ?? '';
      if (role === 'level1' && !/^\d/.test(text)) return `3-${text}`;
      if (role === 'level2' && !/^\d/.test(text)) return `11-${text}`;
      return own.includes(role) && !keep.includes(role) ? '' : text;
    }),
  );
  const plan = drawSystemSheet({ name: '导出数据', sheet, rows: [...rows].reverse() });
  return {
    ...plan,
    rowHeights: [...Array.from({ length: offset }, () => 20), ...plan.rowHeights],
    cells: plan.cells.map((cell) => ({ ...cell, row: cell.row + offset })),
  };
}

const cellsOf = ({ texts, values, formulas }: SheetGrid) => ({ texts, values, formulas });

async function bookWith(...plans: readonly SheetPlan[]) {
  const book = createXlsx();
  await book.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
  return openXlsx(await book.toBytes());
}

describe.each(PLANS.flatMap((plan) => sheetsOf(formOn(plan).kind).map((sheet) => [sheet.id, plan, sheet] as const)))(
  '%s',
  (_, plan, sheet) => {
    const form = formOn(plan);
    const at = { sheet: plan.name };
    const fill = { system: { sheet: '导出数据' }, form: at, replace: false, judgement: OWN_FRAME };

    test.each([0, 3])('is filled in place, %s rows further down, and nothing else is touched', async (offset) => {
      const book = await bookWith(plan, exported(form, sheet, offset));
      const before = await book.toBytes();
      const [old] = await book.read({ name: '导出数据' }, { merges: true });
      const result = await fillFromWorkbook(book, fill);
      if (!result.ok) throw new Error(result.message);
      const after = await book.toBytes();
      const [oldSheet, newSheet] = [await inspect(before, '导出数据'), await inspect(after, '导出数据')];
      const written = new Set(
        result.comparison.fills.map(({ at: { row, column } }) => `${String.fromCharCode(64 + column)}${row}`),
      );
      expect(result.filled).toBe(written.size);
      for (const [place, cell] of newSheet.cells) {
        expect([place, cell.style]).toEqual([place, oldSheet.cells.get(place)?.style]);
        if (!written.has(place)) expect([place, cell.content]).toEqual([place, oldSheet.cells.get(place)?.content]);
        else expect(oldSheet.cells.get(place)?.content ?? null).toBeNull();
      }
      expect({ ...newSheet, cells: null }).toEqual({ ...oldSheet, cells: null });
      const [oldParts, newParts] = [await partsOf(before), await partsOf(after)];
      const changed = [...newParts].filter(([path, text]) => oldParts.get(path) !== text).map(([path]) => path);
      expect(changed).toEqual(['xl/worksheets/sheet2.xml']);
      expect([...oldParts.keys()]).toEqual([...newParts.keys()]);
      // All that was filled in is what the form says.
      const [now] = await book.read({ name: '导出数据' }, { merges: true });
      const read = now && readSystemSheet(now, ruleSet);
      if (!read) throw new Error('not read');
      expect(compareWith(read, form, ruleSet).differences).toEqual([]);
      await result.undo.revert();
      const [reverted] = await book.read({ name: '导出数据' }, { merges: true });
      expect(reverted && cellsOf(reverted)).toEqual(old && cellsOf(old));
    });

    test('what stands there already is kept, unless told otherwise', async () => {
      const keep = form.kind === 'application' ? 'target' : 'actual';
      const column = 1 + sheet.columns.findIndex(({ role }) => role === keep);
      const other = exported(form, sheet, 0, [keep]);
      const spoilt = {
        ...other,
        cells: other.cells.map((cell) =>
          cell.row === 3 && cell.column === column ? { ...cell, content: { value: '7777' } } : cell,
        ),
      };
      const kept = await bookWith(plan, spoilt);
      const first = await fillFromWorkbook(kept, fill);
      if (first.ok) expect(first.comparison.conflicts.map(({ system }) => system)).toContain('7777');
      const valueAt = async (book: typeof kept): Promise<CellValue | undefined> =>
        (await book.read({ name: '导出数据' }, { merges: false }))[0]?.values[2]?.[column - 1];
      expect(await valueAt(kept)).toBe('7777');
      expect(await fillFromWorkbook(kept, { ...fill, replace: true })).toMatchObject({ ok: true });
      expect(await valueAt(kept)).not.toBe('7777');
      expect(await fillFromWorkbook(kept, { ...fill, replace: true })).toMatchObject({ ok: false, code: 'no-change' });
    });

    test('written as a sheet of its own, which is no form, and taken back', async () => {
      const book = await bookWith(plan);
      const before = await book.read({ all: true }, { merges: true });
      const result = await writeSystemSheet(book, { form: at, sheet: sheet.id, judgement: OWN_FRAME });
      if (!result.ok) throw new Error(result.message);
      const [read] = await readSheets(book, { name: result.sheetName }, true);
      expect(read?.forms).toEqual([]);
      expect(read && readSystemSheet(read.grid, ruleSet)?.kind).toBe(form.kind);
      await result.undo.revert();
      expect(await book.read({ all: true }, { merges: true })).toEqual(before);
    });
  },
);

const SELF = sheetsOf('self-evaluation')[0]!;
const PLAN = PLANS[2]!;

test('rows match by class and name; nothing is guessed', () => {
  const form = formOn(PLAN);
  const rows = draftOf(form, SELF, ruleSet).rows.map((row) => [...row]);
  rows[0]![2] = '另一项指标';
  rows[1]![1] = '质量指标';
  rows.push([...rows[2]!]);
  const read = readSystemSheet(gridOfPlan(drawSystemSheet({ name: 's', sheet: SELF, rows })), ruleSet);
  if (!read) throw new Error('not read');
  const { matched } = compareWith(read, form, ruleSet);
  expect(matched.onlySystem.map(({ why }) => why)).toEqual(['absent', 'other-class', 'repeated', 'repeated']);
  expect(matched.onlyForm.map(({ why }) => why)).toEqual(['absent', 'other-class', 'repeated']);
});

test('a change in any one cell is found, in that cell', () => {
  const form = formOn(PLAN);
  const { rows } = draftOf(form, SELF, ruleSet);
  const changeable = ['sign', 'target', 'unit', 'actual', 'weight', 'score', 'reason'];
  const places = SELF.columns.flatMap(({ role }, column) =>
    changeable.includes(role) ? rows.map((_, row) => ({ row, column })) : [],
  );
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.constantFrom('4711', '＜', '吨公里', ''), ({ row, column }, text) => {
      const old = rows[row]?.[column] ?? '';
      const other = rows.map((texts, index) =>
        index === row ? texts.map((one, at) => (at === column ? text : one)) : texts,
      );
      const read = readSystemSheet(gridOfPlan(drawSystemSheet({ name: 's', sheet: SELF, rows: other })), ruleSet);
      const found = read ? compareWith(read, form, ruleSet).differences : [];
      expect(found.map(({ at, system }) => [at.row, at.column, system])).toEqual(
        old === text ? [] : [[row + 2, column + 1, text]],
      );
    }),
    { numRuns: sampleSize(15, 400) },
  );
});

test('a form that the system has printed is filled like any other, by its captions', async () => {
  const form = formOn(PLAN);
  const blank = new Set(
    form.indicators.flatMap(({ actual }) => (actual ? [`${actual.at.row}:${actual.at.column}`] : [])),
  );
  const printed = {
    ...PLAN,
    name: '系统自评表',
    cells: PLAN.cells.map((cell) =>
      blank.has(`${cell.row}:${cell.column}`) ? { row: cell.row, column: cell.column, style: cell.style } : cell,
    ),
  };
  const book = await bookWith(printed);
  const result = await fillSystemSheet(book, { system: { sheet: '系统自评表' }, form, ruleSet, replace: false });
  if (!result.ok) throw new Error(result.message);
  expect(result.filled).toBe(blank.size);
  const [read] = await readSheets(book, { name: '系统自评表' }, true);
  expect(read?.forms[0]?.indicators.map(({ actual }) => actual?.text)).toEqual(
    form.indicators.map(({ actual }) => actual?.text),
  );
});

test.each([
  ['a sheet that is none', { system: { sheet: PLAN.name }, form: { sheet: '没有' } }, '找不到'],
  ['another kind', { system: { sheet: '导出数据' }, form: { sheet: PLANS[0]!.name } }, '是自评表，不能从绩效目标表'],
])('%s is refused', async (_, request, said) => {
  const book = await bookWith(PLANS[0]!, PLAN, exported(formOn(PLAN), SELF));
  const result = await fillFromWorkbook(book, { ...request, replace: false, judgement: OWN_FRAME });
  expect(result).toMatchObject({ ok: false, message: expect.stringContaining(said) });
});
