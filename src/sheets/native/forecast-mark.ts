import { MISS_WORDS } from '../../scoring';
import { containsAny, inRow, replaced, type FormulaCell } from './formula-text';
import { ASK_BY_HAND, helperCells, MEASURE_HELPERS, missesTarget, type MeasuredRow } from './indicator-score';
import { MARK_SIGN } from './score-mark';

/** A row of a drawn 表3: its `actual` is 全年预计完成情况. */
export interface ForecastRow extends MeasuredRow {
  readonly reason: number;
}

export const DEVIATION_UNEXPLAINED = `${MARK_SIGN}请填偏差原因`;
/** Ends the marks of a row that no longer says what the 申报表 said. */
export const DIFFERS = '与申报表不一致';
const NAME_DIFFERS = `${MARK_SIGN}三级指标${DIFFERS}`;
const TARGET_DIFFERS = `${MARK_SIGN}年度指标值${DIFFERS}`;

/** Heads of the columns behind the measures: name and value as they stood in the 申报表 when the sheet was made; empty in other rows. */
export const CARRIED_HELPERS = ['申报表三级指标', '申报表指标值'] as const;

/**
 * The 校验标记 of a row: it no longer says what the 申报表 said (第四节二，填报说明（三）1), its units cannot be compared, or the forecast
 * misses the target and 偏差原因分析 is empty (填报说明（三）4). "" before anything is filled in, and when all is well.
 * @param at column of the marks
 * @param first column of the measures; the carried name and value stand behind them
 */
export function forecastMarkFormula(row: ForecastRow, at: number, first: number): FormulaCell {
  const cells = helperCells(row.row, first);
  const { measured } = cells;
  const forecast = inRow(row.actual, row.row);
  const carried = first + MEASURE_HELPERS.length;
  const differs = (now: number, then: number): string => {
    const [written, kept] = [inRow(now, row.row), inRow(then, row.row)];
    return `IF(LEN(${kept})=0,FALSE,NOT(ISNUMBER(FIND("|"&${bare(kept)}&"|","|"&${bare(written)}&"|"))))`;
  };
  const missed = `IF(ISNUMBER(${measured}),${missesTarget(cells)},${containsAny(forecast, MISS_WORDS)})`;
  const unexplained = `IF(AND(${missed},LEN(${inRow(row.reason, row.row)})=0),"${DEVIATION_UNEXPLAINED}","")`;
  const isQuestion = `AND(ISTEXT(${measured}),LEN(${measured})>0,NOT(${containsAny(measured, [ASK_BY_HAND])}))`;
  const judged = `IF(LEN(${forecast})=0,"",IF(${isQuestion},"${MARK_SIGN}"&${measured},${unexplained}))`;
  const target = `IF(${differs(row.target, carried + 1)},"${TARGET_DIFFERS}",${judged})`;
  return { row: row.row, column: at, formula: `=IF(${differs(row.level3, carried)},"${NAME_DIFFERS}",${target})` };
}

/** Blanks, line breaks and the width of signs make no difference (decision D10). */
function bare(cell: string): string {
  return replaced(`CLEAN(${cell})`, [
    [' ', ''],
    ['　', ''],
    ['（', '('],
    ['）', ')'],
    ['％', '%'],
    ['，', ','],
    ['：', ':'],
    ['；', ';'],
  ]);
}
