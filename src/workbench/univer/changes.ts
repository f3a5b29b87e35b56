import {
  ObjectMatrix,
  type ICellData,
  type ICommandInfo,
  type IMutationCommonParams,
  type IRange,
  type Nullable,
} from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
  type ISetSelectionsOperationParams,
} from '@univerjs/sheets';
import type { Area, CellValue } from '../../model/cell';
import { LAST_COLUMN, LAST_ROW } from '../../model/a1';
import { bounding } from '../host/area';
import type { ModelChange } from '../host/model';
import type { Engine } from './engine';
import { toArea } from './range';

/** What else the listener needs to know about the workbook. */
export interface ChangeSource {
  byAddIn(): boolean;
  value(sheet: string, row: number, column: number): CellValue;
}

interface PendingCells {
  area: Area;
  byAddIn: boolean;
  before?: CellValue;
}

/**
 * Turns Univer's mutations into what Excel reports: edits of one turn as one change, no change for recalculated cells or for
 * references that were only adjusted, structure at once.
 */
export class Changes {
  private readonly cells = new Map<string, PendingCells>();
  private before: { sheet: string; row: number; column: number; value: CellValue } | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private active: string | null = null;
  private ignoresViews = false;
  private isMuted = false;
  private readonly names = new Map<string, string>();

  constructor(
    private readonly engine: Engine,
    private readonly source: ChangeSource,
    private readonly emit: (change: ModelChange) => void,
  ) {
    this.active = engine.workbook.getActiveSheet()?.getSheetId() ?? null;
    this.rememberNames();
    engine.commands.beforeCommandExecuted((command, options) => this.rememberValue(command, options));
    engine.commands.onCommandExecuted((command, options) => {
      if (options && 'fromFormula' in options && options.fromFormula) return;
      this.follow(command);
    });
  }

  /** Reports nothing: another sheet is shown for the time of the work only. */
  withoutEvents(work: () => void): void {
    this.isMuted = true;
    try {
      work();
    } finally {
      this.isMuted = false;
    }
  }

  /** Reports no other sheet as shown: Univer shows a sheet that is inserted, and that is undone at once. */
  withoutViewEvents(work: () => void): void {
    this.ignoresViews = true;
    try {
      work();
    } finally {
      this.ignoresViews = false;
    }
  }

  private follow(command: ICommandInfo): void {
    if (this.isMuted) return;
    if (!this.contents(command) && !this.sheets(command) && !this.ignoresViews) this.view(command);
  }

  private contents({ id, params }: ICommandInfo): boolean {
    const given = (params ?? {}) as { subUnitId?: string; cellValue?: Matrix; range?: IRange; ranges?: IRange[] };
    const { subUnitId: sheet = '', range, ranges } = given;
    switch (id) {
      case SetRangeValuesMutation.id:
        this.edited(sheet, given.cellValue);
        return true;
      case AddWorksheetMergeMutation.id:
      case RemoveWorksheetMergeMutation.id:
        for (const each of ranges ?? []) this.note(sheet, toArea(each));
        return true;
      case MoveRangeMutation.id:
        for (const part of Object.values(params as Record<string, Moved | undefined>)) {
          if (part?.subUnitId && part.value) this.edited(part.subUnitId, part.value);
        }
        return true;
      case InsertRowMutation.id:
      case RemoveRowMutation.id:
      case InsertColMutation.id:
      case RemoveColMutation.id:
        if (range) this.structure(sheet, id, range);
        return true;
      default:
        return false;
    }
  }

  private sheets({ id, params }: ICommandInfo): boolean {
    const byAddIn = this.source.byAddIn();
    const {
      subUnitId = '',
      name = '',
      sheet,
    } = (params ?? {}) as { subUnitId?: string; name?: string; sheet?: { id: string } };
    switch (id) {
      case InsertSheetMutation.id:
        this.rememberNames();
        this.emit({ kind: 'sheet-added', sheet: sheet?.id ?? '', byAddIn });
        return true;
      case RemoveSheetMutation.id:
        this.cells.delete(subUnitId);
        this.emit({ kind: 'sheet-deleted', sheet: subUnitId, byAddIn });
        return true;
      case SetWorksheetNameMutation.id: {
        const before = this.names.get(subUnitId) ?? '';
        this.rememberNames();
        this.emit({ kind: 'sheet-renamed', sheet: subUnitId, before, after: name, byAddIn });
        return true;
      }
      default:
        return false;
    }
  }

  private view({ id, params }: ICommandInfo): void {
    const byAddIn = this.source.byAddIn();
    const { subUnitId: sheet = '', selections = [] } = (params ?? {}) as Partial<ISetSelectionsOperationParams>;
    if (id === SetWorksheetActiveOperation.id) this.activated(sheet, byAddIn);
    const [selection] = selections;
    if (id !== SetSelectionsOperation.id || !selection) return;
    this.emit({ kind: 'selected', sheet, area: this.selected(sheet, selection.range), byAddIn });
  }

  private edited(sheet: string, values: Matrix | undefined): void {
    let area: Area | null = null;
    new ObjectMatrix<Nullable<ICellData>>(values ?? {}).forValue((row, column, cell) => {
      if (!changesContent(cell)) return;
      const own = { top: row + 1, bottom: row + 1, left: column + 1, right: column + 1 };
      area = area ? bounding(area, own) : own;
    });
    if (area) this.note(sheet, area);
  }

  private note(sheet: string, area: Area): void {
    const byAddIn = this.source.byAddIn();
    const had = this.cells.get(sheet);
    if (had && had.byAddIn !== byAddIn) this.flush();
    const current = this.cells.get(sheet);
    const before = !current && this.before?.sheet === sheet ? { before: this.before.value } : {};
    if (current) {
      const joined = bounding(current.area, area);
      const single = joined.top === joined.bottom && joined.left === joined.right;
      this.cells.set(sheet, {
        area: joined,
        byAddIn,
        ...(single && current.before !== undefined ? { before: current.before } : {}),
      });
    } else {
      this.cells.set(sheet, { area, byAddIn, ...before });
    }
    this.timer ??= setTimeout(() => this.flush(), 0);
  }

  private flush(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    const pending = [...this.cells];
    this.cells.clear();
    this.before = null;
    for (const [sheet, { area, byAddIn, before }] of pending) {
      if (!this.engine.workbook.getSheetBySheetId(sheet)) continue;
      const single = area.top === area.bottom && area.left === area.right && before !== undefined;
      const details = single ? { before, after: this.source.value(sheet, area.top, area.left) } : {};
      this.emit({ kind: 'cells', sheet, area, byAddIn, ...details });
    }
  }

  private structure(sheet: string, id: string, range: IRange): void {
    // The edits beside it are references being adjusted: Excel does not report those.
    this.cells.delete(sheet);
    const axis = id === InsertRowMutation.id || id === RemoveRowMutation.id ? 'row' : 'column';
    const kind = id === InsertRowMutation.id || id === InsertColMutation.id ? 'inserted' : 'deleted';
    const [from, to] = axis === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    this.emit({ kind, axis, sheet, first: from + 1, count: to - from + 1, byAddIn: this.source.byAddIn() });
    setTimeout(() => this.cells.delete(sheet), 0);
  }

  /** Whole rows and columns end at Univer's edge; in Excel they have no end. */
  private selected(sheet: string, range: IRange): Area {
    const worksheet = this.engine.workbook.getSheetBySheetId(sheet);
    const area = toArea(range);
    return {
      ...area,
      ...(area.top === 1 && area.bottom === worksheet?.getRowCount() ? { bottom: LAST_ROW } : {}),
      ...(area.left === 1 && area.right === worksheet?.getColumnCount() ? { right: LAST_COLUMN } : {}),
    };
  }

  private activated(sheet: string, byAddIn: boolean): void {
    // Univer reports late that it showed a sheet for a moment.
    if (sheet === this.active || sheet !== this.engine.workbook.getActiveSheet()?.getSheetId()) return;
    if (this.active && this.engine.workbook.getSheetBySheetId(this.active))
      this.emit({ kind: 'deactivated', sheet: this.active, byAddIn });
    this.active = sheet;
    this.emit({ kind: 'activated', sheet, byAddIn });
  }

  private rememberValue({ id, params }: ICommandInfo, options: object | undefined): void {
    if (id !== SetRangeValuesMutation.id || this.before || (options && 'fromFormula' in options)) return;
    const { subUnitId: sheet, cellValue } = params as IMutationCommonParams & { subUnitId: string; cellValue?: Matrix };
    const cells: [number, number][] = [];
    new ObjectMatrix<Nullable<ICellData>>(cellValue ?? {}).forValue((row, column, cell) => {
      if (changesContent(cell)) cells.push([row + 1, column + 1]);
    });
    const [only] = cells;
    if (only && cells.length === 1)
      this.before = { sheet, row: only[0], column: only[1], value: this.source.value(sheet, ...only) };
  }

  private rememberNames(): void {
    for (const sheet of this.engine.workbook.getSheets()) this.names.set(sheet.getSheetId(), sheet.getName());
  }
}

type Moved = { readonly subUnitId?: string; readonly value?: Matrix };

type Matrix = Record<number, Record<number, Nullable<ICellData>>>;

function changesContent(cell: Nullable<ICellData>): boolean {
  return !cell || 'v' in cell || 'f' in cell || 'p' in cell || 'si' in cell;
}
