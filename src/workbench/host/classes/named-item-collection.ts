import { printArea, quoteSheet } from '../area';
import { fault } from '../fault';
import { assertFormula } from '../formula-syntax';
import type { Host } from '../host';
import { hostClass, isHostObject, NULL_OBJECT, stateOf, type HostClass } from '../host-class';
import { nameId } from '../model';
import type { DefinedName } from '../model';
import { namedItem } from './named-item';
import { range } from './range';
import { areaOf, sheetOf, toText } from './shared';

/** Names of the workbook (sheet null) or of one sheet. */
export const namedItemCollection: HostClass<{ readonly sheet: string | null }> = hostClass<{
  readonly sheet: string | null;
}>({
  name: 'NamedItemCollection',
  items: ({ sheet }, host) => inScope(sheet, host).map(({ id }) => namedItem({ id })),
  item: ({ sheet }, key, host) => byName(sheet, key, host) ?? notFound(key),
  reads: {
    GetCount: ({ sheet }, _, host) => inScope(sheet, host).length,
    GetItemOrNullObject: ({ sheet }, [key], host) => byName(sheet, key, host) ?? NULL_OBJECT,
  },
  writes: {
    Add: async ({ sheet }, [name, reference, comment], host) => {
      const wanted = checkedName(toText(name));
      if (byName(sheet, wanted, host)) throw fault('InvalidArgument', `the name ${wanted} exists`);
      const id = nameId(sheet, wanted);
      const formula = referenceFormula(reference, host);
      await host.model.putName({
        id,
        name: wanted,
        sheet,
        formula,
        visible: true,
        comment: typeof comment === 'string' ? comment : '',
      });
      return namedItem({ id });
    },
  },
});

function inScope(sheet: string | null, host: Host): readonly DefinedName[] {
  if (sheet !== null) sheetOf(host, sheet);
  return host.model.names().filter((name) => name.sheet === sheet);
}

function byName(sheet: string | null, key: unknown, host: Host) {
  const wanted = toText(key).toLowerCase();
  const found = inScope(sheet, host).find((name) => name.name.toLowerCase() === wanted);
  return found ? namedItem({ id: found.id }) : null;
}

function referenceFormula(reference: unknown, host: Host): string {
  if (!isHostObject(reference)) {
    const formula = `=${toText(reference).replace(/^=/, '')}`;
    assertFormula(formula);
    return formula;
  }
  const state = stateOf(range, reference);
  const address = printArea(areaOf(state, host)).replace(/[A-Z]+|\d+/g, '$$$&');
  return `=${quoteSheet(sheetOf(host, state.sheet).name)}!${address}`;
}

function checkedName(name: string): string {
  if (
    !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) ||
    /^([A-Za-z]{1,3}\d+|[RrCc]|[Rr]\d*[Cc]\d*)$/.test(name) ||
    name.length > 255
  ) {
    throw fault('InvalidArgument', `name ${name}`);
  }
  return name;
}

function notFound(key: unknown): never {
  throw fault('ItemNotFound', String(key));
}
