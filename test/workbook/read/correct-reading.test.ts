import type { Form } from '../../../src/model/form';
import type { IndicatorColumn } from '../../../src/model/indicator-column';
import type { SheetGrid } from '../../../src/sheets/grid';
import { hintFormula, parseHint, parseSheetSettings, sheetSettingsFormula } from '../../../src/sheets/hint';
import { recognise } from '../../../src/sheets/recognise';
import { columnKeys, tableKey } from '../../../src/sheets/user-corrections';
import { correctColumn, dismissForm, readAgain } from '../../../src/workbook/read/correct-reading';
import { fillScores } from '../../../src/workbook/score/fill-scores';
import { readSheets } from '../../../src/workbook/read/read-sheet';
import { findForm } from '../../../src/workbook/read/find-form';
import { openXlsx } from '../../../src/xlsx';
import type { XlsxWorkbook } from '../../../src/xlsx';
import { SPLIT, SPLIT_SHEET, splitTable, UNCLEAR } from '../../support/split-table';

const AT = { sheet: SPLIT_SHEET };

async function gridOf(book: XlsxWorkbook): Promise<SheetGrid> {
  const [grid] = await book.read({ id: SPLIT_SHEET }, { merges: true });
  if (!grid) throw new Error('no sheet');
  return grid;
}

async function formOf(book: XlsxWorkbook): Promise<Form | undefined> {
  return recognise(await gridOf(book))[0];
}

const columnOf = (form: Form | undefined, column: number) =>
  form?.reading.columns.find((reading) => reading.column === column);

describe('what is said of a column', () => {
  const said = (role: IndicatorColumn) => ({ corrections: [{ key: UNCLEAR, role }] });

  it('settles a doubt', async () => {
    const grid = await gridOf(await splitTable());
    expect(recognise(grid)[0]?.reading.state).toBe('partly');
    const [form] = recognise(grid, said('target'));
    expect(form?.reading.state).toBe('certain');
    expect(columnOf(form, SPLIT.target)).toMatchObject({ role: 'target', certainty: 1, from: 'user' });
  });

  it('goes before a caption that says something else', async () => {
    const grid = await gridOf(await splitTable());
    const [form] = recognise(grid, {
      corrections: [{ key: '计量单位', role: 'note' }, ...said('reference').corrections],
    });
    expect(columnOf(form, SPLIT.target)?.role ?? 'none').not.toBe('target');
  });

  it('by its place goes before what is said by captions, and holds where the captions say nothing', async () => {
    const grid = await gridOf(await splitTable());
    const [form] = recognise(grid, { fixed: [{ column: SPLIT.target, role: 'target' }], ...said('basis') });
    expect(form?.reading.state).toBe('certain');
    expect(form?.table.columns.target).toBe(SPLIT.target);
  });

  it('of a caption that no column has changes nothing', async () => {
    const grid = await gridOf(await splitTable());
    expect(recognise(grid, { corrections: [{ key: '栏目丙', role: 'target' }] })).toEqual(recognise(grid));
  });

  it('that it is not used leaves its signs and units out of doubt', async () => {
    const grid = await gridOf(await splitTable());
    const [form] = recognise(grid, {
      fixed: [
        { column: SPLIT.target, role: 'target' },
        { column: SPLIT.unit, role: 'other' },
      ],
    });
    expect(form?.reading.state).toBe('certain');
    expect(form?.indicators[0]?.target.text).not.toMatch(/亩/);
  });
});

describe('the name jichi.form', () => {
  const SAID = {
    corrections: [
      { key: '年度指标/数值', role: 'target' },
      { key: '#2', role: 'actual-unit' },
    ] as const,
    noForms: ['1k2x9f'],
    arithmetic: 'hubei-2020',
  };

  it('keeps what was said beside the hint of the form, and gives both back', () => {
    const hint = { ruleSet: 'caibannong-2019-68', category: 'yulu' };
    const { formula = null } = sheetSettingsFormula(hintFormula(hint), SAID) ?? {};
    expect(formula).toBe('"caibannong-2019-68/yulu;@hubei-2020;年度指标/数值=target;#2=actual-unit;!1k2x9f"');
    expect([parseHint(formula), parseSheetSettings(formula)]).toEqual([hint, SAID]);
  });

  it('is read without any, and goes away with the last one where it hints no form', () => {
    expect(parseSheetSettings('caibannong-2019-68/yulu')).toEqual({ corrections: [], noForms: [], arithmetic: null });
    const { formula = null } = sheetSettingsFormula(null, SAID) ?? {};
    expect(formula).toMatch(/^"-\/-;/);
    expect(parseHint(formula)).toBeNull();
    expect(sheetSettingsFormula(formula, { corrections: [], noForms: [], arithmetic: null })).toEqual({
      formula: null,
    });
  });

  it.each(['x=target;y', '-/-;x=nothing;=target;x=;!;!A B;x=target=y', '-/-;'])('passes over %j', (text) => {
    expect(parseSheetSettings(text)).toEqual({ corrections: [], noForms: [], arithmetic: null });
  });

  it('never grows longer than Excel keeps', () => {
    const corrections = Array.from({ length: 30 }, (_, index) => ({ key: `栏目${index}`, role: 'target' as const }));
    expect(sheetSettingsFormula(null, { corrections, noForms: [], arithmetic: null })).toBeNull();
  });
});

it('columns are known again by their captions and by which one it is below the same', () => {
  const columns = ['指标值 / 数值', '指标值（必填） / 数值：', '', '备注'].map((caption, index) => ({
    column: index + 3,
    caption,
  }));
  expect([...columnKeys(columns)]).toEqual([
    [3, '指标值/数值'],
    [4, '指标值/数值#2'],
    [5, '#1'],
    [6, '备注'],
  ]);
  expect(tableKey(columns)).not.toBe(tableKey(columns.slice(1)));
});

describe('the commands', () => {
  it('correct a column, keep it through saving, and let the form be scored', async () => {
    const book = await splitTable();
    expect(await fillScores(book, { form: AT, replaceTyped: true })).toMatchObject({ ok: false, code: 'half-read' });
    const done = await correctColumn(book, AT, SPLIT.target, 'target');
    expect(done.ok).toBe(true);
    const saved = await openXlsx(await book.toBytes());
    expect((await formOf(saved))?.reading.state).toBe('certain');
    expect(await fillScores(saved, { form: AT, replaceTyped: true })).toMatchObject({ ok: true });
    if (done.ok) await done.undo.revert();
    expect((await formOf(book))?.reading.state).toBe('partly');
    expect((await gridOf(book)).hint).toBeNull();
  });

  it('let it hold on a second sheet with the same caption', async () => {
    const book = await splitTable();
    await correctColumn(book, AT, SPLIT.target, 'target');
    const { hint, ...second } = { ...(await gridOf(book)), id: '二', name: '二' };
    expect(hint).not.toBeNull();
    const port = { ...book, read: () => Promise.resolve([{ ...second, hint: null }]) };
    const first = await gridOf(book);
    const both = {
      ...port,
      read: (which: object) =>
        Promise.resolve('all' in which ? [first, { ...second, hint: null }] : [{ ...second, hint: null }]),
    };
    const sheets = await readSheets(both, { all: true }, true);
    expect(sheets.map(({ forms }) => forms[0]?.reading.state)).toEqual(['certain', 'certain']);
    const found = await findForm(both, { sheet: '二' });
    expect(found.ok && found.form.reading.state).toBe('certain');
    const [alone] = await readSheets(port, { id: '二' }, true);
    expect(alone?.forms[0]?.reading.state).toBe('partly');
  });

  it('take a correction back, and give a role to another column', async () => {
    const book = await splitTable();
    await correctColumn(book, AT, SPLIT.unit, 'target');
    await correctColumn(book, AT, SPLIT.target, 'target');
    expect(parseSheetSettings((await gridOf(book)).hint).corrections).toEqual([{ key: UNCLEAR, role: 'target' }]);
    await correctColumn(book, AT, SPLIT.target, null);
    expect((await gridOf(book)).hint).toBeNull();
  });

  it('dismiss a table that is no form, and read it again', async () => {
    const book = await splitTable();
    expect((await dismissForm(book, AT)).ok).toBe(true);
    const saved = await openXlsx(await book.toBytes());
    const [sheet] = await readSheets(saved, { all: true }, true);
    expect([sheet?.forms, sheet?.unread]).toEqual([[], []]);
    expect((await readAgain(saved, SPLIT_SHEET)).ok).toBe(true);
    expect(await formOf(saved)).toBeDefined();
  });

  it('refuse a column that is not there', async () => {
    expect(await correctColumn(await splitTable(), AT, 99, 'target')).toMatchObject({ ok: false });
  });
});
