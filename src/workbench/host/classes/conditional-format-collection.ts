import type { Area } from '../../../model/cell';
import { intersection, subtract } from '../area';
import { fault, lacking } from '../fault';
import type { Host } from '../host';
import { hostClass, NULL_OBJECT, type HostClass, type HostObject } from '../host-class';
import type { ConditionalFormat, CustomFormat } from '../model';
import type { RangeState } from '../range-keeper';
import { conditionalFormat } from './conditional-format';
import { areaOf, guardSheet, toNumber, toText } from './shared';

export const conditionalFormatCollection: HostClass<PlaceState> = hostClass<PlaceState>({
  name: 'ConditionalFormatCollection',
  items: (state, host) => on(state, host).map(({ id }) => fetched(state, id, host)),
  item: (state, key, host) => byId(state, key, host) ?? notFound(),
  reads: {
    GetCount: (state, _, host) => on(state, host).length,
    GetItem: (state, [key], host) => byId(state, key, host) ?? notFound(),
    GetItemOrNullObject: (state, [key], host) => byId(state, key, host) ?? NULL_OBJECT,
    GetItemAt: (state, [index], host) => {
      const found = on(state, host)[toNumber(index)];
      if (!found) throw fault('ItemNotFound');
      return fetched(state, found.id, host);
    },
  },
  writes: {
    Add: async (state, [type], host) => {
      guardSheet(state.sheet, host, 'allowFormatCells');
      if (type !== 'Custom') throw host.lacks(lacking('ConditionalFormatCollection', `add(${String(type)})`));
      const id = freshId(host, state.sheet);
      await host.model.putConditionalFormat(state.sheet, { ...PLAIN, id, areas: areasOf(state, host) });
      return fetched(state, id, host);
    },
    ClearAll: async (state, _, host) => {
      guardSheet(state.sheet, host, 'allowFormatCells');
      for (const format of on(state, host)) {
        await host.model.putConditionalFormat(state.sheet, {
          ...format,
          areas: areasOf(state, host).reduce<readonly Area[]>(
            (left, area) => left.flatMap((own) => subtract(own, area)),
            format.areas,
          ),
        });
      }
    },
  },
});

const PLAIN: Omit<CustomFormat, 'id' | 'areas'> = {
  type: 'Custom',
  formula: '=FALSE',
  fill: null,
  fontColor: null,
  bold: null,
  stopIfTrue: false,
};

/** The formats of a range, or of several areas of a sheet. */
type PlaceState = RangeState | { readonly sheet: string; readonly areas: readonly Area[] };

function areasOf(state: PlaceState, host: Host): readonly Area[] {
  return 'areas' in state ? state.areas : [areaOf(state, host)];
}

function on(state: PlaceState, host: Host): readonly ConditionalFormat[] {
  const areas = areasOf(state, host);
  return host.model
    .conditionalFormats(state.sheet)
    .filter((format) => format.areas.some((own) => areas.some((area) => intersection(own, area))));
}

function byId(state: PlaceState, key: unknown, host: Host): HostObject | null {
  const found = on(state, host).find((format) => format.id === toText(key));
  return found ? fetched(state, found.id, host) : null;
}

function fetched(state: PlaceState, id: string, host: Host): HostObject {
  const { top, left } = areasOf(state, host)[0] ?? { top: 1, left: 1 };
  return conditionalFormat({ sheet: state.sheet, id, through: { row: top, column: left } });
}

let counter = 0;
function freshId(host: Host, sheet: string): string {
  const taken = new Set(host.model.conditionalFormats(sheet).map((format) => format.id));
  let id: string;
  do id = `format-${++counter}`;
  while (taken.has(id));
  return id;
}

function notFound(): never {
  throw fault('ItemNotFound');
}
