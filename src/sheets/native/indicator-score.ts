import { namedMeasure } from '../../catalog';
import type { Arithmetic, Formulas } from '../../catalog';
import { squash } from '../../model/text';
import { containsAny, fixed, inRow, quoted, replaced, type FormulaCell } from './formula-text';
import { joinedCells, joinedFormulas, numberCell, type ValueParts } from './joined-value';
import {
  ASK_PERCENT,
  besidePercent,
  isBesidePercent,
  isPercentBesideNumber,
  mayShowPercent,
  percentBesideNumber,
  type ShareCells,
} from './percent-reading';
import { factorOf, measureOf } from './unit-lookup';
import { hasSign, isDate, numberOf, spelledOut, unitOf, withoutSigns } from './value-text';

/** A result to be held against its target: 全年实际值 in 表4, 全年预计完成情况 in 表3. */
export interface MeasuredRow {
  readonly row: number;
  /** The cell that prints its 二级指标, null where there is none. */
  readonly level2: { readonly row: number; readonly column: number } | null;
  readonly level3: number;
  /** Its name as it stands there when the formulas are laid; absent where it is not known yet. */
  readonly name?: string | undefined;
  readonly target: number;
  readonly actual: number;
}

/** Where one row of a table with points has its cells. */
export interface IndicatorRow extends MeasuredRow {
  readonly weight: number;
  readonly score: number;
  /** Where the table prints its values in several columns (sign, number, unit). */
  readonly parts?: ValueParts;
}

/** The helper columns that put target and result on one scale, from left to right, with the words that head them. */
export const MEASURE_HELPERS = [
  ['targetText', '目标：文字'],
  ['targetBare', '目标：去符号'],
  ['targetUnit', '目标：计量'],
  ['targetMeasure', '目标：量纲'],
  ['targetFactor', '目标：倍数'],
  ['target', '目标：数'],
  ['direction', '方向'],
  ['actualText', '实际：文字'],
  ['actualBare', '实际：去符号'],
  ['actualUnit', '实际：计量'],
  ['actualMeasure', '实际：量纲'],
  ['actual', '实际：数'],
  ['measured', '实际：折算'],
] as const;

/** The helper columns of a row that scores itself. */
export const SCORE_HELPERS = [...MEASURE_HELPERS, ['weight', '满分']] as const;

/** What a score cell says instead of points. */
export const ASK_BY_HAND = '请人工评定';
const UNIT_MISMATCH = '单位不一致';

type Helper = (typeof SCORE_HELPERS)[number][0];
type HelperCells = Readonly<Record<Helper, string>>;
type MeasureCells = Omit<HelperCells, 'weight'>;

/** The references of a row's helper cells, the first one in column `first`. */
export function helperCells(row: number, first: number): HelperCells {
  const cells = SCORE_HELPERS.map(([name], index) => [name, inRow(first + index, row)] as const);
  return Object.fromEntries(cells) as Record<Helper, string>;
}

/**
 * The helper formulas of a row that scores itself. They read 分值, 年度指标值 and 全年实际值 as typed, number or text; a number format
 * plays no part. All references keep their columns, so a row's formulas may be copied to a new row of the same class.
 */
export function helperFormulas(indicator: IndicatorRow, first: number, formulas: Formulas): FormulaCell[] {
  const formula = `=${weight(inRow(indicator.weight, indicator.row))}`;
  return [
    ...measureFormulas(indicator, first, formulas),
    { row: indicator.row, column: first + MEASURE_HELPERS.length, formula },
    ...(indicator.parts ? joinedFormulas(indicator.row, indicator.parts, first + SCORE_HELPERS.length) : []),
  ];
}

/** Those of them that need no points. */
export function measureFormulas(
  indicator: MeasuredRow & Pick<IndicatorRow, 'parts'>,
  first: number,
  { equalCostIsLimit }: Pick<Formulas, 'equalCostIsLimit'>,
): FormulaCell[] {
  const cells = helperCells(indicator.row, first);
  const joined = indicator.parts ? joinedCells(indicator.row, first + SCORE_HELPERS.length) : null;
  const target = joined?.target ?? inRow(indicator.target, indicator.row);
  const actual = joined?.actual ?? inRow(indicator.actual, indicator.row);
  const formulas: Readonly<Record<keyof MeasureCells, string>> = {
    targetText: spelledOut(target),
    targetBare: withoutSigns(cells.targetText),
    targetUnit: unitOf(cells.targetBare),
    targetMeasure: measureOf(cells.targetUnit),
    targetFactor: factorOf(cells.targetUnit),
    target: `IF(ISNUMBER(${target}),${target},IF(${targetIsDate(target, cells)},"",${targetNumber(cells)}))`,
    direction: direction(indicator, cells, equalCostIsLimit),
    actualText: spelledOut(actual),
    actualBare: withoutSigns(cells.actualText),
    actualUnit: unitOf(cells.actualBare),
    actualMeasure: measureOf(cells.actualUnit),
    actual: `IF(ISNUMBER(${actual}),${actual},IF(${actualIsDate(actual, cells)},"",${actualNumber(cells)}))`,
    measured: measured(actual, cells, {
      ...cells,
      wholeTarget: target,
      typedTarget: indicator.parts ? numberCell(indicator.parts.target) : target,
      typedActual: indicator.parts ? numberCell(indicator.parts.actual) : actual,
      name: inRow(indicator.level3, indicator.row),
      besideTarget: joined?.unit ?? null,
      besideActual: joined?.actualUnit ?? null,
    }),
  };
  return MEASURE_HELPERS.map(([name], index) => ({
    row: indicator.row,
    column: first + index,
    formula: `=${formulas[name]}`,
  }));
}

/** Whether the result misses the target, from the numbers themselves (decision D6); FALSE where it cannot be said. */
export function missesTarget({ measured: a, target: t, direction: way }: MeasureCells): string {
  return `IF(ISNUMBER(${a}),IF(${way}=1,${a}<${t},${a}>${t}),FALSE)`;
}

/**
 * The formula of a 得分 cell, as `scoreOf` of src/scoring: points to two decimals, "" while something is missing or the target is
 * no quantity, or a request to the reader.
 */
export function scoreFormula(indicator: IndicatorRow, first: number, arithmetic: Arithmetic): FormulaCell {
  const { above, belowZero, equal } = arithmetic.formulas;
  const { measured: a, target: t, weight: w, direction: way, targetText } = helperCells(indicator.row, first);
  const missed = (below: string) => `IF(${t}>0,${below},IF(${t}=0,0,"${ASK_BY_HAND}"))`;
  // A result below 0 that counts as 0 meets a target of 0, and no ceiling below it.
  const [isAbove, isBelow] =
    belowZero === 'zero' ? [`OR(${a}>=${t},${t}=0)`, `AND(${a}<=${t},${t}>=0)`] : [`${a}>=${t}`, `${a}<=${t}`];
  const over = above === 'inverse' ? `${w}*${t}/${a}` : `MAX(0,${w}*(2*${t}-${a})/${t})`;
  const full = fullPoints(helperCells(indicator.row, first), typedCells(indicator), arithmetic.overfulfilment);
  const positive = `IF(${isAbove},${full},${missed(`ROUND(MAX(0,${w}*${a}/${t}),2)`)})`;
  const negative = `IF(${isBelow},ROUND(${w},2),${missed(`ROUND(${over},2)`)})`;
  const ofDirection = `IF(${way}=1,${positive},${negative})`;
  const isUnknown = equal === 'at-target' ? `OR(${t}<0,${a}<>${t})` : `${t}<0`;
  const points = `IF(AND(${hasSign(targetText, '=')},${isUnknown}),"${ASK_BY_HAND}",${ofDirection})`;
  const formula = `=IF(LEN(${a})=0,"",IF(ISTEXT(${a}),${a},IF(LEN(${w})=0,"",${points})))`;
  return { row: indicator.row, column: indicator.score, formula };
}

/** The points of a target that is met from below, less what a result far beyond it loses. */
function fullPoints(
  { measured: a, target: t, weight: w }: HelperCells,
  typed: readonly string[],
  overfulfilment: Arithmetic['overfulfilment'],
): string {
  const full = `ROUND(${w},2)`;
  if (!overfulfilment || overfulfilment.deduct === 0) return full;
  const isFarBeyond = (result: string) => `AND(${t}>0,ROUND(${result}*100-${t}*${overfulfilment.from},6)>=0)`;
  const certain = `IF(${isFarBeyond(a)},ROUND(MAX(0,${w}-${overfulfilment.deduct}),2),${full})`;
  // A typed number up to 2 may be shown as a hundred times itself: then how far beyond it lies is not known.
  const isDoubtful = `OR(${typed.map((cell) => `IF(ISNUMBER(${cell}),AND(${cell}<>0,ABS(${cell})<=2),FALSE)`).join(',')})`;
  return `IF(${isDoubtful},IF(${isFarBeyond(`100*${a}`)},"${ASK_PERCENT}",${full}),${certain})`;
}

/** The cells in which target and result were typed. */
function typedCells({ row, target, actual, parts }: IndicatorRow): readonly string[] {
  return parts ? [numberCell(parts.target), numberCell(parts.actual)] : [inRow(target, row), inRow(actual, row)];
}

function targetIsDate(cell: string, cells: MeasureCells): string {
  return isDate({ cell, text: cells.targetText, bare: cells.targetBare, unit: cells.targetUnit });
}

function actualIsDate(cell: string, cells: MeasureCells): string {
  return isDate({ cell, text: cells.actualText, bare: cells.actualBare, unit: cells.actualUnit });
}

function targetNumber(cells: MeasureCells): string {
  return numberOf({
    text: cells.targetText,
    bare: cells.targetBare,
    unit: cells.targetUnit,
    measure: cells.targetMeasure,
    factor: cells.targetFactor,
  });
}

function actualNumber(cells: MeasureCells): string {
  return numberOf({
    text: cells.actualText,
    bare: cells.actualBare,
    unit: cells.actualUnit,
    measure: cells.actualMeasure,
    factor: factorOf(cells.actualUnit),
  });
}

/** 1: the more the better, -1: the less the better (decision D5). */
function direction(indicator: MeasuredRow, cells: MeasureCells, equalCostIsLimit: boolean): string {
  const isLess = saysLess(indicator);
  const unlessEqual = (said: string) => `AND(${said},NOT(${hasSign(cells.targetText, '=')}))`;
  const isUnwanted = isLess === null ? [] : [unlessEqual(isLess)];
  const isLimit = equalCostIsLimit ? isCost(indicator) : unlessEqual(isCost(indicator));
  const unsigned = `IF(OR(${[`${cells.target}=0`, isLimit, ...isUnwanted].join(',')}),-1,1)`;
  const signed = `IF(${hasSign(cells.targetText, '≥')},1,IF(${hasSign(cells.targetText, '≤')},-1,${unsigned}))`;
  return `IF(LEN(${cells.target})=0,"",${signed})`;
}

/**
 * Formulas cannot read names as `namedMeasure` does. What the name says when they are laid is laid into them, and holds as long as
 * the cell has that name. Null: it does not say that less is better.
 */
function saysLess({ row, level3, name = '' }: MeasuredRow): string | null {
  if (namedMeasure(squash(name)).better !== 'less') return null;
  const cell = inRow(level3, row);
  const ending = name.split(CONTROL).pop()?.trim().slice(-LONGEST_ENDING) ?? '';
  return `AND(ISNUMBER(FIND(${quoted(ending)},${cell})),LEN(TRIM(${cell}))<=${name.length})`;
}

const CONTROL = /\p{Cc}/u;
/** Far below the longest text that a formula may hold. */
const LONGEST_ENDING = 40;

function isCost(indicator: MeasuredRow): string {
  if (indicator.level2 === null) return 'FALSE';
  return containsAny(replaced(`CLEAN(${fixed(indicator.level2)})`, [[' ', '']]), ['成本']);
}

/** The actual in the target's base unit, or what to ask. */
function measured(actualCell: string, cells: MeasureCells, shares: ShareCells): string {
  const { target: t, actual: a, actualText } = cells;
  const mismatch = shares.besideTarget
    ? `IF(${mayShowPercent(shares)},"${ASK_PERCENT}","${UNIT_MISMATCH}")`
    : `"${UNIT_MISMATCH}"`;
  const withUnit = `IF(${cells.actualMeasure}=${cells.targetMeasure},${a},${mismatch})`;
  const inUnits = `IF(LEN(${cells.actualUnit})=0,ROUND(${a}*${cells.targetFactor},6),${withUnit})`;
  const withPercent = `IF(${isPercentBesideNumber(shares)},${percentBesideNumber(shares)},${inUnits})`;
  const sure = `IF(${isBesidePercent(shares)},${besidePercent(shares)},${withPercent})`;
  const known = `IF(LEN(${a})=0,"${ASK_BY_HAND}",${sure})`;
  const unread = `IF(${isMixed(shares.wholeTarget, cells)},"${ASK_BY_HAND}","")`;
  const missing = `IF(ISNUMBER(${actualCell}),FALSE,OR(LEN(${actualText})=0,ISNUMBER(FIND("**",${actualText}))))`;
  return `IF(${missing},"",IF(LEN(${t})=0,${unread},${known}))`;
}

/** Whether an unread target begins as a quantity ("≥90大于90%"), and is neither prose nor a date. */
function isMixed(cell: string, cells: MeasureCells): string {
  const text = cells.targetText;
  const begins = `ISNUMBER(FIND(LEFT(${text},1),"≥≤=-0123456789"))`;
  return `AND(LEN(${text})>0,${begins},NOT(${targetIsDate(cell, cells)}),NOT(${containsAny(text, ['年', '月', '日'])}))`;
}

/** 分值 as a number; "5 分" and "5" as text are 5. */
function weight(cell: string): string {
  const text = replaced(cell, [
    [' ', ''],
    ['分', ''],
  ]);
  return `IF(ISNUMBER(${cell}),${cell},IF(LEN(${cell})=0,"",IFERROR(VALUE(${text}),"")))`;
}
