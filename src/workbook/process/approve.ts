import type { Approval, Keeping } from '../../model/approval';
import { readDay } from '../../model/day';
import type { Application } from '../../model/form';
import { versionName } from '../../sheets/approval-record';
import { drawApproval } from '../../sheets/draw/approval';
import type { Edit } from '../../sheets/edit';
import type { SheetGrid } from '../../sheets/grid';
import type { SheetPlan } from '../../sheets/plan';
import type { WorkbookPort } from '../../sheets/port';
import { approvalDoubts } from './approval-doubts';
import { ADJUSTMENTS, adjustmentsGrid, approvalsOfForm } from './approvals';
import { dateInProcess } from './process-sheet';
import type { Judgement } from '../check/form-context';
import { minuteOf } from '../date-text';
import type { InsertedSheet } from '../insert/insert-form';
import { addToList } from '../list-sheet';
import { findInWorkbook } from '../read/find-form';
import type { ReadSheet } from '../read/read-sheet';
import type { FormAddress } from '../read/find-form';
import { command, refuse } from '../result';
import type { CommandResult, Refusal } from '../result';
import { freeSheetName, nameForProject } from '../sheet-name';

export interface Approve {
  readonly form: FormAddress;
  /** 批复日期 "2024-03-05" */
  readonly date: string;
  /** 批复单位 */
  readonly body: string;
  /** 批复文号; "" where there is none. */
  readonly number: string;
  readonly who: string;
  readonly now: Date;
  readonly keeping: Keeping;
  /** How the form is judged, to ask for confirmation if the approval is doubtful; absent: registers without asking. */
  readonly askBy?: Judgement;
}

/**
 * 登记批复: keeps the 申报表 as it is now on a sheet of its own. From then on it is what 表3 and 表4 are carried from, and what the 申报表
 * is held against (decision D10).
 */
export function approve(port: WorkbookPort, request: Approve): Promise<CommandResult<InsertedSheet>> {
  return command<InsertedSheet>(async () => {
    const found = await findForApproval(port, request);
    if (!found.ok) return found;
    const [earlier] = found.approvals;
    if (earlier) {
      return refuse('no-change', `“${earlier.sheetName}”已经登记了这个项目的批复；目标有调整的，请用“登记调整”。`);
    }
    const doubts = request.askBy ? approvalDoubts(found.form, found.sheets, request.askBy) : [];
    if (doubts.length > 0) return refuse('doubtful', `${doubts.join('；')}。确要登记的，请再登记一次。`);
    const plan = drawKept(found, request, 0);
    const undo = await port.apply([
      ...approvalDate(found, request),
      ...entryOfHidden(found, request, plan),
      { kind: 'add-sheet', plan },
    ]);
    return { ok: true, undo, sheetName: plan.name };
  });
}

export interface ForApproval {
  readonly ok: true;
  readonly form: Application;
  readonly grid: SheetGrid;
  /** The approvals of its project, the one in force last. */
  readonly approvals: readonly Approval[];
  readonly sheets: readonly ReadSheet[];
}

/** Reads the workbook, and the 申报表 that is approved or adjusted. */
export async function findForApproval(
  port: WorkbookPort,
  { form: at, date, body }: Pick<Approve, 'form' | 'date' | 'body'>,
): Promise<ForApproval | Refusal> {
  if (date.trim() === '' || body.trim() === '') return refuse('no-change', '请写明批复日期和批复单位。');
  const found = await findInWorkbook(port, at, true);
  if (!found.ok) return found;
  const { form, grid, sheets } = found;
  if (form.kind !== 'application') return refuse('form-missing', `“${grid.name}”不是绩效目标申报表。`);
  if ((form.project.name?.text ?? '') === '') return refuse('no-change', '项目名称未填，请填写后再登记。');
  return { ok: true, form, grid, approvals: approvalsOfForm(form, sheets), sheets };
}

/** "王经办 2024-03-06 09:05" */
function registeredBy({ who, now }: Pick<Approve, 'who' | 'now'>): string {
  return `${who.trim()} ${minuteOf(now)}`.trim();
}

/** The date is also entered in 流程 if the project is listed there without one. */
function approvalDate({ form, sheets }: ForApproval, { date }: Approve): readonly Edit[] {
  const day = readDay(date.trim(), date.trim());
  return day === null ? [] : sheets.flatMap(({ grid }) => dateInProcess(grid, form, { approval: day }));
}

/** A hidden sheet alarms people who receive the workbook, so a visible sheet says where it is and why. */
function entryOfHidden(found: ForApproval, request: Approve, plan: SheetPlan): readonly Edit[] {
  if (request.keeping !== 'hidden') return [];
  const entry = entryOf(found, request, plan, 0, { reason: '', budgetToo: '', before: '', after: '' });
  return addToList(ADJUSTMENTS, adjustmentsGrid(found.sheets), [entry]);
}

/** What an adjustment has changed, as it is written down. */
export interface WrittenAdjustment {
  readonly reason: string;
  readonly budgetToo: '是' | '否' | '';
  readonly before: string;
  readonly after: string;
}

/** A line of 调整登记, by its columns. */
export function entryOf(
  { form }: ForApproval,
  request: Approve,
  plan: SheetPlan,
  version: number,
  { reason, budgetToo, before, after }: WrittenAdjustment,
): readonly string[] {
  const { date, body, number } = request;
  const approval = [form.project.name?.text ?? '', versionName(version), date.trim(), body.trim(), number.trim()];
  return [...approval, reason, budgetToo, before, after, registeredWhere(request, plan)];
}

/** "王经办 2024-03-06 09:05", and of a hidden sheet how it is found. */
function registeredWhere(request: Approve, { name }: SheetPlan): string {
  const where = request.keeping === 'hidden' ? `目标存在隐藏的工作表“${name}”，可取消隐藏查看` : '';
  return [registeredBy(request), where].filter((text) => text !== '').join('；');
}

/** The sheet that keeps the form as it is now, under a free name. */
export function drawKept({ form, grid, sheets }: ForApproval, request: Approve, version: number): SheetPlan {
  const keeps = version === 0 ? '批复目标' : `${versionName(version)}目标`;
  const record = {
    date: request.date.trim(),
    body: request.body.trim(),
    number: request.number.trim(),
    version,
    source: grid.name,
    registered: registeredBy(request),
  };
  const taken = sheets.map((sheet) => sheet.grid.name);
  return drawApproval({
    name: freeSheetName(nameForProject(keeps, form.project.name?.text ?? ''), taken),
    record,
    form,
    grid,
    keeping: request.keeping,
  });
}
