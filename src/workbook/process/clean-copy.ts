import { hidePersonalNumbers } from '../../model/identity-number';
import { readRecord } from '../../sheets/approval-record';
import type { CleanRequest, CleanSheet } from '../../sheets/clean-copy';
import { isResults } from '../../sheets/own-sheets';
import { isPublication } from '../../sheets/publication-name';
import { recognise } from '../../sheets/recognise';
import { readProcessSheet } from '../../sheets/recognise/process';
import { ANSWERS_SHEET } from '../check/answers';
import type { ReadSheet } from '../read/read-sheet';
import { ADJUSTMENTS } from './approvals';

export interface CleanPlan {
  readonly request: CleanRequest;
  /** Sheets that are left behind because they are our records, or nobody sees them. */
  readonly records: readonly string[];
  readonly hidden: readonly string[];
  /** Sheets that go along and hold no form. */
  readonly others: readonly string[];
}

/**
 * Which sheets of a workbook go into a clean copy: those that are seen, without the records of answers, findings, approvals, adjustments
 * and terms. @param hidden names of the sheets that nobody sees; @param only names of those that are wanted, in their order; null: all
 */
export function cleanPlan(
  sheets: readonly ReadSheet[],
  hidden: ReadonlySet<string>,
  only: readonly string[] | null,
): CleanPlan {
  const wanted = only === null ? sheets : only.flatMap((name) => sheets.filter(({ grid }) => grid.name === name));
  const seen = wanted.filter(({ grid }) => !hidden.has(grid.name));
  const kept = seen.filter((sheet) => !isRecord(sheet));
  const names = (some: readonly ReadSheet[]) => some.map(({ grid }) => grid.name);
  return {
    request: { sheets: kept.map(cleanSheet), hide: hidePersonalNumbers },
    records: names(seen.filter(isRecord)),
    hidden: names(wanted.filter(({ grid }) => hidden.has(grid.name))),
    others: names(kept.filter((sheet) => cleanSheet(sheet).forms === null)),
  };
}

/** Made for the work on the forms: what was found, answered, approved, and when. */
function isRecord({ grid, forms }: ReadSheet): boolean {
  if (grid.name === ANSWERS_SHEET || grid.name === ADJUSTMENTS.name) return true;
  return isResults(grid) || readRecord(grid) !== null || (forms.length === 0 && readProcessSheet(grid) !== null);
}

function cleanSheet({ grid, forms }: ReadSheet): CleanSheet {
  // A 公开稿 is not read as a form elsewhere.
  const all = isPublication(grid) ? recognise(grid) : forms;
  if (all.length === 0) return { name: grid.name, forms: null };
  const left = Math.min(...all.map(({ area }) => area.left));
  const right = Math.max(...all.map(({ area }) => area.right));
  return { name: grid.name, forms: { left, right } };
}
