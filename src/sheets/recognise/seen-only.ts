import type { Form } from '../../model/form';
import type { Reading } from '../../model/reading';
import type { SheetGrid } from '../grid';
import type { Cells } from './cells';
import { formOfKind, kindOf } from './form-of-kind';
import { readHead } from './head';
import type { HeaderRow } from './header-row';
import { readTitle } from './title';
import { transposedTable } from './transposed';
import { NO_BODY, NO_HEADER } from './without-table';

/** A table on its side is shown and not judged: no command could write into it. */
export function seenOnly(grid: SheetGrid, cells: Cells): readonly Form[] {
  const table = transposedTable(grid);
  if (table === null) return [];
  const { area, indicators } = table;
  const header: HeaderRow = {
    ...NO_HEADER,
    top: area.top,
    row: area.top,
    left: cells.firstColumn,
    right: cells.lastColumn,
    lastColumn: area.right,
  };
  const head = { ...readHead(cells, header, cells.firstRow), spans: {} };
  const title = readTitle(cells, head);
  const kind = kindOf({ ...header, columns: table.roles }, title);
  const body = { ...NO_BODY, lastRow: area.bottom, scannedTo: area.bottom };
  const found = {
    grid,
    cells,
    header,
    head,
    elsewhere: null,
    body,
    rows: [],
    project: null,
    name: null,
    title,
    layout: null,
    reading: SEEN_READING,
  };
  return [{ ...formOfKind(kind, found), indicators }];
}

export const SEEN_READING: Reading = { certainty: 0, state: 'seen', whole: false, columns: [], unread: [] };
