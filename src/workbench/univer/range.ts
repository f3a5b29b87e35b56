import type { IRange } from '@univerjs/core';
import type { Area } from '../../model/cell';

/** Univer counts from 0. */
export function toRange(area: Area): IRange {
  return { startRow: area.top - 1, endRow: area.bottom - 1, startColumn: area.left - 1, endColumn: area.right - 1 };
}

export function toArea(range: IRange): Area {
  return { top: range.startRow + 1, bottom: range.endRow + 1, left: range.startColumn + 1, right: range.endColumn + 1 };
}
