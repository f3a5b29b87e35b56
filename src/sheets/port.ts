import type { Area, CellRef } from '../model/cell';
import type { Edit } from './edit';
import type { SheetGrid } from './grid';

/** Which sheets to read: all, the one being shown, one by its key, or one by the name people see. */
export type SheetFilter =
  | { readonly all: true }
  | { readonly active: true }
  | { readonly id: string }
  | { readonly name: string };

/** The only access to a workbook. Hosts: Office.js (src/excel), .xlsx bytes (src/xlsx). All failures are rejected with a HostError. */
export interface WorkbookPort {
  /** Sheets in tab order; a filter that matches nothing gives an empty list. */
  read(which: SheetFilter, options: { readonly merges: boolean }): Promise<readonly SheetGrid[]>;
  /** One batch, whole or not at all; the answer takes it back. */
  apply(edits: readonly Edit[]): Promise<Undo>;
  watch(listener: (change: Change) => void): Promise<Unwatch>;
  reveal(at: CellRef): Promise<void>;
  /** Brings the results of all formulas up to date; null where the host cannot. */
  readonly calculate: (() => Promise<void>) | null;
  readonly readOnly: boolean;
}

export interface Undo {
  /** Restores the workbook cell by cell to what it was before the batch. A second call does nothing. */
  revert(): Promise<void>;
}

export type Change = WorkbookChange | Selection;

export interface WorkbookChange {
  readonly kind: 'cells' | 'rows' | 'sheets' | 'activated';
  readonly sheet: string | null;
  /** Made by this add-in itself. */
  readonly own: boolean;
}

/** Other cells are selected; nothing has changed. */
export interface Selection {
  readonly kind: 'selected';
  readonly sheet: string;
  /** The first one of several. */
  readonly area: Area;
}

export type Unwatch = () => Promise<void>;

export type HostErrorCode =
  | 'sheet-missing'
  | 'sheet-protected'
  | 'read-only'
  | 'edit-mode'
  /** Somebody has changed what the batch goes by. */
  | 'changed-meanwhile'
  | 'too-large'
  | 'name-taken'
  /** Excel has no sheet of such a name. */
  | 'name-illegal'
  /** A plan or an edit that Excel would refuse to keep in a file. */
  | 'not-drawable'
  | 'not-a-workbook'
  | 'encrypted'
  | 'empty-file'
  | 'damaged'
  | 'file-missing'
  | 'old-format'
  | 'not-writable'
  | 'unknown';

/** A failure with one Chinese sentence for people (`message`) and the detail for the log. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
    readonly detail?: unknown,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

/** The batch adds a sheet under a name that another one has. */
export class NameTaken extends HostError {
  /** @param names those of all sheets: who wants another one need not ask again */
  constructor(
    name: string,
    readonly names: readonly string[],
  ) {
    super('name-taken', `已经有名为“${name}”的工作表，请换一个名称或先改掉原表的名称。`);
  }
}

/** Somebody has changed what a batch goes by while it was under way; nothing was written. */
export class ChangedMeanwhile extends HostError {
  constructor(what: keyof typeof CHANGED) {
    super('changed-meanwhile', CHANGED[what]);
  }
}

const CHANGED = {
  places: '操作期间有人插入或删除了行、列或工作表，这次操作没有执行；请再试一次。',
  cells: '操作期间有人改动了要写入的单元格，这次操作没有执行；请再试一次。',
  'take-back': '这次操作之后有人插入或删除过行列，不能自动撤销；请按 Ctrl+Z，或手工改回。',
} as const;
