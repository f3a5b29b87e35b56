import { caibannong201968 } from '../../catalog';
import { isOfProject } from '../../cycle/process-project';
import type { Process } from '../../model/process';
import type { Finding } from '../../rules/finding';
import { checkProcess } from '../../rules/process';
import { readProcessSheet } from '../../sheets/recognise/process';
import type { CheckedSheet } from '../check/check-workbook';
import { ruleSetOf } from '../check/form-context';
import type { Judgement } from '../check/form-context';

/** What is wrong with the dates in one project's row of a 流程表. */
export interface CheckedProcess {
  readonly process: Process;
  readonly findings: readonly Finding[];
}

/** The rows of all 流程表 by the rule set in force. Does not depend on the current date, so a file is judged the same on every day. */
export function checkProcesses(sheets: readonly CheckedSheet[], { ruleSets }: Judgement): readonly CheckedProcess[] {
  const ruleSet = ruleSetOf(caibannong201968.id, ruleSets) ?? caibannong201968;
  const forms = sheets.flatMap((sheet) => sheet.forms.map(({ form }) => form));
  return sheets
    .filter((sheet) => sheet.forms.length === 0)
    .flatMap(({ grid }) => readProcessSheet(grid)?.processes ?? [])
    .map((process) => {
      const related = forms.filter((form) => isOfProject(form, process));
      const findings = checkProcess(process, { ruleSet, related, today: null });
      return { process, findings: findings.map(({ finding }) => finding) };
    });
}
