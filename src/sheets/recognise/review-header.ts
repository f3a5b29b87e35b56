import type { Cells } from './cells';

/** The column heads of a 审核表. */
export interface Header {
  readonly row: number;
  readonly content: number;
  /** Where the most points of an item stand in a column of their own, not behind its name: "完整性审核（20分）". */
  readonly max: number | null;
  readonly score: number;
}

export function headerAt(cells: Cells, row: number): Header | null {
  const content = mayBeHeader(cells, row) ? cells.columnOf(row, /^审核(?:内容|要素|事项|项目)$/) : null;
  const score = content === null ? null : cells.columnOf(row, /^(?:审核|评审)?(?:得分|评分)$/);
  if (content === null || score === null || score <= content) return null;
  const max = cells.columnOf(row, /^(?:分值|满分|标准分)$/);
  return { row, content, score, max: max !== null && max > content && max < score ? max : null };
}

/** A cheap test before blanks are removed: it runs on every cell of a sheet. */
function mayBeHeader(cells: Cells, row: number): boolean {
  return cells.textsOf(row).some((text) => text.includes('审'));
}
