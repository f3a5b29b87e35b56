import type { Adjustment, Approval } from '../../model/approval';
import type { Application } from '../../model/form';
import { sameText } from '../../model/text';
import { approvalsOf } from '../../cycle/approved';
import { readRecord } from '../../sheets/approval-record';
import type { SheetGrid } from '../../sheets/grid';
import { recognise } from '../../sheets/recognise';
import { readList } from '../list-sheet';
import type { ListSheet } from '../list-sheet';
import type { ReadSheet } from '../read/read-sheet';

/** The visible sheet on which every adjustment of approved goals is entered (decision D10). */
export const ADJUSTMENTS: ListSheet = {
  name: '调整登记',
  columns: [
    { title: '项目名称', width: 20 },
    { title: '调整次数', width: 10 },
    { title: '调整日期', width: 11 },
    { title: '批复单位', width: 14 },
    { title: '批复文号', width: 16 },
    { title: '调整原因', width: 24 },
    { title: '预算是否调整', width: 14 },
    { title: '调整前', width: 34 },
    { title: '调整后', width: 34 },
    { title: '登记', width: 18 },
  ],
};

/** The approvals of a 申报表 of this workbook, the one in force last. */
export function approvalsOfForm(form: Application, sheets: readonly ReadSheet[]): readonly Approval[] {
  const others = sheets.flatMap(({ forms }) => forms).filter((other) => other !== form);
  return approvalsOf(form, { approvals: approvalsIn(sheets), others });
}

/**
 * The approved 申报表 that these sheets keep. One that came of an adjustment counts only while its entry stands in 调整登记 with a
 * reason; without it the earlier one is in force and the difference is reported as a finding.
 */
export function approvalsIn(sheets: readonly { readonly grid: SheetGrid }[]): readonly Approval[] {
  const adjustments = adjustmentsOn(adjustmentsGrid(sheets));
  return sheets.flatMap(({ grid }) => {
    const approval = approvalOn(grid);
    if (!approval || approval.version === 0) return approval ?? [];
    const name = approval.application.project.name?.text ?? '';
    const adjustment = adjustments.find(
      ({ project, version }) => version === approval.version && sameText(project, name),
    );
    return adjustment ? { ...approval, adjustment } : [];
  });
}

export function adjustmentsGrid(sheets: readonly { readonly grid: SheetGrid }[]): SheetGrid | undefined {
  return sheets.find(({ grid }) => grid.name === ADJUSTMENTS.name)?.grid;
}

function approvalOn(grid: SheetGrid): Approval | null {
  const record = readRecord(grid);
  const application = record && recognise(grid).find((form) => form.kind === 'application');
  if (!record || !application) return null;
  const { source, version, date, body, number } = record;
  return { sheetName: grid.name, source, version, date, body, number, application, adjustment: null };
}

/** Ignores entries without a reason. */
function adjustmentsOn(grid: SheetGrid | undefined): readonly Adjustment[] {
  return readList(ADJUSTMENTS, grid).flatMap(([project = '', times = '', , , , reason = '', budget = '']) => {
    const version = Number(/\d+/.exec(times)?.[0] ?? 0);
    if (project === '' || version === 0 || reason === '') return [];
    return { project, version, reason, budgetToo: budgetIn(budget) };
  });
}

function budgetIn(text: string): boolean | null {
  if (text === '') return null;
  return /^(?:是|已|同步)/.test(text);
}
