import { openExcel } from '../../src/excel';
import type { Change, WorkbookPort } from '../../src/sheets/port';
import { openOfficeHost, type OfficeHost } from '../support/office-host';
import { later, useVirtualTime } from '../support/virtual-time';

useVirtualTime();

let office: OfficeHost;
let port: WorkbookPort;
let changes: Change[];
let sheet: string;

beforeEach(async () => {
  office = openOfficeHost();
  port = await openExcel();
  changes = [];
  sheet = office.model.activeSheet();
  office.counted();
});

afterEach(() => office.dispose());

/** Events follow the answers. */
const delivered = () => later(60);

test('edits, rows and sheets of a person, told apart from our own writes', async () => {
  const unwatch = await port.watch((change) => changes.push(change));
  await office.model.writeCells(sheet, [{ row: 2, column: 2, content: '产出指标' }]);
  await delivered();
  expect(changes).toEqual([{ kind: 'cells', sheet, own: false }]);

  changes.length = 0;
  await office.model.insertRows(sheet, 2, 1);
  await delivered();
  expect(changes).toContainEqual({ kind: 'rows', sheet, own: false });

  changes.length = 0;
  const added = await office.model.addSheet('别的');
  await delivered();
  expect(changes).toContainEqual({ kind: 'sheets', sheet: added, own: false });

  changes.length = 0;
  await office.model.activate(added);
  await delivered();
  expect(changes).toEqual([{ kind: 'activated', sheet: added, own: false }]);

  changes.length = 0;
  await port.apply([{ kind: 'set-cells', sheet, cells: [{ row: 1, column: 1, content: { value: '我们写的' } }] }]);
  await delivered();
  expect(changes.length).toBeGreaterThan(0);
  expect(changes.every((change) => change.kind !== 'selected' && change.own)).toBe(true);

  await unwatch();
  changes.length = 0;
  await office.model.writeCells(sheet, [{ row: 3, column: 2, content: 5 }]);
  await delivered();
  expect(changes).toEqual([]);
});

test('what is selected is told with its place, at no cost', async () => {
  const unwatch = await port.watch((change) => changes.push(change));
  office.counted();
  const area = { top: 12, left: 5, bottom: 14, right: 5 };
  await office.model.select(sheet, area);
  await delivered();
  expect(changes).toEqual([{ kind: 'selected', sheet, area }]);
  expect(office.counted()).toMatchObject({ roundTrips: 0, writes: 0 });
  await unwatch();
});

test('watching is one round trip, and so is leaving off', async () => {
  const unwatch = await port.watch(() => undefined);
  expect(office.counted().roundTrips).toBe(1);
  await unwatch();
  expect(office.counted().roundTrips).toBe(1);
});
