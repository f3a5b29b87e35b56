import { isTrue } from '../../../xlsx/book';
import { numberFormats } from '../../../xlsx/number-formats';
import { attribute, childOf, childrenOf, elementsOf } from '../../../xlsx/package/xml';
import type { XmlElement } from '../../../xlsx/package/xml';
import { PLAIN_FORMAT, SIDES, type Border, type CellFormat, type FormatPatch } from '../../host/format';

/** Names of lines in files, and in Office.js. */
export const LINES: readonly (readonly [string, Border['style'], Border['weight']])[] = [
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

/** What a conditional format does to a cell, as far as the workbench shows it. */
export interface Mark {
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
}

/** Every look of a workbook by its number. Theme colours are not resolved: they stay plain. */
export function formatsIn(styles: XmlElement): CellFormat[] {
  const list = (name: string): XmlElement[] => elementsOf(childOf(styles, name) ?? styles);
  const [fonts, fills, borders] = [list('fonts'), list('fills'), list('borders')];
  const patterns = numberFormats(styles);
  const looks = childOf(styles, 'cellXfs');
  return (looks ? childrenOf(looks, 'xf') : []).map((look, index) => {
    const of = (from: readonly XmlElement[], key: string) => from[Number(attribute(look, key) ?? 0)];
    const protection = childOf(look, 'protection');
    return {
      ...PLAIN_FORMAT,
      ...fontOf(of(fonts, 'fontId')),
      ...alignmentOf(childOf(look, 'alignment')),
      fill: fillOf(of(fills, 'fillId')),
      borders: bordersOf(of(borders, 'borderId')),
      numberFormat: patterns[index] ?? 'General',
      locked: !protection || isTrue(attribute(protection, 'locked') ?? '1'),
    };
  });
}

export function marksIn(styles: XmlElement): Mark[] {
  const list = childOf(styles, 'dxfs');
  return (list ? childrenOf(list, 'dxf') : []).map((mark) => {
    const [font, fill] = [childOf(mark, 'font'), childOf(mark, 'fill')];
    const pattern = fill && childOf(fill, 'patternFill');
    // A differential format paints with the background colour of a solid pattern.
    const painted = pattern && (childOf(pattern, 'bgColor') ?? childOf(pattern, 'fgColor'));
    return {
      fill: rgb(painted),
      fontColor: rgb(font && childOf(font, 'color')),
      bold: font && childOf(font, 'b') ? flag(font, 'b') : null,
    };
  });
}

function fontOf(font: XmlElement | undefined): FormatPatch {
  if (!font) return {};
  const said = (name: string): string | null => {
    const element = childOf(font, name);
    return element ? attribute(element, 'val') : null;
  };
  const size = Number(said('sz') ?? NaN);
  return {
    fontName: said('name') ?? PLAIN_FORMAT.fontName,
    ...(Number.isFinite(size) && { fontSize: size }),
    bold: flag(font, 'b'),
    italic: flag(font, 'i'),
    underline: childOf(font, 'u') !== undefined && said('u') !== 'none',
    fontColor: rgb(childOf(font, 'color')) ?? PLAIN_FORMAT.fontColor,
  };
}

function flag(parent: XmlElement, name: string): boolean {
  const element = childOf(parent, name);
  return element !== undefined && isTrue(attribute(element, 'val') ?? '1');
}

function fillOf(fill: XmlElement | undefined): string | null {
  const pattern = fill && childOf(fill, 'patternFill');
  return pattern && attribute(pattern, 'patternType') === 'solid' ? rgb(childOf(pattern, 'fgColor')) : null;
}

function bordersOf(border: XmlElement | undefined): CellFormat['borders'] {
  const sides = SIDES.map((side): readonly [string, Border | null] => {
    const element = border && childOf(border, side);
    const line = element && LINES.find(([name]) => name === attribute(element, 'style'));
    if (!line) return [side, null];
    return [side, { style: line[1], weight: line[2], color: rgb(childOf(element, 'color')) ?? '#000000' }];
  });
  return Object.fromEntries(sides) as CellFormat['borders'];
}

function alignmentOf(alignment: XmlElement | undefined): FormatPatch {
  if (!alignment) return {};
  const horizontal = HORIZONTAL.find((name) => name.toLowerCase() === attribute(alignment, 'horizontal'));
  const vertical = attribute(alignment, 'vertical');
  return {
    ...(horizontal && { horizontal }),
    ...(vertical === 'top' && { vertical: 'Top' }),
    ...(vertical === 'center' && { vertical: 'Center' }),
    wrap: isTrue(attribute(alignment, 'wrapText')),
  };
}

/** "#RRGGBB" of a colour; null for one of the theme or of the old palette. */
function rgb(color: XmlElement | undefined): string | null {
  const text = color ? attribute(color, 'rgb') : null;
  return text !== null && /^[0-9a-f]{8}$/i.test(text) ? `#${text.slice(2).toUpperCase()}` : null;
}

/** What has to be laid over one look to get the other. */
export function changeOf(from: CellFormat, to: CellFormat): FormatPatch {
  const { borders: had, ...before } = from;
  const { borders, ...after } = to;
  const plain = Object.entries(after).filter(([key, value]) => before[key as keyof typeof before] !== value);
  const sides = SIDES.filter((side) => !sameLine(had[side], borders[side]));
  return {
    ...Object.fromEntries(plain),
    ...(sides.length > 0 && { borders: Object.fromEntries(sides.map((side) => [side, borders[side]])) }),
  };
}

function sameLine(one: Border | null, other: Border | null): boolean {
  return one?.style === other?.style && one?.weight === other?.weight && one?.color === other?.color;
}
