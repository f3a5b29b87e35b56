import type { Area } from '../../model/cell';
import { LAST_COLUMN, LAST_ROW, parseArea } from '../../model/a1';
import { parseFormula } from '../../sheets/formula/parse';
import type { Expression } from '../../sheets/formula/parse';
import { references } from '../../sheets/formula/references';
import type { Reference } from '../../sheets/formula/references';
import type { Book } from '../book';
import { partAt, partText } from '../package/package';
import { relationsOf } from '../package/relations';
import { attribute, parseXml, rootOf } from '../package/xml';

/** Cells of a sheet, by the sheet's name. */
export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

/** The names and tables of a book that stand for cells, in lower case. */
export interface Words {
  readonly places: ReadonlyMap<string, readonly Place[]>;
  /** Finds any of them, or a function that reads places worked out while calculating. */
  readonly pattern: RegExp;
}

export function wordsOf(book: Book): Words {
  const places = new Map<string, Place[]>();
  const add = (word: string, found: readonly Place[]): void => {
    if (found.length > 0) places.set(word.toLowerCase(), [...(places.get(word.toLowerCase()) ?? []), ...found]);
  };
  for (const { name, formula } of book.names)
    if (!name.startsWith('_xlnm.'))
      add(name, [...references(formula).flatMap((each) => placeOf(each, null)), ...workedOutByName(book, formula)]);
  for (const { name, part } of book.sheets) {
    for (const { kind, target } of relationsOf(book.package, part.path)) {
      const table = kind === 'table' ? partAt(book.package, target) : undefined;
      if (!table) continue;
      const root = rootOf(parseXml(partText(table)));
      const area = parseArea(attribute(root, 'ref') ?? '');
      if (area) add(attribute(root, 'displayName') ?? '', [{ sheet: name, area }]);
    }
  }
  const words = [...places.keys()].map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return { places, pattern: new RegExp(`${ANYWHERE.source}${words.map((word) => `|${word}`).join('')}`, 'i') };
}

const ANYWHERE = /\b(?:INDIRECT|OFFSET)\(/i;

/** Whether a formula can read another sheet than its own. */
export function leavesSheet(formula: string, words: Words): boolean {
  return formula.includes('!') || words.pattern.test(formula);
}

/** The cells that a formula reads; "anything" where they are worked out while calculating and nothing tells in which sheet. */
export function readsOf(formula: string, home: string, words: Words): readonly Place[] | 'anything' {
  const workedOut = ANYWHERE.test(formula) ? workedOutPlaces(formula, home) : [];
  if (workedOut === 'anything') return workedOut;
  const printed = [...references(formula).flatMap((each) => placeOf(each, home)), ...workedOut];
  if (words.places.size === 0 || !words.pattern.test(formula)) return printed;
  const text = formula.toLowerCase();
  return [...printed, ...[...words.places].flatMap(([word, places]) => (text.includes(word) ? places : []))];
}

/** A formula that cannot be parsed holds names, tables or other workbooks. */
function workedOutPlaces(formula: string, home: string): readonly Place[] | 'anything' {
  const tree = parseFormula(formula);
  if (!tree) return 'anything';
  const all = partsOf(tree).flatMap((part) => (part.kind === 'call' ? [placesOfCall(part, home)] : []));
  return all.includes(null) ? 'anything' : all.flatMap((places) => places ?? []);
}

/** A name may stand for any range that grows; it belongs to no sheet. */
function workedOutByName({ sheets }: Book, formula: string): readonly Place[] {
  if (!ANYWHERE.test(formula)) return [];
  const places = workedOutPlaces(formula, '');
  return places === 'anything' ? sheets.map(({ name }) => wholeOf(name)) : places;
}

/** Null: anything. */
function placesOfCall({ name, arguments: given }: Call, home: string): readonly Place[] | null {
  const [first] = given;
  // It never leaves the sheet from which it starts.
  if (name === 'OFFSET') return first?.kind === 'reference' ? [wholeOf(first.reference.sheet ?? home)] : null;
  if (name !== 'INDIRECT') return [];
  if (!first || given.length > 1) return null;
  // The text may be a name: that is found in the formula as every other word.
  if (first.kind === 'value') return references(String(first.value)).flatMap((each) => placeOf(each, home));
  const couldLeave = partsOf(first).some(
    (part) => part.kind === 'reference' || (part.kind === 'value' && String(part.value).includes('!')),
  );
  return couldLeave ? null : [wholeOf(home)];
}

type Call = Extract<Expression, { readonly kind: 'call' }>;

/** The expression and all that it is made of. */
function partsOf(expression: Expression): Expression[] {
  switch (expression.kind) {
    case 'unary':
      return [expression, ...partsOf(expression.operand)];
    case 'binary':
      return [expression, ...partsOf(expression.left), ...partsOf(expression.right)];
    case 'call':
      return [expression, ...expression.arguments.flatMap(partsOf)];
    case 'array':
      return [expression, ...expression.rows.flat().flatMap(partsOf)];
    default:
      return [expression];
  }
}

function wholeOf(sheet: string): Place {
  return { sheet, area: { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN } };
}

function placeOf({ sheet, first, last }: Reference, home: string | null): Place[] {
  const name = sheet ?? home;
  if (name === null) return [];
  const end = last ?? first;
  const rows = [first.row ?? 1, end.row ?? LAST_ROW];
  const columns = [first.column ?? 1, end.column ?? LAST_COLUMN];
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return [{ sheet: name, area }];
}
