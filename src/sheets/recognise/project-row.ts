import { headRole, LONGEST_CAPTION } from '../../catalog';
import type { Field } from '../../model/field';
import { saysNone } from '../../model/text';
import { isFooter, isTitle, isTotalCaption } from './borders';
import type { Cells } from './cells';
import { asText } from './cells';
import { looksLikeClass } from './class-label';
import type { Head } from './head';
import { GOAL_ROLES, labelledValue } from './caption';
import { headOfRows } from './head';
import type { HeaderRow } from './header-row';
import { isAboveIndicators } from './indicator-row';

/** Rows below the captions that say whose the rows below them are. */
export interface ProjectRow {
  readonly row: number;
  /** The last of them: below the name may stand amounts and goals. */
  readonly last: number;
  readonly name: Field;
  /** It says so itself ("项目名称：桥梁维护"); else the name stands alone. */
  readonly captioned: boolean;
  /** What they say besides the name; null where they say nothing else. */
  readonly head: Head | null;
  /** Some of their cells are not read. */
  readonly hasMore: boolean;
}

const LONGEST_NAME = 60;
/** "一、", "（二）", "3.", "项目1：" before a name. */
const NUMBERING =
  /^\s*(?:项目\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[:：、.．]|[（(]?[一二三四五六七八九十]{1,3}[）)、]|[（(]?\d{1,2}[）).、．])\s*/;

/** The project that a row names; null where it is a row of another kind, or no indicators follow. */
export function projectRowAt(cells: Cells, header: HeaderRow, row: number): ProjectRow | null {
  const filled = cells.filledColumns(row, header.firstColumn, header.lastColumn);
  const [first, second] = filled;
  if (first === undefined) return null;
  const found =
    captionedName(cells, row, first, second) ?? (filled.length === 1 ? loneName(cells, header, row, first) : null);
  if (found === null) return null;
  const last = found.captioned ? lastHeadLine(cells, header, row) : row;
  if (!isAboveIndicators(cells, header, last)) return null;
  const head = found.captioned ? headOfRows(cells, header, row, last + 1) : null;
  const isOnlyName = head === null || head.captions.length < 2;
  return {
    ...found,
    last,
    head: isOnlyName ? null : head,
    hasMore: hasUnread(cells, header, { ...found, last, head }),
  };
}

type Name = Pick<ProjectRow, 'row' | 'name' | 'captioned'>;

/** A project's head is no taller. */
const MOST_LINES = 8;

/** The last of the lines below a name that begin with a caption of the head: 资金 | 56, 年度目标：维修水渠3公里. A goal may stand below its caption. */
function lastHeadLine(cells: Cells, header: HeaderRow, row: number): number {
  let last = row;
  for (let below = row + 1; below <= Math.min(cells.lastRow, row + MOST_LINES); below++) {
    const isLine = headOfRows(cells, header, below, below + 1).captions.length > 0;
    const isGoal = headOfRows(cells, header, last, below + 1).captions.some(({ role }) => GOAL_ROLES.has(role));
    const isAlone = cells.filledColumns(below).length === 1;
    if (!isLine && !(isGoal && isAlone)) break;
    last = below;
  }
  return last;
}

/** Filled cells that are neither captions nor the values of any. */
function hasUnread(cells: Cells, header: HeaderRow, { row, last, name, head }: Omit<ProjectRow, 'hasMore'>): boolean {
  const captions = head?.captions ?? [];
  for (let at = row; at <= last; at++) {
    let isValue = false;
    for (let column = header.firstColumn; column <= header.lastColumn; column++) {
      if (cells.text(at, column) === '') continue;
      const caption = captions.find((one) => one.row === at && one.column === column);
      const isBelowGoal = captions.some((one) => GOAL_ROLES.has(one.role) && one.row < at);
      const isRead = caption !== undefined || isValue || isBelowGoal || (at === row && column === name.at.column);
      if (!isRead && !(at === row && column < name.at.column)) return true;
      isValue = caption !== undefined && caption.value === undefined;
    }
  }
  return false;
}

function captionedName(cells: Cells, row: number, first: number, second: number | undefined): Name | null {
  const text = cells.text(row, first);
  if (headRole(text) === 'name') {
    const name = second === undefined ? null : cells.field(row, second, asText);
    return name === null || saysNone(name.text) || headRole(name.text) !== null ? null : { row, name, captioned: true };
  }
  const labelled = labelledValue(text);
  return labelled !== null && headRole(labelled.label) === 'name'
    ? { row, name: within(cells, row, first, labelled.value), captioned: true }
    : null;
}

/** In a table with columns of classes a text alone in its row that is none of them. */
function loneName(cells: Cells, header: HeaderRow, row: number, column: number): Name | null {
  const text = cells.text(row, column);
  if ((header.level1 ?? header.level2) === null || text.length > LONGEST_NAME || /[。；;]$/.test(text)) return null;
  if (looksLikeClass(text) || isTitle(text) || isFooter(text, true) || isTotalCaption(text)) return null;
  const caption = /^[^:：]{2,16}(?=[:：])/.exec(text)?.[0] ?? text;
  if (caption.length <= LONGEST_CAPTION && headRole(caption) !== null) return null;
  return { row, name: nameIn(cells, { row, column }), captioned: false };
}

/** The name in a cell, without its number. */
export function nameIn(cells: Cells, { row, column }: { readonly row: number; readonly column: number }): Field {
  return within(cells, row, column, cells.text(row, column).replace(NUMBERING, ''));
}

/** A name that is only a part of its cell's text. */
function within(cells: Cells, row: number, column: number, name: string): Field {
  return { ...cells.field(row, column, asText), text: name, value: name };
}
