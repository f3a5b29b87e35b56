import type { Cell, Content, Sheet } from './library/book';
import { PLAIN_FORMAT, type CellFormat } from '../host/format';
import { patchOfLook } from './cell-look';

/**
 * A cell with what the file had there and the workbench does not show: its note, and, as long as nobody changed them, several
 * fonts in one text, a link, theme colours, turned text and the like.
 */
export function keptCell(cell: Cell, had: Cell | null, format: CellFormat): Cell {
  if (!had) return cell;
  return {
    ...cell,
    content: keptContent(cell.content, had.content),
    style: unchanged(format, had) ? had.style : cell.style,
    ...(had.comment !== undefined && { comment: had.comment }),
  };
}

/** Conditional formats of kinds that the workbench does not know. */
export function unseenFormats(sheet: Sheet | null): Sheet['conditionalFormats'] {
  return (sheet?.conditionalFormats ?? []).flatMap(({ areas, rules }) => {
    const unseen = rules.filter(({ type }) => type !== 'expression');
    return unseen.length === 0 ? [] : [{ areas, rules: unseen }];
  });
}

function keptContent(content: Content, had: Content): Content {
  if (content.kind === 'value') {
    if (had.kind === 'rich' && had.runs.map(({ text }) => text).join('') === content.value) return had;
    if (had.kind === 'link' && had.text === content.value) return had;
  }
  if (content.kind === 'formula' && had.kind === 'formula' && had.array && had.formula === content.formula)
    return { ...content, array: had.array };
  return content;
}

function unchanged(format: CellFormat, { style }: Cell): boolean {
  const { borders, ...patch } = patchOfLook(style);
  const was: CellFormat = { ...PLAIN_FORMAT, ...patch, borders: { ...PLAIN_FORMAT.borders, ...borders } };
  return JSON.stringify(ordered(was)) === JSON.stringify(ordered(format));
}

function ordered(format: CellFormat): unknown[] {
  const { borders, ...plain } = format;
  const { top, bottom, left, right } = borders;
  const lines = [top, bottom, left, right].map((line) => line && [line.style, line.weight, line.color]);
  return [Object.entries(plain).sort(([a], [b]) => (a < b ? -1 : 1)), lines];
}
