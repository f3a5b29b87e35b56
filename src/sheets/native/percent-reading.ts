import { SHARE_WORDS } from '../../scoring';
import { containsAny, replaced } from './formula-text';

/**
 * Formulas for numbers that may be shares (decision D14). A formula sees no percent format: a typed 0.95 may be shown as 95%. So what is
 * read here is what `src/scoring` reads under every format that the cells may have, else the sheet asks.
 */

export const ASK_PERCENT = '请写明%';
const ASK = `"${ASK_PERCENT}"`;

/** References of one row. */
export interface ShareCells {
  readonly target: string;
  readonly actual: string;
  readonly direction: string;
  readonly targetUnit: string;
  readonly actualUnit: string;
  /** The cell of the whole target. */
  readonly wholeTarget: string;
  /** The cells in which the two numbers were typed. */
  readonly typedTarget: string;
  readonly typedActual: string;
  readonly name: string;
  /** The units that stand in columns of their own; null where the table has no such columns. */
  readonly besideTarget: string | null;
  readonly besideActual: string | null;
}

/** Whether the actual has no unit of its own, and the target none or %. */
export function isBesidePercent({ targetUnit: unit, actualUnit, besideActual }: ShareCells): string {
  const none = `LEN(${actualUnit})=0`;
  const own = besideActual
    ? `OR(${none},AND(${isPercent(unit)},${isPercent(actualUnit)},LEN(${besideActual})>0))`
    : none;
  return `AND(OR(LEN(${unit})=0,${isPercent(unit)}),${own})`;
}

/** The actual of such a row in the scale of the target. */
export function besidePercent(cells: ShareCells): string {
  const { target: t, actual: a, direction: way, targetUnit: unit } = cells;
  const isHigh = `AND(${way}=1,${t}>=10)`;
  const alike = `AND(LEN(${unit})=0,ABS(${t})<=IF(ISNUMBER(${cells.typedActual}),1,2))`;
  const ofShare = `IF(${isHigh},ROUND(${a}*100,6),IF(OR(${alike},${eitherActual(cells)}),${a},${ASK}))`;
  const ofNumber = `IF(OR(NOT(ISNUMBER(${cells.typedActual})),ABS(${t})<=1,${eitherActual(cells)}),${a},${ASK})`;
  const small = `IF(OR(${isPercent(unit)},${isShare(cells.name)}),${ofShare},${ofNumber})`;
  const wasHigh = `AND(ABS(${a})<=2,${way}=1,${t}>=0.1)`;
  const doubt = `IF(ISNUMBER(${cells.typedTarget}),AND(ABS(${t})<=2,NOT(${wasHigh}),NOT(${eitherTarget(cells)})),FALSE)`;
  return `IF(${doubt},${ASK},IF(ABS(${a})>2,${a},${small}))`;
}

/** Whether the actual says % and can be held against the target. */
export function isPercentBesideNumber({ targetUnit, actualUnit, wholeTarget, name }: ShareCells): string {
  const isNumber = `AND(LEN(${targetUnit})=0,OR(ISNUMBER(${wholeTarget}),${isShare(name)}))`;
  return `IF(${isPercent(actualUnit)},OR(${isPercent(targetUnit)},${isNumber}),FALSE)`;
}

/** The actual of such a row in the scale of the target: beside a target of 0.9 it is a share as well. */
export function percentBesideNumber(cells: ShareCells): string {
  const { target: t, actual: a, targetUnit: unit, besideTarget, besideActual } = cells;
  const sure = `IF(OR(${isPercent(unit)},ABS(${t})>2),${a},IF(ABS(${t})<=1,ROUND(${a}/100,8),IF(${eitherTarget(cells)},${a},${ASK})))`;
  const doubts = [
    ...(besideTarget
      ? [`AND(LEN(${besideTarget})>0,${isPercent(unit)},ABS(${t})<=2,NOT(${eitherTarget(cells)}))`]
      : []),
    ...(besideActual ? [`AND(LEN(${besideActual})>0,LEN(${unit})=0,ABS(${a})<=2)`] : []),
  ];
  return doubts.length === 0 ? sure : `IF(OR(${doubts.join(',')}),${ASK},${sure})`;
}

/**
 * Whether a percentage beside a target without unit is one of two that a format shows as such. Only in columns of their own do sign and unit
 * hide that a number was typed.
 */
export function mayShowPercent(cells: ShareCells): string {
  const isSmall = (cell: string) => `IF(ISNUMBER(${cell}),AND(ABS(${cell})<=2,ABS(${cell})>0),FALSE)`;
  const typed = `OR(${isSmall(cells.typedTarget)},${isSmall(cells.typedActual)})`;
  return `AND(${isPercent(cells.actualUnit)},LEN(${cells.targetUnit})=0,${typed})`;
}

function isPercent(unit: string): string {
  return `LEFT(${unit},1)="%"`;
}

function isShare(name: string): string {
  const cleaned = replaced(`CLEAN(${name})`, [
    [' ', ''],
    ['　', ''],
    ['（', '('],
  ]);
  return containsAny(
    `${cleaned}&"("`,
    SHARE_WORDS.map((word) => `${word}(`),
  );
}

/** Whether the actual and a hundred times of it earn the same points, all of them or none. */
function eitherActual({ target: t, actual: a, direction: way }: ShareCells): string {
  return `OR(${a}*${t}<=0,IF(${way}=-1,MAX(${a},${a}*100)<=${t},MIN(${a},${a}*100)>=${t}))`;
}

/** Whether the actual earns the same points by the target and by a hundred times of it. */
function eitherTarget({ target: t, actual: a, direction: way }: ShareCells): string {
  return `OR(${a}*${t}<=0,IF(${way}=-1,${a}<=MIN(${t},${t}*100),${a}>=MAX(${t},${t}*100)))`;
}
