import Big from 'big.js';
import { caibannong201968 } from '../../src/catalog';
import type { Indicator, SelfEvaluation } from '../../src/model/form';
import { drawSelfEvaluation } from '../../src/sheets/draw/self-evaluation';
import { gridOfPlan } from './grid-of-plan';
import type { SheetPlan } from '../../src/sheets/plan';
import { recognise } from '../../src/sheets/recognise';
import type { NamedPlan } from './correct-forms';
import { applicationOn, filledApplication } from './correct-forms';
import type { Entry } from './fill-plan';
import { entryIn, fillPlan } from './fill-plan';
import type { ProjectStory } from './project-stories';
import { PROJECT_STORIES } from './project-stories';

/**
 * 表4 of each project, carried over from its 表1 and filled in: targets reached but for one, whose reason is given.
 * typed: rates, scores and totals as numbers, as a form that came on paper was typed; formulas: as drawn, to be computed by a host.
 */
export function correctSelfEvaluations(scores: 'typed' | 'formulas' = 'typed'): readonly NamedPlan[] {
  return PROJECT_STORIES.map((story) => ({
    name: `${story.category} 2020`,
    plan: filledSelfEvaluation(story, scores),
  }));
}

export function filledSelfEvaluation(story: ProjectStory, scores: 'typed' | 'formulas'): SheetPlan {
  const from = applicationOn(filledApplication(story, '2019'));
  const name = `${story.category}-表4`;
  const drawn = drawSelfEvaluation({ ruleSet: caibannong201968, year: 2020, name, from, wording: '2019' });
  const form = selfEvaluationOn(drawn);
  const filled = [...amountEntries(story, form), ...resultEntries(form)];
  return fillPlan(drawn, scores === 'typed' ? [...filled, ...scoreEntries(story, form)] : filled);
}

/** 95% of the money was spent, the own share in full. */
function executedAmounts({ funds }: ProjectStory) {
  const total = new Big(funds.total).times('0.95');
  return { total, fiscal: total.minus(funds.other), other: new Big(funds.other) };
}

function amountEntries(story: ProjectStory, { execution, goalResult }: SelfEvaluation): Entry[] {
  const executed = executedAmounts(story);
  return [
    entryIn(execution?.total.executed, executed.total.toNumber()),
    entryIn(execution?.fiscal?.executed, executed.fiscal.toNumber()),
    entryIn(execution?.other?.executed, executed.other.toNumber()),
    entryIn(goalResult, `已完成年初设定目标：${story.goals.join('')}`),
  ];
}

/** The last indicator (满意度) falls 5 points short of its target; all others are reached to the point. */
function resultEntries({ indicators }: SelfEvaluation): Entry[] {
  return indicators.flatMap((indicator, index): Entry[] => {
    const missed = index === indicators.length - 1;
    const actual = `${actualOf(indicator, missed).toFixed()}${indicator.target.value?.unit?.text ?? ''}`;
    const written = [entryIn(indicator.actual, actual)];
    return missed ? [...written, entryIn(indicator.reason, '部分农户反映沟通不足，下年度加强入户宣传')] : written;
  });
}

function scoreEntries(story: ProjectStory, { indicators, execution, total }: SelfEvaluation): Entry[] {
  const scores = indicators.map((indicator, index) => scoreOf(indicator, index === indicators.length - 1));
  const executed = executedAmounts(story);
  const lines = [
    [execution?.total, executed.total, story.funds.total],
    [execution?.fiscal, executed.fiscal, story.funds.fiscal],
    [execution?.other, executed.other, story.funds.other],
  ] as const;
  const rates = lines.flatMap(([line, spent, budget]) =>
    line?.rate && budget > 0 ? [entryIn(line.rate, spent.div(budget).round(4).toNumber())] : [],
  );
  const sum = scores.reduce((all, score) => all.plus(score), new Big('9.5'));
  return [
    ...rates,
    entryIn(execution?.total.score, 9.5),
    ...indicators.map((indicator, index) => entryIn(indicator.score, scores[index]?.toNumber() ?? null)),
    entryIn(total?.weight, 100),
    entryIn(total?.score, sum.toNumber()),
  ];
}

/** Full points for a target that is reached, A ÷ T of them for the one that is missed, to two decimals as offices type. */
function scoreOf(indicator: Indicator, missed: boolean): Big {
  const weight = indicator.weight?.value;
  if (!weight) throw new Error(`${indicator.level3.text} has no weight`);
  return missed ? weight.times(actualOf(indicator, true)).div(targetOf(indicator)).round(2) : weight;
}

function actualOf(indicator: Indicator, missed: boolean): Big {
  return missed ? targetOf(indicator).minus(5) : targetOf(indicator);
}

function targetOf(indicator: Indicator): Big {
  const number = indicator.target.value?.numbers[0];
  if (!number) throw new Error(`${indicator.level3.text} has no number`);
  return number;
}

function selfEvaluationOn(plan: SheetPlan): SelfEvaluation {
  const form = recognise(gridOfPlan(plan))[0];
  if (form?.kind !== 'self-evaluation') throw new Error(`${plan.name} is not recognised as a self-evaluation`);
  return form;
}
