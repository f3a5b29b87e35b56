import type { SystemSheet } from '../../catalog/budget-system';
import type { CellStyle, PlannedCell, SheetPlan } from '../plan';
import { rowHeight } from './row-height';

export interface SystemSheetOptions {
  readonly name: string;
  readonly sheet: SystemSheet;
  /** A text for each column of `sheet`, row by row. */
  readonly rows: readonly (readonly string[])[];
}

const FONT = { name: '宋体', size: 11 } as const;
const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: '#D9D9D9',
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  border: 'thin',
};
/** As text, as the system's own sheets have it: 001 stays 001. */
const BODY: CellStyle = {
  font: FONT,
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
  border: 'thin',
  numberFormat: '@',
};

const NARROW = 12;
const WIDE = 30;

/** An import sheet of the budget system: heads in the first row, the indicators below, nothing else. */
export function drawSystemSheet({ name, sheet, rows }: SystemSheetOptions): SheetPlan {
  const widths = sheet.columns.map(({ role }) =>
    ['level3', 'description', 'reason', 'note'].includes(role) ? WIDE : NARROW,
  );
  const line = (texts: readonly string[], row: number, style: CellStyle): PlannedCell[] =>
    texts.map((value, index) =>
      value === '' ? { row, column: index + 1, style } : { row, column: index + 1, content: { value }, style },
    );
  const heightOf = (texts: readonly string[], least: number) =>
    rowHeight(
      texts.map((text, index) => ({ text, width: widths[index] ?? NARROW, size: FONT.size })),
      least,
    );
  const heads = sheet.columns.map(({ caption }) => caption);
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rowHeights: [heightOf(heads, 30), ...rows.map((texts) => heightOf(texts, 20))],
    cells: [...line(heads, 1, HEAD), ...rows.flatMap((texts, index) => line(texts, 2 + index, BODY))],
    merges: [],
    validations: [],
    conditionalFormats: [],
    names: [],
    print: { area: null, orientation: 'landscape', repeatRows: { first: 1, last: 1 }, fitToWidth: true },
  };
}
