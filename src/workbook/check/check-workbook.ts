import { NOTHING_KNOWN } from '../../cycle/known-workbook';
import type { KnownWorkbook } from '../../cycle/known-workbook';
import type { Form } from '../../model/form';
import { checkForm, RULES } from '../../rules';
import type { Finding } from '../../rules/finding';
import type { RuleContext } from '../../rules/rule';
import type { SheetGrid } from '../../sheets/grid';
import type { UnreadTable } from '../../sheets/recognise/unread-tables';
import type { SheetFilter, WorkbookPort } from '../../sheets/port';
import type { UserCorrections } from '../../sheets/user-corrections';
import { libraryIn } from '../insert/library-rows';
import { approvalsIn } from '../process/approvals';
import { withClassNames } from '../read/class-names';
import { contextOf } from './form-context';
import type { Judgement } from './form-context';
import { readSheets } from '../read/read-sheet';

/** 'live' judges what is written; 'full' also asks for what is missing (decision D3). */
export type CheckMode = 'live' | 'full';

export interface CheckedForm {
  readonly form: Form;
  readonly context: RuleContext;
  readonly findings: readonly Finding[];
  /** What a full check would ask for besides: what is still to be filled in. Empty in a full check. */
  readonly open: readonly Finding[];
}

export interface CheckedSheet {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
  /** How its forms were judged. */
  readonly mode: CheckMode;
  readonly grid: SheetGrid;
  readonly forms: readonly CheckedForm[];
  /** Tables that look like a form but could not be read; they are only reported. */
  readonly unread: readonly UnreadTable[];
}

export interface CheckOptions {
  /** False on the live path: reading merges can cost the user's undo stack. */
  readonly merges: boolean;
  readonly mode: (sheet: string) => CheckMode;
  /** What is known of sheets that are not read now; the forms of sheets that are read go before these. */
  readonly known: KnownWorkbook;
  /** The user's corrections of columns, in addition to those stored on the sheets that are read. */
  readonly userCorrections?: UserCorrections;
}

const FULL_CHECK: CheckOptions = { merges: true, mode: () => 'full', known: NOTHING_KNOWN };

/** Reads the sheets and judges every form on them. Writes nothing. Rejects with a HostError where the workbook cannot be read. */
export async function checkSheets(
  port: WorkbookPort,
  judgement: Judgement,
  which: SheetFilter = { all: true },
  { merges, mode, known, userCorrections = {} }: CheckOptions = FULL_CHECK,
): Promise<CheckedSheet[]> {
  const sheets = await readSheets(port, which, merges, userCorrections);
  const isRead = ({ sheet }: Form) => sheets.some(({ grid }) => grid.id === sheet);
  const all = [...sheets.flatMap(({ forms }) => forms), ...known.others.filter((form) => !isRead(form))];
  const approvals = 'all' in which ? approvalsIn(sheets) : known.approvals;
  const library = 'all' in which ? libraryIn(sheets) : (known.library ?? []);
  const around = (form: Form) => ({ others: all.filter((other) => other !== form), approvals, library });
  return sheets.map(({ grid, forms, unread }) => ({
    id: grid.id,
    name: grid.name,
    protected: grid.protected,
    mode: mode(grid.id),
    grid,
    forms: forms.map((form) => judge(form, judgement, mode(grid.id), around(form))),
    unread,
  }));
}

export function judge(read: Form, judgement: Judgement, mode: CheckMode, known: KnownWorkbook): CheckedForm {
  const context = contextOf(read, judgement, known);
  const form = withClassNames(read, context.catalog);
  const all = checkForm(form, context);
  if (mode === 'full') return { form, context, findings: all, open: [] };
  const isWritten = ({ rule }: Finding) => WRITTEN.has(rule);
  return { form, context, findings: all.filter(isWritten), open: all.filter((finding) => !isWritten(finding)) };
}

/** Rules that judge what is written, by their ids. */
const WRITTEN: ReadonlySet<string> = new Set(RULES.filter(({ asks }) => asks === 'written').map(({ id }) => id));
