import type { Area } from '../../model/cell';

/** What a clipboard or a file hands over. Both are data: nothing of them is ever shown as HTML. */
export interface Clip {
  readonly text: string;
  /** text/html of the clipboard; "" where there is none. */
  readonly html: string;
}

/** A pasted text as rows of cells, first row and column 1. */
export interface PastedGrid {
  /** All rows are equally long. */
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Area[];
  /** How many rows were laid back into their columns. */
  readonly moved: number;
  /** Rows (1-based) that are left as pasted because nothing tells for sure where their texts belong. */
  readonly doubtful: readonly number[];
}

/** Rows on their way into a grid. */
export interface LaidRow {
  readonly cells: readonly string[];
  readonly laid?: 'moved' | 'doubtful';
}

/** Empty rows go, unless merged cells count on them. */
export function gridOfRows(rows: readonly LaidRow[], merges: readonly Area[] = []): PastedGrid {
  const kept = merges.length > 0 ? rows : rows.filter(({ cells }) => cells.some((text) => text !== ''));
  const width = kept.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return {
    rows: kept.map(({ cells }) => [...cells, ...new Array<string>(width - cells.length).fill('')]),
    merges,
    moved: kept.filter(({ laid }) => laid === 'moved').length,
    doubtful: kept.flatMap(({ laid }, index) => (laid === 'doubtful' ? [index + 1] : [])),
  };
}
