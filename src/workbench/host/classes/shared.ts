import type { Area } from '../../../model/cell';
import { parseArea, WHOLE_SHEET } from '../../../model/a1';
import { intersection, splitReference } from '../area';
import { fault } from '../fault';
import type { Host } from '../host';
import type { SheetState } from '../model';
import type { RangeState } from '../range-keeper';

export function sheetOf(host: Host, id: string): SheetState {
  const sheet = host.model.sheets().find((candidate) => candidate.id === id);
  if (!sheet) throw fault('ItemNotFound', `sheet ${id}`);
  return sheet;
}

export function sheetByKey(host: Host, key: unknown): SheetState | undefined {
  const wanted = String(key);
  const sheets = host.model.sheets();
  return (
    sheets.find((sheet) => sheet.id === wanted) ??
    sheets.find((sheet) => sheet.name.toLowerCase() === wanted.toLowerCase())
  );
}

/** The area a range has now; a range whose cells or sheet are gone is not found. */
export function areaOf(state: RangeState, host: Host): Area {
  sheetOf(host, state.sheet);
  if (!state.area) throw fault('ItemNotFound', 'the range was deleted');
  return state.area;
}

/** The part of a range that can hold anything; whole rows and columns would otherwise be read to the end of the sheet. */
export function occupied(state: RangeState, host: Host): Area | null {
  const used = host.model.usedArea(state.sheet, false);
  return used && intersection(areaOf(state, host), used);
}

/** Refuses writing into locked cells of a protected sheet. */
export function guardCells(state: RangeState, host: Host): void {
  const area = areaOf(state, host);
  if (!host.model.extras(state.sheet).protection) return;
  const cells = eachCell(occupied(state, host) ?? { ...area, bottom: area.top, right: area.left });
  for (const { row, column } of cells) {
    if (host.model.format(state.sheet, row, column).locked) throw fault('AccessDenied', 'the sheet is protected');
  }
}

/** Refuses what a protected sheet allows only by the named option. */
export function guardSheet(sheet: string, host: Host, option?: string): void {
  sheetOf(host, sheet);
  const { protection } = host.model.extras(sheet);
  if (protection && !(option !== undefined && protection.options[option] === true))
    throw fault('AccessDenied', 'the sheet is protected');
}

export function* eachCell(area: Area): Generator<{ row: number; column: number }> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) yield { row, column };
  }
}

/** A place said as text, on the given sheet unless the text names another. */
export function placeOf(host: Host, sheet: string, text: string): { sheet: string; area: Area } {
  const reference = splitReference(text);
  const target = reference.sheet === null ? sheetOf(host, sheet) : sheetByKey(host, reference.sheet);
  if (!target) throw fault('ItemNotFound', text);
  if (reference.address === '') return { sheet: target.id, area: WHOLE_SHEET };
  const area = parseArea(reference.address);
  if (!area) throw fault('InvalidArgument', text);
  return { sheet: target.id, area };
}

/** The common value; null if they differ, as Office.js returns for mixed ranges. */
export function common<V>(values: Iterable<V>): V | null {
  let first: { value: V } | null = null;
  for (const value of values) {
    if (first === null) first = { value };
    else if (JSON.stringify(value) !== JSON.stringify(first.value)) return null;
  }
  return first?.value ?? null;
}

export function toText(value: unknown): string {
  if (typeof value !== 'string') throw fault('InvalidArgument', 'text expected');
  return value;
}

export function toNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw fault('InvalidArgument', 'number expected');
  return value;
}

export function toFlag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw fault('InvalidArgument', 'boolean expected');
  return value;
}

/** "#RRGGBB" from what Office.js takes for a colour; names other than these are not used by us. */
export function toColor(value: unknown): string {
  const named: Readonly<Record<string, string>> = {
    black: '#000000',
    white: '#FFFFFF',
    red: '#FF0000',
    yellow: '#FFFF00',
  };
  const text = toText(value);
  const color = /^#[0-9a-f]{6}$/i.test(text) ? text.toUpperCase() : named[text.toLowerCase()];
  if (color === undefined) throw fault('InvalidArgument', `colour ${text}`);
  return color;
}
