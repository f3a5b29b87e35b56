import { caibannong201968 } from '../../src/catalog';
import type { Monitoring } from '../../src/model/form';
import { drawMonitoring } from '../../src/sheets/draw/monitoring';
import { gridOfPlan } from './grid-of-plan';
import type { SheetPlan } from '../../src/sheets/plan';
import { recognise } from '../../src/sheets/recognise';
import type { NamedPlan } from './correct-forms';
import { applicationOn, filledApplication } from './correct-forms';
import { entryIn, fillPlan } from './fill-plan';
import type { ProjectStory } from './project-stories';
import { PROJECT_STORIES } from './project-stories';

/** 表3 of each project for the months to August, carried over from its 表1 and filled in as a careful clerk would. */
export function correctMonitorings(): readonly NamedPlan[] {
  return PROJECT_STORIES.map((story) => ({ name: `${story.category} 1-8月`, plan: filledMonitoring(story) }));
}

/** Three quarters of the money are spent. All targets will be reached but for the last (满意度): reason and measures are given. */
export function filledMonitoring(story: ProjectStory): SheetPlan {
  const from = applicationOn(filledApplication(story, '2019'));
  const name = `${story.category}-表3`;
  const drawn = drawMonitoring({ ruleSet: caibannong201968, year: 2020, month: 8, name, from, wording: '2019' });
  const { execution, indicators } = monitoringOn(drawn);
  const { total, fiscal, other } = story.funds;
  return fillPlan(drawn, [
    entryIn(execution?.total.executed, total * 0.75),
    entryIn(execution?.fiscal?.executed, fiscal * 0.75),
    entryIn(execution?.other?.executed, other * 0.75),
    ...indicators.flatMap((indicator, index) => {
      const { text, value } = indicator.target;
      const missed = index === indicators.length - 1;
      const forecast = missed ? `${Number(value?.numbers[0]) - 5}%` : text.replace(/^[≥≤]/, '');
      const isSurveyed = indicator.level1?.name === '满意度指标';
      return [
        entryIn(indicator.actual, isSurveyed ? null : forecast),
        entryIn(indicator.forecast, forecast),
        ...(missed ? [entryIn(indicator.reason, '部分农户反映沟通不足'), entryIn(indicator.note, '加强入户宣传')] : []),
      ];
    }),
  ]);
}

export function monitoringOn(plan: SheetPlan): Monitoring {
  const [form, ...others] = recognise(gridOfPlan(plan));
  if (form?.kind !== 'monitoring' || others.length > 0) throw new Error(`${plan.name} is not one monitoring form`);
  return form;
}
