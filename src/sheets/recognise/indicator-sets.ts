import { bareWords, LONG_TERM, LONGEST_CAPTION, OF_THE_YEAR } from '../../catalog';
import { squash } from '../../model/text';
import type { Cells } from './cells';
import type { HeaderRow } from './header-row';

/** Which of the two sets of indicators that many forms hold: for several years, or for this one. */
export type Period = 'long' | 'year';

/** What stands left of a row of the table says that it is the first of a set: 中长期目标, 年度绩效指标, 年度. */
export function periodBeside(cells: Cells, header: HeaderRow, row: number): Period | null {
  for (let column = header.left; column < header.firstColumn; column++) {
    const text = cells.text(row, column);
    const period = periodOf(text) ?? (BARE_SET.test(squash(text)) ? setOf(text) : null);
    if (period !== null) return period;
  }
  return null;
}

/** 中长期指标, 年度目标. */
export function periodOf(text: string): Period | null {
  return text.length > LONGEST_CAPTION || !/指标|目标/.test(text) ? null : setOf(text);
}

function setOf(text: string): Period | null {
  if (OF_THE_YEAR.test(text)) return 'year';
  return LONG_TERM.test(text) ? 'long' : null;
}

/** Nothing but the name of a period; a year that is said by its number may be anything. */
const BARE_SET = /^(?:本年度?|当年度?|年度|实施(?:周)?期|中期|中?长期|总体|全周期|规划期)(?:绩效)?$/;

/** 目标1, 年度绩效目标二（40分）: left of indicators it says which of the goals they serve. */
export function isNumberedGoal(text: string): boolean {
  return text.length <= LONGEST_CAPTION && /目标[\d一二三四五]$/.test(bareWords(text));
}
