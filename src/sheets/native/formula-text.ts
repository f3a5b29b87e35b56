import { columnName } from '../../model/cell';

/** A formula laid in one cell, with its leading "=". */
export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The formula of the column's cell, or null. */
export function formulaAt(formulas: readonly FormulaCell[], column: number): string | null {
  return formulas.find((one) => one.column === column)?.formula ?? null;
}

/** "$F9": stays in its column, moves with its row. */
export function inRow(column: number, row: number): string {
  return `$${columnName(column)}${row}`;
}

/** "$F$9": one cell, wherever the formula is copied to. */
export function fixed(at: { readonly row: number; readonly column: number }): string {
  return `$${columnName(at.column)}$${at.row}`;
}

/** "$F$9:$F$30" */
export function fixedColumn(column: number, firstRow: number, lastRow: number): string {
  return `${fixed({ row: firstRow, column })}:${fixed({ row: lastRow, column })}`;
}

/** A text constant. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** SUBSTITUTE of each pair in order, the first one innermost. */
export function replaced(text: string, pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((inner, [from, to]) => `SUBSTITUTE(${inner},${quoted(from)},${quoted(to)})`, text);
}

/** Whether the cell or text contains one of the words. */
export function containsAny(text: string, words: readonly string[]): string {
  const found = words.map((word) => `ISNUMBER(FIND(${quoted(word)},${text}))`);
  return found.length === 1 ? String(found[0]) : `OR(${found.join(',')})`;
}

/** "'表 4'!": before an address on another sheet. Quotes are always allowed, and most names need them. */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'!`;
}

/** "'表 4'!$F$9": a cell of another sheet. */
export function onSheet(sheet: string, at: { readonly row: number; readonly column: number }): string {
  return `${sheetPrefix(sheet)}${fixed(at)}`;
}
