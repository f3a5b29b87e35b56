import type { SheetGrid } from './grid';

/** The title of a sheet of findings; a sheet that begins with it is one, whoever wrote it. */
export const RESULTS_TITLE = '绩效表校验结果';
/** The title of a sheet of charts, whose tables print indicators with targets and results once more. */
export const CHARTS_TITLE = '绩效自评图表';

export const RESULT_COLUMNS = ['序号', '级别', '位置', '指标', '问题', '依据', '处理'] as const;

export function isResults(grid: SheetGrid): boolean {
  return titleOf(grid) === RESULTS_TITLE;
}

/** Whether the sheet was made of forms, as lists of findings and charts are: it is none, and nothing on it is judged. */
export function isOwnSheet(grid: SheetGrid): boolean {
  const title = titleOf(grid);
  return title === RESULTS_TITLE || title === CHARTS_TITLE;
}

function titleOf({ texts }: SheetGrid): string | undefined {
  for (const row of texts) {
    const first = row.find((text) => text.trim() !== '');
    if (first !== undefined) return first.trim();
  }
  return undefined;
}
