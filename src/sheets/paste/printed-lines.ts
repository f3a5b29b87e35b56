import { columnRole, headRole } from '../../catalog';
import type { IndicatorColumn } from '../../model/indicator-column';
import { squash } from '../../model/text';
import { parseUnit } from '../../model/unit';
import { GOAL_ROLES } from '../recognise/caption';
import { kindOfText } from '../recognise/content';
import { joined, partsOf } from './lines';
import type { LaidRow } from './pasted';

/** The captions of an indicator table in one line: 一级指标 二级指标 三级指标 指标值; null where a line is none. */
export function headerIn(line: string): readonly (IndicatorColumn | null)[] | null {
  const roles = partsOf(line).map(columnRole);
  return (['level1', 'level2', 'level3', 'target'] as const).every((role) => roles.includes(role)) ? roles : null;
}

/**
 * Tables as a PDF gives them: blanks and line ends both part cells and wrap them. The captions say which columns there are, the classes
 * where a row begins, its value and what other rows repeat (the basis) where a cell ends.
 */
export function printedLines(lines: readonly string[]): LaidRow[] {
  const rows: LaidRow[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at]?.trim() ?? '';
    const roles = headerIn(line);
    const end = endOf(lines, at + 1, roles !== null);
    if (line === '') at++;
    else if (roles) {
      rows.push({ cells: partsOf(line) }, ...bodyRows(lines.slice(at + 1, end), roles));
      at = end;
    } else if (isGoal(line)) {
      const [caption = '', ...rest] = partsOf(line);
      const text = [rest.join(' '), ...lines.slice(at + 1, end).map((one) => one.trim())].filter(Boolean);
      rows.push({ cells: [caption, text.reduce(joinedGoal, '')] });
      at = end;
    } else {
      rows.push({ cells: [line] });
      at++;
    }
  }
  return rows;
}

/** The goals begin lines of their own, what wraps does not. */
function joinedGoal(text: string, line: string): string {
  return text !== '' && /^\d{1,2}[.、．]/.test(line) ? `${text}\n${line}` : joined([text, line]);
}

/** Where captions, a goal or a title begin again, or, below a table, more lines are empty than within one. */
function endOf(lines: readonly string[], from: number, isTable: boolean): number {
  let empty = 0;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]?.trim() ?? '';
    if (line !== '' && (headerIn(line) || isGoal(line) || isTitle(line))) return at;
    if (isTable && line !== '' && empty >= PAGE_BREAK && classAt(lines, at) === null) return at;
    empty = line === '' ? empty + 1 : 0;
  }
  return lines.length;
}

const PAGE_BREAK = 3;

function isGoal(line: string): boolean {
  const [first = ''] = partsOf(line);
  const role = headRole(first);
  return role !== null && GOAL_ROLES.has(role);
}

function isTitle(line: string): boolean {
  return line.length <= 80 && /(?:绩效|目标|自评|监控).*表$/.test(squash(line));
}

interface Segment {
  readonly level1: string;
  readonly level2: string;
  /** As they stand behind the class, empty lines between. */
  readonly lines: readonly string[];
  /** The first of them stands on the line of the class. */
  readonly isBehindClass: boolean;
}

function bodyRows(lines: readonly string[], roles: readonly (IndicatorColumn | null)[]): LaidRow[] {
  const { before, segments } = segmentsOf(lines);
  const found = segments.map(({ lines: own }) => splitByValue(own));
  const endings = new Set(
    found.flatMap((split) => (split && split.after.length > 0 ? [squash(joined(split.after))] : [])),
  );
  return [
    ...before.filter((line) => line !== '').map((line): LaidRow => ({ cells: [line], laid: 'doubtful' })),
    ...segments.map((segment, index) => laidOut(segment, found[index] ?? splitByEnding(segment.lines, endings), roles)),
  ];
}

function segmentsOf(lines: readonly string[]): { before: string[]; segments: Segment[] } {
  const before: string[] = [];
  const segments: (Segment & { readonly lines: string[] })[] = [];
  let level1 = '';
  for (let at = 0; at < lines.length;) {
    const found = classAt(lines, at);
    const line = lines[at]?.trim() ?? '';
    if (!found) (segments.at(-1)?.lines ?? before).push(line);
    else if (found.isFirst) level1 = joined([level1, found.text]);
    else {
      segments.push({ level1, level2: found.text, ...linesBehind(found.rest) });
      level1 = '';
    }
    at += found?.used ?? 1;
    if (found?.isFirst && found.rest !== '') {
      segments.push({ level1, ...secondIn(found.rest) });
      level1 = '';
    }
  }
  if (level1 !== '') segments.push({ level1, level2: '', ...linesBehind('') });
  return { before, segments };
}

function secondIn(rest: string) {
  const [first = '', ...others] = partsOf(rest);
  return isClassWord(first)
    ? { level2: first, ...linesBehind(others.join(' ')) }
    : { level2: '', ...linesBehind(rest) };
}

function linesBehind(rest: string): { readonly lines: string[]; readonly isBehindClass: boolean } {
  return { lines: rest === '' ? [] : [rest], isBehindClass: rest !== '' };
}

interface ClassHere {
  readonly text: string;
  /** Of the first level. */
  readonly isFirst: boolean;
  readonly rest: string;
  /** Lines. */
  readonly used: number;
}

/** A class at the begin of a line; its last characters may stand on the next one that is not empty. */
function classAt(lines: readonly string[], at: number): ClassHere | null {
  const [first = '', ...others] = partsOf(lines[at]?.trim() ?? '');
  if (first === '') return null;
  const next = lines.findIndex((line, index) => index > at && line.trim() !== '');
  const tail = next < 0 ? '' : (lines[next]?.trim() ?? '');
  if (others.length === 0 && /^\p{Script=Han}{0,3}标$/u.test(tail) && isClassWord(first + tail))
    return { text: first + tail, isFirst: isFirstLevel(first + tail, lines, next), rest: '', used: next - at + 1 };
  if (!isClassWord(first)) return null;
  const isFirst = others[0] === undefined ? isFirstLevel(first, lines, at) : isClassWord(others[0]);
  return { text: first, isFirst, rest: others.join(' '), used: 1 };
}

function isClassWord(text: string): boolean {
  return (
    /标(?:[（(][^）)]*[）)])?$/.test(text) && ['level1', 'level2', 'both levels', 'class'].includes(kindOfText(text))
  );
}

/** What may be of either level is of the first where another class follows. */
function isFirstLevel(text: string, lines: readonly string[], at: number): boolean {
  const kind = kindOfText(text);
  if (kind !== 'both levels') return kind === 'level1';
  const next = lines.findIndex((line, index) => index > at && line.trim() !== '');
  return next >= 0 && classAt(lines, next) !== null;
}

interface Split {
  readonly before: readonly string[];
  readonly value: string;
  readonly after: readonly string[];
}

/** A quantity at the end of a line, one with a sign first. */
function splitByValue(lines: readonly string[]): Split | null {
  for (const pattern of [WITH_SIGN, BARE]) {
    for (const [at, line] of lines.entries()) {
      const [, prefix = '', value = ''] = pattern.exec(line) ?? [];
      if (value === '') continue;
      const before = prefix.trim() === '' ? lines.slice(0, at) : [...lines.slice(0, at), prefix.trim()];
      return { before, ...withRestOfUnit(value, lines.slice(at + 1)) };
    }
  }
  return null;
}

const WITH_SIGN = /^(.*?(?:\s|^))([≥≤≧≦<>＜＞]\s*\d[\d.,]*\s*\S{0,8})$/u;
const BARE = /^(.*?(?:\s|^))(\d[\d.,]*\s*(?:%|\p{Script=Han}{1,4}))$/u;

/** "≥10000 平方", "", "米". */
function withRestOfUnit(value: string, after: readonly string[]): Pick<Split, 'value' | 'after'> {
  const at = after.findIndex((line) => line !== '');
  const tail = after[at] ?? '';
  const unit = value.replace(/^[^\d]*[\d.,]+\s*/, '');
  const isRest = tail !== '' && tail.length <= 2 && unit !== '' && parseUnit(unit + tail) !== null;
  return isRest ? { value: value + tail, after: after.slice(at + 1) } : { value, after };
}

/** A value in words, before what other rows have behind theirs. */
function splitByEnding(lines: readonly string[], endings: ReadonlySet<string>): Split | null {
  const at = lines.findIndex((line, index) => line !== '' && endings.has(squash(joined(lines.slice(index)))));
  const before = lines.slice(0, Math.max(0, at));
  const last = before.map((line) => line !== '').lastIndexOf(true);
  if (at < 0 || last < 0) return null;
  const parts = partsOf(before[last] ?? '');
  const value = parts.pop() ?? '';
  const rest = [...before.slice(0, last), ...(parts.length > 0 ? [parts.join(' ')] : [])];
  return rest.some((line) => line !== '') ? { before: rest, value, after: lines.slice(at) } : null;
}

function laidOut(segment: Segment, split: Split | null, roles: readonly (IndicatorColumn | null)[]): LaidRow {
  const place = (role: IndicatorColumn) => roles.indexOf(role);
  const cells = new Array<string>(roles.length).fill('');
  cells[place('level1')] = segment.level1;
  cells[place('level2')] = segment.level2;
  const target = place('target');
  const names = split && named(segment, split.before, place('description') > place('level3'));
  const [name, description] = names ?? ['', ''];
  const isEvident =
    split !== null &&
    name !== '' &&
    place('level3') < target &&
    (split.after.every((line) => line === '') || target === roles.length - 2) &&
    (description !== '' || place('description') < 0);
  if (!isEvident) {
    cells[place('level3')] = joined(segment.lines);
    return { cells, laid: 'doubtful' };
  }
  cells[place('level3')] = name;
  cells[target] = split.value;
  if (place('description') >= 0) cells[place('description')] = description;
  if (target === roles.length - 2) cells[target + 1] = joined(split.after);
  return { cells, laid: 'moved' };
}

/**
 * A name and its description: what stands on the line of the class, or the lines before the first empty one; a remainder of one or two
 * characters still belongs to it. Null where lines follow each other and nothing parts them.
 */
function named(segment: Segment, lines: readonly string[], hasDescription: boolean): readonly [string, string] | null {
  const own = withoutLeadingBlank(lines);
  if (!hasDescription) return [joined(own), ''];
  const [first = '', ...others] = partsOf(own[0] ?? '');
  if (others.length > 0) return [first, joined([others.join(' '), ...own.slice(1)])];
  const end = endOfName(own, segment.isBehindClass ? 1 : own.indexOf(''));
  return end < 1 ? null : [joined(own.slice(0, end)), joined(own.slice(end))];
}

function endOfName(lines: readonly string[], end: number): number {
  const at = lines.findIndex((line, index) => index >= end && line !== '');
  const isRemainder = end > 0 && (lines[at] ?? '').length <= 2 && lines[at + 1] === '' && lines.length > at + 2;
  return isRemainder ? at + 1 : end;
}

function withoutLeadingBlank(lines: readonly string[]): readonly string[] {
  const from = lines.findIndex((line) => line !== '');
  return from < 0 ? [] : lines.slice(from);
}
