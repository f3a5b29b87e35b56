import { contains } from '../model/cell';
import type { Area, CellValue } from '../model/cell';
import { HINT_NAME } from '../sheets/hint';
import type { SheetGrid } from '../sheets/grid';
import { displayText } from '../sheets/number-format/display-text';
import { rowPlace } from './book';
import type { Book, Cell, Content, Row, Sheet } from './book';

/** What is handed over at most: forms stand at the top left; what lies beyond is somebody's data. */
export const WINDOW: Area = { top: 1, left: 1, bottom: 5000, right: 40 };

/** The sheet as far as it has contents or merges, at most the window. */
export function readGrid(book: Book, sheet: Sheet, options: { readonly merges: boolean }): SheetGrid {
  const used = usedArea(sheet);
  const shown = used && overlap(used, WINDOW);
  const { top, left, bottom, right } = shown ?? { top: 1, left: 1, bottom: 0, right: 0 };
  const covered = coveredCells(sheet.merges, shown);
  const rows = sheet.rows.slice(rowPlace(sheet.rows, top), rowPlace(sheet.rows, bottom + 1));
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const table = <T>(empty: T, read: (cell: Cell) => T): T[][] =>
    Array.from({ length: bottom - top + 1 }, (_, index) =>
      line(byNumber.get(top + index), left, right, covered, empty, read),
    );
  return {
    id: sheet.name,
    name: sheet.name,
    top,
    left,
    texts: table('', ({ content, style }) => textOf(content, style.numFmt as string | undefined)),
    values: table<CellValue>(null, ({ content }) => valueOf(content)),
    formulas: table<string | null>(null, ({ content }) => formulaOf(content)),
    merges: options.merges ? sheet.merges.filter((area) => shown !== null && overlap(area, shown) !== null) : 'unknown',
    hint: hintOf(book, sheet),
    protected: sheet.protected,
    truncated: sheet.cut || (used !== null && (used.bottom > WINDOW.bottom || used.right > WINDOW.right)),
  };
}

export function valueOf(content: Content): CellValue {
  switch (content.kind) {
    case 'blank':
      return null;
    case 'value':
      return content.value;
    case 'rich':
      return content.runs.map(({ text }) => text).join('');
    case 'error':
      return content.error;
    case 'formula':
      return content.result !== null && typeof content.result === 'object' ? content.result.error : content.result;
    case 'link':
      return content.text === '' ? null : content.text;
  }
}

export function formulaOf(content: Content): string | null {
  const formula = content.kind === 'formula' || content.kind === 'link' ? content.formula : undefined;
  return formula === undefined ? null : `=${formula}`;
}

export function textOf(content: Content, format: string | undefined): string {
  return displayText(valueOf(content), format);
}

function line<T>(
  row: Row | undefined,
  left: number,
  right: number,
  covered: Set<string>,
  empty: T,
  read: (cell: Cell) => T,
): T[] {
  const out = Array.from({ length: right - left + 1 }, () => empty);
  for (const cell of row?.cells ?? []) {
    if (cell.column >= left && cell.column <= right && !covered.has(`${row?.number},${cell.column}`))
      out[cell.column - left] = read(cell);
  }
  return out;
}

/** Some programs leave old contents under a merge, where nobody sees them. */
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

function usedArea({ rows, merges }: Sheet): Area | null {
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
  for (const { number, cells } of rows) {
    for (const { column, content } of cells) if (content.kind !== 'blank') take(number, column, number, column);
  }
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

function hintOf({ names }: Book, sheet: Sheet): string | null {
  const formula = names.find(
    ({ name, sheet: scope }) => scope === sheet.number && name.toLowerCase() === HINT_NAME,
  )?.formula;
  return formula === undefined ? null : formula.replace(/^"(.*)"$/s, (_, text: string) => text.replace(/""/g, '"'));
}
