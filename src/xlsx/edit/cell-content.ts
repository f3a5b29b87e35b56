import { address } from '../../model/cell';
import { copied } from '../../sheets/formula/references';
import { columnNumber } from '../../model/a1';
import type { CellContent } from '../../sheets/plan';
import {
  attribute,
  childOf,
  insertChild,
  localName,
  newElement,
  prefixOf,
  removeChild,
  setAttribute,
  setText,
  textOf,
} from '../package/xml';
import type { XmlElement } from '../package/xml';
import type { ErrorValue } from '../scan-sheet';
import type { SheetDraft } from './sheet-draft';
import type { CellValue } from '../../model/cell';

/** Replaces the content; the look of the cell and what else it holds stay. */
export function writeContent(sheet: SheetDraft, cell: XmlElement, content: CellContent): void {
  emptyCell(sheet, cell);
  if ('formula' in content) {
    insertChild(cell, 0, newElement(`${sheet.prefix}f`, {}, content.formula.replace(/^=/, '')));
    return;
  }
  const { value } = content;
  if (value === null) return;
  if (typeof value === 'string') {
    const keep = /^\s|\s$|[\n\t]/.test(value) ? { 'xml:space': 'preserve' } : {};
    const text = newElement(`${sheet.prefix}t`, keep, escapeControls(value));
    setAttribute(cell, 't', 'inlineStr');
    insertChild(cell, 0, newElement(`${sheet.prefix}is`, {}, [text]));
    return;
  }
  writeResult(cell, value);
}

/** Takes the content out. */
export function emptyCell(sheet: SheetDraft, cell: XmlElement): void {
  const formula = childOf(cell, 'f');
  if (formula && attribute(formula, 't') === 'shared' && textOf(formula) !== '')
    expandSharedFormulas(sheet, attribute(formula, 'si') ?? '');
  cell.children = cell.children.filter(
    (child) => typeof child === 'string' || !['f', 'v', 'is'].includes(localName(child.name)),
  );
  // cm and vm say how the old content was to be shown: as an array that spills, as a picture.
  for (const name of ['t', 'cm', 'vm']) setAttribute(cell, name, null);
}

/** The value of a cell, or the result of its formula; null takes it out. */
export function writeResult(cell: XmlElement, value: CellValue | ErrorValue): void {
  for (const name of ['v', 'is']) {
    const there = childOf(cell, name);
    if (there && (name === 'is' || value === null)) removeChild(cell, there);
  }
  const [type, text] = written(value);
  setAttribute(cell, 't', type);
  if (text === null) return;
  const there = childOf(cell, 'v');
  if (there) return setText(there, text);
  const formula = childOf(cell, 'f');
  const place = formula ? cell.children.indexOf(formula) + 1 : 0;
  insertChild(cell, place, newElement(`${prefixOf(cell)}v`, {}, text));
}

function written(value: CellValue | ErrorValue): readonly [type: string | null, text: string | null] {
  if (value === null) return [null, null];
  if (typeof value === 'object') return ['e', value.error];
  if (typeof value === 'boolean') return ['b', value ? '1' : '0'];
  return typeof value === 'number' ? [null, String(value)] : ['str', escapeControls(value)];
}

/** Writes a formula out in every cell that repeats it. */
export function expandSharedFormulas(sheet: SheetDraft, id: string | null): void {
  const masters = new Map<string, { row: number; column: number; formula: string }>();
  for (const { number, cells } of sheet.rows.values()) {
    for (const [column, cell] of cells) {
      const formula = childOf(cell, 'f');
      if (!formula || attribute(formula, 't') !== 'shared') continue;
      const group = attribute(formula, 'si') ?? '';
      if (id !== null && group !== id) continue;
      const text = textOf(formula);
      if (text !== '') masters.set(group, { row: number, column, formula: text });
      const master = masters.get(group);
      if (!master) continue;
      setText(formula, copied(master.formula, number - master.row, column - master.column));
      for (const name of ['t', 'si', 'ref']) setAttribute(formula, name, null);
    }
  }
}

/** What a file reads as the number of a sign ("_x0041_") and is meant as text. */
function escapeControls(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** "B3" of a cell that has moved to another row. */
export function movedAddress(before: string, row: number): string {
  return address({ row, column: columnNumber(before.replace(/[^A-Za-z]/g, '')) });
}
