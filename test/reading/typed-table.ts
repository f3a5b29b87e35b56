import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Area, CellValue } from '../../src/model/cell';
import type { SheetGrid } from '../../src/sheets/grid';
import { gridOf } from '../support/grid';

/**
 * A sheet as people write it down before any program reads it. "| cell | cell |" is a row, `<` is merged with the cell at its left and `^`
 * with the one above, `'12` is a number typed as text, `%0.95` one in a percent format. Lines with ">" say what a careful reader sees:
 * "> form = application" begins a form (none: the sheet holds no form), "> project = …", "> row = class / class / name / target / weight /
 * actual / score" with "-" where nothing is printed.
 */
export interface TypedTable {
  readonly name: string;
  readonly grid: SheetGrid;
  readonly forms: readonly TypedForm[];
}

export interface TypedForm {
  readonly form: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly rows: readonly (readonly string[])[];
}

/** The tables of a file of test/reading/typed. */
export function typedTables(file: string): readonly TypedTable[] {
  const text = readFileSync(join(__dirname, 'typed', file), 'utf8');
  return text.split(/^=== /m).slice(1).map(tableOf);
}

function tableOf(block: string): TypedTable {
  const [name = '', ...lines] = block.split('\n');
  const typed = lines.filter((line) => line.startsWith('|')).map(cellsIn);
  const width = Math.max(...typed.map((row) => row.length));
  const cells = typed.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
  const read = cells.map((row) => row.map(valueOf));
  const grid = gridOf(
    read.map((row) => row.map(({ value }) => value)),
    { texts: read.map((row) => row.map(({ text }) => text)), merges: mergesIn(cells) },
  );
  return { name, grid, forms: formsIn(lines.filter((line) => line.startsWith('>'))) };
}

function cellsIn(line: string): string[] {
  return line
    .replace(/^\|/, '')
    .replace(/\|\s*$/, '')
    .split('|')
    .map((cell) => cell.trim());
}

function valueOf(cell: string): { readonly value: CellValue; readonly text: string } {
  if (cell === '' || cell === '<' || cell === '^') return { value: null, text: '' };
  if (/^%-?[\d.]+$/.test(cell)) {
    const value = Number(cell.slice(1));
    return { value, text: `${Number((value * 100).toFixed(6))}%` };
  }
  if (/^-?\d+(\.\d+)?$/.test(cell)) return { value: Number(cell), text: cell };
  const text = cell.replace(/^'/, '').replace(/\\n/g, '\n');
  return { value: text, text };
}

function mergesIn(cells: readonly (readonly string[])[]): Area[] {
  return cells.flatMap((row, top) =>
    row.flatMap((cell, left): Area[] => {
      if (cell === '<' || cell === '^') return [];
      let [right, bottom] = [left, top];
      while (row[right + 1] === '<') right++;
      while (cells[bottom + 1]?.[left] === '^') bottom++;
      if (right === left && bottom === top) return [];
      return [{ top: top + 1, left: left + 1, bottom: bottom + 1, right: right + 1 }];
    }),
  );
}

function formsIn(lines: readonly string[]): TypedForm[] {
  const forms: { form: string; fields: Map<string, string>; rows: string[][] }[] = [];
  for (const line of lines) {
    const [, key = '', value = ''] = /^>\s*([a-z]+)\s*=\s*(.*)$/.exec(line) ?? [];
    if (key === 'form') forms.push({ form: value.trim(), fields: new Map(), rows: [] });
    else if (key === 'row') forms[forms.length - 1]?.rows.push(value.split(/\s+\/\s+/).map((part) => part.trim()));
    else forms[forms.length - 1]?.fields.set(key, value.trim());
  }
  return forms.filter(({ form }) => form !== 'none');
}
