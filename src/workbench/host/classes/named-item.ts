import { parseArea } from '../../../model/a1';
import { splitReference } from '../area';
import { fault } from '../fault';
import type { Host } from '../host';
import { hostClass, NULL_OBJECT, type HostObject, type HostClass } from '../host-class';
import type { DefinedName } from '../model';
import { range } from './range';
import { sheetByKey, toFlag, toText } from './shared';

export const namedItem: HostClass<{ readonly id: string }> = hostClass<{ readonly id: string }>({
  name: 'NamedItem',
  key: (state, host) => ({ _Id: current(state, host).name }),
  scalars: {
    Name: { get: (state, host) => current(state, host).name },
    Formula: {
      get: (state, host) => current(state, host).formula,
      set: (state, value, host) => host.model.putName({ ...current(state, host), formula: toText(value) }),
    },
    Visible: {
      get: (state, host) => current(state, host).visible,
      set: (state, value, host) => host.model.putName({ ...current(state, host), visible: toFlag(value) }),
    },
    Comment: {
      get: (state, host) => current(state, host).comment,
      set: (state, value, host) => host.model.putName({ ...current(state, host), comment: toText(value) }),
    },
    Scope: { get: (state, host) => (current(state, host).sheet === null ? 'Workbook' : 'Worksheet') },
    Type: { get: (state, host) => (target(state, host) ? 'Range' : 'String') },
    Value: { get: (state, host) => constant(current(state, host).formula) },
  },
  reads: {
    GetRange: (state, _, host) => target(state, host) ?? notFound(),
    GetRangeOrNullObject: (state, _, host) => target(state, host) ?? NULL_OBJECT,
  },
  writes: { Delete: (state, _, host) => host.model.removeName(current(state, host).id) },
});

function current({ id }: { readonly id: string }, host: Host): DefinedName {
  const found = host.model.names().find((name) => name.id === id);
  if (!found) throw fault('ItemNotFound', id);
  return found;
}

function target(state: { readonly id: string }, host: Host): HostObject | null {
  const { sheet, address } = splitReference(current(state, host).formula);
  const area = sheet === null ? null : parseArea(address);
  const owner = sheet === null ? undefined : sheetByKey(host, sheet);
  return owner && area ? range({ sheet: owner.id, area }) : null;
}

/** ="a""b" → a"b; anything else as it is written, without the "=". */
function constant(formula: string): string {
  const text = formula.match(/^="((?:[^"]|"")*)"$/)?.[1];
  return text === undefined ? formula : text.replaceAll('""', '"');
}

function notFound(): never {
  throw fault('ItemNotFound');
}
