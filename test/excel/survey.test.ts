import { openExcel } from '../../src/excel';
import { inStep } from '../../src/excel/in-step';
import type { Connection } from '../../src/excel/connection';
import type { Edit } from '../../src/sheets/edit';
import type { WorkbookPort } from '../../src/sheets/port';
import { FORM, formPlan } from '../contract/workbook-port';
import { openOfficeHost, type OfficeHost } from '../support/office-host';
import { useVirtualTime } from '../support/virtual-time';
import { inspect } from './inspect';

useVirtualTime();

describe('works in step', () => {
  const connection = (sync: () => Promise<void>): Connection => ({ context: {} as Excel.RequestContext, sync });
  const asking = (times: number) => async (step: Connection) => {
    for (let time = 0; time < times; time += 1) await step.sync();
    return times;
  };

  test('take as many round trips as the longest', async () => {
    let trips = 0;
    const on = connection(async () => void (trips += 1));
    expect(await inStep(on, [asking(1), asking(3), asking(0), asking(2)])).toEqual([1, 3, 0, 2]);
    expect(trips).toBe(3);
    expect(await inStep(on, [])).toEqual([]);
    expect(trips).toBe(3);
  });

  test('fail together', async () => {
    const failure = new Error('gone');
    const on = connection(() => Promise.reject(failure));
    await expect(inStep(on, [asking(1), asking(2)])).rejects.toBe(failure);
  });

  test('one that fails by itself does not hold up the others', async () => {
    let trips = 0;
    const on = connection(async () => void (trips += 1));
    const failing = () => Promise.reject(new Error('no'));
    await expect(inStep(on, [failing, asking(2)])).rejects.toThrow('no');
    await Promise.resolve();
    expect(trips).toBeGreaterThan(0);
  });
});

describe('what was last read is only a guess', () => {
  let office: OfficeHost;
  let port: WorkbookPort;

  beforeEach(async () => {
    office = openOfficeHost();
    port = await openExcel();
    await port.apply([FORM, '别的', '第三'].map((name) => ({ kind: 'add-sheet', plan: formPlan(name) })));
  });

  afterEach(() => office.dispose());

  const idOf = (name: string) => office.model.sheets().find((sheet) => sheet.name === name)?.id ?? '';
  const look = async (name = FORM) => JSON.stringify(await inspect(office.model, name));
  const removal = (): Edit => ({ kind: 'delete-rows', sheet: idOf(FORM), first: 4, count: 1 });

  async function takenBack(edits: readonly Edit[], whenDone = () => {}): Promise<void> {
    const before = await look();
    const undo = await port.apply(edits);
    whenDone();
    expect(await look()).not.toBe(before);
    await undo.revert();
    expect(await look()).toBe(before);
  }

  test.each([
    ['all sheets were read', { all: true }, 2],
    ['one sheet was read', null, 3],
  ] as const)('where it holds and %s, few round trips', async (_, which, trips) => {
    await port.read(which ?? { id: idOf(FORM) }, { merges: true });
    office.counted();
    await takenBack([removal()], () => expect(office.counted().roundTrips).toBe(trips));
  });

  test('a white cell comes back white, and one without fill without', async () => {
    await office.model.setFormat(idOf(FORM), { top: 4, left: 2, bottom: 4, right: 2 }, { fill: '#FFFFFF' });
    await port.read({ id: idOf(FORM) }, { merges: true });
    await takenBack([removal()]);
    expect(office.model.format(idOf(FORM), 4, 2).fill).toBe('#FFFFFF');
    expect(office.model.format(idOf(FORM), 4, 9).fill).toBeNull();
  });

  test('a sheet that has grown since is asked again', async () => {
    await port.read({ id: idOf(FORM) }, { merges: true });
    await office.model.writeCells(idOf(FORM), [
      { row: 12, column: 9, content: '后来' },
      { row: 4, column: 9, content: '同行' },
    ]);
    await takenBack([removal()]);
  });

  test('a sheet that has gone since, and one that has come', async () => {
    await port.read({ id: idOf(FORM) }, { merges: true });
    await office.model.deleteSheet(idOf('别的'));
    await office.model.addSheet('新来');
    await office.model.writeCells(idOf('新来'), [{ row: 1, column: 1, content: `=${FORM}!C4` }]);
    await takenBack([removal()]);
    expect(office.model.cell(idOf('新来'), 1, 1).formula).toBe(`=${FORM}!C4`);
  });

  test('one sheet under its id and its name', async () => {
    await port.read({ id: idOf(FORM) }, { merges: true });
    const cell = (sheet: string, column: number): Edit => ({
      kind: 'set-cells',
      sheet,
      cells: [{ row: 4, column, content: { value: '改' } }],
    });
    await takenBack([cell(idOf(FORM), 2), cell(FORM, 3)]);
  });
});
