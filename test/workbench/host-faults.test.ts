import { openOfficeHost, type OfficeHost } from '../support/office-host';
import { later, useVirtualTime } from '../support/virtual-time';

useVirtualTime();

let office: OfficeHost;

afterEach(() => office.dispose());

const write = (address: string, value: unknown) =>
  office.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[value]];
    await context.sync();
  });

test.each([
  'ItemNotFound',
  'AccessDenied',
  'GeneralException',
  'InvalidOperationInCellEditMode',
  'RequestPayloadSizeLimitExceeded',
] as const)('a planned %s comes at the n-th request and only there, and nothing was written by it', async (code) => {
  office = openOfficeHost();
  office.host.plan({ at: 2, kind: 'error', code });
  await write('A1', 1);
  await expect(write('A2', 2)).rejects.toMatchObject({ code });
  await write('A3', 3);
  const sheet = office.model.activeSheet();
  expect([1, 2, 3].map((row) => office.model.cell(sheet, row, 1).value)).toEqual([1, null, 3]);
});

test('silence never answers; the next request is answered', async () => {
  office = openOfficeHost();
  office.host.plan({ at: 1, kind: 'silence' });
  const outcome = await Promise.race([write('A1', 1).then(() => 'answered'), later(100).then(() => 'silence')]);
  expect(outcome).toBe('silence');
  await write('A2', 2);
});

test('while a person types in a cell a batch fails, unless it may wait', async () => {
  office = openOfficeHost();
  let editing = true;
  Object.assign(office.model, { isEditing: () => editing });
  await expect(write('A1', 1)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  void later(60).then(() => (editing = false));
  await office.Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A2').values = [[2]];
    await context.sync();
  });
  expect(office.model.cell(office.model.activeSheet(), 2, 1).value).toBe(2);
});

test('a request above the limit is refused whole', async () => {
  office = openOfficeHost({ payloadLimit: 2_000 });
  await expect(write('A1', 'x'.repeat(3_000))).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
});

test('a workbook that may only be looked at', async () => {
  office = openOfficeHost({ readOnly: true });
  await expect(write('A1', 1)).rejects.toMatchObject({ code: 'AccessDenied' });
});

test('round trips are counted without the client’s own clean-up', async () => {
  office = openOfficeHost();
  await write('A1', 1);
  await write('A2', 1);
  await later(20);
  expect(office.counted()).toMatchObject({ roundTrips: 2, writes: 2 });
});
