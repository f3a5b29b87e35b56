import type { Form } from '../../model/form';
import type { SheetGrid } from '../grid';
import { parseSheetSettings } from '../hint';
import type { UserCorrections } from '../user-corrections';
import { Cells } from './cells';
import { formsOf } from './forms-of-table';
import { withDepartmentOfSheet, withDoubtAboutParts, withYearOfSheet } from './forms-together';
import type { Head } from './head';
import { readHead } from './head';
import { headerByContent, headersAt } from './header-row';
import { projectLines } from './project-lines';
import { readReviews } from './review';
import { seenOnly } from './seen-only';
import { readTable } from './table';

/**
 * All forms of a sheet from top to bottom, found by the evidence of its cells (an empty list where there are none). What people said of
 * the sheet's columns goes before evidence, and before what was said elsewhere of columns with the same captions.
 */
export function recognise(
  grid: SheetGrid,
  { fixed = [], corrections = [], noForms = [] }: UserCorrections = {},
): readonly Form[] {
  const here = parseSheetSettings(grid.hint);
  const cells = new Cells(grid, {
    fixed,
    corrections: [...here.corrections, ...corrections],
    noForms: [...here.noForms, ...noForms],
  });
  const lines = here.noForms.length > 0 ? [] : projectLines(grid, cells);
  if (lines.length > 0) return lines;
  const forms: Form[] = [];
  let floor = cells.firstRow;
  for (let row = cells.firstRow; row <= cells.lastRow; row++) {
    const headers = headersAt(cells, row);
    if (headers.length === 0) continue;
    const bodies = headers.map((header) => ({
      header,
      head: readHead(cells, header, floor),
      body: readTable(cells, header),
    }));
    const isDivided = bodies.some(({ head }, index) => index > 0 && isRestOfAnother(head));
    forms.push(
      ...bodies.flatMap(({ body, ...table }) =>
        formsOf(grid, cells, { ...table, body: isDivided ? { ...body, brokenOff: true } : body }, floor),
      ),
    );
    floor = Math.max(...bodies.map(({ body }) => body.lastRow)) + 1;
    row = Math.max(...bodies.map(({ body }) => body.scannedTo));
  }
  const found = [...forms, ...readReviews(grid, cells)];
  if (found.length > 0 || here.noForms.length > 0)
    return inReadingOrder(withDoubtAboutParts(withDepartmentOfSheet(withYearOfSheet(cells, found))));
  const seen = seenOnly(grid, cells);
  return inReadingOrder(seen.length > 0 ? seen : uncaptioned(grid, cells));
}

/** A table that only its cells tell: it is shown, and nobody knows enough to judge it. */
function uncaptioned(grid: SheetGrid, cells: Cells): readonly Form[] {
  const header = headerByContent(cells);
  if (header === null) return [];
  const body = { ...readTable(cells, header), brokenOff: true };
  return formsOf(grid, cells, { header, head: readHead(cells, header, cells.firstRow), body }, cells.firstRow);
}

/** Beside a table, one without a title and a project of its own is the rest of that table: neither is the whole form. */
function isRestOfAnother({ titleColumn, captions }: Omit<Head, 'spans'>): boolean {
  return titleColumn === null && captions.every(({ role }) => role !== 'name');
}

function inReadingOrder(forms: readonly Form[]): readonly Form[] {
  return [...forms].sort((one, other) => one.area.top - other.area.top || one.area.left - other.area.left);
}
