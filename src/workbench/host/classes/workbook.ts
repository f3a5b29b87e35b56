import { fault } from '../fault';
import type { Host } from '../host';
import { hostClass, NULL_OBJECT, stateOf, type HostObject, type HostClass } from '../host-class';
import { application } from './application';
import { namedItemCollection } from './named-item-collection';
import { range } from './range';
import { runtime } from './runtime';
import { settingCollection } from './setting-collection';
import { toFlag, toText } from './shared';
import { workbookProtection } from './workbook-protection';
import { worksheetCollection } from './worksheet-collection';

export const workbook: HostClass<object> = hostClass<object>({
  name: 'Workbook',
  scalars: {
    Name: { get: () => '工作簿.xlsx' },
    ReadOnly: { get: (_, host) => host.options.readOnly === true },
    IsDirty: {
      get: (_, host) => host.model.dirty,
      set: (_, value, host) => {
        host.model.dirty = toFlag(value);
      },
    },
  },
  children: {
    Application: () => application({}),
    Names: () => namedItemCollection({ sheet: null }),
    Protection: () => workbookProtection({}),
    Settings: () => settingCollection({}),
    Worksheets: () => worksheetCollection({}),
    _Runtime: () => runtime({}),
  },
  reads: {
    GetSelectedRange: (_, __, host) => range({ ...host.model.selection() }),
    GetActiveCell: (_, __, host) => {
      const { sheet, area } = host.model.selection();
      return range({ sheet, area: { top: area.top, left: area.left, bottom: area.top, right: area.left } });
    },
    _GetRangeForEventByReferenceId: (_, [id], host) => eventRange(toText(id), host) ?? missing(toText(id)),
    _GetRangeOrNullObjectForEventByReferenceId: (_, [id], host) => eventRange(toText(id), host) ?? NULL_OBJECT,
    _RemoveReference: (_, [id], host) => host.ranges.release(toText(id)),
    _RemoveAllReferences: () => null,
    _GetReferenceCount: (_, __, host) => host.ranges.size,
  },
});

/** A copy: the client releases what it gets, and the event's own reference must outlive that. */
function eventRange(id: string, host: Host): HostObject | null {
  const kept = stateOf(range, host.ranges.get(id));
  const alive = kept.area !== null && host.model.sheets().some((sheet) => sheet.id === kept.sheet);
  return alive ? range({ ...kept }) : null;
}

function missing(id: string): never {
  throw fault('ItemNotFound', id);
}
