import type { IndicatorColumn } from '../../model/indicator-column';
import { squash } from '../../model/text';
import type { Cells } from './cells';
import { bareWords, columnRole, headRole } from '../../catalog';

/** The columns of a 汇总 list, found by their captions. */
export interface ScoreListHead {
  /** The lower one of its rows. */
  readonly row: number;
  readonly number: number | null;
  readonly project: number;
  readonly score: number;
  readonly department: number | null;
  readonly implementer: number | null;
  readonly category: number | null;
}

/** The head whose 项目名称 stands in this row, with the captions above or below it where it has two rows; null where there is none. */
export function scoreListHeadAt(cells: Cells, row: number): ScoreListHead | null {
  const project = cells.columnOf(row, PROJECT);
  if (project === null) return null;
  const isTwoRows = hasLowerCaptions(cells, row, project);
  const captions = captionsAt(cells, row, isTwoRows);
  if (captions.some(({ isNumber, text }) => isNumber || isForeign(text))) return null;
  const score = scoreColumn(captions);
  if (score === null) return null;
  const columnOf = (is: (words: string) => boolean) => captions.find(({ words }) => is(words))?.column ?? null;
  const department =
    columnOf((words) => headRole(words) === 'department') ?? columnOf((words) => DEPARTMENT.includes(words));
  const implementer =
    columnOf((words) => headRole(words) === 'implementer') ?? columnOf((words) => IMPLEMENTER.includes(words));
  return {
    row: isTwoRows ? row + 1 : row,
    number: columnOf((words) => words === '序号'),
    project,
    score,
    department,
    implementer,
    category: columnOf((words) => CATEGORY.includes(words)),
  };
}

/** With a colon behind it, it is the label of a form's field. */
const PROJECT = /^项目名称(?:[（(][^）)]*[）)])?$/;

/** Beside the captions that forms have. */
const DEPARTMENT: readonly string[] = ['预算单位'];
const IMPLEMENTER: readonly string[] = ['申报单位', '填报单位', '单位名称'];
const CATEGORY: readonly string[] = ['项目类别', '项目类型', '类别'];

/** Says whose points they are. */
const OWN_SCORE = /^(?:单位|绩效)?自评(?:总?得分|总?分|分数)$/;
/** The same where a group of columns is headed by it. */
const OWN_SCORES = /^(?:单位|绩效)?自评(?:总?得分|总?分|分数|情况|结果)?$/;
/** May be anybody's points, or those of a part. */
const ANY_SCORE: readonly string[] = ['得分', '总得分', '总分'];
const SUM: readonly string[] = [...ANY_SCORE, '合计'];

/** The captions of other tables of projects: of indicators, of a review, and of the 抽查记录 itself. */
const FOREIGN_ROLES: ReadonlySet<IndicatorColumn | null> = new Set<IndicatorColumn>([
  'level1',
  'level2',
  'level3',
  'description',
  'target',
  'basis',
  'weight',
  'actual',
  'forecast',
]);
const FOREIGN = /^(?:核定得?分|满分|标准分|评分标准|指标|指标名称|审核内容|评价内容)$/;

interface Caption {
  readonly column: number;
  readonly text: string;
  readonly words: string;
  /** Of the caption over this and its neighbours, the bare words. */
  readonly group: string;
  readonly isNumber: boolean;
}

function captionsAt(cells: Cells, row: number, isTwoRows: boolean): Caption[] {
  return cells.columns().flatMap((column) => {
    const lower = isTwoRows ? cells.text(row + 1, column) : '';
    const own = cells.text(row, column);
    // What reaches over both rows stands in the upper one.
    const text = lower || own || cells.text(row - 1, column);
    if (text === '') return [];
    const group = leftward(cells, lower === '' ? row - 1 : row, column);
    return [{ column, text, words: bareWords(text), group, isNumber: isNumber(own) }];
  });
}

/** A second row names the columns of a group, whose own caption stands over the first of them alone. */
function hasLowerCaptions(cells: Cells, row: number, project: number): boolean {
  if (cells.text(row + 1, project) !== '') return false;
  const lower = cells.filledColumns(row + 1);
  return (
    lower.some((column) => cells.text(row, column) === '') &&
    lower.every((column) => !isNumber(cells.text(row + 1, column)))
  );
}

function leftward(cells: Cells, row: number, column: number): string {
  for (let each = column; each >= cells.firstColumn; each--) {
    const text = cells.text(row, each);
    if (text !== '') return bareWords(text);
  }
  return '';
}

/** The one column of 自评得分; where none says so, the one of points at all. Of several nobody knows which. */
function scoreColumn(captions: readonly Caption[]): number | null {
  const own = captions.filter(
    ({ words, group }) => OWN_SCORE.test(words) || (OWN_SCORES.test(group) && SUM.includes(words)),
  );
  const candidates = own.length > 0 ? own : captions.filter(({ words }) => ANY_SCORE.includes(words));
  return candidates.length === 1 ? (candidates[0]?.column ?? null) : null;
}

function isNumber(text: string): boolean {
  return /^[\d.]+%?$/.test(squash(text));
}

function isForeign(text: string): boolean {
  return FOREIGN_ROLES.has(columnRole(text)) || FOREIGN.test(bareWords(text));
}
