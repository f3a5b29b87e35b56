import type { Area } from '../model/cell';
import type { ClassLabel, Form, TableRow } from '../model/form';
import type { SheetGrid } from './grid';
import { isEllipsis } from './recognise/borders';

/**
 * The sheet without the rows of the form's table in which nothing is written: what a template offered and the project did not need. A
 * class without any indicator keeps one row, without the number that the frame prints there ("指标1："); a class label goes to the
 * first row that is left to it.
 */
export function withoutEmptyRows(grid: SheetGrid, form: Form): SheetGrid {
  const { rows } = form.table;
  const kept = keptRows(grid, form);
  const dropped = new Set(rows.map(({ row }) => row).filter((row) => !kept.has(row)));
  const moves = LEVELS.flatMap((level) => labelled(rows, level)).flatMap((label) => moveOf(label, dropped));
  const isBlank = (row: number) => kept.has(row) && !isWritten(grid, form, row);
  const blank = rows.map(({ row }) => row).filter(isBlank);
  const first = indicatorsFrom(form);
  const rowsOf = <T>(lines: readonly (readonly T[])[], nothing: T) => {
    const moved = lines.map((line) => [...line]);
    for (const row of blank) moved[row - grid.top]?.fill(nothing, first - grid.left, form.area.right - grid.left + 1);
    for (const { from, to, column } of moves) {
      const [source, target] = [moved[from - grid.top], moved[to - grid.top]];
      const content = source?.[column - grid.left];
      if (target && content !== undefined) target[column - grid.left] = content;
    }
    return moved.filter((_, index) => !dropped.has(grid.top + index));
  };
  return {
    ...grid,
    texts: rowsOf(grid.texts, ''),
    values: rowsOf(grid.values, null),
    formulas: rowsOf(grid.formulas, null),
    merges: grid.merges === 'unknown' ? grid.merges : grid.merges.flatMap((merge) => shrunk(merge, dropped)),
  };
}

const LEVELS = ['level2', 'level1'] as const;
type Level = (typeof LEVELS)[number];

function keptRows(grid: SheetGrid, form: Form): ReadonlySet<number> {
  const { table } = form;
  const written = table.rows.filter(({ row }) => isWritten(grid, form, row));
  const kept = new Set(written.map(({ row }) => row));
  for (const level of LEVELS) {
    for (const { rows } of labelled(table.rows, level)) {
      const [first] = rows;
      if (first !== undefined && !rows.some((row) => kept.has(row))) kept.add(first);
    }
  }
  return kept;
}

/** The first column behind the classes. */
function indicatorsFrom({ table, area }: Form): number {
  return table.columns.level3 ?? area.left;
}

function isWritten(grid: SheetGrid, form: Form, row: number): boolean {
  const texts =
    grid.texts[row - grid.top]?.slice(indicatorsFrom(form) - grid.left, form.area.right - grid.left + 1) ?? [];
  return texts.some((text) => text.trim() !== '' && !isEllipsis(text) && !NUMBER_ALONE.test(text));
}

/** "指标2：" with nothing behind it. */
const NUMBER_ALONE = /^\s*指标\s*\d+\s*[:：]?\s*$/;

interface Labelled {
  readonly at: ClassLabel['at'];
  readonly rows: readonly number[];
}

/** The rows that each printed label holds for. */
function labelled(rows: readonly TableRow[], level: Level): Labelled[] {
  const found = new Map<number, { readonly at: ClassLabel['at']; readonly rows: number[] }>();
  for (const { row, [level]: label } of rows) {
    if (!label) continue;
    const one = found.get(label.at.row) ?? { at: label.at, rows: [] };
    one.rows.push(row);
    found.set(label.at.row, one);
  }
  return [...found.values()];
}

function moveOf({ at, rows }: Labelled, dropped: ReadonlySet<number>) {
  const to = rows.find((row) => !dropped.has(row));
  return dropped.has(at.row) && to !== undefined ? [{ from: at.row, to, column: at.column }] : [];
}

function shrunk(merge: Area, dropped: ReadonlySet<number>): Area[] {
  const before = (row: number) => [...dropped].filter((one) => one < row).length;
  const rows = Array.from({ length: merge.bottom - merge.top + 1 }, (_, index) => merge.top + index);
  const left = rows.filter((row) => !dropped.has(row));
  const [first] = left;
  const last = left.at(-1);
  if (first === undefined || last === undefined) return [];
  const area = { ...merge, top: first - before(first), bottom: last - before(last) };
  return area.top === area.bottom && area.left === area.right ? [] : [area];
}
