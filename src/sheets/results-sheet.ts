import type { SheetGrid } from './grid';

/** The title of a sheet of findings; a sheet that begins with it is one, whoever wrote it. */
export const RESULTS_TITLE = '绩效表校验结果';

export const RESULT_COLUMNS = ['序号', '级别', '位置', '指标', '问题', '依据', '处理'] as const;

/** Whether the sheet lists findings: it is no form, and nothing on it is judged. */
export function isResults(grid: SheetGrid): boolean {
  const [first = ''] = grid.texts.flat().filter((text) => text.trim() !== '');
  return first.trim() === RESULTS_TITLE;
}
