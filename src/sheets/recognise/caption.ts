import type { HeadRole } from '../../catalog';

/** A printed caption above the table. */
export interface Caption {
  readonly role: HeadRole | 'plan-month';
  readonly text: string;
  readonly row: number;
  readonly column: number;
  /** Where its own cell holds the value, too: "项目名称：村道硬化" → "村道硬化". */
  readonly value?: string;
}

/** Rows and columns in which a head lies. */
export interface Range {
  readonly top: number;
  /** The first row below it. */
  readonly before: number;
  readonly first: number;
  readonly last: number;
}
