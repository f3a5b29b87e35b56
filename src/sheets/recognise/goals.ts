import { columnEvidence, headRole, LONG_TERM, OF_THE_YEAR } from '../../catalog';
import type { Field } from '../../model/field';
import { saysNone, squash } from '../../model/text';
import type { Cells } from './cells';
import type { Head } from './head';
import type { Caption } from './caption';
import { GOAL_ROLES, labelledValue } from './caption';
import { captionOf, fieldBeside } from './head';

/** The goal cell as a whole, its parts, and the account of what became of it (self-evaluation). */
export interface GoalBlock {
  readonly goal: Field | null;
  readonly goals: readonly Field[];
  readonly goalResult: Field | null;
}

/** Goals stand right of their caption, or below a heading of their own (年度目标, 年初设定目标) in one or more rows. */
export function readGoals(cells: Cells, head: Head, headerRow: number): GoalBlock {
  const ofGoal = goalCaption(cells, head);
  return (
    ofTheYearBeside(cells, head, ofGoal) ??
    goalAndResultBeside(cells, head, ofGoal ?? captionOf(head, 'goal-heading')) ??
    goalBlock(cells, head, ofGoal, headerRow)
  );
}

/** A title may say no more than the caption below it (项目绩效目标): of several the one that has a text beside it. */
function goalCaption(cells: Cells, head: Head): Caption | null {
  const captions = head.captions.filter(({ role }) => role === 'goal');
  const withText = captions.find((caption) => (fieldBeside(cells, head, caption, asGoal)?.text ?? '') !== '');
  return (captions.length > 1 ? withText : null) ?? captions[0] ?? null;
}

function goalBlock(cells: Cells, head: Head, ofGoal: Caption | null, headerRow: number): GoalBlock {
  const besideResult = ofGoal && resultBeside(head, ofGoal);
  const caption = besideResult ? null : ofGoal;
  const heading = besideResult ? ofGoal : (goalHeading(cells, head) ?? headingBeside(cells, head, ofGoal));
  const result = besideResult ?? (heading && resultInRow(cells, head, heading)) ?? captionOf(head, 'goal-result');
  const headsColumn = heading !== null && (caption !== null || result?.row === heading.row);
  if (headsColumn) return belowHeading(cells, head, { heading, result }, headerRow);
  const goal = goalOf(cells, head, caption ?? heading, headerRow);
  const further = goal === null ? [] : furtherLines(cells, head, goal, headerRow);
  return { goal, goals: [goal, ...further].flatMap(partsOf), goalResult: fieldBeside(cells, head, result, asGoal) };
}

/** Goals below their heading, or behind it where nothing can stand below: 项目绩效目标 | 年度目标 | 硬化道路3公里. */
function belowHeading(
  cells: Cells,
  head: Head,
  { heading, result }: { readonly heading: Caption; readonly result: Caption | null },
  headerRow: number,
): GoalBlock {
  const below = fieldsBelow(cells, head, heading, headerRow);
  const behind = below.length === 0 ? fieldBeside(cells, head, heading, asGoal) : null;
  const goals = behind === null ? below : [behind];
  const resultBelow = result && fieldsBelow(cells, head, result, headerRow)[0];
  return {
    goal: goals[0] ?? null,
    goals: goals.flatMap(partsOf),
    goalResult: resultBelow ?? (behind && fieldBeside(cells, head, result, asGoal)),
  };
}

/** The goal of several years and that of the year, each behind its caption: the year's counts. */
function ofTheYearBeside(cells: Cells, head: Head, ofGoal: Caption | null): GoalBlock | null {
  if (ofGoal === null || (fieldBeside(cells, head, ofGoal, asGoal)?.text ?? '') === '') return null;
  const headings = head.captions.filter(({ role }) => role === 'goal-heading');
  const year = headings
    .map((caption) => fieldBeside(cells, head, caption, asGoal))
    .find((field) => field !== null && field.text !== '');
  return year ? { goal: year, goals: partsOf(year), goalResult: null } : null;
}

/** Before both may stand the caption of their block: 年度目标完成情况 | 预期目标 | … | 实际完成 | … */
function resultBehind(head: Head, { row, column }: Caption): Caption | null {
  return head.captions.find((one) => one.role === 'goal-result' && one.row === row && one.column > column) ?? null;
}

/** Both have their texts behind their captions, in one cell or in the next: 年度目标 | 维修水渠3公里 | 完成情况 | 已维修3公里. */
function goalAndResultBeside(cells: Cells, head: Head, caption: Caption | null): GoalBlock | null {
  if (caption === null) return null;
  const result = resultBehind(head, caption) ?? captionOf(head, 'goal-result');
  const [goal, goalResult] = [caption, result].map((one) => fieldBeside(cells, head, one, asGoal));
  const isBeside = (goal?.text ?? '') !== '' && (goalResult?.text ?? '') !== '' && goalResult?.at.row === goal?.at.row;
  if (!goal || !(isBeside || caption.value !== undefined)) return null;
  return { goal, goals: partsOf(goal), goalResult: goalResult ?? null };
}

/** Beside its caption, or below one that stands over the whole width: "二、绩效目标". */
function goalOf(cells: Cells, head: Head, caption: Caption | null, headerRow: number): Field | null {
  const beside = ofTheYear(cells, head, fieldBeside(cells, head, caption, asGoal));
  if (caption === null || (beside !== null && beside.text !== '')) return beside;
  const row = cells.area(caption.row, caption.column).bottom + 1;
  const isOthers = row >= headerRow || head.captions.some((other) => other.row === row);
  const filled = cells.filledColumns(row, cells.firstColumn, head.lastColumn);
  // The text of a part may begin further right than its heading.
  const below = cells.field(row, filled.length === 1 ? (filled[0] ?? caption.column) : caption.column, asGoal);
  if (!isOthers && below.text !== '') return below;
  return SECTION.test(caption.text) ? null : beside;
}

/** Where the goal of several years and that of the year say themselves what they are (总体目标：… | 年度目标：…), the year's. */
function ofTheYear(cells: Cells, head: Head, goal: Field | null): Field | null {
  const isOfYear = (text: string) => {
    const label = labelledValue(text)?.label ?? '';
    return OF_THE_YEAR.test(label) && GOAL_ROLES.has(headRole(label) ?? 'other');
  };
  if (goal === null || labelledValue(goal.text) === null || isOfYear(goal.text)) return goal;
  const { row, column } = goal.at;
  const years = cells.filledColumns(row, column + 1, head.lastColumn).find((at) => isOfYear(cells.text(row, at)));
  return years === undefined ? goal : cells.field(row, years, asGoal);
}

/** Below a goal that stands in a row of its own may stand more of it, a row each, up to the next caption: 1.管护房屋32栋 / 2.设施完好率95%以上. */
function furtherLines(cells: Cells, head: Head, { at }: Field, headerRow: number): Field[] {
  const lines: Field[] = [];
  if (head.captions.some(({ row }) => row === at.row)) return lines;
  for (let row = at.row + 1; row < headerRow; row++) {
    const filled = cells.filledColumns(row, cells.firstColumn, head.lastColumn);
    const text = cells.text(row, at.column);
    const isLine = text !== '' && filled.length === 1 && head.captions.every((caption) => caption.row !== row);
    if (!isLine || headRole(text) !== null || columnEvidence(text).size > 0) break;
    lines.push(cells.field(row, at.column, asGoal));
  }
  return lines;
}

/** "三、绩效目标" over the table is the heading of its part, and no empty goal. */
const SECTION = /^\s*[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.．)）]/;

/**
 * Left of it may stand the caption of the whole block in the same words: 年度绩效目标 | 年初设定目标 | 目标完成情况. Of goals that stand
 * beside each other (年初目标 | 调整目标) the last one counts that says anything.
 */
function goalHeading(cells: Cells, head: Head): Caption | null {
  const first = captionOf(head, 'goal-heading');
  const inRow = head.captions.filter(({ role, row }) => role === 'goal-heading' && row === first?.row).reverse();
  const last = inRow[0] ?? null;
  const below = ({ row, column }: Caption) => cells.text(cells.area(row, column).bottom + 1, column);
  return last !== null && saysNone(below(last))
    ? (inRow.find((caption) => saysSomething(below(caption))) ?? last)
    : last;
}

function saysSomething(text: string): boolean {
  return text !== '' && !saysNone(text) && headRole(text) === null;
}

/**
 * What stands right of 总体目标 and is called a goal itself is the caption of one below it: 总体目标 | 预定目标 | 完成情况. Of one of several years
 * and that of the year the year's: 总体目标 | 实施周期目标 | 年度目标.
 */
function headingBeside(cells: Cells, head: Head, caption: Caption | null): Caption | null {
  const headings: Caption[] = [];
  let next = caption && nextFilled(cells, head, caption);
  while (next !== null && next.text.length <= LONGEST_HEADING && /目标$/.test(squash(next.text))) {
    headings.push(next);
    next = nextFilled(cells, head, next);
  }
  const [first] = headings;
  const isLongTerm = first !== undefined && LONG_TERM.test(first.text) && !OF_THE_YEAR.test(first.text);
  return (isLongTerm ? headings.find(({ text }) => OF_THE_YEAR.test(text)) : undefined) ?? first ?? null;
}

const LONGEST_HEADING = 12;

function nextFilled(cells: Cells, head: Head, { row, column }: Caption): Caption | null {
  for (let right = cells.area(row, column).right + 1; right <= head.lastColumn; right++) {
    const text = cells.text(row, right);
    if (text !== '') return { role: 'goal-heading', text, row, column: right };
  }
  return null;
}

/** The account of a goal stands right of it; left of both may stand the caption of their block in the same words. */
function resultInRow(cells: Cells, head: Head, heading: Caption): Caption | null {
  const { row, column } = heading;
  const captioned = head.captions.find(
    (other) => other.role === 'goal-result' && other.row === row && other.column > column,
  );
  if (captioned !== undefined) return captioned;
  const next = nextFilled(cells, head, heading);
  return next !== null && /^(?:目标)?(?:完成|实现|执行)(?:情况|结果)$/.test(squash(next.text))
    ? { ...next, role: 'goal-result' }
    : null;
}

/** Goal and account of it stand beside each other, both over their texts: 总体目标 | 全年实际完成情况. */
function resultBeside(head: Head, { row, column }: Caption): Caption | null {
  const right = (caption: Caption) => caption.row === row && caption.column > column;
  const next = head.captions.find(right);
  return next?.role === 'goal-result' ? next : null;
}

/** The goal of a cell that has no caption of its own. */
export function goalsIn(field: Field | null): GoalBlock {
  const goal = field && { ...field, value: asGoal(field.text) };
  return { goal, goals: partsOf(goal), goalResult: null };
}

/** The cells under a heading down to the next caption; at least the first one, however empty. */
function fieldsBelow(cells: Cells, head: Head, heading: Caption, headerRow: number): Field[] {
  const first = cells.area(heading.row, heading.column).bottom + 1;
  const next = head.captions.find(({ row }) => row > heading.row)?.row ?? headerRow;
  const fields: Field[] = [];
  for (let row = first; row < Math.min(next, headerRow); row++) {
    if (row > first && hasOwnCaption(cells, head, heading, row)) break;
    const field = cells.field(row, heading.column, asGoal);
    if (row === first || field.text !== '') fields.push(field);
  }
  return fields;
}

/** A row that begins with words of its own left of the goals is another field: "项目实施内容 | 按季度检修". */
function hasOwnCaption(cells: Cells, head: Head, { column }: Caption, row: number): boolean {
  for (let before = head.firstColumn; before < column; before++) {
    const text = cells.text(row, before);
    if (text !== '' && headRole(text) !== 'goal-heading') return true;
  }
  return false;
}

/** No goal is longer; the patterns below are not run over more. */
const LONGEST_GOAL = 5000;

/** "目标1：" and "1、" number a goal and say nothing themselves. */
function asGoal(text: string): string | null {
  if (text.length > LONGEST_GOAL) return text;
  return text.replace(BARE_NUMBERS, '').trim() === '' ? null : text;
}

const NUMBER = /\d{1,2}\s*(?:、|[.．](?!\d))/.source;
const TARGET = /目标\s*[\d０-９]+\s*[:：]/.source;
/** A goal ends before the next "目标2：", or before "2、" on a new line or after a full stop. */
const NEXT_GOAL = new RegExp(`\\s*(?=${TARGET})|\\s*(?:\\n|(?<=[。；;]))\\s*(?=${NUMBER})`);
const BARE_NUMBERS = new RegExp(`${TARGET}|^${NUMBER}$`, 'gm');
const OWN_NUMBER = new RegExp(`^(?:${TARGET}|${NUMBER})\\s*`);

/** The numbered parts of a goal cell, each with the cell it stands in; parts that only print their number are left out. */
function partsOf(field: Field | null): Field[] {
  if (field === null || field.value === null) return [];
  if (field.text.length > LONGEST_GOAL) return [field];
  return field.text
    .split(NEXT_GOAL)
    .map((text) => ({ ...field, text: text.trim(), value: withoutNumber(text.trim()) }))
    .filter(({ value }) => value !== null);
}

function withoutNumber(text: string): string | null {
  const said = text.replace(OWN_NUMBER, '').replace(/^目标内容\s*\d*\s*/, '');
  return said === '' ? null : said;
}
