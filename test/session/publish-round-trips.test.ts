import type { SheetPlan } from '../../src/sheets/plan';
import type { WorkbookPort } from '../../src/sheets/port';
import { openExcel } from '../../src/excel';
import { addKeyEvaluation } from '../../src/workbook/insert/add-key-evaluation';
import { publish } from '../../src/workbook/process/publish';
import { readSheets } from '../../src/workbook/read/read-sheet';
import { correctApplications } from '../support/correct-forms';
import { correctSelfEvaluations } from '../support/correct-self-evaluations';
import { openOfficeHost, type OfficeHost } from '../support/office-host';
import { useVirtualTime } from '../support/virtual-time';

useVirtualTime();

let office: OfficeHost;
let port: WorkbookPort;

/** A workbook with the filled form, which nobody has read before. */
async function open(plan: SheetPlan | undefined): Promise<{ readonly sheet: string }> {
  office = openOfficeHost();
  port = await openExcel();
  if (!plan) throw new Error('no form');
  await port.apply([{ kind: 'add-sheet', plan }]);
  const sheet = office.model.sheets().find(({ name }) => name === plan.name);
  office.counted();
  return { sheet: sheet?.id ?? '' };
}

const all = () => port.read({ all: true }, { merges: true });

afterEach(() => office.dispose());

test.each([
  ['申报表', correctApplications()[0]?.plan],
  ['自评表', correctSelfEvaluations()[0]?.plan],
])('publishing a %s: at most 3 round trips, and taken back whole', async (_, plan) => {
  const form = await open(plan);
  const before = await all();
  office.counted();
  const result = await publish(port, form);
  expect(office.counted().roundTrips).toBeLessThanOrEqual(3);
  if (!result.ok) throw new Error(result.message);
  const [sheet] = await readSheets(port, { name: result.sheetName }, true);
  expect(sheet?.forms).toEqual([]);
  expect(sheet?.grid.formulas.flat().filter((formula) => formula !== null)).toEqual([]);
  await result.undo.revert();
  expect(await all()).toEqual(before);
});

test('a key evaluation: at most 3 round trips, and taken back whole', async () => {
  const form = await open(correctSelfEvaluations()[0]?.plan);
  const before = await all();
  office.counted();
  const result = await addKeyEvaluation(port, { form, type: 'operating' });
  expect(office.counted().roundTrips).toBeLessThanOrEqual(3);
  if (!result.ok) throw new Error(result.message);
  await result.undo.revert();
  expect(await all()).toEqual(before);
});
