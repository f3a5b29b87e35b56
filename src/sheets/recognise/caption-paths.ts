import { BARE_VALUE, bareWords, columnEvidence, level1Name } from '../../catalog';
import type { IndicatorColumn } from '../../model/indicator-column';
import { isOwnHead } from '../native/own-heads';
import type { Cells } from './cells';

/** The captions over one column from top to bottom; an upper one reaches right until the next. */
export interface CaptionPath {
  readonly column: number;
  /** The last column that the lowest caption is printed over; a caption over several columns owns them all. */
  readonly last: number;
  /** The last row that the lowest caption is printed over. */
  readonly bottom: number;
  /** From top to bottom; the last one is the column's own. */
  readonly captions: readonly string[];
  readonly evidence: ReadonlyMap<IndicatorColumn, number>;
}

/** Evidence that an upper caption gives a column below it. */
const GROUP = 0.6;
/** From its upper and its own caption read as one: "年度指标" + "数值". */
const TOGETHER = 0.9;
/** A caption that is broken over two rows says this much where it is read as one: "一级" + "指标". */
const WHOLE = 1;
/** A caption as clear as this needs no other to be understood. */
export const CLEAR = 0.9;

/** The captions over every column, in the rows from `top` to `bottom`. */
export function pathsOf(cells: Cells, top: number, bottom: number): CaptionPath[] {
  const spans: Span[] = [];
  for (let row = top; row <= bottom; row++)
    spans.push(...spansOf(cells, row, bottom).map((span) => within(span, spans)));
  return speakingColumns(spans).map((column) => {
    const over = spans.filter((span) => span.column <= column && column <= span.last);
    const own = over[over.length - 1];
    const captions = over.map(({ text }) => text);
    const last = own === undefined || own.column !== column ? column : lastOwned(own, spans, column);
    return { column, last, bottom: own?.bottom ?? bottom, captions, evidence: evidenceOf(captions) };
  });
}

/** From the first to the last column that a caption speaks for, and captions that follow without a gap. */
function speakingColumns(spans: readonly Span[]): number[] {
  let first = Infinity;
  let last = -Infinity;
  let end = Infinity;
  const captioned = new Set<number>();
  for (const { column, last: right, text } of spans) {
    captioned.add(column);
    if (isOwnHead(text)) end = Math.min(end, column);
    if (columnEvidence(text).size === 0) continue;
    first = Math.min(first, column);
    last = Math.max(last, right);
  }
  const inOrder = isOneRow(spans) ? spans : [...spans].sort((a, b) => a.column - b.column);
  for (const { column, last: right } of inOrder) if (column > last && column <= last + 1) last = right;
  const before = (at: number) => inOrder.find(({ column, last: right }) => column < at && right >= at - 1);
  for (let span = before(first); span !== undefined; span = before(first)) first = span.column;
  return [...captioned]
    .filter((column) => column >= first && column <= last && column < end)
    .sort((one, other) => one - other);
}

function isOneRow(spans: readonly Span[]): boolean {
  return spans[0]?.row === spans[spans.length - 1]?.row;
}

interface Span {
  readonly row: number;
  readonly bottom: number;
  readonly column: number;
  readonly last: number;
  readonly text: string;
  /** It is printed over several columns, as far as is known. */
  readonly merged: boolean;
}

/** The captions of a row with the columns that they reach over: their merged area, or else to the next caption of the row. */
function spansOf(cells: Cells, row: number, bottom: number): Span[] {
  const spans: Span[] = [];
  let next = cells.lastColumn + 1;
  for (let column = cells.lastColumn; column >= cells.firstColumn; column--) {
    const text = cells.caption(row, column);
    if (text === '') continue;
    const area = cells.area(row, column);
    const reaches = row < bottom && area.right === column && area.bottom === row;
    const unknown = !cells.mergesKnown && next <= cells.lastColumn;
    const last = reaches || unknown ? next - 1 : area.right;
    spans.push({ row, bottom: area.bottom, column, last, text, merged: last > column });
    next = column;
  }
  return spans.reverse();
}

/** A caption reaches no farther than the one over it: where another begins above, its own columns begin. */
function within(span: Span, above: readonly Span[]): Span {
  const next = above.find(({ column }) => span.column < column && column <= span.last);
  return next === undefined ? span : { ...span, last: next.column - 1, merged: next.column - 1 > span.column };
}

/** Up to the next column that has a caption of its own in some row. */
function lastOwned(own: Span, spans: readonly Span[], column: number): number {
  if (!own.merged) return column;
  const next = Math.min(...spans.map((span) => span.column).filter((other) => other > column));
  return Math.min(own.last, next - 1);
}

/** A class over a column of names heads its indicators: "产出指标 | 指标值". */
function ownEvidence(text: string): ReadonlyMap<IndicatorColumn, number> {
  return level1Name(text) === null ? columnEvidence(text) : CLASS_CAPTION;
}

const CLASS_CAPTION: ReadonlyMap<IndicatorColumn, number> = new Map([['level3', 0.6]]);

type Evidence = ReadonlyMap<IndicatorColumn, number>;

function evidenceOf(captions: readonly string[]): Evidence {
  const last = captions[captions.length - 1] ?? '';
  const own = ownEvidence(last);
  if (captions.length < 2) return own;
  const together = columnEvidence(captions.slice(-2).join(''));
  const strongest = Math.max(0, ...own.values());
  if (strongest < CLEAR && Math.max(0, ...together.values()) >= WHOLE) return together;
  const groups = captions.slice(0, -1);
  const part = partOf(columnEvidence(groups[groups.length - 1] ?? ''), own, last);
  if (part !== null) return part;
  const evidence = new Map(own);
  if (strongest >= 0.6) return evidence;
  const add = (more: Evidence, share: number) => {
    for (const [role, weight] of more) evidence.set(role, Math.max(evidence.get(role) ?? 0, weight * share));
  };
  groups.forEach((text) => add(columnEvidence(text), GROUP));
  add(together, TOGETHER);
  return evidence;
}

/** What a caption is below one that speaks of other values than the targets; null where the upper one does not decide that. */
function partOf(group: Evidence, own: Evidence, text: string): Evidence | null {
  // Sign and unit of what is not the target are no parts of it.
  if ((own.has('unit') || own.has('sign')) && (group.get('reference') ?? 0) >= 0.5)
    return new Map([['reference', 0.9]]);
  const [actual, forecast] = [group.get('actual') ?? 0, group.get('forecast') ?? 0];
  // 全年预计 | 完成值: what is expected to be completed.
  if (forecast >= 0.5 && own.has('actual')) return group;
  if (Math.max(actual, forecast) < 0.5) return null;
  // 实际完成 | 符号: a result is what it is.
  if (own.has('sign')) return new Map([['other', 0.9]]);
  if (BARE_VALUE.test(bareWords(text))) return group;
  if (!own.has('unit')) return null;
  const evidence = new Map(own);
  evidence.delete('unit');
  return evidence.set(forecast > actual ? 'forecast-unit' : 'actual-unit', 0.9);
}

/** From this weight on a caption names its role by itself. */
export const NAMED = 0.6;

export function isNamed(path: CaptionPath | null, role: IndicatorColumn): boolean {
  return (path?.evidence.get(role) ?? 0) >= NAMED;
}

/** The role that the captions of a column speak for most. */
export function roleOf({ evidence }: Pick<CaptionPath, 'evidence'>): IndicatorColumn | null {
  return strongestOf(evidence)[0];
}

export function strongestOf(evidence: ReadonlyMap<IndicatorColumn, number>): [IndicatorColumn | null, number] {
  let best: [IndicatorColumn | null, number] = [null, 0];
  for (const [role, weight] of evidence) if (weight > best[1]) best = [role, weight];
  return best;
}
