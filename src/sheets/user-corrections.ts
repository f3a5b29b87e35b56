import { bareWords } from '../catalog';
import type { IndicatorColumn } from '../model/indicator-column';
import { fnv1a } from '../model/fnv1a';
import type { ColumnReading } from '../model/reading';

/** What a person said of a column: wherever these captions stand over one, it holds this; 'other' takes part in nothing. */
export interface ColumnCorrection {
  /** As `columnKeys` gives it. */
  readonly key: string;
  readonly role: IndicatorColumn;
}

/** What a person said of a column of one sheet, 1-based. */
export interface FixedColumn {
  readonly column: number;
  readonly role: IndicatorColumn;
}

/** What people said of how tables are to be read; what is said of a column by its place goes before what is said by its captions. */
export interface UserCorrections {
  readonly fixed?: readonly FixedColumn[];
  /** The first one for a caption counts. */
  readonly corrections?: readonly ColumnCorrection[];
  /** Tables that are no forms, by `tableKey`. */
  readonly noForms?: readonly string[];
}

type Captioned = Pick<ColumnReading, 'column' | 'caption'>;

/** Columns differ in the end of a long caption path; the beginning is the same for many. */
const LONGEST_KEY = 24;
/** What would end a key where several are written down in one text. */
const SEPARATORS = /[;="#]/g;

/** By what columns are recognised on another sheet: the bare words over them, and which one it is of those below the same words. */
export function columnKeys(columns: readonly Captioned[]): ReadonlyMap<number, string> {
  const seen = new Map<string, number>();
  return new Map(
    columns.map(({ column, caption }) => {
      const words = caption.split(' / ').map(bareWords).join('/').replace(SEPARATORS, '').slice(-LONGEST_KEY);
      const count = (seen.get(words) ?? 0) + 1;
      seen.set(words, count);
      return [column, count === 1 && words !== '' ? words : `${words}#${count}`];
    }),
  );
}

/** By what a table is recognised: all its captions, as a short number. */
export function tableKey(columns: readonly Captioned[]): string {
  // A name in a workbook holds 255 characters.
  return fnv1a([...columnKeys(columns).values()].join(';')).toString(36);
}
