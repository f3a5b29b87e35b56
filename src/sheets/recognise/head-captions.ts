import { columnEvidence } from '../../catalog';
import { captionInBand, isBand } from './bands';
import type { Caption } from './caption';
import { headCaption } from './caption';
import { bareAmount, captionWithValue } from './captions-in-cell';
import type { Cells } from './cells';
import { planMonth } from './months';

/** The captions of a row of a head, from `first` to `last`. */
export function captionsOf(cells: Cells, row: number, first: number, last: number): Caption[] {
  const captions: Caption[] = [];
  for (let column = first; column <= last; column++) {
    const text = cells.text(row, column);
    if (text === '') continue;
    if (isBand(cells, row, column)) continue;
    const role = planMonth(text) === null ? (headCaption(text) ?? captionInBand(cells, row, column)) : 'plan-month';
    if (role === 'name' && headsList(cells, row, column, last)) continue;
    if (role !== null) captions.push({ role, text, row, column });
    else
      captions.push(...(bareAmount(text, captions) ?? captionWithValue(text)).map((one) => ({ ...one, row, column })));
  }
  return captions;
}

/** A column of names and one of amounts below: "任务名称 | 主要内容 | 预算金额" of a department's tasks. It is no project's name. */
function headsList(cells: Cells, row: number, column: number, last: number): boolean {
  const below = cells.text(cells.area(row, column).bottom + 1, column);
  if (below === '' || headCaption(below) !== null) return false;
  if (HEADS_TASKS.test(cells.text(row, cells.area(row, column).right + 1))) return true;
  for (let beside = column + 1; beside <= last; beside++) {
    const caption = cells.text(row, beside);
    if (headCaption(caption) === null && columnEvidence(caption).size === 0) continue;
    for (let under = row + 1; under <= row + 3; under++) {
      const text = cells.text(under, beside);
      if (NUMBER.test(text)) return cells.text(under, column) !== '';
      if (text !== '' && headCaption(text) === null) break;
    }
  }
  return false;
}

const NUMBER = /^\d[\d,]*(?:\.\d+)?$/;
/** 任务名称 | 主要内容 */
const HEADS_TASKS = /^(?:主要|工作|任务|建设|实施)内容$/;
