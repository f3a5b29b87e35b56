import { headRole, LONGEST_CAPTION } from '../../catalog';
import type { CellRef } from '../../model/cell';
import { squash } from '../../model/text';
import type { Cells } from './cells';
import { SOURCE } from './funds';
import type { Head } from './head';
import { monthCaption } from './months';
import { isBarePeriod } from './periods';
import { isYearLine } from './title';

/** What was found in the head of a form. */
interface FoundInHead {
  readonly amounts: boolean;
  readonly goal: boolean;
}

/**
 * Cells of a head that nothing explains and that may hold what was not found in it: amounts where none is known to be the form's, and
 * long texts where no goal is. Nobody can say then that it lacks them.
 */
export function unreadHead(cells: Cells, head: Head, found: FoundInHead): CellRef[] {
  if (found.amounts && found.goal) return [];
  const unread: CellRef[] = [];
  for (let row = head.top + 1; row < head.end; row++) {
    for (const column of cells.filledColumns(row, head.firstColumn, head.lastColumn)) {
      const text = squash(cells.text(row, column));
      const isOne = AMOUNT.test(text) ? !found.amounts : !found.goal && isLongText(text);
      if (isOne && !isExplained(cells, head, row, column)) unread.push(cells.at(row, column));
    }
  }
  return unread;
}

/** No year, no telephone number and no code. */
const AMOUNT = /^(?!20\d\d$)(?!0\d)\d{1,3}(?:,?\d{3}){0,2}(?:\.\d+)?(?:万?元)?$/;
const LONG_TEXT = 15;
const NOTE = /^(?:[注备]|说明|填[报表写]|附件)/;

function isLongText(text: string): boolean {
  const words = text.match(/\p{Script=Han}/gu) ?? [];
  return text.length >= LONG_TEXT && words.length >= 10 && !NOTE.test(text) && !isYearLine(text);
}

/** The words left of it, or above it where there are none, say what it is, or it says so itself. */
function isExplained(cells: Cells, head: Head, row: number, column: number): boolean {
  const isKnown = (text: string) =>
    text.length <= LONGEST_CAPTION &&
    (headRole(monthCaption(text)?.words ?? text) !== null || SOURCE.test(text) || isBarePeriod(text));
  if (head.captions.some((caption) => caption.row === row && caption.column === column)) return true;
  const before = cells.filledColumns(row, head.firstColumn, column - 1).map((at) => cells.text(row, at));
  const caption = before.filter(isWords).at(-1);
  if (caption !== undefined) return isKnown(caption);
  for (let above = row - 1; above > head.top; above--) {
    const text = cells.text(above, column);
    if (isWords(text)) return isKnown(text);
  }
  return false;
}

function isWords(text: string): boolean {
  return text !== '' && !AMOUNT.test(squash(text)) && !/%$/.test(text);
}
