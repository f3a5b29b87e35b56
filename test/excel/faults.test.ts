import { openExcel } from '../../src/excel';
import type { Edit } from '../../src/sheets/edit';
import type { WorkbookPort } from '../../src/sheets/port';
import type { HostOptions, PlannedFault } from '../../src/workbench/host/host';
import { FORM, formPlan } from '../contract/workbook-port';
import { openOfficeHost, type OfficeHost } from '../support/office-host';
import { inspect } from './inspect';
import { useVirtualTime } from '../support/virtual-time';

useVirtualTime();

let office: OfficeHost;
let port: WorkbookPort;

async function open(options: HostOptions = {}): Promise<void> {
  office = openOfficeHost(options);
  port = await openExcel();
}

beforeEach(async () => {
  await open();
  await port.apply([{ kind: 'add-sheet', plan: formPlan() }]);
  office.counted();
});

afterEach(() => office.dispose());

const IN_CHINESE = /^[^A-Za-z]*[\u4e00-\u9fff].*。$/;

type Failure =
  | { readonly kind: 'error'; readonly code: Extract<PlannedFault, { kind: 'error' }>['code'] }
  | { readonly kind: 'silence' };

const FAILURES: readonly (readonly [string, Failure, string])[] = [
  ['ItemNotFound', { kind: 'error', code: 'ItemNotFound' }, 'sheet-missing'],
  ['AccessDenied', { kind: 'error', code: 'AccessDenied' }, 'sheet-protected'],
  ['cell editing', { kind: 'error', code: 'InvalidOperationInCellEditMode' }, 'edit-mode'],
  ['GeneralException', { kind: 'error', code: 'GeneralException' }, 'unknown'],
  ['too large', { kind: 'error', code: 'RequestPayloadSizeLimitExceeded' }, 'too-large'],
  ['silence', { kind: 'silence' }, 'unknown'],
];

const BATCHES: Readonly<Record<string, readonly Edit[]>> = {
  'a new sheet': [{ kind: 'add-sheet', plan: formPlan('新表') }],
  'contents and looks': [
    { kind: 'set-cells', sheet: FORM, cells: [{ row: 4, column: 2, content: { value: '改' } }] },
    { kind: 'set-style', sheet: FORM, area: { top: 4, left: 2, bottom: 4, right: 3 }, style: { fill: '#E2EFDA' } },
  ],
  'a new row': [
    { kind: 'insert-rows', sheet: FORM, before: 5, count: 1, copyFrom: 4 },
    { kind: 'set-cells', sheet: FORM, cells: [{ row: 5, column: 2, content: { value: '新' } }] },
  ],
};

describe.each(Object.entries(BATCHES))('%s', (_, edits) => {
  test.each(FAILURES)(
    '%s at every round trip: nothing is changed, a sentence is said, and it goes on',
    async (_name, failure, code) => {
      await (await port.apply(edits)).revert();
      const before = await state();
      office.counted();
      const undo = await port.apply(edits);
      const { roundTrips } = office.counted();
      await undo.revert();
      for (let at = 1; at <= roundTrips; at += 1) {
        office.host.plan({ at, ...failure });
        await expect(port.apply(edits)).rejects.toMatchObject({
          name: 'HostError',
          code,
          message: expect.stringMatching(IN_CHINESE),
        });
        expect([at, await state()]).toEqual([at, before]);
      }
      await (await port.apply(edits)).revert();
      expect(await state()).toEqual(before);
    },
  );
});

describe.each([
  ['for the first time', false],
  ['once the sheets are listed', true],
])('reading %s', (_, listed) => {
  const readAll = () => port.read({ all: true }, { merges: true });
  const start = async () => {
    port = await openExcel();
    if (listed) await readAll();
  };

  test.each(FAILURES)(
    '%s at every round trip is told or got over, and the next reading works',
    async (_name, failure, code) => {
      await start();
      office.counted();
      const whole = await readAll();
      const { roundTrips } = office.counted();
      for (let at = 1; at <= roundTrips; at += 1) {
        await start();
        office.host.plan({ at, ...failure });
        const result = await readAll().catch((error: unknown) => error);
        if (Array.isArray(result)) expect(result).toEqual(whole);
        else expect(result).toMatchObject({ name: 'HostError', code, message: expect.stringMatching(IN_CHINESE) });
        expect(await readAll()).toEqual(whole);
      }
    },
  );
});

test('a batch that fails half-way is taken back', async () => {
  const before = await state();
  const tooLong = {
    kind: 'set-cells',
    sheet: FORM,
    cells: [{ row: 9, column: 2, content: { value: '长'.repeat(32_768) } }],
  } as const;
  const edits: readonly Edit[] = [
    {
      kind: 'add-conditional-format',
      sheet: FORM,
      format: { area: { top: 3, left: 4, bottom: 5, right: 4 }, formula: 'D3>1', fill: '#F8CBAD' },
    },
    { kind: 'set-cells', sheet: FORM, cells: [{ row: 4, column: 2, content: { value: '改' } }] },
    { kind: 'insert-rows', sheet: FORM, before: 5, count: 1, copyFrom: 4 },
    { kind: 'add-sheet', plan: formPlan('新表') },
    tooLong,
    { kind: 'insert-rows', sheet: FORM, before: 6, count: 2, copyFrom: 4 },
  ];
  await expect(port.apply(edits)).rejects.toMatchObject({
    name: 'HostError',
    message: expect.stringMatching(IN_CHINESE),
  });
  expect(await state()).toEqual(before);
});

test('a workbook that can only be looked at', async () => {
  office.dispose();
  await open({ readOnly: true });
  expect(port.readOnly).toBe(true);
  await expect(port.apply([{ kind: 'add-sheet', plan: formPlan() }])).rejects.toMatchObject({ code: 'read-only' });
});

async function state(): Promise<unknown> {
  return JSON.parse(JSON.stringify([office.model.sheets().map(({ name }) => name), await inspect(office.model, FORM)]));
}
