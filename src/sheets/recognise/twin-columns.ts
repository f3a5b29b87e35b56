import { bareWords, LONG_TERM, OF_THE_YEAR } from '../../catalog';
import type { IndicatorColumn } from '../../model/form';
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
  return LONG_TERM.test(textOf(path)) && !isOfYear(path);
}

function isOfYear(path: CaptionPath): boolean {
  return OF_THE_YEAR.test(textOf(path));
}

function textOf({ captions }: CaptionPath): string {
  return captions.map(bareWords).join('');
}

function leafOf({ captions }: CaptionPath): string {
  return captions[captions.length - 1] ?? '';
}
