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
const SIDES = ['top', 'bottom', 'left', 'right'] as const;
/** A cell without fill, for which Excel answers white. */
const NO_FILL = 'none';

const ASKED: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { name: true, size: true, bold: true, italic: true, underline: true, color: true },
    fill: { color: true, pattern: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    protection: true,
  },
};

/** Queues the reading of all cells' looks with one question; the answer can be taken after the sync, row by row. */
export function askLooks(range: Excel.Range): () => CellLook[][] {
  const answer = range.getCellProperties(ASKED);
  return () => answer.value.map((row) => row.map(lookOf));
}

/** The same of one cell. */
export function askLook(cell: Excel.Range): () => CellLook {
  const looks = askLooks(cell);
  return () => looks()[0]?.[0] ?? lookOf({});
}

function lookOf({ format = {} }: Excel.CellProperties): CellLook {
  const { font = {}, fill, borders, protection } = format;
  return {
    font: {
      name: font.name ?? '',
      size: font.size ?? 0,
      bold: font.bold ?? false,
      italic: font.italic ?? false,
      underline: font.underline ?? 'None',
      color: font.color ?? '',
    },
    fill: fill?.pattern === 'None' ? NO_FILL : (fill?.color ?? NO_FILL),
    horizontal: format.horizontalAlignment ?? 'General',
    vertical: format.verticalAlignment ?? 'Bottom',
    wrap: format.wrapText ?? false,
    locked: protection?.locked ?? true,
    borders: SIDES.map((side) => ({
      style: borders?.[side]?.style ?? 'None',
      weight: borders?.[side]?.weight ?? '',
      color: borders?.[side]?.color ?? '',
    })),
  };
}

/** Queues the writing of what differs. */
export function putLook(cell: Excel.Range, look: CellLook, now: CellLook | undefined): void {
  const { format } = cell;
  if (JSON.stringify(now?.font) !== JSON.stringify(look.font))
    format.font.set(look.font as Excel.Interfaces.RangeFontUpdateData);
  if (now?.fill !== look.fill) {
    if (look.fill === NO_FILL) format.fill.clear();
    else format.fill.color = look.fill;
  }
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
