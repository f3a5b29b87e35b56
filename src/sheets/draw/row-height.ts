/** A text in a cell: `width` in characters of the default font (merged cells: their sum), `size` in points. */
export interface WrappedText {
  readonly text: string;
  readonly width: number;
  readonly size: number;
}

/** Excel's tallest row, in points. */
const TALLEST = 409;
/** Line pitch of 宋体 in Excel, in font sizes; other hosts set closer. */
const LINE_PITCH = 1.36;
const PADDING = 4;
/** Cell margins left and right, in characters. */
const MARGIN = 1.4;

/** Height in points at which every text shows all its lines, at least `least`. */
export function rowHeight(texts: readonly WrappedText[], least: number): number {
  const needed = texts.map((one) => lineCount(one) * one.size * LINE_PITCH + PADDING);
  return Math.min(TALLEST, Math.ceil(Math.max(least, ...needed)));
}

/** Raises the rows of a merged label, indices `first` to `last` of `heights`, until the label fits. */
export function growForLabel(heights: number[], first: number, last: number, label: WrappedText): void {
  const rows = heights.slice(first, last + 1);
  const lack = rowHeight([label], 0) - rows.reduce((sum, height) => sum + height, 0);
  if (lack <= 0) return;
  rows.forEach((height, index) => (heights[first + index] = height + Math.ceil(lack / rows.length)));
}

/** Lines that the text takes when it is wrapped at any character, as Chinese is. */
function lineCount({ text, width, size }: WrappedText): number {
  const room = Math.max(2, width - MARGIN);
  return text.split('\n').reduce((lines, line) => lines + wrappedLines(line, room, size), 0);
}

function wrappedLines(line: string, room: number, size: number): number {
  let lines = 1;
  let used = 0;
  for (const sign of line) {
    const width = charactersOf(sign, size);
    if (used + width > room) {
      lines += 1;
      used = 0;
    }
    used += width;
  }
  return lines;
}

/** A Chinese character of 10.5 points is as wide as two digits of the default font (7 pixels each). */
function charactersOf(sign: string, size: number): number {
  return ((sign.codePointAt(0) ?? 0) < 0x2000 ? 1.05 : 2) * (size / 10.5);
}
