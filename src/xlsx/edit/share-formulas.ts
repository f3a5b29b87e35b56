import { areaAddress } from '../../model/cell';
import { copied } from '../../sheets/formula/references';
import { attribute, childOf, setAttribute, setText, textOf } from '../package/xml';
import type { XmlElement } from '../package/xml';
import { cellAt } from './sheet-draft';
import type { SheetDraft } from './sheet-draft';

interface Written {
  readonly row: number;
  readonly column: number;
}

/**
 * A formula that is repeated down a column stands in the file once, as Excel itself writes it: the first cell says what the others say
 * relative to it. Only of cells that have just been written, so that a file's own formulas stay as they are.
 */
export function shareFormulas(sheet: SheetDraft, written: readonly Written[]): void {
  const columns = new Map<number, Cell[]>();
  for (const { row, column } of written) {
    const element = cellAt(sheet, row, column);
    const formula = element && childOf(element, 'f');
    if (!formula || attribute(formula, 't') !== null) continue;
    columns.set(column, [...(columns.get(column) ?? []), { row, column, formula, text: textOf(formula) }]);
  }
  const runs = [...columns.values()].flatMap(runsIn).filter(({ length }) => length > 1);
  if (runs.length === 0) return;
  let id = freeId(sheet);
  for (const run of runs) share(run, String(id++));
}

interface Cell extends Written {
  readonly formula: XmlElement;
  readonly text: string;
}

/** Runs of a column without a gap in which every formula is the first one, copied down. */
function runsIn(cells: readonly Cell[]): (readonly Cell[])[] {
  const runs: Cell[][] = [];
  for (const cell of [...cells].sort((a, b) => a.row - b.row)) {
    const run = runs[runs.length - 1];
    const first = run?.[0];
    const goesOn = first && cell.row === first.row + run.length && cell.text === copied(first.text, run.length, 0);
    if (goesOn) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}

function share(run: readonly Cell[], id: string): void {
  const [first] = run;
  if (!first) return;
  const { row, column } = first;
  run.forEach(({ formula }, index) => {
    setAttribute(formula, 't', 'shared');
    if (index === 0) {
      setAttribute(
        formula,
        'ref',
        areaAddress({ top: row, bottom: row + run.length - 1, left: column, right: column }),
      );
    } else setText(formula, '');
    setAttribute(formula, 'si', id);
  });
}

function freeId({ rows }: SheetDraft): number {
  let free = 0;
  for (const { cells } of rows.values()) {
    for (const cell of cells.values()) {
      const formula = childOf(cell, 'f');
      const id = formula && attribute(formula, 'si');
      if (id) free = Math.max(free, Number(id) + 1);
    }
  }
  return free;
}
