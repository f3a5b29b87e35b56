import { NOTHING_KNOWN } from '../../src/cycle/known-workbook';
import { openExcel } from '../../src/excel';
import { gridOfPlan } from '../support/grid-of-plan';
import type { SheetGrid } from '../../src/sheets/grid';
import { helperBlock } from '../../src/sheets/native/helper-block';
import type { SheetPlan } from '../../src/sheets/plan';
import type { WorkbookPort } from '../../src/sheets/port';
import { checkSheets } from '../../src/workbook/check/check-workbook';
import { countyTwins, correctApplications } from '../support/correct-forms';
import { correctMonitorings } from '../support/correct-monitorings';
import { correctSelfEvaluations, filledSelfEvaluation } from '../support/correct-self-evaluations';
import { openOfficeHost, type OfficeHost } from '../support/office-host';
import { PROJECT_STORIES } from '../support/project-stories';
import { useVirtualTime } from '../support/virtual-time';

useVirtualTime();

/** Helper columns are left out of live reads: nothing that is judged is in them. */
const ANY = { as: null, category: null };

async function findingsOn(port: Pick<WorkbookPort, 'read'>): Promise<unknown> {
  const sheets = await checkSheets(
    port as WorkbookPort,
    ANY,
    { active: true },
    { merges: false, mode: () => 'full', known: NOTHING_KNOWN },
  );
  return sheets.map(({ forms }) => forms.map(({ form, findings }) => [form.kind, form.area, findings]));
}

describe('the same findings without the helper columns', () => {
  const fixtures = [
    ...correctApplications(),
    ...countyTwins(),
    ...correctMonitorings(),
    ...correctSelfEvaluations('formulas'),
    ...correctSelfEvaluations('typed'),
  ];

  test.each(fixtures.map(({ name, plan }) => [name, plan] as const))('%s', async (_, plan) => {
    const [whole] = [{ ...gridOfPlan(plan), merges: 'unknown' as const }];
    const without = withoutHelpers(whole);
    expect(await findingsOn({ read: async () => [without] })).toEqual(await findingsOn({ read: async () => [whole] }));
  });

  test('most of them have such columns', () => {
    const cut = fixtures.filter(({ plan }) => helperBlock(gridOfPlan(plan)) !== null).length;
    expect(cut).toBeGreaterThan(fixtures.length / 2);
  });
});

function withoutHelpers(grid: SheetGrid): SheetGrid {
  const block = helperBlock(grid);
  if (!block) return grid;
  const cut = <T>(table: readonly (readonly T[])[]) => table.map((row) => row.slice(0, block.column - grid.left));
  return { ...grid, texts: cut(grid.texts), values: cut(grid.values), formulas: cut(grid.formulas) };
}

describe('in the stand-in', () => {
  const FORM = '自评表';
  let office: OfficeHost;
  let port: WorkbookPort;
  let sheet: string;

  beforeEach(async () => {
    office = openOfficeHost();
    port = await openExcel();
    await port.apply([{ kind: 'add-sheet', plan: { ...longPlan(), name: FORM } }]);
    sheet = office.model.sheets().find(({ name }) => name === FORM)?.id ?? '';
    await office.model.activate(sheet);
    await office.model.settle();
  });

  afterEach(() => office.dispose());

  const look = async () => {
    office.counted();
    const findings = await findingsOn(port);
    return { findings, ...office.counted() };
  };

  test('after the first look an answer has less than 100 kB, and the same findings', async () => {
    const first = await look();
    const second = await look();
    expect([first.roundTrips, second.roundTrips]).toEqual([1, 1]);
    expect(second.findings).toEqual(first.findings);
    expect(second.responseBytes).toBeLessThan(100_000);
    expect(second.responseBytes).toBeLessThan(first.responseBytes / 3);
  });

  test('where the helper columns have moved, everything is read again', async () => {
    await look();
    await office.model.insertColumns(sheet, 1, 1);
    const moved = await look();
    const fresh = await openExcel();
    expect(moved.roundTrips).toBe(2);
    expect(moved.findings).toEqual(await findingsOn(fresh));
    expect((await look()).roundTrips).toBe(1);
  });

  test('another sheet is never taken for it', async () => {
    await look();
    await office.model.activate(office.model.sheets()[0]?.id ?? '');
    const [grid] = await port.read({ active: true }, { merges: false });
    expect(grid?.name).toBe('Sheet1');
  });

  test('a command reads them', async () => {
    await look();
    const [grid] = await port.read({ name: FORM }, { merges: true });
    expect(grid && helperBlock(grid)).not.toBeNull();
  });
});

function longPlan(): SheetPlan {
  const plans = PROJECT_STORIES.map((story) => filledSelfEvaluation(story, 'formulas'));
  return plans.reduce((longest, plan) => (plan.rowHeights.length > longest.rowHeights.length ? plan : longest));
}
