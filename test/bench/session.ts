import type { CategoryId } from '../../src/catalog/types';
import { caibannong201968 } from '../../src/catalog';
import type { NewForm } from '../../src/taskpane/session';
import type { Exchange } from '../../src/workbench/host/host';
import { COMMANDS } from '../session/commands';
import type { CommandCase } from '../session/commands';
import { drawn, quiet, shownForm, openDesk } from '../session/desk';
import { traffic } from '../session/traffic';
import { median } from './timing';

/** Round trips and bytes of every command of the pane, on the real client before the headless host. */
export async function commandTraffic(): Promise<string[][]> {
  const categories: readonly (CategoryId | null)[] = [null, ...caibannong201968.categories.map(({ id }) => id)];
  const inserts = [
    ...categories.map((category) => inserting(category ?? 'empty frame', { form: 'application', category })),
    inserting('self-evaluation', { form: 'self-evaluation', category: null }),
  ];
  const rows: string[][] = [];
  for (const command of [...inserts, ...COMMANDS]) rows.push(await measured(command));
  return rows;
}

function inserting(name: string, form: Pick<NewForm, 'form' | 'category'>): CommandCase {
  return {
    name: `insert ${name}`,
    command: 'insert',
    plans: () => [],
    run: ({ session }) => session.insert({ ...form, year: 2026, wording: 'current' }),
  };
}

async function measured({ name, plans, before, run }: CommandCase): Promise<string[]> {
  const desk = await openDesk(plans());
  await before?.(desk);
  await quiet();
  const exchanges: Exchange[] = [];
  desk.office.host.onExchange((exchange) => exchanges.push(exchange));
  if (!(await run(desk))) throw new Error(`${name} was refused: ${desk.session.state().notice?.text}`);
  await quiet();
  const { toTheWrite, looks, requestBytes, responseBytes } = traffic(exchanges);
  await desk.leave();
  return [
    name.padEnd(36),
    `${toTheWrite} round trips + ${looks} looks`,
    `asked ${kilobytes(requestBytes)}`,
    `answered ${kilobytes(responseBytes)}`,
  ];
}

const ROUNDS = 5;

/** Time of putting in the longest template and of removing its unfilled rows again, both as somebody in the pane waits for them. */
export async function removalBesideInsert(): Promise<string[][]> {
  const command = COMMANDS.find(({ name }) => name === 'remove unfilled rows');
  const times = { insert: [] as number[], remove: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const desk = await openDesk([]);
    const timed = async (run: () => Promise<boolean> | undefined): Promise<number> => {
      const start = performance.now();
      if (!(await run())) throw new Error(`refused: ${desk.session.state().notice?.text}`);
      return performance.now() - start;
    };
    const form: NewForm = { form: 'application', category: 'specialty-industry', year: 2026, wording: '2019' };
    times.insert.push(await timed(() => desk.session.insert(form)));
    await quiet();
    times.remove.push(await timed(() => command?.run(desk)));
    await desk.leave();
  }
  const [insert, remove] = [median(times.insert), median(times.remove)];
  return [
    ['insert', `median ${insert.toFixed(0)} ms`],
    ['remove unfilled rows', `median ${remove.toFixed(0)} ms`],
    [`ratio ${(remove / insert).toFixed(2)}×`],
  ];
}

const EDITS = 30;

/** What one edit costs: from the quiet moment after it to the findings in the pane's state. The quiet moment is not counted. */
export async function liveCheckCost(): Promise<string[][]> {
  const rows: string[][] = [];
  for (const category of caibannong201968.categories) rows.push(await costOn(category.id));
  return rows;
}

async function costOn(category: CategoryId): Promise<string[]> {
  const desk = await openDesk([drawn(category, '申报表')]);
  const exchanges: Exchange[] = [];
  desk.office.host.onExchange((exchange) => exchanges.push(exchange));
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const at = shownForm(desk).form.indicators[edit % 5]?.target.at;
    if (!at) throw new Error('no indicator');
    await desk.type(at.sheet, at.row, at.column, `≥${edit}公里`);
    await desk.model.settle();
    const start = performance.now();
    await desk.session.retry();
    times.push(performance.now() - start);
  }
  await desk.leave();
  const host = exchanges.map(({ milliseconds }) => milliseconds);
  return [
    category.padEnd(24),
    `median ${median(times).toFixed(1)} ms`,
    `worst ${Math.max(...times).toFixed(1)} ms`,
    `of it the host ${median(host).toFixed(1)} ms`,
  ];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
