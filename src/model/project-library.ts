import type Big from 'big.js';
import type { CellRef } from './cell';

/** A row of the 项目库 that a workbook keeps. Texts are "" where nothing is written. */
export interface LibraryProject {
  /** The cell of its name. */
  readonly at: CellRef;
  readonly name: string;
  readonly code: string;
  readonly category: string;
  readonly department: string;
  readonly implementer: string;
  /** In 元; null where none is written, or it cannot be read. */
  readonly amount: Big | null;
  readonly source: string;
  readonly year: number | null;
}
