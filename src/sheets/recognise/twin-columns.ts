import { bareWords, LONG_TERM, LONGEST_CAPTION, OF_THE_YEAR } from '../../catalog';
import type { IndicatorColumn } from '../../model/form';
import type { Cells } from './cells';
import type { CaptionPath } from './head-rows';
import { strongestOf } from './head-rows';

/** From here on a caption names its role. */
const NAMED = 0.6;

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
  const [first, second, ...others] = sets;
  const start = second?.[0];
  if (first === undefined || second === undefined || start === undefined || others.length > 0) return sets;
  const goals = goalCaptions(cells, top);
  const onlyOn = (isLeft: boolean, isPeriod: (text: string) => boolean) => {
    const ofPeriod = goals.filter(({ text }) => isPeriod(text));
    return ofPeriod.length > 0 && ofPeriod.every(({ column }) => column < start.column === isLeft);
  };
  // Two whole forms side by side have both, each above its own table.
  if (!onlyOn(true, isLongTermText) || !onlyOn(false, isOfYearText)) return sets;
  const own = first.findIndex((path) => leafOf(path) === leafOf(start));
  return [[...first.map((path, index) => (index < own ? path : as(path, 'reference'))), ...second]];
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
  const names = columns.filter((path) => isNamed(path, 'level3'));
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
 * Captions of which one counts and the other is kept aside: the year's columns go before those of several years, the adjusted targets
 * before the first ones.
 */
export function withoutTwins(columns: readonly CaptionPath[]): CaptionPath[] {
  const isTwin = (path: CaptionPath) =>
    columns.some((other) => other !== path && strongestOf(other.evidence)[0] === strongestOf(path.evidence)[0]);
  const hasYear = columns.some((path) => isOfYear(path) && isTwin(path));
  const hasAdjusted = columns.some((path) => textOf(path).includes('调整后') && isTwin(path));
  return columns.map((path) => {
    if (hasYear && isLongTerm(path) && isTwin(path)) return as(path, 'reference');
    if (hasAdjusted && isTwin(path) && /年初|调整前|^原/.test(textOf(path))) return as(path, 'initial-target');
    return path;
  });
}

function as(path: CaptionPath, role: IndicatorColumn): CaptionPath {
  return { ...path, evidence: new Map([[role, 1]]) };
}

function isNamed({ evidence }: CaptionPath, role: IndicatorColumn): boolean {
  return (evidence.get(role) ?? 0) >= NAMED;
}

function isOfPeriod(path: CaptionPath): boolean {
  return isLongTerm(path) || isOfYear(path);
}

function isLongTerm(path: CaptionPath): boolean {
  return isLongTermText(textOf(path));
}

function isOfYear(path: CaptionPath): boolean {
  return isOfYearText(textOf(path));
}

function isLongTermText(text: string): boolean {
  return LONG_TERM.test(text) && !isOfYearText(text);
}

function isOfYearText(text: string): boolean {
  return OF_THE_YEAR.test(text);
}

function textOf({ captions }: CaptionPath): string {
  return captions.map(bareWords).join('');
}

function leafOf({ captions }: CaptionPath): string {
  return captions[captions.length - 1] ?? '';
}
