import type { Area } from '../../../model/cell';
import { newChart, type Chart, type ChartSeries, type ChartType } from '../chart';
import { fault, lacking } from '../fault';
import type { Host } from '../host';
import { hostClass, NULL_OBJECT, stateOf, type HostClass } from '../host-class';
import { chart } from './chart';
import { range } from './range';
import { areaOf, guardSheet, sheetOf, toNumber, toText } from './shared';

interface SheetState {
  readonly sheet: string;
}

export const chartCollection: HostClass<SheetState> = hostClass<SheetState>({
  name: 'ChartCollection',
  scalars: { Count: { get: ({ sheet }, host) => on(sheet, host).length } },
  items: ({ sheet }, host) => on(sheet, host).map(({ id }) => chart({ sheet, id })),
  item: (state, key, host) => named(state, key, host) ?? notFound(),
  reads: {
    GetCount: ({ sheet }, _, host) => on(sheet, host).length,
    GetItem: (state, [key], host) => named(state, key, host) ?? notFound(),
    GetItemOrNullObject: (state, [key], host) => named(state, key, host) ?? NULL_OBJECT,
    GetItemAt: ({ sheet }, [index], host) => {
      const found = on(sheet, host)[toNumber(index)];
      return found ? chart({ sheet, id: found.id }) : notFound();
    },
  },
  writes: {
    Add: ({ sheet }, [type, source], host) => {
      guardSheet(sheet, host, 'allowEditObjects');
      const charts = host.model.extras(sheet).charts;
      const added = newChart(charts, typeOf(type, host), seriesIn(stateOf(range, source), sheet, host));
      charts.push(added);
      return chart({ sheet, id: added.id });
    },
  },
});

function on(sheet: string, host: Host): readonly Chart[] {
  return host.model.extras(sheetOf(host, sheet).id).charts;
}

function named({ sheet }: SheetState, key: unknown, host: Host) {
  const wanted = toText(key).toLowerCase();
  const found = on(sheet, host).find(({ id, name }) => id === key || name.toLowerCase() === wanted);
  return found && chart({ sheet, id: found.id });
}

function typeOf(type: unknown, host: Host): ChartType {
  if (type === 'BarClustered' || type === 'ColumnClustered') return type;
  throw host.lacks(lacking('ChartCollection', `add(${String(type)})`));
}

/** A series a column. Excel would also look for heads and categories in them. */
function seriesIn(state: Parameters<typeof areaOf>[0], sheet: string, host: Host): ChartSeries[] {
  if (state.sheet !== sheet) throw host.lacks(lacking('ChartCollection', 'add() from another sheet'));
  const { top, left, bottom, right } = areaOf(state, host);
  return Array.from({ length: right - left + 1 }, (_, index): ChartSeries => {
    const column: Area = { top, bottom, left: left + index, right: left + index };
    return { name: `系列${index + 1}`, values: column, categories: null };
  });
}

function notFound(): never {
  throw fault('ItemNotFound');
}
