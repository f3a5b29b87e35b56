import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarDay } from '../../src/model/day';
import type { Process } from '../../src/model/process';
import type { SheetPlan } from '../../src/sheets/plan';
import { PROCESS_COLUMNS } from '../../src/sheets/draw/process-columns';
import { readProcessSheet } from '../../src/sheets/recognise/process';
import { loadProfile } from '../../src/taskpane/profile';
import { documentOf } from '../../src/taskpane/session';
import { valueAt } from '../../src/workbook/read/read-sheet';
import { timelineOf } from '../../src/workbook/process/timeline';
import { filledApplication } from '../support/correct-forms';
import { FIRST_PROJECT_ROW } from '../support/process';
import { PROJECT_STORIES } from '../support/project-stories';
import { useVirtualTime } from '../support/virtual-time';
import { stage, type Stage } from './stage';

useVirtualTime();

const WORKING_DAYS = readFileSync(join(__dirname, '../../assets/profiles/期限-工作日.json'), 'utf8');
const APPLICATION: SheetPlan = { ...filledApplication(PROJECT_STORIES[0]!, '2019'), name: '申报表' };
const CONGRESS = calendarDay(2024, 1, 18)!;

async function judgeByProfile({ session }: Stage): Promise<void> {
  const loaded = await loadProfile(WORKING_DAYS);
  if (!loaded.ok) throw new Error(loaded.message);
  await session.judgeByProfile(loaded.ruleSets);
}

/** The 流程表 as it lies in the workbook, once the congress has approved the budget. */
async function afterCongress({ book }: Stage): Promise<void> {
  const [grid] = await book.read({ name: '流程' }, { merges: false });
  const at = { row: FIRST_PROJECT_ROW, column: PROCESS_COLUMNS.dates.congress };
  await book.apply([{ kind: 'set-cells', sheet: grid!.id, cells: [{ ...at, content: { value: CONGRESS } }] }]);
}

async function shownTerm({ book }: Stage): Promise<unknown> {
  const [grid] = await book.read({ name: '流程' }, { merges: false });
  return grid && valueAt(grid, FIRST_PROJECT_ROW, PROCESS_COLUMNS.terms.approval!);
}

async function processOf({ book }: Stage): Promise<Process> {
  const [grid] = await book.read({ name: '流程' }, { merges: false });
  const [process] = (grid && readProcessSheet(grid)?.processes) ?? [];
  if (!process) throw new Error('no project is listed');
  return process;
}

async function dueByPane(on: Stage): Promise<string | null | undefined> {
  const ruleSet = documentOf(on.session.state());
  const stages = timelineOf(await processOf(on), [], new Date(2024, 1, 1), ruleSet);
  return stages.find(({ id }) => id === 'approval')?.due;
}

test('a 流程表 made under the profile counts working days, in the sheet as in the pane', async () => {
  const on = await stage([APPLICATION]);
  await judgeByProfile(on);
  await on.session.makeProcess();
  await afterCongress(on);
  expect(await dueByPane(on)).toBe('2024-02-20');
  expect(await shownTerm(on)).toBe(calendarDay(2024, 2, 20));
});

test('one that was there before takes over the terms when it is completed, and back again', async () => {
  const on = await stage([APPLICATION]);
  await on.session.makeProcess();
  await afterCongress(on);
  expect(await shownTerm(on)).toBe(calendarDay(2024, 2, 7));
  await judgeByProfile(on);
  expect(await dueByPane(on)).toBe('2024-02-20');
  expect(await on.session.makeProcess()).toBe(true);
  expect(await shownTerm(on)).toBe(calendarDay(2024, 2, 20));
  const [grid] = await on.book.read({ name: '流程' }, { merges: false });
  expect(grid?.texts.flat().filter((text) => text.includes('当日不计'))).toEqual([
    expect.stringContaining('期限按工作日计算，当日不计，工作日中周六、周日和本县配置列出的节假日不计'),
  ]);
  expect(await on.session.makeProcess()).toBe(false);
  await on.session.judgeByProfile(null);
  expect(await on.session.makeProcess()).toBe(true);
  expect(await shownTerm(on)).toBe(calendarDay(2024, 2, 7));
});
