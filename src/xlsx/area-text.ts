import { areaAddress } from '../model/cell';
import type { Area } from '../model/cell';
import { columnNumber, LAST_COLUMN, LAST_ROW } from '../sheets/formula/place';

/** "B3:$F$12", "B3", "A:C" or "1:5" as an area; null for anything else. */
export function parseArea(text: string): Area | null {
  const [first, last = first, ...more] = text.replace(/\$/g, '').split(':');
  if (first === undefined || last === undefined || more.length > 0) return null;
  const from = corner(first);
  const to = corner(last);
  if (!from || !to) return null;
  return {
    top: Math.min(from.row ?? 1, to.row ?? LAST_ROW),
    left: Math.min(from.column ?? 1, to.column ?? LAST_COLUMN),
    bottom: Math.max(from.row ?? 1, to.row ?? LAST_ROW),
    right: Math.max(from.column ?? 1, to.column ?? LAST_COLUMN),
  };
}

/** Several areas as a file writes them: "A1:B2 D4". */
export function parseAreas(text: string): Area[] {
  return text
    .split(/[\s,]+|&&/)
    .map(parseArea)
    .filter((area) => area !== null);
}

export function printAreas(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(' ');
}

function corner(text: string): { row: number | null; column: number | null } | null {
  const [whole, letters = '', digits = ''] = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text) ?? [];
  if (!whole) return null;
  return { column: letters === '' ? null : columnNumber(letters), row: digits === '' ? null : Number(digits) };
}
