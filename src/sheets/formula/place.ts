/** The last row and column of a sheet since Excel 2007. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** "AB" → 28 */
export function columnNumber(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + (letters.charCodeAt(at) & 31);
  return column;
}
