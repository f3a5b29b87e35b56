import type { Block } from './block';
import { block, runs } from './block';
import { growForLabel } from './row-height';
import { centredInputStyle, labelStyle } from './styles';

/** A row of an indicator table with the names of its classes; null: people write it, in a cell of its own. */
export interface ClassedRow {
  readonly level1: string | null;
  readonly level2: string | null;
}

function sameLevel1(a: ClassedRow, b: ClassedRow): boolean {
  return a.level1 === b.level1 && a.level1 !== null;
}

function sameLevel2(a: ClassedRow, b: ClassedRow): boolean {
  return sameLevel1(a, b) && a.level2 === b.level2 && a.level2 !== null;
}

/** Where the class cells of a table stand, and how wide their columns are. */
export interface ClassColumns {
  readonly level1: { readonly column: number; readonly width: number };
  readonly level2: { readonly column: number; readonly width: number };
}

/** Those of 表3 and 表4. */
export function classColumns(widthOf: (column: number) => number): ClassColumns {
  return { level1: { column: 2, width: widthOf(2) }, level2: { column: 3, width: widthOf(3) } };
}

const LEVELS = [
  ['level2', sameLevel2],
  ['level1', sameLevel1],
] as const;
const SIZE = 11;

/** The class cells, each merged over its rows; `print` says how a 一级指标 is printed. */
export function classCells(
  body: readonly ClassedRow[],
  firstRow: number,
  columns: ClassColumns,
  print: (level1: string) => string,
): Block[] {
  return LEVELS.flatMap(([level, same]) =>
    runs(body, same).map(({ first, last }) => {
      const { column } = columns[level];
      const area = { top: firstRow + first, bottom: firstRow + last, left: column, right: column };
      return body[first]?.[level] === null
        ? block(area, null, centredInputStyle)
        : block(area, labelOf(body[first], level, print), labelStyle);
    }),
  );
}

/** Raises `heights`, one a row of the body, until every class label shows whole. */
export function growForClasses(
  heights: number[],
  body: readonly ClassedRow[],
  columns: ClassColumns,
  print: (level1: string) => string,
): void {
  for (const [level, same] of LEVELS) {
    for (const { first, last } of runs(body, same)) {
      growForLabel(heights, first, last, {
        text: labelOf(body[first], level, print),
        width: columns[level].width,
        size: SIZE,
      });
    }
  }
}

/** Index of the row that prints the 二级指标 of row `index`. */
export function firstOfClass(body: readonly ClassedRow[], index: number): number {
  return runs(body, sameLevel2).find(({ first, last }) => index >= first && index <= last)?.first ?? index;
}

function labelOf(row: ClassedRow | undefined, level: 'level1' | 'level2', print: (level1: string) => string): string {
  return level === 'level1' ? print(row?.level1 ?? '') : (row?.level2 ?? '');
}
