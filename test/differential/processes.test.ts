import { PRINTED_TERMS, PROCESS_STEPS } from '../../src/catalog/caibannong-2019-68/stages';
import type { Terms } from '../../src/catalog/terms';
import type { CellValue } from '../../src/model/cell';
import type { Day } from '../../src/model/day';
import type { ProcessDate } from '../../src/model/process';
import { MARK_COLUMN, PROCESS_COLUMNS } from '../../src/sheets/draw/process-columns';
import type { SheetPlan } from '../../src/sheets/plan';
import { dueDay, processFaults } from '../../src/cycle/process-faults';
import type { ProcessFault } from '../../src/cycle/process-faults';
import { evaluate } from '../support/evaluate';
import { differencesInUniver } from '../support/evaluate-in-univer';
import type { TypedProcess } from '../support/process';
import { filledProcess, FIRST_PROJECT_ROW, processSheetOn } from '../support/process';
import { sampleSize } from '../support/sample';
import { seeded } from './random-rows';

const ROWS = sampleSize(80, 400);

/** Working days, with weekends off alone and with what a county lists. */
const WORKING: Terms = countedBy([], []);
const LISTED: Terms = countedBy(
  [45292, 45332, 45333, 45334, 45335, 45336, 45337, 45338, 45339, 45386, 45387],
  [45326, 45340, 45389],
);

function countedBy(holidays: readonly Day[], workdays: readonly Day[]): Terms {
  const { approval, publication } = PRINTED_TERMS.steps;
  return {
    steps: {
      approval: { ...approval, counted: 'working' },
      publication: { ...publication, days: 7, counted: 'working' },
    },
    calendar: { holidays, workdays },
  };
}
const random = seeded(20);
const chosen = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

/** From the end of 2023 on, the steps three weeks apart give or take four: in order and in time as often as not. */
function typedRow(index: number): TypedProcess {
  const dates: Partial<Record<ProcessDate, CellValue>> = {};
  PROCESS_STEPS.forEach(({ date }, place) => {
    const dice = random();
    const day = 45_240 + place * 21 + Math.floor((random() - 0.5) * 56);
    if (dice < 0.15) return;
    else if (dice < 0.2) dates[date] = chosen(['/', '／', ' — ', '无', '不涉及', '']);
    else if (dice < 0.25) dates[date] = chosen(['3月底', '2024', 20240305, 3, -5, '已公开', true]);
    else dates[date] = dice < 0.3 ? day + 0.75 : day;
  });
  return { name: `项目${index + 1}`, year: chosen([2024, 2024, 2024, 2025, null, 24, '待定']), dates };
}

/** As the 校验标记 says it. */
function wordsOf(fault: ProcessFault): string {
  const { name } = fault.step;
  switch (fault.kind) {
    case 'unreadable':
      return `${name}日期请写成2024-3-5`;
    case 'late':
      return `${name}晚${fault.done - fault.due}天`;
    case 'early':
      return `${name}早于${fault.earlier.name}`;
  }
}

/** Days as the numbers that they are. */
function asNumbers(plan: SheetPlan): SheetPlan {
  return {
    ...plan,
    cells: plan.cells.map(({ style, ...cell }) => ({ ...cell, style: { ...style, numberFormat: '0' } })),
  };
}

/** For Univer, which is slow. */
function firstRows(plan: SheetPlan): SheetPlan {
  return { ...plan, cells: plan.cells.filter(({ row }) => row < FIRST_PROJECT_ROW + sampleSize(20, ROWS)) };
}

const TERMS = [
  ['calendar days', PRINTED_TERMS],
  ['working days', WORKING],
  ['working days but those listed', LISTED],
] as const;

test.each(TERMS)(
  `${ROWS} random projects, %s: terms and marks in LibreOffice are those of the pure functions`,
  async (_, terms) => {
    const rows = Array.from({ length: ROWS }, (_, index) => typedRow(index));
    const plan = filledProcess(rows, '流程', terms);
    const { processes } = processSheetOn(plan);
    const read = await evaluate(asNumbers(plan));
    const shown = (row: number, column: number) => read(row, column) ?? '';
    const kinds = new Set<string>();
    processes.forEach((process, index) => {
      const row = FIRST_PROJECT_ROW + index;
      const faults = processFaults(process, terms);
      for (const { kind } of faults) kinds.add(kind);
      const termed = PROCESS_STEPS.filter(({ term }) => term !== null);
      const dates = Object.entries(process.dates).map(([date, { text }]) => `${date} ${text}`);
      const computed = termed.map(({ date }) => shown(row, PROCESS_COLUMNS.terms[date]!));
      expect([dates, computed, shown(row, MARK_COLUMN)]).toEqual([
        dates,
        termed.map((step) => dueDay(process, step, terms) ?? ''),
        faults.length === 0 ? '' : `◀ ${faults.map(wordsOf).join('；')}`,
      ]);
    });
    expect(kinds).toEqual(new Set(['unreadable', 'late', 'early']));
    if (terms === LISTED) expect(await differencesInUniver([firstRows(asNumbers(plan))], () => read)).toEqual([]);
  },
);
