import type { HeaderRow } from './header-row';
import type { TableBody } from './table';

/** Stand for the captions and the rows of a table where indicators do not stand below each other: what is known is said in place of these. */
export const NO_HEADER: HeaderRow = {
  top: 0,
  row: 0,
  columns: {},
  spans: {},
  level1: null,
  level2: null,
  level3: 1,
  namesHoldValues: false,
  firstColumn: 1,
  lastColumn: 1,
  left: 1,
  right: 1,
  readings: [],
  captions: new Map(),
};

export const NO_BODY: TableBody = {
  rows: [],
  totalRow: null,
  lastRow: 0,
  scannedTo: 0,
  brokenOff: false,
  projects: [],
  spending: null,
};
