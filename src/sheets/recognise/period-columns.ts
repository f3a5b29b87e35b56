import { LONGEST_CAPTION } from '../../catalog';
import type { IndicatorColumn } from '../../model/indicator-column';
import { memoizeText } from '../../model/memoize';
import { squash } from '../../model/text';
import type { CaptionPath } from './caption-paths';
import { roleOf } from './caption-paths';
import type { Cells } from './cells';
import { numbersOf } from './numbers';
import type { PartOfYear } from './periods';
import { isBarePeriod, isNextYear, isOfPart, partOf, yearOf } from './periods';

/** The table in which columns of several years or parts of a year stand: its rows, and where its captions begin. */
interface Table {
  readonly cells: Cells;
  readonly rows: readonly number[];
  readonly top: number;
}

/** Which of the columns of several periods count. */
export interface CountedPeriods {
  /** Columns of periods that do not count. */
  readonly aside: ReadonlySet<number>;
  /** What columns hold that name nothing but a period. */
  readonly named: ReadonlyMap<number, IndicatorColumn>;
  /** Columns of which nothing says for certain that they are the ones that count. */
  readonly doubtful: ReadonlySet<number>;
}

type Path = Pick<CaptionPath, 'column' | 'captions' | 'evidence'>;

export function countedPeriods(columns: readonly CaptionPath[], table: Table): CountedPeriods {
  if (!columns.some(namesPeriod)) return NONE;
  return together([ofYears(columns, table), ofParts(columns, table)]);
}

const NONE: CountedPeriods = { aside: new Set(), named: new Map(), doubtful: new Set() };

function together(all: readonly CountedPeriods[]): CountedPeriods {
  return {
    aside: new Set(all.flatMap(({ aside }) => [...aside])),
    named: new Map(all.flatMap(({ named }) => [...named])),
    doubtful: new Set(all.flatMap(({ doubtful }) => [...doubtful])),
  };
}

/** A quick look, for most tables have no such columns. */
function namesPeriod({ captions }: Path): boolean {
  return captions.some(mayNamePeriod);
}

const mayNamePeriod = memoizeText((caption: string): boolean =>
  /20\d\d|季|半年|月|截至|序时|[次明]年|下一?年/.test(squash(caption)),
);

/** One of them counts, the others stand aside. */
function counts(
  one: Path,
  all: readonly Path[],
  isSure: boolean,
  named: IndicatorColumn | null = null,
): CountedPeriods {
  return {
    aside: new Set(all.filter((path) => path !== one).map(({ column }) => column)),
    named: named === null ? NONE.named : new Map([[one.column, named]]),
    doubtful: isSure ? NONE.doubtful : new Set([one.column]),
  };
}

/** Of targets or results of several years those of the form's own; where nothing says which that is, the first target and the last result. */
function ofYears(columns: readonly CaptionPath[], table: Table): CountedPeriods {
  const targets = columns.filter(isOf('target'));
  const results = columns.filter(isOf('actual'));
  const bare = targets.length === 0 ? columns.filter((path) => roleOf(path) === null && isBareYear(path)) : [];
  // Years alone may as well be those of results where points are given.
  const isScored = bare.length > 0 && columns.some(isOf('score'));
  const ofTargets = chosenYear(bare.length > 0 ? bare : targets, results, table, 'first');
  const ofResults = chosenYear(results, targets.length === 1 ? targets : [], table, 'last');
  const next = columns.filter((path) => (isOf('target')(path) || roleOf(path) === null) && isNextYear(textOf(path)));
  const isOfNext = targets.some((path) => !next.includes(path));
  const yearOfTarget = ofTargets === null ? onlyOne(yearsOf(targets)) : ofTargets.year;
  const isEarlier = (path: Path) => yearOfTarget !== null && (yearOf(textOf(path)) ?? yearOfTarget) < yearOfTarget;
  return together([
    ofTargets === null
      ? NONE
      : counts(ofTargets.path, ofTargets.all, ofTargets.isSure && !isScored, bare.length > 0 ? 'target' : null),
    ofResults === null ? NONE : counts(ofResults.path, ofResults.all, ofResults.isSure),
    // A result of an earlier year than the target's is none of it, nor what that year was expected to bring.
    {
      ...NONE,
      aside: new Set([...results, ...columns.filter(isOf('forecast'))].filter(isEarlier).map(({ column }) => column)),
    },
    isOfNext ? { ...NONE, aside: new Set(next.map(({ column }) => column)) } : NONE,
  ]);
}

function yearsOf(paths: readonly Path[]): readonly number[] {
  return paths.flatMap((path) => yearOf(textOf(path)) ?? []);
}

interface Choice {
  readonly year: number;
  readonly path: Path;
  readonly all: readonly Path[];
  readonly isSure: boolean;
}

function chosenYear(
  paths: readonly Path[],
  others: readonly Path[],
  { cells, rows, top }: Table,
  otherwise: 'first' | 'last',
): Choice | null {
  const dated = paths.flatMap((path) => {
    const year = yearOf(textOf(path));
    return year === null ? [] : [{ path, year }];
  });
  const years = new Set(dated.map(({ year }) => year));
  if (years.size < 2) return null;
  const filled = dated.filter(({ path }) => isFilled(cells, rows, path));
  const said =
    yearAbove(cells, top, years) ??
    onlyOne(yearsOf(others).filter((year) => years.has(year))) ??
    onlyOne(filled.map(({ year }) => year)) ??
    yearAfter(yearsOf(others), years);
  const all = dated.map(({ path }) => path);
  const [first, ...more] = [...dated].sort((one, other) => one.year - other.year);
  const usual =
    otherwise === 'first' ? first : ([first, ...more].filter((one) => one && filled.includes(one)).pop() ?? first);
  const own = dated.find(({ year }) => year === said) ?? usual;
  return own === undefined ? null : { year: own.year, path: own.path, all, isSure: own.year === said };
}

function onlyOne<T>(all: readonly T[]): T | null {
  const [one, ...more] = new Set(all);
  return one === undefined || more.length > 0 ? null : one;
}

/** Plans begin with the year after the one that has a result. */
function yearAfter(done: readonly number[], years: ReadonlySet<number>): number | null {
  const next = Math.max(...done) + 1;
  return years.has(next) && next === Math.min(...years) ? next : null;
}

/** How far above the captions the year of the form is looked for. */
const YEAR_ABOVE = 12;

/** The year of the form among those of its columns: of a line "（2024年度）", else the only one that the head names, dates aside. */
function yearAbove(cells: Cells, top: number, years: ReadonlySet<number>): number | null {
  const named: number[] = [];
  for (let row = top - 1; row >= Math.max(cells.firstRow, top - YEAR_ABOVE); row--) {
    for (const text of cells.textsOf(row)) {
      if (text.length > LONGEST_CAPTION || !text.includes('20')) continue;
      const own = /(20\d\d)\s*年度/.exec(text)?.[1];
      if (own !== undefined) return years.has(Number(own)) ? Number(own) : null;
      named.push(...[...text.matchAll(/(20\d\d)\s*年(?!\s*\d)/g)].map(([, year]) => Number(year)));
    }
  }
  const year = onlyOne(named);
  return year !== null && years.has(year) ? year : null;
}

/** Of results of several parts of the year the whole, or the latest so far; parts of a plan never count beside the whole of it. */
function ofParts(columns: readonly CaptionPath[], table: Table): CountedPeriods {
  const isPart = (path: Path) => isOfPart(textOf(path));
  const parts = columns.filter(isPart);
  const [wholeTarget] = columns.filter((path) => isOf('target')(path) && !isPart(path));
  const [wholeResult] = columns.filter((path) => isOf('actual')(path) && !isPart(path));
  const plans = parts.filter(isOf('target'));
  const ofResult = parts.filter((path) => isOf('actual')(path) && partIn(path) !== null);
  const sums = ofResult.length === 0 ? [] : parts.filter((path) => roleOf(path) === null && isSumSoFar(path));
  const results = [...ofResult, ...sums];
  const bare = parts.filter((path) => roleOf(path) === null && !sums.includes(path));
  return together([
    wholeTarget === undefined ? NONE : { ...NONE, aside: new Set(plans.map(({ column }) => column)) },
    ofResults(results, wholeResult, wholeTarget, table),
    wholeTarget === undefined ? NONE : ofBareParts(bare, wholeTarget, [...results, wholeResult], table),
  ]);
}

/** Without a word of what they hold they are parts of the plan, unless they are filled from the first on and no further: then they are results. */
function ofBareParts(
  bare: readonly Path[],
  target: Path,
  results: readonly (Path | undefined)[],
  { cells, rows }: Table,
): CountedPeriods {
  const filled = byTime(bare).filter((path) => isFilled(cells, rows, path));
  const latest = filled[filled.length - 1];
  const areDated = bare.every((path) => partIn(path) !== null);
  const isBegun = areDated && latest === byTime(bare)[filled.length - 1] && filled.length < bare.length;
  if (latest !== undefined && isBegun && results.every((path) => path === undefined) && target.column < latest.column)
    return counts(latest, bare, false, 'actual');
  return { ...NONE, aside: new Set(bare.map(({ column }) => column)) };
}

const WHOLE = /全年|年度|年终|累计|合计|总计/;

function ofResults(
  parts: readonly Path[],
  whole: Path | undefined,
  target: Path | undefined,
  { cells, rows }: Table,
): CountedPeriods {
  // A result that names neither a part nor the whole may be either.
  if (whole !== undefined && !WHOLE.test(textOf(whole))) return NONE;
  if (parts.length === 0 || parts.length + (whole === undefined ? 0 : 1) < 2) return NONE;
  const filled = byTime(parts).filter((path) => isFilled(cells, rows, path));
  const latest = filled[filled.length - 1];
  const all = whole === undefined ? parts : [...parts, whole];
  if (whole !== undefined && (latest === undefined || isFilled(cells, rows, whole))) return counts(whole, all, true);
  const [first] = parts;
  if (latest === undefined) return first === undefined ? NONE : counts(first, parts, false);
  const saysAll = filled.every((path) => partIn(path)?.soFar ?? false) || addUp(cells, rows, filled, target);
  const isInAllRows = rows.every(
    (row) => cells.text(row, latest.column) !== '' || filled.every(({ column }) => cells.text(row, column) === ''),
  );
  const isSure = (filled.length === 1 || saysAll || isSumSoFar(latest)) && isInAllRows;
  return counts(latest, all, isSure, roleOf(latest) === null ? 'actual' : null);
}

/** Beside the results of its months stands what they come to: 1—6月累计. */
function isSumSoFar(path: Path): boolean {
  return /累计|合计/.test(path.captions[path.captions.length - 1] ?? '') && partIn(path) !== null;
}

/** Results begin well below their target, and end not far above it; rates are near to it all the time and prove nothing. */
const WELL_BELOW = 0.75;
const FAR_ABOVE = 1.2;

/** Each part holds what the ones before it hold: no row falls, and taken together the parts of some row are far above its target. */
function addUp(cells: Cells, rows: readonly number[], parts: readonly Path[], target: Path | undefined): boolean {
  if (target === undefined) return false;
  const targets = numbersOf(cells, rows, target.column);
  const numbers = parts.map(({ column }) => numbersOf(cells, rows, column));
  let isFarAbove = false;
  for (const [index, aim] of targets.entries()) {
    const row = numbers.flatMap((column) => column[index] ?? []);
    if (row.some((number, at) => number < (row[at - 1] ?? number))) return false;
    const [first = 0, last = 0] = [row[0], row[row.length - 1]];
    const sum = row.reduce((all, number) => all + number, 0);
    const isRate =
      aim === null || cells.text(rows[index] ?? 0, target.column).includes('%') || first > WELL_BELOW * aim;
    if (!isRate && sum > FAR_ABOVE * aim && last <= FAR_ABOVE * aim) isFarAbove = true;
  }
  return isFarAbove;
}

function byTime(parts: readonly Path[]): readonly Path[] {
  const last = (path: Path) => partIn(path)?.last ?? 0;
  const isSoFar = (path: Path) => (partIn(path)?.soFar ? 1 : 0);
  return [...parts].sort((one, other) => last(one) - last(other) || isSoFar(one) - isSoFar(other));
}

function isFilled(cells: Cells, rows: readonly number[], { column }: Path): boolean {
  return rows.some((row) => cells.text(row, column) !== '');
}

function isOf(role: IndicatorColumn) {
  return (path: Path) => roleOf(path) === role;
}

function isBareYear(path: Path): boolean {
  return yearOf(textOf(path)) !== null && isBarePeriod(path.captions[path.captions.length - 1] ?? '');
}

/** The part of the year that a column names itself, else its upper captions; what these say of all so far holds for it too. */
function partIn(path: Path): PartOfYear | null {
  const own = partOf(path.captions[path.captions.length - 1] ?? '');
  return own === null ? partOf(textOf(path)) : { ...own, soFar: own.soFar || /累计|截至/.test(textOf(path)) };
}

/** The captions from top to bottom with what stands in brackets: there may be the year. */
function textOf({ captions }: Path): string {
  return captions.join('/');
}
