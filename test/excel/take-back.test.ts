import { openExcel } from '../../src/excel';
import type { Edit } from '../../src/sheets/edit';
import type { SheetPlan } from '../../src/sheets/plan';
import type { WorkbookPort } from '../../src/sheets/port';
import type { PlannedFault } from '../../src/workbench/host/host';
import { FORM, formPlan, OTHER } from '../contract/workbook-port';
import { openOfficeHost, type OfficeHost } from '../support/office-host';
import { inspect } from './inspect';
import { sampledNumbers } from '../support/sample';
import { later, useVirtualTime } from '../support/virtual-time';

useVirtualTime();

/** Milliseconds until an answer comes that nobody waits for any more. */
const TOO_LATE = 30_000;

let office: OfficeHost;
let port: WorkbookPort;
let late: jest.SpyInstance;

beforeEach(async () => {
  office = openOfficeHost();
  port = await openExcel();
  await port.apply([formPlan(), otherPlan].map((plan) => ({ kind: 'add-sheet', plan })));
});

afterEach(() => {
  jest.restoreAllMocks();
  office.dispose();
});

/** The form refers to it and it refers to the form. */
const otherPlan: SheetPlan = {
  name: OTHER,
  columns: [{ width: 10 }, { width: 10 }],
  rowHeights: [],
  cells: [
    { row: 1, column: 1, content: { formula: `SUM(${FORM}!C3:C5)` }, style: {} },
    { row: 2, column: 2, content: { value: '1-12' }, style: { numberFormat: '@', fill: '#FFF2CC' } },
  ],
  merges: [],
  validations: [],
  conditionalFormats: [{ area: { top: 1, left: 1, bottom: 2, right: 1 }, formula: `A1>${FORM}!$C$6`, fill: '#FFF2CC' }],
  names: [],
  print: {
    area: { top: 1, left: 1, bottom: 2, right: 2 },
    orientation: 'landscape',
    fitToWidth: true,
    repeatRows: null,
  },
};

type Failure =
  | { readonly kind: 'error'; readonly code: Extract<PlannedFault, { kind: 'error' }>['code'] }
  | { readonly kind: 'silence' };

const FAILURES: readonly (readonly [string, Failure])[] = [
  ['ItemNotFound', { kind: 'error', code: 'ItemNotFound' }],
  ['cell editing', { kind: 'error', code: 'InvalidOperationInCellEditMode' }],
  ['silence', { kind: 'silence' }],
];

const CONTENTS: Edit = {
  kind: 'set-cells',
  sheet: FORM,
  cells: [{ row: 4, column: 2, content: { value: '改' } }],
};
const NEW_ROW: Edit = { kind: 'insert-rows', sheet: FORM, before: 5, count: 1, copyFrom: 4 };
const FEWER_ROWS: Edit = { kind: 'delete-rows', sheet: FORM, first: 4, count: 1 };
const NEW_SHEET: Edit = { kind: 'add-sheet', plan: formPlan('新表') };

const BATCHES: Readonly<Record<string, readonly Edit[]>> = {
  'contents alone': [CONTENTS],
  'a new row': [CONTENTS, NEW_ROW],
  'fewer rows': [FEWER_ROWS, CONTENTS],
  'a deleted sheet': [{ kind: 'delete-sheet', sheet: OTHER }],
  'a new sheet and rows': [NEW_SHEET, NEW_ROW, FEWER_ROWS, CONTENTS],
};

describe.each(Object.entries(BATCHES))('taking back: %s', (_, edits) => {
  test.each(FAILURES)(
    '%s at every round trip: whole or not at all, and it can be done again',
    async (_name, failure) => {
      const before = await state();
      const first = await port.apply(edits);
      const after = await state();
      office.counted();
      await first.revert();
      expect(await state()).toEqual(before);
      const { roundTrips } = office.counted();
      for (const at of sampledNumbers(roundTrips, 1)) {
        const undo = await port.apply(edits);
        office.host.plan({ at, ...failure });
        const told = await undo.revert().then(
          () => 'done',
          () => 'refused',
        );
        expect([at, told, await state()]).toEqual([at, told, told === 'done' ? before : after]);
        await undo.revert();
        expect([at, await state()]).toEqual([at, before]);
      }
    },
  );

  test('an answer that comes too late: nothing is undone twice', async () => {
    const before = await state();
    const first = await port.apply(edits);
    office.counted();
    await first.revert();
    const { roundTrips } = office.counted();
    for (const at of sampledNumbers(roundTrips, 2)) {
      const undo = await port.apply(edits);
      answerLate(at);
      await undo.revert().catch(() => undefined);
      await undo.revert();
      expect([at, await state()]).toEqual([at, before]);
      late.mockRestore();
    }
  });
});

test('what was told as refused is whole once the late answer has come', async () => {
  const before = await state();
  const undo = await port.apply([NEW_ROW]);
  answerLate(1);
  await expect(undo.revert()).rejects.toMatchObject({ name: 'HostError', code: 'unknown' });
  await later(2 * TOO_LATE);
  expect(await state()).toEqual(before);
});

test('a batch that was told as failed is taken back once the late answer has come', async () => {
  const before = await state();
  const edits = [NEW_SHEET, NEW_ROW, CONTENTS];
  office.counted();
  const undo = await port.apply(edits);
  const { roundTrips } = office.counted();
  await undo.revert();
  answerLate(roundTrips);
  await expect(port.apply(edits)).rejects.toMatchObject({ name: 'HostError', code: 'unknown' });
  await later(2 * TOO_LATE);
  expect(await state()).toEqual(before);
});

test.each(FAILURES)('a batch fails half-way, and then %s while it is taken back', async (_, failure) => {
  const before = await state();
  const tooLong = '长'.repeat(32_768);
  const edits: readonly Edit[] = [
    NEW_SHEET,
    CONTENTS,
    NEW_ROW,
    { kind: 'set-cells', sheet: FORM, cells: [{ row: 9, column: 2, content: { value: tooLong } }] },
    FEWER_ROWS,
  ];
  office.counted();
  await expect(port.apply(edits)).rejects.toMatchObject({ name: 'HostError' });
  const { roundTrips } = office.counted();
  for (const at of sampledNumbers(roundTrips, 3)) {
    office.host.plan({ at, ...failure });
    await expect(port.apply(edits)).rejects.toMatchObject({ name: 'HostError' });
    expect([at, await state()]).toEqual([at, before]);
  }
});

test('two faults in one operation are told as half done, and what is left is still to be taken back', async () => {
  const before = await state();
  const undo = await port.apply([NEW_ROW]);
  office.host.plan({ at: 2, kind: 'error', code: 'GeneralException' });
  office.host.plan({ at: 3, kind: 'error', code: 'GeneralException' });
  await expect(undo.revert()).rejects.toMatchObject({ message: expect.stringContaining('没能全部恢复') });
  await undo.revert();
  expect(await state()).toEqual(before);
});

/** Excel does what the n-th request from now asks, but its answer takes longer than anybody waits; later answers come after it. */
function answerLate(at: number): void {
  const process = office.host.process.bind(office.host);
  let seen = 0;
  let turn: Promise<unknown> = Promise.resolve();
  late = jest.spyOn(office.host, 'process').mockImplementation((body, flags) => {
    seen += 1;
    const tooLate = seen === at;
    const answer = turn.then(async () => {
      const text = await process(body, flags);
      if (tooLate) await later(TOO_LATE);
      return text;
    });
    turn = answer.catch(() => undefined);
    return answer;
  });
}

async function state(): Promise<unknown> {
  const sheets: unknown[] = [];
  for (const { name } of office.model.sheets()) sheets.push([name, await inspect(office.model, name)]);
  return JSON.parse(JSON.stringify(sheets));
}
