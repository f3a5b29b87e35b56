/**
 * Rows of texts with tabs between them. Excel and WPS put a cell that holds line ends or quotation marks between quotation marks and
 * doubles those inside; a mark that does not close in that way is only a character.
 */
export function tabbedRows(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=\t|\n|$)|([^\t\n]*)/y;
  for (let at = 0; at <= text.length; at++) {
    cell.lastIndex = at;
    const [whole = '', quoted, plain = ''] = cell.exec(text) ?? [];
    const isCell = quoted !== undefined && /[\n\t"]/.test(quoted);
    rows.at(-1)?.push((isCell ? quoted.replaceAll('""', '"') : quoted === undefined ? plain : whole).trim());
    at += whole.length;
    if (text[at] === '\n') rows.push([]);
  }
  return rows;
}
