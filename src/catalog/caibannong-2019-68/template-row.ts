import type { Comparator } from '../../model/comparator';
import type { CategoryId, TemplateRow, TemplateRowKind } from '../types';

interface PrintedRow {
  readonly kind: TemplateRowKind;
  readonly line: number;
  /** With its stars. */
  readonly name: string;
  readonly target: string;
  readonly alsoUnits: readonly string[];
  readonly children: readonly PrintedRow[];
}

interface PrintedClass {
  readonly level1: string;
  readonly level2: string;
  readonly rows: readonly PrintedRow[];
}

/**
 * The rows of a template from its print. Comparator, unit and fixed value are read off the printed 指标值, so nothing is typed twice.
 * Rows that carry a name or a value are numbered "<category>-01"; the others are known by their line, "<category>-line-471".
 */
export function templateRows(category: CategoryId, classes: readonly PrintedClass[]): readonly TemplateRow[] {
  let count = 0;
  const idOf = ({ name, target, line }: PrintedRow): string =>
    name || target ? `${category}-${String((count += 1)).padStart(2, '0')}` : `${category}-line-${line}`;

  const expand = (printed: PrintedRow, { level1, level2 }: PrintedClass, parent: string | null): TemplateRow[] => {
    const { kind, line, target, alsoUnits } = printed;
    const id = idOf(printed);
    const row = { id, kind, level1, level2, ...printedParts(printed.name, target), parent, alsoUnits, line };
    return [row, ...printed.children.flatMap((child) => expand(child, { level1, level2, rows: [] }, id))];
  };
  return classes.flatMap((printedClass) => printedClass.rows.flatMap((row) => expand(row, printedClass, null)));
}

export function inClass(level1: string, level2: string, rows: readonly PrintedRow[]): PrintedClass {
  return { level1, level2, rows };
}

export function indicator(line: number, name: string, target: string, alsoUnits: readonly string[] = []): PrintedRow {
  return { kind: 'indicator', line, name, target, alsoUnits, children: [] };
}

export function heading(line: number, name: string, target: string, children: readonly PrintedRow[]): PrintedRow {
  return { kind: 'heading', line, name, target, alsoUnits: [], children };
}

export function free(line: number, target: string): PrintedRow {
  return { kind: 'free', line, name: '', target, alsoUnits: [], children: [] };
}

export const blank = (line: number): PrintedRow => empty('blank', line);
export const ellipsis = (line: number): PrintedRow => empty('ellipsis', line);
export const emptyClass = (line: number): PrintedRow => empty('empty-class', line);

function empty(kind: TemplateRowKind, line: number): PrintedRow {
  return { kind, line, name: '', target: '', alsoUnits: [], children: [] };
}

/** What a name with its stars and a 指标值 say as they are printed: "★★★道路里程" and "≥**公里". */
export function printedParts(
  name: string,
  target: string,
): Pick<TemplateRow, 'name' | 'stars' | 'target' | 'comparator' | 'unit' | 'fixedValue'> {
  const [stars, bareName] = starsAndName(name);
  return { name: bareName, stars, target, ...targetParts(target) };
}

function starsAndName(printed: string): readonly [0 | 1 | 3, string] {
  if (printed.startsWith('★★★')) return [3, printed.slice(3)];
  if (printed.startsWith('★')) return [1, printed.slice(1)];
  return [0, printed];
}

/** "≥**亩" → ≥ and 亩; "100%" → % and the fixed value 100%. */
function targetParts(target: string): Pick<TemplateRow, 'comparator' | 'unit' | 'fixedValue'> {
  const match = /^([≥≤]?)(\*\*|[\d.]+)(.+)$/.exec(target);
  if (!match) return { comparator: null, unit: null, fixedValue: null };
  const [, sign, number, unit] = match;
  return {
    comparator: sign ? (sign as Comparator) : null,
    unit: unit ?? null,
    fixedValue: number === '**' ? null : target,
  };
}
