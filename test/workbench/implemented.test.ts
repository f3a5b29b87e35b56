import { IMPLEMENTED } from '../../src/workbench/host/implemented';
import { openOfficeHost } from '../support/office-host';
import { useVirtualTime } from '../support/virtual-time';

useVirtualTime();

/** Not in the client's public face: start-up, references, event registration, and what it sends under another name. */
const INTERNAL = /^_|^(Notify|Gridlines|GetItem|IsEntire|HasSpill|SideIndex$)/;

test('every member that the host claims to have is one of the real client', () => {
  const office = openOfficeHost();
  const client = office.Excel as unknown as Record<string, { prototype: object }>;
  const invented = Object.entries(IMPLEMENTED)
    .filter(([name]) => name !== 'AddinInternalService')
    .flatMap(([name, members]) =>
      members
        .map((member) => member.replace(/\(\)$|=$/, ''))
        .filter((member) => !INTERNAL.test(member) && member !== 'items' && member !== 'getItem')
        .filter((member) => !hasMember(client[name], member))
        .map((member) => `${name}.${member}`),
    );
  office.dispose();
  expect(invented).toEqual([]);
});

function hasMember(of: { prototype: object } | undefined, wire: string): boolean {
  if (!of) return false;
  const lower = wire.charAt(0).toLowerCase() + wire.slice(1);
  return lower in of.prototype;
}
