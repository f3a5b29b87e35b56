import { columnEvidence } from '../../catalog';
import type { CaptionEvidence } from '../../catalog';
import { LAST_COLUMN } from '../../model/a1';
import { isErrorText } from '../../model/cell';
import type { Area, CellRef, CellValue } from '../../model/cell';
import type { Field } from '../../model/field';
import { squash } from '../../model/text';
import type { SheetGrid } from '../grid';
import type { UserCorrections } from '../user-corrections';

/** How a cell's content becomes a value: from the text people see and from what the cell holds. */
export type Reader<T> = (text: string, raw: CellValue) => T | null;

/** A grid by sheet rows and columns; outside of the window everything is empty. */
export class Cells {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly mergesKnown: boolean;
  /** What formulas show is older than what they are made of. */
  readonly stale: boolean;
  private readonly merges: ReadonlyMap<number, Area>;
  /** The texts of the rows looked at so far, without blanks around them, the captions among them, and what these say. */
  private readonly texts: (readonly string[] | undefined)[] = [];
  private readonly captions: (readonly string[] | undefined)[] = [];
  private readonly evidence: (readonly CaptionEvidence[] | undefined)[] = [];
  /** Areas merged over several rows, by the columns that they cover. */
  private readonly tall: ReadonlyMap<number, readonly Area[]>;

  constructor(
    private readonly grid: SheetGrid,
    readonly userCorrections: UserCorrections = {},
  ) {
    this.firstRow = grid.top;
    this.lastRow = grid.top + grid.texts.length - 1;
    this.firstColumn = grid.left;
    this.lastColumn = grid.left + (grid.texts[0]?.length ?? 0) - 1;
    this.stale = grid.calculation === 'stale';
    this.mergesKnown = grid.merges !== 'unknown';
    const known = grid.merges === 'unknown' ? [] : grid.merges;
    this.merges = new Map(known.map((area) => [key(area.top, area.left), area]));
    this.tall = byColumn(known.filter(({ top, bottom }) => bottom > top));
  }

  /** The display text without blanks around it. */
  text(row: number, column: number): string {
    return this.textsOf(row)[column - this.firstColumn] ?? '';
  }

  /** The display texts of a row from the first column to the last, without blanks around them. */
  textsOf(row: number): readonly string[] {
    const index = row - this.firstRow;
    const known = this.texts[index];
    if (known !== undefined) return known;
    const texts = this.grid.texts[index];
    if (texts === undefined) return NOTHING;
    return (this.texts[index] = texts.map((text) => text.trim()));
  }

  at(row: number, column: number): CellRef {
    return { sheet: this.grid.id, row, column };
  }

  raw(row: number, column: number): CellValue {
    return this.grid.values[row - this.grid.top]?.[column - this.grid.left] ?? null;
  }

  /**
   * The text of a printed caption. One that is a formula and was never calculated (a file that no spreadsheet program has opened yet)
   * says its first text constant.
   */
  caption(row: number, column: number): string {
    return this.captionsOf(row)[column - this.firstColumn] ?? '';
  }

  /** The captions of a row from the first column to the last. */
  captionsOf(row: number): readonly string[] {
    const index = row - this.firstRow;
    const known = this.captions[index];
    if (known !== undefined) return known;
    const texts = this.textsOf(row);
    if (texts === NOTHING) return NOTHING;
    const { values, formulas } = this.grid;
    return (this.captions[index] = captionsIn(texts, values[index] ?? [], formulas[index] ?? []));
  }

  /** What the captions of a row say of their columns, from the first column to the last; an empty list where none says anything. */
  evidenceOf(row: number): readonly CaptionEvidence[] {
    const captions = this.captionsOf(row);
    if (captions === NOTHING) return SILENT;
    return (this.evidence[row - this.firstRow] ??= isOfFigures(captions) ? SILENT : evidenceIn(captions));
  }

  /** Left to right. */
  columns(): number[] {
    return Array.from({ length: this.lastColumn - this.firstColumn + 1 }, (_, index) => this.firstColumn + index);
  }

  /** Columns in which a row says something, left to right; in a part of the sheet where one is given. */
  filledColumns(row: number, first = this.firstColumn, last = this.lastColumn): number[] {
    const filled: number[] = [];
    for (let column = first; column <= last; column++) if (this.text(row, column) !== '') filled.push(column);
    return filled;
  }

  /** The first column of a row whose text, blanks aside, is such a caption. Empty cells have none. */
  columnOf(row: number, caption: RegExp): number | null {
    for (let column = this.firstColumn; column <= this.lastColumn; column++) {
      const text = this.text(row, column);
      if (text !== '' && caption.test(squash(text))) return column;
    }
    return null;
  }

  /** The merged area that begins here, or the single cell; with merges unknown always the single cell. */
  area(row: number, column: number): Area {
    return this.merges.get(key(row, column)) ?? { top: row, left: column, bottom: row, right: column };
  }

  /** Whether a cell is known to be merged over rows below it. */
  mergedDown(row: number, column: number): boolean {
    return this.area(row, column).bottom > row;
  }

  /** The row that holds the content of a cell: the first one of its merged area, or its own. */
  contentRow(row: number, column: number): number {
    const area = this.tall.get(column)?.find(({ top, bottom }) => top <= row && row <= bottom);
    return area !== undefined && area.left === column ? area.top : row;
  }

  field<T>(row: number, column: number, read: Reader<T>): Field<T> {
    const text = this.text(row, column);
    const raw = this.raw(row, column);
    const formula = this.formula(row, column);
    const isStale = this.stale && formula !== null;
    const hasNone = (text === '' && (raw === null || raw === '')) || isErrorText(text) || isStale;
    const value = hasNone ? null : read(text, raw);
    return { at: this.at(row, column), text, raw, formula, value };
  }

  formula(row: number, column: number): string | null {
    return this.grid.formulas[row - this.grid.top]?.[column - this.grid.left] ?? null;
  }
}

export const asText: Reader<string> = (text) => (text === '' ? null : text);

/** Most rows have no formula that was never calculated. */
function captionsIn(
  texts: readonly string[],
  values: readonly CellValue[],
  formulas: readonly (string | null)[],
): readonly string[] {
  const isUncalculated = (formula: string | null, at: number) =>
    formula !== null && texts[at] === '' && (values[at] ?? null) === null;
  if (!formulas.some(isUncalculated)) return texts;
  return texts.map((text, at) => {
    const formula = formulas[at] ?? null;
    return isUncalculated(formula, at) ? (/"([^"]+)"/.exec(formula ?? '')?.[1] ?? '') : text;
  });
}

/** A row of a ledger, at least half of it figures: thousands of them are looked at no further. Years and counted columns are none. */
function isOfFigures(texts: readonly string[]): boolean {
  let filled = 0;
  let figures = 0;
  for (const text of texts) {
    if (text === '') continue;
    filled++;
    if (FIGURE.test(text)) figures++;
  }
  return figures >= LEAST_FIGURES && 2 * figures >= filled;
}

const LEAST_FIGURES = 4;
const FIGURE = /^-?(?!20\d\d$)(?:\d{3,}|\d{1,3},\d)[\d,]*(?:\.\d+)?$|^-?\d+\.\d+$/;

function evidenceIn(captions: readonly string[]): readonly CaptionEvidence[] {
  const speaks = captions.some((text) => text !== '' && columnEvidence(text).size > 0);
  return speaks ? captions.map(columnEvidence) : SILENT;
}

function byColumn(areas: readonly Area[]): ReadonlyMap<number, readonly Area[]> {
  const columns = new Map<number, Area[]>();
  for (const area of areas) {
    const column = columns.get(area.left);
    if (column === undefined) columns.set(area.left, [area]);
    else column.push(area);
  }
  return columns;
}

function key(row: number, column: number): number {
  return row * LAST_COLUMN + column;
}

const NOTHING: readonly string[] = [];
const SILENT: readonly CaptionEvidence[] = [];
