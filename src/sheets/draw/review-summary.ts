import type { CellRef } from '../../model/cell';
import { columnName } from '../../model/cell';
import { fixed, inRow, onSheet, quoted } from '../native/formula-text';
import type { CellStyle, ColumnPlan, SheetPlan } from '../plan';
import type { Block } from './block';
import { block, formulaBlock, joinBlocks, rowArea } from './block';
import { rowHeight } from './row-height';
import { ATTENTION_FILL, columnHeadStyle, labelStyle, noteStyle, titleStyle } from './styles';

/** One reviewer's sheet: who, and where each item's points stand. */
export interface ReviewerColumn {
  readonly caption: string;
  readonly sheetName: string;
  /** The score cells in the order of the items. */
  readonly scores: readonly Pick<CellRef, 'row' | 'column'>[];
}

export interface ReviewSummaryOptions {
  readonly name: string;
  readonly project: string;
  readonly items: readonly { readonly name: string; readonly max: number }[];
  readonly reviewers: readonly ReviewerColumn[];
  readonly passMark: number;
}

const COLUMN = { item: 1, max: 2, firstReviewer: 3 } as const;
const ROW = { title: 1, project: 2, head: 3, first: 4 } as const;
const WIDTH = { item: 24, max: 9, reviewer: 15, result: 11 } as const;
const SIZE = 11;

/** 审核汇总: the points of every reviewer beside each other, their average and how far they lie apart; formulas that follow the reviewers' sheets. */
export function drawReviewSummary({ name, project, items, reviewers, passMark }: ReviewSummaryOptions): SheetPlan {
  const average = COLUMN.firstReviewer + reviewers.length;
  const spread = average + 1;
  const totalRow = ROW.first + items.length;
  const resultRow = totalRow + 1;
  const columns = [COLUMN.max, ...reviewers.map((_, index) => COLUMN.firstReviewer + index), average];
  const { cells, merges } = joinBlocks([
    block(rowArea(ROW.title, COLUMN.item, spread), '绩效目标审核汇总表', titleStyle),
    block(rowArea(ROW.project, COLUMN.item, spread), `项目名称：${project}`, noteStyle),
    block(rowArea(ROW.head, COLUMN.item), '审核内容', columnHeadStyle),
    block(rowArea(ROW.head, COLUMN.max), '满分', columnHeadStyle),
    ...reviewers.map(({ caption }, index) =>
      block(rowArea(ROW.head, COLUMN.firstReviewer + index), caption, columnHeadStyle),
    ),
    block(rowArea(ROW.head, average), '平均分', columnHeadStyle),
    block(rowArea(ROW.head, spread), '最大相差', columnHeadStyle),
    ...items.flatMap((item, index) => itemBlocks(item, ROW.first + index, index, reviewers)),
    block(rowArea(totalRow, COLUMN.item), '合计', labelStyle),
    ...columns.map((column) => formulaBlock(rowArea(totalRow, column), totalFormula(column, totalRow), labelStyle)),
    formulaBlock(rowArea(totalRow, spread), spreadFormula(totalRow, reviewers.length), labelStyle),
    block(rowArea(resultRow, COLUMN.item), '综合评定等级（按平均分）', labelStyle),
    formulaBlock(
      rowArea(resultRow, COLUMN.max, spread),
      resultFormula({ row: totalRow, column: average }, items.length, passMark),
      labelStyle,
    ),
  ]);
  return {
    name,
    columns: [
      { width: WIDTH.item },
      { width: WIDTH.max },
      ...reviewers.map((): ColumnPlan => ({ width: WIDTH.reviewer })),
      { width: WIDTH.result },
      { width: WIDTH.result },
    ],
    rowHeights: [36, 24, headHeight(reviewers), ...items.map(() => 26), 28, 30],
    cells,
    merges,
    validations: [],
    conditionalFormats: [
      {
        area: { ...rowArea(ROW.first, spread), bottom: totalRow - 1 },
        formula: `AND(ISNUMBER(${inRow(spread, ROW.first)}),${inRow(spread, ROW.first)}*5>=${inRow(COLUMN.max, ROW.first)}*2)`,
        fill: ATTENTION_FILL,
      },
    ],
    names: [],
    print: {
      area: { top: 1, left: COLUMN.item, bottom: resultRow, right: spread },
      orientation: reviewers.length > 3 ? 'landscape' : 'portrait',
      repeatRows: { first: ROW.head, last: ROW.head },
      fitToWidth: true,
    },
  };
}

const itemStyle: CellStyle = { ...labelStyle, horizontal: 'left' };

function itemBlocks(
  { name, max }: ReviewSummaryOptions['items'][number],
  row: number,
  index: number,
  reviewers: readonly ReviewerColumn[],
): Block[] {
  return [
    block(rowArea(row, COLUMN.item), name, itemStyle),
    block(rowArea(row, COLUMN.max), max, labelStyle),
    ...reviewers.map(({ sheetName, scores }, reviewer) => {
      const at = scores[index];
      const cell = at ? onSheet(sheetName, at) : null;
      const area = rowArea(row, COLUMN.firstReviewer + reviewer);
      return cell === null
        ? block(area, null, labelStyle)
        : formulaBlock(area, `=IF(ISNUMBER(${cell}),${cell},"")`, labelStyle);
    }),
    formulaBlock(
      rowArea(row, COLUMN.firstReviewer + reviewers.length),
      averageFormula(row, reviewers.length),
      labelStyle,
    ),
    formulaBlock(
      rowArea(row, COLUMN.firstReviewer + reviewers.length + 1),
      spreadFormula(row, reviewers.length),
      labelStyle,
    ),
  ];
}

function pointsIn(row: number, reviewers: number): string {
  return `${inRow(COLUMN.firstReviewer, row)}:${inRow(COLUMN.firstReviewer + reviewers - 1, row)}`;
}

/** Over the reviewers who gave points. */
function averageFormula(row: number, reviewers: number): string {
  const points = pointsIn(row, reviewers);
  return `=IF(COUNT(${points})=0,"",ROUND(SUM(${points})/COUNT(${points}),2))`;
}

function spreadFormula(row: number, reviewers: number): string {
  const points = pointsIn(row, reviewers);
  return `=IF(COUNT(${points})<2,"",MAX(${points})-MIN(${points}))`;
}

function totalFormula(column: number, totalRow: number): string {
  const letter = columnName(column);
  const above = `${letter}$${ROW.first}:${letter}$${totalRow - 1}`;
  return `=IF(COUNT(${above})=0,"",ROUND(SUM(${above}),2))`;
}

/** 通过 from the pass mark on (第二节四), once every item has an average. */
function resultFormula(total: Pick<CellRef, 'row' | 'column'>, items: number, passMark: number): string {
  const averages = `${columnName(total.column)}$${ROW.first}:${columnName(total.column)}$${total.row - 1}`;
  const result = `IF(${fixed(total)}>=${passMark},${quoted('通过')},${quoted('不通过')})`;
  return `=IF(COUNT(${averages})<${items},${quoted('评分未完成')},${result})`;
}

function headHeight(reviewers: readonly ReviewerColumn[]): number {
  return rowHeight(
    reviewers.map(({ caption }) => ({ text: caption, width: WIDTH.reviewer, size: SIZE })),
    28,
  );
}
