import { address } from '../../model/cell';
import { changesLine, gatheredFormula, rowChangedFormula, rowsChangedFormula } from '../native/changed-since';
import type { CheckedRow } from '../native/changed-since';
import { fixed, inRow, quoted, sheetPrefix } from '../native/formula-text';
import type { CellStyle, SheetPlan } from '../plan';
import { RESULT_COLUMNS, RESULTS_TITLE } from '../own-sheets';
import type { Block } from './block';
import { block, formulaBlock, joinBlocks, rowArea, runs } from './block';
import { rowHeight } from './row-height';
import {
  ATTENTION_FONT,
  columnHeadStyle,
  fixedTextStyle,
  labelStyle,
  markStyle,
  noteStyle,
  titleStyle,
} from './styles';

/** What a full check found in a workbook, to be printed and sent. All texts are data: none becomes a formula. */
export interface Results {
  /** Lines below the title: when, by what, how much. */
  readonly facts: readonly string[];
  readonly forms: readonly FormResults[];
  /** What was checked, row by row, so that the sheet itself tells what has changed since; empty: it tells nothing of that. */
  readonly checked: readonly CheckedRow[];
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
export function drawResults({ facts, forms, checked, notes }: Results, name: string): SheetPlan {
  const marks = changeMarks(checked);
  const head = [
    wideLine(RESULTS_TITLE, titleStyle, 18, 36),
    ...facts.map((fact) => wideLine(fact, factStyle, NOTE_SIZE, 18)),
    ...(marks.line === null ? [] : [formulaLine(marks.line)]),
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
  const { cells, merges } = joinBlocks([...lines.map(({ draw }, index) => draw(1 + index)), ...marks.blocks]);
  const headRow = head.length + 1;
  return {
    name,
    columns: [
      ...WIDTHS.map((width) => ({ width })),
      ...(checked.length === 0 ? [] : MARK_COLUMNS.map(() => ({ width: 12, outline: 1 as const, hidden: true }))),
    ],
    rowHeights: lines.map(({ height }) => height),
    cells,
    merges,
    validations: [],
    conditionalFormats:
      marks.last === null
        ? []
        : [{ area: rowArea(head.length, 1, LAST_COLUMN), formula: `LEN(${marks.last})>0`, fontColor: ATTENTION_FONT }],
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
  const target = `#${sheetPrefix(sheet)}${address({ row, column })}`;
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

/** Right of the printed columns: what stood in each row, whether it still does, and all that changed so far. */
const MARK_COLUMNS = ['校验时的内容', '改动', '改动（累计）'] as const;
const [STORED, MARK, GATHERED] = [LAST_COLUMN + 1, LAST_COLUMN + 2, LAST_COLUMN + 3];
const FIRST_MARK = 2;
const CHANGED = '校验后改动：';

interface ChangeMarks {
  readonly blocks: readonly Block[];
  /** The formula of the line that people read; null where nothing is followed. */
  readonly line: string | null;
  /** The cell that holds all changes. */
  readonly last: string | null;
}

function changeMarks(checked: readonly CheckedRow[]): ChangeMarks {
  if (checked.length === 0) return { blocks: [], line: null, last: null };
  const rows = [
    ...checked.map((row) => ({
      stored: row.text,
      shown: `${row.sheet}第 ${row.row} 行`,
      mark: (at: number, shown: string) => rowChangedFormula(row, inRow(STORED, at), shown),
    })),
    ...rowsOfSheets(checked).map(({ sheet, first, last }) => ({
      stored: null,
      shown: `${sheet}增删了行`,
      mark: (_: number, shown: string) => rowsChangedFormula(sheet, first, last, shown),
    })),
  ];
  const blocks = rows.flatMap(({ stored, shown, mark }, index) => {
    const at = FIRST_MARK + index;
    const above = index === 0 ? null : inRow(GATHERED, at - 1);
    return [
      block(rowArea(at, STORED), stored, { ...markStyle, numberFormat: '@' }),
      formulaBlock(rowArea(at, MARK), mark(at, shown), markStyle),
      formulaBlock(rowArea(at, GATHERED), gatheredFormula(above, inRow(MARK, at), shown), markStyle),
    ];
  });
  const end = FIRST_MARK + rows.length - 1;
  const last = fixed({ row: end, column: GATHERED });
  return {
    blocks: [...MARK_COLUMNS.map((caption, index) => block(rowArea(1, STORED + index), caption, markStyle)), ...blocks],
    line: changesLine(CHANGED, last),
    last,
  };
}

/** First and last of the rows of each run on a sheet. */
function rowsOfSheets(checked: readonly CheckedRow[]) {
  return runs(checked, (one, next) => one.sheet === next.sheet && one.row + 1 === next.row).flatMap(
    ({ first, last }) => {
      const [top, bottom] = [checked[first], checked[last]];
      return top && bottom ? [{ sheet: top.sheet, first: top.row, last: bottom.row }] : [];
    },
  );
}

function formulaLine(formula: string): Line {
  return {
    height: 32,
    draw: (row) => formulaBlock(rowArea(row, 1, LAST_COLUMN), formula, { ...factStyle, numberFormat: 'General' }),
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
