/** How one cell looks, in Excel's own words. */
export interface CellLook {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: string;
    readonly color: string;
  };
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly locked: boolean;
  readonly borders: readonly { readonly style: string; readonly weight: string; readonly color: string }[];
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
/** What Excel answers for a cell without fill. */
const NO_FILL = '#FFFFFF';

/** Queues the reading of one cell's look; the answer can be taken after the sync. */
export function askLook(cell: Excel.Range): () => CellLook {
  const format = cell.format.load('horizontalAlignment,verticalAlignment,wrapText');
  const font = format.font.load('name,size,bold,italic,underline,color');
  const fill = format.fill.load('color');
  const protection = format.protection.load('locked');
  const borders = EDGES.map((edge) => format.borders.getItem(edge).load('style,weight,color'));
  return () => ({
    font: {
      name: font.name,
      size: font.size,
      bold: font.bold,
      italic: font.italic,
      underline: font.underline,
      color: font.color,
    },
    fill: fill.color,
    horizontal: format.horizontalAlignment,
    vertical: format.verticalAlignment,
    wrap: format.wrapText,
    locked: protection.locked,
    borders: borders.map(({ style, weight, color }) => ({ style, weight, color })),
  });
}

/** Queues the writing of what differs. */
export function putLook(cell: Excel.Range, look: CellLook, now: CellLook | undefined): void {
  const { format } = cell;
  if (JSON.stringify(now?.font) !== JSON.stringify(look.font))
    format.font.set(look.font as Excel.Interfaces.RangeFontUpdateData);
  // Excel answers white for no fill too.
  if (look.fill === NO_FILL) format.fill.clear();
  else if (now?.fill !== look.fill) format.fill.color = look.fill;
  if (now?.horizontal !== look.horizontal) format.horizontalAlignment = look.horizontal as 'General';
  if (now?.vertical !== look.vertical) format.verticalAlignment = look.vertical as 'Bottom';
  if (now?.wrap !== look.wrap) format.wrapText = look.wrap;
  if (now?.locked !== look.locked) format.protection.locked = look.locked;
  look.borders.forEach((border, index) => {
    const edge = EDGES[index];
    if (!edge || JSON.stringify(now?.borders[index]) === JSON.stringify(border)) return;
    const line = format.borders.getItem(edge);
    line.style = border.style as 'None';
    if (border.style !== 'None') {
      line.weight = border.weight as 'Thin';
      line.color = border.color;
    }
  });
}

/** Queues making new rows look like a cell that nobody formatted; the line above them belongs to the row above. */
export function putPlain(range: Excel.Range, plain: CellLook): void {
  putLook(range, { ...plain, borders: [] }, undefined);
  range.numberFormat = 'General' as never;
  for (const edge of ['EdgeLeft', 'EdgeRight', 'EdgeBottom', 'InsideHorizontal', 'InsideVertical'] as const) {
    range.format.borders.getItem(edge).style = 'None';
  }
}
