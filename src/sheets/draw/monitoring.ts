import type { Formulas } from '../../catalog';
import type { FormFrame, RuleSet, Wording } from '../../catalog/types';
import type { Area } from '../../model/cell';
import type { Application } from '../../model/form';
import { DEVIATION_UNEXPLAINED, DIFFERS, forecastMarkFormula, type ForecastRow } from '../native/forecast-mark';
import { fixed, inRow } from '../native/formula-text';
import { measureFormulas } from '../native/indicator-score';
import { ATTENTION } from '../native/markers';
import { followingCaption } from '../native/months';
import { MARK_HEAD } from '../native/own-heads';
import { classMessage, inputMessage } from '../native/validation';
import type { ConditionalFormatPlan, SheetPlan, ValidationPlan } from '../plan';
import { block, formulaBlock, joinBlocks, rowArea, type Block } from './block';
import type { CarriedRow } from './carried-rows';
import { namesAndPrint } from './carried-head';
import { carriedRows, openRows } from './carried-rows';
import type { GivenRow } from './given-row';
import { classCells, classColumns, firstOfClass, growForClasses } from './class-cells';
import { COLUMN, COLUMNS, HELPER_HEADS, widthOf } from './monitoring-columns';
import { headBlock, headHeights, headValidations, MONTH_CELL, ROW } from './monitoring-head';
import { rowHeight } from './row-height';
import {
  ATTENTION_FILL,
  ATTENTION_FONT,
  centredInputStyle,
  columnHeadStyle,
  labelStyle,
  markStyle,
  textInputStyle,
} from './styles';

export interface MonitoringOptions {
  readonly ruleSet: RuleSet;
  /** Null leaves "20XX" to be written. */
  readonly year: number | null;
  /** Last of the months that are reported, 1–12; null leaves "**" to be chosen. */
  readonly month: number | null;
  /** Name of the sheet. */
  readonly name: string;
  /** The 申报表 whose head, goals, indicators and values are carried over; null: the blank form. */
  readonly from: Application | null;
  /** In the place of the blank form's rows; for a form that nothing is carried into. */
  readonly rows?: readonly GivenRow[];
  /** Words of the input messages; what is carried over keeps its own. */
  readonly wording: Wording;
}

/** 表3 绩效运行监控表, blank or carried over from an 申报表. */
export function drawMonitoring({ ruleSet, year, month, name, from, rows, wording }: MonitoringOptions): SheetPlan {
  const frame = ruleSet.forms.monitoring;
  if (!frame) throw new Error(`rule set ${ruleSet.id} has no monitoring form`);
  const body = from ? carriedRows(ruleSet, from) : (rows?.map(openRow) ?? blankRows(ruleSet));
  const lastRow = FIRST_BODY_ROW + body.length - 1;
  const { cells, merges } = joinBlocks([
    headBlock({ frame, year, month, from }),
    tableHead(frame, lastRow),
    ...classCells(body, FIRST_BODY_ROW, CLASSES, (level1) => level1),
    ...body.flatMap((row, index) => bodyRow(row, forecastRow(body, index), ruleSet.arithmetic.formulas)),
  ]);
  return {
    name,
    columns: COLUMNS,
    rowHeights: [...headHeights(from), HEAD_HEIGHT, ...bodyHeights(body)],
    cells,
    merges,
    validations: [...headValidations(frame), ...bodyValidations(ruleSet, frame, body, wording)],
    conditionalFormats: conditionalFormats(lastRow),
    ...namesAndPrint(ruleSet, from, HEAD_ROW, lastRow),
  };
}

const HEAD_ROW = ROW.goal + 1;
const FIRST_BODY_ROW = HEAD_ROW + 1;
const HEAD_HEIGHT = 36;
/** Two lines: reasons and measures are written later. */
const LEAST_HEIGHT = 36;
const SIZE = 11;
const CLASSES = classColumns(widthOf);

function openRow({ level1, level2 }: GivenRow): CarriedRow {
  return { level1: level1 ?? '', level2: level2 ?? '', indicator: null };
}

/** Nothing is printed below the table: without merges an empty last row could not be told from the empty sheet. */
function blankRows(ruleSet: RuleSet): readonly CarriedRow[] {
  return openRows(ruleSet).slice(0, -1);
}

function tableHead(frame: FormFrame, lastRow: number): Block {
  const [label = '', ...columns] = frame.columns;
  const heads = columns.map((text, index) => {
    const area = rowArea(HEAD_ROW, COLUMN.level1 + index);
    return area.left === COLUMN.actual
      ? formulaBlock(area, followingCaption(fixed(MONTH_CELL), text), columnHeadStyle)
      : block(area, text, columnHeadStyle);
  });
  return joinBlocks([
    block({ ...rowArea(HEAD_ROW, COLUMN.label), bottom: lastRow }, label.replace('指标', '\n指标'), labelStyle),
    ...heads,
    ...[MARK_HEAD, ...HELPER_HEADS].map((text, index) =>
      block(rowArea(HEAD_ROW, COLUMN.mark + index), text, markStyle),
    ),
  ]);
}

/** Where the row's cells are; its class is read from the first row of the class, which prints it. */
function forecastRow(body: readonly CarriedRow[], index: number): ForecastRow {
  return {
    row: FIRST_BODY_ROW + index,
    level2: { row: FIRST_BODY_ROW + firstOfClass(body, index), column: COLUMN.level2 },
    level3: COLUMN.name,
    name: body[index]?.indicator?.level3.value ?? undefined,
    target: COLUMN.target,
    actual: COLUMN.forecast,
    reason: COLUMN.reason,
  };
}

function bodyRow({ indicator }: CarriedRow, at: ForecastRow, formulas: Formulas): Block[] {
  const { row } = at;
  const name = indicator?.level3.value ?? null;
  const target = indicator?.target.text ?? null;
  return [
    block(rowArea(row, COLUMN.name), name, textInputStyle),
    block(rowArea(row, COLUMN.target), target, centredInputStyle),
    block(rowArea(row, COLUMN.actual), null, centredInputStyle),
    block(rowArea(row, COLUMN.forecast), null, centredInputStyle),
    block(rowArea(row, COLUMN.reason), null, textInputStyle),
    block(rowArea(row, COLUMN.note), null, textInputStyle),
    formulaBlock(rowArea(row, COLUMN.mark), forecastMarkFormula(at, COLUMN.mark, COLUMN.helpers).formula, markStyle),
    ...measureFormulas(at, COLUMN.helpers, formulas).map(({ column, formula }) =>
      formulaBlock(rowArea(row, column), formula, markStyle),
    ),
    ...[name, target].map((text, index) => block(rowArea(row, COLUMN.carried + index), text, keptStyle)),
  ];
}

/** "≥95%" and "100%" stay texts. */
const keptStyle = { ...markStyle, numberFormat: '@' } as const;

function bodyHeights(body: readonly CarriedRow[]): number[] {
  const heights = body.map(({ indicator }) =>
    indicatorHeight({ name: indicator?.level3.value ?? '', target: indicator?.target.text ?? '' }),
  );
  growForClasses(heights, body, CLASSES, (level1) => level1);
  return heights;
}

/** Points that a row of the body needs. */
export function indicatorHeight({ name, target }: { readonly name: string; readonly target: string }): number {
  const texts = [
    { text: name, width: widthOf(COLUMN.name), size: SIZE },
    { text: target, width: widthOf(COLUMN.target), size: SIZE },
  ];
  return rowHeight(texts, LEAST_HEIGHT);
}

function bodyValidations(
  ruleSet: RuleSet,
  frame: FormFrame,
  body: readonly CarriedRow[],
  wording: Wording,
): ValidationPlan[] {
  const message = (column: number, title: string, role: string, more = ''): ValidationPlan => {
    const area: Area = { ...rowArea(FIRST_BODY_ROW, column), bottom: FIRST_BODY_ROW + body.length - 1 };
    return inputMessage(area, title, `${frame.instructions[role] ?? ''}${more}`);
  };
  const application = ruleSet.forms.application ?? frame;
  return [
    message(COLUMN.actual, '完成情况', 'actual'),
    message(COLUMN.forecast, '全年预计完成情况', 'forecast', '请写明数量和单位，如“92%”“105亩”。'),
    message(COLUMN.reason, '偏差原因分析', 'reason'),
    message(COLUMN.note, '备注', 'note'),
    ...body.flatMap(({ indicator, level2 }, index) => {
      const area = rowArea(FIRST_BODY_ROW + index, COLUMN.name);
      return (indicator === null && classMessage(area, application, level2, wording)) || [];
    }),
  ];
}

/** The row's mark alone decides what is coloured. */
function conditionalFormats(lastRow: number): ConditionalFormatPlan[] {
  const mark = (row: number): string => inRow(COLUMN.mark, row);
  const asks = (row: number): string => `LEFT(${mark(row)},1)="${ATTENTION}"`;
  const body = (left: number, right: number = left): Area => ({ top: FIRST_BODY_ROW, left, bottom: lastRow, right });
  const first = mark(FIRST_BODY_ROW);
  const differs = `RIGHT(${first},${DIFFERS.length})="${DIFFERS}"`;
  const unexplained = `${first}="${DEVIATION_UNEXPLAINED}"`;
  return [
    { area: body(COLUMN.name, COLUMN.target), formula: differs, fill: ATTENTION_FILL },
    {
      area: body(COLUMN.forecast),
      formula: `AND(${asks(FIRST_BODY_ROW)},NOT(OR(${differs},${unexplained})))`,
      fill: ATTENTION_FILL,
    },
    { area: body(COLUMN.reason), formula: unexplained, fill: ATTENTION_FILL },
    { area: rowArea(ROW.funds, MONTH_CELL.column), formula: asks(ROW.funds), fill: ATTENTION_FILL },
    {
      area: rowArea(ROW.total, COLUMN.forecast, COLUMN.reason),
      formula: asks(ROW.total),
      fill: ATTENTION_FILL,
    },
    {
      area: { ...rowArea(ROW.funds, COLUMN.mark), bottom: lastRow },
      formula: asks(ROW.funds),
      fontColor: ATTENTION_FONT,
    },
  ];
}
