import { squash } from '../../model/text';
import type { SheetGrid } from '../grid';
import { Cells } from './cells';
import { readProcessSheet } from './process';
import { scoreListHeadAt } from './score-list-head';
import type { ScoreListHead } from './score-list-head';
import { LAST_LIST_ROW, readListedProjects } from './score-list-rows';
import type { ListedProject } from './score-list-rows';
import { headRole } from '../../catalog';
import { withoutTail } from './borders';

/** The results of many 自评表, collected on one sheet with a row for each project. */
export interface ScoreList {
  /** The host's key of the sheet. */
  readonly sheet: string;
  readonly sheetName: string;
  /** Which columns it has. */
  readonly has: { readonly department: boolean; readonly category: boolean };
  /** At least one. */
  readonly projects: readonly ListedProject[];
  /** There are, or may be, more projects than were read. */
  readonly isCut: boolean;
}

/** The head stands among the first rows that are used. */
const HEAD_ROWS = 15;
/** So many rows may lie between the last project that was read and the next. */
const GAP = 20;

/** The 汇总 list of a sheet, found by its printed labels alone; null where there is none. */
export function readScoreList(grid: SheetGrid): ScoreList | null {
  const cells = new Cells(grid);
  const lastHeadRow = Math.min(cells.lastRow, cells.firstRow + HEAD_ROWS - 1);
  for (let row = cells.firstRow; row <= lastHeadRow; row++) {
    const head = scoreListHeadAt(cells, row);
    if (head) return isOtherTable(grid, row) ? null : listBelow(grid, cells, head);
  }
  return null;
}

function listBelow(grid: SheetGrid, cells: Cells, head: ScoreListHead): ScoreList | null {
  const projects = readListedProjects(grid, cells, head);
  const last = projects.at(-1);
  // Captions over nothing that is a number are a sheet still to be filled in, or something else.
  if (!last || projects.every(({ score }) => score.value === null)) return null;
  // The head of a form: one label under the other.
  if (projects.some(({ name }) => headRole(name) !== null)) return null;
  return {
    sheet: grid.id,
    sheetName: grid.name,
    has: { department: head.department !== null, category: head.category !== null },
    projects,
    isCut: (grid.truncated || cells.lastRow > LAST_LIST_ROW) && last.row > LAST_LIST_ROW - GAP,
  };
}

/** What says so besides the captions: a report above, 审核 where nobody says 自评, an indicator table anywhere, the dates of a 流程表. */
function isOtherTable(grid: SheetGrid, headRow: number): boolean {
  const rowsAbove = headRow - grid.top;
  const above = [grid.name, ...grid.texts.slice(0, rowsAbove).flat()];
  const isSelfEvaluation = [...above, ...(grid.texts[rowsAbove] ?? [])].some((text) => text.includes('自评'));
  return (
    above.some((text) => REPORT.test(withoutTail(text)) || (!isSelfEvaluation && OTHER_STAGE.test(text))) ||
    grid.texts.some((row) => row.some((text) => text.includes('级') && INDICATOR_CLASS.test(squash(text)))) ||
    readProcessSheet(grid) !== null
  );
}

const REPORT = /报告$|绩效目标分解下达情况$/;
const OTHER_STAGE = /审核|评审|监控|抽查/;
const INDICATOR_CLASS = /^[一二三]级(?:指标)?$/;
