import type { Chart } from '../chart';
import { bounding } from '../area';
import { fault, lacking } from '../fault';
import type { Host } from '../host';
import { hostClass, isHostObject, stateOf, type HostClass, type Scalar } from '../host-class';
import { range } from './range';
import { areaOf, placeOf, sheetOf, toNumber, toText } from './shared';

interface ChartState {
  readonly sheet: string;
  readonly id: string;
}

export const chart: HostClass<ChartState> = hostClass<ChartState>({
  name: 'Chart',
  key: (state, host) => ({ _Id: current(state, host).name }),
  scalars: {
    Id: { get: (state, host) => current(state, host).id },
    Name: {
      get: (state, host) => current(state, host).name,
      set: (state, value, host) => {
        current(state, host).name = toText(value);
      },
    },
    ChartType: { get: (state, host) => current(state, host).type },
  },
  children: {
    Axes: (state) => chartAxes(state),
    DataLabels: (state) => chartDataLabels({ ...state, path: 'DataLabels' }),
    Legend: (state) => chartLegend({ ...state, path: 'Legend' }),
    Series: (state) => chartSeriesCollection(state),
    Title: (state) => chartTitle(state),
  },
  writes: {
    Delete: (state, _, host) => {
      const { charts } = host.model.extras(state.sheet);
      charts.splice(charts.indexOf(current(state, host)), 1);
    },
    SetPosition: (state, [start, end], host) => {
      const corner = (place: unknown) =>
        isHostObject(place) ? areaOf(stateOf(range, place), host) : placeOf(host, state.sheet, toText(place)).area;
      current(state, host).place = bounding(corner(start), corner(end ?? start));
    },
  },
});

export const chartTitle: HostClass<ChartState> = hostClass<ChartState>({
  name: 'ChartTitle',
  scalars: {
    Text: {
      get: (state, host) => current(state, host).title,
      set: (state, value, host) => {
        current(state, host).title = toText(value);
      },
    },
  },
});

export const chartSeriesCollection: HostClass<ChartState> = hostClass<ChartState>({
  name: 'ChartSeriesCollection',
  scalars: { Count: { get: (state, host) => current(state, host).series.length } },
  items: (state, host) => current(state, host).series.map((_, index) => chartSeries({ ...state, index })),
  reads: {
    GetCount: (state, _, host) => current(state, host).series.length,
    GetItemAt: (state, [index], host) => {
      seriesOf({ ...state, index: toNumber(index) }, host);
      return chartSeries({ ...state, index: toNumber(index) });
    },
  },
  writes: {
    Add: (state, [name], host) => {
      const { series } = current(state, host);
      const [first] = series;
      if (!first) throw host.lacks(lacking('ChartSeriesCollection', 'add() to no series'));
      series.push({ name: String(name ?? ''), values: first.values, categories: first.categories });
      return chartSeries({ ...state, index: series.length - 1 });
    },
  },
});

interface SeriesState extends ChartState {
  readonly index: number;
}

export const chartSeries: HostClass<SeriesState> = hostClass<SeriesState>({
  name: 'ChartSeries',
  scalars: {
    Name: {
      get: (state, host) => seriesOf(state, host).name,
      set: (state, value, host) => {
        seriesOf(state, host).name = toText(value);
      },
    },
  },
  writes: {
    SetValues: (state, [source], host) => {
      seriesOf(state, host).values = ownCells(state, source, host);
    },
    SetXAxisValues: (state, [source], host) => {
      seriesOf(state, host).categories = ownCells(state, source, host);
    },
  },
});

interface PartState extends ChartState {
  readonly path: string;
}

export const chartLegend: HostClass<PartState> = hostClass<PartState>({
  name: 'ChartLegend',
  scalars: { Visible: looks('Visible', true), Position: looks('Position', 'Right') },
});

export const chartDataLabels: HostClass<PartState> = hostClass<PartState>({
  name: 'ChartDataLabels',
  scalars: { ShowValue: looks('ShowValue', false) },
});

export const chartAxes: HostClass<ChartState> = hostClass<ChartState>({
  name: 'ChartAxes',
  children: {
    CategoryAxis: (state) => chartAxis({ ...state, path: 'CategoryAxis' }),
    ValueAxis: (state) => chartAxis({ ...state, path: 'ValueAxis' }),
  },
});

export const chartAxis: HostClass<PartState> = hostClass<PartState>({
  name: 'ChartAxis',
  scalars: {
    Minimum: looks('Minimum', ''),
    ReversePlotOrder: looks('ReversePlotOrder', false),
    Visible: looks('Visible', true),
  },
  children: { MajorGridlines: (state) => chartGridlines({ ...state, path: `${state.path}/MajorGridlines` }) },
});

export const chartGridlines: HostClass<PartState> = hostClass<PartState>({
  name: 'ChartGridlines',
  scalars: { Visible: looks('Visible', true) },
});

/** Kept as it was set. */
function looks(name: string, otherwise: unknown): Scalar<PartState> {
  return {
    get: ({ path, ...state }, host) => current(state, host).look[`${path}/${name}`] ?? otherwise,
    set: ({ path, ...state }, value, host) => {
      current(state, host).look[`${path}/${name}`] = value;
    },
  };
}

function current({ sheet, id }: ChartState, host: Host): Chart {
  const found = host.model.extras(sheetOf(host, sheet).id).charts.find((each) => each.id === id);
  if (!found) throw fault('ItemNotFound', id);
  return found;
}

function seriesOf({ index, ...state }: SeriesState, host: Host) {
  const found = current(state, host).series[index];
  if (!found) throw fault('ItemNotFound', `series ${index}`);
  return found;
}

function ownCells({ sheet }: ChartState, source: unknown, host: Host) {
  const state = stateOf(range, source);
  if (state.sheet !== sheet) throw host.lacks(lacking('ChartSeries', 'cells of another sheet'));
  return areaOf(state, host);
}
