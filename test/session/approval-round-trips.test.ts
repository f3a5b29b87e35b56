import type { SheetPlan } from '../../src/sheets/plan';
import type { WorkbookPort } from '../../src/sheets/port';
import { openExcel } from '../../src/excel';
import { adjust } from '../../src/workbook/process/adjust';
import { approve } from '../../src/workbook/process/approve';
import { carryOver } from '../../src/workbook/insert/carry-over';
import type { CarryInto } from '../../src/workbook/insert/carry-over';
import { readSheets } from '../../src/workbook/read/read-sheet';
import { correctApplications } from '../support/correct-forms';
import { openOfficeHost, type OfficeHost } from '../support/office-host';
import { useVirtualTime } from '../support/virtual-time';

useVirtualTime();

const SAID = {
  date: '2024-03-05',
  body: '县财政局',
  number: '',
  who: '王经办',
  now: new Date(2024, 2, 6),
  keeping: 'shown',
} as const;

const INTO: readonly CarryInto[] = [{ form: 'review' }, { form: 'monitoring', month: 7 }, { form: 'self-evaluation' }];

let office: OfficeHost;
let port: WorkbookPort;

/** A workbook with a filled 申报表, as another program has left it: nobody has read it before. */
async function open(): Promise<{ readonly sheet: string }> {
  office = openOfficeHost();
  port = await openExcel();
  const plan = correctApplications()[0]?.plan as SheetPlan;
  await port.apply([{ kind: 'add-sheet', plan }]);
  const sheet = office.model.sheets().find(({ name }) => name === plan.name);
  office.counted();
  return { sheet: sheet?.id ?? '' };
}

afterEach(() => office.dispose());

test('approving and carrying over: at most 3 round trips each', async () => {
  const form = await open();
  expect(await approve(port, { form, ...SAID })).toMatchObject({ ok: true });
  expect(office.counted().roundTrips).toBeLessThanOrEqual(3);
  for (const into of INTO) {
    expect(await carryOver(port, form, into)).toMatchObject({ ok: true });
    expect(office.counted().roundTrips).toBeLessThanOrEqual(3);
  }
});

test('in Excel too, what is registered is read again and taken back whole', async () => {
  const form = await open();
  const all = () => port.read({ all: true }, { merges: true });
  const result = await approve(port, { form, ...SAID });
  expect(result).toMatchObject({ ok: true });
  const approved = await all();
  const [sheet] = await readSheets(port, { id: form.sheet }, false);
  const target = sheet?.forms[0]?.indicators.find(({ target: { value } }) => value?.kind === 'quantitative')?.target;
  if (!target) throw new Error('no target');
  const { row, column } = target.at;
  const cells = [{ row, column, content: { value: '≥12345公里' } }];
  const typed = await port.apply([{ kind: 'set-cells', sheet: form.sheet, cells }]);
  const adjusted = await adjust(port, { form, ...SAID, reason: '汛期推迟开工', budgetToo: false });
  if (!adjusted.ok) throw new Error(adjusted.message);
  expect((await all()).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['调整登记', expect.stringMatching(/^第1次调整目标/)]),
  );
  await adjusted.undo.revert();
  await typed.revert();
  expect(await all()).toEqual(approved);
});

test.each(['protected', 'hidden'] as const)('in Excel too, the goals are kept %s, and taken back', async (keeping) => {
  const form = await open();
  const before = await port.read({ all: true }, { merges: true });
  office.counted();
  const result = await approve(port, { form, ...SAID, keeping });
  if (!result.ok) throw new Error(result.message);
  expect(office.counted().roundTrips).toBeLessThanOrEqual(3);
  const kept = office.model.sheets().find(({ name }) => name === result.sheetName);
  expect(kept?.hidden).toBe(keeping === 'hidden');
  const [grid] = await port.read({ name: result.sheetName }, { merges: false });
  expect(grid?.protected).toBe(keeping === 'protected');
  await result.undo.revert();
  expect(await port.read({ all: true }, { merges: true })).toEqual(before);
});
