import { caibannong201968 as ruleSet } from '../../src/catalog';
import { openExcel } from '../../src/excel';
import { drawApplication } from '../../src/sheets/draw/application';
import { drawSelfEvaluation } from '../../src/sheets/draw/self-evaluation';
import type { WorkbookPort } from '../../src/sheets/port';
import { openOfficeHost, type OfficeHost } from '../support/office-host';
import { useVirtualTime } from '../support/virtual-time';

useVirtualTime();

let office: OfficeHost;
let port: WorkbookPort;

beforeEach(async () => {
  office = openOfficeHost();
  port = await openExcel();
  office.counted();
});

afterEach(() => office.dispose());

const plans = [
  ...[null, ...ruleSet.categories].map((category) =>
    drawApplication({ ruleSet, category, year: 2026, wording: 'current', name: category?.id ?? 'empty' }),
  ),
  drawSelfEvaluation({ ruleSet, year: 2026, wording: 'current', name: 'self-evaluation', from: null }),
];

test.each(plans.map((plan) => [plan.name, plan] as const))(
  'inserting %s: at most 3 round trips and 200 kB',
  async (_, plan) => {
    await port.apply([{ kind: 'add-sheet', plan }]);
    const { roundTrips, requestBytes } = office.counted();
    expect(roundTrips).toBeLessThanOrEqual(3);
    expect(requestBytes).toBeLessThan(200_000);
  },
);

test('a live read is one round trip and writes nothing, by key, by name and of the shown sheet', async () => {
  const [plan] = plans;
  if (plan) await port.apply([{ kind: 'add-sheet', plan }]);
  const [grid] = await port.read({ name: 'empty' }, { merges: false });
  office.counted();
  for (const which of [{ id: grid?.id ?? '' }, { name: 'empty' }, { active: true }] as const) {
    expect(await port.read(which, { merges: false })).toHaveLength(1);
    expect(office.counted()).toMatchObject({ roundTrips: 1, writes: 0 });
  }
});

test('showing a cell is one round trip', async () => {
  const [sheet] = office.model.sheets();
  await port.reveal({ sheet: sheet?.id ?? '', row: 12, column: 5 });
  expect(office.counted()).toMatchObject({ roundTrips: 1, writes: 0 });
  expect(office.model.selection().area).toEqual({ top: 12, left: 5, bottom: 12, right: 5 });
});
