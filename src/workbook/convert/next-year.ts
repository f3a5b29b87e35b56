import type { Application, Indicator } from '../../model/form';
import type { Field } from '../../model/field';
import { parseIndicatorValue } from '../../model/indicator-value';
import { OPEN, openTarget, withoutNumbers } from './open-values';

/**
 * Last year's 申报表 as the draft of the next: names, units, classes, descriptions and points stay; amounts, plan, code and targets are to be
 * written anew. Of a target its sign and unit stay ("≥800亩" → "≥**亩"), of a goal its words. Where the year is known, it is the next one, and
 * so is the year that name, goal and purpose say.
 */
export function nextYearOf(form: Application): Application {
  const { year, project, goals } = form;
  const last = year?.value ?? null;
  const renewed = (field: Field | null) => field && withText(field, nextYearIn(field.text, last));
  const masked = (field: Field | null) => field && withText(field, withoutNumbers(nextYearIn(field.text, last)));
  return {
    ...form,
    year: year && { ...year, value: last === null ? null : last + 1 },
    code: null,
    period: null,
    project: { ...project, name: renewed(project.name) },
    funds: form.funds && { unit: form.funds.unit, total: null, fiscal: null, other: null },
    plan: [],
    purpose: masked(form.purpose),
    goal: masked(form.goal),
    goals: goals.map((goal) => withText(goal, withoutNumbers(nextYearIn(goal.text, last)))),
    indicators: form.indicators.map(nextIndicator),
  };
}

/** What is told of last year in the draft, and what is left behind, by the names of `fieldsOf`. */
export const LEFT_BEHIND = /^(?:项目编码|项目期|资金总额|财政拨款|其他资金|其他来源资金\d+|资金支出计划（.*）)$/;

function nextIndicator(indicator: Indicator): Indicator {
  const { target, description } = indicator;
  const said = target.value?.numbers[0]?.toFixed();
  const text = openTarget(target.text);
  return {
    ...indicator,
    target: { ...target, text, raw: text, value: parseIndicatorValue(text) },
    // A description that says the target's number again would contradict the new one.
    description:
      description && said !== undefined ? withText(description, description.text.replaceAll(said, OPEN)) : description,
  };
}

function nextYearIn(text: string, last: number | null): string {
  return last === null ? text : text.replaceAll(`${last}年`, `${last + 1}年`);
}

function withText(field: Field, text: string): Field {
  return { ...field, text, raw: text, value: text };
}
