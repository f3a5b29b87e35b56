import type { Area } from '../../model/cell';
import { readDay } from '../../model/day';
import type { Process, ProcessDate, ProcessSheet } from '../../model/process';
import { squash } from '../../model/text';
import type { SheetGrid } from '../grid';
import type { Reader } from './cells';
import { asText, Cells } from './cells';
import { bareWords } from '../../catalog';

/** The 流程表 of a sheet, found by its column heads alone; null where there is none. */
export function readProcessSheet(grid: SheetGrid): ProcessSheet | null {
  const cells = new Cells(grid);
  for (let row = cells.firstRow; row <= cells.lastRow; row++) {
    const header = headerAt(cells, row);
    if (header) return sheetBelow(grid, cells, header);
  }
  return null;
}

/** Lists of projects often have one or two of these dates; a 流程表 has most of them. */
const LEAST_DATES = 4;

const DATE_WORDS: Readonly<Record<ProcessDate, RegExp>> = {
  plan: /^(?:项目)?(?:申报|计划编制|编制计划)$/,
  review: /^(?:绩效目标|目标)?审核$/,
  congress: /^县?人(?:代会|大)(?:批准|通过|审议通过)$/,
  approval: /^(?:绩效目标|目标)?批复$/,
  receipt: /^(?:收到|接到)批复$/,
  publication: /^(?:绩效目标|目标)?公开$/,
  monitoring: /^(?:绩效)?(?:运行)?监控$/,
  'self-evaluation': /^(?:绩效)?自评$/,
  evaluation: /^(?:抽查评价|抽查|绩效评价|评价|抽查[/、或和]评价)$/,
  result: /^(?:自评|评价|绩效评价)?结果公开$/,
};

const DATES = Object.keys(DATE_WORDS) as ProcessDate[];

interface Header {
  readonly row: number;
  readonly number: number | null;
  readonly project: number;
  readonly year: number | null;
  readonly note: number | null;
  readonly dates: ReadonlyMap<ProcessDate, number>;
  readonly terms: ReadonlyMap<ProcessDate, number>;
}

function headerAt(cells: Cells, row: number): Header | null {
  const project = cells.columnOf(row, /^项目名称$/);
  if (project === null) return null;
  const dates = columnsOf(cells, row, /^(.{2,12})(?:日期|时间)$/);
  if (dates.size < LEAST_DATES) return null;
  return {
    row,
    number: cells.columnOf(row, /^序号$/),
    project,
    year: cells.columnOf(row, /^(?:预算|项目)?年度$/),
    note: cells.columnOf(row, /^备注$/),
    dates,
    terms: columnsOf(cells, row, /^(.{2,12})期限$/),
  };
}

/** The first column of each step whose caption has this form. */
function columnsOf(cells: Cells, row: number, caption: RegExp): Map<ProcessDate, number> {
  const found = new Map<ProcessDate, number>();
  for (let column = cells.firstColumn; column <= cells.lastColumn; column++) {
    const [, words] = caption.exec(bareWords(cells.text(row, column))) ?? [];
    const date = words === undefined ? undefined : DATES.find((one) => DATE_WORDS[one].test(words));
    if (date !== undefined && !found.has(date)) found.set(date, column);
  }
  return found;
}

function sheetBelow(grid: SheetGrid, cells: Cells, header: Header): ProcessSheet {
  const processes: Process[] = [];
  const emptyRows: number[] = [];
  for (let row = header.row + 1; row <= cells.lastRow && headerAt(cells, row) === null; row++) {
    if (cells.text(row, header.project) !== '') processes.push(processAt(grid, cells, header, row));
    else if (isNumbered(cells, header, row)) emptyRows.push(row);
  }
  const lastProject = processes.at(-1)?.row ?? header.row;
  return {
    sheet: grid.id,
    sheetName: grid.name,
    area: areaOf(header, Math.max(lastProject, ...emptyRows)),
    headerRow: header.row,
    projectColumn: header.project,
    yearColumn: header.year,
    dateColumns: Object.fromEntries(header.dates),
    termColumns: Object.fromEntries(header.terms),
    processes,
    freeRows: emptyRows.filter((row) => row > lastProject),
  };
}

function areaOf({ row, number, project, year, note, dates }: Header, bottom: number): Area {
  const columns = [number, project, year, note, ...dates.values()].filter((column) => column !== null);
  return { top: row, left: Math.min(...columns), bottom, right: Math.max(...columns) };
}

function isNumbered(cells: Cells, { number }: Header, row: number): boolean {
  return number !== null && /^\d+$/.test(cells.text(row, number));
}

function processAt(grid: SheetGrid, cells: Cells, { project, year, note, dates }: Header, row: number): Process {
  return {
    sheet: grid.id,
    sheetName: grid.name,
    row,
    project: cells.field(row, project, asText),
    year: year === null ? null : cells.field(row, year, asYear),
    dates: Object.fromEntries([...dates].map(([date, column]) => [date, cells.field(row, column, readDay)])),
    note: note === null ? null : cells.field(row, note, asText),
  };
}

const asYear: Reader<number> = (text, raw) => {
  const year = Number(/^(20\d\d)(?:年度?)?$/.exec(squash(typeof raw === 'number' ? String(raw) : text))?.[1]);
  return Number.isNaN(year) ? null : year;
};
