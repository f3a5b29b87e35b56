import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import { PLAIN_FORMAT, SIDES, type Border, type CellFormat, type FormatPatch, type Side } from '../host/format';

const KEYS: Readonly<Record<Side, 't' | 'b' | 'l' | 'r'>> = { top: 't', bottom: 'b', left: 'l', right: 'r' };

const HORIZONTAL: readonly (readonly [CellFormat['horizontal'], HorizontalAlign])[] = [
  ['General', HorizontalAlign.UNSPECIFIED],
  ['Left', HorizontalAlign.LEFT],
  ['Center', HorizontalAlign.CENTER],
  ['Right', HorizontalAlign.RIGHT],
  ['Justify', HorizontalAlign.JUSTIFIED],
  ['Distributed', HorizontalAlign.DISTRIBUTED],
];

const VERTICAL: readonly (readonly [CellFormat['vertical'], VerticalAlign])[] = [
  ['Top', VerticalAlign.TOP],
  ['Center', VerticalAlign.MIDDLE],
  ['Bottom', VerticalAlign.BOTTOM],
];

const LINES: readonly (readonly [Border['style'], Border['weight'], BorderStyleTypes])[] = [
  ['Continuous', 'Thin', BorderStyleTypes.THIN],
  ['Continuous', 'Hairline', BorderStyleTypes.HAIR],
  ['Continuous', 'Medium', BorderStyleTypes.MEDIUM],
  ['Continuous', 'Thick', BorderStyleTypes.THICK],
  ['Dot', 'Thin', BorderStyleTypes.DOTTED],
  ['Dash', 'Thin', BorderStyleTypes.DASHED],
  ['Dash', 'Medium', BorderStyleTypes.MEDIUM_DASHED],
  ['DashDot', 'Thin', BorderStyleTypes.DASH_DOT],
  ['DashDotDot', 'Thin', BorderStyleTypes.DASH_DOT_DOT],
  ['Double', 'Thick', BorderStyleTypes.DOUBLE],
];

export function toFormat(style: Nullable<IStyleData>, locked: boolean): CellFormat {
  if (!style) return locked ? PLAIN_FORMAT : { ...PLAIN_FORMAT, locked };
  return {
    fontName: style.ff ?? PLAIN_FORMAT.fontName,
    fontSize: style.fs ?? PLAIN_FORMAT.fontSize,
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    underline: style.ul?.s === BooleanNumber.TRUE,
    fontColor: color(style.cl?.rgb) ?? PLAIN_FORMAT.fontColor,
    fill: color(style.bg?.rgb),
    horizontal: HORIZONTAL.find(([, value]) => value === style.ht)?.[0] ?? 'General',
    vertical: VERTICAL.find(([, value]) => value === style.vt)?.[0] ?? 'Bottom',
    wrap: style.tb === WrapStrategy.WRAP,
    numberFormat: style.n?.pattern ?? 'General',
    locked,
    borders: Object.fromEntries(SIDES.map((side) => [side, toBorder(style.bd?.[KEYS[side]])])) as CellFormat['borders'],
  };
}

/** What Univer merges into a cell's style; null takes a property away. */
export function toStyle(patch: FormatPatch): IStyleData {
  const style: Record<string, unknown> = {};
  if (patch.fontName !== undefined) style.ff = patch.fontName;
  if (patch.fontSize !== undefined) style.fs = patch.fontSize;
  if (patch.bold !== undefined) style.bl = flag(patch.bold);
  if (patch.italic !== undefined) style.it = flag(patch.italic);
  if (patch.underline !== undefined) style.ul = { s: flag(patch.underline) };
  if (patch.fontColor !== undefined) style.cl = { rgb: patch.fontColor };
  if (patch.fill !== undefined) style.bg = patch.fill === null ? null : { rgb: patch.fill };
  if (patch.horizontal !== undefined) style.ht = HORIZONTAL.find(([name]) => name === patch.horizontal)?.[1] ?? null;
  if (patch.vertical !== undefined) style.vt = VERTICAL.find(([name]) => name === patch.vertical)?.[1] ?? null;
  if (patch.wrap !== undefined) style.tb = patch.wrap ? WrapStrategy.WRAP : null;
  if (patch.numberFormat !== undefined)
    style.n = patch.numberFormat === 'General' ? null : { pattern: patch.numberFormat };
  if (patch.borders) {
    const sides = SIDES.filter((side) => patch.borders?.[side] !== undefined);
    style.bd = Object.fromEntries(sides.map((side) => [KEYS[side], fromBorder(patch.borders?.[side] ?? null)]));
  }
  return style;
}

function toBorder(line: Nullable<IBorderStyleData>): Border | null {
  if (!line || line.s === BorderStyleTypes.NONE) return null;
  const [style, weight] = LINES.find(([, , type]) => type === line.s) ?? ['Continuous', 'Thin'];
  return { style, weight, color: color(line.cl.rgb) ?? '#000000' };
}

function fromBorder(border: Border | null): IBorderStyleData | null {
  if (!border) return null;
  const exact = LINES.find(([style, weight]) => style === border.style && weight === border.weight);
  const type = (exact ?? LINES.find(([style]) => style === border.style))?.[2] ?? BorderStyleTypes.THIN;
  return { s: type, cl: { rgb: border.color } };
}

function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

/** "#RRGGBB" from "#rgb", "#rrggbb" or "rgb(r, g, b)". */
function color(text: Nullable<string>): string | null {
  if (!text) return null;
  const numbers = text.match(/^rgba?\((\d+),\s*(\d+),\s*(\d+)/);
  if (numbers)
    return `#${numbers
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`.toUpperCase();
  const short = text.match(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/i);
  return (
    short
      ? `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join('')}`
      : text
  ).toUpperCase();
}
