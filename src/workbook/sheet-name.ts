import type { FormKind } from '../model/form';
import type { Edit } from '../sheets/edit';
import { LONGEST_SHEET_NAME } from '../sheets/legal-sheet-name';
import { NameTaken } from '../sheets/port';
import type { Undo, WorkbookPort } from '../sheets/port';
import type { SheetPlan } from '../sheets/plan';

/** Names of the sheets that Jichi draws. */
export const SHEET_NAMES: Readonly<Record<FormKind, string>> = {
  application: '绩效目标申报表',
  review: '绩效目标审核表',
  monitoring: '绩效运行监控表',
  'self-evaluation': '绩效目标自评表',
};

/** `wanted`, or `wanted (2)`, `wanted (3)` …: legal in Excel and not taken (Excel does not tell upper from lower case). */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const legal = legalSheetName(wanted);
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = legal.slice(0, LONGEST_SHEET_NAME - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

function legalSheetName(text: string): string {
  const cleaned = text
    .replace(/[[\]:*?/\\]/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '');
  return cleaned === '' ? 'Sheet' : cleaned;
}

/** "批复目标（红星村道路硬化项目）"; of a long name as much as leaves room for the closing bracket. */
export function nameForProject(keeps: string, project: string): string {
  return `${keeps}（${project.slice(0, LONGEST_SHEET_NAME - keeps.length - 2)}）`;
}

/** Adds the sheet under a free name. The preferred name is tried first; if it is taken, the error lists the names in use. */
export function addSheet(
  port: WorkbookPort,
  wanted: string,
  draw: (name: string) => SheetPlan,
): Promise<{ readonly undo: Undo; readonly name: string }> {
  return addNamed(port, wanted, (name) => [{ kind: 'add-sheet', plan: draw(name) }]);
}

/** The same for a batch that adds a sheet and something else that names it. */
export async function addNamed(
  port: WorkbookPort,
  wanted: string,
  edits: (name: string) => readonly Edit[],
): Promise<{ readonly undo: Undo; readonly name: string }> {
  const addAs = async (name: string) => ({ undo: await port.apply(edits(name)), name });
  try {
    return await addAs(freeSheetName(wanted, []));
  } catch (error) {
    if (!(error instanceof NameTaken)) throw error;
    return addAs(freeSheetName(wanted, error.names));
  }
}
