import { LAST_COLUMN } from '../../model/a1';
import type { Area } from '../../model/cell';
import { evaluate } from '../../sheets/formula/evaluate';
import { parseFormula } from '../../sheets/formula/parse';
import { linesOf, Unsupported } from '../../sheets/formula/values';
import type { Scalar, EvaluationContext } from '../../sheets/formula/values';
import type { Book, BookSheet } from '../book';
import { displayText } from '../../sheets/number-format/display-text';
import { partText } from '../package/package';
import type { Part } from '../package/package';
import { memoizeByPart, sheetContents, wholeContents } from '../read-contents';
import type { CellContents } from '../scan-sheet';
import { leavesSheet, readsOf, wordsOf } from './reads';
import type { Place, Words } from './reads';

/** A formula whose last result no longer holds, and its new one; null where it cannot be worked out here. */
export interface NewResult {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: Exclude<Scalar, null> | null;
}

/**
 * The results of all formulas that stand in changed places or depend on them, directly or through other formulas.
 * All others keep what the file says, also those that give something else every day.
 */
export function recalculate(book: Book, changed: readonly Place[]): NewResult[] {
  const stale = staleFormulas(book, changed);
  if (stale.size === 0) return [];
  const reader = cellReader(book, stale);
  return [...stale.values()].map(({ sheet, row, column }) => ({
    sheet,
    row,
    column,
    value: orNull(() => reader(sheet, row, column)),
  }));
}

interface Formula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly array: boolean;
}

/** By `keyOf`. */
type Stale = ReadonlyMap<string, Formula>;

function keyOf(sheet: string, row: number, column: number): string {
  return `${row},${column},${sheet.toLowerCase()}`;
}

function staleFormulas(book: Book, changed: readonly Place[]): Stale {
  const words = wordsOf(book);
  const stale = new Map<string, Formula>();
  const waiting = readingFormulas(book, words, new Set(changed.map(({ sheet }) => sheet.toLowerCase())));
  let news: readonly Place[] = changed;
  for (let first = true; first || news.length > 0; first = false) {
    const areas = bySheet(news);
    const hit: Formula[] = [];
    for (const each of waiting) {
      const { key, formula, reads } = each;
      const stands = first && meets({ sheet: formula.sheet, area: cellArea(formula) }, areas);
      if (!stands && reads() !== 'anything' && !dependsOn(reads(), areas)) continue;
      stale.set(key, formula);
      waiting.delete(each);
      hit.push(formula);
    }
    news = hit.map((formula) => ({ sheet: formula.sheet, area: cellArea(formula) }));
  }
  return stale;
}

interface Waiting {
  readonly key: string;
  readonly formula: Formula;
  readonly reads: () => readonly Place[] | 'anything';
}

/** The formulas that a change on some sheets can reach: all of those sheets, of others those that look beyond their own. */
function readingFormulas(book: Book, words: Words, changed: ReadonlySet<string>): Set<Waiting> {
  const within = book.sheets.filter(
    (sheet) => changed.has(sheet.name.toLowerCase()) || looksBeyond(book, sheet, words),
  );
  return new Set(
    within.flatMap((sheet) =>
      formulasOf(book, sheet).map((formula): Waiting => {
        let places: readonly Place[] | 'anything' | null = null;
        return {
          key: keyOf(formula.sheet, formula.row, formula.column),
          formula,
          reads: () => (places ??= readsOf(formula.formula, formula.sheet, words)),
        };
      }),
    ),
  );
}

/** Of every sheet of a workbook it is asked with every command. */
const beyond = new WeakMap<Part, { readonly words: string; readonly looks: boolean }>();

function looksBeyond(book: Book, sheet: BookSheet, words: Words): boolean {
  const known = beyond.get(sheet.part);
  if (known?.words === words.pattern.source) return known.looks;
  const looks = formulasOf(book, sheet).some(({ formula }) => leavesSheet(formula, words));
  beyond.set(sheet.part, { words: words.pattern.source, looks });
  return looks;
}

const known = memoizeByPart<readonly Formula[]>();

function formulasOf(book: Book, sheet: BookSheet): readonly Formula[] {
  return known(sheet.part, () => formulasIn(book, sheet));
}

/** A million rows of numbers are not read to the end only to find that they hold no formula. */
const FORMULA = /<(?:\w+:)?f[\s>]/;

function formulasIn(book: Book, sheet: BookSheet): Formula[] {
  if (sheetContents(book, sheet).cut && !FORMULA.test(partText(sheet.part))) return [];
  return wholeContents(book, sheet).rows.flatMap(({ number, cells }) =>
    cells.flatMap(({ column, formula, array }) =>
      formula === null ? [] : [{ sheet: sheet.name, row: number, column, formula, array }],
    ),
  );
}

type AreasBySheet = ReadonlyMap<string, readonly Area[]>;

function bySheet(places: readonly Place[]): AreasBySheet {
  const areas = new Map<string, Area[]>();
  for (const { sheet, area } of places) {
    const list = areas.get(sheet.toLowerCase()) ?? [];
    areas.set(sheet.toLowerCase(), list);
    const last = list[list.length - 1];
    // Neighbours in a row become one, as formulas often stand side by side.
    if (last && last.top === area.top && last.bottom === area.bottom && last.right + 1 === area.left)
      list[list.length - 1] = { ...last, right: area.right };
    else list.push(area);
  }
  return areas;
}

function dependsOn(reads: readonly Place[] | 'anything', changed: AreasBySheet): boolean {
  return reads === 'anything' || reads.some((place) => meets(place, changed));
}

function meets({ sheet, area }: Place, changed: AreasBySheet): boolean {
  return (
    changed
      .get(sheet.toLowerCase())
      ?.some(
        (each) =>
          each.top <= area.bottom && area.top <= each.bottom && each.left <= area.right && area.left <= each.right,
      ) ?? false
  );
}

function cellArea({ row, column }: Formula): Area {
  return { top: row, left: column, bottom: row, right: column };
}

type ReadCell = (sheet: string, row: number, column: number) => Scalar;

/** Reads cells as the file has them; stale ones are evaluated first, once. */
function cellReader(book: Book, stale: Stale): ReadCell {
  const sheets = new Map<string, CellsOfSheet>();
  const sheetNamed = (name: string): CellsOfSheet => {
    const known = sheets.get(name);
    if (known) return known;
    const sheet = book.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!sheet) throw new Unsupported(`no sheet ${name}`);
    // One sheet may be named in several ways: its results are kept once.
    const cells = sheets.get(sheet.name) ?? cellsOf(book, sheet, stale);
    sheets.set(sheet.name, cells).set(name, cells);
    return cells;
  };
  const read = (cells: CellsOfSheet, row: number, column: number): Scalar => {
    const place = placeOf(row, column);
    const formula = cells.stale.get(place);
    if (!formula) return cells.rows.get(row)?.get(column)?.value ?? null;
    const known = cells.results.get(place);
    if (known === NOT_KNOWN) throw new Unsupported('depends on itself or on unknown');
    if (known !== undefined) return known;
    cells.results.set(place, NOT_KNOWN);
    const value = evaluated(formula, contextOf(formula));
    cells.results.set(place, value);
    return value;
  };
  const readArea = (cells: CellsOfSheet, area: Area): readonly (readonly Scalar[])[] => {
    const key = `${area.top},${area.left},${area.bottom},${area.right}`;
    const known = cells.areas.get(key);
    if (known) return known;
    const lines = linesOf(area, (row, column) => read(cells, row, column));
    cells.areas.set(key, lines);
    return lines;
  };
  const contextOf = ({ sheet, row, column }: Formula): EvaluationContext => ({
    row,
    column,
    cell: (other, cellRow, cellColumn) => read(sheetNamed(other ?? sheet), cellRow, cellColumn),
    cells: (other, area) => readArea(sheetNamed(other ?? sheet), area),
    used: (other) => sheetNamed(other ?? sheet).used,
    date1904: book.date1904,
    display: (value, format) => displayText(value, format, { date1904: book.date1904 }),
  });
  return (sheet, row, column) => read(sheetNamed(sheet), row, column);
}

/** In place of a result: while it is being evaluated, and for good where it cannot be. A text may read like any word. */
const NOT_KNOWN = Symbol('not known');

function evaluated({ formula, array }: Formula, at: EvaluationContext): Scalar {
  const tree = array ? null : parseFormula(formula);
  if (!tree) throw new Unsupported(formula);
  return evaluate(tree, at);
}

interface CellsOfSheet {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, CellContents>>;
  readonly used: { readonly row: number; readonly column: number };
  /** By `placeOf`. */
  readonly stale: ReadonlyMap<number, Formula>;
  readonly results: Map<number, Scalar | typeof NOT_KNOWN>;
  /** Ranges that were read: the formulas of a column often read the same one. */
  readonly areas: Map<string, readonly (readonly Scalar[])[]>;
}

function placeOf(row: number, column: number): number {
  return row * (LAST_COLUMN + 1) + column;
}

function cellsOf(book: Book, sheet: BookSheet, stale: Stale): CellsOfSheet {
  const { rows } = wholeContents(book, sheet);
  let used = { row: 0, column: 0 };
  for (const { number, cells } of rows) {
    if (cells.length > 0)
      used = { row: Math.max(used.row, number), column: Math.max(used.column, cells[cells.length - 1]?.column ?? 0) };
  }
  const here = [...stale.values()].filter((formula) => formula.sheet === sheet.name);
  return {
    rows: new Map(rows.map(({ number, cells }) => [number, new Map(cells.map((cell) => [cell.column, cell]))])),
    used,
    stale: new Map(here.map((formula) => [placeOf(formula.row, formula.column), formula])),
    results: new Map(),
    areas: new Map(),
  };
}

/** A chain of formulas may be longer than the stack is deep. */
function orNull(read: () => Scalar): Scalar {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unsupported || error instanceof RangeError) return null;
    throw error;
  }
}
