import type { Workbench } from '../e2e/workbench';
import { openWorkbench } from '../e2e/workbench';

const EDITS = 12;

/** Milliseconds of one edit typed into the grid, until the pane shows what it means. */
interface EditCost {
  readonly all: number;
  /** The host's share: the one read. */
  readonly host: number;
  readonly roundTrips: number;
  readonly bytes: number;
}

/** What an edit costs in Chromium, in the pane as built, on a 表1 of 贫困村村内基础设施建设项目; the quiet moment of 250 ms is part of it. */
export async function liveCostInChromium(): Promise<string[][]> {
  const bench = await openWorkbench();
  await bench.button('开始使用').click();
  await bench.button('插入套表').click();
  await bench.pane.getByText('已插入工作表').waitFor();
  await bench.tab('校验');
  const costs: EditCost[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) costs.push(await costOfEdit(bench, edit));
  await bench.close();
  const median = (pick: (cost: EditCost) => number) =>
    costs.map(pick).sort((one, other) => one - other)[Math.floor(costs.length / 2)] ?? NaN;
  return [
    [
      `median of ${EDITS} edits`,
      `shown after ${median(({ all }) => all).toFixed(0)} ms`,
      `host ${median(({ host }) => host).toFixed(0)} ms`,
      `${median(({ roundTrips }) => roundTrips)} round trip`,
      `${(median(({ bytes }) => bytes) / 1000).toFixed(0)} kB answered`,
    ],
  ];
}

/** Right and wrong units take turns, so that every edit changes the list. */
async function costOfEdit({ page, pane, type }: Workbench, edit: number): Promise<EditCost> {
  await page.evaluate(() => {
    const { host, model } = window.jichiWorkbench!;
    const measured = { start: NaN, host: 0, roundTrips: 0, bytes: 0 };
    Object.assign(window, { measured });
    model.onChange(() => {
      if (Number.isNaN(measured.start)) measured.start = performance.now();
    });
    host.onExchange(({ cleanUp, milliseconds, responseBytes }) => {
      if (cleanUp) return;
      measured.host += milliseconds;
      measured.roundTrips += 1;
      measured.bytes += responseBytes;
    });
  });
  const isWrong = edit % 2 === 0;
  await type('E11', isWrong ? `≥${edit + 1}平方米` : `≥${edit + 1}公里`);
  await pane
    .locator('[data-line]')
    .filter({ hasText: '平方米' })
    .first()
    .waitFor({ state: isWrong ? 'visible' : 'detached' });
  return page.evaluate(() => {
    const { measured } = window as unknown as {
      measured: { start: number; host: number; roundTrips: number; bytes: number };
    };
    return { ...measured, all: performance.now() - measured.start };
  });
}
