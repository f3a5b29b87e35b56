import type { Area } from '../../model/cell';
import { withoutBlanks } from '../../model/text';
import type { PublicCell, PublicSection, PublicTable } from '../../model/public-text';
import { printedLook } from '../../sheets/draw/printed-look';
import type { PrintedForm, PrintedLook } from '../../sheets/draw/printed-look';
import type { SheetGrid } from '../../sheets/grid';
import { knownMerges } from '../read/find-form';
import { textAt, valueAt } from '../read/read-sheet';
import type { FormOnGrid } from '../process/published-form';

type TableSection = Extract<PublicSection, { readonly kind: 'table' }>;

/** The section of a project: its title with its number, and its form cell by cell. */
export function tableSection(number: number, { form, grid }: FormOnGrid): TableSection {
  const title = `${nameOf(form)}绩效目标表`;
  const titleRow = form.title?.at.row ?? form.area.top - 1;
  const above = rowsBetween(form.area.top, titleRow).flatMap((row) => textsOf(grid, form.area, row));
  return {
    kind: 'table',
    title: `${number}、${title}`,
    lines: above.filter((line) => !saysTitle(line, title)),
    table: tableOf(grid, { ...form.area, top: titleRow + 1 }, printedLook(form), form.area.left),
  };
}

export function nameOf({ project, sheetName }: PrintedForm): string {
  return (project.name?.text ?? '').replace(/\s*\n\s*/g, '').trim() || sheetName;
}

/** The county's title is that of the section, "1、村干部基本报酬绩效目标表", or the end of it, "绩效目标表". */
function saysTitle(line: string, title: string): boolean {
  return withoutBlanks(title).endsWith(withoutBlanks(line).replace(/^\d+[、.．]/, ''));
}

function tableOf(grid: SheetGrid, area: Area, look: PrintedLook, left: number): PublicTable {
  const merges = (knownMerges(grid) ?? []).filter((merge) => isWithin(area, merge));
  const rows = rowsBetween(area.top, area.bottom).map((row) => cellsIn(grid, area, merges, look, row));
  return { widths: look.widths ?? widthsFor(rows, area.right - left + 1), rows };
}

function cellsIn(grid: SheetGrid, area: Area, merges: readonly Area[], look: PrintedLook, row: number): PublicCell[] {
  const cells = rowsBetween(area.left, area.right).flatMap((column): PublicCell[] => {
    const merge = merges.find((one) => contains(one, row, column)) ?? {
      top: row,
      bottom: row,
      left: column,
      right: column,
    };
    if (merge.top !== row || merge.left !== column) return [];
    const style = look.styleAt(row, column);
    return [
      {
        text: shownAt(grid, row, column),
        column: column - area.left,
        columns: merge.right - merge.left + 1,
        rows: merge.bottom - merge.top + 1,
        align: style.horizontal ?? 'left',
        bold: style.font?.bold ?? false,
        framed: style.border === 'thin',
      },
    ];
  });
  return cells.some(({ framed }) => framed) ? cells : spread(cells);
}

/** What stands above the frame: what is first at the left, what is last at the right; alone in the middle. */
function spread(cells: readonly PublicCell[]): PublicCell[] {
  const written = cells.filter(({ text }) => text !== '');
  const last = written.at(-1);
  return cells.map((cell) => ({
    ...cell,
    align: cells.length === 1 ? 'center' : cell === last ? 'right' : 'left',
  }));
}

function shownAt(grid: SheetGrid, row: number, column: number): string {
  const text = textAt(grid, row, column);
  // "####": the column was too narrow to show the number.
  return /^#+$/.test(text) ? String(valueAt(grid, row, column) ?? '') : text;
}

/** In letters: beside the text of a cell, a text that is not wrapped, the longest one that makes its column wider, a whole page. */
const LETTERS = { margin: 2, unwrapped: 6, word: 14, longest: 60, page: 92 } as const;

/** Numbers and short texts are not wrapped; what is left of the page goes to the columns with longer ones. */
function widthsFor(rows: readonly (readonly PublicCell[])[], count: number): number[] {
  const cells = rows.flat().filter(({ framed }) => framed);
  const least = widened(cells, count, (text) =>
    Math.max(longestWord(text), Math.min(LETTERS.unwrapped, lengthOf(text))),
  );
  const wanted = widened(cells, count, (text) => Math.min(LETTERS.longest, lengthOf(text)));
  const [taken, asked] = [sum(least), sum(wanted)];
  const share = asked > taken ? Math.max(0, LETTERS.page - taken) / (asked - taken) : 0;
  return least.map((width, column) => width + share * ((wanted[column] ?? width) - width));
}

/** Columns as wide as their own texts need, then widened where a text over several of them needs more. */
function widened(cells: readonly PublicCell[], count: number, needed: (text: string) => number): number[] {
  const widths = new Array<number>(count).fill(LETTERS.margin);
  for (const { column, columns, text } of [...cells].sort((one, other) => one.columns - other.columns)) {
    const lack = LETTERS.margin + needed(text) - sum(widths.slice(column, column + columns));
    for (let at = column; lack > 0 && at < column + columns; at++) widths[at] = (widths[at] ?? 0) + lack / columns;
  }
  return widths;
}

/** Of digits and letters, which are not parted: an amount, a code. */
function longestWord(text: string): number {
  const words = text.match(/[\w.,%-]+/g) ?? [];
  return Math.min(LETTERS.word, Math.max(0, ...words.map(({ length }) => length)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

/** A Chinese character or a sign such as ≥ is as wide as two letters. */
function lengthOf(text: string): number {
  return Math.max(
    ...text.split('\n').map((line) => [...line].reduce((length, sign) => length + (sign < '\u2000' ? 1 : 2), 0)),
  );
}

function textsOf(grid: SheetGrid, { left, right }: Area, row: number): string[] {
  return rowsBetween(left, right)
    .map((column) => textAt(grid, row, column))
    .filter((text) => text !== '');
}

function rowsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function contains({ top, bottom, left, right }: Area, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

function isWithin(area: Area, part: Area): boolean {
  return contains(area, part.top, part.left) && contains(area, part.bottom, part.right);
}
