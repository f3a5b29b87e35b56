import type { SheetGrid } from '../grid';
import type { SheetPlan } from '../plan';
import { copiedForm } from './copied-form';
import { printedLook } from './printed-look';
import type { PrintedForm } from './printed-look';

export interface PublicationOptions {
  readonly name: string;
  readonly form: PrintedForm;
  /** The sheet that the form was read from, with what is to be published of it. */
  readonly grid: SheetGrid;
}

const TITLE_HEIGHT = 36;
/** In characters: up to the width of 表4 a page is upright. */
const WIDEST_UPRIGHT = 120;

/** 公开稿: the printed form alone, as values. */
export function drawPublication({ name, form, grid }: PublicationOptions): SheetPlan {
  const { area, title, table } = form;
  const { cells, merges, widths, heights } = copiedForm(grid, area, { row: 1, look: printedLook(form) });
  const rowOf = (row: number) => row - area.top + 1;
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rowHeights: heights.map((height, index) =>
      title && index + 1 === rowOf(title.at.row) ? Math.max(TITLE_HEIGHT, height) : height,
    ),
    cells,
    merges,
    validations: [],
    conditionalFormats: [],
    names: [],
    print: {
      area: { top: 1, left: 1, bottom: heights.length, right: widths.length },
      orientation: widths.reduce((sum, width) => sum + width, 0) > WIDEST_UPRIGHT ? 'landscape' : 'portrait',
      repeatRows: { first: rowOf(table.headerRow), last: rowOf(table.headerRow) },
      fitToWidth: true,
    },
  };
}
