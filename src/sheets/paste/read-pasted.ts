import { htmlTables } from './html-tables';
import { oneCellALine } from './one-cell-a-line';
import { gridOfRows } from './pasted';
import type { Clip, PastedGrid } from './pasted';
import { headerIn, printedLines } from './printed-lines';
import { repairRows } from './repair-rows';
import { tabbedRows } from './tabbed-rows';

/**
 * A pasted text as a grid. An HTML table keeps its merged cells and is not repaired; a text has tabs between its cells (Excel, WPS), one
 * cell a line (Word), or blanks and line ends only (PDF). No text is added, none dropped: blanks at most.
 */
export function readPasted({ text, html }: Clip): PastedGrid {
  const tables = html === '' ? null : htmlTables(html);
  if (tables) return gridOfRows(tables.rows, tables.merges);
  return gridOfRows(rowsOf(text.replace(/\r\n?/g, '\n').replaceAll('\uFEFF', '')));
}

function rowsOf(text: string) {
  const lines = text.split('\n');
  const tabbed = lines.filter((line) => line.includes('\t') && line.trim() !== '');
  const single = tabbed.filter((line) => /^\t[^\t]*$/.test(line));
  if (lines.some((line) => !line.includes('\t') && headerIn(line))) return printedLines(lines);
  if (tabbed.length === 0) return blankSeparated(lines);
  return repairRows(single.length > tabbed.length * 0.8 && single.length > 2 ? oneCellALine(lines) : tabbedRows(text));
}

/** A text that shows no table: two blanks and more part its cells. */
function blankSeparated(lines: readonly string[]) {
  return lines.map((line) => ({ cells: line.trim().split(/[ \u3000]{2,}/) }));
}
