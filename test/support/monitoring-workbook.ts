import type { SheetPlan } from '../../src/sheets/plan';
import { filledMonitoring, monitoringOn } from './correct-monitorings';
import { entryIn, fillPlan } from './fill-plan';
import { PROJECT_STORIES } from './project-stories';
import { FIRST_UNIT, SECOND_UNIT } from './report-workbook';

/**
 * 监控表 of two units up to August: three projects of the first — one with a miss whose reason is not written, one with a forecast left
 * out, one that spent more than its budget and explains what it will reach all the same — and one of the second.
 */
export function monitoringWorkbookPlans(): readonly SheetPlan[] {
  const [first, second, third, fourth] = PROJECT_STORIES.map((story, index) =>
    filledMonitoring({ ...story, department: (index < 3 ? FIRST_UNIT : SECOND_UNIT).unit }),
  );
  if (!first || !second || !third || !fourth) throw new Error('too few stories');
  const rowsOf = (plan: SheetPlan) => monitoringOn(plan).indicators;
  const spent = monitoringOn(third).execution;
  return [
    fillPlan(first, [entryIn(rowsOf(first).at(-1)?.reason, null)]),
    fillPlan(second, [entryIn(rowsOf(second)[0]?.forecast, null)]),
    fillPlan(third, [
      entryIn(spent?.total.executed, 1000),
      entryIn(spent?.fiscal?.executed, 1000),
      entryIn(spent?.other?.executed, null),
      entryIn(rowsOf(third)[0]?.reason, '开工推迟一个月'),
    ]),
    fourth,
  ];
}
