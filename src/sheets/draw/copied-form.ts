import type { Area, CellValue } from '../../model/cell';
import type { SheetGrid } from '../grid';
import type { CellContent, CellStyle, PlannedCell } from '../plan';
import type { Block } from './block';
import type { PrintedLook } from './printed-look';
import { growForLabel, rowHeight } from './row-height';

/** A form as it is read from a sheet, to be drawn again elsewhere: what people see, cell by cell, without its formulas. */
export interface CopiedForm extends Block {
  /** In characters, from the form's first column on. */
  readonly widths: readonly number[];
  /** In points, from the form's first row on. */
  readonly heights: readonly number[];
}

const SIZE = 11;
const WIDTH = { least: 9, most: 36 } as const;
const LEAST_HEIGHT = 22;

interface CopyOptions {
  /** Where the first row comes; the first column becomes column 1. */
  readonly row: number;
  readonly look: PrintedLook;
}

export function copiedForm(grid: SheetGrid, area: Area, { row, look }: CopyOptions): CopiedForm {
  const merges = (grid.merges === 'unknown' ? [] : grid.merges).filter((merge) => isWithin(area, merge));
  const widths = look.widths ?? columns(area).map((column) => columnWidth(grid, area, merges, column));
  const [down, right] = [row - area.top, 1 - area.left];
  return {
    cells: rows(area).flatMap((from) =>
      columns(area).map((column) => copiedCell(grid, from, column, look.styleAt(from, column), { down, right })),
    ),
    merges: merges.map((merge) => ({
      top: merge.top + down,
      bottom: merge.bottom + down,
      left: merge.left + right,
      right: merge.right + right,
    })),
    widths,
    heights: rowHeights(grid, area, merges, widths),
  };
}

function copiedCell(
  grid: SheetGrid,
  row: number,
  column: number,
  look: CellStyle,
  move: { readonly down: number; readonly right: number },
): PlannedCell {
  const content = contentOf(valueAt(grid, row, column), textAt(grid, row, column));
  const style: CellStyle = { ...look, numberFormat: content?.numberFormat ?? '@', unlocked: false };
  return {
    row: row + move.down,
    column: column + move.right,
    ...(content && { content: content.content }),
    style,
  };
}

const PLAIN_NUMBER = /^-?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%?)$/;

/** A number stays one where a plain format shows it as it was shown; else its text stays. */
function contentOf(value: CellValue, text: string): { content: CellContent; numberFormat: string } | null {
  if (value === null || value === '') return null;
  if (typeof value !== 'number') return { content: { value: text === '' ? value : text }, numberFormat: '@' };
  // "####": the column was too narrow to show the number.
  if (/^#+$/.test(text)) return { content: { value }, numberFormat: 'General' };
  const [, whole = '', decimals = '', percent = ''] = PLAIN_NUMBER.exec(text) ?? [];
  if (whole === '') return { content: { value: text }, numberFormat: '@' };
  const integer = whole.includes(',') ? '#,##0' : '0';
  return { content: { value }, numberFormat: integer + (decimals && `.${decimals.replace(/\d/g, '0')}`) + percent };
}

/** As wide as the longest text that stands in this column alone, within reason. */
function columnWidth(grid: SheetGrid, area: Area, merges: readonly Area[], column: number): number {
  const alone = rows(area).filter((row) => !merges.some((merge) => isWithin(merge, cell(row, column))));
  const needed = alone.map((row) => textAt(grid, row, column).length * 2 + 2);
  return Math.min(WIDTH.most, Math.max(WIDTH.least, ...needed));
}

function rowHeights(grid: SheetGrid, area: Area, merges: readonly Area[], widths: readonly number[]): number[] {
  const widthOf = (from: number, to: number) =>
    widths.slice(from - area.left, to - area.left + 1).reduce((sum, width) => sum + width, 0);
  const spanning = (row: number, column: number) =>
    merges.find((merge) => isWithin(merge, cell(row, column))) ?? cell(row, column);
  const heights = rows(area).map((row) => {
    const texts = columns(area).flatMap((column) => {
      const { top, bottom, left, right } = spanning(row, column);
      const isOwn = top === row && bottom === row && left === column;
      return isOwn ? [{ text: textAt(grid, row, column), width: widthOf(left, right), size: SIZE }] : [];
    });
    return rowHeight(texts, LEAST_HEIGHT);
  });
  for (const { top, bottom, left, right } of merges.filter((merge) => merge.bottom > merge.top)) {
    const label = { text: textAt(grid, top, left), width: widthOf(left, right), size: SIZE };
    growForLabel(heights, top - area.top, bottom - area.top, label);
  }
  return heights;
}

function rows({ top, bottom }: Area): number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}

function columns({ left, right }: Area): number[] {
  return Array.from({ length: right - left + 1 }, (_, index) => left + index);
}

function cell(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function isWithin(area: Area, part: Area): boolean {
  return area.top <= part.top && part.bottom <= area.bottom && area.left <= part.left && part.right <= area.right;
}

function textAt(grid: SheetGrid, row: number, column: number): string {
  return grid.texts[row - grid.top]?.[column - grid.left]?.trim() ?? '';
}

function valueAt(grid: SheetGrid, row: number, column: number): CellValue {
  return grid.values[row - grid.top]?.[column - grid.left] ?? null;
}
