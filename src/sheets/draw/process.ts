import { processNotes, PROCESS_STEPS } from '../../catalog/caibannong-2019-68/stages';
import type { Terms } from '../../catalog/terms';
import type { Day } from '../../model/day';
import type { ProcessDate } from '../../model/process';
import { inRow } from '../native/formula-text';
import { MARK_HEADING } from '../native/markers';
import { MARK_HELPER } from '../native/own-heads';
import { daysStrip, faultFormula, processMark, termFormula } from '../native/process';
import type { StripCell } from '../native/process';
import { inputMessage } from '../native/validation';
import type { CellStyle, ConditionalFormatPlan, SheetPlan, ValidationPlan } from '../plan';
import type { Block } from './block';
import { block, formulaBlock, joinBlocks, rowArea } from './block';
import {
  COLUMN_PLANS,
  HELPER_COLUMN_PLAN,
  MARK_COLUMN,
  NOTE_COLUMN,
  NUMBER_COLUMN,
  PROCESS_COLUMNS,
  PROJECT_COLUMN,
  PROJECT_WIDTH,
  STAGE_COLUMNS,
  STAGE_SPANS,
  YEAR_COLUMN,
} from './process-columns';
import { rowHeight } from './row-height';
import {
  ATTENTION_FILL,
  ATTENTION_FONT,
  columnHeadStyle,
  labelStyle,
  markStyle,
  noteStyle,
  textInputStyle,
  titleStyle,
} from './styles';

/** What is known of a project when its row is drawn. */
export interface ProcessProject {
  readonly name: string;
  readonly year: number | null;
  readonly dates: Readonly<Partial<Record<ProcessDate, Day>>>;
}

export interface ProcessOptions {
  /** Name of the sheet. */
  readonly name: string;
  readonly projects: readonly ProcessProject[];
  readonly terms: Terms;
}

/** Rows left for projects that come during the year; a sheet without any project has more. */
const SPARE_ROWS = 5;
const BLANK_ROWS = 15;

const ROW = { title: 1, stage: 2, clause: 3, head: 4, first: 5 } as const;
/** Beside the title, behind everything else. */
const STRIP_CELL: StripCell = { row: ROW.title, column: COLUMN_PLANS.length + 1 };
const HEIGHT = { title: 38, stage: 26, clause: 24, head: 36, project: 28, note: 17 } as const;

/** 绩效管理流程表: a row a project, from the plan to the publication of the results; terms compute themselves. */
export function drawProcess({ name, projects, terms }: ProcessOptions): SheetPlan {
  const strip = daysStrip(terms);
  const stripCell = strip && STRIP_CELL;
  const notes = processNotes(terms);
  const rows = projects.length === 0 ? BLANK_ROWS : projects.length + SPARE_ROWS;
  const lastRow = ROW.first + rows - 1;
  const { cells, merges } = joinBlocks([
    ...headBlocks(),
    ...(strip
      ? [
          block(rowArea(STRIP_CELL.row, STRIP_CELL.column), strip.text, markStyle),
          block(rowArea(ROW.head, STRIP_CELL.column), STRIP_CAPTION, markStyle),
        ]
      : []),
    ...Array.from({ length: rows }, (_, index) =>
      projectBlocks(index, projects[index] ?? null, terms, stripCell),
    ).flat(),
    ...notes.map((note, index) => block(rowArea(lastRow + 1 + index, 1, NOTE_COLUMN), note, processNoteStyle)),
  ]);
  return {
    name,
    columns: strip ? [...COLUMN_PLANS, HELPER_COLUMN_PLAN] : COLUMN_PLANS,
    rowHeights: [
      HEIGHT.title,
      HEIGHT.stage,
      HEIGHT.clause,
      HEIGHT.head,
      ...Array.from({ length: rows }, (_, index) => projectHeight(projects[index]?.name ?? '')),
      ...notes.map(() => HEIGHT.note),
    ],
    cells,
    merges,
    validations: validations(lastRow),
    conditionalFormats: conditionalFormats(lastRow),
    names: [],
    print: {
      area: { top: 1, left: 1, bottom: lastRow + notes.length, right: NOTE_COLUMN },
      orientation: 'landscape',
      repeatRows: { first: ROW.stage, last: ROW.head },
      fitToWidth: true,
    },
  };
}

/** What heads the days off and on of the year. */
export const STRIP_CAPTION = `${MARK_HELPER} 工作日`;
export const DATE_FORMAT = 'yyyy-mm-dd';
const leftTextStyle: CellStyle = { ...textInputStyle, vertical: 'center' };
const yearStyle: CellStyle = { ...labelStyle, unlocked: true };
const typedDateStyle: CellStyle = { ...labelStyle, numberFormat: DATE_FORMAT, unlocked: true };
/** Grey: it computes itself. */
const termStyle: CellStyle = {
  ...labelStyle,
  font: { ...labelStyle.font, color: '#595959' },
  fill: '#F2F2F2',
  numberFormat: DATE_FORMAT,
};
const clauseStyle: CellStyle = { ...labelStyle, font: { ...labelStyle.font, size: 9 } };
const processNoteStyle: CellStyle = { ...noteStyle, vertical: 'center' };

function headBlocks(): Block[] {
  const before = (row: number, caption: string, style: CellStyle) =>
    block(rowArea(row, 1, YEAR_COLUMN), caption, style);
  return [
    block(rowArea(ROW.title, 1, NOTE_COLUMN), '绩效管理流程表', titleStyle),
    before(ROW.stage, '管理环节', columnHeadStyle),
    before(ROW.clause, '依据（财办农〔2019〕68号）', clauseStyle),
    ...STAGE_SPANS.flatMap(({ name, clause, left, right }) => [
      block(rowArea(ROW.stage, left, right), name, columnHeadStyle),
      block(rowArea(ROW.clause, left, right), clause, clauseStyle),
    ]),
    block(rowArea(ROW.stage, NOTE_COLUMN), null, columnHeadStyle),
    block(rowArea(ROW.clause, NOTE_COLUMN), null, clauseStyle),
    block(rowArea(ROW.head, NUMBER_COLUMN), '序号', columnHeadStyle),
    block(rowArea(ROW.head, PROJECT_COLUMN), '项目名称', columnHeadStyle),
    block(rowArea(ROW.head, YEAR_COLUMN), '预算\n年度', columnHeadStyle),
    ...STAGE_COLUMNS.map(({ column, caption }) => block(rowArea(ROW.head, column), caption, columnHeadStyle)),
    block(rowArea(ROW.head, NOTE_COLUMN), '备注', columnHeadStyle),
    block(rowArea(ROW.head, MARK_COLUMN), MARK_HEADING, markStyle),
    ...PROCESS_STEPS.map(({ date, name }) =>
      block(rowArea(ROW.head, PROCESS_COLUMNS.faults[date]), `${MARK_HELPER} ${name}`, markStyle),
    ),
  ];
}

function projectBlocks(index: number, project: ProcessProject | null, terms: Terms, strip: StripCell | null): Block[] {
  const row = ROW.first + index;
  return [
    block(rowArea(row, NUMBER_COLUMN), index + 1, labelStyle),
    block(rowArea(row, PROJECT_COLUMN), project?.name ?? null, leftTextStyle),
    block(rowArea(row, YEAR_COLUMN), project?.year ?? null, yearStyle),
    ...PROCESS_STEPS.flatMap(({ date, term }) => {
      const termColumn = PROCESS_COLUMNS.terms[date];
      return [
        ...(term && termColumn !== undefined
          ? [formulaBlock(rowArea(row, termColumn), termFormula(term, terms, row, PROCESS_COLUMNS, strip), termStyle)]
          : []),
        block(rowArea(row, PROCESS_COLUMNS.dates[date]), project?.dates[date] ?? null, typedDateStyle),
      ];
    }),
    block(rowArea(row, NOTE_COLUMN), null, leftTextStyle),
    formulaBlock(rowArea(row, MARK_COLUMN), processMark(row, PROCESS_COLUMNS), markStyle),
    ...PROCESS_STEPS.map((step) =>
      formulaBlock(
        rowArea(row, PROCESS_COLUMNS.faults[step.date]),
        faultFormula(step, row, PROCESS_COLUMNS),
        markStyle,
      ),
    ),
  ];
}

function projectHeight(name: string): number {
  return rowHeight([{ text: name, width: PROJECT_WIDTH, size: 11 }], HEIGHT.project);
}

function validations(lastRow: number): ValidationPlan[] {
  const down = (column: number) => ({ ...rowArea(ROW.first, column), bottom: lastRow });
  return [
    inputMessage(down(YEAR_COLUMN), '预算年度', '填四位年份，如 2024。'),
    ...PROCESS_STEPS.map(({ date, name, hint }) =>
      inputMessage(
        down(PROCESS_COLUMNS.dates[date]),
        `${name}日期`,
        `${hint}请按“2024-3-5”的样子填写；不涉及的填“/”。`,
      ),
    ),
    inputMessage(down(NOTE_COLUMN), '备注', '逾期或次序不同的，写明原因。'),
  ];
}

function conditionalFormats(lastRow: number): ConditionalFormatPlan[] {
  const down = (column: number) => ({ ...rowArea(ROW.first, column), bottom: lastRow });
  return [
    ...PROCESS_STEPS.map(({ date }) => ({
      area: down(PROCESS_COLUMNS.dates[date]),
      formula: `LEN(${inRow(PROCESS_COLUMNS.faults[date], ROW.first)})>0`,
      fill: ATTENTION_FILL,
    })),
    { area: down(MARK_COLUMN), formula: `LEN(${inRow(MARK_COLUMN, ROW.first)})>0`, fontColor: ATTENTION_FONT },
  ];
}
