import { LAST_COLUMN, LAST_ROW } from '../../model/a1';
import type { CellValue } from '../../model/cell';
import { printArea } from './area';
import { valueType } from './cell-text';
import { range } from './classes/range';
import type { Host } from './host';
import type { ModelChange } from './model';
import { EVENT, type EventEntry } from './protocol';

const WORKBOOK = 'Workbook';

/** The events of a change, for registered listeners of the collection and of the sheet. */
export function eventEntries(change: ModelChange, host: Host, source: 'Local' | 'Remote'): readonly EventEntry[] {
  const { type, message } = describe(change, host, source);
  return [WORKBOOK, change.sheet]
    .filter((target) => (host.registered.get(registrationKey(type, target)) ?? 0) > 0)
    .map((targetId) => ({ messageCategory: 65536, messageType: type, targetId, message: JSON.stringify(message) }));
}

function registrationKey(type: number, target: string): string {
  return `${type} ${target}`;
}

/** Counts registrations of one event on one target. */
export function register(host: Host, type: number, target: string, by: 1 | -1): void {
  const key = registrationKey(type, target);
  host.registered.set(key, Math.max(0, (host.registered.get(key) ?? 0) + by));
}

function describe(
  change: ModelChange,
  host: Host,
  source: 'Local' | 'Remote',
): { readonly type: number; readonly message: object } {
  const base = { worksheetId: change.sheet, source };
  switch (change.kind) {
    case 'cells': {
      const changed = {
        ...base,
        ...changedArgs(change.byAddIn),
        changeType: 'RangeEdited',
        address: printArea(change.area),
      };
      const referenceId = host.keep(range({ sheet: change.sheet, area: change.area }));
      return { type: EVENT.changed, message: { ...changed, referenceId, ...details(change) } };
    }
    case 'inserted':
    case 'deleted': {
      const axis = change.axis === 'row' ? 'Row' : 'Column';
      const last = change.first + change.count - 1;
      const whole =
        change.axis === 'row'
          ? { top: change.first, bottom: last, left: 1, right: LAST_COLUMN }
          : { top: 1, bottom: LAST_ROW, left: change.first, right: last };
      const changeType = `${axis}${change.kind === 'inserted' ? 'Inserted' : 'Deleted'}`;
      return {
        type: EVENT.changed,
        message: { ...base, ...changedArgs(change.byAddIn), changeType, address: printArea(whole) },
      };
    }
    case 'selected':
      return {
        type: EVENT.selectionChanged,
        message: { worksheetId: change.sheet, address: printArea(change.area), isInsideTable: false },
      };
    case 'activated':
      return { type: EVENT.activated, message: { worksheetId: change.sheet } };
    case 'deactivated':
      return { type: EVENT.deactivated, message: { worksheetId: change.sheet } };
    case 'sheet-added':
      return { type: EVENT.added, message: base };
    case 'sheet-deleted':
      return { type: EVENT.deleted, message: base };
    case 'sheet-renamed':
      return { type: EVENT.nameChanged, message: { ...base, nameBefore: change.before, nameAfter: change.after } };
  }
}

function changedArgs(byAddIn: boolean): object {
  return { triggerSource: byAddIn ? 'ThisLocalAddin' : 'Unknown', shiftDirection: 'None' };
}

function details(change: Extract<ModelChange, { kind: 'cells' }>): object {
  if (change.before === undefined || change.after === undefined) return {};
  return {
    valueBefore: shown(change.before),
    valueAfter: shown(change.after),
    valueTypeBefore: valueType(change.before),
    valueTypeAfter: valueType(change.after),
  };
}

function shown(value: CellValue): string | number | boolean {
  return value ?? '';
}
