import type { PublicCell, PublicPart, PublicSection, PublicTable, PublicText } from '../../model/public-text';
import { CELL_SIDE, CELL_TYPES, FRAME, INDENT, LINE, room, SIZE, TEXT_HEIGHT, TEXT_WIDTH } from './page';
import type { CellType } from './page';
import { columnWidths } from './column-widths';
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
  /** In the middle of the page; else it begins as a paragraph does. */
  readonly centred: boolean;
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
      ? textPart(part, index, page + 1)
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

/** 28 points as letters of state are set, and what is near it, the nearest first. */
const BODY_PITCHES = [
  560,
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((step) => [560 - 5 * step, 560 + 5 * step]),
];
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

/** One section behind the other; where no pitch makes all their pages certain, each on pages of its own. */
function textPart(part: PublicPart, index: number, first: number): Laid {
  const head = headingOfPart(part, index, first);
  const whole = firstCertain(BODY_PITCHES, (pitch) => textSections(part.sections, [head], first, pitch));
  if (whole.certain) return whole;
  const laid: Laid[] = [];
  for (const section of part.sections) {
    const before = laid.at(-1);
    laid.push(
      firstCertain(BODY_PITCHES, (pitch) =>
        textSections([section], before ? [] : [head], before ? before.end + 1 : first, pitch),
      ),
    );
  }
  return {
    blocks: laid.flatMap(({ blocks }) => blocks),
    end: laid.at(-1)?.end ?? first,
    certain: laid.every(({ certain }) => certain),
  };
}

/** @param head the part's heading, where the first of these sections stands below it; else that section begins a page */
function textSections(
  sections: readonly PublicSection[],
  head: readonly LaidHeading[],
  first: number,
  pitch: number,
): Laid {
  const blocks: LaidBlock[] = [...head];
  let place = behind(startOf(first), head.length * LINE.part);
  let certain = true;
  for (const [at, section] of sections.entries()) {
    if (section.kind !== 'text') continue;
    place = behind(place, headingHeight(section), keptWith(sections.slice(at), pitch));
    certain &&= isCertain(place);
    const newPage = at === 0 && head.length === 0;
    const { page } = place.least;
    blocks.push({ kind: 'heading', level: 2, text: section.title, centred: false, newPage, page });
    for (const text of section.paragraphs) {
      place = behindLines(place, linesOf(text, room(TEXT_WIDTH, SIZE.body), INDENT), pitch);
      blocks.push({ kind: 'paragraph', text, pitch });
    }
  }
  return { blocks, end: place.least.page, certain: certain && isCertain(place) };
}

function headingHeight(section: PublicSection): Lines {
  return times(headingLines(section, INDENT), LINE.heading);
}

/** What the first heading of these takes along to its page: a line of its text, or the heading that follows at once with its own. */
function keptWith([section, next, ...others]: readonly PublicSection[], pitch: number): number {
  if (section?.kind === 'text' && section.paragraphs.length > 0) return pitch;
  return next ? headingHeight(next).most + keptWith([next, ...others], pitch) : 0;
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
      { kind: 'heading', level: 2, text: section.title, centred: true, newPage, page },
      ...section.lines.map((text) => ({ kind: 'line' as const, text })),
      { kind: 'table', type, widths: columnWidths(section.table, type), rows },
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
    centred: true,
    newPage: index > 0,
    page,
  };
}

const NUMBERS = ['一', '二', '三'];

function headingLines({ title }: PublicSection, indent = 0): Lines {
  return linesOf(title, room(TEXT_WIDTH, SIZE.heading), indent);
}

/** Every row as high as its texts may need, so that it is no higher anywhere. */
function rowsOf(table: PublicTable, type: CellType, extra: number): LaidRow[] {
  const { size, line, vertical, leastRow } = type;
  const widths = columnWidths(table, type);
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
