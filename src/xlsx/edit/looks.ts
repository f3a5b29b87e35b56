import type { CellStyle, ConditionalFormatPlan } from '../../sheets/plan';
import {
  appendChild,
  attribute,
  childOf,
  childrenOf,
  elementsOf,
  newElement,
  parseXml,
  prefixOf,
  printXml,
  removeChild,
  rootOf,
  setAttribute,
} from '../package/xml';
import type { XmlElement } from '../package/xml';
import { BORDER, ensureChild, FONT, insertOrdered, LOOK, replaceChild, STYLES } from './child-order';

/**
 * The workbook's lists of looks while a batch is made. New ones are put at the end of their list, and what stands there already
 * stays as it is, for cells name their look by its number.
 */
export interface Looks {
  /** Root of xl/styles.xml. */
  readonly styles: XmlElement;
  /** By list, entries as written → number. */
  readonly known: Map<string, Map<string, number>>;
  /** Base look and style → number of the look. */
  readonly made: Map<string, number>;
}

/** What can be laid over a look: all that sheets of our own need, and the rest that people set by hand. */
export interface LookChange extends Omit<CellStyle, 'font' | 'fill' | 'border' | 'horizontal' | 'vertical'> {
  readonly font?: NonNullable<CellStyle['font']> & { readonly italic?: boolean; readonly underline?: boolean };
  /** Null takes the fill away. */
  readonly fill?: string | null;
  /** On all sides, or side by side; null takes a line away. */
  readonly border?: 'thin' | Readonly<Partial<Record<Side, Line | null>>>;
  /** As files call them. */
  readonly horizontal?: string;
  readonly vertical?: string;
}

export type Side = 'left' | 'right' | 'top' | 'bottom';

export interface Line {
  /** As files call it: "thin", "mediumDashed". */
  readonly style: string;
  readonly color: string;
}

export function looksIn(styles: XmlElement): Looks {
  return { styles, known: new Map(), made: new Map() };
}

/** The number of the look that lays a style over another look; what the style does not mention stays. */
export function lookWith(looks: Looks, base: number, style: LookChange): number {
  const key = `${base} ${JSON.stringify(style)}`;
  const before = looks.made.get(key);
  if (before !== undefined) return before;
  const number = addLook(looks, base, style);
  looks.made.set(key, number);
  return number;
}

function addLook(looks: Looks, base: number, style: LookChange): number {
  const { styles } = looks;
  ensureFirstEntries(styles);
  const all = entries(styles, 'cellXfs');
  const look = copyOf(all[base] ?? all[0] ?? newElement('xf'));
  const use = (kind: string, flag: string, number: number): void => {
    setAttribute(look, kind, String(number));
    setAttribute(look, flag, '1');
  };
  if (style.font) use('fontId', 'applyFont', addFont(looks, Number(attribute(look, 'fontId') ?? 0), style.font));
  if (style.fill !== undefined) use('fillId', 'applyFill', addFill(looks, style.fill));
  if (style.border)
    use('borderId', 'applyBorder', addBorder(looks, Number(attribute(look, 'borderId') ?? 0), style.border));
  if (style.numberFormat !== undefined) use('numFmtId', 'applyNumberFormat', formatId(styles, style.numberFormat));
  if (style.horizontal !== undefined || style.vertical !== undefined || style.wrap !== undefined) {
    const alignment = ensureChild(look, 'alignment', LOOK);
    if (style.horizontal !== undefined) setAttribute(alignment, 'horizontal', style.horizontal);
    if (style.vertical !== undefined) setAttribute(alignment, 'vertical', style.vertical);
    if (style.wrap !== undefined) setAttribute(alignment, 'wrapText', style.wrap ? '1' : '0');
    setAttribute(look, 'applyAlignment', '1');
  }
  if (style.unlocked !== undefined) {
    setAttribute(ensureChild(look, 'protection', LOOK), 'locked', style.unlocked ? '0' : '1');
    setAttribute(look, 'applyProtection', '1');
  }
  return entryNumber(looks, 'cellXfs', look);
}

/** The first entries of the lists are those of plain cells, and the first two fills are fixed; a program may have left them out. */
function ensureFirstEntries(styles: XmlElement): void {
  const prefix = prefixOf(styles);
  const fill = (patternType: string): XmlElement =>
    newElement(`${prefix}fill`, {}, [newElement(`${prefix}patternFill`, { patternType })]);
  const plain: readonly (readonly [list: string, entries: readonly XmlElement[]])[] = [
    ['fonts', [newElement(`${prefix}font`)]],
    ['fills', [fill('none'), fill('gray125')]],
    ['borders', [newElement(`${prefix}border`)]],
    ['cellXfs', [newElement(`${prefix}xf`, { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]],
  ];
  for (const [name, first] of plain) {
    const missing = first.slice(entries(styles, name).length);
    if (missing.length === 0) continue;
    const list = ensureChild(styles, name, STYLES);
    for (const entry of missing) appendChild(list, entry);
    countUp(list, first.length);
  }
}

/** Whether a cell of this look can be changed on a protected sheet. */
export function isUnlocked(styles: XmlElement, look: number): boolean {
  const element = entries(styles, 'cellXfs')[look];
  const protection = element && childOf(element, 'protection');
  const locked = protection ? attribute(protection, 'locked') : null;
  return locked === '0' || locked === 'false';
}

/** The number of the differential format of a conditional format. */
export function markNumber(
  looks: Looks,
  { fill, fontColor, bold }: Pick<ConditionalFormatPlan, 'fill' | 'fontColor'> & { readonly bold?: boolean },
): number {
  const prefix = prefixOf(looks.styles);
  const font = [
    ...(bold === undefined ? [] : [newElement(`${prefix}b`, bold ? {} : { val: 0 })]),
    ...(fontColor === undefined ? [] : [newElement(`${prefix}color`, { rgb: argb(fontColor) })]),
  ];
  const mark = newElement(`${prefix}dxf`, {}, [
    ...(font.length === 0 ? [] : [newElement(`${prefix}font`, {}, font)]),
    // A differential format paints with the background colour of a solid pattern.
    ...(fill === undefined
      ? []
      : [
          newElement(`${prefix}fill`, {}, [
            newElement(`${prefix}patternFill`, { patternType: 'solid' }, [
              newElement(`${prefix}bgColor`, { rgb: argb(fill) }),
            ]),
          ]),
        ]),
  ]);
  return entryNumber(looks, 'dxfs', mark);
}

function addFont(looks: Looks, base: number, change: NonNullable<LookChange['font']>): number {
  const prefix = prefixOf(looks.styles);
  const under = entries(looks.styles, 'fonts')[base];
  const font = under ? copyOf(under) : newElement(`${prefix}font`);
  const set = (name: string, value: string | number, key = 'val'): void =>
    replaceChild(font, newElement(prefix + name, { [key]: value }), FONT);
  const mark = (name: string, on: boolean | undefined): void => {
    if (on === undefined) return;
    const there = childOf(font, name);
    if (there) removeChild(font, there);
    if (on) insertOrdered(font, newElement(prefix + name), FONT);
  };
  mark('b', change.bold);
  mark('i', change.italic);
  mark('u', change.underline);
  if (change.size !== undefined) set('sz', change.size);
  if (change.color !== undefined) set('color', argb(change.color), 'rgb');
  if (change.name !== undefined) {
    set('name', change.name);
    // A font of the theme would win over the name.
    const scheme = childOf(font, 'scheme');
    if (scheme) removeChild(font, scheme);
  }
  return entryNumber(looks, 'fonts', font);
}

function addFill(looks: Looks, color: string | null): number {
  // The first fill of a list paints nothing (ECMA-376 part 1, 18.8.21).
  if (color === null) return 0;
  const prefix = prefixOf(looks.styles);
  const pattern = newElement(`${prefix}patternFill`, { patternType: 'solid' }, [
    newElement(`${prefix}fgColor`, { rgb: argb(color) }),
    newElement(`${prefix}bgColor`, { indexed: 64 }),
  ]);
  return entryNumber(looks, 'fills', newElement(`${prefix}fill`, {}, [pattern]));
}

const THIN: Line = { style: 'thin', color: '#000000' };

function addBorder(looks: Looks, base: number, change: NonNullable<LookChange['border']>): number {
  const prefix = prefixOf(looks.styles);
  const under = entries(looks.styles, 'borders')[base];
  const border = under ? copyOf(under) : newElement(`${prefix}border`);
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    const line = change === 'thin' ? THIN : change[side];
    if (line === undefined) continue;
    const element = line
      ? newElement(prefix + side, { style: line.style }, [newElement(`${prefix}color`, { rgb: argb(line.color) })])
      : newElement(prefix + side);
    replaceChild(border, element, BORDER);
  }
  return entryNumber(looks, 'borders', border);
}

/** Formats with a number of their own that mean the same in every language (ECMA-376 part 1, 18.8.30). */
const NUMBERED: readonly (readonly [string, number])[] = [
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
];
const FIRST_OWN = 164;

function formatId(styles: XmlElement, code: string): number {
  const numbered = NUMBERED.find(([each]) => each === code);
  if (numbered) return numbered[1];
  const list = ensureChild(styles, 'numFmts', STYLES);
  const own = childrenOf(list, 'numFmt');
  const there = own.find((each) => attribute(each, 'formatCode') === code);
  if (there) return Number(attribute(there, 'numFmtId'));
  const id = Math.max(FIRST_OWN - 1, ...own.map((each) => Number(attribute(each, 'numFmtId')))) + 1;
  appendChild(list, newElement(`${prefixOf(styles)}numFmt`, { numFmtId: id, formatCode: code }));
  countUp(list, own.length + 1);
  return id;
}

function entries(styles: XmlElement, list: string): XmlElement[] {
  const element = childOf(styles, list);
  return element ? elementsOf(element) : [];
}

/** The place of an entry in its list; it is put at the end if it is not there yet. */
function entryNumber({ styles, known }: Looks, name: string, entry: XmlElement): number {
  const list = ensureChild(styles, name, STYLES);
  const there =
    known.get(name) ??
    new Map(
      elementsOf(list)
        .map((each, index) => [printXml(each), index] as const)
        .reverse(),
    );
  known.set(name, there);
  const written = printXml(entry);
  const before = there.get(written);
  if (before !== undefined) return before;
  const number = elementsOf(list).length;
  appendChild(list, entry);
  countUp(list, number + 1);
  there.set(written, number);
  return number;
}

/** A list that says how many it holds goes on saying so. */
function countUp(list: XmlElement, count: number): void {
  if (count === 1 || attribute(list, 'count') !== null) setAttribute(list, 'count', String(count));
}

export function copyOf(element: XmlElement): XmlElement {
  return rootOf(parseXml(printXml(element)));
}

/** "#RRGGBB" → "FFRRGGBB" */
function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
