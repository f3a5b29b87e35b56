import type { KnownWorkbook } from '../../cycle/known-workbook';
import { address } from '../../model/cell';
import type { CellRef } from '../../model/cell';
import type { Finding, Fix } from '../../rules/finding';
import type { SheetGrid } from '../../sheets/grid';
import { recognise } from '../../sheets/recognise';
import { judge } from './check-workbook';
import type { Judgement } from './form-context';

export type FixableFinding = Finding & { readonly fix: Fix };
type CellFix = Extract<Fix, { readonly kind: 'set-text' | 'set-number' }>;

/**
 * The fixes of these findings so that each cell is written once. Two fixes of one cell (a document number and a typing error in one text) each know only
 * the original text: the second is computed from the sheet as the first leaves it, in memory. A finding that is gone then needs no fix.
 */
export function composeFixes(
  grid: SheetGrid,
  formTop: number,
  judgement: Judgement,
  known: KnownWorkbook,
  findings: readonly FixableFinding[],
): readonly Fix[] {
  const { now, later } = byTurns(findings);
  const fixes = now.map(({ fix }) => fix);
  if (later.length === 0) return fixes;
  const written = fixes.filter(isCellFix).reduce(withWritten, grid);
  const form = recognise(written).find(({ area }) => area.top <= formTop && formTop <= area.bottom);
  const standing = form ? judge(form, judgement, 'full', known).findings.filter(isFixable) : [];
  const asked = later.flatMap((finding) => standing.find((one) => isSameMatter(one, finding)) ?? []);
  const further = composeFixes(written, formTop, judgement, known, asked);
  const rewritten = new Set(further.filter(isCellFix).map(({ at }) => address(at)));
  return [...fixes.filter((fix) => !isCellFix(fix) || !rewritten.has(address(fix.at))), ...further];
}

/** The first fix of each cell, and those that have to wait for it. */
function byTurns(findings: readonly FixableFinding[]) {
  const taken = new Set<string>();
  const now: FixableFinding[] = [];
  const later: FixableFinding[] = [];
  for (const finding of findings) {
    const cell = isCellFix(finding.fix) ? address(finding.fix.at) : null;
    (cell !== null && taken.has(cell) ? later : now).push(finding);
    if (cell !== null) taken.add(cell);
  }
  return { now, later };
}

function isSameMatter(one: Finding, other: Finding): boolean {
  return one.rule === other.rule && (one.at && address(one.at)) === (other.at && address(other.at));
}

export function isFixable(finding: Finding): finding is FixableFinding {
  return finding.fix !== undefined;
}

export function isCellFix(fix: Fix): fix is CellFix {
  return fix.kind === 'set-text' || fix.kind === 'set-number';
}

function withWritten(grid: SheetGrid, fix: CellFix): SheetGrid {
  const value = fix.kind === 'set-text' ? fix.text : fix.value;
  return {
    ...grid,
    texts: replaced(grid, grid.texts, fix.at, String(value)),
    values: replaced(grid, grid.values, fix.at, value),
    formulas: replaced(grid, grid.formulas, fix.at, null),
  };
}

function replaced<T>({ top, left }: SheetGrid, table: readonly (readonly T[])[], at: CellRef, content: T): T[][] {
  return table.map((row, r) => row.map((old, c) => (r + top === at.row && c + left === at.column ? content : old)));
}
