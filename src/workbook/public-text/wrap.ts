/** How many lines a text takes at least and at most: fonts differ a little between programs. */
export interface Lines {
  readonly least: number;
  readonly most: number;
}

/**
 * @param room the width of a line in characters of the font
 * @param indent of the first line, likewise
 */
export function linesOf(text: string, room: number, indent = 0): Lines {
  const parts = text.split('\n').map((part) => ({
    least: leastLines(part, room, indent),
    most: mostLines(part, room, indent),
  }));
  return {
    least: parts.reduce((sum, { least }) => sum + least, 0),
    most: parts.reduce((sum, { most }) => sum + most, 0),
  };
}

/** A sign of punctuation may hang out of each line. */
function leastLines(text: string, room: number, indent: number): number {
  const length = [...text].reduce((sum, sign) => sum + widthOf(sign).least, indent);
  return Math.max(1, Math.ceil(length / (room + 1)));
}

function mostLines(text: string, room: number, indent: number): number {
  let [lines, used] = [1, indent];
  for (const word of wordsOf(text)) {
    const widths = [...word].map((sign) => widthOf(sign).most);
    const width = widths.reduce((sum, one) => sum + one, LATIN.test(word) ? BESIDE_LATIN : 0);
    if (used + width > room && used > 0) [lines, used] = [lines + 1, 0];
    if (width <= room) used += width;
    else for (const one of widths) [lines, used] = used + one > room ? [lines + 1, one] : [lines, used + one];
  }
  return lines;
}

/** What is not parted at the end of a line: words of letters and digits; a sign with the punctuation that may not begin or end a line. */
const WORD = /[（《“‘【〔［﹝([]*(?:[\w.+\-/@#&%‰°]+|.)[，。、；：！？）》”’】〕］﹞)\]％%‰…—]*/gsu;

const LATIN = /\w/;
/** Room that programs leave between Chinese characters and letters or digits, before and behind. */
const BESIDE_LATIN = 0.5;

function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** In the size of the font. */
function widthOf(sign: string): Lines {
  if (/[0-9]/.test(sign)) return { least: 0.5, most: 0.56 };
  if (sign === ' ') return { least: 0.22, most: 0.5 };
  if (/[A-Z%‰@&]/.test(sign)) return { least: 0.5, most: 0.95 };
  if (sign < '\u0370') return { least: 0.25, most: 0.65 };
  return sign < '\u2e80' ? { least: 0.4, most: 1 } : { least: 1, most: 1 };
}
