import type { Arithmetic } from '../../catalog';
import type { FormFrame, RuleSet, Wording } from '../../catalog/types';
import type { Application } from '../../model/form';
import type { IndicatorRow } from '../native/indicator-score';
import { scoreHelperHeads } from '../native/score';
import { classMessage } from '../native/validation';
import type { SheetPlan, ValidationPlan } from '../plan';
import { block, joinBlocks, rowArea, type Block } from './block';
import { namesAndPrint } from './carried-head';
import { classCells, classColumns, firstOfClass, growForClasses } from './class-cells';
import { growForLabel, rowHeight } from './row-height';
import {
  actualValidation,
  rowMarks,
  scoreCell,
  scoreFormats,
  scoreValidations,
  totalBlocks,
  type ScoreLayer,
} from './score-layer';
import type { GivenRow } from './given-row';
import {
  blankEvaluation,
  carriedEvaluation,
  givenEvaluation,
  level1Text,
  type EvaluationRow,
} from './self-evaluation-body';
import { COLUMN, COLUMNS, widthOf } from './self-evaluation-columns';
import {
  EXECUTION_SCORE_CELL,
  EXECUTION_WEIGHT_CELL,
  headBlock,
  headHeights,
  headValidations,
  ROW,
} from './self-evaluation-head';
import { pointsStyle } from './self-evaluation-styles';
import { centredInputStyle, columnHeadStyle, labelStyle, markStyle, textInputStyle } from './styles';

export interface SelfEvaluationOptions {
  readonly ruleSet: RuleSet;
  /** Null leaves "20XX" to be written. */
  readonly year: number | null;
  /** Name of the sheet. */
  readonly name: string;
  /** The 申报表 whose head, goals, indicators and values are carried over; null: the blank form. */
  readonly from: Application | null;
  /** In the place of the blank form's rows; for a form that nothing is carried into. */
  readonly rows?: readonly GivenRow[];
  /** Words of the input messages; what is carried over keeps its own. */
  readonly wording: Wording;
}

/** 表4 绩效目标自评表, blank or carried over from an 申报表, with its scores as formulas. */
export function drawSelfEvaluation({ ruleSet, year, name, from, rows, wording }: SelfEvaluationOptions): SheetPlan {
  const frame = ruleSet.forms['self-evaluation'];
  if (!frame) throw new Error(`rule set ${ruleSet.id} has no self-evaluation form`);
  const body = from ? carriedEvaluation(ruleSet, from) : (rows?.map(givenEvaluation) ?? blankEvaluation(ruleSet));
  const layer = scoreLayer(body.length, ruleSet.arithmetic);
  const { totalRow } = layer;
  const { cells, merges } = joinBlocks([
    headBlock(frame, year, from, ruleSet.arithmetic.execution.points),
    tableHead(frame, totalRow),
    ...classCells(body, FIRST_BODY_ROW, CLASSES, (name) => level1Text(name, ruleSet.arithmetic.weights)),
    ...body.flatMap((row, index) => bodyRow(row, indicatorRow(body, index), layer)),
    ...totalCells(frame, layer),
  ]);
  return {
    name,
    columns: COLUMNS,
    rowHeights: [...headHeights(from), HEAD_HEIGHT, ...bodyHeights(ruleSet, body), TOTAL_HEIGHT],
    cells,
    merges,
    validations: [...headValidations(ruleSet.arithmetic), ...bodyValidations(ruleSet, frame, body, layer, wording)],
    conditionalFormats: scoreFormats(layer),
    ...namesAndPrint(ruleSet, from, HEAD_ROW, totalRow),
  };
}

const HEAD_ROW = ROW.goal + 1;
const FIRST_BODY_ROW = HEAD_ROW + 1;
const HEAD_HEIGHT = 50;
/** Two lines of a reason: nobody's program makes a row higher that has a height. */
const LEAST_HEIGHT = 34;
const TOTAL_HEIGHT = 26;
const SIZE = 11;
const CLASSES = classColumns(widthOf);

function scoreLayer(rows: number, arithmetic: Arithmetic): ScoreLayer {
  const { total: row } = ROW;
  return {
    columns: COLUMN,
    firstRow: FIRST_BODY_ROW,
    lastRow: FIRST_BODY_ROW + rows - 1,
    totalRow: FIRST_BODY_ROW + rows,
    execution: {
      row,
      weight: EXECUTION_WEIGHT_CELL,
      score: EXECUTION_SCORE_CELL,
      amounts: { top: row, left: COLUMN.name, bottom: row, right: COLUMN.weight },
    },
    arithmetic,
  };
}

function tableHead(frame: FormFrame, totalRow: number): Block {
  const [label = '', ...columns] = frame.columns;
  return joinBlocks([
    block({ ...rowArea(HEAD_ROW, COLUMN.label), bottom: totalRow }, label.replace('指标', '\n指标'), labelStyle),
    ...columns.map((text, index) => block(rowArea(HEAD_ROW, COLUMN.level1 + index), text, columnHeadStyle)),
    ...scoreHelperHeads(HEAD_ROW, COLUMN.mark).map(({ column, text }) =>
      block(rowArea(HEAD_ROW, column), text, markStyle),
    ),
  ]);
}

/** Where the row's cells are; its class is read from the first row of the class, which prints it. */
function indicatorRow(body: readonly EvaluationRow[], index: number): IndicatorRow {
  return {
    row: FIRST_BODY_ROW + index,
    level2: { row: FIRST_BODY_ROW + firstOfClass(body, index), column: COLUMN.level2 },
    level3: COLUMN.name,
    name: body[index]?.name,
    weight: COLUMN.weight,
    target: COLUMN.target,
    actual: COLUMN.actual,
    score: COLUMN.score,
  };
}

function bodyRow(content: EvaluationRow, at: IndicatorRow, layer: ScoreLayer): Block[] {
  const { row } = at;
  return [
    block(rowArea(row, COLUMN.name), content.name || null, textInputStyle),
    block(rowArea(row, COLUMN.weight), content.weight, pointsStyle),
    block(rowArea(row, COLUMN.target), content.target || null, centredInputStyle),
    block(rowArea(row, COLUMN.actual), null, centredInputStyle),
    scoreCell(rowArea(row, COLUMN.score), at, content.byHand, layer),
    block(rowArea(row, COLUMN.reason), null, textInputStyle),
    ...rowMarks(at, layer),
  ];
}

function totalCells(frame: FormFrame, layer: ScoreLayer): Block[] {
  const row = layer.totalRow;
  return [
    block(rowArea(row, COLUMN.level1, COLUMN.name), frame.labels.totalScore ?? '', labelStyle),
    block(rowArea(row, COLUMN.target), null, labelStyle),
    block(rowArea(row, COLUMN.actual), null, labelStyle),
    block(rowArea(row, COLUMN.reason), null, labelStyle),
    ...totalBlocks(layer, { weight: rowArea(row, COLUMN.weight), score: rowArea(row, COLUMN.score) }),
  ];
}

function bodyHeights(ruleSet: RuleSet, body: readonly EvaluationRow[]): number[] {
  const heights = body.map((row) => indicatorHeight(row));
  growForClasses(heights, body, CLASSES, (name) => level1Text(name, ruleSet.arithmetic.weights));
  return heights;
}

/** Points that a row of the body needs; `written` is what is filled in during the year. */
export function indicatorHeight(
  { name, target }: Pick<EvaluationRow, 'name' | 'target'>,
  written: { readonly actual: string; readonly reason: string } = { actual: '', reason: '' },
): number {
  const texts = [
    { text: name, width: widthOf(COLUMN.name), size: SIZE },
    { text: target, width: widthOf(COLUMN.target), size: SIZE },
    { text: written.actual, width: widthOf(COLUMN.actual), size: SIZE },
    { text: written.reason, width: widthOf(COLUMN.reason), size: SIZE },
  ];
  return rowHeight(texts, LEAST_HEIGHT);
}

/** Raises rows of the body, `heights` in their order, until a class label merged over `first` to `last` shows whole. */
export function growForClass(
  heights: number[],
  { first, last }: { readonly first: number; readonly last: number },
  text: string,
  column: 'level1' | 'level2',
): void {
  growForLabel(heights, first, last, { text, width: widthOf(COLUMN[column]), size: SIZE });
}

function bodyValidations(
  ruleSet: RuleSet,
  frame: FormFrame,
  body: readonly EvaluationRow[],
  layer: ScoreLayer,
  wording: Wording,
): ValidationPlan[] {
  const application = ruleSet.forms.application ?? frame;
  return [
    ...scoreValidations(layer, indicatorRow(body, 0)),
    ...body.map(({ byHand, target }, index) =>
      actualValidation(rowArea(FIRST_BODY_ROW + index, COLUMN.actual), byHand, target),
    ),
    ...body.flatMap(({ name, level2 }, index) => {
      const message =
        name === '' ? classMessage(rowArea(FIRST_BODY_ROW + index, COLUMN.name), application, level2, wording) : null;
      return message ? [message] : [];
    }),
  ];
}
