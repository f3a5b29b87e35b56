import { PRINTED_TERMS } from '../../src/catalog/caibannong-2019-68/stages';
import type { Terms } from '../../src/catalog/terms';
import type { CellValue } from '../../src/model/cell';
import type { Process, ProcessDate, ProcessSheet } from '../../src/model/process';
import { drawProcess } from '../../src/sheets/draw/process';
import type { ProcessProject } from '../../src/sheets/draw/process';
import { NOTE_COLUMN, PROCESS_COLUMNS, YEAR_COLUMN } from '../../src/sheets/draw/process-columns';
import { gridOfPlan } from './grid-of-plan';
import type { SheetPlan } from '../../src/sheets/plan';
import { readProcessSheet } from '../../src/sheets/recognise/process';
import type { Entry } from './fill-plan';
import { fillPlan } from './fill-plan';

export const FIRST_PROJECT_ROW = 5;

/** What a clerk types into the row of one project. */
export interface TypedProcess {
  readonly name: string;
  readonly year: CellValue;
  readonly dates: Readonly<Partial<Record<ProcessDate, CellValue>>>;
  readonly note?: string;
}

/** A drawn 流程表 with these rows typed in. */
export function filledProcess(rows: readonly TypedProcess[], name = '流程', terms: Terms = PRINTED_TERMS): SheetPlan {
  const projects = rows.map((row): ProcessProject => ({ name: row.name, year: null, dates: {} }));
  return fillPlan(drawProcess({ name, projects, terms }), rows.flatMap(entriesOf));
}

function entriesOf({ year, dates, note }: TypedProcess, index: number): Entry[] {
  const row = FIRST_PROJECT_ROW + index;
  const entry = (column: number, value: CellValue): Entry => ({ at: { row, column }, content: { value } });
  const typed = Object.entries(dates) as [ProcessDate, CellValue][];
  return [
    entry(YEAR_COLUMN, year),
    ...typed.map(([date, value]) => entry(PROCESS_COLUMNS.dates[date], value)),
    ...(note === undefined ? [] : [entry(NOTE_COLUMN, note)]),
  ];
}

export function processSheetOn(plan: SheetPlan): ProcessSheet {
  const sheet = readProcessSheet(gridOfPlan(plan));
  if (!sheet) throw new Error(`${plan.name} is no 流程表`);
  return sheet;
}

/** One project's row; dates as people write them. */
export function processWith(dates: TypedProcess['dates'], more: Partial<TypedProcess> = {}): Process {
  const [process] = processSheetOn(filledProcess([{ name: '东坪村产业路', year: 2024, dates, ...more }])).processes;
  if (!process) throw new Error('the row was not read');
  return process;
}
