import type { Piece, ReportBlock, ReportDocument, ReportRow, ReportTable } from '../../model/report-document';
import { isRequest, REPORT_GRID, textOfPiece, titleOf } from '../../model/report-document';
import type { CellContent, CellStyle, SheetPlan } from '../plan';
import type { Block } from './block';
import { block, joinBlocks, rowArea } from './block';
import { rowHeight } from './row-height';
import { ATTENTION_FONT, columnHeadStyle, labelStyle, titleStyle } from './styles';

/** A written report on a sheet of its own, to be printed on A4: text over the whole width, tables on the common grid. */
export function drawReport(report: ReportDocument, name: string): SheetPlan {
  const lines = [titleLine(titleOf(report)), ...report.blocks.flatMap(linesOf)];
  const { cells, merges } = joinBlocks(lines.map(({ draw }, index) => draw(1 + index)));
  return {
    name,
    columns: REPORT_GRID.map((width) => ({ width })),
    rowHeights: lines.map(({ height }) => height),
    cells,
    merges,
    validations: [],
    conditionalFormats: [],
    names: [],
    print: {
      area: { top: 1, left: 1, bottom: lines.length, right: LAST_COLUMN },
      orientation: 'portrait',
      repeatRows: null,
      fitToWidth: true,
    },
  };
}

/** One row of the sheet, wherever it comes to lie. */
interface Line {
  readonly height: number;
  readonly draw: (row: number) => Block;
}

const LAST_COLUMN = REPORT_GRID.length;
const SIZE = 11;
const TITLE_SIZE = 18;

/** Text is unlocked and stays text; people complete it on the sheet. */
const textStyle: CellStyle = {
  font: { name: '宋体', size: SIZE },
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
  numberFormat: '@',
  unlocked: true,
};
const headingStyles: Readonly<Record<1 | 2 | 3, CellStyle>> = {
  1: { ...textStyle, font: { name: '黑体', size: 14 } },
  2: { ...textStyle, font: { name: '黑体', size: 12 } },
  3: { ...textStyle, font: { name: '宋体', size: 12, bold: true } },
};
const captionStyle: CellStyle = { ...textStyle, font: { name: '黑体', size: SIZE }, horizontal: 'center' };
const INDENT = '\u3000\u3000';

function titleLine(title: string): Line {
  return textLine(title, { ...titleStyle, wrap: true }, 42, TITLE_SIZE);
}

function linesOf(one: ReportBlock): Line[] {
  switch (one.kind) {
    case 'heading':
      return [textLine(INDENT + one.text, headingStyles[one.level], one.level === 1 ? 30 : 24, 14)];
    case 'paragraph':
      return [textLine(INDENT + textOf(one.pieces), marked(textStyle, one.pieces.every(isRequest)), 22, SIZE)];
    case 'table':
      return tableLines(one);
    case 'closing':
      return one.lines.map((piece) =>
        textLine(
          textOfPiece(piece) + INDENT,
          { ...marked(textStyle, isRequest(piece)), horizontal: 'right' },
          26,
          SIZE,
        ),
      );
  }
}

function tableLines({ caption, columns, rows }: ReportTable): Line[] {
  const head = columns.map(({ title }) => title);
  const starts = columns.map((_, index) => 1 + total(columns.slice(0, index).map(({ span }) => span)));
  const area = (row: number, index: number) =>
    rowArea(row, starts[index] ?? 1, (starts[index] ?? 1) + (columns[index]?.span ?? 1) - 1);
  const heightOf = (texts: readonly string[]) =>
    rowHeight(
      texts.map((text, index) => ({ text, width: widthOf(area(1, index)), size: SIZE })),
      22,
    );
  const rowLine = (row: Exclude<ReportRow, { kind: 'band' }>): Line => ({
    height: heightOf(row.cells.map(textOfPiece)),
    draw: (at) =>
      joinBlocks(row.cells.map((piece, index) => cellBlock(area(at, index), piece, columns[index]?.align, row.kind))),
  });
  return [
    textLine(caption, captionStyle, 26, SIZE),
    {
      height: heightOf(head),
      draw: (at) => joinBlocks(head.map((title, index) => block(area(at, index), title, columnHeadStyle))),
    },
    ...rows.map((row) => (row.kind === 'band' ? bandLine(row.text) : rowLine(row))),
    textLine('', textStyle, 8, SIZE),
  ];
}

function bandLine(text: string): Line {
  const style: CellStyle = { ...columnHeadStyle, horizontal: 'left', numberFormat: '@' };
  return textLine(text, style, 22, SIZE);
}

function cellBlock(
  area: ReturnType<typeof rowArea>,
  piece: Piece,
  align: 'left' | 'center' = 'center',
  kind: 'cells' | 'total',
): Block {
  const { content, format } = contentOf(piece);
  const font = kind === 'total' ? columnHeadStyle.font : labelStyle.font;
  const style: CellStyle = { ...labelStyle, ...(font ? { font } : {}), horizontal: align, numberFormat: format };
  const drawn = block(area, null, marked({ ...style, unlocked: true }, isRequest(piece)));
  return { ...drawn, cells: drawn.cells.map((cell, index) => (index === 0 ? { ...cell, content } : cell)) };
}

/** Figures are numbers, so that people can count on with them. */
function contentOf(piece: Piece): { readonly content: CellContent; readonly format: string } {
  const number = typeof piece === 'object' && !isRequest(piece) ? piece.number : null;
  return number
    ? { content: { value: number.value }, format: number.format }
    : { content: { value: textOfPiece(piece) }, format: '@' };
}

/** What people have to write is red; its words say so as well. */
function marked(style: CellStyle, isAsked: boolean): CellStyle {
  return isAsked ? { ...style, font: { ...style.font, color: ATTENTION_FONT } } : style;
}

function textLine(text: string, style: CellStyle, least: number, size: number): Line {
  const area = (row: number) => rowArea(row, 1, LAST_COLUMN);
  return {
    height: rowHeight([{ text, width: widthOf(area(1)), size }], least),
    draw: (row) => block(area(row), text === '' ? null : text, style),
  };
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(textOfPiece).join('');
}

function widthOf({ left, right }: { readonly left: number; readonly right: number }): number {
  return total(REPORT_GRID.slice(left - 1, right));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
