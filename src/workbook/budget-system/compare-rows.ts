import Big from 'big.js';
import type { SystemKind, SystemRole } from '../../catalog/budget-system';
import type { CellRef } from '../../model/cell';
import { comparatorAtStart } from '../../model/comparator';
import { readLikelihood } from '../../model/likelihood';
import { bareText, sameText, squash } from '../../model/text';
import { parseUnit } from '../../model/unit';
import { cellOf } from './indicator-texts';
import type { SaidRow, Texts } from './indicator-texts';
import type { ReadSystemSheet, SystemRow } from './read-system-sheet';

/** Rows of the system's sheet beside the indicators of a form, by class and name. */
export interface Matched {
  readonly pairs: readonly { readonly system: SystemRow; readonly said: SaidRow }[];
  /** Of the system's sheet, with why. */
  readonly onlySystem: readonly { readonly row: SystemRow; readonly why: Unmatched }[];
  readonly onlyForm: readonly { readonly said: SaidRow; readonly why: Unmatched }[];
}

/** absent: the other side has no such name · other-class: it has it in another class · repeated: it is there more than once. */
export type Unmatched = 'absent' | 'other-class' | 'repeated';

/** Nothing is guessed: a name that stands twice in its class is matched with nothing. */
export function matchRows({ rows }: Pick<ReadSystemSheet, 'rows'>, said: readonly SaidRow[]): Matched {
  const isAlike = (one: Texts, other: Texts) => nameKey(one) === nameKey(other) && sameClass(one, other);
  const pairs = rows.flatMap((system) => {
    const [found, ...more] = said.filter(({ texts }) => isAlike(texts, system.texts));
    const isAlone = rows.filter(({ texts }) => isAlike(texts, system.texts)).length === 1;
    return found && more.length === 0 && isAlone ? [{ system, said: found }] : [];
  });
  const why = (texts: Texts, others: readonly { readonly texts: Texts }[]): Unmatched => {
    const named = others.filter((other) => nameKey(other.texts) === nameKey(texts));
    if (named.length === 0) return 'absent';
    return named.some((other) => sameClass(other.texts, texts)) ? 'repeated' : 'other-class';
  };
  return {
    pairs,
    onlySystem: rows
      .filter((row) => !pairs.some(({ system }) => system === row))
      .map((row) => ({ row, why: why(row.texts, said) })),
    onlyForm: said
      .filter((row) => !pairs.some((pair) => pair.said === row))
      .map((row) => ({ said: row, why: why(row.texts, rows) })),
  };
}

function nameKey({ level3 = '' }: Texts): string {
  return bareText(level3);
}

/** By the second level; by the first where one side has no second. A side without classes contradicts nobody. */
function sameClass(one: Texts, other: Texts): boolean {
  if (isWithoutClass(one) || isWithoutClass(other)) return true;
  const by = one.level2 && other.level2 ? 'level2' : 'level1';
  return bareText(one[by] ?? '') === bareText(other[by] ?? '');
}

function isWithoutClass({ level1, level2 }: Texts): boolean {
  return !level1 && !level2;
}

/** A cell of the system's sheet that says something else than the form. */
export interface Difference {
  readonly name: string;
  readonly role: SystemRole;
  readonly at: CellRef;
  readonly system: string;
  readonly form: string;
  readonly formAt: CellRef;
}

/** Cell by cell and in the order of the system's sheet; what the form cannot say in the system's columns is not compared. */
export function differencesOf(sheet: ReadSystemSheet, { pairs }: Matched): readonly Difference[] {
  return pairs.flatMap(({ system, said }) =>
    COMPARED[sheet.kind].flatMap((role): Difference[] => {
      const column = sheet.columns.get(role);
      const [written, wanted] = [system.texts[role] ?? '', said.texts[role]];
      if (column === undefined || wanted === undefined || sameContent(role, written, wanted)) return [];
      return [
        {
          name: said.texts.level3 ?? '',
          role,
          at: { sheet: sheet.id, row: system.row, column },
          system: written,
          form: wanted,
          formAt: cellOf(said.indicator, role),
        },
      ];
    }),
  );
}

/** What is filled in for each kind; goals and classes are the system's own where results are taken in. */
export const FILLED: Readonly<Record<SystemKind, readonly SystemRole[]>> = {
  application: ['sign', 'target', 'unit', 'weight'],
  monitoring: ['actual', 'forecast', 'likelihood', 'reason', 'note'],
  'self-evaluation': ['actual', 'weight', 'score', 'description', 'reason'],
};

const COMPARED: typeof FILLED = {
  application: FILLED.application,
  monitoring: ['sign', 'target', 'unit', ...FILLED.monitoring],
  'self-evaluation': ['sign', 'target', 'unit', ...FILLED['self-evaluation']],
};

function sameContent(role: SystemRole, one: string, other: string): boolean {
  if (one === '' || other === '') return one === other;
  switch (role) {
    case 'sign':
      return signKey(one) === signKey(other);
    case 'unit':
      return parseUnit(one)?.symbol === parseUnit(other)?.symbol;
    case 'likelihood':
      return one === other || (readLikelihood(one) !== null && readLikelihood(one) === readLikelihood(other));
    default: {
      const [first, second] = [numberIn(one), numberIn(other)];
      return first && second ? first.eq(second) : sameText(one, other);
    }
  }
}

/** Full width or half, ═ or =. */
function signKey(text: string): string {
  const squashed = squash(text);
  return comparatorAtStart(squashed)?.comparator ?? squashed;
}

/** What the system takes for a number. */
export const SYSTEM_NUMBER = /^-?\d+(?:\.\d+)?$/;

export function numberIn(text: string): Big | null {
  return SYSTEM_NUMBER.test(text) ? new Big(text) : null;
}
