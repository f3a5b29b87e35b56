import type { SheetPlan } from '../../sheets/plan';
import { addToList } from '../list-sheet';
import { COLUMNS, LIST } from './library-rows';
import type { LibraryColumn } from './library-rows';

type LibraryRow = Readonly<Record<LibraryColumn, string>>;

/** A 项目库 as a new sheet, with these rows. */
export function drawLibrary(name: string, rows: readonly LibraryRow[]): SheetPlan {
  const [edit] = addToList({ ...LIST, name }, undefined, rows.map(inOrder));
  if (edit?.kind !== 'add-sheet') throw new Error('a list that is not there is a new sheet');
  return edit.plan;
}

function inOrder(row: LibraryRow): string[] {
  return COLUMNS.map((column) => row[column]);
}
