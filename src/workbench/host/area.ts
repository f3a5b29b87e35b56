import { LAST_COLUMN, LAST_ROW } from '../../model/a1';
import { areaAddress, columnName, type Area } from '../../model/cell';

/** As Excel prints it: whole rows "5:7", whole columns "B:D". */
export function printArea(area: Area): string {
  if (isWholeRows(area)) return `${area.top}:${area.bottom}`;
  if (isWholeColumns(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  return areaAddress(area);
}

export function isWholeRows(area: Area): boolean {
  return area.left === 1 && area.right === LAST_COLUMN;
}

export function isWholeColumns(area: Area): boolean {
  return area.top === 1 && area.bottom === LAST_ROW && !isWholeRows(area);
}

/** 'Sheet1'!A1:B2 → sheet name and address; the sheet is null where none is said. */
export function splitReference(text: string): { readonly sheet: string | null; readonly address: string } {
  const match = text.match(/^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/);
  if (!match) return { sheet: null, address: text.replace(/^=/, '') };
  return { sheet: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), address: match[3] ?? '' };
}

export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

export function intersection(a: Area, b: Area): Area | null {
  const area: Area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What is left of `area` without `hole`: up to four rectangles. */
export function subtract(area: Area, hole: Area): readonly Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  return [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.bottom + 1 },
    { ...area, top: cut.top, bottom: cut.bottom, right: cut.left - 1 },
    { ...area, top: cut.top, bottom: cut.bottom, left: cut.right + 1 },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** Where an area lies after rows or columns were inserted or deleted; null when nothing is left of it. */
export function shifted(
  area: Area,
  axis: 'row' | 'column',
  kind: 'inserted' | 'deleted',
  first: number,
  count: number,
): Area | null {
  const [from, to] = axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];
  const moved = shiftSpan(from, to, kind, first, count, axis === 'row' ? LAST_ROW : LAST_COLUMN);
  if (!moved) return null;
  return axis === 'row' ? { ...area, top: moved[0], bottom: moved[1] } : { ...area, left: moved[0], right: moved[1] };
}

function shiftSpan(
  from: number,
  to: number,
  kind: 'inserted' | 'deleted',
  first: number,
  count: number,
  limit: number,
): [number, number] | null {
  if (from === 1 && to === limit) return [from, to];
  if (kind === 'inserted') {
    return [from >= first ? from + count : from, to >= first ? to + count : to];
  }
  const last = first + count - 1;
  const start = from > last ? from - count : Math.min(from, first);
  const end = to > last ? to - count : Math.min(to, first - 1);
  return start <= end ? [start, end] : null;
}
