import type { Severity } from '../rules/finding';
import { openFindings } from '../workbook/exchange/report';
import type { CheckedFile } from '../workbook/exchange/report';
import type { FileReport } from '../workbook/exchange/report-schema';
import { EXIT } from './terminal';
import type { ExitCode } from './terminal';

/** What is counted of files that were checked: all that is kept of them once they are printed. Findings are those that nobody has answered. */
export interface Tally extends Readonly<Record<Severity, number>> {
  readonly files: number;
  readonly unreadable: number;
  readonly forms: number;
  readonly answered: number;
}

export const NOTHING: Tally = { files: 0, unreadable: 0, forms: 0, answered: 0, error: 0, warning: 0, hint: 0 };
const UNREADABLE: Tally = { ...NOTHING, files: 1, unreadable: 1 };

export function tallyOf(file: CheckedFile): Tally {
  if ('error' in file) return UNREADABLE;
  return {
    files: 1,
    unreadable: 0,
    forms: file.sheets.reduce((sum, { forms }) => sum + forms.length, 0),
    answered: file.answers.size,
    ...bySeverity(openFindings(file)),
  };
}

/** The same of a file of an earlier run; several places of one finding count once. */
export function tallyOfReport({ error, sheets }: FileReport): Tally {
  if (error) return UNREADABLE;
  const forms = sheets.flatMap((sheet) => sheet.forms);
  const beside = sheets.flatMap(({ processes = [], overall }) => [...processes, ...(overall ? [overall] : [])]);
  const findings = [...forms, ...beside].flatMap((each) => each.findings);
  const open = findings.filter(({ answered }) => answered === null);
  return {
    files: 1,
    unreadable: 0,
    forms: forms.length,
    answered: findings.length - open.length,
    ...bySeverity(open),
  };
}

export function sum(a: Tally, b: Tally): Tally {
  return {
    files: a.files + b.files,
    unreadable: a.unreadable + b.unreadable,
    forms: a.forms + b.forms,
    answered: a.answered + b.answered,
    error: a.error + b.error,
    warning: a.warning + b.warning,
    hint: a.hint + b.hint,
  };
}

export function exitCodeOf({ unreadable, error }: Tally): ExitCode {
  if (unreadable > 0) return EXIT.unreadable;
  return error > 0 ? EXIT.errorsFound : EXIT.fine;
}

function bySeverity(findings: readonly { readonly severity: Severity }[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
