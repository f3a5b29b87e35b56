import { RULE_SETS } from '../../catalog';
import type { KnownWorkbook } from '../../cycle/known-workbook';
import { address } from '../../model/cell';
import type { Form } from '../../model/form';
import type { Finding, Fix } from '../../rules/finding';
import type { Edit } from '../../sheets/edit';
import type { SheetGrid } from '../../sheets/grid';
import type { Undo, WorkbookPort } from '../../sheets/port';
import { addIndicator } from '../rows/add-indicator';
import { judge } from './check-workbook';
import { composeFixes, isCellFix, isFixable } from './compose-fixes';
import type { FixableFinding } from './compose-fixes';
import { fillFormulas } from '../score/fill-scores';
import type { Judgement } from './form-context';
import { findForm } from '../read/find-form';
import type { FormAddress } from '../read/find-form';
import { command, refuse, undoAll } from '../result';
import type { CommandResult } from '../result';

export interface Fixed {
  /** What was done, in the order in which it was done: labels of the fixes. */
  readonly done: readonly string[];
}

/**
 * 自动更正: does what the fixes of these findings say, and nothing besides. The form is read and judged again first;
 * if a finding no longer exists (the user has corrected it by hand), its fix is refused.
 * All or nothing: when one step fails, those before it are taken back.
 * @param known the rest of the workbook as it was when the findings were made: of other forms a command knows no more than that
 */
export function applyFixes(
  port: WorkbookPort,
  at: FormAddress,
  judgement: Judgement,
  known: KnownWorkbook,
  findings: readonly Finding[],
): Promise<CommandResult<Fixed>> {
  return command<Fixed>(async () => {
    const found = await findForm(port, at);
    if (!found.ok) return found;
    const standing = judge(found.form, judgement, 'full', known).findings;
    const asked = findings.map((finding) => standing.find((candidate) => sameFinding(candidate, finding)));
    if (asked.length === 0) return refuse('no-change', '没有可以自动更正的内容。');
    if (!asked.every((finding) => finding !== undefined && isFixable(finding)))
      return refuse('changed-meanwhile', '表格在校验之后有改动，请重新校验。');
    return perform(port, at, steps(found, asked, judgement, known));
  });
}

function sameFinding(one: Finding, other: Finding): boolean {
  const known = ({ rule, message, data, at, fix }: Finding) =>
    JSON.stringify([rule, message, data, at && address(at), fix?.label]);
  return known(one) === known(other);
}

interface Step {
  readonly labels: readonly string[];
  run(port: WorkbookPort, at: FormAddress): Promise<CommandResult>;
}

/** First all changes of cells in one batch, each cell once; then the fixes that move rows, one after the other, each on the sheet as read again. */
function steps(
  { grid, form }: { readonly grid: SheetGrid; readonly form: Form },
  findings: readonly FixableFinding[],
  judgement: Judgement,
  known: KnownWorkbook,
): Step[] {
  const { ruleSets = RULE_SETS } = judgement;
  const fixes = findings.map(({ fix }) => fix);
  const written = composeFixes(grid, form.area.top, judgement, known, findings).filter(isCellFix);
  const formulaRows = fixes.flatMap((fix) => (fix.kind === 'fill-formulas' ? fix.rows : []));
  const cells: Step = {
    labels: fixes.filter(isCellFix).map(({ label }) => label),
    run: async (port) => ({ ok: true, undo: await port.apply(written.flatMap((fix) => cellEdits(grid, fix))) }),
  };
  const formulas: Step = {
    labels: fixes.filter(({ kind }) => kind === 'fill-formulas').map(({ label }) => label),
    run: (port, at) => fillFormulas(port, at, formulaRows, judgement),
  };
  const additions = fixes.flatMap((fix): Step[] => {
    if (fix.kind !== 'add-indicator') return [];
    const indicator = { kind: 'template', category: fix.category, templateRow: fix.templateRow } as const;
    const row = form.table.headerRow;
    return [
      {
        labels: [fix.label],
        run: (port, at) => addIndicator(port, { form: { ...at, row }, indicator, below: null, ruleSets }),
      },
    ];
  });
  return [cells, formulas, ...additions].filter(({ labels }) => labels.length > 0);
}

async function perform(port: WorkbookPort, at: FormAddress, todo: readonly Step[]): Promise<CommandResult<Fixed>> {
  const undos: Undo[] = [];
  for (const step of todo) {
    const result = await step.run(port, at);
    if (!result.ok) {
      await undoAll(undos).revert();
      return result;
    }
    undos.push(result.undo);
  }
  return { ok: true, undo: undoAll(undos), done: todo.flatMap(({ labels }) => labels) };
}

function cellEdits(grid: SheetGrid, fix: Extract<Fix, { kind: 'set-text' | 'set-number' }>): Edit[] {
  const { row, column } = fix.at;
  const value = fix.kind === 'set-text' ? fix.text : fix.value;
  const content: Edit = { kind: 'set-cells', sheet: grid.id, cells: [{ row, column, content: { value } }] };
  if (fix.kind === 'set-text') return [content];
  const area = { top: row, left: column, bottom: row, right: column };
  return [content, { kind: 'set-style', sheet: grid.id, area, style: { numberFormat: fix.numberFormat } }];
}
