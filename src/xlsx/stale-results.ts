import type { Area } from '../model/cell';
import type { Edit } from '../sheets/edit';
import { LAST_COLUMN, LAST_ROW } from '../sheets/formula/place';
import { references } from '../sheets/formula/references';
import type { Book, Cell, Content, Sheet } from './book';
import { meet } from './sheet-changes';

export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

/** Where an edit changes contents; for rows and sheets that go, where they were. */
export function changedPlaces(edit: Edit): Place[] {
  switch (edit.kind) {
    case 'add-sheet':
      return [wholeSheet(edit.plan.name)];
    case 'delete-sheet':
      return [wholeSheet(edit.sheet)];
    case 'delete-rows':
      return [
        {
          sheet: edit.sheet,
          area: { top: edit.first, left: 1, bottom: edit.first + edit.count - 1, right: LAST_COLUMN },
        },
      ];
    case 'merge':
      return [{ sheet: edit.sheet, area: edit.area }];
    case 'set-cells':
      return edit.cells.map(({ row, column }) => ({
        sheet: edit.sheet,
        area: { top: row, left: column, bottom: row, right: column },
      }));
    default:
      return [];
  }
}

/**
 * Drops the last results of formulas that depend on changed places, directly or through other formulas.
 * A stale result would pass for the truth wherever a file is read without being calculated.
 */
export function withoutStaleResults(book: Book, changed: readonly Place[]): Book {
  const formulas = book.sheets.flatMap(formulasOf);
  const stale = new Set<Cell>();
  let news = changed;
  for (let first = true; first || news.length > 0; first = false) {
    const areas = bySheet(news);
    const hit = formulas.filter(
      ({ cell, reads }) => !stale.has(cell) && (reads === 'anything' || dependsOn(reads, areas)),
    );
    for (const { cell } of hit) stale.add(cell);
    news = hit.map(({ place }) => place);
  }
  return stale.size === 0 ? book : { ...book, sheets: book.sheets.map((sheet) => forget(sheet, stale)) };
}

type FormulaContent = Extract<Content, { readonly kind: 'formula' }>;

interface Formula {
  readonly place: Place;
  readonly cell: Cell;
  readonly reads: readonly Place[] | 'anything';
}

/** Lower-case sheet name → areas. */
type AreasBySheet = ReadonlyMap<string, readonly Area[]>;

function bySheet(places: readonly Place[]): AreasBySheet {
  const areas = new Map<string, Area[]>();
  for (const { sheet, area } of places) {
    const key = sheet.toLowerCase();
    const list = areas.get(key) ?? [];
    list.push(area);
    areas.set(key, list);
  }
  return areas;
}

function dependsOn(reads: readonly Place[], changed: AreasBySheet): boolean {
  return reads.some(({ sheet, area }) => changed.get(sheet.toLowerCase())?.some((place) => meet(area, place)));
}

function wholeSheet(sheet: string): Place {
  return { sheet, area: { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN } };
}

function formulasOf(sheet: Sheet): Formula[] {
  return sheet.rows.flatMap(({ number, cells }) =>
    cells.flatMap((cell) => {
      if (cell.content.kind !== 'formula' || cell.content.result === null) return [];
      const place = { sheet: sheet.name, area: { top: number, left: cell.column, bottom: number, right: cell.column } };
      return [{ place, cell, reads: readsOf(cell.content, sheet.name) }];
    }),
  );
}

/** What depends on more than its printed references: names, tables, other sheets at once, places worked out while calculating. */
const UNSEEN = /\b(?:INDIRECT|OFFSET|ROW|ROWS|COLUMN|CELL|SHEET|NOW|TODAY|RAND\w*)\(|[[\]#]/i;

/** Contents are never changed and belong to one sheet, so what they read is worked out once. */
const known = new WeakMap<FormulaContent, readonly Place[] | 'anything'>();

function readsOf(content: FormulaContent, home: string): readonly Place[] | 'anything' {
  const reads = known.get(content) ?? printedReads(content.formula, home);
  known.set(content, reads);
  return reads;
}

function printedReads(formula: string, home: string): readonly Place[] | 'anything' {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  if (UNSEEN.test(bare) || hasNames(bare)) return 'anything';
  return references(formula).map(({ sheet, first, last }) => {
    const end = last ?? first;
    const rows = [first.row ?? 1, end.row ?? LAST_ROW];
    const columns = [first.column ?? 1, end.column ?? LAST_COLUMN];
    const area = {
      top: Math.min(...rows),
      left: Math.min(...columns),
      bottom: Math.max(...rows),
      right: Math.max(...columns),
    };
    return { sheet: sheet ?? home, area };
  });
}

function hasNames(formula: string): boolean {
  const rest = formula
    .replace(/'(?:[^']|'')+'!/g, '')
    .replace(/[\p{L}_][\p{L}\p{N}_.]*!/gu, '')
    .replace(/[\p{L}_][\p{L}\p{N}_.]*\(/gu, '')
    .replace(/\$?[A-Za-z]{1,3}\$?\d+|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\b(?:TRUE|FALSE)\b|\d+\.?\d*[eE][+-]?\d+/g, '');
  return /[\p{L}_]/u.test(rest);
}

function forget(sheet: Sheet, stale: ReadonlySet<Cell>): Sheet {
  return {
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.cells.some((cell) => stale.has(cell))
        ? {
            ...row,
            cells: row.cells.map((cell) =>
              stale.has(cell) && cell.content.kind === 'formula'
                ? { ...cell, content: { ...cell.content, result: null } }
                : cell,
            ),
          }
        : row,
    ),
  };
}
