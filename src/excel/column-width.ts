/** Widest digit of 宋体 or 等线 at 11 points: what Excel counts a column's characters by in a Chinese workbook. */
const DIGIT_PIXELS = 8;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** Office.js wants points where people and files count characters. */
export function columnPoints(characters: number): number {
  return Math.round(characters * DIGIT_PIXELS + PADDING_PIXELS) * POINTS_PER_PIXEL;
}
