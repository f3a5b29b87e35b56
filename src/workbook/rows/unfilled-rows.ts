import { matchTemplateRow, nameIn } from '../../catalog';
import type { Category, TemplateRow } from '../../catalog/types';
import type { Form } from '../../model/form';
import { squash } from '../../model/text';
import type { SheetGrid } from '../../sheets/grid';
import { isOwnHead } from '../../sheets/native/own-heads';
import type { CheckedForm, CheckedSheet } from '../check/check-workbook';
import { canBeLeftOut, withChildren } from '../insert/template-choice';
import { columnsOf, formulaAt, textAt } from '../read/read-sheet';
import { classesOf } from './class-rows';
import { isUnusedName } from './unused-name';

/** A row of the sheet; "" for one without a name. */
export interface UnfilledRow {
  readonly row: number;
  readonly name: string;
}

/** What a template brought and nobody filled in, in the order of the sheet. */
export interface UnfilledRows {
  /** They can go. */
  readonly spare: readonly UnfilledRow[];
  /** The last rows of classes that would have none left: they stay, emptied, since the form shows every class. */
  readonly emptied: readonly UnfilledRow[];
}

const NONE_UNFILLED: UnfilledRows = { spare: [], emptied: [] };

/**
 * The rows of a 申报表 that still read as the category's template prints them, without a value: the same choice as 插入套表 offers before
 * the form is put in. A ★★★ row stays, and so does one in which anything was written, in whatever column; a heading goes with the last
 * of its rows.
 */
export function unfilledRows(form: Form, grid: SheetGrid, category: Category | null): UnfilledRows {
  if (form.kind !== 'application' || category === null) return NONE_UNFILLED;
  const rows = classesOf(form).flatMap(({ rows: own }, index) =>
    own.map((row) => ({ ...kindOf(form, grid, category, row), ofClass: index })),
  );
  const going = new Set(rows.flatMap((_, index) => goingWith(category, rows, index)));
  const emptied = new Set(
    classesOf(form).flatMap(({ rows: own }) => (own.every((row) => going.has(row)) ? own.slice(-1) : [])),
  );
  const named = (row: number): UnfilledRow => ({ row, name: nameAt(form, grid, row) });
  return {
    spare: [...going]
      .filter((row) => !emptied.has(row))
      .sort((one, other) => one - other)
      .map(named),
    emptied: [...emptied].filter((row) => !isEmpty(form, grid, row)).map(named),
  };
}

/** The same of a form that has been checked. */
export function unfilledRowsOf({ grid }: Pick<CheckedSheet, 'grid'>, { form, context }: CheckedForm): UnfilledRows {
  return unfilledRows(form, grid, context.category?.category ?? null);
}

/** open: as the template prints it, without a value · room: no name and no value · kept: anything else. */
interface RowKind {
  readonly row: number;
  readonly kind: 'open' | 'room' | 'kept';
  readonly template: TemplateRow | null;
  /** Number of its class on the sheet. */
  readonly ofClass: number;
}

function kindOf(form: Form, grid: SheetGrid, category: Category, row: number): Omit<RowKind, 'ofClass'> {
  const name = nameAt(form, grid, row);
  const template = name === '' ? null : matchTemplateRow(category, name);
  const target = squash(textAt(grid, row, form.table.columns.target ?? 0));
  if (writtenBeside(form, grid, row)) return { row, kind: 'kept', template };
  if (name === '') return { row, kind: target === '' || isBlankPrint(target) ? 'room' : 'kept', template };
  if (!template || !canBeLeftOut(template) || !isPrinted(name, template)) return { row, kind: 'kept', template };
  const isOpen = target === '' || (isBlankPrint(target) && target === squash(template.target));
  return { row, kind: isOpen ? 'open' : 'kept', template };
}

/** The row itself; of a heading, where none of its rows stays, also the room for more of its kind. */
function goingWith(category: Category, rows: readonly RowKind[], index: number): number[] {
  const at = rows[index];
  if (at?.kind !== 'open' || !at.template) return [];
  if (at.template.kind !== 'heading') return [at.row];
  const below = rowsBelow(category, rows, index);
  return below.some(({ kind }) => kind === 'kept') ? [] : [at, ...below].map(({ row }) => row);
}

/** Of the same class, until the next row that the template has elsewhere. */
function rowsBelow(category: Category, rows: readonly RowKind[], index: number): readonly RowKind[] {
  const heading = rows[index];
  const rest = rows.slice(index + 1);
  if (!heading?.template) return [];
  const own = withChildren(category, heading.template);
  const end = rest.findIndex(
    ({ template, ofClass }) => ofClass !== heading.ofClass || (template !== null && !own.includes(template)),
  );
  return end < 0 ? rest : rest.slice(0, end);
}

function isEmpty(form: Form, grid: SheetGrid, row: number): boolean {
  return nameAt(form, grid, row) === '' && textAt(grid, row, form.table.columns.target ?? 0) === '';
}

/** Anything in the row that is neither its name nor its value, nor the product's own beside the form. */
function writtenBeside(form: Form, grid: SheetGrid, row: number): boolean {
  const { level3 = grid.left, target } = form.table.columns;
  return columnsOf(grid).some(
    (column) =>
      column > level3 &&
      column !== target &&
      !isOwnHead(textAt(grid, form.table.headerRow, column)) &&
      textAt(grid, row, column) !== '' &&
      formulaAt(grid, row, column) === null,
  );
}

/** As the template prints a value that is to be filled in: "≥**亩", "是/否". */
function isBlankPrint(target: string): boolean {
  return target.includes('**') || target === '是/否';
}

function isPrinted(name: string, template: TemplateRow): boolean {
  const bare = withoutStars(name);
  return [template.name, nameIn(template, 'current')].some((printed) => squash(printed) === bare);
}

function withoutStars(name: string): string {
  return squash(name).replace(/^★+/, '');
}

/** "" while the row has room for a name only. */
function nameAt(form: Form, grid: SheetGrid, row: number): string {
  const name = textAt(grid, row, form.table.columns.level3 ?? 0);
  return isUnusedName(name) ? '' : name;
}
