import type { Application } from '../model/form';
import type { WorkbookPort } from '../sheets/port';
import { drawSelfEvaluation } from '../sheets/draw/self-evaluation';
import { contextOf, OWN_FRAME } from './form-context';
import { wordingOf } from './indicator-library';
import type { InsertedSheet } from './insert-form';
import { findForm } from './read-sheet';
import type { FormAddress } from './read-sheet';
import { command, refuse } from './result';
import type { CommandResult } from './result';
import { addSheet, SHEET_NAMES } from './sheet-name';

/** 生成自评表: a new 表4 with the 申报表's head, goals, indicators and values, points shared out by decision D9. The 申报表 stays as it is. */
export function carryOver(port: WorkbookPort, from: FormAddress): Promise<CommandResult<InsertedSheet>> {
  return command<InsertedSheet>(async () => {
    const found = await findForm(port, from);
    if (!found.ok) return found;
    if (found.form.kind !== 'application')
      return refuse('form-missing', `“${found.grid.name}”不是绩效目标申报表，无法据此生成自评表。`);
    return addSelfEvaluation(port, found.form);
  });
}

/** The same from a form that was read elsewhere, for instance out of another workbook. */
export async function addSelfEvaluation(port: WorkbookPort, from: Application): Promise<CommandResult<InsertedSheet>> {
  const { catalog: ruleSet } = contextOf(from, OWN_FRAME);
  const year = from.year?.value ?? null;
  const wording = wordingOf(from, ruleSet);
  const { undo, name } = await addSheet(port, SHEET_NAMES['self-evaluation'], (free) =>
    drawSelfEvaluation({ ruleSet, year, name: free, from, wording }),
  );
  return { ok: true, undo, sheetName: name };
}
