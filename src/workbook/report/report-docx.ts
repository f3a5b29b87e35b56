/* oxlint-disable typescript/no-deprecated -- the rule takes docx's `bold` for that of String */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Piece, ReportBlock, ReportDocument, ReportRow, ReportTable } from '../../model/report-document';
import { isRequest, REPORT_GRID, textOfPiece, titleOf } from '../../model/report-document';

/** The report as a Word file, A4. This file brings the library `docx`, a large one: load it when it is asked for. */
export async function reportDocx(report: ReportDocument): Promise<Uint8Array> {
  const document = new Document({
    title: titleOf(report),
    creator: '',
    styles: { default: { document: { run: { font: font(SONG), size: BODY } } } },
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [titleParagraph(report.title), ...report.blocks.flatMap(blockOf)],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const SONG = '宋体';
const HEI = '黑体';
/** Half points: 四号 for the text, 三号 for main headings; a title of today's wording just fits its line, five characters a column of the tables. */
const [BODY, MAIN, TITLE, SMALL] = [28, 32, 40, 20];
/** Twentieths of a point. */
const A4 = { width: 11906, height: 16838 };
const MARGIN = { top: 1900, bottom: 1700, left: 1417, right: 1417 };
const TEXT_WIDTH = A4.width - MARGIN.left - MARGIN.right;
const LINES = { line: 560, lineRule: LineRuleType.EXACT } as const;
const BELOW_TABLE = { line: 160, lineRule: LineRuleType.EXACT } as const;
/** Two characters of the text. */
const INDENT = { firstLine: BODY * 20 };
const TO_BE_WRITTEN = 'C00000';

/** Chinese fonts are named for East Asian characters too, or Word takes its own for them. */
function font(name: string) {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

function titleParagraph(parts: readonly string[]): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { after: 480, line: 700, lineRule: LineRuleType.EXACT },
    children: parts.map(
      (text, index) =>
        new TextRun({
          text,
          font: font(SONG),
          size: TITLE,
          bold: true,
          color: '000000',
          ...(index > 0 ? { break: 1 } : {}),
        }),
    ),
  });
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: font(SONG), size: BODY - 4 })],
  });
}

function blockOf(block: ReportBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(block)];
    case 'paragraph':
      return [
        new Paragraph({ spacing: LINES, indent: INDENT, children: block.pieces.map((piece) => run(piece, BODY)) }),
      ];
    case 'table':
      return [captionParagraph(block.caption), tableOf(block), new Paragraph({ spacing: BELOW_TABLE })];
    case 'closing':
      return block.lines.map(closingLine);
  }
}

type Heading = Extract<ReportBlock, { kind: 'heading' }>;

const HEADINGS = {
  1: { heading: HeadingLevel.HEADING_1, name: HEI, size: MAIN, bold: false },
  2: { heading: HeadingLevel.HEADING_2, name: HEI, size: BODY, bold: false },
  3: { heading: HeadingLevel.HEADING_3, name: SONG, size: BODY, bold: true },
} as const;

function headingParagraph({ text, level, newPage = false }: Heading): Paragraph {
  const { heading, name, size, bold } = HEADINGS[level];
  return new Paragraph({
    heading,
    keepNext: true,
    pageBreakBefore: newPage,
    spacing: { ...LINES, before: level === 1 ? 240 : 60 },
    indent: INDENT,
    children: [new TextRun({ text, font: font(name), size, bold, color: '000000' })],
  });
}

function captionParagraph(caption: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 180, after: 60 },
    children: [new TextRun({ text: caption, font: font(HEI), size: SMALL + 3 })],
  });
}

function closingLine(piece: Piece, index: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { ...LINES, before: index === 0 ? 560 : 0 },
    indent: { right: BODY * 20 },
    children: [run(piece, BODY)],
  });
}

function tableOf({ columns, rows }: ReportTable): Table {
  const widths = columnWidths(columns.map(({ span }) => span));
  const head = columns.map(({ title }, index) =>
    cellOf([new TextRun({ text: title, size: SMALL, bold: true })], widths[index] ?? 0, AlignmentType.CENTER),
  );
  const edge = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: edge,
      bottom: edge,
      left: edge,
      right: edge,
      insideHorizontal: edge,
      insideVertical: edge,
    },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map((row) => rowOf(row, columns, widths)),
    ],
  });
}

function rowOf(row: ReportRow, columns: ReportTable['columns'], widths: readonly number[]): TableRow {
  if (row.kind === 'band') {
    const text = new TextRun({ text: row.text, size: SMALL, bold: true });
    return new TableRow({
      cantSplit: true,
      children: [cellOf([text], TEXT_WIDTH, AlignmentType.LEFT, columns.length)],
    });
  }
  const cells = row.cells.map((piece, index) => {
    const align = columns[index]?.align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER;
    return cellOf([run(piece, SMALL, row.kind === 'total')], widths[index] ?? 0, align);
  });
  return new TableRow({ cantSplit: true, children: cells });
}

function cellOf(
  children: TextRun[],
  width: number,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  columnSpan = 1,
): TableCell {
  return new TableCell({
    columnSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 30, right: 30 },
    children: [new Paragraph({ alignment, children })],
  });
}

/** The grid's columns in twentieths of a point, taken together as the table's columns span them. */
function columnWidths(spans: readonly number[]): number[] {
  const all = sum(REPORT_GRID);
  let first = 0;
  return spans.map((span) => {
    const width = sum(REPORT_GRID.slice(first, first + span));
    first += span;
    return Math.floor((TEXT_WIDTH * width) / all);
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

function run(piece: Piece, size: number, bold = false): TextRun {
  return new TextRun({
    text: textOfPiece(piece),
    size,
    bold,
    ...(isRequest(piece) ? { color: TO_BE_WRITTEN } : {}),
  });
}
