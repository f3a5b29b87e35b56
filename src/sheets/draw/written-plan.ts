import { contains } from '../../model/cell';
import type { Area } from '../../model/cell';
import type { CellContent, CellStyle, PlannedCell, SheetPlan } from '../plan';
import { rowHeight } from './row-height';

/** What is written into a cell of a drawn sheet. */
export interface Writing {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  /** Where the cell's own format would hide digits. */
  readonly numberFormat?: string;
}

/**
 * The sheet with what is written in its cells; styles, merges and the native layer stay, rows grow until every printed text shows whole.
 * @throws Error for a cell that was not drawn
 */
export function writtenPlan(plan: SheetPlan, writings: readonly Writing[]): SheetPlan {
  const byCell = new Map(writings.map((writing) => [`${writing.row} ${writing.column}`, writing]));
  const cells = plan.cells.map((cell): PlannedCell => {
    const writing = byCell.get(`${cell.row} ${cell.column}`);
    if (writing === undefined) return cell;
    byCell.delete(`${cell.row} ${cell.column}`);
    const { content, numberFormat } = writing;
    const style: CellStyle = numberFormat === undefined ? cell.style : { ...cell.style, numberFormat };
    return { ...cell, content, style };
  });
  if (byCell.size > 0) throw new Error(`no such cells in ${plan.name}: ${[...byCell.keys()].join(', ')}`);
  return { ...plan, cells, rowHeights: fittedHeights({ ...plan, cells }) };
}

const USUAL_HEIGHT = 15;

function fittedHeights({ cells, merges, columns, rowHeights, print }: SheetPlan): number[] {
  const heights = [...rowHeights];
  const areas = new Map(merges.map((area) => [`${area.top} ${area.left}`, area]));
  const right = print.area?.right ?? columns.length;
  for (const cell of cells) {
    const text = cell.content && 'value' in cell.content ? String(cell.content.value ?? '') : '';
    if (text === '' || cell.style.wrap !== true || cell.column > right) continue;
    const { row, column } = cell;
    const area = areas.get(`${row} ${column}`) ?? { top: row, left: column, bottom: row, right: column };
    growFor(heights, area, { text, width: widthOf(columns, area), size: cell.style.font?.size ?? 11 });
  }
  return heights;
}

function widthOf(columns: SheetPlan['columns'], { left, right }: Area): number {
  return columns.slice(left - 1, right).reduce((sum, { width }) => sum + width, 0);
}

/** The last row of a merged area takes what its text needs more. */
function growFor(heights: number[], { top, bottom }: Area, text: Parameters<typeof rowHeight>[0][number]): void {
  const rows = heights.slice(top - 1, bottom);
  const lack = rowHeight([text], 0) - rows.reduce((sum, height) => sum + height, 0);
  if (lack <= 0) return;
  const share = Math.ceil(lack / Math.max(1, rows.length));
  for (let row = top; row <= bottom; row += 1) heights[row - 1] = (heights[row - 1] ?? USUAL_HEIGHT) + share;
}

/** The merged area that a cell belongs to, or the cell itself. */
export function areaOf(
  { merges }: SheetPlan,
  { row, column }: { readonly row: number; readonly column: number },
): Area {
  return (
    merges.find((area) => contains(area, { row, column })) ?? { top: row, left: column, bottom: row, right: column }
  );
}
