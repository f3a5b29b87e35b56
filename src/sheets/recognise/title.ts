import { countyFormOf, headRole } from '../../catalog';
import type { Field } from '../../model/field';
import { parseHint } from '../hint';
import type { Cells } from './cells';
import { halfWidth, squash } from '../../model/text';
import { asText } from './cells';
import type { Head } from './head';
import { labelledValue } from './caption';
import { captionOf, fieldBeside } from './head';

export function readTitle(cells: Cells, head: Pick<Head, 'top' | 'titleColumn'>): Field | null {
  return head.titleColumn === null ? null : cells.field(head.top, head.titleColumn, asText);
}

/** So far above a form's captions its title may stand, over the line of the year, that of the unit and the heading of a part. */
const FARTHEST = 5;
const HEADING = /^(?:表[一二三四五\d]|[（(]?[一二三四五\d][）)、.．])/;
const LONGEST_TITLE = 60;

/**
 * A head whose title says no 表 ("项目支出绩效目标"): the line alone in its row above the captions that speaks of what such forms hold.
 * Not above `floor`, where another form ends.
 */
export function withTitleByPlace<H extends Pick<Head, 'top' | 'titleColumn' | 'firstColumn' | 'lastColumn'>>(
  cells: Cells,
  head: H,
  floor: number,
): H {
  for (let row = head.top - 1; row >= Math.max(floor, head.top - FARTHEST); row--) {
    const filled = cells.filledColumns(row, head.firstColumn, head.lastColumn);
    const texts = filled.map((column) => cells.text(row, column));
    const [column, ...others] = filled;
    if (column !== undefined && others.length === 0 && isTitleByPlace(texts[0] ?? ''))
      return { ...head, top: row, titleColumn: column };
    const isAbove = (text: string) => isYearLine(text) || HEADING.test(text) || labelledValue(text) !== null;
    if (!texts.every(isAbove)) return head;
  }
  return head;
}

function isTitleByPlace(text: string): boolean {
  return (
    text.length <= LONGEST_TITLE &&
    /绩效|目标|自评|监控|申报/.test(text) &&
    !/[:：。；;]/.test(text) &&
    headRole(text) === null
  );
}

/** The year of "(2023 年度)", "20XX年度" (no value yet), 年度 with its cell, or a title "2023年度…表". */
export function readYear(cells: Cells, head: Head, headerRow: number, title: Field | null): Field<number> | null {
  const line = yearLine(cells, head, headerRow);
  if (line !== null && line.value !== null) return line;
  const beside = fieldBeside(cells, head, captionOf(head, 'year'), yearIn);
  // The caption "年度" alone looks like a line that nobody filled.
  if (beside !== null && (line === null || beside.value !== null)) return beside;
  if (line !== null) return line;
  return title === null ? null : yearInTitle(title);
}

/** "2024年度…表", or a title that begins (云岭县2024年…表) or ends with the only year that it names; another may be the project's own. */
export function yearInTitle(title: Field): Field<number> | null {
  const said = halfWidth(title.text)
    .replace(SPACED_YEAR, (year) => year.replace(/\s/g, ''))
    .replace(/^\s*\d{1,3}\s*[、.．](?!\d)/, '');
  const ofYear = /20\d\d\s*年度/.exec(said) ?? /[二两][〇○0零Oo][〇○零一二三四五六七八九]{2}年度/.exec(said);
  const years = said.match(/20\d\d/g) ?? [];
  if (ofYear === null && (years.length !== 1 || !YEAR_OF_FORM.some((place) => place.test(said)))) return null;
  return { ...title, value: yearIn(ofYear?.[0] ?? said) };
}

/** 2 0 1 9 年度 */
const SPACED_YEAR = /2\s+0\s+\d\s+\d(?=\s*年)/;
const YEAR_FIRST = /^\D{0,12}20\d\d\s*年(?!以|前|底|起|至)/;
const YEAR_LAST = /[（(]\s*20\d\d\s*年?\s*(?:第?[一二三四]季度|[上下]半年|\d{1,2}月?[-—–~至到]\d{1,2}月)?\s*[）)]\s*$/;

/** Where a title says the year of the form: first, last, or right before what it is (…项目2017年绩效目标表). */
const YEAR_OF_FORM = [YEAR_FIRST, YEAR_LAST, /20\d\d年(?:[上下]半年)?(?:部门|项目)?(?:预算|支出)?绩效/];

/**
 * Forms without a head say their project in the title, "1、乡村振兴工作经费绩效目标表" or “水文站网维护”项目绩效自评表: the name without
 * number, quotes and what kind of form it is, in the title's cell.
 */
export function nameInTitle(title: Field | null): Field | null {
  const quoted = title && /["“「]([^"”」]{4,40})["”」]\s*(?:项目|专项|工程)/.exec(title.text)?.[1];
  if (title && quoted) return { ...title, text: quoted, value: quoted };
  const name = title && /^\s*\d{1,3}\s*[、.．]\s*(.+?)\s*绩效目标表$/s.exec(title.text)?.[1];
  if (name) return { ...title, text: name, value: name };
  const office = officeInTitle(title)?.text ?? '';
  const own = PROJECT_IN_TITLE.exec(halfWidth(squash(title?.text ?? '')).replace(office, ''))?.[1];
  return title && own && !OF_ANY_PROJECT.test(own) ? { ...title, text: own, value: own } : null;
}

/** On a sheet drawn as a form that names its project in the title only: whatever is written before the printed words. */
export function nameBeforeTitle(title: Field | null, hint: string | null): Field | null {
  const form = countyFormOf(parseHint(hint)?.ruleSet ?? null);
  if (!title || form?.titleNamesProject !== true || !title.text.endsWith(form.title)) return null;
  const name = title.text.slice(0, -form.title.length).trim();
  return name === '' || isYearLine(name) ? null : { ...title, text: name, value: name };
}

/** "乡镇卫生院医疗设备购置项目2025年绩效目标表": what a form is about, and not which kind of projects it is for. */
const PROJECT_IN_TITLE = /^(?:20\d\d年度?)?(\p{Script=Han}{4,40}?(?:项目|工程))(?:20\d\d年度?(?:[上下]半年)?)?绩效/u;
const OF_ANY_PROJECT =
  /资金|预算|支出|部门|单位|整体|重点|财政|专项|债券|[省市县区乡镇]级|本级|一般|政府|绩效|申报|年度|各类|所有/;

/**
 * The office that a title begins with, or names behind the year: 青河县农业农村局2025年度项目支出绩效目标表, 2025年青河县水利局项目绩效目标表. In
 * the title's cell.
 */
export function officeInTitle(title: Field | null): Field | null {
  const said = title === null ? '' : halfWidth(squash(title.text));
  const office = (OFFICE_BEFORE_YEAR.exec(said) ?? OFFICE.exec(said) ?? OFFICE_OF_PROJECT.exec(said))?.[1];
  return title === null || office === undefined || NO_OFFICE.test(office)
    ? null
    : { ...title, text: office, value: office };
}

/** Before the year stands whoever the table is of; elsewhere only what can be nothing but an office. */
const OFFICE_BEFORE_YEAR =
  /^(\p{Script=Han}{2,24}?(?:局|委|委员会|厅|办|办公室|部|政府|[院校]|大学|[中小]学|中心|站|所|[总支大]队|协会|联合会|管理处|集团|公司))20\d\d年/u;
const OFFICE =
  /^(?:20\d\d年度?)?(\p{Script=Han}{2,24}?(?:局|委员会|厅|办公室|政府))(?=部门|单位|项目|预算|绩效|专项|整体|财政|衔接|20\d\d年)/u;
/** 南坪县住房和城乡建设局农村危房改造补助项目2017年绩效目标表 */
const OFFICE_OF_PROJECT =
  /^(\p{Script=Han}{2,24}?(?:局|委员会|厅|办公室))(?=\p{Script=Han}{4,40}(?:项目|工程)(?:20\d\d年度?)?绩效)/u;
const NO_OFFICE = /项目|资金|目标|绩效/;

/** "(2023 年度)", "二〇二三年", "20XX年度", and "(    年度)" that nobody filled. */
const YEAR_LINE =
  /^[（(]?(?:20.{2,6}|[二两][〇○0零Oo][〇○零一二三四五六七八九]{2})?年度?(?:第?[一二三四]季度|[上下]半年|\d{1,2}月?[-—–~至到]\d{1,2}月)?[）)]?$/;

function yearLine(cells: Cells, head: Head, headerRow: number): Field<number> | null {
  for (let row = head.top; row < Math.min(headerRow, head.top + 4); row++) {
    for (let column = head.firstColumn; column <= head.lastColumn; column++) {
      const text = cells.text(row, column);
      if (text === '' || !isYearLine(text)) continue;
      const line = cells.field(row, column, yearIn);
      return /^\D*$/.test(text) && line.value === null ? { ...line, text: '' } : line;
    }
  }
  return null;
}

export function isYearLine(text: string): boolean {
  return text.length <= 24 && YEAR_LINE.test(squash(text));
}

export function yearIn(text: string): number | null {
  const said = halfWidth(squash(text));
  const year = /20\d\d/.exec(said)?.[0] ?? inDigits(/[二两][〇○0零Oo][〇○零一二三四五六七八九]{2}/.exec(said)?.[0]);
  return year === undefined ? null : Number(year);
}

/** "二〇二三" → "2023" */
function inDigits(numerals: string | undefined): string | undefined {
  const [, , decade = '', last = ''] = numerals ?? '';
  return numerals && `20${digit(decade)}${digit(last)}`;
}

function digit(numeral: string): number {
  return Math.max(0, '〇一二三四五六七八九'.indexOf(numeral));
}
