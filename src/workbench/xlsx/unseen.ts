import type { Book, Cell, Sheet } from './library/book';

/** What a file holds that the grid does not show, but that is passed on when it is saved; in people's words. */
export function unseenParts({ sheets }: Book): string[] {
  return PARTS.filter(([, has]) => sheets.some(has)).map(([name]) => name);
}

const PARTS: readonly (readonly [string, (sheet: Sheet) => boolean])[] = [
  ['批注', (sheet) => anyCell(sheet, ({ comment }) => comment !== undefined)],
  ['超链接', (sheet) => anyCell(sheet, ({ content }) => content.kind === 'link')],
  ['同一格里的多种字体', (sheet) => anyCell(sheet, ({ content }) => content.kind === 'rich')],
  ['主题颜色', (sheet) => anyCell(sheet, hasThemeColor)],
  ['色阶、图标等条件格式', (sheet) => sheet.conditionalFormats.some(({ rules }) => rules.some(isUnseenRule))],
  ['冻结窗格', ({ rest }) => ((rest.views ?? []) as { state?: string }[]).some(({ state }) => state === 'frozen')],
  ['行的分级显示', ({ rows }) => rows.some(({ outlineLevel }) => (outlineLevel ?? 0) > 0)],
];

function anyCell({ rows }: Sheet, is: (cell: Cell) => boolean): boolean {
  return rows.some(({ cells }) => cells.some(is));
}

function isUnseenRule({ type }: { readonly type: string }): boolean {
  return type !== 'expression';
}

/** Theme colour 1 is the plain black of text, 0 the plain white of paper. */
function hasThemeColor({ style: { font, fill } }: Cell): boolean {
  const colors = [font?.color, fill?.type === 'pattern' ? fill.fgColor : undefined];
  return colors.some((color) => color?.theme !== undefined && color.theme > 1);
}
