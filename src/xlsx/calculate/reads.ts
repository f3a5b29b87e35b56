import type { Area } from '../../model/cell';
import { LAST_COLUMN, LAST_ROW, parseArea } from '../../model/a1';
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
      add(
        name,
        references(formula).flatMap((each) => placeOf(each, null)),
      );
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

/** The cells that a formula reads; "anything" where they are worked out while calculating. */
export function readsOf(formula: string, home: string, words: Words): readonly Place[] | 'anything' {
  if (ANYWHERE.test(formula)) return 'anything';
  const printed = references(formula).flatMap((each) => placeOf(each, home));
  if (words.places.size === 0 || !words.pattern.test(formula)) return printed;
  const text = formula.toLowerCase();
  return [...printed, ...[...words.places].flatMap(([word, places]) => (text.includes(word) ? places : []))];
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
