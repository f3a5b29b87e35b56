import { register } from '../events';
import { fault } from '../fault';
import type { Host } from '../host';
import { hostClass, NULL_OBJECT, type Method, type HostClass } from '../host-class';
import { EVENT } from '../protocol';
import { sheetByKey, toText } from './shared';
import { worksheet } from './worksheet';

export const worksheetCollection: HostClass<object> = hostClass<object>({
  name: 'WorksheetCollection',
  items: (_, host) => host.model.sheets().map((sheet) => worksheet({ sheet: sheet.id })),
  item: (_, key, host) => worksheet({ sheet: known(host, key).id }),
  reads: {
    GetActiveWorksheet: (_, __, host) => worksheet({ sheet: host.model.activeSheet() }),
    GetCount: (_, [visibleOnly], host) => host.model.sheets().filter((sheet) => !visibleOnly || !sheet.hidden).length,
    GetFirst: (_, __, host) => worksheet({ sheet: host.model.sheets()[0]?.id ?? '' }),
    GetLast: (_, __, host) => worksheet({ sheet: host.model.sheets().at(-1)?.id ?? '' }),
    GetItemOrNullObject: (_, [key], host) => {
      const sheet = sheetByKey(host, key);
      return sheet ? worksheet({ sheet: sheet.id }) : NULL_OBJECT;
    },
    ...registration('_RegisterDataChangedEvent', EVENT.changed),
    ...registration('_RegisterActivatedEvent', EVENT.activated),
    ...registration('_RegisterDeactivatedEvent', EVENT.deactivated),
    ...registration('_RegisterAddedEvent', EVENT.added),
    ...registration('_RegisterDeletedEvent', EVENT.deleted),
    ...registration('_RegisterSelectionChangedEvent', EVENT.selectionChanged),
    ...registration('_RegisterEventNameChanged', EVENT.nameChanged),
  },
  writes: {
    Add: async (_, [name], host) => {
      const wanted = name === null || name === undefined ? freeName(host) : toText(name);
      checkSheetName(host, wanted, null);
      return worksheet({ sheet: await host.model.addSheet(wanted) });
    },
  },
});

/** As Excel judges a sheet's name; `own` is the sheet that may keep it. */
export function checkSheetName(host: Host, name: string, own: string | null): void {
  if (name.length === 0 || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name))
    throw fault('InvalidArgument', `sheet name ${name}`);
  const taken = sheetByKey(host, name);
  if (taken && taken.id !== own && taken.name.toLowerCase() === name.toLowerCase())
    throw fault('ItemAlreadyExists', name);
}

function known(host: Host, key: unknown): { readonly id: string } {
  const sheet = sheetByKey(host, key);
  if (!sheet) throw fault('ItemNotFound', `sheet ${String(key)}`);
  return sheet;
}

function freeName(host: Host): string {
  for (let number = host.model.sheets().length; ; number++) {
    if (!sheetByKey(host, `Sheet${number}`)) return `Sheet${number}`;
  }
}

function registration(name: string, type: number): Record<string, Method<object>> {
  return {
    [name]: (_, __, host) => register(host, type, 'Workbook', 1),
    [name.replace('_Register', '_Unregister')]: (_, __, host) => register(host, type, 'Workbook', -1),
  };
}
