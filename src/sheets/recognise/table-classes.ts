import { bothClasses, level1Name, level2Name } from '../../catalog';
import type { ClassLabel, TableRow } from '../../model/form';
import { isEllipsis } from './borders';
import type { Cells } from './cells';
import { level1Label, level2Label } from './class-label';
import type { HeaderRow } from './header-row';
import { firstColumnWithText } from './indicator-row';
import type { ProjectRow } from './project-row';
import { headingColumn, NUMBERED } from './row-kind';

/** A row of a table's body. */
export interface BodyRow {
  readonly row: number;
  /** One class name over the whole width. */
  readonly band: boolean;
  /** It names the project whose rows follow; classes printed above it do not hold below. */
  readonly project: ProjectRow | null;
}

/** A class printed over the captions, or as the caption of the names, holds for the rows below. */
function classAbove(cells: Cells, header: HeaderRow): ClassLabel | null {
  if (header.level1 !== null) return null;
  for (const row of [header.row, header.top - 1]) {
    const column = firstColumnWithText(cells, row, header);
    if (column !== null && level1Name(cells.text(row, column)) !== null) return level1Label(cells, row, column);
  }
  return null;
}

/** Class cells are printed once and hold for the rows below, merged or not; a new level 1 ends the level 2 above. Bands are no rows of their own. */
export function withClasses(cells: Cells, header: HeaderRow, bodyRows: readonly BodyRow[]): TableRow[] {
  let level1: ClassLabel | null = classAbove(cells, header);
  let level2: ClassLabel | null = null;
  const isUpper = upperBands(cells, header, bodyRows);
  return bodyRows.flatMap(({ row, band, project }) => {
    if (project !== null) {
      [level1, level2] = [null, null];
      return [];
    }
    if (band) {
      const column = headingColumn(cells, row, header) ?? header.firstColumn;
      if (isUpper(cells.text(row, column), level1)) [level1, level2] = [level1Label(cells, row, column), null];
      else level2 = level2Label(cells, row, column);
      return [];
    }
    const printed1 = header.level1 === null ? '' : cells.text(row, header.level1);
    const printed2 = header.level2 === null ? '' : cells.text(row, header.level2);
    if (header.level1 !== null && printed1 !== '') {
      const before: ClassLabel | null = level1;
      level1 = isEllipsis(printed1) ? null : sameClass(before, level1Label(cells, row, header.level1));
      if (before?.text !== level1?.text) level2 = null;
    }
    if (header.level1 !== null && header.level2 === null && printed1 !== '') {
      const both = bothLevels(cells, row, header.level1);
      if (both !== null) [level1, level2] = both;
    }
    if (header.level2 !== null && printed2 !== '') {
      level2 = isEllipsis(printed2) ? null : level2Label(cells, row, header.level2);
    }
    return [{ row, level1, level2 }];
  });
}

/** Which bands hold a class of the first level: by its name, or numbered as those are. One with the name of the class above is of the second. */
function upperBands(cells: Cells, header: HeaderRow, bodyRows: readonly BodyRow[]) {
  const isNumbered = bodyRows.some(({ row, band }) => {
    const text = band ? cells.text(row, headingColumn(cells, row, header) ?? header.firstColumn) : '';
    return NUMBERED.test(text) && level1Name(text) !== null;
  });
  return (text: string, above: ClassLabel | null): boolean => {
    const [first, second] = [level1Name(text), level2Name(text)];
    const isRepeated = second !== null && first === above?.name;
    return (
      header.level1 === null &&
      !isRepeated &&
      (first !== null || second === null || (isNumbered && NUMBERED.test(text)))
    );
  };
}

/** The labels of one cell that names the classes of both levels. */
function bothLevels(cells: Cells, row: number, column: number): readonly [ClassLabel, ClassLabel] | null {
  const names = bothClasses(cells.text(row, column));
  if (names === null) return null;
  const label = level1Label(cells, row, column);
  const [upper, lower] = names;
  return [
    { ...label, name: upper },
    { ...label, name: lower },
  ];
}

/** A class that every row prints has its points in the first of them. */
function sameClass(before: ClassLabel | null, now: ClassLabel): ClassLabel {
  return before?.name === now.name && before.weight !== null && now.weight === null ? before : now;
}
