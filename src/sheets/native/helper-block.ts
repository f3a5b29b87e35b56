import type { SheetGrid } from '../grid';
import { isHelperHead } from './own-heads';

/** The helper columns of a drawn form: from the cell with the first head to the right end of the sheet. */
export interface HelperBlock {
  readonly row: number;
  readonly column: number;
  readonly head: string;
  /** Last column. */
  readonly right: number;
}

/** Null where no helper columns are, or something else stands right of the first of them. */
export function helperBlock({ top, left, texts }: SheetGrid): HelperBlock | null {
  const right = left + (texts[0]?.length ?? 0) - 1;
  // Some of them may have heads of their own higher up.
  const first = Math.min(...texts.map((row) => row.findIndex(isHelperHead)).filter((across) => across >= 0));
  const down = texts.findIndex((row) => row.length > first && row.slice(first).every(isHelperHead));
  return down < 0 ? null : { row: top + down, column: left + first, head: texts[down]?.[first] ?? '', right };
}
