import { columnRole, headRole } from '../../catalog';
import type { IndicatorColumn } from '../../model/indicator-column';
import { kindOfText } from '../recognise/content';
import type { LaidRow } from './pasted';

/** Where the columns of a table stand, by the row of captions above. */
interface Columns {
  readonly level1: number;
  readonly level2: number;
  /** Those behind the classes, in order; the first are the names. */
  readonly texts: readonly number[];
  readonly target: number;
}

/**
 * Lays the cells of indicator rows back under their captions where it is evident by what they say: classes, names and values are told by
 * themselves, their order is kept. A row in which a name and a value stand in their places is never touched.
 */
export function repairRows(rows: readonly (readonly string[])[]): LaidRow[] {
  let columns: Columns | null = null;
  return rows.map((cells) => {
    const here = columnsIn(cells);
    if (here) columns = here;
    else if (endsTable(cells)) columns = null;
    if (here || columns === null || !isIndicatorRow(cells, columns) || isInPlace(cells, columns)) return { cells };
    const laid = placed(cells, columns);
    if (laid === null) return { cells, laid: 'doubtful' };
    return sameRow(laid, cells) ? { cells } : { cells: laid, laid: 'moved' };
  });
}

function columnsIn(cells: readonly string[]): Columns | null {
  const roles = cells.map((text) => (text === '' ? null : columnRole(text)));
  const [level1, level2, level3, target] = (['level1', 'level2', 'level3', 'target'] as const).map((role) =>
    roles.indexOf(role as IndicatorColumn),
  );
  if (level1 === undefined || level2 === undefined || level3 === undefined || target === undefined) return null;
  if (level1 < 0 || level2 <= level1 || level3 <= level2 || target <= level3) return null;
  return {
    level1,
    level2,
    target,
    texts: cells.flatMap((text, index) => (index > level2 && text !== '' ? index : [])),
  };
}

/** The title of another table, alone in its row. */
function endsTable(cells: readonly string[]): boolean {
  const [text = '', ...others] = cells.filter((cell) => cell !== '');
  return others.length === 0 && /(?:绩效|目标|自评|监控).*表(?:\s|$)/.test(text);
}

/** Not a line of the head that follows, and no title, note or page number: those are one text. */
function isIndicatorRow(cells: readonly string[], { target }: Columns): boolean {
  const filled = cells.filter((text) => text !== '');
  const [first = ''] = filled;
  if (filled.length === 0 || (headRole(first) !== null && !isClass(first))) return false;
  return filled.length > 1 || cells.length > target;
}

function isInPlace(cells: readonly string[], { level2, texts, target }: Columns): boolean {
  const [named = '', value = ''] = [cells[texts[0] ?? 0], cells[target]];
  // A name may be worded like a class: 服务对象满意度.
  if (isClass(cells[level2] ?? '') && !named.endsWith('标') && texts.every((column) => (cells[column] ?? '') !== ''))
    return true;
  return named !== '' && value !== '' && !isClass(named) && !isValue(named) && !isClass(value);
}

/** Null where it is not evident. */
function placed(cells: readonly string[], { level1, level2, texts, target }: Columns): string[] | null {
  const filled = cells.flatMap((text, at) => (text === '' ? [] : [{ text, at }]));
  const row = new Array<string>(Math.max(cells.length, target + 1)).fill('');
  const [first, second] = filled;
  if (first && level1 > 0 && !isClass(first.text) && second && isClass(second.text)) {
    row[level1 - 1] = first.text;
    filled.shift();
  }
  const count = filled.findIndex(({ text }) => !isClass(text));
  const classes = filled.splice(0, count < 0 ? filled.length : count);
  if (classes.length > 2 || filled.some(({ text }) => isClass(text))) return null;
  const [one, two] = classes;
  if (one && two) [row[level1], row[level2]] = [one.text, two.text];
  else if (one) {
    const kind = kindOfText(one.text);
    if (kind === 'both levels' && one.at !== level1 && one.at !== level2) return null;
    row[kind === 'level1' || (kind === 'both levels' && one.at === level1) ? level1 : level2] = one.text;
  }
  const places = placesFor(filled, texts, target);
  if (places === null) return null;
  filled.forEach(({ text }, index) => (row[places[index] ?? 0] = text));
  return row;
}

interface Piece {
  readonly text: string;
  readonly at: number;
}

function placesFor(pieces: readonly Piece[], texts: readonly number[], target: number): readonly number[] | null {
  const [name = 0] = texts;
  const [first, ...others] = pieces;
  if (!first) return [];
  if (isValue(first.text)) return others.length === 0 && first.at === target ? [target] : null;
  if (pieces.length === texts.length) return texts;
  if (others.length === 0) return [name];
  // Fewer texts than columns: as they stand apart, if that brings a value under its caption.
  const shifted = pieces.map(({ at }) => at - first.at + name);
  const value = pieces[shifted.indexOf(target)];
  const fits = shifted.every((column) => texts.includes(column)) && value !== undefined && isValue(value.text);
  return fits ? shifted : null;
}

function isClass(text: string): boolean {
  return ['level1', 'level2', 'both levels', 'class'].includes(kindOfText(text));
}

function isValue(text: string): boolean {
  return ['quantity', 'number', 'sign', 'unit'].includes(kindOfText(text));
}

function sameRow(one: readonly string[], other: readonly string[]): boolean {
  return one.every((text, index) => text === (other[index] ?? ''));
}
