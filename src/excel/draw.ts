import { address, areaAddress, columnName } from '../model/cell';
import type { CellStyle, ColumnPlan, SheetPlan } from '../sheets/plan';
import { placesOf, rectangles, rowsAddress } from './area';
import { columnPoints } from './column-width';
import { addChart } from './draw-charts';
import { layLooks } from './look';
import type { StyledPlace } from './look';
import { addConditionalFormat, layValidation } from './native-layer';
import { putName } from './names';
import { writeCells } from './write-cells';

/** Draws a plan, all but its page, on a new, empty sheet at the end of the workbook. Queued, not sent. `added` is called when it is there, still empty. */
export function drawPlan(
  context: Excel.RequestContext,
  plan: SheetPlan,
  added: (sheet: Excel.Worksheet) => void,
): void {
  const sheet = context.workbook.worksheets.add(plan.name);
  sheet.load('id');
  added(sheet);
  layLooks(sheet, looksOf(plan));
  writeCells(sheet, filledOf(plan));
  for (const area of plan.merges) sheet.getRange(areaAddress(area)).merge();
  setColumns(sheet, plan.columns);
  setHeights(sheet, plan.rowHeights);
  for (const validation of plan.validations) layValidation(sheet, validation);
  // A new format comes before the others.
  for (const format of [...plan.conditionalFormats].reverse()) addConditionalFormat(sheet, format);
  for (const name of plan.names) putName(sheet, name);
  for (const chart of plan.charts ?? []) addChart(sheet, chart);
}

/** Queues what comes last: a protected sheet takes little more. */
export function sealSheet(sheet: Excel.Worksheet, plan: SheetPlan): void {
  if (plan.protected) sheet.protection.protect();
  if (plan.hidden) sheet.visibility = 'Hidden';
}

/** A merged field is framed only if every cell under it carries the frame. */
export function looksOf({ cells, merges }: SheetPlan): StyledPlace[] {
  const own = new Map<string, CellStyle>(cells.map((cell) => [address(cell), cell.style]));
  const under = merges.flatMap((area) => {
    const style = own.get(address({ row: area.top, column: area.left })) ?? {};
    return [...placesOf(area)].filter((place) => !own.has(address(place))).map((place) => ({ ...place, style }));
  });
  return [...cells, ...under];
}

function filledOf({ cells }: SheetPlan) {
  return cells.flatMap(({ row, column, content, style }) =>
    content && !('value' in content && content.value === null)
      ? [{ row, column, content, numberFormat: style.numberFormat ?? 'General' }]
      : [],
  );
}

function setColumns(sheet: Excel.Worksheet, columns: readonly ColumnPlan[]): void {
  const places = columns.map((plan, index) => ({ plan, row: 1, column: index + 1 }));
  for (const width of new Set(columns.map((column) => column.width))) {
    for (const range of columnRanges(
      sheet,
      places.filter(({ plan }) => plan.width === width),
    ))
      range.format.columnWidth = columnPoints(width);
  }
  for (const range of columnRanges(
    sheet,
    places.filter(({ plan }) => plan.outline),
  ))
    range.group('ByColumns');
  for (const range of columnRanges(
    sheet,
    places.filter(({ plan }) => plan.hidden),
  ))
    range.columnHidden = true;
}

function columnRanges(
  sheet: Excel.Worksheet,
  places: readonly { readonly row: number; readonly column: number }[],
): Excel.Range[] {
  return rectangles(places).map(({ left, right }) => sheet.getRange(`${columnName(left)}:${columnName(right)}`));
}

function setHeights(sheet: Excel.Worksheet, heights: readonly number[]): void {
  for (const points of new Set(heights)) {
    const rows = heights.flatMap((height, index) => (height === points ? [{ row: index + 1, column: 1 }] : []));
    for (const { top, bottom } of rectangles(rows)) {
      sheet.getRange(rowsAddress(top, bottom - top + 1)).format.rowHeight = points;
    }
  }
}
