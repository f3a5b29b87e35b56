/** A digit of the default font (宋体 11) is 8 pixels wide, and a column has 5 more; a pixel is 3/4 point. */
export function pointsOfWidth(characters: number): number {
  return Math.round(characters * 8 + 5) * 0.75;
}

export function widthOfPoints(points: number): number {
  return Math.max(0, Math.round(((points / 0.75 - 5) / 8) * 100) / 100);
}

/** Points, of a column in a new sheet. */
export const PLAIN_COLUMN_WIDTH = 54;

/** Paper sizes by their number in files and their name in Office.js. */
export const PAPERS: readonly (readonly [number, string])[] = [
  [1, 'Letter'],
  [5, 'Legal'],
  [8, 'A3'],
  [9, 'A4'],
  [11, 'A5'],
  [12, 'B4'],
  [13, 'B5'],
];
