import { areaOf } from './classes/shared';
import { lacking } from './fault';
import type { Border, CellFormat } from './format';
import type { Host } from './host';
import type { RangeState } from './range-keeper';

/** The answer of `getCellProperties`: the requested properties of every cell, row by row. */
export function cellProperties(state: RangeState, asked: unknown, host: Host): unknown {
  const { top, bottom, left, right } = areaOf(state, host);
  return numbers(top, bottom).map((row) =>
    numbers(left, right).map((column) =>
      answered({ format: looks(host.model.format(state.sheet, row, column)) }, asked, host),
    ),
  );
}

/** The answer of `getRowProperties`: the requested properties of every row. */
export function rowProperties(state: RangeState, asked: unknown, host: Host): unknown {
  const { top, bottom } = areaOf(state, host);
  return numbers(top, bottom).map((row) => {
    const rowHeight = host.model.rowHeight(state.sheet, row);
    return answered({ rowHidden: host.model.rowHidden(state.sheet, row), format: { rowHeight } }, asked, host);
  });
}

function looks(format: CellFormat): object {
  const { top, bottom, left, right } = format.borders;
  return {
    font: {
      name: format.fontName,
      size: format.fontSize,
      bold: format.bold,
      italic: format.italic,
      underline: format.underline ? 'Single' : 'None',
      color: format.fontColor,
    },
    fill: { color: format.fill ?? '#FFFFFF', pattern: format.fill === null ? 'None' : 'Solid' },
    borders: { each: { top: line(top), bottom: line(bottom), left: line(left), right: line(right) } },
    horizontalAlignment: format.horizontal,
    verticalAlignment: format.vertical,
    wrapText: format.wrap,
    protection: { all: { locked: format.locked, formulaHidden: false } },
  };
}

function line(border: Border | null): object {
  return border ?? { style: 'None', weight: null, color: null };
}

/** The requested properties. `each`: the same for every member; `all`: requested with one word. */
function answered(known: object, asked: unknown, host: Host): unknown {
  const all = 'all' in known ? known.all : null;
  if (all !== null) return all;
  if ('each' in known) return mapped(known.each as object, (member) => answered(member, asked, host));
  const parts = known as Readonly<Record<string, unknown>>;
  const wanted = Object.entries(asked as object).filter(([, want]) => want !== false);
  return Object.fromEntries(
    wanted.map(([name, want]) => {
      if (!(name in parts)) throw host.lacks(lacking('Range', `getCellProperties(${name})`));
      const part = parts[name];
      return [name, typeof part === 'object' && part !== null ? answered(part, want, host) : part];
    }),
  );
}

function mapped(members: object, change: (member: object) => unknown): object {
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, change(member as object)]));
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
