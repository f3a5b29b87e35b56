import type { Area } from './cell';
import type { Day } from './day';
import type { Field } from './field';

/** The dates of a project's way through the year: its stages, and the two events from which a term is counted. */
export type ProcessDate =
  | 'plan'
  | 'review'
  | 'congress'
  | 'approval'
  | 'receipt'
  | 'publication'
  | 'monitoring'
  | 'self-evaluation'
  | 'evaluation'
  | 'result';

/** One project's row on a 流程表. */
export interface Process {
  readonly sheet: string;
  readonly sheetName: string;
  /** 1-based sheet row. */
  readonly row: number;
  readonly project: Field;
  /** Budget year. */
  readonly year: Field<number> | null;
  /** A date that the sheet has no column for is missing. */
  readonly dates: Readonly<Partial<Record<ProcessDate, Field<Day>>>>;
  readonly note: Field | null;
}

/** 流程表: which stage each project has reached, a row a project. It is none of the document's forms and has no indicators. */
export interface ProcessSheet {
  readonly sheet: string;
  readonly sheetName: string;
  readonly area: Area;
  readonly headerRow: number;
  readonly projectColumn: number;
  readonly yearColumn: number | null;
  readonly dateColumns: Readonly<Partial<Record<ProcessDate, number>>>;
  /** Where the last days of terms are shown. */
  readonly termColumns: Readonly<Partial<Record<ProcessDate, number>>>;
  readonly processes: readonly Process[];
  /** Numbered rows below the last project that are still empty. */
  readonly freeRows: readonly number[];
}
