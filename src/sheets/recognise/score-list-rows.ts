import { contains } from '../../model/cell';
import type { Field } from '../../model/field';
import { squash } from '../../model/text';
import type { SheetGrid } from '../grid';
import type { Cells, Reader } from './cells';
import { scoreListHeadAt } from './score-list-head';
import type { ScoreListHead } from './score-list-head';
import { bareWords } from '../../catalog';
import { isFooter } from './borders';

/** A project in a 汇总 list; department, implementer and category are "" where the list has no such column or nothing is written. */
export interface ListedProject {
  readonly row: number;
  readonly name: string;
  readonly department: string;
  readonly implementer: string;
  readonly category: string;
  /** 自评得分 in points as the sheet shows it; null where that is no number. */
  readonly score: Field<number>;
}

/** Excel's cells are handed over as far as this row: a list is the same from every host. */
export const LAST_LIST_ROW = 600;

interface List {
  readonly grid: SheetGrid;
  readonly cells: Cells;
  readonly head: ScoreListHead;
}

/** Every row below the head with a project's name and anything else; a row that was pasted twice counts once. */
export function readListedProjects(grid: SheetGrid, cells: Cells, head: ScoreListHead): ListedProject[] {
  const list: List = { grid, cells, head };
  const projects: ListedProject[] = [];
  const seen = new Set<string>();
  const named = rowsBelow(list).filter((row) => isProject(list, row));
  for (const row of withoutHeadings(list, named)) {
    const project = projectAt(list, row, projects.at(-1) ?? null);
    const content = contentOf(list, project);
    if (content !== null && seen.has(content)) continue;
    if (content !== null) seen.add(content);
    projects.push(project);
  }
  return projects;
}

/** As far as the first note, signature or other table. The head may be printed again on every page. */
function rowsBelow({ cells, head }: List): number[] {
  const rows: number[] = [];
  for (let row = head.row + 1; row <= Math.min(cells.lastRow, LAST_LIST_ROW); row++) {
    const first = leading(cells, head, row)[0];
    if (first !== undefined && isEnd(first)) break;
    const again = scoreListHeadAt(cells, row);
    if (again && (again.project !== head.project || again.score !== head.score)) break;
    if (again) row = again.row;
    else rows.push(row);
  }
  return rows;
}

/** What is written in a row up to the project's name. */
function leading(cells: Cells, { project }: ScoreListHead, row: number): string[] {
  return cells
    .columns()
    .filter((column) => column <= project)
    .map((column) => cells.text(row, column))
    .filter((text) => text !== '');
}

function isEnd(text: string): boolean {
  const words = squash(text).replace(/[（(][^）)]*[）)]/g, '');
  return isFooter(words, false) || ENDS.test(words);
}

const ENDS = /^(?:注|备注|附注|说明|填报说明|(?:得分|自评)?(?:等级|档次|分数段|得分区间))$/;

function isProject(list: List, row: number): boolean {
  const { cells, head } = list;
  return (
    isName(nameAt(list, row)) &&
    !leading(cells, head, row).some((text) => SUMMARY.test(bareWords(text))) &&
    // A name and nothing else is a heading or a note.
    (cells.columns().some((column) => column !== head.project && cells.text(row, column) !== '') ||
      unitColumns(list).some((column) => written(list, row, column) !== ''))
  );
}

/** Not a number or a letter as they stand under captions. */
function isName(text: string): boolean {
  return (text.match(/\p{L}/gu) ?? []).length >= 2;
}

/** Sums, averages and grades, which stand below the projects or between them. */
const SUMMARY =
  /^(?:合计|总计|小计|共计|累计)|(?:合计|小计|总计)$|^(?:总?平均(?:得?分|值)?|平均得分率|最高分|最低分|满分|标准分|优秀?|良好?|合格|及格|较差|不合格)$|^共\d+[个项]/;

/** Lines over the projects of a unit, which may have an average of their own: "一、县农业农村局", or the one without number among numbered ones. */
function withoutHeadings(list: List, rows: readonly number[]): readonly number[] {
  const isNumbered = rows.filter((row) => /\d/.test(numberOf(list, row))).length * 2 > rows.length;
  const projects = rows.filter((row) => !isCounted(list, row) && !(isNumbered && isUnitAlone(list, row)));
  return projects.length > 0 ? projects : rows;
}

/** In Chinese numerals. */
function isCounted(list: List, row: number): boolean {
  const number = numberOf(list, row);
  return (
    /^[（(]?[一二三四五六七八九十]+[）)]?、?$/.test(number) ||
    (number === '' && /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/.test(nameAt(list, row)))
  );
}

/** Neither a number nor a unit, in a list that has units. */
function isUnitAlone(list: List, row: number): boolean {
  const units = unitColumns(list);
  return numberOf(list, row) === '' && units.length > 0 && units.every((column) => written(list, row, column) === '');
}

function numberOf({ cells, head }: List, row: number): string {
  return head.number === null ? '' : squash(cells.text(row, head.number));
}

function nameAt({ cells, head }: List, row: number): string {
  return cells.text(row, head.project);
}

function unitColumns({ head }: List): number[] {
  return [head.department, head.implementer].filter((column) => column !== null);
}

function projectAt(list: List, row: number, before: ListedProject | null): ListedProject {
  const { cells, head } = list;
  const said = (column: number | null, above: string | undefined) =>
    column === null ? '' : carried(list, row, column, above ?? '');
  return {
    row,
    name: nameAt(list, row).replace(/\s*\n\s*/g, ''),
    department: said(head.department, before?.department),
    implementer: said(head.implementer, before?.implementer),
    category: said(head.category, before?.category),
    score: cells.field(row, head.score, asScore),
  };
}

/** A cell of several rows speaks for all of them. Where merges are not known, an empty cell is taken for one that is covered. */
function carried(list: List, row: number, column: number, above: string): string {
  const text = written(list, row, column);
  if (text === '') return list.cells.mergesKnown ? '' : above;
  return /^(?:同上|〃|″|"|〞)$/.test(text) ? above : text.replace(/\s*\n\s*/g, '');
}

/** What the cell shows, or the one that covers it. */
function written({ grid, cells }: List, row: number, column: number): string {
  const text = cells.text(row, column);
  if (text !== '' || grid.merges === 'unknown') return text;
  const over = grid.merges.find((area) => contains(area, { row, column }));
  return over?.left === column ? cells.text(over.top, column) : '';
}

/** All that a row says but its number, to tell what was pasted twice; null where no unit says that two of one name are the same. */
function contentOf({ cells, head }: List, { row, department, implementer }: ListedProject): string | null {
  if (department === '' && implementer === '') return null;
  const own = [head.number, head.department, head.implementer];
  const others = cells.columns().filter((column) => !own.includes(column));
  return JSON.stringify([department, implementer, ...others.map((column) => squash(cells.text(row, column)))]);
}

/** "95.5", "95.5分"; a percentage is no number of points. */
const asScore: Reader<number> = (text, raw) => {
  const points = /^(\d+(?:\.\d+)?)分?$/.exec(squash(text))?.[1];
  if (points !== undefined) return Number(points);
  // In a column that is too narrow.
  return typeof raw === 'number' && /^#+$/.test(text) ? raw : null;
};
