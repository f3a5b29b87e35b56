import type { Area } from '../../../model/cell';
import { fault } from '../fault';
import type { Border, Side } from '../format';
import type { Host } from '../host';
import { hostClass, type HostClass } from '../host-class';
import type { RangeState } from '../range-keeper';
import { areaOf, common, eachCell, guardCells, toColor, toText } from './shared';

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;
type Edge = (typeof EDGES)[number];
interface BorderState {
  readonly range: RangeState;
  readonly edge: Edge;
}

export const rangeBorderCollection: HostClass<RangeState> = hostClass<RangeState>({
  name: 'RangeBorderCollection',
  items: (range) => EDGES.map((edge) => rangeBorder({ range, edge })),
  item: (range, key) => rangeBorder({ range, edge: edgeOf(key) }),
});

export const rangeBorder: HostClass<BorderState> = hostClass<BorderState>({
  name: 'RangeBorder',
  key: ({ edge }) => ({ _Id: edge }),
  scalars: {
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      get: (state, host) => current(state, host)?.style ?? 'None',
      set: (state, value, host) =>
        put(state, host, toText(value) === 'None' ? null : { style: toText(value) as Border['style'] }),
    },
    Weight: {
      get: (state, host) => current(state, host)?.weight ?? null,
      set: (state, value, host) => put(state, host, { weight: toText(value) as Border['weight'] }),
    },
    Color: {
      get: (state, host) => current(state, host)?.color ?? null,
      set: (state, value, host) => put(state, host, { color: toColor(value) }),
    },
  },
});

function edgeOf(key: unknown): Edge {
  const edge = EDGES.find((candidate) => candidate === key);
  if (!edge) throw fault('InvalidArgument', `border ${String(key)}`);
  return edge;
}

/** The cells that carry the line, and the side of them it is on. */
function lines(area: Area, edge: Edge): readonly { readonly area: Area; readonly side: Side }[] {
  const inner = area.bottom > area.top ? [{ area: { ...area, bottom: area.bottom - 1 }, side: 'bottom' as const }] : [];
  const beside = area.right > area.left ? [{ area: { ...area, right: area.right - 1 }, side: 'right' as const }] : [];
  switch (edge) {
    case 'EdgeTop':
      return [{ area: { ...area, bottom: area.top }, side: 'top' }];
    case 'EdgeBottom':
      return [{ area: { ...area, top: area.bottom }, side: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: { ...area, right: area.left }, side: 'left' }];
    case 'EdgeRight':
      return [{ area: { ...area, left: area.right }, side: 'right' }];
    case 'InsideHorizontal':
      return inner;
    case 'InsideVertical':
      return beside;
  }
}

function current({ range, edge }: BorderState, host: Host): Border | null {
  const borders = lines(areaOf(range, host), edge).flatMap(({ area, side }) =>
    [...eachCell(area)].map(({ row, column }) => host.model.format(range.sheet, row, column).borders[side]),
  );
  return common(borders);
}

async function put(state: BorderState, host: Host, change: Partial<Border> | null): Promise<void> {
  guardCells(state.range, host);
  const base: Border = current(state, host) ?? { style: 'Continuous', weight: 'Thin', color: '#000000' };
  const border = change === null ? null : { ...base, ...change };
  for (const { area, side } of lines(areaOf(state.range, host), state.edge)) {
    await host.model.setFormat(state.range.sheet, area, { borders: { [side]: border } });
  }
}
