import { recognise } from '../../../src/sheets/recognise';
import { addIndicator } from '../../../src/workbook/rows/add-indicator';
import { classesOf } from '../../../src/workbook/rows/class-rows';
import { removeIndicator } from '../../../src/workbook/rows/remove-indicator';
import { createXlsx } from '../../../src/xlsx';
import type { XlsxWorkbook } from '../../../src/xlsx';
import { corpusTables, planOfCorpusTable } from '../../support/corpus';
import { sampled } from '../../support/sample';

async function read(workbook: XlsxWorkbook) {
  const [grid] = await workbook.read({ all: true }, { merges: true });
  const [form] = grid ? recognise(grid) : [];
  if (!grid || !form) throw new Error('form is gone');
  return { grid, form };
}

type Read = Awaited<ReturnType<typeof read>>;

const classesWithNames = ({ form }: Read) =>
  classesOf(form).map(({ level1, level2, rows }) => [
    level1,
    level2,
    rows.map((row) => form.indicators.find((indicator) => indicator.row === row)?.level3.value ?? ''),
  ]);

const tables = corpusTables().filter(({ indicators }) => indicators.length > 0);

describe.each(tables.map((table) => [table.id, table] as const))('county table %s', (_id, table) => {
  it('takes a row below any other into that class, gives any row up, and is restored', async () => {
    const workbook = createXlsx();
    await workbook.apply([{ kind: 'add-sheet', plan: planOfCorpusTable(table) }]);
    const before = await read(workbook);
    for (const { row, level2 } of sampled(before.form.table.rows, tables.indexOf(table), 4)) {
      const added = await addIndicator(workbook, {
        form: { sheet: before.grid.id },
        indicator: { kind: 'own', level1: '', level2: '', name: '新增指标', target: '≥1个' },
        below: row,
      });
      if (!added.ok) throw new Error(added.message);
      const after = await read(workbook);
      const rows = after.form.indicators.map(({ level3, level2: label }) => [level3.value, label?.name]);
      expect(rows.filter(([name]) => name !== '新增指标')).toEqual(
        before.form.indicators.map(({ level3, level2: label }) => [level3.value, label?.name]),
      );
      expect(after.form.indicators.find((indicator) => indicator.row === row + 1)?.level2?.name).toBe(level2?.name);
      expect(after.form.project).toEqual(before.form.project);
      await added.undo.revert();

      const removed = await removeIndicator(workbook, { sheet: before.grid.id, row });
      if (!removed.ok) throw new Error(removed.message);
      const expected = classesWithNames(before).map(([level1, level2Name, names], index) => {
        const at = classesOf(before.form)[index]?.rows.indexOf(row) ?? -1;
        if (at < 0) return [level1, level2Name, names];
        return [level1, level2Name, removed.deleted ? (names as string[]).filter((_, place) => place !== at) : ['']];
      });
      expect(classesWithNames(await read(workbook))).toEqual(expected);
      await removed.undo.revert();
      expect(await read(workbook)).toEqual(before);
    }
  });
});
