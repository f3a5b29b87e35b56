import { address } from '../../../src/model/cell';
import { drawResults } from '../../../src/sheets/draw/results';
import type { ListedFinding } from '../../../src/sheets/draw/results';
import { answerFindings } from '../../../src/workbook/check/answers';
import { checkSheets } from '../../../src/workbook/check/check-workbook';
import type { CheckedSheet } from '../../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../../src/workbook/check/form-context';
import { madeOf } from '../../../src/workbook/read/sheet-facts';
import { exportResults } from '../../../src/workbook/review/export-results';
import { createXlsx, openXlsx } from '../../../src/xlsx';
import type { XlsxWorkbook } from '../../../src/xlsx';
import { corpusTables, planOfCorpusTable } from '../../support/corpus';
import { correctApplications } from '../../support/correct-forms';
import { lintFormula } from '../../support/formula-lint';
import { infrastructure } from '../../taskpane/stage';
import { inspect } from '../inspect';

const NAME = '校验结果';
const NOON = new Date(2026, 10, 8, 9, 5);

async function workbookWith(...ids: readonly string[]): Promise<XlsxWorkbook> {
  const workbook = createXlsx();
  for (const id of ids) {
    const table = corpusTables().find((each) => each.id === id);
    if (!table) throw new Error(`no table ${id}`);
    await workbook.apply([{ kind: 'add-sheet', plan: planOfCorpusTable(table) }]);
  }
  return workbook;
}

const full = (workbook: XlsxWorkbook) => checkSheets(workbook, OWN_FRAME);
const done = async (workbook: XlsxWorkbook) => {
  const result = await exportResults(workbook, OWN_FRAME, NOON);
  if (!result.ok) throw new Error(result.message);
  return result;
};
const sheetOf = async (workbook: XlsxWorkbook, name = NAME): Promise<CheckedSheet> => {
  const found = (await full(workbook)).find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};
/** The rows below the heads that have a number. */
const rowsOf = ({ grid }: CheckedSheet) => grid.texts.filter(([number = '']) => /^\d+$/.test(number));

describe('the findings of a workbook on a sheet', () => {
  test('every finding with its severity, place, ground and what to do; how many, by what and when', async () => {
    const workbook = await workbookWith('000-04', '000-03');
    await workbook.apply([{ kind: 'add-sheet', plan: infrastructure() }]);
    const findings = (await full(workbook)).flatMap(({ forms }) => forms.flatMap((form) => form.findings));
    const { listed } = await done(workbook);
    expect(listed).toBe(findings.length);
    const sheet = await sheetOf(workbook);
    const rows = rowsOf(sheet);
    expect(rows).toHaveLength(findings.length);
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    expect(rows.filter(([, severity]) => severity === '必改')).toHaveLength(errors);
    expect(errors).toBeGreaterThan(0);
    for (const [, , , , what = '', ground = '', todo = ''] of rows) {
      expect(what).not.toBe('');
      expect(ground).not.toBe('');
      expect(todo).not.toBe('');
    }
    const said = sheet.grid.texts.flat().join('\n');
    expect(said).toContain('校验时间：2026-11-08 09:05');
    expect(said).toContain(`必改 ${errors} 处`);
  });

  test('each place is a native link to the cell, with its text stored', async () => {
    const workbook = await workbookWith('000-04');
    const [sheet] = await full(workbook);
    const places = sheet?.forms.flatMap(({ findings }) => findings.flatMap(({ at }) => (at ? [at] : []))) ?? [];
    await done(workbook);
    const { grid } = await sheetOf(await openXlsx(await workbook.toBytes()));
    const formulas = grid.formulas.flatMap((row) => row[2] ?? []);
    for (const at of places) {
      const cell = address(at);
      expect(formulas).toContain(`=HYPERLINK("#'${sheet?.name}'!${cell}","${cell}")`);
    }
    const texts = rowsOf({ grid } as CheckedSheet).map(([, , place]) => place);
    expect(texts.every((text = '') => /^([A-Z]+\d+|整表)$/.test(text))).toBe(true);
  });

  test('it is no form, nothing on it is judged, and it is no unread table', async () => {
    const workbook = await workbookWith('000-04');
    await done(workbook);
    const sheet = await sheetOf(workbook);
    expect([sheet.forms, sheet.unread, madeOf(sheet)]).toEqual([[], [], 'results']);
  });

  test('what is typed into cells stays text', async () => {
    const workbook = createXlsx();
    await workbook.apply([{ kind: 'add-sheet', plan: infrastructure() }]);
    const [sheet] = await full(workbook);
    const indicator = sheet?.forms[0]?.form.indicators[0];
    if (!sheet || !indicator) throw new Error('no indicator');
    const value = '=HYPERLINK("http://example.org","点我")';
    const cells = [
      { ...indicator.level3.at, content: { value } },
      { ...indicator.target.at, content: { value: '≥5个大于5个' } },
    ];
    await workbook.apply([{ kind: 'set-cells', sheet: sheet.id, cells }]);
    await done(workbook);
    const { grid } = await sheetOf(await openXlsx(await workbook.toBytes()));
    const links = grid.formulas.flat().filter((formula) => formula !== null);
    expect(links.filter((formula) => formula.includes('http'))).toEqual([]);
    expect(grid.texts.flat()).toContain(value);
  });

  test('made again it takes the place of the earlier one, and taken back that is there again', async () => {
    const workbook = await workbookWith('000-04');
    await done(workbook);
    const before = await inspect(await workbook.toBytes(), NAME);
    const [sheet] = await full(workbook);
    const at = sheet?.forms[0]?.form.indicators[0]?.target.at;
    if (!sheet || !at) throw new Error('no indicator');
    await workbook.apply([{ kind: 'set-cells', sheet: sheet.id, cells: [{ ...at, content: { value: '≧若干' } }] }]);
    const { undo } = await done(workbook);
    const names = async () => (await full(workbook)).map(({ name }) => name);
    expect((await names()).filter((name) => name.startsWith(NAME))).toEqual([NAME]);
    expect(await inspect(await workbook.toBytes(), NAME)).not.toEqual(before);
    await undo.revert();
    expect(await inspect(await workbook.toBytes(), NAME)).toEqual(before);
  });

  test("somebody's own sheet of that name stays", async () => {
    const workbook = await workbookWith('000-04');
    const own = { ...drawResults({ facts: [], forms: [], checked: [], notes: [] }, NAME), cells: [] };
    await workbook.apply([{ kind: 'add-sheet', plan: own }]);
    expect((await done(workbook)).sheetName).toBe(`${NAME} (2)`);
  });

  test('what was answered stands last, with its reason', async () => {
    const workbook = await workbookWith('000-04');
    const [sheet] = await full(workbook);
    const finding = sheet?.forms[0]?.findings.find(({ severity }) => severity === 'warning');
    if (!sheet || !finding) throw new Error('nothing to answer');
    await answerFindings(workbook, { sheet, findings: [finding], reason: '按批复执行', who: '王经办', now: NOON });
    await done(workbook);
    const last = rowsOf(await sheetOf(workbook)).at(-1);
    expect(last?.[1]).toBe('已说明');
    expect(last?.[6]).toBe('理由：按批复执行，王经办，2026-11-08 09:05');
  });

  test('without a form there is nothing to export; a form without findings is said to be one', async () => {
    const empty = createXlsx();
    expect(await exportResults(empty, OWN_FRAME, NOON)).toMatchObject({ ok: false, code: 'form-missing' });
    const [{ plan } = { plan: null }] = correctApplications();
    if (!plan) throw new Error('no form');
    await empty.apply([{ kind: 'add-sheet', plan }]);
    const { listed } = await done(empty);
    const said = (await sheetOf(empty)).grid.texts.flat();
    expect(said.includes('全表校验未见问题。')).toBe(listed === 0);
  });
});

test('links to sheets with quotes in their names, and the page', () => {
  const at = { sheet: `王"五'的表`, row: 18, column: 5 };
  const finding: ListedFinding = {
    severity: '必改',
    at,
    place: 'E18',
    indicator: '',
    what: '。',
    ground: '一',
    todo: '。',
  };
  const { print, cells } = drawResults(
    { facts: ['甲', '乙'], forms: [{ heading: '表', findings: [finding] }], checked: [], notes: [] },
    NAME,
  );
  const link = `=HYPERLINK("#'王""五''的表'!E18","E18")`;
  expect(cells.find(({ row, column }) => row === 6 && column === 3)?.content).toEqual({ formula: link });
  expect(lintFormula(link, 'cell')).toEqual([]);
  expect(print).toMatchObject({ orientation: 'landscape', repeatRows: { first: 4, last: 4 }, fitToWidth: true });
  expect(cells.find(({ row, column }) => row === 4 && column === 1)?.content).toEqual({ value: '序号' });
});
