import { PROCESS_STEPS } from '../../src/catalog/caibannong-2019-68/stages';
import type { CellValue } from '../../src/model/cell';
import type { ProcessDate } from '../../src/model/process';
import { MARK_COLUMN, PROCESS_COLUMNS } from '../../src/sheets/draw/process-columns';
import type { SheetPlan } from '../../src/sheets/plan';
import { dueDay, processFaults } from '../../src/cycle/process-faults';
import type { ProcessFault } from '../../src/cycle/process-faults';
import { evaluate } from '../support/evaluate';
import type { TypedProcess } from '../support/process';
import { filledProcess, FIRST_PROJECT_ROW, processSheetOn } from '../support/process';
import { seeded } from './random-rows';

const ROWS = 400;
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

test(`${ROWS} random projects: terms and marks in LibreOffice are those of the pure functions`, async () => {
  const plan = filledProcess(Array.from({ length: ROWS }, (_, index) => typedRow(index)));
  const { processes } = processSheetOn(plan);
  const read = await evaluate(asNumbers(plan));
  const shown = (row: number, column: number) => read(row, column) ?? '';
  const kinds = new Set<string>();
  processes.forEach((process, index) => {
    const row = FIRST_PROJECT_ROW + index;
    const faults = processFaults(process);
    for (const { kind } of faults) kinds.add(kind);
    const terms = PROCESS_STEPS.filter(({ term }) => term !== null);
    const dates = Object.entries(process.dates).map(([date, { text }]) => `${date} ${text}`);
    expect([dates, terms.map(({ date }) => shown(row, PROCESS_COLUMNS.terms[date]!)), shown(row, MARK_COLUMN)]).toEqual(
      [
        dates,
        terms.map(({ term }) => dueDay(process, term) ?? ''),
        faults.length === 0 ? '' : `◀ ${faults.map(wordsOf).join('；')}`,
      ],
    );
  });
  expect(kinds).toEqual(new Set(['unreadable', 'late', 'early']));
});
