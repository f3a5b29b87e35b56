import { address } from '../../model/cell';
import { quoted } from '../native/formula-text';
import type { CellStyle, SheetPlan } from '../plan';
import { RESULT_COLUMNS, RESULTS_TITLE } from '../results-sheet';
import type { Block } from './block';
import { block, formulaBlock, joinBlocks, rowArea } from './block';
import { rowHeight } from './row-height';
import { columnHeadStyle, fixedTextStyle, labelStyle, noteStyle, titleStyle } from './styles';

/** What a full check found in a workbook, to be printed and sent. All texts are data: none becomes a formula. */
export interface Results {
  /** Lines below the title: when, by what, how much. */
  readonly facts: readonly string[];
  readonly forms: readonly FormResults[];
  /** What was not understood, and what else is to be said below the list. */
  readonly notes: readonly string[];
}

export interface FormResults {
  /** "申报表：绩效目标申报表，红星村道路硬化项目" */
  readonly heading: string;
  readonly findings: readonly ListedFinding[];
}

export interface ListedFinding {
  /** 必改, 核实, 提示, 已说明. */
  readonly severity: string;
  /** Where a click leads: the sheet's name, row and column. */
  readonly at: { readonly sheet: string; readonly row: number; readonly column: number };
  /** "E18", 整表. */
  readonly place: string;
  /** "" where it stands in no indicator's row. */
  readonly indicator: string;
  readonly what: string;
  /** What demands it. */
  readonly ground: string;
  /** What to do; of what was answered, the reason. */
  readonly todo: string;
}

const WIDTHS = [6, 8, 8, 24, 46, 24, 34] as const;
const LAST_COLUMN = RESULT_COLUMNS.length;
const SIZE = 11;
const NOTE_SIZE = 10;
const LINK_COLOR = '#0563C1';

const textStyle: CellStyle = { ...fixedTextStyle, horizontal: 'left', vertical: 'top' };
const placeStyle: CellStyle = { ...fixedTextStyle, vertical: 'top' };
const linkStyle: CellStyle = { ...labelStyle, vertical: 'top', font: { ...labelStyle.font, color: LINK_COLOR } };
const headingStyle: CellStyle = { ...columnHeadStyle, horizontal: 'left', numberFormat: '@' };
const factStyle: CellStyle = { ...noteStyle, vertical: 'center', numberFormat: '@' };

/** One row of the sheet, wherever it comes to lie. */
interface Line {
  readonly height: number;
  readonly draw: (row: number) => Block;
}

/** 校验结果: a row a place with a link to its cell, in groups by form; on A4, the heads on every page. */
export function drawResults({ facts, forms, notes }: Results, name: string): SheetPlan {
  const head = [
    wideLine(RESULTS_TITLE, titleStyle, 18, 36),
    ...facts.map((fact) => wideLine(fact, factStyle, NOTE_SIZE, 18)),
  ];
  let number = 0;
  const lines = [
    ...head,
    headLine(),
    ...forms.flatMap(({ heading, findings }) => [
      wideLine(heading, headingStyle, SIZE, 24),
      ...findings.map((finding) => findingLine((number += 1), finding)),
    ]),
    ...notes.map((note) => wideLine(note, factStyle, NOTE_SIZE, 18)),
  ];
  const { cells, merges } = joinBlocks(lines.map(({ draw }, index) => draw(1 + index)));
  const headRow = head.length + 1;
  return {
    name,
    columns: WIDTHS.map((width) => ({ width })),
    rowHeights: lines.map(({ height }) => height),
    cells,
    merges,
    validations: [],
    conditionalFormats: [],
    names: [],
    print: {
      area: { top: 1, left: 1, bottom: lines.length, right: LAST_COLUMN },
      orientation: 'landscape',
      repeatRows: { first: headRow, last: headRow },
      fitToWidth: true,
    },
  };
}

/** A link of the workbook itself, as Excel, WPS and LibreOffice follow it: "#'申报表'!E18". */
function linkFormula({ sheet, row, column }: ListedFinding['at'], shown: string): string {
  const target = `#'${sheet.replace(/'/g, "''")}'!${address({ row, column })}`;
  return `=HYPERLINK(${quoted(target)},${quoted(shown)})`;
}

function headLine(): Line {
  return {
    height: 26,
    draw: (row) =>
      joinBlocks(RESULT_COLUMNS.map((caption, index) => block(rowArea(row, 1 + index), caption, columnHeadStyle))),
  };
}

function findingLine(number: number, finding: ListedFinding): Line {
  const { severity, at, place, indicator, what, ground, todo } = finding;
  const texts = [indicator, what, ground, todo];
  return {
    height: rowHeight(
      texts.map((text, index) => ({ text, width: WIDTHS[3 + index] ?? 0, size: SIZE })),
      22,
    ),
    draw: (row) =>
      joinBlocks([
        block(rowArea(row, 1), number, { ...labelStyle, vertical: 'top' }),
        block(rowArea(row, 2), severity, placeStyle),
        formulaBlock(rowArea(row, 3), linkFormula(at, place), linkStyle),
        ...texts.map((text, index) => block(rowArea(row, 4 + index), text === '' ? null : text, textStyle)),
      ]),
  };
}

/** Over the whole width. */
function wideLine(text: string, style: CellStyle, size: number, least: number): Line {
  const width = WIDTHS.reduce((sum, each) => sum + each, 0);
  return {
    height: rowHeight([{ text, width, size }], least),
    draw: (row) => block(rowArea(row, 1, LAST_COLUMN), text, { ...style, wrap: true }),
  };
}
