import type Big from 'big.js';
import { caibannong201968 } from '../../catalog';
import type { Area } from '../../model/cell';
import type { Field } from '../../model/field';
import type { MoneyUnit, Review, ReviewItem } from '../../model/form';
import { CERTAIN_READING } from '../../model/reading';
import { squash } from '../../model/text';
import type { SheetGrid } from '../grid';
import { parseHint } from '../hint';
import type { Cells } from './cells';
import { asText } from './cells';
import { SEEN_READING } from './seen-only';
import { isYearLine, yearIn, yearInTitle } from './title';
import { withoutValue } from './without-value';
import { asAmount, asPoints } from './read-value';
import { beside, captioned, columnWith, OF_AMOUNT, OF_DATE } from './review-captions';
import type { Caption, Place } from './review-captions';
import { gradeIn } from './review-grade';
import { headerAt } from './review-header';
import type { Header } from './review-header';
import { itemsOf, reviewRow } from './review-items';

/** A 表2 is no longer than this below its column heads, and its head no taller. */
const LONGEST_BODY = 60;
const TALLEST_HEAD = 8;

/** All 绩效目标审核表 of a sheet, found by their column heads 审核内容 and 审核得分. */
export function readReviews(grid: SheetGrid, cells: Cells): readonly Review[] {
  const reviews: Review[] = [];
  for (let row = cells.firstRow; row <= cells.lastRow; row++) {
    const header = headerAt(cells, row);
    if (header === null) continue;
    const review = reviewOf(grid, cells, header);
    reviews.push(review);
    row = review.area.bottom;
  }
  return reviews;
}

function reviewOf(grid: SheetGrid, cells: Cells, header: Header): Review {
  const { area, title } = extent(cells, header);
  const head = (caption: Caption) => textAt(cells, headPlace(caption));
  const headPlace = (caption: Caption) => beside(cells, { ...area, bottom: header.row - 1 }, caption);
  const below = (caption: Caption) => beside(cells, { ...area, top: header.row + 1 }, caption);
  const items = itemsOf(cells, header, area.bottom);
  const unit = moneyUnitOf(cells, area, header.row);
  const amountAt = headPlace(OF_AMOUNT);
  const yearAt = headPlace(captioned('year'));
  const gradeAt = below(/^综合评定等级$|^审核结果$/);
  const totalAt = below(/^(?:总分|合计|得分合计|审核得分|审核总分)$/);
  return {
    kind: 'review',
    reading: { ...(items.length === 0 ? SEEN_READING : CERTAIN_READING), ...withoutValue(cells, area) },
    sheet: grid.id,
    sheetName: grid.name,
    area,
    layout: isOfDocument(items) ? caibannong201968.id : null,
    title: title === null ? null : cells.field(title.row, title.column, asText),
    year: yearAt
      ? cells.field(yearAt.row, yearAt.column, yearIn)
      : (yearAbove(cells, area, header.row) ?? (title && yearInTitle(cells.field(title.row, title.column, asText)))),
    code: null,
    project: {
      name: head(captioned('name')),
      department: head(captioned('department')),
      implementer: head(captioned('implementer')),
      contact: head(captioned('contact')),
    },
    hint: parseHint(grid.hint),
    table: {
      headerRow: header.row,
      firstRow: header.row + 1,
      lastRow: items.at(-1)?.at.row ?? header.row + 1,
      columns: {},
      rows: [],
    },
    indicators: [],
    moneyUnit: unit,
    amount: amountAt && cells.field(amountAt.row, amountAt.column, asAmount(unit)),
    items,
    total: totalField(cells, header, gradeAt?.row ?? null, totalAt?.row ?? null),
    grade: gradeAt && gradeField(cells, gradeAt, header.score),
    opinion: textAt(cells, below(/^(?:总体)?(?:审核)?意见$/)),
    reviewers: reviewersOf(cells, below(/^审核单位$/), area.right),
    date: textAt(cells, below(OF_DATE) ?? headPlace(OF_DATE)),
  };
}

/** From the title to the last caption that belongs to the form. */
function extent(cells: Cells, header: Header): { readonly area: Area; readonly title: Place | null } {
  let title: Place | null = null;
  let top = header.row;
  for (let row = header.row - 1; row >= Math.max(cells.firstRow, header.row - TALLEST_HEAD) && title === null; row--) {
    const column = cells.columnOf(row, /审核表$/);
    if (column !== null) title = { row, column };
    if (column !== null || columnWith(cells, row, captioned('name')) !== null) top = row;
  }
  let bottom = header.row;
  let isClosing = false;
  for (let row = header.row + 1; row <= Math.min(cells.lastRow, header.row + LONGEST_BODY); row++) {
    if (headerAt(cells, row) !== null || /审核表$/.test(squash(cells.text(row, header.content)))) break;
    const part = reviewRow(cells, header, row);
    isClosing ||= part === 'closing';
    // Points below the sum are another table's.
    if (part === 'closing' || (part === 'part' && !isClosing)) bottom = row;
  }
  return { area: { top, left: header.content, bottom, right: header.score }, title };
}

function textAt(cells: Cells, place: Place | null): Field | null {
  return place && cells.field(place.row, place.column, asText);
}

/** The boxes may stand in one cell or in several. */
function gradeField(cells: Cells, { row, column }: Place, score: number): Field<boolean> | null {
  const texts: string[] = [];
  for (let next = column; next <= score; next++) texts.push(cells.text(row, next));
  const said = texts.join(' ');
  // Boxes of other grades (优 □ 良 □) say nothing of 通过.
  return said.trim() === '' || said.includes('通过') ? cells.field(row, column, () => gradeIn(said)) : null;
}

/** Beside 综合评定等级, as drawn here, or in a row of its own, as counties add one. */
function totalField(
  cells: Cells,
  { score }: Header,
  gradeRow: number | null,
  totalRow: number | null,
): Field<Big> | null {
  const row = totalRow ?? gradeRow;
  const field = row === null ? null : cells.field(row, score, asPoints);
  return field !== null && totalRow === null && field.value === null && field.formula === null ? null : field;
}

function reviewersOf(cells: Cells, first: Place | null, right: number): readonly Field[] {
  if (first === null) return [];
  const fields: Field[] = [];
  for (let column = first.column; column <= right; column++) {
    const field = cells.field(first.row, column, asText);
    if (field.text !== '') fields.push(field);
  }
  return fields;
}

/** The line of the year below the title: （2023年度）. */
function yearAbove(cells: Cells, { top, left, right }: Area, header: number): Field<number> | null {
  for (let row = top; row < header; row++) {
    const column = cells.filledColumns(row, left, right).find((at) => isYearLine(cells.text(row, at)));
    if (column !== undefined) return cells.field(row, column, yearIn);
  }
  return null;
}

function moneyUnitOf(cells: Cells, { top, left, right }: Area, header: number): MoneyUnit {
  for (let row = top; row < header; row++) {
    for (let column = left; column <= right; column++) {
      if (/[（(]元[）)]/.test(squash(cells.text(row, column)))) return '元';
    }
  }
  return '万元';
}

/** Every item of the document, and no other. */
function isOfDocument(items: readonly ReviewItem[]): boolean {
  const printed = (caibannong201968.forms.review?.sections ?? []).flatMap((section) => section.items);
  return (
    items.length === printed.length &&
    printed.every(({ name, max }) => items.some((item) => item.name === name && (item.max?.eq(max) ?? false)))
  );
}
