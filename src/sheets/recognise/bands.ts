import { headRole } from '../../catalog';
import type { HeadRole } from '../../catalog';
import { squash } from '../../model/text';
import { headCaption } from './caption';
import type { Cells } from './cells';

/** "项目" merged down beside 名称 and 单位: the caption of both, and neither's value stands beside it. */
export function isBand(cells: Cells, row: number, column: number): boolean {
  const { bottom, right } = cells.area(row, column);
  if (bottom === row || headRole(cells.text(row, column)) !== 'name') return false;
  return bandRole(cells.text(row, column), cells.text(row, right + 1)) !== null;
}

/** The role of a caption that says what it is only together with the band left of it. */
export function captionInBand(cells: Cells, row: number, column: number): HeadRole | null {
  const before = cells.filledColumns(cells.contentRow(row, column - 1), cells.firstColumn, column - 1).at(-1);
  const top = before === undefined ? row : cells.contentRow(row, before);
  if (before === undefined || !isBand(cells, top, before)) return null;
  return bandRole(cells.text(top, before), cells.text(row, column));
}

function bandRole(band: string, text: string): HeadRole | null {
  return text.length <= LONGEST_IN_BAND && headRole(text) === null
    ? headCaption(`${squash(band)}${squash(text)}`)
    : null;
}

const LONGEST_IN_BAND = 6;
