import { fnv1a } from '../model/fnv1a';
import { sameCell } from '../model/cell';
import type { CellRef } from '../model/cell';
import type { Form, Indicator } from '../model/form';
import type { IndicatorColumn } from '../model/indicator-column';
import type { Finding } from './finding';

/**
 * What a finding is, whatever its sentence says (decision D18): its rule, what tells it from others of that rule in the same place, and
 * the place, as the form knows it: an inserted row moves nothing.
 */
export function identityOf(form: Form, finding: Finding): string {
  return [finding.rule, finding.key ?? '', placeIn(form, finding.at)].join('|');
}

/** The identity of the entry that shows a finding: repeats are one entry with several places. */
export function entryOf(form: Form, finding: Finding): string {
  return finding.group === undefined ? identityOf(form, finding) : [finding.rule, finding.group].join('||');
}

/** A short number that stands for an identity in lists and letters, seven letters and digits. */
export function numberOf(identity: string): string {
  return fnv1a(identity).toString(36).toUpperCase().padStart(7, '0');
}

/** The place of a cell: the indicator's path and the column's role, or the part of the form that is read from it. */
function placeIn(form: Form, at: CellRef | null): string {
  if (at === null) return 'form';
  const classes = form.indicators.find(
    ({ level1, level2 }) =>
      (level2 !== null && sameCell(level2.at, at)) || (level1 !== null && sameCell(level1.at, at)),
  );
  if (classes) return isLevel2(classes, at) ? `class ${pathOf(classes)}` : `class ${classes.level1?.name ?? ''}`;
  const indicator = form.indicators.find(({ row }) => row === at.row);
  if (indicator) return `${rowIn(form, indicator)} › ${roleOf(form, at.column)}`;
  return partAt(form, at) ?? `cell ${at.row - form.area.top},${at.column - form.area.left}`;
}

function isLevel2({ level2 }: Indicator, at: CellRef): boolean {
  return level2 !== null && sameCell(level2.at, at);
}

function pathOf({ level1, level2 }: Indicator): string {
  return `${level1?.name ?? ''} › ${level2?.name ?? ''}`;
}

/** Rows of one name are told apart by their order. */
function rowIn({ indicators }: Form, indicator: Indicator): string {
  const nameOf = (one: Indicator) => `${pathOf(one)} › ${one.level3.value ?? ''}`;
  const name = nameOf(indicator);
  const twins = indicators.filter((other) => nameOf(other) === name);
  return twins.length === 1 ? name : `${name} (${twins.indexOf(indicator) + 1})`;
}

function roleOf({ table }: Form, column: number): string {
  const found = (Object.entries(table.columns) as [IndicatorColumn, number][]).find(([, other]) => other === column);
  return found?.[0] ?? `column ${column - Math.min(...Object.values(table.columns))}`;
}

/** Not walked: what is no value of the form, and the rows, which are known by their path. */
const NO_PARTS: ReadonlySet<string> = new Set(['area', 'reading', 'table', 'indicators', 'hint']);

/** "funds.total", "execution.total.budget", "items.3.score": the way to the field that is read from a cell; null where there is none. */
function partAt(form: Form, at: CellRef): string | null {
  const walk = (part: unknown, way: readonly string[]): string | null => {
    if (typeof part !== 'object' || part === null) return null;
    if ('at' in part && sameCell(part.at as CellRef, at)) return way.join('.');
    for (const [name, inner] of Object.entries(part)) {
      const found = NO_PARTS.has(name) ? null : walk(inner, [...way, name]);
      if (found !== null) return found;
    }
    return null;
  };
  return walk(form, []);
}
