import type { PublicCell, PublicPart, PublicSection, PublicTable, PublicText } from '../../model/public-text';
import { CELL_SIDE, CELL_TYPES, LINE, room, SIZE, TEXT_HEIGHT, TEXT_WIDTH } from './page';
import type { CellType } from './page';
import { linesOf } from './wrap';
import type { Lines } from './wrap';

/** A 公开文本 as its pages hold it. */
export type LaidBlock =
  | LaidHeading
  | { readonly kind: 'paragraph'; readonly text: string; readonly pitch: number }
  | { readonly kind: 'line'; readonly text: string }
  | LaidTable;

export interface LaidHeading {
  readonly kind: 'heading';
  readonly level: 1 | 2;
  readonly text: string;
  /** It begins a page. */
  readonly newPage: boolean;
  /** On which it stands, from 1. */
  readonly page: number;
}

export interface LaidTable {
  readonly kind: 'table';
  readonly type: CellType;
  /** Of its columns. */
  readonly widths: readonly number[];
  readonly rows: readonly LaidRow[];
}

export interface LaidRow {
  readonly cells: readonly PublicCell[];
  readonly height: number;
  /** Too high for a page. */
  readonly splits: boolean;
}

/**
 * Where everything stands. Programs break lines and draw frames a little differently, so every place is reckoned twice, by the least and
 * by the most room that the texts may take, and lines and rows are given the first height with which both come to the same pages.
 */
export function layOut({ parts }: PublicText): readonly LaidBlock[] {
  const blocks: LaidBlock[] = [];
  let page = 0;
  for (const [index, part] of parts.entries()) {
    const laid = part.sections.every(({ kind }) => kind === 'text')
      ? firstCertain(BODY_PITCHES, (pitch) => textPart(part, index, page + 1, pitch))
      : tablePart(part, index, page + 1);
    blocks.push(...laid.blocks);
    page = laid.end;
  }
  return blocks;
}

interface Laid {
  readonly blocks: readonly LaidBlock[];
  readonly end: number;
  /** Both ways of reckoning come to these pages. */
  readonly certain: boolean;
}

const BODY_PITCHES = [560, 540, 580, 520, 600, 500];
/** Added to every row. */
const ROW_EXTRAS = [0, 20, 40, 60, 80, 100];

function firstCertain(sizes: readonly number[], lay: (size: number) => Laid): Laid {
  for (const size of sizes) {
    const laid = lay(size);
    if (laid.certain) return laid;
  }
  return lay(sizes[0] ?? 0);
}

/** Two places: after as little text as possible, and after as much. */
type Place = Readonly<Record<keyof Lines, { readonly page: number; readonly used: number }>>;

const WAYS = ['least', 'most'] as const;

function startOf(page: number): Place {
  return { least: { page, used: 0 }, most: { page, used: 0 } };
}

/** Behind something of this height that is not parted, nor from the `next` behind it. */
function behind(place: Place, height: number | Lines, next = 0): Place {
  const [least, most] = WAYS.map((way) => {
    const { page, used } = place[way];
    const own = typeof height === 'number' ? height : height[way];
    return used > 0 && used + own + next > TEXT_HEIGHT ? { page: page + 1, used: own } : { page, used: used + own };
  });
  return least && most ? { least, most } : place;
}

/** Behind so many lines, wherever the page ends among them. */
function behindLines(place: Place, lines: Lines, pitch: number): Place {
  const [least, most] = WAYS.map((way) => {
    let { page, used } = place[way];
    for (let line = 0; line < lines[way]; line++) {
      [page, used] = used + pitch > TEXT_HEIGHT ? [page + 1, pitch] : [page, used + pitch];
    }
    return { page, used };
  });
  return least && most ? { least, most } : place;
}

function isCertain({ least, most }: Place): boolean {
  return least.page === most.page;
}

function times({ least, most }: Lines, height: number): Lines {
  return { least: least * height, most: most * height };
}

function textPart(part: PublicPart, index: number, first: number, pitch: number): Laid {
  const blocks: LaidBlock[] = [headingOfPart(part, index, first)];
  let place = behind(startOf(first), LINE.part);
  let certain = true;
  for (const section of part.sections) {
    if (section.kind !== 'text') continue;
    place = behind(place, times(headingLines(section), LINE.heading), pitch);
    certain &&= isCertain(place);
    blocks.push({ kind: 'heading', level: 2, text: section.title, newPage: false, page: place.least.page });
    for (const text of section.paragraphs) {
      place = behindLines(place, linesOf(text, room(TEXT_WIDTH, SIZE.body), 2), pitch);
      blocks.push({ kind: 'paragraph', text, pitch });
    }
  }
  return { blocks, end: place.least.page, certain: certain && isCertain(place) };
}

type TableSection = Extract<PublicSection, { readonly kind: 'table' }>;

function tablePart(part: PublicPart, index: number, first: number): Laid {
  const blocks: LaidBlock[] = [headingOfPart(part, index, first)];
  let end = first;
  let certain = true;
  for (const [at, section] of part.sections.entries()) {
    if (section.kind !== 'table') continue;
    const start = at === 0 ? behind(startOf(first), LINE.part) : startOf(end + 1);
    const laid = fewestPages((type) =>
      firstCertain(ROW_EXTRAS, (extra) => tableSection(section, start, at > 0, type, extra)),
    );
    blocks.push(...laid.blocks);
    end = laid.end;
    certain &&= laid.certain;
  }
  return { blocks, end, certain };
}

function fewestPages(lay: (type: CellType) => Laid): Laid {
  return CELL_TYPES.map(lay).reduce((best, one) => (one.end < best.end ? one : best));
}

/** Behind the last table stands one line that nobody sees. */
const LAST_LINE = 40;
/** What frames may add to a row. */
const FRAME = 15;

function tableSection(section: TableSection, start: Place, newPage: boolean, type: CellType, extra: number): Laid {
  const rows = rowsOf(section.table, type, extra);
  const { page } = start.least;
  let place = behind(start, times(headingLines(section), LINE.heading));
  for (const line of section.lines) place = behind(place, times(linesOf(line, room(TEXT_WIDTH, SIZE.line)), LINE.line));
  for (const { height, splits } of rows) {
    const inLines = Math.ceil(height / type.line);
    place = splits
      ? behindLines(place, { least: inLines, most: inLines + 1 }, type.line)
      : behind(place, { least: height, most: height + FRAME });
  }
  place = behind(place, { least: 0, most: LAST_LINE });
  return {
    blocks: [
      { kind: 'heading', level: 2, text: section.title, newPage, page },
      ...section.lines.map((text) => ({ kind: 'line' as const, text })),
      { kind: 'table', type, widths: columnWidths(section.table), rows },
    ],
    end: place.least.page,
    certain: isCertain(place),
  };
}

function headingOfPart({ title }: PublicPart, index: number, page: number): LaidHeading {
  return {
    kind: 'heading',
    level: 1,
    text: `第${NUMBERS[index] ?? index + 1}部分　${title}`,
    newPage: index > 0,
    page,
  };
}

const NUMBERS = ['一', '二', '三'];

function headingLines({ title }: PublicSection): Lines {
  return linesOf(title, room(TEXT_WIDTH, SIZE.heading));
}

function columnWidths({ widths }: PublicTable): number[] {
  const all = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => Math.floor((TEXT_WIDTH * width) / all));
}

/** Every row as high as its texts may need, so that it is no higher anywhere. */
function rowsOf(table: PublicTable, { size, line, vertical, leastRow }: CellType, extra: number): LaidRow[] {
  const widths = columnWidths(table);
  const needed = (cell: PublicCell) => {
    const width = widths.slice(cell.column, cell.column + cell.columns).reduce((sum, one) => sum + one, 0);
    const lines = linesOf(cell.text, room(width - 2 * CELL_SIDE - FRAME, size)).most;
    return lines * line + 2 * vertical;
  };
  const heights = table.rows.map((cells) =>
    Math.max(leastRow, ...cells.filter(({ rows }) => rows === 1).map((cell) => needed(cell))),
  );
  for (const [row, cells] of table.rows.entries()) {
    for (const cell of cells.filter(({ rows }) => rows > 1)) raise(heights, row, row + cell.rows, needed(cell));
  }
  return table.rows.map((cells, row) => {
    const height = (heights[row] ?? leastRow) + extra;
    return { cells, height, splits: height > TEXT_HEIGHT - LINE.part - 2 * LINE.heading };
  });
}

/** Until what is merged over these rows fits. */
function raise(heights: number[], from: number, to: number, needed: number): void {
  const lack = needed - heights.slice(from, to).reduce((sum, height) => sum + height, 0);
  if (lack <= 0) return;
  for (let row = from; row < to; row++) heights[row] = (heights[row] ?? 0) + Math.ceil(lack / (to - from));
}
