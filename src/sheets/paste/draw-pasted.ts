import { rowHeight } from '../draw/row-height';
import { textInputStyle, titleStyle } from '../draw/styles';
import type { CellContent, CellStyle, PlannedCell, SheetPlan } from '../plan';
import type { PastedGrid } from './pasted';

const SIZE = 11;
const NARROWEST = 8;
const WIDEST = 36;

/** The grid as a sheet: nothing but what was pasted, wrapped in cells with borders; a text alone in its row has none. */
export function drawPasted({ rows, merges }: PastedGrid, name: string): SheetPlan {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => ({ width: widthOf(rows, column) }));
  return {
    name,
    columns,
    rowHeights: rows.map((row) =>
      isAlone(row)
        ? rowHeight([], 24)
        : rowHeight(
            row.map((text, index) => ({ text, width: columns[index]?.width ?? WIDEST, size: SIZE })),
            20,
          ),
    ),
    cells: rows.flatMap((row, index) => cellsOf(row, index + 1)),
    merges,
    validations: [],
    conditionalFormats: [],
    names: [],
    print: { area: null, orientation: 'landscape', repeatRows: null, fitToWidth: true },
  };
}

function isAlone(row: readonly string[]): boolean {
  return row.slice(1).every((text) => text === '');
}

function widthOf(rows: readonly (readonly string[])[], column: number): number {
  const lengths = rows.filter((row) => !isAlone(row)).map((row) => (row[column] ?? '').length * 2 + 2);
  return Math.min(WIDEST, Math.max(NARROWEST, ...lengths));
}

const ALONE: CellStyle = {
  ...titleStyle,
  font: { ...titleStyle.font, size: 14 },
  horizontal: 'left',
  numberFormat: '@',
};

function cellsOf(row: readonly string[], at: number): PlannedCell[] {
  if (isAlone(row)) return [{ row: at, column: 1, content: { value: row[0] ?? '' }, style: ALONE }];
  return row.map((text, index) => {
    const { content, numberFormat } = contentOf(text);
    return { row: at, column: index + 1, ...(content && { content }), style: { ...textInputStyle, numberFormat } };
  });
}

/** A number that a number format shows exactly as it was pasted is one: formulas sum it. Codes and everything else stay texts. */
function contentOf(text: string): { content: CellContent | null; numberFormat: string } {
  if (text === '') return { content: null, numberFormat: '@' };
  const [, decimals] = /^-?(?:0|[1-9]\d{0,9})(?:\.(\d{1,4}))?$/.exec(text) ?? [null];
  const isNumber = /^-?(?:0|[1-9]\d{0,9})(?:\.\d{1,4})?$/.test(text) && !/^-0(?:\.0*)?$/.test(text);
  if (!isNumber) return { content: { value: text }, numberFormat: '@' };
  return { content: { value: Number(text) }, numberFormat: decimals ? `0.${'0'.repeat(decimals.length)}` : '0' };
}
