import type { PublicCell, PublicTable } from '../../model/public-text';
import { CELL_SIDE, FRAME, room, TEXT_WIDTH } from './page';
import type { CellType } from './page';
import { linesOf } from './wrap';

/** The longest text that stands in one line wherever there is room: 资金情况, 三级指标, 项目负责人. */
const LABEL = 6;

/** Widths of a table's columns by their shares; columns with labels that would break take what those lack from columns that have more than they need. */
export function columnWidths({ widths, rows }: PublicTable, { size }: CellType): number[] {
  const all = sum(widths);
  const shared = widths.map((width) => Math.floor((TEXT_WIDTH * width) / all));
  const needed = shared.map((_, column) => neededFor(rows.flat(), column, size));
  const lacks = shared.map((width, column) => Math.max(0, (needed[column] ?? 0) - width));
  const spare = shared.map((width, column) => Math.max(0, width - Math.max(needed[column] ?? 0, TEXT_WIDTH * LEAST)));
  const [lack, room] = [sum(lacks), sum(spare)];
  if (lack === 0 || lack > room) return shared;
  return shared.map((width, column) => Math.floor(width + (lacks[column] ?? 0) - ((spare[column] ?? 0) * lack) / room));
}

/** No column gives away so much that less than this part of the page is left to it. */
const LEAST = 0.1;

/** The width at which no label of this column alone breaks. */
function neededFor(cells: readonly PublicCell[], column: number, size: number): number {
  const own = cells.filter((cell) => cell.framed && cell.columns === 1 && cell.column === column);
  return Math.max(0, ...own.map(({ text }) => labelWidth(text, size)));
}

function labelWidth(text: string, size: number): number {
  const length = [...text].length;
  if (length > LABEL || text.includes('\n')) return 0;
  const inner = Array.from({ length: LABEL + 1 }, (_, at) => (at + 1) * size * 10).find(
    (width) => linesOf(text, room(width, size)).most === 1,
  );
  return inner === undefined ? 0 : inner + 2 * CELL_SIDE + FRAME;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
