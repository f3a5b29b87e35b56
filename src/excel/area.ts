import { parseArea, WHOLE_SHEET } from '../model/a1';
import type { Area } from '../model/cell';

/** "'表 1'!$B$3:D9" → area; whole rows "3:5" and whole columns "B:D" have the sheet's full extent. */
export function parseAddress(address: string): Area {
  return parseArea(address.slice(address.lastIndexOf('!') + 1)) ?? WHOLE_SHEET;
}

/** "Sheet1!A1:B2,Sheet1!C3" → areas. A quoted sheet name may hold a comma. */
export function parseAddresses(addresses: string): Area[] {
  return (addresses.match(/(?:'(?:[^']|'')*'!|[^,'!]*!)?[^,!]+/g) ?? []).map(parseAddress);
}

export function rowsAddress(first: number, count: number): string {
  return `${first}:${first + count - 1}`;
}

export function meet(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function overlap(a: Area, b: Area): Area | null {
  if (!meet(a, b)) return null;
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

export function* placesOf(area: Area): Generator<Place> {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) yield { row, column };
  }
}

/** Covers the places with few rectangles: runs along a row, joined with equal runs of the rows below. */
export function rectangles(places: Iterable<Place>): Area[] {
  const open = new Map<string, Area>();
  const done: Area[] = [];
  for (const run of runsOf(places)) {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    if (above && above.bottom === run.top - 1) open.set(key, { ...above, bottom: run.bottom });
    else {
      if (above) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

function runsOf(places: Iterable<Place>): Area[] {
  const sorted = [...places].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.top === row && last.right >= column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}
