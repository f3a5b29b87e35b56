import { WHOLE_SHEET } from '../../../model/a1';
import { register } from '../events';
import { fault } from '../fault';
import type { Host } from '../host';
import { hostClass, NULL_OBJECT, stateOf, type HostObject, type Method, type HostClass } from '../host-class';
import { EVENT } from '../protocol';
import { chartCollection } from './chart-collection';
import { commentCollection } from './comment-collection';
import { namedItemCollection } from './named-item-collection';
import { pageLayout } from './page-layout';
import { range } from './range';
import { rangeAreas } from './range-areas';
import { placeOf, sheetByKey, sheetOf, toFlag, toNumber, toText } from './shared';
import { checkSheetName } from './worksheet-collection';
import { worksheetProtection } from './worksheet-protection';

export interface WorksheetState {
  readonly sheet: string;
}

export const worksheet: HostClass<WorksheetState> = hostClass<WorksheetState>({
  name: 'Worksheet',
  key: ({ sheet }, host) => ({ Id: sheetOf(host, sheet).id }),
  scalars: {
    Id: { get: ({ sheet }, host) => sheetOf(host, sheet).id },
    Name: {
      get: ({ sheet }, host) => sheetOf(host, sheet).name,
      set: ({ sheet }, value, host) => {
        checkSheetName(host, toText(value), sheet);
        return host.model.renameSheet(sheet, toText(value));
      },
    },
    Position: {
      get: ({ sheet }, host) => host.model.sheets().findIndex(({ id }) => id === sheetOf(host, sheet).id),
      set: ({ sheet }, value, host) => host.model.moveSheet(sheet, toNumber(value)),
    },
    Visibility: {
      get: ({ sheet }, host) => (sheetOf(host, sheet).hidden ? 'Hidden' : 'Visible'),
      set: ({ sheet }, value, host) => host.model.setSheetHidden(sheet, value !== 'Visible'),
    },
    TabColor: {
      get: ({ sheet }, host) => host.model.extras(sheet).tabColor,
      set: ({ sheet }, value, host) => {
        host.model.extras(sheet).tabColor = toText(value);
      },
    },
    ShowGridlines: { get: ({ sheet }, host) => host.model.extras(sheet).showGridlines },
    // The client sends this name when showGridlines is set.
    Gridlines: {
      get: ({ sheet }, host) => host.model.extras(sheet).showGridlines,
      set: ({ sheet }, value, host) => {
        host.model.extras(sheet).showGridlines = toFlag(value);
      },
    },
  },
  children: {
    Charts: ({ sheet }) => chartCollection({ sheet }),
    Comments: ({ sheet }) => commentCollection({ sheet }),
    Names: ({ sheet }) => namedItemCollection({ sheet }),
    PageLayout: ({ sheet }) => pageLayout({ sheet }),
    Protection: ({ sheet }) => worksheetProtection({ sheet }),
  },
  reads: {
    Activate: ({ sheet }, _, host) => host.model.activate(sheetOf(host, sheet).id),
    GetCell: ({ sheet }, [row, column], host) => block(host, sheet, toNumber(row), toNumber(column), 1, 1),
    GetNextOrNullObject: ({ sheet }, [visibleOnly], host) => next(host, sheet, visibleOnly) ?? NULL_OBJECT,
    GetRange: ({ sheet }, [address], host) =>
      range(address ? placeOf(host, sheet, toText(address)) : { sheet: sheetOf(host, sheet).id, area: WHOLE_SHEET }),
    GetRanges: ({ sheet }, [address], host) => {
      // Longer ones fail (office-js #5198).
      if (String(address ?? '').length > 8_192)
        throw fault('InvalidArgument', 'an address of more than 8,192 characters');
      return rangeAreas({
        sheet: sheetOf(host, sheet).id,
        areas: address
          ? toText(address)
              .split(',')
              .map((part) => placeOf(host, sheet, part).area)
          : [WHOLE_SHEET],
      });
    },
    GetRangeByIndexes: ({ sheet }, [row, column, rows, columns], host) =>
      block(host, sheet, toNumber(row), toNumber(column), toNumber(rows), toNumber(columns)),
    GetUsedRange: ({ sheet }, [valuesOnly], host) =>
      used(host, sheet, valuesOnly) ?? range({ sheet, area: { top: 1, left: 1, bottom: 1, right: 1 } }),
    GetUsedRangeOrNullObject: ({ sheet }, [valuesOnly], host) => used(host, sheet, valuesOnly) ?? NULL_OBJECT,
    _GetSheetById: (_, [id], host) => worksheet({ sheet: sheetOf(host, toText(id)).id }),
    _GetAnotherWorksheetById: (_, [id], host) => worksheet({ sheet: sheetOf(host, toText(id)).id }),
    ...registration('_RegisterDataChangedEvent', EVENT.changed),
    ...registration('_RegisterActivatedEvent', EVENT.activated),
    ...registration('_RegisterDeactivatedEvent', EVENT.deactivated),
    ...registration('_RegisterSelectionChangedEvent', EVENT.selectionChanged),
  },
  writes: {
    Delete: ({ sheet }, _, host) => {
      const visible = host.model.sheets().filter((candidate) => !candidate.hidden);
      if (visible.length === 1 && visible[0]?.id === sheet) throw fault('InvalidOperation', 'the last visible sheet');
      return host.model.deleteSheet(sheetOf(host, sheet).id);
    },
    Copy: async ({ sheet }, [where, other], host) => {
      const { name } = sheetOf(host, sheet);
      const position = copyPosition(host, String(where ?? 'None'), other);
      return worksheet({ sheet: await host.model.copySheet(sheet, copyName(host, name), position) });
    },
  },
});

function block(host: Host, sheet: string, row: number, column: number, rows: number, columns: number): HostObject {
  const area = { top: row + 1, left: column + 1, bottom: row + rows, right: column + columns };
  if (
    row < 0 ||
    column < 0 ||
    rows < 1 ||
    columns < 1 ||
    area.bottom > WHOLE_SHEET.bottom ||
    area.right > WHOLE_SHEET.right
  )
    throw fault('InvalidArgument');
  return range({ sheet: sheetOf(host, sheet).id, area });
}

function used(host: Host, sheet: string, valuesOnly: unknown): HostObject | null {
  const area = host.model.usedArea(sheetOf(host, sheet).id, valuesOnly === true);
  return area && range({ sheet, area });
}

function copyPosition(host: Host, where: string, other: unknown): number {
  const sheets = host.model.sheets();
  if (where === 'Beginning') return 0;
  if (where !== 'Before' && where !== 'After') return sheets.length;
  const index = sheets.findIndex((sheet) => sheet.id === stateOf(worksheet, other).sheet);
  return where === 'Before' ? index : index + 1;
}

function copyName(host: Host, name: string): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, 31 - suffix.length) + suffix;
    if (!sheetByKey(host, candidate)) return candidate;
  }
}

function registration(name: string, type: number): Record<string, Method<WorksheetState>> {
  return {
    [name]: ({ sheet }, _, host) => register(host, type, sheet, 1),
    [name.replace('_Register', '_Unregister')]: ({ sheet }, _, host) => register(host, type, sheet, -1),
  };
}

/** The sheet after it in the order of the tabs. */
function next(host: Host, sheet: string, visibleOnly: unknown): HostObject | null {
  const sheets = host.model.sheets();
  const place = sheets.findIndex(({ id }) => id === sheetOf(host, sheet).id);
  const found = sheets.slice(place + 1).find(({ hidden }) => !visibleOnly || !hidden);
  return found ? worksheet({ sheet: found.id }) : null;
}
