import type { Area } from '../model/cell';
import type { CellContent, CellStyle, ConditionalFormatPlan, SheetPlan, ValidationPlan } from './plan';

/**
 * One change to a workbook, host-neutral. A batch is applied in order, whole or not at all.
 * insert-rows and delete-rows move everything below as Excel does: merges (a merge that spans the gap grows or shrinks),
 * formulas and references in all sheets, conditional formats, validations, names, print area, row heights.
 * Inserted rows are empty and without format; `copyFrom` gives them the formats, height and validations of that row
 * (as it was before the insertion; its contents and merges are not copied).
 */
export type Edit =
  | { readonly kind: 'add-sheet'; readonly plan: SheetPlan }
  | { readonly kind: 'delete-sheet'; readonly sheet: string }
  | {
      readonly kind: 'set-cells';
      readonly sheet: string;
      readonly cells: readonly { readonly row: number; readonly column: number; readonly content: CellContent }[];
    }
  | {
      readonly kind: 'insert-rows';
      readonly sheet: string;
      readonly before: number;
      readonly count: number;
      readonly copyFrom: number | null;
    }
  | { readonly kind: 'delete-rows'; readonly sheet: string; readonly first: number; readonly count: number }
  | { readonly kind: 'merge'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'unmerge'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'set-style'; readonly sheet: string; readonly area: Area; readonly style: CellStyle }
  | { readonly kind: 'set-row-height'; readonly sheet: string; readonly row: number; readonly points: number }
  | {
      readonly kind: 'set-column';
      readonly sheet: string;
      readonly column: number;
      readonly width: number;
      readonly outline?: 1;
      readonly hidden?: boolean;
    }
  /** Lays the validation over exactly this area; a validation that reaches beyond it stays there, as in Excel. */
  | { readonly kind: 'set-validation'; readonly sheet: string; readonly validation: ValidationPlan }
  | { readonly kind: 'add-conditional-format'; readonly sheet: string; readonly format: ConditionalFormatPlan }
  /** Sheet-scoped; `formula` null deletes the name. */
  | {
      readonly kind: 'set-name';
      readonly sheet: string;
      readonly name: string;
      readonly formula: string | null;
      readonly hidden: boolean;
    };

/** Whether a batch means other cells once rows or sheets were inserted or deleted: only new sheets that refer to no other do not. */
export function dependsOnPositions(edits: readonly Edit[]): boolean {
  return edits.some(
    (edit) =>
      edit.kind !== 'add-sheet' ||
      edit.plan.cells.some(({ content }) => content && 'formula' in content && content.formula.includes('!')),
  );
}
