import type { Arithmetic } from '../../catalog';
import type { FormFrame, RuleSet, Wording } from '../../catalog/types';
import type { Area } from '../../model/cell';
import type { Application } from '../../model/form';
import { fixed } from '../native/formula-text';
import { helperFormulas, scoreFormula, type IndicatorRow } from '../native/indicator-score';
import { scoreHelperHeads } from '../native/score';
import { OVER_WEIGHT, REASON_MISSING, scoreBand, scoreMarkFormula, TIERS } from '../native/score-mark';
import { totalCaps, totalScoreFormula, totalWeightFormula, weightSumMark, type TotalledRows } from '../native/total';
import { classMessage, inputMessage } from '../native/validation';
import type { ConditionalFormatPlan, SheetPlan, ValidationPlan } from '../plan';
import { block, formulaBlock, joinBlocks, rowArea, type Block } from './block';
import { namesAndPrint } from './carried-head';
import { classCells, classColumns, firstOfClass, growForClasses } from './class-cells';
import { growForLabel, rowHeight } from './row-height';
import { blankEvaluation, carriedEvaluation, level1Text, type EvaluationRow } from './self-evaluation-body';
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
import {
  ATTENTION_FILL,
  ATTENTION_FONT,
  centredInputStyle,
  columnHeadStyle,
  labelStyle,
  markStyle,
  textInputStyle,
} from './styles';

export interface SelfEvaluationOptions {
  readonly ruleSet: RuleSet;
  /** Null leaves "20XX" to be written. */
  readonly year: number | null;
  /** Name of the sheet. */
  readonly name: string;
  /** The 申报表 whose head, goals, indicators and values are carried over; null: the blank form. */
  readonly from: Application | null;
  /** Words of the input messages; what is carried over keeps its own. */
  readonly wording: Wording;
}

/** 表4 绩效目标自评表, blank or carried over from an 申报表, with its scores as formulas. */
export function drawSelfEvaluation({ ruleSet, year, name, from, wording }: SelfEvaluationOptions): SheetPlan {
  const frame = ruleSet.forms['self-evaluation'];
  if (!frame) throw new Error(`rule set ${ruleSet.id} has no self-evaluation form`);
  const body = from ? carriedEvaluation(ruleSet, from) : blankEvaluation(ruleSet);
  const totalRow = FIRST_BODY_ROW + body.length;
  const { cells, merges } = joinBlocks([
    headBlock(frame, year, from, ruleSet.arithmetic.execution.points),
    tableHead(frame, totalRow),
    ...classCells(body, FIRST_BODY_ROW, CLASSES, (name) => level1Text(name, ruleSet.arithmetic.weights)),
    ...body.flatMap((row, index) => bodyRow(row, indicatorRow(body, index), ruleSet.arithmetic)),
    ...totalCells(frame, totalRow, ruleSet.arithmetic),
  ]);
  return {
    name,
    columns: COLUMNS,
    rowHeights: [...headHeights(from), HEAD_HEIGHT, ...bodyHeights(ruleSet, body), TOTAL_HEIGHT],
    cells,
    merges,
    validations: [...headValidations(ruleSet.arithmetic), ...bodyValidations(ruleSet, frame, body, wording)],
    conditionalFormats: conditionalFormats(totalRow),
    ...namesAndPrint(ruleSet, from, HEAD_ROW, totalRow),
  };
}

const HEAD_ROW = ROW.goal + 1;
const FIRST_BODY_ROW = HEAD_ROW + 1;
const HEAD_HEIGHT = 50;
const LEAST_HEIGHT = 24;
const TOTAL_HEIGHT = 26;
const SIZE = 11;
const CLASSES = classColumns(widthOf);

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

function bodyRow(content: EvaluationRow, at: IndicatorRow, arithmetic: Arithmetic): Block[] {
  const { row } = at;
  const score = scoreFormula(at, COLUMN.helpers, arithmetic).formula;
  return [
    block(rowArea(row, COLUMN.name), content.name || null, textInputStyle),
    block(rowArea(row, COLUMN.weight), content.weight, pointsStyle),
    block(rowArea(row, COLUMN.target), content.target || null, centredInputStyle),
    block(rowArea(row, COLUMN.actual), null, centredInputStyle),
    content.byHand
      ? block(rowArea(row, COLUMN.score), null, pointsStyle)
      : formulaBlock(rowArea(row, COLUMN.score), score, pointsStyle),
    block(rowArea(row, COLUMN.reason), null, textInputStyle),
    formulaBlock(
      rowArea(row, COLUMN.mark),
      scoreMarkFormula(at, COLUMN.mark, COLUMN.helpers, COLUMN.reason).formula,
      markStyle,
    ),
    ...helperFormulas(at, COLUMN.helpers, arithmetic.formulas).map(({ column, formula }) =>
      formulaBlock(rowArea(row, column), formula, markStyle),
    ),
  ];
}

function totalCells(frame: FormFrame, row: number, arithmetic: Arithmetic): Block[] {
  const rows: TotalledRows = {
    firstRow: FIRST_BODY_ROW,
    lastRow: row - 1,
    level3: COLUMN.name,
    weight: COLUMN.weight,
    score: COLUMN.score,
  };
  const weight = totalWeightFormula({ row, column: COLUMN.weight }, rows, EXECUTION_WEIGHT_CELL);
  const caps = totalCaps(arithmetic, ROW.total, COLUMN.helpers);
  const score = totalScoreFormula({ row, column: COLUMN.score }, rows, EXECUTION_SCORE_CELL, caps);
  return [
    block(rowArea(row, COLUMN.level1, COLUMN.name), frame.labels.totalScore ?? '', labelStyle),
    formulaBlock(rowArea(row, COLUMN.weight), weight.formula, labelStyle),
    block(rowArea(row, COLUMN.target), null, labelStyle),
    block(rowArea(row, COLUMN.actual), null, labelStyle),
    formulaBlock(rowArea(row, COLUMN.score), score.formula, labelStyle),
    block(rowArea(row, COLUMN.reason), null, labelStyle),
    formulaBlock(rowArea(row, COLUMN.mark), weightSumMark(fixed({ row, column: COLUMN.weight })), markStyle),
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
  wording: Wording,
): ValidationPlan[] {
  const bodyColumn = (column: number): Area => ({
    ...rowArea(FIRST_BODY_ROW, column),
    bottom: FIRST_BODY_ROW + body.length - 1,
  });
  const application = ruleSet.forms.application ?? frame;
  const first = indicatorRow(body, 0);
  return [
    {
      ...inputMessage(bodyColumn(COLUMN.weight), '分值', weightMessage(ruleSet.arithmetic)),
      rule: { kind: 'decimal', min: 0, max: 100 },
      alert: WEIGHT_ALERT,
    },
    scoreBand(bodyColumn(COLUMN.score), first, ruleSet.arithmetic.bands),
    inputMessage(bodyColumn(COLUMN.reason), '未完成原因', REASON_MESSAGE),
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

const REASON_MESSAGE = '未达到年度指标值的，请填写未完成原因及拟采取的改进措施。';
const WEIGHT_ALERT = { style: 'warning', title: '分值', message: '分值应为0至100之间的数字。' } as const;

function weightMessage({ execution }: Arithmetic): string {
  return `三级指标的分值由填报单位按重要程度确定。各项分值与预算资金执行率${execution.points}分合计应为100分。`;
}

/** A result that a person judges is chosen from the three tiers; other words remain possible. */
function actualValidation(area: Area, byHand: boolean, target: string): ValidationPlan {
  if (byHand) {
    return {
      ...inputMessage(area, '完成情况', '请选择完成档次，并在“得分”栏按档次填写得分。'),
      rule: { kind: 'list', items: TIERS },
    };
  }
  const wanted = target === '' ? '' : `年度指标值为“${target}”。`;
  return inputMessage(
    area,
    '全年实际值',
    `${wanted}请填写实际完成的数量和单位，如“92%”“105亩”；不写单位的，按指标值的单位计。`,
  );
}

/** The row's mark alone decides what is coloured. */
function conditionalFormats(totalRow: number): ConditionalFormatPlan[] {
  const body = (column: number): Area => ({ ...rowArea(FIRST_BODY_ROW, column), bottom: totalRow - 1 });
  const [mark, score, totalMark, fundMark] = [
    `$J${FIRST_BODY_ROW}`,
    `$H${FIRST_BODY_ROW}`,
    `$J${totalRow}`,
    `$J${ROW.total}`,
  ];
  const asks = `OR(AND(ISTEXT(${score}),LEN(${score})>0),${mark}="${OVER_WEIGHT}")`;
  return [
    { area: body(COLUMN.reason), formula: `${mark}="${REASON_MISSING}"`, fill: ATTENTION_FILL },
    { area: body(COLUMN.score), formula: asks, fill: ATTENTION_FILL },
    { area: rowArea(totalRow, COLUMN.weight), formula: `LEN(${totalMark})>0`, fill: ATTENTION_FILL },
    {
      area: { top: ROW.total, left: COLUMN.name, bottom: ROW.total, right: COLUMN.weight },
      formula: `LEN(${fundMark})>0`,
      fill: ATTENTION_FILL,
    },
    {
      area: { ...rowArea(ROW.total, COLUMN.mark), bottom: totalRow },
      formula: `LEFT($J${ROW.total},1)="◀"`,
      fontColor: ATTENTION_FONT,
    },
  ];
}
