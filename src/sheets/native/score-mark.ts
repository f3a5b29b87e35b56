import type { Bands } from '../../catalog';
import { columnName } from '../../model/cell';
import type { Area } from '../../model/cell';
import { percentText } from '../../model/decimal';
import type { ValidationPlan } from '../plan';
import { helperCells, missesTarget, type IndicatorRow } from './indicator-score';
import { ATTENTION } from './markers';
import { containsAny, inRow, type FormulaCell } from './formula-text';
import { inputMessage } from './validation';

/** The three tiers of a qualitative result, as printed (第五节一（二）1(2)), best first. */
export const TIERS = ['达成预期指标', '部分达成预期指标并具有一定效果', '未达成预期指标且效果较差'] as const;

/** Marks begin with this sign; a conditional format only asks whether the mark's cell has a length. */
export const MARK_SIGN = `${ATTENTION} `;
export const REASON_MISSING = `${MARK_SIGN}请填未完成原因`;
export const OVER_WEIGHT = `${MARK_SIGN}得分高于分值`;

/**
 * The 校验标记 of a self-evaluation row: what stands against the row once 全年实际值 is filled; "" before, and when all is well.
 * @param at column of the marks
 * @param reason column of 未完成原因, null where the form has none
 */
export function scoreMarkFormula(
  indicator: IndicatorRow,
  at: number,
  first: number,
  reason: number | null,
): FormulaCell {
  const { row } = indicator;
  const cells = helperCells(row, first);
  const { measured: a, target: t, weight: w } = cells;
  const actual = inRow(indicator.actual, row);
  const score = inRow(indicator.score, row);
  const mark = (text: string) => `"${MARK_SIGN}${text}"`;
  const missedTier = `AND(LEN(${t})=0,${containsAny(actual, ['部分达成', '未达成'])})`;
  const unexplained =
    reason === null
      ? '""'
      : `IF(AND(OR(${missesTarget(cells)},${missedTier}),LEN(${inRow(reason, row)})=0),"${REASON_MISSING}","")`;
  const overWeight = `IF(AND(ISNUMBER(${score}),ISNUMBER(${w})),${score}>${w},FALSE)`;
  const scored = `IF(${overWeight},"${OVER_WEIGHT}",${unexplained})`;
  const open = `IF(LEN(${w})=0,${mark('请填分值')},IF(AND(ISTEXT(${a}),LEN(${a})>0),"${MARK_SIGN}"&${a},${mark('请人工评定得分')}))`;
  const formula = `=IF(LEN(${actual})=0,"",IF(ISNUMBER(${score}),${scored},${open}))`;
  return { row, column: at, formula };
}

/** The validation of 得分 cells, written for the first row of `area`: warns and never refuses. */
export function scoreBand(area: Area, first: IndicatorRow, bands: Bands): ValidationPlan {
  return {
    ...inputMessage(area, '得分', scoreMessage(bands)),
    rule: { kind: 'custom', formula: scoreBandRule(first, bands) },
    alert: SCORE_ALERT,
  };
}

function scoreMessage({ reached, partly }: Bands): string {
  const [high, low] = [percentText(reached), percentText(partly)];
  return `定量指标自动计分。定性指标请按完成情况填写：达成预期指标，分值的${high}至100%；部分达成，${low}至${high}；未达成，${low}以下。`;
}

const SCORE_ALERT = {
  style: 'warning',
  title: '得分',
  message: '得分应为数字，不高于分值；定性指标应在所选完成档次的区间内。',
} as const;

/** Validation of a 得分 cell, relative to its row: a number from 0 to 分值, and within the band of a tier chosen in 全年实际值 (R72). */
function scoreBandRule(indicator: IndicatorRow, { reached, partly }: Bands): string {
  const cell = (column: number): string => `$${columnName(column)}${indicator.row}`;
  const score = cell(indicator.score);
  const weight = cell(indicator.weight);
  const actual = cell(indicator.actual);
  const begins = (tier: string) => `LEFT(${actual},4)="${tier.slice(0, 4)}"`;
  const low = `ROUND(${partly}*${weight},6)`;
  const high = `ROUND(${reached}*${weight},6)`;
  const inTier = `IF(${begins(TIERS[0])},${score}>=${high},IF(${begins(TIERS[1])},AND(${score}>=${low},${score}<${high}),IF(${begins(TIERS[2])},${score}<${low},TRUE)))`;
  return `IF(ISNUMBER(${score}),AND(${score}>=0,${score}<=${weight},${inTier}),FALSE)`;
}
