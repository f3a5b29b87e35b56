/** A page of a 公开文本 and what stands on it, in twentieths of a point: A4, as 总结报告 are. */
export const PAGE = { width: 11906, height: 16838 };
export const MARGIN = { top: 1700, bottom: 1500, left: 1304, right: 1304 };
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
export const TEXT_HEIGHT = PAGE.height - MARGIN.top - MARGIN.bottom;

/** Sizes of letters in half points: 四号 for the text, 三号 for the parts. */
export const SIZE = { part: 32, heading: 28, body: 28, line: 24 } as const;
/** Of the first line of a paragraph, in characters. */
export const INDENT = 2;
/** Every line of a kind is exactly so high, whatever the font: then pages can be counted. */
export const LINE = { part: 800, heading: 600, line: 460 } as const;
/** Letters, lines and what stands above and below them in the cells of a table, and its lowest rows. */
export interface CellType {
  readonly size: number;
  readonly line: number;
  readonly vertical: number;
  readonly leastRow: number;
}

/** As tables are printed; smaller where that saves a page, of which one row would have been alone on it. */
export const CELL_TYPES: readonly CellType[] = [
  { size: 20, line: 280, vertical: 50, leastRow: 440 },
  { size: 18, line: 250, vertical: 30, leastRow: 380 },
];
/** At the sides of a cell. */
export const CELL_SIDE = 60;
/** What the lines of a frame may take of a cell, or add to a row. */
export const FRAME = 15;

/** Width of a line in characters of the font. */
export function room(width: number, size: number): number {
  return width / (size * 10);
}
