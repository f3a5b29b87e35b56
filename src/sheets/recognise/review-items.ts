import { decimalFromText } from '../../model/decimal';
import type { ReviewItem } from '../../model/form';
import { squash } from '../../model/text';
import type { Cells } from './cells';
import { asText } from './cells';
import { asPoints } from './read-value';
import type { Header } from './review-header';

const SECTION = /^[一二三四五六七八九十]+、/;
const ITEM = /^(.{2,20}?)[（(](\d+(?:\.\d+)?)分[）)]$/;
const CLOSING =
  /^(?:总分|合计|得分合计|审核得分|审核总分|综合评定等级|审核结果|(?:总体)?(?:审核)?意见|审核单位|审核(?:时间|日期))$/;

/** What belongs to the body of a 审核表: an item, the heading of several, or what closes the form. */
export function reviewRow(cells: Cells, { content, max }: Header, row: number): 'part' | 'closing' | null {
  const text = squash(cells.text(row, content));
  if (CLOSING.test(text)) return 'closing';
  const hasMax = max !== null && asPoints(cells.text(row, max), cells.raw(row, max)) !== null;
  return ITEM.test(text) || SECTION.test(text) || hasMax ? 'part' : null;
}

/** What reviewers give points for. The heading of several items may have their sum beside it. */
export function itemsOf(cells: Cells, header: Header, bottom: number): readonly ReviewItem[] {
  const items = withPoints(cells, header, bottom);
  const single = items.filter(({ name }) => !SECTION.test(squash(name)));
  return single.length > 0 ? single : items;
}

function withPoints(cells: Cells, header: Header, bottom: number): readonly ReviewItem[] {
  const { content, score, max } = header;
  const items: ReviewItem[] = [];
  for (let row = header.row + 1; row <= bottom; row++) {
    const beside = max === null ? [] : itemWithMax(cells, { ...header, row, max });
    items.push(...beside);
    // What heads several items may name their points, too.
    if (beside.length > 0) continue;
    const at = cells.field(row, content, asText).at;
    const text = squash(cells.text(row, content));
    const [, name, points] = SECTION.test(text) ? [] : (ITEM.exec(text) ?? []);
    if (name === undefined || points === undefined) continue;
    items.push({ name, at, max: decimalFromText(points), score: cells.field(row, score, asPoints) });
  }
  return items;
}

/**
 * The item of a row that has its most points in a column of their own. A content that heads several rows (一、完整性审核 over 内容是否完整 and
 * 目标是否明确) has its items beside it.
 */
function itemWithMax(cells: Cells, { row, content, max, score }: Header & { readonly max: number }): ReviewItem[] {
  const points = cells.field(row, max, asPoints);
  const area = cells.area(cells.contentRow(row, content), content);
  const said = squash(cells.text(row, content));
  const [, , ofHeading] = ITEM.exec(said) ?? [];
  const isHeading = SECTION.test(said) || (ofHeading !== undefined && points.value?.eq(ofHeading) === false);
  const isBeside = area.bottom > area.top || ((said === '' || isHeading) && isText(cells.text(row, area.right + 1)));
  const column = isBeside ? area.right + 1 : content;
  const name = cells.text(row, column);
  const isItem = points.value !== null && name !== '' && !CLOSING.test(said);
  if (!isItem || ITEM.test(squash(name))) return [];
  return [
    { name, at: cells.field(row, column, asText).at, max: points.value, score: cells.field(row, score, asPoints) },
  ];
}

function isText(text: string): boolean {
  return /\p{Script=Han}{2}/u.test(text);
}
