import { processNotes, PROCESS_STEPS } from '../../catalog/caibannong-2019-68/stages';
import type { Terms } from '../../catalog/terms';
import { readDay } from '../../model/day';
import type { Day } from '../../model/day';
import { isEmpty } from '../../model/field';
import type { Application, Form } from '../../model/form';
import type { Process, ProcessDate, ProcessSheet } from '../../model/process';
import { sameText } from '../../model/text';
import { projectsOfUnfilledFund } from '../../cycle/parent-fund';
import { DATE_FORMAT, drawProcess, STRIP_CAPTION } from '../../sheets/draw/process';
import type { ProcessProject } from '../../sheets/draw/process';
import { HELPER_COLUMN_PLAN, PROCESS_COLUMNS } from '../../sheets/draw/process-columns';
import type { Edit } from '../../sheets/edit';
import { daysStrip, termFormula } from '../../sheets/native/process';
import type { StripCell } from '../../sheets/native/process';
import type { SheetGrid } from '../../sheets/grid';
import type { WorkbookPort } from '../../sheets/port';
import type { CellContent } from '../../sheets/plan';
import { readProcessSheet } from '../../sheets/recognise/process';
import { approvalsOfForm } from './approvals';
import type { InsertedSheet } from '../insert/insert-form';
import { isOfProject, reviewedOn } from '../../cycle/process-project';
import { columnsOf, readSheets, rowsOf, textAt } from '../read/read-sheet';
import type { ReadSheet } from '../read/read-sheet';
import { command, refuse } from '../result';
import type { CommandResult } from '../result';
import { addSheet } from '../sheet-name';

const PROCESS_SHEET = '流程';

export interface MadeProcess extends InsertedSheet {
  /** Projects that were listed. */
  readonly added: number;
}

/**
 * 生成流程表: a sheet with a row for every project that has a 申报表 in the workbook, and the dates that the workbook knows. A sheet that
 * is there already is completed: missing projects go into its empty rows, known dates into its empty cells, and its terms are computed
 * as they are set now. Reads once, writes once (twice where the name of the sheet is taken).
 */
export function makeProcessSheet(port: WorkbookPort, terms: Terms): Promise<CommandResult<MadeProcess>> {
  return command<MadeProcess>(async () => {
    const sheets = await readSheets(port, { all: true }, false);
    const projects = projectsIn(sheets);
    for (const { grid } of sheets) {
      const existing = readProcessSheet(grid);
      if (existing) return complete(port, existing, projects, termEdits(grid, existing, terms));
    }
    const { undo, name } = await addSheet(port, PROCESS_SHEET, (free) => drawProcess({ name: free, projects, terms }));
    return { ok: true, undo, sheetName: name, added: projects.length };
  });
}

/** One project for each name and year, in the order of the sheets. A 专项资金 that is summed from its projects is not one (decision D11). */
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

/** The registered date of the first approval; later adjustments start no term. */
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
  ofTerms: readonly Edit[],
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
  const edits = [...ofTerms, ...writing(sheet, cells)];
  if (edits.length === 0) return refuse('no-change', `工作表“${sheetName}”已列入全部项目和已知日期。`);
  const undo = await port.apply(edits);
  return { ok: true, undo, sheetName, added: missing.length };
}

function writing(sheet: ProcessSheet, cells: readonly NewCell[]): Edit[] {
  return cells.length === 0 ? [] : [...dateFormats(sheet, cells), { kind: 'set-cells', sheet: sheet.sheet, cells }];
}

/** Replaces formulas that do not compute the terms in force; typed values stay. */
function termEdits(grid: SheetGrid, sheet: ProcessSheet, terms: Terms): Edit[] {
  const { termColumns, dateColumns, yearColumn, processes, freeRows } = sheet;
  const strip = daysStrip(terms);
  const place = strip && stripCell(grid, sheet);
  const columns = {
    year: yearColumn ?? PROCESS_COLUMNS.year,
    dates: { ...PROCESS_COLUMNS.dates, ...dateColumns },
  };
  const rows = [...processes.map(({ row }) => row), ...freeRows];
  const formulas = PROCESS_STEPS.flatMap(({ date, term }) => {
    const column = termColumns[date];
    if (column === undefined || term?.kind !== 'days-after' || dateColumns[term.date] === undefined) return [];
    return rows.flatMap((row) => {
      const formula = termFormula(term, terms, row, columns, place);
      const laid = grid.formulas[row - grid.top]?.[column - grid.left] ?? null;
      return laid === null || laid === formula ? [] : [{ row, column, content: { formula } }];
    });
  });
  const isKept = !strip || !place || textAt(grid, place.row, place.column) === strip.text;
  const ofStrip = strip && place && !isKept ? stripEdits(grid, sheet, place, strip.text) : [];
  const cells = [...formulas, ...countingNote(grid, sheet, terms)];
  return cells.length === 0 ? ofStrip : [...ofStrip, { kind: 'set-cells', sheet: sheet.sheet, cells }];
}

/** Replaces the printed note on how days are counted if it differs. */
function countingNote(grid: SheetGrid, { area }: ProcessSheet, terms: Terms): NewCell[] {
  const [value = ''] = processNotes(terms);
  const row = rowsOf(grid).find((one) => one > area.bottom && /^1\. .*当日不计/.test(textAt(grid, one, grid.left)));
  return row === undefined || textAt(grid, row, grid.left) === value
    ? []
    : [{ row, column: grid.left, content: { value } }];
}

/** The column that already lists holidays and workdays, else the first one right of everything on the sheet. */
function stripCell(grid: SheetGrid, { headerRow, area }: ProcessSheet): StripCell {
  const columns = columnsOf(grid);
  const laid = columns.find((column) => textAt(grid, headerRow, column) === STRIP_CAPTION);
  const lastUsed = grid.left + columns.length - 1;
  return { row: Math.min(grid.top, headerRow), column: laid ?? Math.max(lastUsed, area.right) + 1 };
}

function stripEdits(
  { id: sheet }: SheetGrid,
  { headerRow }: ProcessSheet,
  { row, column }: StripCell,
  text: string,
): Edit[] {
  const cells = [
    { row, column, content: { value: text } },
    ...(row === headerRow ? [] : [{ row: headerRow, column, content: { value: STRIP_CAPTION } }]),
  ];
  return [
    { kind: 'set-cells', sheet, cells },
    { kind: 'set-column', sheet, column, ...HELPER_COLUMN_PLAN },
  ];
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

function completing(
  sheet: ProcessSheet,
  project: Pick<ProcessProject, 'dates'>,
  process: Process | undefined,
): NewCell[] {
  if (!process) return [];
  return datesOf(sheet, project, process.row, (date) => isEmpty(process.dates[date] ?? null));
}

/** Writes dates of a project into its row on a 流程表, where they are not written yet. */
export function dateInProcess(grid: SheetGrid, form: Application, dates: ProcessProject['dates']): Edit[] {
  const sheet = readProcessSheet(grid);
  const process = sheet?.processes.find((row) => isOfProject(form, row));
  if (!sheet || !process) return [];
  return writing(sheet, completing(sheet, { dates }, process));
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
  { dates }: Pick<ProcessProject, 'dates'>,
  row: number,
  isOpen: (date: ProcessDate) => boolean,
): NewCell[] {
  return (Object.entries(dates) as [ProcessDate, Day][]).flatMap(([date, value]) => {
    const column = dateColumns[date];
    return column !== undefined && isOpen(date) ? [{ row, column, content: { value } }] : [];
  });
}
