import { caibannong201968 } from '../../src/catalog';
import type { NewForm } from '../../src/taskpane/session';
import type { Exchange } from '../../src/workbench/host/host';
import { typedSelfEvaluation } from '../support/typed-self-evaluation';
import { inspect } from '../excel/inspect';
import { COMMANDS } from './commands';
import type { CommandCase } from './commands';
import { traffic } from './traffic';
import { drawn, quiet, shownForm, openDesk } from './desk';
import type { Desk } from './desk';
import { later, useVirtualTime } from '../support/virtual-time';

useVirtualTime();

let desk: Desk;
const FORM = '申报表';

afterEach(() => desk.leave());

describe('the live check', () => {
  const ONE_LOOK = { roundTrips: 1, writes: 0 };

  beforeEach(async () => {
    desk = await openDesk([drawn('village-infrastructure', FORM), drawn('yulu', '另一张')]);
  });

  const target = (index: number) => {
    const field = shownForm(desk).form.indicators[index]?.target;
    if (!field) throw new Error(`no indicator ${index}`);
    return field.at;
  };
  const findings = () => findingsOf(desk);

  test('typing in one cell: one round trip, no write, and the finding is there', async () => {
    const { row, column } = target(0);
    const before = findings();
    await desk.type(desk.sheet(FORM), row, column, '若干');
    await quiet();
    expect(desk.office.counted()).toMatchObject(ONE_LOOK);
    expect(findings()).toBeGreaterThan(before);
  });

  test('pasting 40 cells: one round trip, no write', async () => {
    const { row, column } = target(0);
    const cells = Array.from({ length: 40 }, (_, index) => ({
      row: row + Math.floor(index / 4),
      column: column + (index % 4),
      content: '≥5公里',
    }));
    await desk.model.writeCells(desk.sheet(FORM), cells);
    await quiet();
    expect(desk.office.counted()).toMatchObject(ONE_LOOK);
  });

  test('inserting a row, and deleting one: one round trip each, no write', async () => {
    const { row } = target(1);
    await desk.model.insertRows(desk.sheet(FORM), row, 1);
    await quiet();
    expect(desk.office.counted()).toMatchObject(ONE_LOOK);
    await desk.model.deleteRows(desk.sheet(FORM), row, 1);
    await quiet();
    expect(desk.office.counted()).toMatchObject(ONE_LOOK);
  });

  test('undo and redo: one round trip each, no write, and the findings follow', async () => {
    const { row, column } = target(0);
    const before = findings();
    await desk.type(desk.sheet(FORM), row, column, '若干');
    await quiet();
    const typed = findings();
    desk.office.counted();
    expect(await desk.model.undo()).toBe(true);
    await quiet();
    expect(desk.office.counted()).toMatchObject(ONE_LOOK);
    expect(findings()).toBe(before);
    expect(await desk.model.redo()).toBe(true);
    await quiet();
    expect(desk.office.counted()).toMatchObject(ONE_LOOK);
    expect(findings()).toBe(typed);
  });

  test('a wave of ten quick edits is looked at once, after it', async () => {
    const sheet = desk.sheet(FORM);
    for (let index = 0; index < 10; index += 1) {
      const { row, column } = target(index);
      await desk.type(sheet, row, column, `≥${index + 1}公里`);
      await later(30);
    }
    await quiet();
    expect(desk.office.counted()).toMatchObject(ONE_LOOK);
    expect(shownForm(desk).form.indicators[9]?.target.text).toBe('≥10公里');
  });

  test('switching sheets: one round trip, no write', async () => {
    await desk.model.activate(desk.sheet('另一张'));
    await quiet();
    expect(desk.office.counted()).toMatchObject(ONE_LOOK);
    expect(desk.session.state().sheet?.name).toBe('另一张');
  });

  test('selecting, and running through 40 cells: no round trip, and one change of what the pane shows', async () => {
    await desk.session.insert({ form: 'application', category: 'yulu', year: 2026, wording: '2019' });
    await desk.model.activate(desk.sheet(FORM));
    await quiet();
    desk.office.counted();
    const { takeBack } = desk.session.state();
    const { sheet, row, column } = target(0);
    const seen: unknown[] = [];
    const leave = desk.session.subscribe(() => seen.push(desk.session.state().selected));
    for (let down = 0; down < 40; down += 1) {
      await desk.model.select(sheet, { top: row + down, left: column, bottom: row + down, right: column });
      await later(10);
    }
    await quiet();
    leave();
    const selected = { sheet, area: { top: row + 39, left: column, bottom: row + 39, right: column } };
    expect(seen).toEqual([expect.objectContaining(selected)]);
    expect(desk.office.counted()).toMatchObject({ roundTrips: 0, writes: 0 });
    expect(desk.session.state().takeBack).toBe(takeBack);
    expect(takeBack).not.toBeNull();
  });

  test('edit, check, edit: undoing twice is back at the start', async () => {
    const sheet = desk.sheet(FORM);
    const [first, second] = [target(0), target(1)];
    const read = () => [first, second].map(({ row, column }) => desk.model.cell(sheet, row, column).value);
    const start = read();
    await desk.type(sheet, first.row, first.column, '≥5公里');
    await quiet();
    await desk.type(sheet, second.row, second.column, '≥7公里');
    await quiet();
    expect(read()).toEqual(['≥5公里', '≥7公里']);
    await desk.model.undo();
    expect(read()).toEqual(['≥5公里', start[1]]);
    await desk.model.undo();
    expect(read()).toEqual(start);
    expect(await desk.model.undo()).toBe(false);
  });
});

describe('校验全表', () => {
  test('one look at the sheets of a project: one round trip, no write', async () => {
    desk = await openDesk([drawn('yulu', FORM), drawn('yulu', '监控'), typedSelfEvaluation('自评表')]);
    const live = findingsOf(desk);
    await desk.session.checkFully();
    expect(desk.office.counted()).toMatchObject({ roundTrips: 1, writes: 0 });
    expect(findingsOf(desk)).toBeGreaterThan(live);
    expect(desk.session.state().full).toBe(true);
  });

  test('of more than eight sheets: two', async () => {
    desk = await openDesk(Array.from({ length: 12 }, (_, index) => drawn('yulu', `第${index}张`)));
    await desk.session.checkFully();
    expect(desk.office.counted()).toMatchObject({ roundTrips: 2, writes: 0 });
    const { holds, workbook } = desk.session.state();
    expect(holds).toBe('known');
    expect(workbook.map(({ name }) => name)).toEqual(Array.from({ length: 12 }, (_, index) => `第${index}张`));
  });
});

describe('commands', () => {
  const forms: readonly (readonly [string, NewForm])[] = [
    ...[null, ...caibannong201968.categories].map((category): readonly [string, NewForm] => [
      category?.id ?? 'empty frame',
      { form: 'application', category: category?.id ?? null, year: 2026, wording: 'current' },
    ]),
    ['self-evaluation', { form: 'self-evaluation', category: null, year: 2026, wording: 'current' }],
  ];

  test.each(forms)('inserting %s: at most 3 round trips to the sheet and 200 kB in sum', async (_, form) => {
    desk = await openDesk([]);
    const exchanges = collected();
    expect(await desk.session.insert(form)).toBe(true);
    await quiet();
    expect(traffic(exchanges).toTheWrite).toBeLessThanOrEqual(3);
    expect(traffic(exchanges).requestBytes).toBeLessThan(200_000);
    expect(desk.session.state().sheet?.forms).toHaveLength(1);
  });

  test('inserting beside sheets of the same name: at most 3 round trips to the sheet', async () => {
    desk = await openDesk([drawn('yulu', '绩效目标申报表'), drawn('yulu', '绩效目标申报表 (2)')]);
    const exchanges = collected();
    expect(await desk.session.insert({ form: 'application', category: 'yulu', year: 2026, wording: '2019' })).toBe(
      true,
    );
    await quiet();
    expect(traffic(exchanges).toTheWrite).toBeLessThanOrEqual(3);
    expect(desk.session.state().sheet?.name).toBe('绩效目标申报表 (3)');
  });

  const TRIPS: Readonly<Partial<Record<CommandCase['command'], number>>> = {
    add: 3,
    remove: 3,
    fix: 3,
    answer: 3,
    fillScores: 3,
    redistribute: 3,
  };

  test.each(COMMANDS.filter(({ command }) => command in TRIPS).map((each) => [each.name, each] as const))(
    '%s: few round trips, and less than 200 kB in sum',
    async (_, command) => {
      desk = await openDesk(command.plans());
      await command.before?.(desk);
      await quiet();
      const exchanges = collected();
      expect(await command.run(desk)).toBe(true);
      await quiet();
      expect(traffic(exchanges).toTheWrite).toBeLessThanOrEqual(TRIPS[command.command] ?? 0);
      expect(traffic(exchanges).requestBytes).toBeLessThan(200_000);
    },
  );

  test('removing 41 unfilled rows: at most 3 round trips, and as one taken back exactly', async () => {
    desk = await openDesk([drawn('specialty-industry', FORM)]);
    const { form } = shownForm(desk);
    const blank = form.indicators.filter(({ stars, target }) => stars !== 3 && target.text.includes('**'));
    for (const { target } of [...blank.slice(0, 13), ...blank.slice(-2)]) {
      const { sheet, row, column } = target.at;
      await desk.type(sheet, row, column, target.text.replace('**', '7'));
    }
    await quiet();
    const before = JSON.stringify(await inspect(desk.model, FORM));
    const exchanges = collected();
    const command = COMMANDS.find(({ name }) => name === 'remove unfilled rows');
    expect(await command?.run(desk)).toBe(true);
    await quiet();
    expect(desk.session.state().notice?.text).toBe('已删除未填的 41 行。');
    expect(traffic(exchanges).toTheWrite).toBeLessThanOrEqual(3);
    expect(shownForm(desk).form.table.rows).toHaveLength(form.table.rows.length - 41);
    await desk.session.takeBack();
    await quiet();
    expect(JSON.stringify(await inspect(desk.model, FORM))).toBe(before);
  });

  test('carrying over draws a form too: 200 kB in sum', async () => {
    desk = await openDesk([drawn('yulu', FORM)]);
    const exchanges = collected();
    expect(await desk.session.carryOver(shownForm(desk))).toBe(true);
    await quiet();
    expect(traffic(exchanges).requestBytes).toBeLessThan(200_000);
  });

  test('laying the scores: 200 kB in sum', async () => {
    desk = await openDesk([typedSelfEvaluation('自评表')]);
    const exchanges = collected();
    expect(await desk.session.fillScores(shownForm(desk), true)).toBe(true);
    await quiet();
    expect(traffic(exchanges).requestBytes).toBeLessThan(200_000);
  });
});

function findingsOf(at: Desk): number {
  return shownForm(at).findings.length;
}

function collected(): readonly Exchange[] {
  const exchanges: Exchange[] = [];
  desk.office.host.onExchange((exchange) => exchanges.push(exchange));
  return exchanges;
}
