import { readDay } from '../../model/day';
import type { Day } from '../../model/day';
import { isEmpty } from '../../model/field';
import type { Application, Form } from '../../model/form';
import type { Process, ProcessDate, ProcessSheet } from '../../model/process';
import { sameText } from '../../model/text';
import { projectsOfUnfilledFund } from '../../cycle/parent-fund';
import { DATE_FORMAT, drawProcess } from '../../sheets/draw/process';
import type { ProcessProject } from '../../sheets/draw/process';
import type { Edit } from '../../sheets/edit';
import type { WorkbookPort } from '../../sheets/port';
import type { CellContent } from '../../sheets/plan';
import { readProcessSheet } from '../../sheets/recognise/process';
import { approvalsOfForm } from './approvals';
import type { InsertedSheet } from '../insert/insert-form';
import { reviewedOn } from '../../cycle/process-project';
import { readSheets } from '../read/read-sheet';
import type { ReadSheet } from '../read/read-sheet';
import { command, refuse } from '../result';
import type { CommandResult } from '../result';
import { addSheet } from '../sheet-name';

export const PROCESS_SHEET = '流程';

export interface MadeProcess extends InsertedSheet {
  /** Projects that were listed. */
  readonly added: number;
}

/**
 * 生成流程表: a sheet with a row for every project that has a 申报表 in the workbook, and the dates that the workbook knows. A sheet that
 * is there already is completed: missing projects go into its empty rows, known dates into its empty cells. Reads once, writes once
 * (twice where the name of the sheet is taken).
 */
export function makeProcessSheet(port: WorkbookPort): Promise<CommandResult<MadeProcess>> {
  return command<MadeProcess>(async () => {
    const sheets = await readSheets(port, { all: true }, false);
    const projects = projectsIn(sheets);
    const existing = sheets.map(({ grid }) => readProcessSheet(grid)).find((sheet) => sheet !== null);
    if (existing) return complete(port, existing, projects);
    const { undo, name } = await addSheet(port, PROCESS_SHEET, (free) => drawProcess({ name: free, projects }));
    return { ok: true, undo, sheetName: name, added: projects.length };
  });
}

/** One a name and year, in the order of the sheets. A 专项资金 that its projects fill is none (decision D11). */
function projectsIn(sheets: readonly ReadSheet[]): readonly ProcessProject[] {
  const forms = sheets.flatMap((sheet) => sheet.forms);
  const projects: ProcessProject[] = [];
  for (const form of forms) {
    if (form.kind !== 'application' || projectsOfUnfilledFund(form, forms).length > 0) continue;
    const project = projectOf(form, forms, sheets);
    if (project.name !== '' && !projects.some((other) => isSame(project, other))) projects.push(project);
  }
  return projects;
}

function projectOf(form: Application, forms: readonly Form[], sheets: readonly ReadSheet[]): ProcessProject {
  const name = form.project.name?.text ?? '';
  const review = reviewedOn(forms.filter((other) => sameText(other.project.name?.text ?? '', name)));
  const approval = approvedOn(form, sheets);
  return {
    name,
    year: form.year?.value ?? null,
    dates: { ...(review !== null && { review }), ...(approval !== null && { approval }) },
  };
}

/** When its goals were first approved, as registered; adjustments come later and start no term. */
function approvedOn(form: Application, sheets: readonly ReadSheet[]): Day | null {
  const first = approvalsOfForm(form, sheets).find(({ version }) => version === 0);
  return first ? readDay(first.date, first.date) : null;
}

function isSame(one: Pick<ProcessProject, 'name' | 'year'>, other: Pick<ProcessProject, 'name' | 'year'>): boolean {
  return sameText(one.name, other.name) && (!one.year || !other.year || one.year === other.year);
}

async function complete(
  port: WorkbookPort,
  sheet: ProcessSheet,
  projects: readonly ProcessProject[],
): Promise<CommandResult<MadeProcess>> {
  const { sheetName, processes, freeRows } = sheet;
  const rowOf = (project: ProcessProject) =>
    processes.find(({ project: { text }, year }) => isSame(project, { name: text, year: year?.value ?? null }));
  const missing = projects.filter((project) => !rowOf(project));
  if (missing.length > freeRows.length) {
    return refuse(
      'row-missing',
      `工作表“${sheetName}”有 ${freeRows.length} 个空行，未列入的项目有 ${missing.length} 个，请先在表中增加空行。`,
    );
  }
  const cells = [
    ...projects.flatMap((project) => completing(sheet, project, rowOf(project))),
    ...missing.flatMap((project, index) => listing(sheet, project, freeRows[index])),
  ];
  if (cells.length === 0) return refuse('no-change', `工作表“${sheetName}”已列入全部项目和已知日期。`);
  const undo = await port.apply([...dateFormats(sheet, cells), { kind: 'set-cells', sheet: sheet.sheet, cells }]);
  return { ok: true, undo, sheetName, added: missing.length };
}

/** A sheet typed by hand may have its dates in cells of any format; there a day would show as a number. */
function dateFormats({ sheet, dateColumns }: ProcessSheet, cells: readonly NewCell[]): Edit[] {
  const columns = new Set(Object.values(dateColumns));
  return cells
    .filter(({ column }) => columns.has(column))
    .map(({ row, column }) => ({
      kind: 'set-style',
      sheet,
      area: { top: row, left: column, bottom: row, right: column },
      style: { numberFormat: DATE_FORMAT },
    }));
}

interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

function completing(sheet: ProcessSheet, project: ProcessProject, process: Process | undefined): NewCell[] {
  if (!process) return [];
  return datesOf(sheet, project, process.row, (date) => isEmpty(process.dates[date] ?? null));
}

function listing(sheet: ProcessSheet, project: ProcessProject, row: number | undefined): NewCell[] {
  if (row === undefined) return [];
  const { projectColumn, yearColumn } = sheet;
  const { name, year } = project;
  return [
    { row, column: projectColumn, content: { value: name } },
    ...(yearColumn === null || year === null ? [] : [{ row, column: yearColumn, content: { value: year } }]),
    ...datesOf(sheet, project, row, () => true),
  ];
}

function datesOf(
  { dateColumns }: ProcessSheet,
  { dates }: ProcessProject,
  row: number,
  isOpen: (date: ProcessDate) => boolean,
): NewCell[] {
  return (Object.entries(dates) as [ProcessDate, Day][]).flatMap(([date, value]) => {
    const column = dateColumns[date];
    return column !== undefined && isOpen(date) ? [{ row, column, content: { value } }] : [];
  });
}
