import { address, areaAddress, bounding } from '../model/cell';
import type { CellContent } from '../sheets/plan';
import { rectangles } from './area';
import type { Place } from './area';
import { cellInput, needsOtherFormat, TEXT_FORMAT } from './cell-input';
import type { CellInput } from './cell-input';
import { relativeFormula } from './relative-formula';

export interface FilledPlace extends Place {
  readonly content: CellContent;
  /** The number format that the cell has when it is written. */
  readonly numberFormat: string;
}

/** Writes contents in few blocks; formulas that are copies of one above are spread from it. */
export function writeCells(sheet: Excel.Worksheet, cells: readonly FilledPlace[]): void {
  const trapped = cells.filter(({ content, numberFormat }) => needsOtherFormat(content, numberFormat));
  for (const area of rectangles(trapped)) sheet.getRange(areaAddress(area)).numberFormat = 'General' as never;
  const copies = copiesIn(cells);
  const originals = cells.filter((cell) => !copies.has(cell));
  writeInputs(
    sheet,
    originals.map((cell) => ({
      ...cell,
      input: cellInput(cell.content, trapped.includes(cell) ? 'General' : cell.numberFormat),
    })),
  );
  for (const [source, targets] of bySource(copies)) {
    for (const area of rectangles(targets)) sheet.getRange(areaAddress(area)).copyFrom(address(source), 'Formulas');
  }
  // A formula in a text cell would turn into its own text at the next edit; a number is shown alike.
  const numbers = trapped.filter(({ content }) => !('formula' in content));
  for (const area of rectangles(numbers)) sheet.getRange(areaAddress(area)).numberFormat = TEXT_FORMAT as never;
}

/** Up to this share of a block may be left as it is before several blocks are cheaper. */
const SPARSE = 8;

/** Writes what Excel is to take in, in one block where the places lie close together. */
export function writeInputs(sheet: Excel.Worksheet, cells: readonly (Place & { readonly input: CellInput })[]): void {
  const whole = bounding(cells);
  if (!whole) return;
  const size = (whole.bottom - whole.top + 1) * (whole.right - whole.left + 1);
  const inputs = new Map(cells.map(({ row, column, input }) => [`${row},${column}`, input]));
  for (const area of size <= cells.length * SPARSE ? [whole] : rectangles(cells)) {
    const table = Array.from({ length: area.bottom - area.top + 1 }, (_, down) =>
      Array.from(
        { length: area.right - area.left + 1 },
        (__, across) => inputs.get(`${area.top + down},${area.left + across}`) ?? null,
      ),
    );
    sheet.getRange(areaAddress(area)).formulas = table;
  }
}

/** A formula shorter than this is written again: naming its source would take as many bytes. */
const SHORT = 60;

function copiesIn(cells: readonly FilledPlace[]): ReadonlyMap<FilledPlace, FilledPlace> {
  const first = new Map<string, FilledPlace>();
  const copies = new Map<FilledPlace, FilledPlace>();
  for (const cell of cells) {
    if (!('formula' in cell.content) || cell.content.formula.length < SHORT) continue;
    const key = `${cell.column} ${relativeFormula(cell.content.formula, cell.row)}`;
    const source = first.get(key);
    if (source) copies.set(cell, source);
    else first.set(key, cell);
  }
  return copies;
}

function bySource(copies: ReadonlyMap<FilledPlace, FilledPlace>): ReadonlyMap<FilledPlace, readonly FilledPlace[]> {
  const targets = new Map<FilledPlace, FilledPlace[]>();
  for (const [copy, source] of copies) targets.set(source, [...(targets.get(source) ?? []), copy]);
  return targets;
}
