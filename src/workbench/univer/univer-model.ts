import {
  BooleanNumber,
  CellValueType,
  Direction,
  generateRandomId,
  IUndoRedoService,
  RANGE_TYPE,
  RedoCommand,
  Tools,
  UndoCommand,
  type ICellData,
  type Nullable,
  type Worksheet,
} from '@univerjs/core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/data-validation';
import {
  FormulaDataModel,
  IDefinedNamesService,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import {
  AddWorksheetMergeMutation,
  CopySheetCommand,
  InsertColCommand,
  InsertRowCommand,
  InsertSheetMutation,
  RemoveColCommand,
  RemoveRowCommand,
  RemoveSheetCommand,
  RemoveWorksheetMergeMutation,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import { bounding, type Area, type CellValue } from '../../model/cell';
import { parseArea } from '../../model/a1';
import { bounding as boundingAreas, splitReference } from '../host/area';
import type { CellFormat, CellFormatPatch, FormatPatch } from '../host/format';
import { nameId } from '../host/model';
import type {
  CellWrite,
  ConditionalFormat,
  DefinedName,
  HostModel,
  ModelCell,
  ModelChange,
  SheetExtras,
  SheetState,
  Validation,
} from '../host/model';
import { plainExtras, shiftExtras } from '../host/sheet-extras';
import { Calculation } from './calculation';
import { Changes } from './changes';
import { emptySheet, sheetId, UNIT, type Engine } from './engine';
import { toArea, toRange } from './range';
import { toFormat, toStyle } from './style';
import { fromUniverValidation, toUniverValidation } from './validation';

/** Univer measures in pixels, Excel in points. */
const PIXELS_A_POINT = 4 / 3;

/** Points; as in a new sheet. */
const PLAIN_ROW_HEIGHT = 13.5;

/** Univer wants some range beside a table of cells, and does not look at it. */
const A1 = toRange({ top: 1, left: 1, bottom: 1, right: 1 });

/** The workbook as Univer holds it, with or without a screen. */
export class UniverModel implements HostModel {
  dirty = false;
  structureLocked = false;
  readonly settings = new Map<string, unknown>();
  /** Set by the page, which knows of the cell editor. */
  isEditing: () => boolean = () => false;

  private readonly calculation: Calculation;
  private readonly changes: Changes;
  private readonly listeners = new Set<(change: ModelChange) => void>();
  private readonly extrasBySheet = new Map<string, SheetExtras>();
  private readonly used = new Map<string, { all: Area | null; values: Area | null }>();
  private addInDepth = 0;

  constructor(readonly engine: Engine) {
    this.calculation = new Calculation(engine);
    engine.commands.onCommandExecuted(() => this.used.clear());
    this.changes = new Changes(
      engine,
      { byAddIn: () => this.addInDepth > 0, value: (sheet, row, column) => this.cell(sheet, row, column).value },
      (change) => this.tell(change),
    );
    this.followCopies();
  }

  settle(): Promise<void> {
    return this.calculation.settle();
  }

  async asAddIn<T>(work: () => Promise<T>): Promise<T> {
    this.addInDepth += 1;
    try {
      return await work();
    } finally {
      this.addInDepth -= 1;
    }
  }

  onChange(listener: (change: ModelChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  editing(): boolean {
    return this.isEditing();
  }

  undo(): Promise<boolean> {
    return this.engine.commands.executeCommand(UndoCommand.id);
  }

  redo(): Promise<boolean> {
    return this.engine.commands.executeCommand(RedoCommand.id);
  }

  clearUndo(): void {
    this.engine.injector.get(IUndoRedoService).clearUndoRedo(UNIT);
  }

  sheets(): readonly SheetState[] {
    return this.engine.workbook.getSheets().map((sheet) => ({
      id: sheet.getSheetId(),
      name: sheet.getName(),
      hidden: sheet.isSheetHidden() === BooleanNumber.TRUE,
    }));
  }

  async addSheet(name: string): Promise<string> {
    const id = sheetId();
    this.insertSheet(this.sheets().length, emptySheet(id, name));
    return id;
  }

  /** Univer shows a sheet that is put in; Excel leaves that to the add-in. */
  private insertSheet(index: number, sheet: object): void {
    const shown = this.activeSheet();
    this.changes.withoutViews(() => {
      this.run(InsertSheetMutation.id, { unitId: UNIT, index, sheet });
      if (shown !== '' && this.activeSheet() !== shown)
        this.run(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId: shown });
    });
  }

  async copySheet(source: string, name: string, position: number): Promise<string> {
    const id = sheetId();
    const data = { ...Tools.deepClone(this.worksheet(source).getConfig()), id, name };
    this.insertSheet(position, data);
    for (const validation of this.validations(source))
      await this.putValidation(id, { ...validation, id: generateRandomId() });
    for (const format of [...this.conditionalFormats(source)].reverse())
      await this.putConditionalFormat(id, { ...format, id: generateRandomId() });
    await this.copyBelongings(source, id);
    return id;
  }

  async deleteSheet(sheet: string): Promise<void> {
    if (this.activeSheet() === sheet) {
      const other = this.sheets().find((candidate) => candidate.id !== sheet && !candidate.hidden);
      if (other) await this.activate(other.id);
    }
    await this.command(RemoveSheetCommand.id, { unitId: UNIT, subUnitId: sheet });
    for (const name of this.names()) if (name.sheet === sheet) await this.removeName(name.id);
  }

  async renameSheet(sheet: string, name: string): Promise<void> {
    await this.command(SetWorksheetNameCommand.id, { unitId: UNIT, subUnitId: sheet, name });
  }

  async moveSheet(sheet: string, position: number): Promise<void> {
    if (this.sheets()[position]?.id === sheet) return;
    await this.command(SetWorksheetOrderCommand.id, { unitId: UNIT, subUnitId: sheet, order: position });
  }

  async setSheetHidden(sheet: string, hidden: boolean): Promise<void> {
    this.run(SetWorksheetHideMutation.id, {
      unitId: UNIT,
      subUnitId: sheet,
      hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }

  activeSheet(): string {
    return this.engine.workbook.getActiveSheet()?.getSheetId() ?? this.sheets()[0]?.id ?? '';
  }

  async activate(sheet: string): Promise<void> {
    if (this.activeSheet() !== sheet)
      await this.command(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId: sheet });
  }

  private current: { sheet: string; area: Area } | null = null;

  selection(): { readonly sheet: string; readonly area: Area } {
    const sheet = this.activeSheet();
    return this.current?.sheet === sheet ? this.current : { sheet, area: { top: 1, left: 1, bottom: 1, right: 1 } };
  }

  async select(sheet: string, area: Area): Promise<void> {
    await this.activate(sheet);
    this.makeRoom(sheet, { ...area, bottom: area.top, right: area.left });
    await this.command(SetSelectionsOperation.id, { ...this.selecting(sheet, area), reveal: true });
  }

  cell(sheet: string, row: number, column: number): ModelCell {
    const raw = this.raw(sheet, row, column);
    if (!raw) return { value: null, formula: null };
    const formula =
      raw.f || raw.si
        ? (this.engine.injector.get(FormulaDataModel).getFormulaStringByCell(row - 1, column - 1, sheet, UNIT) ??
          raw.f ??
          null)
        : null;
    return { value: cellValue(raw), formula };
  }

  async writeCells(sheet: string, cells: readonly CellWrite[]): Promise<void> {
    if (cells.length === 0) return;
    const matrix: Record<number, Record<number, ICellData>> = {};
    for (const { row, column, content, text } of cells)
      (matrix[row - 1] ??= {})[column - 1] = cellData(content, text === true);
    this.makeRoom(
      sheet,
      cells.map(({ row, column }) => ({ top: row, bottom: row, left: column, right: column })).reduce(boundingAreas),
    );
    // Results of a calculation that began before would be written, with their number formats, over what is written now.
    if (this.addInDepth > 0) await this.calculation.ended();
    await this.setCells(sheet, matrix);
  }

  usedArea(sheet: string, valuesOnly: boolean): Area | null {
    let known = this.used.get(sheet);
    if (!known) {
      known = this.measure(sheet);
      this.used.set(sheet, known);
    }
    return valuesOnly ? known.values : known.all;
  }

  usedCells(sheet: string): { readonly row: number; readonly column: number }[] {
    const found: { row: number; column: number }[] = [];
    this.worksheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (isFilled(cell) || cell?.s) found.push({ row: row + 1, column: column + 1 });
      });
    return found;
  }

  movedFormula(formula: string, rows: number, columns: number): string {
    return this.engine.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, columns, rows);
  }

  format(sheet: string, row: number, column: number): CellFormat {
    const raw = this.raw(sheet, row, column);
    const style = raw ? this.engine.workbook.getStyles().getStyleByCell(raw) : null;
    return toFormat(style, raw?.custom?.unlocked !== true);
  }

  async setFormat(sheet: string, area: Area, patch: FormatPatch): Promise<void> {
    if (Object.keys(patch).length === 0) return;
    this.setLooks(sheet, this.fill(sheet, area, cellOfPatch(patch)));
  }

  async setFormats(sheet: string, looks: readonly CellFormatPatch[]): Promise<void> {
    const area = bounding(looks);
    if (!area) return;
    this.makeRoom(sheet, area);
    const matrix: Record<number, Record<number, ICellData>> = {};
    for (const { row, column, patch } of looks) (matrix[row - 1] ??= {})[column - 1] = cellOfPatch(patch);
    this.setLooks(sheet, matrix);
  }

  async clearFormat(sheet: string, area: Area): Promise<void> {
    this.setLooks(sheet, this.fill(sheet, area, { s: null, custom: null }));
  }

  rowHeight(sheet: string, row: number): number {
    return this.worksheet(sheet).getRowHeight(row - 1) / PIXELS_A_POINT;
  }

  rowHasOwnHeight(sheet: string, row: number): boolean {
    return (
      this.worksheet(sheet)
        .getRowManager()
        .getRow(row - 1)?.ia === BooleanNumber.FALSE
    );
  }

  async setRowHeight(sheet: string, first: number, last: number, points: number): Promise<void> {
    const ranges = [this.rowsRange(sheet, first, last)];
    this.run(SetWorksheetRowHeightMutation.id, {
      unitId: UNIT,
      subUnitId: sheet,
      ranges,
      rowHeight: points * PIXELS_A_POINT,
    });
    this.run(SetWorksheetRowIsAutoHeightMutation.id, {
      unitId: UNIT,
      subUnitId: sheet,
      ranges,
      autoHeightInfo: BooleanNumber.FALSE,
    });
  }

  rowHidden(sheet: string, row: number): boolean {
    return this.worksheet(sheet).getRowRawVisible(row - 1) === false;
  }

  async setRowsHidden(sheet: string, first: number, last: number, hidden: boolean): Promise<void> {
    this.run((hidden ? SetRowHiddenMutation : SetRowVisibleMutation).id, {
      unitId: UNIT,
      subUnitId: sheet,
      ranges: [this.rowsRange(sheet, first, last)],
    });
  }

  columnWidth(sheet: string, column: number): number {
    return this.worksheet(sheet).getColumnWidth(column - 1) / PIXELS_A_POINT;
  }

  async setColumnWidth(sheet: string, first: number, last: number, points: number): Promise<void> {
    this.run(SetWorksheetColWidthMutation.id, {
      unitId: UNIT,
      subUnitId: sheet,
      ranges: [this.columnsRange(sheet, first, last)],
      colWidth: points * PIXELS_A_POINT,
    });
  }

  columnHidden(sheet: string, column: number): boolean {
    return this.worksheet(sheet).getColVisible(column - 1) === false;
  }

  async setColumnsHidden(sheet: string, first: number, last: number, hidden: boolean): Promise<void> {
    this.run((hidden ? SetColHiddenMutation : SetColVisibleMutation).id, {
      unitId: UNIT,
      subUnitId: sheet,
      ranges: [this.columnsRange(sheet, first, last)],
    });
  }

  merges(sheet: string): readonly Area[] {
    return this.worksheet(sheet).getMergeData().map(toArea);
  }

  async addMerge(sheet: string, area: Area): Promise<void> {
    this.makeRoom(sheet, area);
    this.run(AddWorksheetMergeMutation.id, { unitId: UNIT, subUnitId: sheet, ranges: [toRange(area)] });
  }

  async removeMerges(sheet: string, areas: readonly Area[]): Promise<void> {
    if (areas.length > 0)
      this.run(RemoveWorksheetMergeMutation.id, { unitId: UNIT, subUnitId: sheet, ranges: areas.map(toRange) });
  }

  async insertRows(sheet: string, before: number, count: number): Promise<void> {
    this.makeRoom(sheet, { top: before, bottom: before, left: 1, right: 1 });
    const range = { ...this.rowsRange(sheet, before, before + count - 1), rangeType: RANGE_TYPE.ROW };
    // The direction only says whose height the new rows take: that of the row above, where there is one.
    const direction = before > 1 ? Direction.DOWN : Direction.UP;
    await this.restructuring(sheet, () =>
      this.command(InsertRowCommand.id, { unitId: UNIT, subUnitId: sheet, range, direction }),
    );
    if (before === 1) await this.setRowHeight(sheet, 1, count, PLAIN_ROW_HEIGHT);
  }

  async deleteRows(sheet: string, first: number, count: number): Promise<void> {
    const last = Math.min(first + count - 1, this.worksheet(sheet).getRowCount());
    if (first > last) return;
    const range = { ...this.rowsRange(sheet, first, last), rangeType: RANGE_TYPE.ROW };
    await this.restructuring(sheet, () => this.command(RemoveRowCommand.id, { unitId: UNIT, subUnitId: sheet, range }));
  }

  async insertColumns(sheet: string, before: number, count: number): Promise<void> {
    this.makeRoom(sheet, { top: 1, bottom: 1, left: before, right: before });
    const range = { ...this.columnsRange(sheet, before, before + count - 1), rangeType: RANGE_TYPE.COLUMN };
    const direction = before > 1 ? Direction.RIGHT : Direction.LEFT;
    await this.restructuring(sheet, () =>
      this.command(InsertColCommand.id, { unitId: UNIT, subUnitId: sheet, range, direction }),
    );
  }

  async deleteColumns(sheet: string, first: number, count: number): Promise<void> {
    const last = Math.min(first + count - 1, this.worksheet(sheet).getColumnCount());
    if (first > last) return;
    const range = { ...this.columnsRange(sheet, first, last), rangeType: RANGE_TYPE.COLUMN };
    await this.restructuring(sheet, () => this.command(RemoveColCommand.id, { unitId: UNIT, subUnitId: sheet, range }));
  }

  validations(sheet: string): readonly Validation[] {
    return this.engine.injector.get(SheetDataValidationModel).getRules(UNIT, sheet).map(fromUniverValidation);
  }

  async putValidation(sheet: string, validation: Validation): Promise<void> {
    const where = { unitId: UNIT, subUnitId: sheet };
    const index = this.validations(sheet).findIndex(({ id }) => id === validation.id);
    if (index >= 0) this.run(RemoveDataValidationMutation.id, { ...where, ruleId: validation.id, source: 'command' });
    if (validation.areas.length === 0) return;
    this.run(AddDataValidationMutation.id, {
      ...where,
      rule: toUniverValidation(validation),
      source: 'command',
      ...(index >= 0 ? { index } : {}),
    });
  }

  conditionalFormats(sheet: string): readonly ConditionalFormat[] {
    const rules = this.engine.injector.get(ConditionalFormattingRuleModel).getSubunitRules(UNIT, sheet) ?? [];
    return rules.map(fromRule);
  }

  async putConditionalFormat(sheet: string, format: ConditionalFormat): Promise<void> {
    const where = { unitId: UNIT, subUnitId: sheet };
    const exists = this.conditionalFormats(sheet).some(({ id }) => id === format.id);
    if (format.areas.length === 0) {
      if (exists) this.run(DeleteConditionalRuleMutation.id, { ...where, cfId: format.id });
    } else if (exists) {
      this.run(SetConditionalRuleMutation.id, { ...where, cfId: format.id, rule: toRule(format) });
    } else {
      this.run(AddConditionalRuleMutation.id, { ...where, rule: toRule(format) });
    }
  }

  async moveConditionalFormat(sheet: string, id: string, priority: number): Promise<void> {
    const all = this.conditionalFormats(sheet);
    const moved = all.find((format) => format.id === id);
    if (!moved) return;
    const order = all.filter((format) => format !== moved);
    order.splice(priority, 0, moved);
    for (const format of all) await this.putConditionalFormat(sheet, { ...format, areas: [] });
    // Each one that is added goes on top.
    for (const format of order.reverse()) await this.putConditionalFormat(sheet, format);
  }

  names(): readonly DefinedName[] {
    const all = Object.values(this.engine.injector.get(IDefinedNamesService).getDefinedNameMap(UNIT) ?? {});
    return all.map((name) => ({
      id: name.id,
      name: name.name,
      sheet: !name.localSheetId || name.localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? null : name.localSheetId,
      formula: name.formulaOrRefString.startsWith('=') ? name.formulaOrRefString : `=${name.formulaOrRefString}`,
      visible: name.hidden !== true,
      comment: name.comment ?? '',
    }));
  }

  async putName(name: DefinedName): Promise<void> {
    const isReference = parseArea(splitReference(name.formula).address) !== null;
    this.run(SetDefinedNameMutation.id, {
      unitId: UNIT,
      id: name.id,
      name: name.name,
      formulaOrRefString: isReference ? name.formula.slice(1) : name.formula,
      localSheetId: name.sheet ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
      hidden: !name.visible,
      comment: name.comment,
    });
  }

  async removeName(id: string): Promise<void> {
    const name = this.engine.injector.get(IDefinedNamesService).getValueById(UNIT, id);
    if (name) this.run(RemoveDefinedNameMutation.id, { unitId: UNIT, ...name });
  }

  extras(sheet: string): SheetExtras {
    const known = this.extrasBySheet.get(sheet) ?? plainExtras();
    this.extrasBySheet.set(sheet, known);
    return known;
  }

  private tell(change: ModelChange): void {
    if (change.kind === 'inserted' || change.kind === 'deleted') shiftExtras(this.extras(change.sheet), change);
    if (change.kind === 'selected') this.current = { sheet: change.sheet, area: change.area };
    for (const listener of this.listeners) listener(change);
  }

  /** A copy made by hand takes along what Univer does not know of: names of the sheet, print set-up, protection. */
  private followCopies(): void {
    this.engine.commands.onCommandExecuted(({ id, params }) => {
      if (id !== CopySheetCommand.id) return;
      const { subUnitId: source = this.activeSheet() } = (params ?? {}) as { readonly subUnitId?: string };
      const position = this.sheets().findIndex((sheet) => sheet.id === source);
      const copy = this.sheets()[position + 1];
      if (copy) void this.copyBelongings(source, copy.id);
    });
  }

  private async copyBelongings(source: string, copy: string): Promise<void> {
    this.extrasBySheet.set(copy, structuredClone(this.extras(source)));
    const nameOf = (id: string): string => this.sheets().find((sheet) => sheet.id === id)?.name ?? '';
    const [from, to] = [nameOf(source), nameOf(copy)];
    for (const name of this.names().filter((each) => each.sheet === source)) {
      const formula =
        splitReference(name.formula).sheet === from
          ? `='${to.replaceAll("'", "''")}'!${splitReference(name.formula).address}`
          : name.formula;
      await this.putName({ ...name, id: nameId(copy, name.name), sheet: copy, formula });
    }
  }

  private worksheet(sheet: string): Worksheet {
    const worksheet = this.engine.workbook.getSheetBySheetId(sheet);
    if (!worksheet) throw new Error(`no sheet ${sheet}`);
    return worksheet;
  }

  private raw(sheet: string, row: number, column: number): Nullable<ICellData> {
    return this.worksheet(sheet)
      .getCellMatrix()
      .getValue(row - 1, column - 1);
  }

  private run(id: string, params: object): void {
    if (!this.engine.commands.syncExecuteCommand(id, params)) throw new Error(`${id} failed`);
  }

  private async command(id: string, params: object): Promise<void> {
    if (!(await this.engine.commands.executeCommand(id, params))) throw new Error(`${id} failed`);
  }

  /** In Univer merges, formulas and rules follow only on the sheet that is shown, and once it was shown after its last change. */
  private async restructuring(sheet: string, work: () => Promise<void>): Promise<void> {
    // Results of a calculation that began before would be written to where the cells were.
    await this.calculation.ended();
    const shown = this.activeSheet();
    const show = (id: string) => this.run(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId: id });
    this.changes.unseen(() => show(sheet));
    await this.keepingSelection(work);
    if (shown !== sheet) this.changes.unseen(() => show(shown));
  }

  /** Univer selects the rows it put in; Excel leaves the selection where it is when an add-in does. */
  private async keepingSelection(work: () => Promise<void>): Promise<void> {
    const before = this.addInDepth > 0 ? this.current : null;
    await work();
    if (before && before.sheet === this.activeSheet())
      this.run(SetSelectionsOperation.id, this.selecting(before.sheet, before.area));
  }

  private selecting(sheet: string, area: Area) {
    const clamped = this.clamp(sheet, area);
    const merge = this.merges(sheet).find((each) => each.top === area.top && each.left === area.left);
    const range = { ...toRange(clamped), rangeType: RANGE_TYPE.NORMAL };
    const primary = {
      ...toRange(merge ?? { ...clamped, bottom: clamped.top, right: clamped.left }),
      actualRow: area.top - 1,
      actualColumn: area.left - 1,
      isMerged: merge !== undefined,
      isMergedMainCell: merge !== undefined,
    };
    return { unitId: UNIT, subUnitId: sheet, selections: [{ range, primary, style: null }] };
  }

  /** The add-in's writes leave nothing to undo; a person's do. */
  private async setCells(sheet: string, value: Record<number, Record<number, ICellData>>): Promise<void> {
    if (this.addInDepth > 0) this.run(SetRangeValuesMutation.id, { unitId: UNIT, subUnitId: sheet, cellValue: value });
    else await this.command(SetRangeValuesCommand.id, { unitId: UNIT, subUnitId: sheet, value, range: A1 });
  }

  /** Without the trigger Univer takes a cell that says nothing of its formula for one that lost it. */
  private setLooks(sheet: string, value: Record<number, Record<number, ICellData>>): void {
    this.run(SetRangeValuesMutation.id, {
      unitId: UNIT,
      subUnitId: sheet,
      cellValue: value,
      trigger: SetStyleCommand.id,
    });
  }

  private fill(sheet: string, area: Area, cell: ICellData): Record<number, Record<number, ICellData>> {
    const whole = this.clamp(sheet, area);
    this.makeRoom(sheet, whole);
    const matrix: Record<number, Record<number, ICellData>> = {};
    for (let row = whole.top; row <= whole.bottom; row++) {
      const line: Record<number, ICellData> = {};
      for (let column = whole.left; column <= whole.right; column++) line[column - 1] = { ...cell };
      matrix[row - 1] = line;
    }
    return matrix;
  }

  /** Univer's sheets end where they end; Excel's are as large as anyone needs. */
  private makeRoom(sheet: string, area: Area): void {
    const worksheet = this.worksheet(sheet);
    if (area.bottom > worksheet.getRowCount())
      this.run(SetWorksheetRowCountMutation.id, { unitId: UNIT, subUnitId: sheet, rowCount: area.bottom + 100 });
    if (area.right > worksheet.getColumnCount())
      this.run(SetWorksheetColumnCountMutation.id, { unitId: UNIT, subUnitId: sheet, columnCount: area.right + 10 });
  }

  /** Whole rows and columns end at the grid's edge. */
  private clamp(sheet: string, area: Area): Area {
    const worksheet = this.worksheet(sheet);
    const wholeHeight = area.top === 1 && area.bottom > 1_000_000;
    const wholeWidth = area.left === 1 && area.right > 16_000;
    return {
      ...area,
      bottom: wholeHeight ? worksheet.getRowCount() : area.bottom,
      right: wholeWidth ? worksheet.getColumnCount() : area.right,
    };
  }

  private rowsRange(sheet: string, first: number, last: number) {
    return toRange(
      this.clamp(sheet, { top: first, bottom: last, left: 1, right: this.worksheet(sheet).getColumnCount() }),
    );
  }

  private columnsRange(sheet: string, first: number, last: number) {
    return toRange(
      this.clamp(sheet, { top: 1, bottom: this.worksheet(sheet).getRowCount(), left: first, right: last }),
    );
  }

  private measure(sheet: string): { all: Area | null; values: Area | null } {
    let all: Area | null = null;
    let values: Area | null = null;
    this.worksheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        const own = { top: row + 1, bottom: row + 1, left: column + 1, right: column + 1 };
        const filled = isFilled(cell);
        if (filled) values = values ? boundingAreas(values, own) : own;
        if (filled || cell?.s) all = all ? boundingAreas(all, own) : own;
      });
    for (const merge of this.merges(sheet)) all = all ? boundingAreas(all, merge) : merge;
    return { all, values };
  }
}

function isFilled(cell: Nullable<ICellData>): boolean {
  return Boolean(cell && (cellValue(cell) !== null || cell.f || cell.si));
}

function cellValue(cell: ICellData): CellValue {
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined && (cell.v === undefined || cell.v === null))
    return rich.replace(/\r\n$/, '').replaceAll('\r', '\n') || null;
  const { v, t } = cell;
  if (v === undefined || v === null) return null;
  if (t === CellValueType.BOOLEAN) return v === true || v === 1 || v === 'TRUE';
  if (t === CellValueType.NUMBER && typeof v === 'string' && v !== '' && Number.isFinite(Number(v))) return Number(v);
  if (v === '' && !cell.f && !cell.si) return null;
  return v;
}

function cellData(content: CellValue, text: boolean): ICellData {
  const plain = { f: null, si: null, p: null };
  if (content === null) return { ...plain, v: null, t: null };
  if (typeof content === 'number') return { ...plain, v: content, t: CellValueType.NUMBER };
  if (typeof content === 'boolean') return { ...plain, v: content ? 1 : 0, t: CellValueType.BOOLEAN };
  if (!text && content.startsWith('=')) return { ...plain, f: content, v: null, t: null };
  const looksNumeric = content.trim() !== '' && Number.isFinite(Number(content));
  return { ...plain, v: content, t: looksNumeric ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

function cellOfPatch(patch: FormatPatch): ICellData {
  const style = toStyle(patch);
  return {
    ...(Object.keys(style).length > 0 ? { s: style } : {}),
    ...(patch.locked === undefined ? {} : { custom: { unlocked: !patch.locked } }),
  };
}

function toRule(format: ConditionalFormat): IConditionFormattingRule {
  const placed = { cfId: format.id, ranges: format.areas.map(toRange), stopIfTrue: format.stopIfTrue };
  if (format.type !== 'Custom') return { ...placed, rule: format.rule as IConditionFormattingRule['rule'] };
  const style = {
    ...(format.fill === null ? {} : { bg: { rgb: format.fill } }),
    ...(format.fontColor === null ? {} : { cl: { rgb: format.fontColor } }),
    ...(format.bold === null ? {} : { bl: format.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  };
  return {
    ...placed,
    rule: { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: format.formula, style },
  };
}

function fromRule({ cfId, ranges, stopIfTrue, rule }: IConditionFormattingRule): ConditionalFormat {
  const placed = { id: cfId, areas: ranges.map(toArea), stopIfTrue };
  if (rule.type !== CFRuleType.highlightCell) return { ...placed, type: DRAWN_TYPES[rule.type], rule };
  if (rule.subType !== CFSubRuleType.formula) return { ...placed, type: RULE_TYPES[rule.subType], rule };
  const { bg, cl, bl } = rule.style;
  return {
    ...placed,
    type: 'Custom',
    formula: rule.value,
    fill: bg?.rgb ?? null,
    fontColor: cl?.rgb ?? null,
    bold: bl === undefined ? null : bl === BooleanNumber.TRUE,
  };
}

/** How Excel calls what Univer draws. */
const DRAWN_TYPES = { colorScale: 'ColorScale', dataBar: 'DataBar', iconSet: 'IconSet' } as const;

const RULE_TYPES = {
  average: 'PresetCriteria',
  duplicateValues: 'PresetCriteria',
  number: 'CellValue',
  rank: 'TopBottom',
  text: 'ContainsText',
  timePeriod: 'PresetCriteria',
  uniqueValues: 'PresetCriteria',
} as const;
