import type { Area } from '../../../model/cell';
import { printArea, quoteSheet } from '../area';
import { fault } from '../fault';
import type { Host } from '../host';
import { hostClass, type HostClass } from '../host-class';
import { conditionalFormatCollection } from './conditional-format-collection';
import { range } from './range';
import { sheetOf, toNumber } from './shared';
import { worksheet } from './worksheet';

export interface AreasState {
  readonly sheet: string;
  readonly areas: readonly Area[];
  /** What getMergedAreas answered: its address was reported to name first cells only (office-js #1590). */
  readonly merged?: true;
}

export const rangeAreas: HostClass<AreasState> = hostClass<AreasState>({
  name: 'RangeAreas',
  kept: true,
  scalars: {
    Address: { get: addresses },
    AddressLocal: { get: addresses },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: {
      get: ({ areas }) =>
        areas.reduce((sum, area) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0),
    },
  },
  children: {
    Areas: (state) => rangeCollection(state),
    ConditionalFormats: (state) => conditionalFormatCollection(state),
    Worksheet: ({ sheet }) => worksheet({ sheet }),
  },
});

export const rangeCollection: HostClass<AreasState> = hostClass<AreasState>({
  name: 'RangeCollection',
  items: ({ sheet, areas }) => areas.map((area) => range({ sheet, area })),
  reads: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, [index]) => {
      const area = areas[toNumber(index)];
      if (!area) throw fault('ItemNotFound');
      return range({ sheet, area });
    },
  },
});

function addresses({ sheet, areas, merged }: AreasState, host: Host): string {
  const name = quoteSheet(sheetOf(host, sheet).name);
  const shown =
    merged && host.options.namesMergesByFirstCell
      ? areas.map((area) => ({ ...area, bottom: area.top, right: area.left }))
      : areas;
  return shown.map((area) => `${name}!${printArea(area)}`).join(',');
}
