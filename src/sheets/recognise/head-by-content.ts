import { headRole, level1Name, level2Name } from '../../catalog';
import type { CaptionPath } from './caption-paths';
import { pathsOf } from './caption-paths';
import type { Cells } from './cells';
import { isFooter, isTitle, isTotalCaption } from './borders';
import type { ColumnContent } from './content';
import { contentOf, kindOfText } from './content';
import type { HeadRows } from './head-rows';

/** So few rows, or classes of one kind, may stand below each other by chance. */
const LEAST_ROWS = 4;
const LEAST_CLASSES = 2;
/** Shares of filled cells: of known classes, of values that say a quantity, of names that are not said twice. */
const CLASSES = 0.9;
const VALUES = 0.6;
const NAMES = 0.8;
/** The classes stand in one of the first columns. */
const FARTHEST = 3;

/**
 * A table of indicators that nothing names, as 批复表 print them: classes of the first level one below the other, names behind them, and
 * quantities behind the names. Captions that say little may stand over it. What its columns hold is then known by content alone, and
 * never for certain.
 */
export function headByContent(cells: Cells): HeadRows | null {
  for (let column = cells.firstColumn; column <= Math.min(cells.lastColumn, cells.firstColumn + FARTHEST); column++) {
    const rows = classedRows(cells, column);
    const [first] = rows;
    if (first === undefined || first === cells.firstRow) continue;
    const columns = columnsOf(cells, rows, column);
    if (columns === null) continue;
    const above = first - 1;
    const isCaptioned = hasCaptions(cells, above, columns);
    const printed = isCaptioned ? pathsOf(cells, above, above) : [];
    const paths = columns.map((at): CaptionPath => {
      const path = printed.find((one) => one.column === at);
      return path ?? { column: at, last: at, bottom: above, captions: [], evidence: new Map() };
    });
    return { top: isCaptioned ? above : first, bottom: above, columns: paths };
  }
  return null;
}

/** Rows from the first class of the column to the last line that has a quantity. */
function classedRows(cells: Cells, column: number): readonly number[] {
  const rows: number[] = [];
  const classes = new Set<string>();
  for (let row = cells.firstRow; row <= cells.lastRow; row++) {
    const text = cells.text(row, column);
    const name = level1Name(text);
    if (name !== null && level2Name(text) !== name) classes.add(name);
    if (rows.length === 0 && name === null) continue;
    if (text !== '' && (isTotalCaption(text) || isFooter(text, true) || isTitle(text))) break;
    if (text !== '' && name === null) return [];
    if (cells.filledColumns(row).length === 0) break;
    rows.push(row);
  }
  return rows.length >= LEAST_ROWS && classes.size >= LEAST_CLASSES ? rows : [];
}

/** The columns of the table, where one of them holds names and one behind it quantities. */
function columnsOf(cells: Cells, rows: readonly number[], classes: number): readonly number[] | null {
  const columns = cells.columns().filter((column) => column >= classes && contentOf(cells, rows, column).filled > 0);
  const contents = columns.map((column) => ({ column, content: contentOf(cells, rows, column) }));
  const isDense = ({ filled }: { readonly filled: number }) => filled >= CLASSES * rows.length;
  const name = contents.find(
    ({ column, content }) =>
      column > classes && isDense(content) && content.phrases >= NAMES && content.distinct >= NAMES,
  );
  const value = contents.find(
    ({ column, content }, index) =>
      name !== undefined &&
      column > name.column &&
      isDense(content) &&
      (content.quantities >= VALUES ||
        isBeside(contents[index + 1]?.content, 'units') ||
        isBeside(contents[index - 1]?.content, 'signs')),
  );
  return value === undefined ? null : columns;
}

function isBeside(content: ColumnContent | undefined, of: 'units' | 'signs'): boolean {
  return content !== undefined && content[of] >= VALUES;
}

/** Short words over most columns, and no line of the form's head. */
function hasCaptions(cells: Cells, row: number, columns: readonly number[]): boolean {
  const isCaption = (text: string) => text !== '' && text.length <= LONGEST && kindOfText(text) !== 'quantity';
  const texts = columns.map((column) => cells.caption(row, column));
  return !texts.some((text) => headRole(text) !== null) && texts.filter(isCaption).length * 2 > columns.length;
}

const LONGEST = 12;
