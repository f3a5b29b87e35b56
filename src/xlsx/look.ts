import type { CellStyle } from '../sheets/plan';
import type { CellLook } from './book';

/**
 * Lays a planned style over what a cell looks like; what the plan does not mention stays.
 * A font in the file is whole or missing: what neither names comes from the workbook's default font.
 */
export function look(style: CellStyle, defaultFont: Font, under: CellLook = {}): CellLook {
  const { font, fill, border, numberFormat, unlocked } = style;
  return {
    ...withoutFlags(under),
    ...(font && { font: { ...(under.font ?? defaultFont), ...fontOf(font) } }),
    ...(fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(fill) } } }),
    ...(hasAlignment(style) && { alignment: { ...under.alignment, ...alignmentOf(style) } }),
    ...(border && { border: { ...under.border, top: THIN, left: THIN, bottom: THIN, right: THIN } }),
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
    ...(unlocked !== undefined && { protection: { ...under.protection, locked: !unlocked } }),
  };
}

/** "#RRGGBB" → "FFRRGGBB" */
export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

export type Font = NonNullable<CellLook['font']>;

const THIN = { style: 'thin', color: { argb: 'FF000000' } } as const;

function fontOf({ name, size, bold, color }: NonNullable<CellStyle['font']>): Font {
  return {
    ...(name !== undefined && { name }),
    ...(size !== undefined && { size }),
    ...(bold !== undefined && { bold }),
    ...(color !== undefined && { color: { argb: argb(color) } }),
  };
}

function hasAlignment({ horizontal, vertical, wrap }: CellStyle): boolean {
  return horizontal !== undefined || vertical !== undefined || wrap !== undefined;
}

function alignmentOf({ horizontal, vertical, wrap }: CellStyle): NonNullable<CellLook['alignment']> {
  return {
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical: vertical === 'center' ? 'middle' : vertical }),
    ...(wrap !== undefined && { wrapText: wrap }),
  };
}

/** The file's "apply" flags belong to the old look; without them the writer sets them anew. */
function withoutFlags(under: CellLook): CellLook {
  return Object.fromEntries(Object.entries(under).filter(([key]) => !key.startsWith('apply')));
}
