import { contains } from '../../model/cell';
import type { CellRef } from '../../model/cell';
import { squash } from '../../model/text';
import type { Finding, Severity } from '../../rules/finding';
import { groundWords, placeOf, statementOf } from '../../rules/message';
import { entryOf } from '../../rules/identity';
import type { Answer } from '../../workbook/check/answers';
import type { CheckedForm } from '../../workbook/check/check-workbook';
import { findingLines } from '../../workbook/check/finding-lines';
import type { FindingLine } from '../../workbook/check/finding-lines';
import type { FixChoice, PaneState } from '../session';

/** One line of the list: a finding and its repeats. */
export interface CheckLine {
  /** Stays the same from check to check as long as the finding does. */
  readonly key: string;
  readonly form: CheckedForm;
  readonly first: Finding;
  readonly all: FindingLine;
  /** Set where every place has been answered. */
  readonly answer: Answer | null;
}

export type Filter = Severity | 'answered';
export const FILTERS: readonly Filter[] = ['error', 'warning', 'hint', 'answered'];

const ORDER: readonly Severity[] = ['error', 'warning', 'hint'];
const ANSWERED = ORDER.length;

/**
 * The lines of the shown sheet, worst first, answered ones last; within that in the order of the sheet. What is said of one cell
 * stands together.
 */
export function checkLines({ sheet, answers }: Pick<PaneState, 'sheet' | 'answers'>): CheckLine[] {
  const lines = (sheet?.forms ?? []).flatMap((form) => {
    const isAnswered = (finding: Finding) => answers.has(finding);
    return [
      ...linesOf(
        form,
        form.findings.filter((finding) => !isAnswered(finding)),
        answers,
      ),
      ...linesOf(form, form.findings.filter(isAnswered), answers),
    ];
  });
  const worst = worstAt(lines);
  const rankOf = (line: CheckLine) => Math.min(rank(line), worst.get(cellOf(line) ?? '') ?? ANSWERED);
  return lines.sort((one, other) => rankOf(one) - rankOf(other));
}

/** The rank of the worst line by cell; other lines of the same cell are sorted next to it. */
function worstAt(lines: readonly CheckLine[]): ReadonlyMap<string, number> {
  const worst = new Map<string, number>();
  for (const line of lines) {
    const cell = cellOf(line);
    if (cell !== null) worst.set(cell, Math.min(rank(line), worst.get(cell) ?? ANSWERED));
  }
  return worst;
}

/** The cell of a line with exactly one place; null for all others and for answered lines. */
function cellOf({ form, first: { at }, all, answer }: CheckLine): string | null {
  return at && all.length === 1 && answer === null ? `${form.form.area.top} ${placeKey(at)}` : null;
}

/** A larger selection (whole columns) does not mark lines. */
const MOST_ROWS = 200;

/** Whether the line is about a selected cell. */
export function isSelected({ all }: CheckLine, selected: PaneState['selected']): boolean {
  if (selected === null || selected.area.bottom - selected.area.top >= MOST_ROWS) return false;
  return all.some(({ at }) => at !== null && at.sheet === selected.sheet && contains(selected.area, at));
}

function linesOf(form: CheckedForm, findings: readonly Finding[], answers: PaneState['answers']): CheckLine[] {
  return findingLines(findings).map((all) => {
    const answer = answers.get(all[0]) ?? null;
    return { key: keyOf(form, all[0], answer), form, first: all[0], all, answer };
  });
}

function keyOf({ form }: CheckedForm, first: Finding, answer: Answer | null): string {
  return [form.area.top, entryOf(form, first), first.severity, answer ? 'answered' : ''].join('\n');
}

export function placeKey(at: CellRef | null): string {
  return at ? `${at.row},${at.column}` : '';
}

function rank({ first, answer }: CheckLine): number {
  return answer ? ANSWERED : ORDER.indexOf(first.severity);
}

export function showsIn({ first, answer }: CheckLine, filter: Filter): boolean {
  return filter === 'answered' ? answer !== null : answer === null && first.severity === filter;
}

/** A filter is cleared when no line of its kind is left; else it would hide all others. */
export function keptFilter(filter: Filter | null, counts: Readonly<Record<Filter, number>>): Filter | null {
  return filter && counts[filter] > 0 ? filter : null;
}

/** Collapsed by default (decision D2). */
export function isQuiet({ first, answer }: CheckLine): boolean {
  return answer !== null || first.severity === 'hint';
}

export function countsOf(lines: readonly CheckLine[]): Readonly<Record<Filter, number>> {
  const count = (filter: Filter) => lines.filter((line) => showsIn(line, filter)).length;
  return { error: count('error'), warning: count('warning'), hint: count('hint'), answered: count('answered') };
}

/** The fixes of unanswered lines, by form. */
export function fixChoices(lines: readonly CheckLine[]): FixChoice[] {
  const byForm = new Map<CheckedForm, Finding[]>();
  for (const { form, all, answer } of lines) {
    const fixable = answer ? [] : all.filter(({ fix }) => fix !== undefined);
    if (fixable.length > 0) byForm.set(form, [...(byForm.get(form) ?? []), ...fixable]);
  }
  return [...byForm].map(([form, findings]) => ({ form, findings }));
}

/** Whether anything is searched for. */
export function searched(query: string): boolean {
  return squash(query) !== '';
}

/** Whether a line contains the searched text: in its sentences, the names of its indicators or its cell addresses. */
export function speaksOf({ all }: CheckLine, query: string): boolean {
  const searched = squash(query).toLowerCase();
  const cell = /^[a-z]{1,3}\d+$/.test(searched) ? searched.toUpperCase() : null;
  return all.some((finding) => {
    if (cell !== null && placeOf(finding) === cell) return true;
    const sentences = [statementOf(finding), finding.about ?? '', finding.todo, groundWords(finding.source)].join('\n');
    return squash(sentences).toLowerCase().includes(searched);
  });
}
