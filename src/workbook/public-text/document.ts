/* oxlint-disable typescript/no-deprecated -- the rule takes docx's `bold` for that of String */
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  HeightRule,
  LineRuleType,
  PageNumber,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { PublicCell, PublicText } from '../../model/public-text';
import { coverOf } from './cover';
import { layOut } from './layout';
import type { LaidBlock, LaidHeading, LaidRow, LaidTable } from './layout';
import { CELL_SIDE, INDENT, LINE, MARGIN, PAGE, SIZE } from './page';
import type { CellType } from './page';

/** 公开文本 as a Word document: cover, contents with page numbers, parts. This file brings the library `docx`, a large one: load it when it is asked for. */
export function publicTextDocument(text: PublicText): Document {
  const blocks = layOut(text);
  const page = { size: PAGE, margin: MARGIN };
  return new Document({
    title: coverOf(text)
      .map(({ text: line }) => line)
      .join(''),
    creator: '',
    styles: { default: { document: { run: { font: font(SONG), size: SIZE.body } } }, paragraphStyles: CONTENT_STYLES },
    sections: [
      { properties: { page }, children: [...coverParagraphs(text), ...contents(blocks)] },
      {
        properties: { type: SectionType.NEXT_PAGE, page: { ...page, pageNumbers: { start: 1 } } },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: blocks.flatMap(blockOf),
      },
    ],
  });
}

const SONG = '宋体';
const HEI = '黑体';
const TO_BE_WRITTEN = 'C00000';

/** Chinese fonts are named for East Asian characters too, or Word takes its own for them. */
function font(name: string) {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
}

const FIRST_LINE = { firstLine: INDENT * SIZE.body * 10 };

function exactly(line: number) {
  return { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;
}

function coverParagraphs(text: PublicText): Paragraph[] {
  return coverOf(text).map(
    ({ text: line, missing }, index) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { ...exactly(900), before: index === 0 ? 4000 : 200 },
        children: [
          new TextRun({ text: line, font: font(SONG), size: 52, bold: true, ...(missing && { color: TO_BE_WRITTEN }) }),
        ],
      }),
  );
}

const CONTENT_STYLES = ([1, 2] as const).map((level) => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  basedOn: 'Normal',
  next: 'Normal',
  paragraph: { indent: { left: level === 1 ? 0 : 280 }, spacing: exactly(480) },
  run: { font: font(level === 1 ? HEI : SONG), size: 24 },
}));

/** The contents are a field that Word can update; as it is written it says the right pages already. */
function contents(blocks: readonly LaidBlock[]): (Paragraph | TableOfContents)[] {
  const headings = blocks.filter((block) => block.kind === 'heading');
  return [
    new Paragraph({
      pageBreakBefore: true,
      alignment: AlignmentType.CENTER,
      spacing: { ...exactly(LINE.part), after: 240 },
      children: [new TextRun({ text: '目　　录', font: font(HEI), size: SIZE.part })],
    }),
    new TableOfContents('目录', {
      headingStyleRange: '1-2',
      hyperlink: true,
      beginDirty: false,
      cachedEntries: headings.map((heading) => ({
        title: heading.text,
        level: heading.level,
        href: bookmarkOf(headings.indexOf(heading)),
        page: heading.page,
      })),
    }),
  ];
}

function bookmarkOf(index: number): string {
  return `_Toc${String(index + 1).padStart(6, '0')}`;
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: font(SONG), size: 24 })],
  });
}

function blockOf(block: LaidBlock, at: number, all: readonly LaidBlock[]): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const index = all.slice(0, at).filter(({ kind }) => kind === 'heading').length;
      const next = all[at + 1];
      return [headingParagraph(block, index, !(next?.kind === 'heading' && next.newPage))];
    }
    case 'paragraph':
      return [
        new Paragraph({
          spacing: exactly(block.pitch),
          indent: FIRST_LINE,
          widowControl: false,
          children: [new TextRun({ text: block.text })],
        }),
      ];
    case 'line':
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          keepNext: true,
          spacing: exactly(LINE.line),
          children: [new TextRun({ text: block.text, size: SIZE.line })],
        }),
      ];
    case 'table':
      return [tableOf(block), ...(at === all.length - 1 ? [new Paragraph({ spacing: exactly(20) })] : [])];
  }
}

/** @param keepNext with what stands below it on the same page: with what begins another one Word would take the heading there */
function headingParagraph({ level, text, centred, newPage }: LaidHeading, index: number, keepNext: boolean): Paragraph {
  const [name, size, line] = level === 1 ? [HEI, SIZE.part, LINE.part] : [HEI, SIZE.heading, LINE.heading];
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    ...(centred ? { alignment: AlignmentType.CENTER } : { indent: FIRST_LINE }),
    keepNext,
    pageBreakBefore: newPage,
    spacing: exactly(line),
    children: [
      new Bookmark({
        id: bookmarkOf(index),
        children: [new TextRun({ text, font: font(name), size, bold: false, color: '000000' })],
      }),
    ],
  });
}

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const NO_EDGE = { style: BorderStyle.NIL, size: 0, color: 'auto' };

function tableOf({ type, widths, rows }: LaidTable): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: { top: NO_EDGE, bottom: EDGE, left: EDGE, right: EDGE, insideHorizontal: EDGE, insideVertical: EDGE },
    rows: rows.map((row, index) => rowOf(row, type, widths, rows[index + 1])),
  });
}

function rowOf(
  { cells, height, splits }: LaidRow,
  type: CellType,
  widths: readonly number[],
  next: LaidRow | undefined,
): TableRow {
  return new TableRow({
    cantSplit: !splits,
    ...(!splits && { height: { value: height, rule: HeightRule.ATLEAST } }),
    children: cells.map((cell) => cellOf(cell, type, widths, next?.cells.some(({ framed }) => framed) ?? true)),
  });
}

function cellOf(
  cell: PublicCell,
  { size, line, vertical }: CellType,
  widths: readonly number[],
  isFramedBelow: boolean,
): TableCell {
  const { text, column, columns, rows, align, bold, framed } = cell;
  const width = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
  const bottom = isFramedBelow ? EDGE : NO_EDGE;
  return new TableCell({
    columnSpan: columns,
    rowSpan: rows,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: vertical, bottom: vertical, left: CELL_SIDE, right: CELL_SIDE },
    borders: framed
      ? { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE }
      : { top: NO_EDGE, bottom, left: NO_EDGE, right: NO_EDGE },
    children: [
      new Paragraph({
        alignment: ALIGNMENTS[align],
        widowControl: false,
        spacing: exactly(line),
        children: text
          .split('\n')
          .map((part, index) => new TextRun({ text: part, size, bold, ...(index > 0 && { break: 1 }) })),
      }),
    ],
  });
}

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
