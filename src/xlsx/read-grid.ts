import { contains } from '../model/cell';
import type { Area, CellValue } from '../model/cell';
import { HINT_NAME } from '../sheets/hint';
import type { SheetGrid } from '../sheets/grid';
import type { Book, BookSheet } from './book';
import { displayText } from '../sheets/number-format/display-text';
import { looksOf, sheetContents } from './read-contents';
import type { CellContents, RowContents, SheetContents } from './scan-sheet';
import { WINDOW } from './window';

/** The sheet as far as it has contents or merges, at most the window. @throws Error when a part is damaged */
export function readGrid(book: Book, sheet: BookSheet, options: { readonly merges: boolean }): SheetGrid {
  const contents = sheetContents(book, sheet);
  const { merges } = contents;
  const formats = looksOf(book);
  const used = usedArea(contents);
  const shown = used && overlap(used, WINDOW);
  const { top, left, bottom, right } = shown ?? { top: 1, left: 1, bottom: 0, right: 0 };
  const covered = coveredCells(merges, shown);
  const byNumber = new Map(contents.rows.map((row) => [row.number, row]));
  const table = <T>(empty: T, read: (cell: CellContents) => T): T[][] =>
    Array.from({ length: bottom - top + 1 }, (_, index) =>
      line(byNumber.get(top + index), left, right, covered, empty, read),
    );
  return {
    id: sheet.name,
    name: sheet.name,
    top,
    left,
    texts: table('', (cell) => displayText(valueOf(cell), formats[cell.style], { date1904: book.date1904 })),
    values: table<CellValue>(null, valueOf),
    formulas: table<string | null>(null, ({ formula }) => (formula === null ? null : `=${formula}`)),
    merges: options.merges ? merges.filter((area) => shown !== null && overlap(area, shown) !== null) : 'unknown',
    hint: hintOf(book, sheet),
    protected: contents.protected,
    truncated: contents.cut || (used !== null && (used.bottom > WINDOW.bottom || used.right > WINDOW.right)),
    ...(book.calculation && { calculation: book.calculation }),
  };
}

function valueOf({ value }: CellContents): CellValue {
  return value !== null && typeof value === 'object' ? value.error : value;
}

function line<T>(
  row: RowContents | undefined,
  left: number,
  right: number,
  covered: ReadonlySet<string>,
  empty: T,
  read: (cell: CellContents) => T,
): T[] {
  const out = Array.from({ length: right - left + 1 }, () => empty);
  for (const cell of row?.cells ?? []) {
    if (cell.column >= left && cell.column <= right && !covered.has(`${row?.number ?? ''},${cell.column}`))
      out[cell.column - left] = read(cell);
  }
  return out;
}

/** Some programs leave old contents under a merge, where they are not shown. */
function coveredCells(merges: readonly Area[], shown: Area | null): Set<string> {
  const covered = new Set<string>();
  for (const merge of merges) {
    const area = shown && overlap(merge, shown);
    if (!area) continue;
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        if (row !== merge.top || column !== merge.left) covered.add(`${row},${column}`);
      }
    }
  }
  return covered;
}

function usedArea({ rows, merges }: SheetContents): Area | null {
  let used: { top: number; left: number; bottom: number; right: number } | null = null;
  const take = (top: number, left: number, bottom: number, right: number): void => {
    used = used
      ? {
          top: Math.min(used.top, top),
          left: Math.min(used.left, left),
          bottom: Math.max(used.bottom, bottom),
          right: Math.max(used.right, right),
        }
      : { top, left, bottom, right };
  };
  for (const { number, cells } of rows) for (const { column } of cells) take(number, column, number, column);
  for (const { top, left, bottom, right } of merges) take(top, left, bottom, right);
  return used;
}

function overlap(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return contains(area, { row: area.top, column: area.left }) ? area : null;
}

function hintOf({ names }: Book, sheet: BookSheet): string | null {
  const formula = names.find(({ name, tab }) => tab === sheet.tab && name.toLowerCase() === HINT_NAME)?.formula;
  return formula === undefined ? null : formula.replace(/^"(.*)"$/s, (_, text: string) => text.replace(/""/g, '"'));
}
