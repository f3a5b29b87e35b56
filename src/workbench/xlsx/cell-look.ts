import type { CellLook } from './library/book';
import { PLAIN_FORMAT, SIDES, type Border, type CellFormat, type FormatPatch } from '../host/format';

const LINES: readonly (readonly [string, Border['style'], Border['weight']])[] = [
  ['thin', 'Continuous', 'Thin'],
  ['hair', 'Continuous', 'Hairline'],
  ['medium', 'Continuous', 'Medium'],
  ['thick', 'Continuous', 'Thick'],
  ['dotted', 'Dot', 'Thin'],
  ['dashed', 'Dash', 'Thin'],
  ['mediumDashed', 'Dash', 'Medium'],
  ['dashDot', 'DashDot', 'Thin'],
  ['dashDotDot', 'DashDotDot', 'Thin'],
  ['double', 'Double', 'Thick'],
];

const HORIZONTAL: readonly CellFormat['horizontal'][] = ['Left', 'Center', 'Right', 'Justify', 'Distributed'];
const VERTICAL: readonly (readonly [string, CellFormat['vertical']])[] = [
  ['top', 'Top'],
  ['middle', 'Center'],
  ['bottom', 'Bottom'],
];

/** What a file says of a cell's looks, as a change to a plain cell. Theme colours are not resolved: they stay plain. */
export function patchOfLook(look: CellLook): FormatPatch {
  const { fill, numFmt, protection } = look;
  const background = fill?.type === 'pattern' && fill.pattern === 'solid' ? rgb(fill.fgColor) : null;
  const pattern = typeof numFmt === 'string' ? numFmt : numFmt?.formatCode;
  return {
    ...fontPatch(look.font),
    ...alignmentPatch(look.alignment),
    ...borderPatch(look.border),
    ...(background !== null && { fill: background }),
    ...(pattern !== undefined && pattern !== 'General' && { numberFormat: pattern }),
    ...(protection?.locked === false && { locked: false }),
  };
}

function fontPatch(font: CellLook['font']): FormatPatch {
  const fontColor = rgb(font?.color);
  return {
    ...(font?.name !== undefined && { fontName: font.name }),
    ...(font?.size !== undefined && { fontSize: font.size }),
    ...(font?.bold && { bold: true }),
    ...(font?.italic && { italic: true }),
    ...(font?.underline && { underline: true }),
    ...(fontColor !== null && { fontColor }),
  };
}

function alignmentPatch(alignment: CellLook['alignment']): FormatPatch {
  const horizontal = HORIZONTAL.find((name) => name.toLowerCase() === alignment?.horizontal);
  const vertical = VERTICAL.find(([name]) => name === alignment?.vertical)?.[1];
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(alignment?.wrapText && { wrap: true }),
  };
}

function borderPatch(border: CellLook['border']): FormatPatch {
  const lines = SIDES.flatMap((side) => {
    const line = LINES.find(([name]) => name === border?.[side]?.style);
    const color = rgb(border?.[side]?.color) ?? '#000000';
    return line ? [[side, { style: line[1], weight: line[2], color }] as const] : [];
  });
  return lines.length === 0 ? {} : { borders: Object.fromEntries(lines) };
}

export function lookOfFormat(format: CellFormat): CellLook {
  const { fill, horizontal, vertical, wrap, numberFormat, locked, borders } = format;
  const sides = SIDES.flatMap((side) => {
    const border = borders[side];
    return border ? [[side, { style: lineName(border), color: { argb: argb(border.color) } }] as const] : [];
  });
  const aligned = horizontal !== PLAIN_FORMAT.horizontal || vertical !== PLAIN_FORMAT.vertical || wrap;
  return {
    font: fontOf(format),
    ...(fill !== null && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(fill) } } }),
    ...(aligned && {
      alignment: {
        ...(horizontal !== 'General' && { horizontal: horizontal.toLowerCase() as 'left' }),
        vertical: (VERTICAL.find(([, name]) => name === vertical)?.[0] ?? 'bottom') as 'top',
        ...(wrap && { wrapText: true }),
      },
    }),
    ...(sides.length > 0 && { border: Object.fromEntries(sides) }),
    ...(numberFormat !== 'General' && { numFmt: numberFormat }),
    ...(!locked && { protection: { locked: false } }),
  } as CellLook;
}

export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

/** "#RRGGBB" of a file's colour; null for a theme colour. */
export function rgb(color: { readonly argb?: string } | undefined): string | null {
  return color?.argb && /^[0-9a-f]{8}$/i.test(color.argb) ? `#${color.argb.slice(2).toUpperCase()}` : null;
}

function fontOf({ fontName, fontSize, bold, italic, underline, fontColor }: CellFormat): CellLook['font'] {
  return {
    name: fontName,
    size: fontSize,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(fontColor !== PLAIN_FORMAT.fontColor && { color: { argb: argb(fontColor) } }),
  };
}

function lineName({ style, weight }: Border): string {
  return (
    LINES.find((line) => line[1] === style && line[2] === weight) ??
    LINES.find((line) => line[1] === style) ?? ['thin']
  )[0];
}
