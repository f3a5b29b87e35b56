import type { CellStyle } from '../sheets/plan';
import { rectangles } from './area';
import type { Place } from './area';
import { areaAddress } from '../model/cell';

/** A cell and what it is to look like. */
export interface StyledPlace extends Place {
  readonly style: CellStyle;
}

/** Lays looks over what is there: each property in the few rectangles that share its value. */
export function layLooks(sheet: Excel.Worksheet, cells: readonly StyledPlace[]): void {
  for (const { of, lay } of PROPERTIES) {
    const byValue = new Map<string | number | boolean, Place[]>();
    for (const cell of cells) {
      const value = of(cell.style);
      if (value === undefined) continue;
      const places = byValue.get(value) ?? [];
      places.push(cell);
      byValue.set(value, places);
    }
    for (const [value, places] of byValue) {
      for (const area of rectangles(places)) lay(sheet.getRange(areaAddress(area)), value as never);
    }
  }
}

interface Property<V> {
  readonly of: (style: CellStyle) => V | undefined;
  readonly lay: (range: Excel.Range, value: V) => void;
}

/** A property whose value may be of any kind; only what `of` gave may be laid. */
interface AnyProperty {
  readonly of: (style: CellStyle) => string | number | boolean | undefined;
  readonly lay: (range: Excel.Range, value: never) => void;
}

function property<V extends string | number | boolean>(of: Property<V>['of'], lay: Property<V>['lay']): AnyProperty {
  return { of, lay };
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center' } as const;
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;

const PROPERTIES = [
  property(
    ({ numberFormat }) => numberFormat,
    (range, value) => void (range.numberFormat = value as never),
  ),
  property(
    ({ font }) => font?.name,
    (range, value) => void (range.format.font.name = value),
  ),
  property(
    ({ font }) => font?.size,
    (range, value) => void (range.format.font.size = value),
  ),
  property(
    ({ font }) => font?.bold,
    (range, value) => void (range.format.font.bold = value),
  ),
  property(
    ({ font }) => font?.color,
    (range, value) => void (range.format.font.color = value),
  ),
  property(
    ({ fill }) => fill,
    (range, value) => void (range.format.fill.color = value),
  ),
  property(
    ({ horizontal }) => horizontal,
    (range, value) => void (range.format.horizontalAlignment = HORIZONTAL[value]),
  ),
  property(
    ({ vertical }) => vertical,
    (range, value) => void (range.format.verticalAlignment = VERTICAL[value]),
  ),
  property(
    ({ wrap }) => wrap,
    (range, value) => void (range.format.wrapText = value),
  ),
  property(
    ({ unlocked }) => unlocked,
    (range, value) => void (range.format.protection.locked = !value),
  ),
  property(
    ({ border }) => border,
    (range) => {
      for (const edge of EDGES) range.format.borders.getItem(edge).style = 'Continuous';
    },
  ),
];
