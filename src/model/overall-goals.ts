import type { Area } from './cell';
import type { Field } from './field';

/** 部门整体绩效目标 of a sheet: what a department wants in the year, in texts. It has no indicators and is none of the document's forms. */
export interface OverallGoals {
  readonly sheet: string;
  readonly sheetName: string;
  readonly area: Area;
  readonly title: Field | null;
  readonly department: Field | null;
  readonly year: Field<number> | null;
  /** In the order of the sheet; a heading may be printed twice. */
  readonly parts: readonly OverallPart[];
}

export interface OverallPart {
  readonly id: 'overall' | 'itemised' | 'measures';
  /** "二、分项绩效目标" */
  readonly heading: Field;
  /** Without empty lines. Several may stand in one cell. */
  readonly paragraphs: readonly Field[];
}
