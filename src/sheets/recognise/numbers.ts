import { squash } from '../../model/text';
import type { Cells } from './cells';
import { spokenNumber } from './read-value';

/** The size of the only number that a cell says; null where it says none or several. */
export function numbersOf(cells: Cells, rows: readonly number[], column: number): readonly (number | null)[] {
  return rows.map((row) => {
    const said = squash(spokenNumber(cells.text(row, column), cells.raw(row, column))).replace(/,/g, '');
    const [number, ...more] = said.match(/\d+(?:\.\d+)?/g) ?? [];
    return number === undefined || more.length > 0 ? null : Number(number);
  });
}
