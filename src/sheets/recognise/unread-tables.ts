import { columnRole, level1Name, LIBRARY } from '../../catalog';
import type { Area } from '../../model/cell';
import type { Form } from '../../model/form';
import type { IndicatorColumn } from '../../model/indicator-column';
import { parseIndicatorValue } from '../../model/indicator-value';
import { squash } from '../../model/text';
import type { SheetGrid } from '../grid';
import { parseSheetSettings } from '../hint';
import { isTitle } from './borders';
import { kindOfText } from './content';
import { isOfPerson } from './of-person';
import { readOverallGoals } from './overall-goals';

/** Lines in which a head stands. */
const HEAD_LINES = 20;

/** Something on a sheet that looks like a form and was not read as one (decision D15). */
export interface UnreadTable {
  readonly at: Area;
  /** Why it looks like one, and what to do: one sentence for people. */
  readonly why: string;
}

/** Two classes of the first level, and values beside them, are no coincidence. */
const LEAST_CLASSES = 2;
const LEAST_QUANTITIES = 2;
/** Captions of columns that only such tables have, below a title that says what the sheet is. */
const LEAST_CAPTIONS = 3;
const OWN_CAPTIONS: ReadonlySet<IndicatorColumn> = new Set(['level3', 'target', 'actual', 'weight', 'score']);
/** Rows in which values are looked for; forms are no longer, and ledgers are. */
const LOOKED_AT = 1000;
/** Cells that are looked at; a sheet of a million rows is no form. */
const MOST_CELLS = 200_000;

/** What on this sheet looks like a form and is none of those that were read; empty where all of it was, or nothing is of the kind. */
export function unreadTables(grid: SheetGrid, forms: readonly Form[]): readonly UnreadTable[] {
  if (
    forms.length > 0 ||
    parseSheetSettings(grid.hint).noForms.length > 0 ||
    grid.texts.length * (grid.texts[0]?.length ?? 0) > MOST_CELLS
  )
    return [];
  if (isOfPerson(grid.texts.slice(0, HEAD_LINES))) return [];
  const { first, title, classes, quantities, captions } = signsOfAForm(grid);
  if (LIBRARY.test(`${grid.name}${title ?? ''}${first}`)) return [];
  if (isScoreSheet(grid)) return [{ at: extent(grid), why: SCORE_SHEET }];
  if (title !== null && isReview(grid, title)) return [{ at: extent(grid), why: reviewUnread(grid, title) }];
  const holdsValues = quantities >= LEAST_QUANTITIES;
  const looksAlike =
    title === null
      ? holdsValues && classes.size >= LEAST_CLASSES
      : holdsValues || classes.size > 0 || captions.size >= LEAST_CAPTIONS;
  if (!looksAlike || readOverallGoals(grid)) return [];
  const why = title === null ? '有指标分类和指标值，但没有看懂各栏' : `标题是“${cut(title)}”，但没有看懂指标表的各栏`;
  return [{ at: extent(grid), why: `${why}，没有校验。请核对表头是否写明“三级指标”“指标值”等栏名` }];
}

/** One project is reviewed by what is asked of its goals, not a list of projects. */
function isReview({ texts }: SheetGrid, title: string): boolean {
  return (
    /目标审核(?:意见)?表/.test(title) && texts.some((row) => row.some((text) => /^审核(?:内容|要素|要点)$/.test(text)))
  );
}

function reviewUnread({ texts }: SheetGrid, title: string): string {
  const isTicked = texts.some(
    (row) =>
      ['优', '良', '中', '差'].every((grade) => row.some((text) => text.trim() === grade)) ||
      row.some((text) => GRADES.test(text.slice(0, LONGEST_GRADES))),
  );
  return isTicked
    ? `标题是“${cut(title)}”，按优、良、中、差勾选，没有得分可核对，不在校验范围，没有校验`
    : `标题是“${cut(title)}”，但没有看懂审核内容和得分两栏，没有校验。请核对表头是否写明“审核内容”“审核得分”`;
}

/** 优□√ 良□ 中□ 差□ in one cell; or the grades are captions of columns. */
const GRADES = /优\s*[□☐☑√✓(（].{0,6}良/;
const LONGEST_GRADES = 60;

function cut(title: string): string {
  return title.length > 30 ? `${title.slice(0, 30)}…` : title;
}

/**
 * What evaluators fill: points by rules of scoring, and neither targets nor results. No form of the document holds that, so that nothing
 * of it can be judged.
 */
const SCORE_SHEET =
  '各项指标只有分值、评分标准和得分，没有指标值和完成值：这是评价打分表，不是申报表、监控表或自评表，不在校验范围，没有校验';

/** The captions of names, points and scores stand in one row, with those of classes or of the rules by which points are given, and none of values. */
function isScoreSheet({ texts }: SheetGrid): boolean {
  return texts.some((row) => {
    if (!row.some((text) => text.includes('分'))) return false;
    const roles = new Set(row.flatMap((text) => columnRole(text.trim()) ?? []));
    const has = (...wanted: readonly IndicatorColumn[]) => wanted.some((role) => roles.has(role));
    return (
      has('level3') &&
      has('weight') &&
      has('score', 'other-score') &&
      has('level1', 'level2') &&
      has('description', 'level2') &&
      !has('target', 'actual', 'forecast', 'sign')
    );
  });
}

/** Words of the first line of a sheet that somebody named in his own words. */
const OF_FORMS = /绩效(?:目标|自评|监控|运行)/;
const LONGEST_TITLE = 60;

interface SignsOfAForm {
  /** The first text of the sheet, "" where it has none. */
  readonly first: string;
  readonly title: string | null;
  readonly classes: ReadonlySet<string>;
  readonly quantities: number;
  readonly captions: ReadonlySet<IndicatorColumn>;
}

function signsOfAForm({ texts }: SheetGrid): SignsOfAForm {
  const said = texts.flatMap((row) => row.map((text) => text.trim()).filter((text) => text !== ''));
  const title =
    said.find((text) => text.includes('绩效') && isTitle(text)) ??
    said.slice(0, 1).find((text) => text.length <= LONGEST_TITLE && OF_FORMS.test(text));
  return {
    first: (said[0] ?? '').slice(0, 60),
    title: title === undefined ? null : squash(title),
    classes: new Set(said.flatMap((text) => level1Name(text) ?? [])),
    // Asked only below a title, and slow on a ledger of thousands of rows.
    captions: new Set(
      title === undefined
        ? []
        : said.flatMap((text) => columnRole(text) ?? []).filter((role) => OWN_CAPTIONS.has(role)),
    ),
    quantities: texts.slice(0, LOOKED_AT).reduce((sum, row) => sum + quantitiesIn(row), 0),
  };
}

/** "≥95%", or a number with its sign or its unit in the next cell. */
function quantitiesIn(row: readonly string[]): number {
  const filled = row.map((text) => text.trim()).filter((text) => text !== '');
  const kinds = filled.map(kindOfText);
  return kinds.filter(
    (kind, at) =>
      (kind === 'quantity' && (kinds[at - 1] === 'sign' || holdsSign(filled[at] ?? ''))) ||
      (kind === 'number' && (kinds[at - 1] === 'sign' || kinds[at + 1] === 'unit')),
  ).length;
}

/** "≥95%", "不少于80盏", "85%以上" */
function holdsSign(text: string): boolean {
  const { kind, comparator } = parseIndicatorValue(text);
  return kind === 'quantitative' && comparator !== null;
}

function extent({ top, left, texts }: SheetGrid): Area {
  return { top, left, bottom: top + texts.length - 1, right: left + (texts[0]?.length ?? 1) - 1 };
}
