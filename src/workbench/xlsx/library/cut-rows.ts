/** Sheets of more XML than this are first read without the rows below the window. */
export const LONG_SHEET = 4 * 1024 * 1024;

/**
 * A sheet's XML without its rows below `last`, or null when it has none. Only for looking: the rows are really gone.
 * Reading a million rows takes half a minute and two gigabytes; nobody's form stands there.
 */
export function cutRows(part: Uint8Array, last: number): Uint8Array | null {
  const xml = new TextDecoder().decode(part);
  const from = firstRowBelow(xml, last);
  const to = xml.lastIndexOf('</sheetData>');
  return from === -1 || to < from ? null : new TextEncoder().encode(xml.slice(0, from) + xml.slice(to));
}

const ROW = /<(?:\w+:)?row\b[^>]*?\br="(\d+)"/g;

function firstRowBelow(xml: string, last: number): number {
  ROW.lastIndex = 0;
  for (let match = ROW.exec(xml); match; match = ROW.exec(xml)) {
    if (Number(match[1]) > last) return match.index;
  }
  return -1;
}
