import { gridOfPlan } from '../support/grid-of-plan';
import type { SheetPlan } from '../../src/sheets/plan';
import { recognise } from '../../src/sheets/recognise';
import { address } from '../../src/model/cell';
import type { Workbench } from '../e2e/workbench';
import { openWorkbench } from '../e2e/workbench';
import { applicationOf, selfEvaluationOf, workbookOf } from './sample-forms';
import { median, quantile } from './timing';

const WARM_UP_EDITS = 4;
const EDITS = 12;

/** Milliseconds of one edit typed into the grid, until the pane shows what it means. */
interface EditCost {
  readonly all: number;
  /** The host's share: the reads. */
  readonly host: number;
  readonly roundTrips: number;
  readonly bytes: number;
}

/** What an edit costs in Chromium, in the pane as built; the quiet moment of 250 ms is part of it. */
export async function liveCostInChromium(): Promise<string[][]> {
  return [
    await costOn('表1 of 10 rows', applicationOf('village-infrastructure')),
    await costOn('表1 of 59 rows', applicationOf('specialty-industry')),
    await costOn('表4 of 51 rows', selfEvaluationOf('specialty-industry')),
  ];
}

async function costOn(name: string, plan: SheetPlan): Promise<string[]> {
  const bench = await openWorkbench({ asServed: true });
  await bench.button('开始使用').click();
  await bench.open(await workbookOf([plan]));
  await bench.tab('校验');
  await watchEdits(bench);
  const edited = editedCell(plan);
  const costs: EditCost[] = [];
  for (let edit = 0; edit < WARM_UP_EDITS + EDITS; edit += 1) costs.push(await costOfEdit(bench, edited, edit));
  await bench.close();
  const warm = costs.slice(WARM_UP_EDITS);
  const all = warm.map((cost) => cost.all);
  const middle = (pick: (cost: EditCost) => number) => median(warm.map(pick));
  return [
    name,
    `shown after ${median(all).toFixed(0)} ms`,
    `half of them ${quantile(all, 0.25).toFixed(0)}–${quantile(all, 0.75).toFixed(0)} ms`,
    `host ${middle(({ host }) => host).toFixed(0)} ms`,
    `${middle(({ roundTrips }) => roundTrips)} round trips`,
    `${(middle(({ bytes }) => bytes) / 1000).toFixed(0)} kB answered`,
  ];
}

/** 指标值 of the first indicator that has one, in a 表4 its 全年实际值, and the unit that is right there ("公里"). */
function editedCell(plan: SheetPlan): { readonly cell: string; readonly unit: string } {
  const [form] = recognise(gridOfPlan(plan));
  const indicator = form?.indicators.find(({ target }) => target.value !== null);
  const field = form?.kind === 'self-evaluation' ? indicator?.actual : indicator?.target;
  if (!field || !indicator) throw new Error(`no value in ${plan.name}`);
  return { cell: address(field.at), unit: indicator.target.text.replace(/[≥\d]/g, '') };
}

interface Measuring {
  /** Resolves when the list shows the text, or no longer shows it. */
  begin(text: string, shown: boolean): void;
  readonly done: () => Promise<EditCost>;
}

/** Puts the stop watch into the page: from the change of the workbook to the change of the list, with nothing in between that polls. */
async function watchEdits({ page }: Workbench): Promise<void> {
  // tsx puts calls of it around functions, and the page has none.
  await page.evaluate('globalThis.__name = (work) => work');
  await page.evaluate(() => {
    const { host, model } = window.jichiWorkbench!;
    const list = document.querySelector<HTMLIFrameElement>('#pane')?.contentDocument;
    if (!list) throw new Error('no pane');
    let measured = { start: NaN, host: 0, roundTrips: 0, bytes: 0 };
    let finished: Promise<EditCost> | null = null;
    model.onChange(() => {
      if (Number.isNaN(measured.start)) measured.start = performance.now();
    });
    host.onExchange(({ cleanUp, milliseconds, responseBytes }) => {
      if (cleanUp) return;
      measured.host += milliseconds;
      measured.roundTrips += 1;
      measured.bytes += responseBytes;
    });
    const measuring: Measuring = {
      begin(text, shown) {
        measured = { start: NaN, host: 0, roundTrips: 0, bytes: 0 };
        finished = new Promise((done) => {
          const observer = new MutationObserver(() => {
            const lines = [...list.querySelectorAll('[data-line]')];
            if (lines.some(({ textContent }) => textContent?.includes(text)) !== shown) return;
            observer.disconnect();
            done({ ...measured, all: performance.now() - measured.start });
          });
          observer.observe(list, { childList: true, subtree: true, characterData: true });
        });
      },
      done: () => finished ?? Promise.reject(new Error('not begun')),
    };
    Object.assign(window, { measuring });
  });
}

/** Finding lines name it, and it is right for none of the edited cells. */
const WRONG_UNIT = '公斤';

/** Wrong and right units take turns, so that every edit changes the list. */
async function costOfEdit(
  { page, type }: Workbench,
  { cell, unit }: ReturnType<typeof editedCell>,
  edit: number,
): Promise<EditCost> {
  const isWrong = edit % 2 === 0;
  await page.evaluate(([text, shown]) => (window as unknown as { measuring: Measuring }).measuring.begin(text, shown), [
    WRONG_UNIT,
    isWrong,
  ] as const);
  await type(cell, `≥${700 + edit}${isWrong ? WRONG_UNIT : unit}`);
  return page.evaluate(() => (window as unknown as { measuring: Measuring }).measuring.done());
}
