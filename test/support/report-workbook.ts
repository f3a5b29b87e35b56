import type { SelfEvaluation } from '../../src/model/form';
import { gridOfPlan } from './grid-of-plan';
import type { SheetPlan } from '../../src/sheets/plan';
import { recognise } from '../../src/sheets/recognise';
import { filledSelfEvaluation } from './correct-self-evaluations';
import type { Entry } from './fill-plan';
import { fillPlan } from './fill-plan';
import { PROJECT_STORIES } from './project-stories';
import { typedSelfEvaluation } from './typed-self-evaluation';

export const FIRST_UNIT = { unit: '县农业农村局', year: 2020 };
export const SECOND_UNIT = { unit: '县交通运输局', year: 2020 };

/**
 * 自评表 of two units: three projects of the first in 2020 — one with a missed indicator whose reason is missing, one explained, one
 * with points missing — and two of the second, the last one of another year and typed by hand.
 */
export function reportWorkbookPlans(): readonly SheetPlan[] {
  const [first, second, third, fourth] = PROJECT_STORIES.map((story, index) =>
    filledSelfEvaluation({ ...story, department: (index < 3 ? FIRST_UNIT : SECOND_UNIT).unit }, 'typed'),
  );
  if (!first || !second || !third || !fourth) throw new Error('too few stories');
  return [
    fillPlan(
      first,
      emptied(first, ({ indicators }) => indicators[indicators.length - 1]?.reason),
    ),
    second,
    fillPlan(
      third,
      emptied(third, ({ indicators }) => indicators[1]?.score),
    ),
    fourth,
    typedSelfEvaluation('手工自评表'),
  ];
}

export function selfEvaluationOn(plan: SheetPlan): SelfEvaluation {
  const form = recognise(gridOfPlan(plan))[0];
  if (form?.kind !== 'self-evaluation') throw new Error(`${plan.name} is not recognised as a self-evaluation`);
  return form;
}

function emptied(
  plan: SheetPlan,
  field: (form: SelfEvaluation) => { readonly at: Entry['at'] } | null | undefined,
): Entry[] {
  const found = field(selfEvaluationOn(plan));
  if (!found) throw new Error('the form has no such field');
  return [{ at: found.at, content: null }];
}
