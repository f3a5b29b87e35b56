import { bareWords, columnEvidence, LONG_TERM, LONGEST_CAPTION, OF_THE_YEAR } from '../../catalog';
import type { IndicatorColumn } from '../../model/indicator-column';
import { squash } from '../../model/text';
import type { Cells } from './cells';
import type { CaptionPath } from './caption-paths';
import { isNamed, NAMED, roleOf } from './caption-paths';
import type { CountedPeriods } from './period-columns';
import { namesYears } from './periods';

/** The column sets of a head: one for each form that stands side by side, each with the captions of its columns. */
export function sideBySide(columns: readonly CaptionPath[]): CaptionPath[][] {
  const starts = startsOf(columns);
  if (starts.length < 2) return [[...columns]];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? Infinity;
    return columns.filter(({ column }) => (index === 0 || column >= start) && column < end);
  });
}

/** How far above the captions of the columns the goals of both periods are looked for. */
const GOALS_ABOVE = 12;

/**
 * Two sets below the goals of several years and of one (中期目标 | 年度目标) belong to one form, and the year's counts; they may share the
 * column of the first classes.
 */
export function withoutLongTermSet(
  cells: Cells,
  top: number,
  sets: readonly CaptionPath[][],
): readonly CaptionPath[][] {
  const [all, later, ...others] = sets;
  const start = later?.[0];
  if (all === undefined || later === undefined || start === undefined || others.length > 0) return sets;
  const first = withoutUnnamedEnd(all);
  const second = [...all.slice(first.length), ...later];
  const firstOfSecond = (second[0] ?? start).column;
  const goals = goalCaptions(cells, top);
  const onlyOn = (isLeft: boolean, isPeriod: (text: string) => boolean) => {
    const ofPeriod = goals.filter(({ text }) => isPeriod(text));
    return ofPeriod.length > 0 && ofPeriod.every(({ column }) => column < firstOfSecond === isLeft);
  };
  // Two whole forms side by side have both, each above its own table.
  if (!onlyOn(true, isLongTermText) || !onlyOn(false, isOfYearText)) return sets;
  const own = first.findIndex((path) => leafOf(path) === leafOf(start));
  return [[...first.map((path, index) => (index < own ? path : as(path, 'reference'))), ...second]];
}

/** Captions that name nothing, next to the second set, may as well begin it. */
function withoutUnnamedEnd(paths: readonly CaptionPath[]): readonly CaptionPath[] {
  let end = paths.length;
  while (paths[end - 1]?.evidence.size === 0) end--;
  return paths.slice(0, end);
}

function goalCaptions(cells: Cells, top: number): { readonly text: string; readonly column: number }[] {
  const found: { readonly text: string; readonly column: number }[] = [];
  for (let row = Math.max(cells.firstRow, top - GOALS_ABOVE); row < top; row++) {
    cells.captionsOf(row).forEach((text, index) => {
      if (text.length <= LONGEST_CAPTION && text.includes('目标'))
        found.push({ text: bareWords(text), column: cells.firstColumn + index });
    });
  }
  return found;
}

/** The columns in which a set of captions begins again: the first caption of the set, printed once more, with a name and a value behind it. */
function startsOf(columns: readonly CaptionPath[]): number[] {
  const named = columns.filter((path) => isNamed(path, 'level3'));
  const clearest = Math.max(0, ...named.map(({ evidence }) => evidence.get('level3') ?? 0));
  // Beside 三级指标 the caption of the whole table (绩效指标) names none.
  const names = named.filter(({ evidence }) => evidence.get('level3') === clearest);
  if (names.length < 2 || names.some(isOfPeriod)) return [];
  const [first, second] = names;
  if (first === undefined || second === undefined) return [];
  const leading = columns.find((path) => path.column <= first.column && isRepeated(path, columns));
  return leading === undefined
    ? []
    : columns.filter((path) => leafOf(path) === leafOf(leading)).map(({ column }) => column);
}

function isRepeated(path: CaptionPath, columns: readonly CaptionPath[]): boolean {
  return columns.filter((other) => leafOf(other) === leafOf(path)).length > 1;
}

/**
 * Captions of which one counts and the other is kept aside: the year's columns go before those of several years, those of a period that
 * counts before those of others, the adjusted targets before the first ones. The sign and the unit under the heading of one that is kept
 * aside go with it.
 */
export function withoutTwins(columns: readonly CaptionPath[], periods: CountedPeriods): CaptionPath[] {
  const isTwin = (path: CaptionPath) => columns.some((other) => other !== path && roleOf(other) === roleOf(path));
  const hasYear = columns.some((path) => isOfYear(path) && isTwin(path));
  const hasAdjusted = columns.some((path) => isAdjusted(path) && isTwin(path));
  const asideAs = (path: CaptionPath): IndicatorColumn | null => {
    if (periods.aside.has(path.column)) return 'reference';
    if (!isTwin(path)) return null;
    if (isBesideNames(path, columns)) return 'description';
    if (isByOthers(path)) return roleOf(path) === 'score' ? 'other-score' : 'reference';
    if (hasYear && isLongTerm(path)) return 'reference';
    return hasAdjusted && isInitial(path) ? 'initial-target' : null;
  };
  const aside = columns.map(asideAs);
  const groups = new Set(columns.flatMap((path, index) => (aside[index] ? (groupOf(path) ?? []) : [])));
  return columns.map((path, index) => {
    const role = aside[index];
    if (role === 'initial-target' && !['target', 'initial-target'].includes(roleOf(path) ?? ''))
      return as(path, 'reference');
    if (role) return as(path, role);
    if (isTwin(path) && PARTS.has(roleOf(path)) && groups.has(groupOf(path) ?? '')) return as(path, 'reference');
    return ofPeriod(path, periods);
  });
}

/** 调整后指标值, 调整指标值, 全年（调整）指标值. */
function isAdjusted(path: CaptionPath): boolean {
  return /(?:调整|变更|修订)(?!前)/.test(printedOf(path)) && !isInitial(path);
}

function isInitial(path: CaptionPath): boolean {
  return /年初|(?:调整|变更|修订)前|^原/.test(printedOf(path));
}

/** What only a period names holds what the table has of it; one that may be aside as well says so. */
function ofPeriod(path: CaptionPath, { named, doubtful }: CountedPeriods): CaptionPath {
  const role = named.get(path.column);
  if (role === undefined && !doubtful.has(path.column)) return path;
  const evidence = new Map(role === undefined ? path.evidence : [[role, NAMED]]);
  if (doubtful.has(path.column)) evidence.set('reference', PERHAPS_ASIDE);
  return { ...path, evidence };
}

/** So much a column that may not be the one that counts speaks for standing aside. */
const PERHAPS_ASIDE = 0.5;

const PARTS: ReadonlySet<IndicatorColumn | null> = new Set(['sign', 'unit', 'actual-unit']);

/** Below the caption of the names another column says that it holds them: 三级指标 / 名称 | 内容. */
function isBesideNames(path: CaptionPath, columns: readonly CaptionPath[]): boolean {
  const group = groupOf(path);
  if (group === null || roleOf(path) !== 'level3' || NAME_ITSELF.test(leafOf(path))) return false;
  return columns.some(
    (other) => groupOf(other) === group && roleOf(other) === 'level3' && NAME_ITSELF.test(leafOf(other)),
  );
}

const NAME_ITSELF = /名称?\s*$/;

/** Under the heading of those who check: 财政复核 / 得分. */
function isByOthers(path: CaptionPath): boolean {
  const group = path.captions[path.captions.length - 2];
  return group !== undefined && columnEvidence(`${bareWords(group)}得分`).has('other-score');
}

/** The caption over a column's own; null where there is none. */
function groupOf({ captions }: CaptionPath): string | null {
  return captions.length < 2 ? null : captions.slice(0, -1).join('/');
}

function as(path: CaptionPath, role: IndicatorColumn): CaptionPath {
  return { ...path, evidence: new Map([[role, 1]]) };
}

function isOfPeriod(path: CaptionPath): boolean {
  return isLongTerm(path) || isOfYear(path);
}

function isLongTerm(path: CaptionPath): boolean {
  return isLongTermText(periodTextOf(path));
}

function isOfYear(path: CaptionPath): boolean {
  return isOfYearText(periodTextOf(path));
}

/** What stands in brackets says of the period only where the words before them do not: 指标值（长期）, but 实施期目标（2024年—2026年）. */
function periodTextOf(path: CaptionPath): string {
  const bare = textOf(path);
  return LONG_TERM.test(bare) || OF_THE_YEAR.test(bare) ? bare : printedOf(path);
}

function isLongTermText(text: string): boolean {
  return namesYears(text) || (LONG_TERM.test(text) && !isOfYearText(text));
}

function isOfYearText(text: string): boolean {
  return OF_THE_YEAR.test(text) && !namesYears(text);
}

function textOf({ captions }: CaptionPath): string {
  return captions.map(bareWords).join('');
}

function printedOf({ captions }: CaptionPath): string {
  return squash(captions.join(''));
}

function leafOf({ captions }: CaptionPath): string {
  return captions[captions.length - 1] ?? '';
}
