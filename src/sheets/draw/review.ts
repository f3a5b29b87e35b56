import type { FormFrame, ReviewSection, RuleSet } from '../../catalog/types';
import type { Application } from '../../model/form';
import { HINT_NAME, hintFormula } from '../hint';
import {
  isFailed,
  reviewGradeFormula,
  reviewScoreMark,
  reviewTotalFormula,
  reviewTotalMark,
  type ReviewedRows,
} from '../native/review';
import { inputMessage } from '../native/validation';
import type { ColumnPlan, ConditionalFormatPlan, SheetPlan, ValidationPlan } from '../plan';
import type { Block } from './block';
import { block, formulaBlock, joinBlocks, rowArea } from './block';
import { amountOf } from './carried-head';
import { rowHeight } from './row-height';
import { pointsStyle } from './self-evaluation-styles';
import {
  ATTENTION_FILL,
  ATTENTION_FONT,
  centredInputStyle,
  columnHeadStyle,
  labelStyle,
  markStyle,
  moneyStyle,
  textInputStyle,
  titleStyle,
} from './styles';

export interface ReviewOptions {
  readonly ruleSet: RuleSet;
  /** Name of the sheet. */
  readonly name: string;
  /** The 申报表 that is reviewed: its name and amount are carried over; null: the blank form. */
  readonly from: Application | null;
}

/** 审核要点 takes two sheet columns, so that the head has room for the amount beside its caption. */
const COLUMN = { content: 1, points: 2, fundsLabel: 3, score: 4, mark: 5 } as const;
const WIDTH = { content: 17, points: 44, fundsLabel: 17, score: 15, mark: 26 } as const;
const COLUMNS: readonly ColumnPlan[] = Object.values(WIDTH).map((width) => ({ width }));

const ROW = { title: 1, project: 2, head: 3, firstBody: 4 } as const;
const HEIGHT = { title: 40, project: 34, head: 28, section: 26, item: 40, grade: 34, opinion: 90, seal: 70, date: 30 };
const SIZE = 11;

/** 表2 绩效目标审核表 (第二节三): nine items with their maxima, total and result as formulas. */
export function drawReview({ ruleSet, name, from }: ReviewOptions): SheetPlan {
  const frame = ruleSet.forms.review;
  if (!frame) throw new Error(`rule set ${ruleSet.id} has no review form`);
  const lines = bodyLines(frame.sections ?? []);
  const gradeRow = ROW.firstBody + lines.length;
  const items = lines.filter(({ item }) => item !== null).length;
  const rows: ReviewedRows = { firstRow: ROW.firstBody, lastRow: gradeRow - 1, score: COLUMN.score, items };
  const { cells, merges } = joinBlocks([
    ...headBlocks(frame, from),
    ...lines.flatMap((line, index) => lineBlocks(line, ROW.firstBody + index)),
    ...gradeBlocks(frame, gradeRow, rows, ruleSet.reviewPassMark),
    ...closingBlocks(frame, gradeRow + 1),
  ]);
  return {
    name,
    columns: COLUMNS,
    rowHeights: [
      HEIGHT.title,
      HEIGHT.project,
      HEIGHT.head,
      ...lines.map(lineHeight),
      HEIGHT.grade,
      HEIGHT.opinion,
      HEIGHT.seal,
      HEIGHT.date,
    ],
    cells,
    merges,
    validations: validations(lines, gradeRow),
    conditionalFormats: conditionalFormats(gradeRow),
    names: [
      {
        name: HINT_NAME,
        formula: hintFormula({ ruleSet: ruleSet.id, category: from?.hint?.category ?? null }),
        hidden: true,
      },
    ],
    print: {
      area: { top: 1, left: COLUMN.content, bottom: gradeRow + 3, right: COLUMN.score },
      orientation: 'portrait',
      repeatRows: { first: ROW.head, last: ROW.head },
      fitToWidth: true,
      withoutColours: true,
    },
  };
}

/** A section's own line (`item` null) or one of its items. */
interface Line {
  readonly section: ReviewSection;
  readonly item: ReviewSection['items'][number] | null;
}

function bodyLines(sections: readonly ReviewSection[]): readonly Line[] {
  return sections.flatMap((section) => [{ section, item: null }, ...section.items.map((item) => ({ section, item }))]);
}

function headBlocks({ title, labels, columns }: FormFrame, from: Application | null): Block[] {
  const [content = '', points = '', score = ''] = columns;
  return [
    block(rowArea(ROW.title, COLUMN.content, COLUMN.score), title, titleStyle),
    block(rowArea(ROW.project, COLUMN.content), labels.projectName ?? '', labelStyle),
    block(rowArea(ROW.project, COLUMN.points), from?.project.name?.text || null, centredInputStyle),
    block(rowArea(ROW.project, COLUMN.fundsLabel), (labels.funds ?? '').replace('（', '\n（'), labelStyle),
    block(rowArea(ROW.project, COLUMN.score), amountOf(from, 'total'), moneyStyle),
    block(rowArea(ROW.head, COLUMN.content), content, columnHeadStyle),
    block(rowArea(ROW.head, COLUMN.points, COLUMN.fundsLabel), points, columnHeadStyle),
    block(rowArea(ROW.head, COLUMN.score), score, columnHeadStyle),
  ];
}

function lineBlocks({ section, item }: Line, row: number): Block[] {
  if (item === null) {
    return [block(rowArea(row, COLUMN.content, COLUMN.score), section.name, sectionStyle)];
  }
  return [
    block(rowArea(row, COLUMN.content), `${item.name}\n（${item.max}分）`, labelStyle),
    block(rowArea(row, COLUMN.points, COLUMN.fundsLabel), item.points, pointsTextStyle),
    block(rowArea(row, COLUMN.score), null, pointsStyle),
    formulaBlock(rowArea(row, COLUMN.mark), reviewScoreMark(row, COLUMN.score, item.max), markStyle),
  ];
}

const sectionStyle = { ...columnHeadStyle, horizontal: 'left' } as const;
const pointsTextStyle = { ...labelStyle, horizontal: 'left' } as const;
/** "86分": the printed line has no row for the total, so it stands beside the result. */
const totalStyle = { ...labelStyle, numberFormat: 'General"分"' } as const;

function gradeBlocks({ labels }: FormFrame, row: number, rows: ReviewedRows, passMark: number): Block[] {
  const grade = reviewGradeFormula({ row, column: COLUMN.points }, rows, passMark, {
    pass: labels.pass ?? '',
    fail: labels.fail ?? '',
  });
  return [
    block(rowArea(row, COLUMN.content), labels.grade ?? '', labelStyle),
    formulaBlock(rowArea(row, COLUMN.points, COLUMN.fundsLabel), grade.formula, labelStyle),
    formulaBlock(
      rowArea(row, COLUMN.score),
      reviewTotalFormula({ row, column: COLUMN.score }, rows).formula,
      totalStyle,
    ),
    formulaBlock(rowArea(row, COLUMN.mark), reviewTotalMark(rows), markStyle),
  ];
}

/** 总体审核意见, 审核单位 with the places of three seals, 审核时间. */
function closingBlocks({ labels }: FormFrame, first: number): Block[] {
  const [opinion, seal, date] = [first, first + 1, first + 2];
  const seals = [COLUMN.points, COLUMN.fundsLabel, COLUMN.score].map((column) =>
    block(rowArea(seal, column), labels.seal ?? '', sealStyle),
  );
  return [
    block(rowArea(opinion, COLUMN.content), labels.opinion ?? '', labelStyle),
    block(rowArea(opinion, COLUMN.points, COLUMN.score), null, { ...textInputStyle, vertical: 'top' }),
    block(rowArea(seal, COLUMN.content), labels.reviewers ?? '', labelStyle),
    ...seals,
    block(rowArea(date, COLUMN.content), labels.date ?? '', labelStyle),
    block(rowArea(date, COLUMN.points, COLUMN.score), labels.dateText ?? '', centredInputStyle),
  ];
}

const sealStyle = { ...centredInputStyle, vertical: 'center' } as const;

function lineHeight({ item }: Line): number {
  if (item === null) return HEIGHT.section;
  return rowHeight([{ text: item.points, width: WIDTH.points + WIDTH.fundsLabel, size: SIZE }], HEIGHT.item);
}

function validations(lines: readonly Line[], gradeRow: number): ValidationPlan[] {
  const scores = lines.flatMap(({ item }, index): ValidationPlan[] =>
    item === null ? [] : [scoreValidation(ROW.firstBody + index, item)],
  );
  const opinion = rowArea(gradeRow + 1, COLUMN.points, COLUMN.score);
  const seals = rowArea(gradeRow + 2, COLUMN.points, COLUMN.score);
  return [
    ...scores,
    inputMessage(opinion, '总体审核意见', '概述审核结论和需要修改完善的内容。'),
    inputMessage(seals, '审核单位', '财政部门牵头，会同乡村振兴部门和行业主管部门审核；写单位名称，纸质件盖章。'),
  ];
}

/** Points beyond an item's maximum would make the total meaningless, so they are refused. */
function scoreValidation(row: number, { name, max, points }: ReviewSection['items'][number]): ValidationPlan {
  return {
    ...inputMessage(rowArea(row, COLUMN.score), `${name}（${max}分）`, points),
    rule: { kind: 'decimal', min: 0, max },
    alert: { style: 'stop', title: name, message: `“${name}”得分应在 0 至 ${max} 分之间。` },
  };
}

function conditionalFormats(gradeRow: number): ConditionalFormatPlan[] {
  const marks = { ...rowArea(ROW.firstBody, COLUMN.mark), bottom: gradeRow };
  const [total, grade] = [
    { row: gradeRow, column: COLUMN.score },
    { row: gradeRow, column: COLUMN.points },
  ];
  return [
    {
      area: { ...rowArea(ROW.firstBody, COLUMN.score), bottom: gradeRow - 1 },
      formula: `LEFT($E${ROW.firstBody},1)="◀"`,
      fill: ATTENTION_FILL,
    },
    { area: rowArea(gradeRow, COLUMN.content, COLUMN.score), formula: isFailed(total, grade), fill: ATTENTION_FILL },
    { area: marks, formula: `LEFT($E${ROW.firstBody},1)="◀"`, fontColor: ATTENTION_FONT },
  ];
}
