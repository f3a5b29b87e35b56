import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Form } from '../../../src/model/form';
import { adoptTable } from '../../../src/workbook/insert/adopt-table';
import { readSheets } from '../../../src/workbook/read/read-sheet';
import { contentsOf, readZip } from '../../../src/xlsx/package/zip';
import { createXlsx, openXlsx } from '../../../src/xlsx';
import type { XlsxWorkbook } from '../../../src/xlsx';
import { corpusTables, planOfCorpusTable } from '../../support/corpus';
import { typedSelfEvaluation } from '../../support/typed-self-evaluation';

const FOLDERS = ['test/fixtures/reading', 'test/fixtures/files', 'test/fixtures/earlier'];

type Opened = () => Promise<XlsxWorkbook>;

const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.xlsx') && !file.includes('6MB'))
    .map((file): readonly [string, Opened] => [file, () => openXlsx(new Uint8Array(readFileSync(join(folder, file))))]),
);

const PUBLISHED = corpusTables().map((table): readonly [string, Opened] => [
  table.id,
  async () => {
    const workbook = createXlsx();
    await workbook.apply([{ kind: 'add-sheet', plan: planOfCorpusTable(table) }]);
    return workbook;
  },
]);

/** Every part of the package: contents, formats, rules, names. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readZip(bytes).map((entry) => [entry.name, Buffer.from(contentsOf(entry)).toString('latin1')]),
  );
}

const read = (workbook: XlsxWorkbook) => readSheets(workbook, { all: true }, true);
const addressOf = ({ sheet, table }: Form) => ({ sheet, row: table.headerRow });

/** Whether the form's own cells are as they were but for those that were empty. */
function kept(before: readonly (readonly unknown[])[], after: readonly (readonly unknown[])[]): boolean {
  return before.every((row, index) =>
    row.every((value, column) => value === null || value === '' || value === after[index]?.[column]),
  );
}

describe.each([...FILES, ...PUBLISHED])('%s', (_, open) => {
  it('keeps what is written, is read as before, and is taken back cell by cell and format by format', async () => {
    const workbook = await open();
    for (const { grid, forms } of await read(workbook)) {
      for (const form of forms) {
        const bytes = await workbook.toBytes();
        const adopted = await adoptTable(workbook, addressOf(form));
        if (!adopted.ok) {
          expect(['form-missing', 'half-read', 'no-change']).toContain(adopted.code);
          continue;
        }
        const sheet = (await read(workbook)).find((one) => one.grid.id === grid.id);
        const again = sheet?.forms.find(({ area }) => area.top === form.area.top && area.left === form.area.left);
        expect(again?.reading.state).toBe(form.reading.state);
        expect(again?.reading.unread).toEqual(form.reading.unread);
        expect(again?.indicators.map(({ level3, target }) => [level3.text, target.text])).toEqual(
          form.indicators.map(({ level3, target }) => [level3.text, target.text]),
        );
        expect(again?.area).toEqual(form.area);
        expect(kept(grid.values, sheet?.grid.values ?? [])).toBe(true);
        expect(kept(grid.formulas, sheet?.grid.formulas ?? [])).toBe(true);
        expect(await adoptTable(workbook, addressOf(form))).toMatchObject({ ok: false, code: 'no-change' });

        await adopted.undo.revert();
        expect(partsOf(await workbook.toBytes())).toEqual(partsOf(bytes));
        expect(await workbook.read({ id: grid.id }, { merges: true })).toEqual([grid]);
      }
    }
  });
});

test('every published table and most of the others can be adopted', async () => {
  let adopted = 0;
  for (const [, open] of [...FILES, ...PUBLISHED]) {
    const workbook = await open();
    for (const { forms } of await read(workbook)) {
      for (const form of forms) adopted += (await adoptTable(workbook, addressOf(form))).ok ? 1 : 0;
    }
  }
  expect(adopted).toBeGreaterThan(PUBLISHED.length + 15);
});

test('points that were typed stay, empty ones get their formula', async () => {
  const workbook = createXlsx();
  await workbook.apply([{ kind: 'add-sheet', plan: typedSelfEvaluation('自评表') }]);
  const [sheet] = await read(workbook);
  const [form] = sheet?.forms ?? [];
  if (form?.kind !== 'self-evaluation') throw new Error('no 自评表');
  const [first, second] = form.indicators;
  const at = second?.score?.at;
  if (!first?.score || !at) throw new Error('no score');
  await workbook.apply([
    { kind: 'set-cells', sheet: form.sheet, cells: [{ row: at.row, column: at.column, content: { value: null } }] },
  ]);
  expect(await adoptTable(workbook, addressOf(form))).toMatchObject({ ok: true });
  const [after] = (await read(workbook))[0]?.forms ?? [];
  const [kept1, filled] = after?.indicators ?? [];
  expect([kept1?.score?.formula, kept1?.score?.text]).toEqual([first.score.formula, first.score.text]);
  expect(filled?.score?.formula).toMatch(/^=/);
});
