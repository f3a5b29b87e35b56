import type { CellRef } from './cell';
import type { IndicatorColumn } from './indicator-column';

/** What tells the role of a column: its caption, what stands below it, its place among the others, or a person's word. */
export type Evidence = 'label' | 'content' | 'place' | 'user';

/** One column of an indicator table, and how sure it is what it holds. */
export interface ColumnReading {
  /** Null: the column has content that nothing explains. */
  readonly role: IndicatorColumn | null;
  /** Sheet column, 1-based. */
  readonly column: number;
  /** The printed captions from top to bottom, "年度指标 / 数值"; "" where there is none. */
  readonly caption: string;
  /** 0 to 1: by how much this role beats the next likely one. */
  readonly certainty: number;
  readonly from: Evidence;
}

/**
 * certain: everything may be judged · partly: only what rests on columns that are certain · seen: it looks like such a table, and
 * nothing is judged (decision D15).
 */
export type ReadingState = 'certain' | 'partly' | 'seen';

/** A cell that shows "#REF!" or another error. */
export interface FailedCell {
  readonly at: CellRef;
  /** As the cell shows it. */
  readonly text: string;
  /** Empty cells of the sheet by which its formula divides: it waits for them, and nothing is wrong with it. */
  readonly waitsFor: readonly CellRef[];
  /** Its formula reads another cell of the form that shows an error: that one is to be mended. */
  readonly follows: boolean;
}

/** How well a form was understood (decision D15). */
export interface Reading {
  /** 0 to 1. */
  readonly certainty: number;
  readonly state: ReadingState;
  /** Every filled cell of the table was read as something, and every row understood: what is not there is absent. */
  readonly whole: boolean;
  readonly columns: readonly ColumnReading[];
  /** Filled cells of the table that nothing explains. */
  readonly unread: readonly CellRef[];
  /** Cells that hold a caption and its value in one ("项目名称：村道硬化"): they cannot be written by themselves. */
  readonly captioned?: readonly CellRef[];
  /** Cells of the form that show an error in the place of a value (decision D20). */
  readonly failed?: readonly FailedCell[];
  /** Cells with a formula whose result is older than what it is made of: what they show may be wrong. */
  readonly stale?: readonly CellRef[];
  /** The sheet was read without its merged areas, and its frame may have some: an empty cell may belong to the filled one above. */
  readonly merges?: 'unknown';
}

/** From here on a column's role is taken for granted. */
export const CERTAIN = 0.75;
/** Below this a table is only seen. */
export const SEEN = 0.5;

/** A form whose every cell is known: one that the product drew, or whose frame has no columns to be guessed. */
export const CERTAIN_READING: Reading = { certainty: 1, state: 'certain', whole: true, columns: [], unread: [] };

/** How sure the role of a column is; 1 for a form that was not guessed, 0 for a role that no column has. */
export function certaintyOf(reading: Reading, role: IndicatorColumn): number {
  if (reading.columns.length === 0) return 1;
  return Math.max(0, ...reading.columns.filter((column) => column.role === role).map(({ certainty }) => certainty));
}
