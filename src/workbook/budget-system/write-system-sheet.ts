import type { SystemKind, SystemSheet } from '../../catalog/budget-system';
import type { RuleSet } from '../../catalog/types';
import type { Form } from '../../model/form';
import { drawSystemSheet } from '../../sheets/draw/system-sheet';
import type { WorkbookPort } from '../../sheets/port';
import { catalogFor } from '../check/form-context';
import type { Judgement } from '../check/form-context';
import type { InsertedSheet } from '../insert/insert-form';
import { withClassNames } from '../read/class-names';
import { findForm } from '../read/find-form';
import type { FormAddress } from '../read/find-form';
import { refuseHalfRead } from '../read/reading-words';
import { command, refuse } from '../result';
import type { CommandResult, Refusal } from '../result';
import { addSheet } from '../sheet-name';
import { draftOf } from './draft';
import type { SystemDraft } from './draft';
import { isSystemForm } from './indicator-texts';
import type { SystemForm } from './indicator-texts';

/** What the sheets are called in the workbook. */
export const SYSTEM_NAMES: Readonly<Record<SystemKind, string>> = {
  application: '一体化导入表（目标）',
  monitoring: '一体化导入表（监控）',
  'self-evaluation': '一体化导入表（自评）',
};

export interface WriteSystemSheet {
  readonly form: FormAddress;
  /** Id of one of the rule set's sheets; null: the first of the form's kind. */
  readonly sheet: string | null;
  readonly judgement: Judgement;
}

export interface WrittenSystemSheet extends InsertedSheet {
  readonly draft: SystemDraft;
}

/** 生成导入表: a form in the columns of the budget system, on a sheet of its own. What the system would refuse is written as it is and listed. */
export function writeSystemSheet(
  port: WorkbookPort,
  { form: at, sheet: id, judgement }: WriteSystemSheet,
): Promise<CommandResult<WrittenSystemSheet>> {
  return command<WrittenSystemSheet>(async () => {
    const found = await findForm(port, at);
    if (!found.ok) return found;
    const source = systemSource(found.form, judgement, '生成导入表');
    if (!source.ok) return source;
    const sheet = sheetOf(source.form.kind, id, source.ruleSet);
    if (!sheet) return refuse('form-missing', `“${found.grid.name}”不能生成“${id ?? ''}”这种导入表。`);
    const draft = draftOf(source.form, sheet, source.ruleSet);
    if (draft.rows.length === 0)
      return refuse('no-change', `“${found.grid.name}”上还没有填写指标，请填写后再生成导入表。`);
    const { undo, name } = await addSheet(port, SYSTEM_NAMES[source.form.kind], (free) =>
      drawSystemSheet({ name: free, sheet, rows: draft.rows }),
    );
    return { ok: true, undo, sheetName: name, draft };
  });
}

/** The sheets of that kind that can be written, the usual one first. */
export function sheetsOfKind(kind: SystemKind, { systemSheets }: RuleSet): readonly SystemSheet[] {
  return systemSheets.filter((sheet) => sheet.kind === kind);
}

function sheetOf(kind: SystemKind, id: string | null, ruleSet: RuleSet): SystemSheet | null {
  const own = sheetsOfKind(kind, ruleSet);
  return (id === null ? own[0] : own.find((sheet) => sheet.id === id)) ?? null;
}

export interface SystemSource {
  readonly ok: true;
  readonly form: SystemForm;
  readonly ruleSet: RuleSet;
}

/** The form with its classes in the county's words, or why it cannot be exchanged. */
export function systemSource(read: Form, judgement: Judgement, what: string): SystemSource | Refusal {
  if (!isSystemForm(read)) return refuse('form-missing', `审核表不导入预算管理一体化系统，不能${what}。`);
  const halfRead = refuseHalfRead(read, ['level3', 'target'], what);
  if (halfRead) return halfRead;
  const ruleSet = catalogFor(read, judgement);
  return { ok: true, form: withClassNames(read, ruleSet), ruleSet };
}
