import type { CellFormat, FormatPatch } from '../format';
import { lacking } from '../fault';
import { hostClass, type HostClass } from '../host-class';
import type { Host } from '../host';
import type { RangeState } from '../range-keeper';
import { rangeBorderCollection } from './range-border-collection';
import {
  areaOf,
  common,
  eachCell,
  guardCells,
  guardSheet,
  occupied,
  toColor,
  toFlag,
  toNumber,
  toText,
} from './shared';

export const rangeFormat: HostClass<RangeState> = hostClass<RangeState>({
  name: 'RangeFormat',
  scalars: {
    HorizontalAlignment: property('horizontal', (value) => toText(value) as CellFormat['horizontal']),
    VerticalAlignment: property('vertical', (value) => toText(value) as CellFormat['vertical']),
    WrapText: property('wrap', toFlag),
    RowHeight: {
      get: (state, host) =>
        common(
          numbers(areaOf(state, host).top, occupied(state, host)?.bottom ?? 0).map((row) =>
            host.model.rowHeight(state.sheet, row),
          ),
        ),
      set: (state, value, host) => {
        guardSheet(state.sheet, host, 'allowFormatRows');
        return host.model.setRowHeight(
          state.sheet,
          areaOf(state, host).top,
          areaOf(state, host).bottom,
          toNumber(value),
        );
      },
    },
    ColumnWidth: {
      get: (state, host) =>
        common(
          numbers(areaOf(state, host).left, occupied(state, host)?.right ?? 0).map((column) =>
            host.model.columnWidth(state.sheet, column),
          ),
        ),
      set: (state, value, host) => {
        guardSheet(state.sheet, host, 'allowFormatColumns');
        return host.model.setColumnWidth(
          state.sheet,
          areaOf(state, host).left,
          areaOf(state, host).right,
          toNumber(value),
        );
      },
    },
  },
  children: {
    Borders: (state) => rangeBorderCollection(state),
    Fill: (state) => rangeFill(state),
    Font: (state) => rangeFont(state),
    Protection: (state) => formatProtection(state),
  },
});

export const rangeFont: HostClass<RangeState> = hostClass<RangeState>({
  name: 'RangeFont',
  scalars: {
    Name: property('fontName', toText),
    Size: property('fontSize', toNumber),
    Bold: property('bold', toFlag),
    Italic: property('italic', toFlag),
    Underline: {
      get: (state, host) => (uniform(state, host, 'underline') ? 'Single' : 'None'),
      set: (state, value, host) => patch(state, host, { underline: value !== 'None' }),
    },
    Color: property('fontColor', toColor),
  },
});

export const rangeFill: HostClass<RangeState> = hostClass<RangeState>({
  name: 'RangeFill',
  scalars: {
    Color: {
      get: (state, host) => uniform(state, host, 'fill') ?? '#FFFFFF',
      set: (state, value, host) => patch(state, host, { fill: toColor(value) }),
    },
    Pattern: {
      get: (state, host) => fillPattern(state, host),
      set: (state, value, host) => {
        if (value === 'None') return patch(state, host, { fill: null });
        if (value !== 'Solid') throw host.lacks(lacking('RangeFill', `pattern = ${String(value)}`));
        return patch(state, host, { fill: uniform(state, host, 'fill') ?? '#FFFFFF' });
      },
    },
  },
  writes: { Clear: (state, _, host) => patch(state, host, { fill: null }) },
});

export const formatProtection: HostClass<RangeState> = hostClass<RangeState>({
  name: 'FormatProtection',
  scalars: { Locked: property('locked', toFlag) },
});

/** Larger ranges are looked at only where the sheet holds something. */
const MOST_CELLS = 20_000;

function fillPattern(state: RangeState, host: Host): 'Solid' | 'None' | null {
  const filled = common(
    lookedAt(state, host).map(({ row, column }) => host.model.format(state.sheet, row, column).fill !== null),
  );
  return filled === null ? null : filled ? 'Solid' : 'None';
}

type Key = Exclude<keyof CellFormat, 'borders'>;

function property<K extends Key>(key: K, read: (value: unknown) => CellFormat[K]) {
  return {
    get: (state: RangeState, host: Host) => uniform(state, host, key),
    set: (state: RangeState, value: unknown, host: Host) => patch(state, host, { [key]: read(value) }),
  };
}

function uniform<K extends Key>(state: RangeState, host: Host, key: K): CellFormat[K] | null {
  return common(lookedAt(state, host).map(({ row, column }) => host.model.format(state.sheet, row, column)[key]));
}

function lookedAt(state: RangeState, host: Host): { row: number; column: number }[] {
  const area = areaOf(state, host);
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  const cells = size <= MOST_CELLS ? area : (occupied(state, host) ?? { ...area, bottom: area.top, right: area.left });
  return [...eachCell(cells)];
}

function patch(state: RangeState, host: Host, change: FormatPatch): Promise<void> {
  guardCells(state, host);
  return host.model.setFormat(state.sheet, areaOf(state, host), change);
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => from + index);
}
