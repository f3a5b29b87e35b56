import { address, contains } from '../../model/cell';
import type { Area } from '../../model/cell';
import { attribute, newElement, setAttribute } from '../package/xml';
import { areasOf, conditionalFormatsIn, moveAreas, validationsIn } from './ranges';
import { putRow } from './sheet-draft';
import type { DraftRow, SheetDraft } from './sheet-draft';
import type { XmlElement } from '../package/xml';

/**
 * Gives rows that were inserted before row `before` the looks, height, validations and conditional formats of a row;
 * `model` is that row's number after the shift.
 */
export function formatInsertedRows(sheet: SheetDraft, model: number, before: number, count: number): void {
  const from = sheet.rows.get(model);
  for (let number = before; from && number < before + count; number += 1) putRow(sheet, number, emptied(from, number));
  for (const element of [...validationsIn(sheet.root), ...conditionalFormatsIn(sheet.root)])
    extend(element, model, { first: before, last: before + count - 1 });
}

function emptied({ element, cells }: DraftRow, number: number): XmlElement {
  const made = [...cells].map(([column, cell]) => {
    const look = attribute(cell, 's');
    return newElement(cell.name, { r: address({ row: number, column }), ...(look !== null && { s: look }) });
  });
  const row = newElement(element.name, {}, made);
  const bare = element.start.replace(/\/?>$/, '').trimEnd();
  row.start = made.length === 0 ? `${bare}/>` : `${bare}>`;
  setAttribute(row, 'r', String(number));
  return row;
}

interface Lines {
  readonly first: number;
  readonly last: number;
}

function extend(element: XmlElement, model: number, lines: Lines): void {
  const areas = areasOf(element);
  const extended = areas.flatMap((area) => {
    const added = addition(area, model, lines);
    if (!added || areas.some((other) => encloses(other, added))) return [area];
    const joined = join(area, added);
    return joined ? [joined] : [area, added];
  });
  moveAreas(element, extended);
}

/** The new rows in the columns of an area that holds the model row but not them. */
function addition(area: Area, model: number, { first, last }: Lines): Area | null {
  if (!contains(area, { row: model, column: area.left })) return null;
  return area.top <= first && area.bottom >= last ? null : { ...area, top: first, bottom: last };
}

function encloses(outer: Area, inner: Area): boolean {
  return (
    contains(outer, { row: inner.top, column: inner.left }) &&
    contains(outer, { row: inner.bottom, column: inner.right })
  );
}

function join(area: Area, added: Area): Area | null {
  if (added.top !== area.bottom + 1 && added.bottom !== area.top - 1) return null;
  return { ...area, top: Math.min(area.top, added.top), bottom: Math.max(area.bottom, added.bottom) };
}
