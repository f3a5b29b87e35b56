import type { Field } from '../../model/field';
import type { MoneyUnit, TableRow } from '../../model/form';
import type { Layout } from '../../catalog';
import type { Reading } from '../../model/reading';
import type { SheetGrid } from '../grid';
import type { Cells } from './cells';
import { moneyUnit, unitInBrackets } from './funds';
import type { Head } from './head';
import type { HeaderRow } from './header-row';
import type { ProjectRows } from './project-rows';
import type { TableBody } from './table';

/** A table of indicators with all that was found around it, of which a form is made. */
export interface Found {
  readonly grid: SheetGrid;
  readonly cells: Cells;
  readonly header: HeaderRow;
  readonly head: Head;
  /** Lines below the table or beside it: the head, where nothing stands above it, or only its amounts. */
  readonly elsewhere: Head | null;
  readonly body: TableBody;
  /** The rows of this form: all of the body's, or those of one of its projects. */
  readonly rows: readonly TableRow[];
  readonly project: ProjectRows | null;
  /** Of the only project, where a row below the captions names it. */
  readonly name: Field | null;
  readonly title: Field | null;
  readonly layout: Layout | null;
  readonly reading: Reading;
}

/** What speaks of the form's project: rows of its own within the table, or the head of the sheet. */
export function headOf({ project, elsewhere, head }: Found): Head {
  return project?.head ?? (head.captions.length === 0 ? elsewhere : null) ?? head;
}

/** The unit of amounts: beside the caption of their column (全年预算数（元）), else that of the sheet. */
export function unitOf(found: Found): MoneyUnit {
  const { cells, header, elsewhere, head } = found;
  const column = header.readings.find(({ role }) => role === 'project-amount');
  return unitInBrackets(column?.caption ?? '') ?? moneyUnit(cells, elsewhere ?? head, header.row);
}
