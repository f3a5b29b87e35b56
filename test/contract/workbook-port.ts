import { caibannong201968, countyFormOf } from '../../src/catalog';
import type { CellValue } from '../../src/model/cell';
import { address, areaAddress } from '../../src/model/cell';
import { drawCounty } from '../../src/sheets/draw/county';
import type { Edit } from '../../src/sheets/edit';
import type { ManualCalculation } from '../../src/sheets/grid';
import type { CellStyle, ChartPlan, ConditionalFormatPlan, SheetPlan, ValidationPlan } from '../../src/sheets/plan';
import type { WorkbookPort } from '../../src/sheets/port';

/** What is really in a sheet, found out otherwise than through the port. Addresses like "B3", areas like "B3:C4". */
export interface Inspection {
  readonly values: Readonly<Record<string, CellValue>>;
  /** With the leading "=". */
  readonly formulas: Readonly<Record<string, string>>;
  /** Column letter → characters. */
  readonly widths: Readonly<Record<string, number>>;
  readonly hiddenColumns: readonly string[];
  readonly outlinedColumns: readonly string[];
  /** Row → points. */
  readonly heights: Readonly<Record<string, number>>;
  /** Sorted. */
  readonly merges: readonly string[];
  readonly style: (address: string) => CellStyle;
  /** All styles that are not plain, for comparisons as a whole. */
  readonly styles: Readonly<Record<string, CellStyle>>;
  /** Sorted by area, then by order laid. */
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  /** Sheet-scoped, formulas without "=". Sorted by name; without the print area and titles. */
  readonly names: readonly { readonly name: string; readonly formula: string; readonly hidden: boolean }[];
  readonly print: {
    readonly area: string | null;
    readonly orientation: 'portrait' | 'landscape';
    readonly repeatRows: { readonly first: number; readonly last: number } | null;
    readonly fitToWidth: boolean;
    readonly withoutColours?: true;
  };
  readonly protected: boolean;
  readonly charts: readonly ChartPlan[];
}

export interface Setup {
  readonly sheets: readonly SheetPlan[];
  readonly protected?: readonly string[];
  /** Formulas are calculated only when somebody asks for it; stale: something has been changed since. */
  readonly calculation?: ManualCalculation;
  readonly workbookNames?: readonly { readonly name: string; readonly formula: string }[];
}

export interface Opened {
  readonly port: WorkbookPort;
  inspect(sheet: string): Promise<Inspection>;
  sheetNames(): Promise<readonly string[]>;
  workbookNames(): Promise<Readonly<Record<string, string>>>;
}

export interface Harness {
  /** A workbook that holds what the set-up says. */
  open(setup: Setup): Promise<Opened>;
}

/** The suite that every WorkbookPort must pass. */
export function describeWorkbookPort(name: string, makeHarness: () => Harness): void {
  describe(`${name}: WorkbookPort`, () => {
    const open = (setup: Partial<Setup> = {}): Promise<Opened> =>
      makeHarness().open({ sheets: [formPlan(), otherPlan()], ...setup });
    describeReading(open);
    describeContents(open);
    describeDrawing(open);
    describeInsertedRows(open);
    describeDeletedRows(open);
    describeNativeLayer(open);
    describeCharts(open);
    describeFailures(open);
    describeTakingBack(open);
  });
}

type Open = (setup?: Partial<Setup>) => Promise<Opened>;

export const FORM = '申报表';
export const OTHER = '汇总 表';

const THIN = { border: 'thin' } as const;

/** A small form: title over four columns, a class cell over three rows, formulas up and down, the whole native layer. */
export function formPlan(name = FORM): SheetPlan {
  return {
    name,
    columns: [{ width: 12 }, { width: 20 }, { width: 30 }, { width: 10 }, { width: 8, outline: 1, hidden: true }],
    rowHeights: [30, 21, 22, 23, 24, 25, 26],
    cells: [
      {
        row: 1,
        column: 1,
        content: { value: '项目支出绩效目标申报表' },
        style: { font: { name: '宋体', size: 16, bold: true }, horizontal: 'center' },
      },
      { row: 2, column: 1, content: { value: '一级指标' }, style: { ...THIN, fill: '#DDEBF7' } },
      { row: 2, column: 2, content: { value: '三级指标' }, style: { ...THIN, fill: '#DDEBF7' } },
      { row: 2, column: 3, content: { value: '指标值' }, style: { ...THIN, fill: '#DDEBF7' } },
      { row: 3, column: 1, content: { value: '产出指标' }, style: { ...THIN, vertical: 'center', wrap: true } },
      ...[3, 4, 5].flatMap((row) => [
        {
          row,
          column: 2,
          content: { value: `指标${row}` },
          style: { ...THIN, font: { name: '宋体', size: 11, color: '#C00000' } },
        },
        { row, column: 3, content: { value: row * 10 }, style: { ...THIN, numberFormat: '0.00', unlocked: true } },
        { row, column: 4, content: { formula: `C${row}*2` }, style: THIN },
      ]),
      { row: 6, column: 1, content: { value: '合计' }, style: THIN },
      { row: 6, column: 3, content: { formula: 'SUM(C3:C5)' }, style: THIN },
      { row: 6, column: 4, content: { formula: `C6&"行C6"&'${OTHER}'!B2` }, style: THIN },
      { row: 7, column: 1, content: { value: '备注' }, style: {} },
    ],
    merges: [
      { top: 1, left: 1, bottom: 1, right: 4 },
      { top: 3, left: 1, bottom: 5, right: 1 },
      { top: 7, left: 1, bottom: 7, right: 4 },
    ],
    validations: [
      {
        area: { top: 3, left: 3, bottom: 5, right: 3 },
        rule: { kind: 'custom', formula: 'AND(LEN($B3)>0,$C3<=$C$6)' },
        prompt: { title: '指标值', message: '请填数量和单位' },
        alert: { style: 'stop', title: '指标值', message: '请先填写三级指标。' },
      },
      { area: { top: 6, left: 2, bottom: 6, right: 2 }, rule: { kind: 'list', items: ['优', '良', '中', '差'] } },
      {
        area: { top: 7, left: 1, bottom: 7, right: 1 },
        rule: { kind: 'any' },
        prompt: { title: '备注', message: '可以不填' },
      },
    ],
    conditionalFormats: [
      { area: { top: 3, left: 2, bottom: 5, right: 4 }, formula: 'LEN($C3)=0', fill: '#FFF2CC' },
      { area: { top: 6, left: 3, bottom: 6, right: 3 }, formula: '$C6>SUM($C$3:$C$5)', fontColor: '#FF0000' },
    ],
    names: [
      { name: 'jichi.form', formula: '"caibannong-2019-68/yulu"', hidden: true },
      { name: '指标区', formula: `${name}!$C$3:$C$5`, hidden: false },
    ],
    print: {
      area: { top: 1, left: 1, bottom: 7, right: 4 },
      orientation: 'portrait',
      repeatRows: { first: 1, last: 2 },
      fitToWidth: true,
      withoutColours: true,
    },
  };
}

function otherPlan(): SheetPlan {
  return {
    name: OTHER,
    columns: [{ width: 10 }, { width: 10 }],
    rowHeights: [],
    cells: [
      { row: 1, column: 1, content: { formula: `SUM(${FORM}!C3:C5)` }, style: {} },
      { row: 2, column: 1, content: { formula: `${FORM}!$C$4+A1` }, style: {} },
      { row: 2, column: 2, content: { value: 7 }, style: {} },
      { row: 3, column: 1, content: { formula: `SUM(${FORM}!C:C)` }, style: {} },
    ],
    merges: [],
    validations: [],
    conditionalFormats: [
      { area: { top: 1, left: 1, bottom: 3, right: 1 }, formula: `A1>${FORM}!$C$6`, fill: '#FFF2CC' },
    ],
    names: [],
    print: {
      area: { top: 1, left: 1, bottom: 3, right: 2 },
      orientation: 'landscape',
      repeatRows: null,
      fitToWidth: true,
    },
  };
}

function setText(row: number, column: number, value: CellValue, sheet = FORM): Edit {
  return { kind: 'set-cells', sheet, cells: [{ row, column, content: { value } }] };
}

function insertRows(before: number, count: number, copyFrom: number | null = null): Edit {
  return { kind: 'insert-rows', sheet: FORM, before, count, copyFrom };
}

function deleteRows(first: number, count: number): Edit {
  return { kind: 'delete-rows', sheet: FORM, first, count };
}

function describeReading(open: Open): void {
  describe('read', () => {
    test('texts, values, formulas and merges of all sheets in tab order', async () => {
      const { port } = await open();
      const [form, other, ...more] = await port.read({ all: true }, { merges: true });
      expect(more).toEqual([]);
      expect([form?.name, other?.name]).toEqual([FORM, OTHER]);
      expect([form?.top, form?.left, form?.texts.length, form?.texts[0]?.length]).toEqual([1, 1, 7, 4]);
      expect(form?.texts[0]).toEqual(['项目支出绩效目标申报表', '', '', '']);
      expect(form?.texts[3]?.slice(0, 3)).toEqual(['', '指标4', '40.00']);
      expect(form?.values[3]?.slice(0, 3)).toEqual([null, '指标4', 40]);
      expect(form?.formulas[3]).toEqual([null, null, null, '=C4*2']);
      expect(form?.merges).toEqual(expect.arrayContaining([...formPlan().merges]));
      expect(form).toMatchObject({ hint: 'caibannong-2019-68/yulu', protected: false, truncated: false });
      expect(other?.hint).toBeNull();
    });

    test('one sheet by its name or key; none that is missing; merges only when asked for', async () => {
      const { port } = await open();
      const [byName] = await port.read({ name: OTHER }, { merges: false });
      expect(byName).toMatchObject({ name: OTHER, merges: 'unknown' });
      const byId = await port.read({ id: byName?.id ?? '' }, { merges: false });
      expect(byId.map((grid) => grid.name)).toEqual([OTHER]);
      expect(await port.read({ name: '没有这张表' }, { merges: true })).toEqual([]);
      expect(await port.read({ id: '没有这张表' }, { merges: true })).toEqual([]);
    });

    test('says that a sheet is protected', async () => {
      const { port } = await open({ protected: [OTHER] });
      expect((await port.read({ all: true }, { merges: false })).map((grid) => grid.protected)).toEqual([false, true]);
    });

    test('says nothing of calculation where results follow every edit', async () => {
      const { port } = await open();
      const grids = await port.read({ all: true }, { merges: false });
      expect(grids.map((grid) => 'calculation' in grid)).toEqual([false, false]);
    });

    test.each(['manual', 'stale'] as const)('calculation by hand: %s', async (calculation) => {
      const { port } = await open({ calculation });
      const said = async () => (await port.read({ all: true }, { merges: false })).map((grid) => grid.calculation);
      expect(await said()).toEqual([calculation, calculation]);
      await port.calculate?.();
      if (port.calculate) expect(await said()).toEqual(['manual', 'manual']);
    });
  });
}

function describeContents(open: Open): void {
  describe('set-cells', () => {
    test.each<[CellValue]>([
      ['=1+1'],
      ['+86'],
      ['-'],
      ['@x'],
      ['≥5'],
      ['001'],
      ['2019/6/15'],
      ['1e5'],
      ['95%'],
      ["'引号"],
      ['两\n行'],
      ['TRUE'],
      [' 空 格 '],
    ])('a text stays the text it is: %j', async (value) => {
      const { port, inspect } = await open();
      await port.apply([setText(4, 2, value)]);
      const after = await inspect(FORM);
      expect(after.values.B4).toBe(value);
      expect(after.formulas.B4).toBeUndefined();
      const [grid] = await port.read({ name: FORM }, { merges: false });
      expect(grid?.values[3]?.[1]).toBe(value);
    });

    test('numbers, logical values, blanks and formulas; the look stays', async () => {
      const { port, inspect } = await open();
      const before = await inspect(FORM);
      await port.apply([
        {
          kind: 'set-cells',
          sheet: FORM,
          cells: [
            { row: 3, column: 3, content: { value: 12.345 } },
            { row: 4, column: 3, content: { value: true } },
            { row: 5, column: 3, content: { value: null } },
            { row: 3, column: 4, content: { formula: 'C3+1' } },
            { row: 9, column: 2, content: { value: '新' } },
          ],
        },
      ]);
      const after = await inspect(FORM);
      expect(after.values).toMatchObject({ C3: 12.345, C4: true, B9: '新' });
      expect(after.values.C5 ?? null).toBeNull();
      expect(after.formulas.D3).toBe('=C3+1');
      expect(after.styles.C3).toEqual(before.styles.C3);
      const [grid] = await port.read({ name: FORM }, { merges: false });
      expect(grid?.texts[2]?.[2]).toBe('12.35');
      expect(grid?.texts[8]?.[1]).toBe('新');
    });

    test('set-style lays over what is there; row heights and columns', async () => {
      const { port, inspect } = await open();
      await port.apply([
        {
          kind: 'set-style',
          sheet: FORM,
          area: { top: 3, left: 3, bottom: 4, right: 3 },
          style: { fill: '#E2EFDA', numberFormat: '0' },
        },
        { kind: 'set-row-height', sheet: FORM, row: 4, points: 44 },
        { kind: 'set-column', sheet: FORM, column: 3, width: 18 },
        { kind: 'set-column', sheet: FORM, column: 5, width: 9, outline: 1 },
      ]);
      const after = await inspect(FORM);
      expect(after.style('C4')).toMatchObject({ fill: '#E2EFDA', numberFormat: '0', border: 'thin', unlocked: true });
      expect(after.style('C5')).toMatchObject({ numberFormat: '0.00', border: 'thin' });
      expect(after.style('C5').fill).toBeUndefined();
      expect(after.heights).toMatchObject({ 3: 22, 4: 44 });
      expect(after.widths).toMatchObject({ B: 20, C: 18, D: 10 });
      expect(after.hiddenColumns).toEqual([]);
      expect(after.outlinedColumns).toEqual(['E']);
    });

    test('merge keeps the first content, unmerge frees the cells', async () => {
      const { port, inspect } = await open();
      await port.apply([{ kind: 'merge', sheet: FORM, area: { top: 3, left: 2, bottom: 4, right: 2 } }]);
      const merged = await inspect(FORM);
      expect(merged.merges).toContain('B3:B4');
      expect(merged.values).toMatchObject({ B3: '指标3' });
      expect(merged.values.B4 ?? null).toBeNull();
      expect(merged.style('B4').border).toBe('thin');
      await port.apply([{ kind: 'unmerge', sheet: FORM, area: { top: 4, left: 1, bottom: 4, right: 4 } }]);
      expect((await inspect(FORM)).merges).toEqual(['A1:D1', 'A7:D7']);
    });
  });
}

function describeDrawing(open: Open): void {
  describe('add-sheet and delete-sheet', () => {
    test('the whole plan arrives', async () => {
      const { port, inspect, sheetNames } = await open({ sheets: [otherPlan()] });
      await port.apply([{ kind: 'add-sheet', plan: formPlan() }]);
      expect(await sheetNames()).toEqual([OTHER, FORM]);
      expectDrawn(await inspect(FORM), formPlan());
    });

    // An 申报表 in lines of its own, and the widest 自评表.
    test.each(['hebei-2020', 'sichuan-2023-evaluation'])('so does that of a county’s form: %s', async (id) => {
      const { port, inspect, sheetNames } = await open({ sheets: [otherPlan()] });
      const plan = countyPlan(id);
      const undo = await port.apply([{ kind: 'add-sheet', plan }]);
      expectArrived(await inspect(plan.name), plan);
      await undo.revert();
      expect(await sheetNames()).toEqual([OTHER]);
    });

    test('two sheets of one plan keep their own names', async () => {
      const { port, inspect } = await open();
      await port.apply([{ kind: 'add-sheet', plan: formPlan('第二张') }]);
      expect((await inspect('第二张')).names.map(({ name }) => name)).toEqual(['jichi.form', '指标区']);
      expect((await inspect(FORM)).names).toHaveLength(2);
      const grids = await port.read({ all: true }, { merges: false });
      expect(grids.map(({ hint }) => hint)).toEqual(['caibannong-2019-68/yulu', null, 'caibannong-2019-68/yulu']);
    });

    test('references to a deleted sheet are lost', async () => {
      const { port, inspect, sheetNames } = await open();
      await port.apply([{ kind: 'delete-sheet', sheet: FORM }]);
      expect(await sheetNames()).toEqual([OTHER]);
      const { formulas } = await inspect(OTHER);
      expect(formulas.A1).toContain('#REF!');
      expect(formulas.A3).toContain('#REF!');
    });
  });
}

function countyPlan(id: string): SheetPlan {
  const form = countyFormOf(id);
  if (!form) throw new Error(`no form ${id}`);
  return drawCounty({ form, variant: null, unit: '万元', year: 2023, ruleSet: caibannong201968, name: form.sheetName });
}

/** Contents, merges, widths, heights, the native layer and the print of a large plan. */
function expectArrived(drawn: Inspection, plan: SheetPlan): void {
  const contents = (kind: 'value' | 'formula') =>
    Object.fromEntries(
      plan.cells.flatMap(({ row, column, content }) =>
        content && kind in content ? [[address({ row, column }), Object.values(content)[0] as CellValue]] : [],
      ),
    );
  const values = contents('value');
  expect(Object.fromEntries(Object.keys(values).map((at) => [at, drawn.values[at] ?? null]))).toEqual(values);
  expect(drawn.formulas).toEqual(contents('formula'));
  expect([...drawn.merges].sort()).toEqual(plan.merges.map(areaAddress).sort());
  expect(Object.values(drawn.heights)).toEqual(plan.rowHeights);
  expect(drawn.widths).toMatchObject({ A: plan.columns[0]?.width, C: plan.columns[2]?.width });
  expect(drawn.hiddenColumns).toHaveLength(plan.columns.filter(({ hidden }) => hidden).length);
  expect(drawn.validations).toHaveLength(plan.validations.length);
  expect(drawn.validations).toEqual(expect.arrayContaining([...plan.validations]));
  // They do not overlap, so that their order says nothing.
  expect(drawn.conditionalFormats).toHaveLength(plan.conditionalFormats.length);
  expect(drawn.conditionalFormats).toEqual(expect.arrayContaining([...plan.conditionalFormats]));
  expect(drawn.names).toEqual(plan.names);
  const { area, ...print } = plan.print;
  expect(drawn.print).toEqual({ ...print, area: area && areaAddress(area) });
}

function expectDrawn(drawn: Inspection, plan: SheetPlan): void {
  for (const { row, column, content, style } of plan.cells) {
    const at = `${'ABCDE'[column - 1] ?? ''}${row}`;
    if (content && 'value' in content) expect([at, drawn.values[at]]).toEqual([at, content.value]);
    if (content && 'formula' in content) expect([at, drawn.formulas[at]]).toEqual([at, `=${content.formula}`]);
    expect([at, drawn.style(at)]).toEqual([
      at,
      expect.objectContaining(style.font ? { ...style, font: expect.objectContaining(style.font) } : style),
    ]);
  }
  expect(drawn.merges).toEqual(['A1:D1', 'A3:A5', 'A7:D7']);
  expect(drawn.style('A5').border).toBe('thin');
  expect(drawn.heights).toEqual({ 1: 30, 2: 21, 3: 22, 4: 23, 5: 24, 6: 25, 7: 26 });
  expect(drawn.widths).toMatchObject({ A: 12, B: 20, C: 30, D: 10 });
  expect([drawn.hiddenColumns, drawn.outlinedColumns]).toEqual([['E'], ['E']]);
  expect(drawn.validations).toEqual(expect.arrayContaining([...plan.validations]));
  expect(drawn.conditionalFormats).toEqual(plan.conditionalFormats);
  expect(drawn.names).toEqual(plan.names);
  expect(drawn.print).toEqual({
    area: 'A1:D7',
    orientation: 'portrait',
    repeatRows: { first: 1, last: 2 },
    fitToWidth: true,
    withoutColours: true,
  });
  expect(drawn.protected).toBe(false);
}

function describeInsertedRows(open: Open): void {
  describe('insert-rows', () => {
    test('everything below moves, in all sheets', async () => {
      const { port, inspect, workbookNames } = await open({
        workbookNames: [{ name: '全表', formula: `${FORM}!$C$5` }],
      });
      await port.apply([insertRows(4, 2)]);
      const after = await inspect(FORM);
      expect(after.values).toMatchObject({ B3: '指标3', B6: '指标4', B7: '指标5', A8: '合计', A9: '备注' });
      expect(after.formulas).toEqual({
        D3: '=C3*2',
        D6: '=C6*2',
        D7: '=C7*2',
        C8: '=SUM(C3:C7)',
        D8: `=C8&"行C6"&'${OTHER}'!B2`,
      });
      expect(after.merges).toEqual(['A1:D1', 'A3:A7', 'A9:D9']);
      expect(after.heights).toMatchObject({ 1: 30, 2: 21, 3: 22, 6: 23, 7: 24, 8: 25, 9: 26 });
      expect(after.print).toMatchObject({ area: 'A1:D9', repeatRows: { first: 1, last: 2 } });
      expect(after.names).toEqual([
        { name: 'jichi.form', formula: '"caibannong-2019-68/yulu"', hidden: true },
        { name: '指标区', formula: `${FORM}!$C$3:$C$7`, hidden: false },
      ]);
      expect(await workbookNames()).toMatchObject({ 全表: `${FORM}!$C$7` });
      const other = await inspect(OTHER);
      expect(other.formulas).toEqual({ A1: `=SUM(${FORM}!C3:C7)`, A2: `=${FORM}!$C$6+A1`, A3: `=SUM(${FORM}!C:C)` });
      expect(other.conditionalFormats[0]?.formula).toBe(`A1>${FORM}!$C$8`);
    });

    test('areas of validations and conditional formats grow or move with their formulas', async () => {
      const { port, inspect } = await open();
      await port.apply([insertRows(4, 2)]);
      const { validations, conditionalFormats } = await inspect(FORM);
      const [custom, list, any] = validations.slice().sort((a, b) => a.area.top - b.area.top);
      expect(custom).toMatchObject({
        area: { top: 3, bottom: 7, left: 3, right: 3 },
        rule: { formula: 'AND(LEN($B3)>0,$C3<=$C$8)' },
      });
      expect(list).toMatchObject({ area: { top: 8, bottom: 8 }, rule: { items: ['优', '良', '中', '差'] } });
      expect(any).toMatchObject({ area: { top: 9, bottom: 9 } });
      expect(conditionalFormats).toEqual([
        { area: { top: 3, left: 2, bottom: 7, right: 4 }, formula: 'LEN($C3)=0', fill: '#FFF2CC' },
        { area: { top: 8, left: 3, bottom: 8, right: 3 }, formula: '$C8>SUM($C$3:$C$7)', fontColor: '#FF0000' },
      ]);
    });

    test('above an area, its relative formulas move along', async () => {
      const { port, inspect } = await open();
      await port.apply([insertRows(3, 1)]);
      const after = await inspect(FORM);
      expect(after.merges).toEqual(['A1:D1', 'A4:A6', 'A8:D8']);
      expect(after.formulas.C7).toBe('=SUM(C4:C6)');
      expect(after.conditionalFormats[0]).toMatchObject({ area: { top: 4, bottom: 6 }, formula: 'LEN($C4)=0' });
      expect(after.validations.find(({ rule }) => rule.kind === 'custom')).toMatchObject({
        area: { top: 4 },
        rule: { formula: 'AND(LEN($B4)>0,$C4<=$C$7)' },
      });
    });

    test('inserted rows are empty and plain, or look like the row they are copied from', async () => {
      const plain = await open();
      await plain.port.apply([insertRows(6, 1)]);
      const bare = await plain.inspect(FORM);
      expect(
        ['A6', 'B6', 'C6', 'D6'].map((at) => [bare.values[at] ?? null, bare.formulas[at] ?? null, bare.style(at)]),
      ).toEqual(Array(4).fill([null, null, {}]));
      expect(bare.validations.find(({ rule }) => rule.kind === 'custom')?.area).toMatchObject({ top: 3, bottom: 5 });

      const dressed = await open();
      await dressed.port.apply([insertRows(6, 2, 5)]);
      const after = await dressed.inspect(FORM);
      expect(['A7', 'B7', 'C7', 'D7'].map((at) => [after.values[at] ?? null, after.formulas[at] ?? null])).toEqual(
        Array(4).fill([null, null]),
      );
      for (const column of ['A', 'B', 'C', 'D']) expect(after.style(`${column}7`)).toEqual(after.style(`${column}5`));
      expect(after.heights).toMatchObject({ 5: 24, 6: 24, 7: 24, 8: 25 });
      expect(after.validations.find(({ rule }) => rule.kind === 'custom')?.area).toMatchObject({ top: 3, bottom: 7 });
      expect(after.conditionalFormats[0]?.area).toMatchObject({ top: 3, bottom: 7 });
      expect(after.merges).toEqual(['A1:D1', 'A3:A5', 'A9:D9']);
    });
  });
}

function describeDeletedRows(open: Open): void {
  describe('delete-rows', () => {
    test('everything below moves up; merges and ranges shrink', async () => {
      const { port, inspect } = await open();
      await port.apply([deleteRows(4, 1)]);
      const after = await inspect(FORM);
      expect(after.values).toMatchObject({ B3: '指标3', B4: '指标5', A5: '合计', A6: '备注' });
      expect(after.formulas).toMatchObject({ D3: '=C3*2', D4: '=C4*2', C5: '=SUM(C3:C4)' });
      expect(after.merges).toEqual(['A1:D1', 'A3:A4', 'A6:D6']);
      expect(after.heights).toEqual({ 1: 30, 2: 21, 3: 22, 4: 24, 5: 25, 6: 26 });
      expect(after.print.area).toBe('A1:D6');
      expect(after.names.find(({ name }) => name === '指标区')?.formula).toBe(`${FORM}!$C$3:$C$4`);
      expect((await inspect(OTHER)).formulas).toMatchObject({
        A1: `=SUM(${FORM}!C3:C4)`,
        A2: expect.stringContaining('#REF!'),
      });
    });

    test('the first row of an area: what is relative keeps its distance', async () => {
      const { port, inspect } = await open();
      await port.apply([deleteRows(3, 1)]);
      const after = await inspect(FORM);
      expect(after.conditionalFormats[0]).toMatchObject({ area: { top: 3, bottom: 4 }, formula: 'LEN($C3)=0' });
      expect(after.validations.find(({ rule }) => rule.kind === 'custom')).toMatchObject({
        area: { top: 3, bottom: 4 },
        rule: { formula: 'AND(LEN($B3)>0,$C3<=$C$5)' },
      });
      expect(after.merges).toContain('A3:A4');
    });

    test('a whole area goes with its merge, validation and format', async () => {
      const { port, inspect } = await open();
      await port.apply([deleteRows(3, 3)]);
      const after = await inspect(FORM);
      expect(after.merges).toEqual(['A1:D1', 'A4:D4']);
      expect(after.conditionalFormats).toHaveLength(1);
      expect(after.validations.map(({ rule }) => rule.kind).sort()).toEqual(['any', 'list']);
      expect(after.formulas.C3).toContain('#REF!');
    });

    test('a merge that shrinks to one cell is none', async () => {
      const { port, inspect } = await open();
      await port.apply([deleteRows(4, 2)]);
      expect((await inspect(FORM)).merges).toEqual(['A1:D1', 'A5:D5']);
    });
  });
}

function describeNativeLayer(open: Open): void {
  describe('native layer', () => {
    test('set-validation replaces the one of exactly its area and keeps the others', async () => {
      const { port, inspect } = await open();
      const area = { top: 6, left: 2, bottom: 6, right: 2 };
      await port.apply([
        { kind: 'set-validation', sheet: FORM, validation: { area, rule: { kind: 'decimal', min: 0, max: 10 } } },
      ]);
      const { validations } = await inspect(FORM);
      expect(validations).toHaveLength(3);
      expect(validations.find((each) => each.area.top === 6)).toEqual({
        area,
        rule: { kind: 'decimal', min: 0, max: 10 },
      });
    });

    test('add-conditional-format adds to what is there', async () => {
      const { port, inspect } = await open();
      const format = {
        area: { top: 3, left: 4, bottom: 5, right: 4 },
        formula: '$D3>100',
        fill: '#F8CBAD',
        fontColor: '#9C0006',
      };
      await port.apply([{ kind: 'add-conditional-format', sheet: FORM, format }]);
      expect((await inspect(FORM)).conditionalFormats).toEqual([...formPlan().conditionalFormats, format]);
    });

    test('set-name adds, replaces and deletes', async () => {
      const { port, inspect } = await open();
      await port.apply([
        { kind: 'set-name', sheet: FORM, name: 'jichi.form', formula: '"caibannong-2019-68/-"', hidden: true },
        { kind: 'set-name', sheet: FORM, name: '指标区', formula: null, hidden: false },
        { kind: 'set-name', sheet: OTHER, name: 'jichi.form', formula: '"-/-"', hidden: true },
      ]);
      expect((await inspect(FORM)).names).toEqual([
        { name: 'jichi.form', formula: '"caibannong-2019-68/-"', hidden: true },
      ]);
      expect((await port.read({ all: true }, { merges: false })).map(({ hint }) => hint)).toEqual([
        'caibannong-2019-68/-',
        '-/-',
      ]);
    });
  });
}

const CHARTS = '图 表';

function chartsPlan(): SheetPlan {
  const column = (left: number) => ({ top: 2, left, bottom: 4, right: left });
  return {
    ...otherPlan(),
    name: CHARTS,
    cells: [2, 3, 4].flatMap((row) => [
      { row, column: 1, content: { value: `类别${row}` }, style: {} },
      { row, column: 2, content: { value: row }, style: {} },
      // The first is empty: what Excel would guess to be a head.
      { row, column: 3, content: row === 2 ? { formula: '""' } : { value: row * 2 }, style: {} },
    ]),
    conditionalFormats: [],
    charts: [
      {
        kind: 'bar',
        title: '完成率 <“A&B”>',
        categories: column(1),
        series: [{ name: '完成率', values: column(3) }],
        place: { top: 6, left: 1, bottom: 12, right: 5 },
      },
      {
        kind: 'column',
        title: '得分',
        categories: column(1),
        series: [
          { name: '分值', values: column(2) },
          { name: '得分', values: column(3) },
        ],
        place: { top: 13, left: 1, bottom: 20, right: 5 },
      },
    ],
  };
}

function describeCharts(open: Open): void {
  describe('charts', () => {
    test('are drawn over the cells and at the place that the plan says, and go with their sheet', async () => {
      const { port, inspect, sheetNames } = await open();
      const undo = await port.apply([{ kind: 'add-sheet', plan: chartsPlan() }]);
      expect((await inspect(CHARTS)).charts).toEqual(chartsPlan().charts);
      expect((await inspect(FORM)).charts).toEqual([]);
      await undo.revert();
      expect(await sheetNames()).toEqual([FORM, OTHER]);
    });

    test('follow their cells when rows are put in and taken out', async () => {
      const { port, inspect } = await open({ sheets: [chartsPlan()] });
      await port.apply([
        { kind: 'insert-rows', sheet: CHARTS, before: 3, count: 2, copyFrom: null },
        { kind: 'delete-rows', sheet: CHARTS, first: 1, count: 1 },
      ]);
      const { charts } = await inspect(CHARTS);
      expect(charts.map(({ categories }) => categories)).toEqual([
        { top: 1, left: 1, bottom: 5, right: 1 },
        { top: 1, left: 1, bottom: 5, right: 1 },
      ]);
      expect(charts[1]?.series.map(({ values }) => [values.top, values.bottom])).toEqual([
        [1, 5],
        [1, 5],
      ]);
      expect(charts.map(({ place }) => [place.top, place.bottom])).toEqual([
        [7, 13],
        [14, 21],
      ]);
    });
  });
}

function describeFailures(open: Open): void {
  describe('failures', () => {
    const WELL = setText(4, 2, '已改');
    test.each<[string, Edit, string]>([
      ['a missing sheet', setText(1, 1, 'x', '没有这张表'), 'sheet-missing'],
      ['a missing sheet to delete', { kind: 'delete-sheet', sheet: '没有这张表' }, 'sheet-missing'],
      ['a taken name', { kind: 'add-sheet', plan: formPlan(OTHER) }, 'name-taken'],
      ['a name too long', { kind: 'add-sheet', plan: formPlan('长'.repeat(32)) }, 'name-illegal'],
      ['an illegal name', { kind: 'add-sheet', plan: formPlan('表[1]') }, 'name-illegal'],
    ])('%s fails with a Chinese sentence and leaves nothing behind', async (_, failing, code) => {
      const { port, inspect, sheetNames } = await open();
      const before = await snapshot(inspect);
      await expect(port.apply([WELL, insertRows(4, 1), failing, setText(5, 2, '后面')])).rejects.toMatchObject({
        name: 'HostError',
        code,
        message: expect.stringMatching(/^[^A-Za-z]*[\u4e00-\u9fff].*。$/),
      });
      expect(await snapshot(inspect)).toEqual(before);
      expect(await sheetNames()).toEqual([FORM, OTHER]);
    });

    test.each<[string, Edit]>([
      ['a locked cell', setText(4, 2, 'x')],
      ['inserted rows', insertRows(4, 1)],
      ['deleted rows', deleteRows(4, 1)],
      [
        'a look',
        { kind: 'set-style', sheet: FORM, area: { top: 3, left: 3, bottom: 3, right: 3 }, style: { fill: '#FFFFFF' } },
      ],
      ['a merge', { kind: 'merge', sheet: FORM, area: { top: 3, left: 2, bottom: 4, right: 2 } }],
    ])('a protected sheet refuses %s; nothing is written', async (_, edit) => {
      const { port, inspect } = await open({ protected: [FORM] });
      const before = await snapshot(inspect);
      await expect(port.apply([setText(1, 1, 'x', OTHER), edit])).rejects.toMatchObject({ code: 'sheet-protected' });
      expect(await snapshot(inspect)).toEqual(before);
    });

    test('a protected sheet takes contents in unlocked cells', async () => {
      const { port, inspect } = await open({ protected: [FORM] });
      await port.apply([setText(4, 3, 99)]);
      expect((await inspect(FORM)).values.C4).toBe(99);
    });
  });
}

function describeTakingBack(open: Open): void {
  describe('revert', () => {
    test.each<[Edit]>([
      [{ kind: 'add-sheet', plan: formPlan('新表') }],
      [{ kind: 'delete-sheet', sheet: OTHER }],
      [setText(4, 2, '=x')],
      [
        {
          kind: 'set-cells',
          sheet: FORM,
          cells: [
            { row: 4, column: 4, content: { value: 3 } },
            { row: 6, column: 3, content: { formula: 'C3' } },
          ],
        },
      ],
      [insertRows(4, 3)],
      [insertRows(6, 1, 5)],
      [deleteRows(4, 1)],
      [deleteRows(3, 3)],
      [{ kind: 'merge', sheet: FORM, area: { top: 2, left: 1, bottom: 2, right: 3 } }],
      [{ kind: 'unmerge', sheet: FORM, area: { top: 1, left: 1, bottom: 7, right: 4 } }],
      [
        {
          kind: 'set-style',
          sheet: FORM,
          area: { top: 2, left: 1, bottom: 8, right: 5 },
          style: { fill: '#FFFFFF', font: { bold: true }, unlocked: true },
        },
      ],
      [{ kind: 'set-row-height', sheet: FORM, row: 4, points: 55 }],
      [{ kind: 'set-column', sheet: FORM, column: 2, width: 40, outline: 1, hidden: true }],
      [
        {
          kind: 'set-validation',
          sheet: FORM,
          validation: {
            area: { top: 6, left: 2, bottom: 6, right: 2 },
            rule: { kind: 'any' },
            prompt: { title: '甲', message: '乙' },
          },
        },
      ],
      [
        {
          kind: 'add-conditional-format',
          sheet: FORM,
          format: { area: { top: 3, left: 1, bottom: 5, right: 1 }, formula: 'LEN($A3)=0', fill: '#FFF2CC' },
        },
      ],
      [{ kind: 'set-name', sheet: FORM, name: 'jichi.form', formula: null, hidden: true }],
    ])('%j', async (edit) => {
      const { port, inspect, sheetNames, workbookNames } = await open({
        workbookNames: [{ name: '全表', formula: `${FORM}!$C$5` }],
      });
      const before = [await snapshot(inspect), await sheetNames(), await workbookNames()];
      const undo = await port.apply([edit]);
      await undo.revert();
      expect([await snapshot(inspect), await sheetNames(), await workbookNames()]).toEqual(before);
    });

    test('a whole batch at once; a second call does nothing', async () => {
      const { port, inspect } = await open();
      const before = await snapshot(inspect);
      const undo = await port.apply([
        insertRows(4, 1, 3),
        setText(4, 2, '新指标'),
        { kind: 'set-row-height', sheet: FORM, row: 4, points: 50 },
        deleteRows(6, 1),
      ]);
      await undo.revert();
      expect(await snapshot(inspect)).toEqual(before);
      await port.apply([setText(4, 2, '以后的修改')]);
      await undo.revert();
      expect((await inspect(FORM)).values.B4).toBe('以后的修改');
    });
  });
}

async function snapshot(inspect: Opened['inspect']): Promise<object[]> {
  return Promise.all([FORM, OTHER].map(async (name) => JSON.parse(JSON.stringify(await inspect(name))) as object));
}
