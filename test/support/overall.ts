import { OVERALL_PARTS } from '../../src/catalog/overall-goals';
import { caibannong201968 } from '../../src/catalog';
import type { Form } from '../../src/model/form';
import type { OverallGoals } from '../../src/model/overall-goals';
import type { Finding } from '../../src/rules/finding';
import { checkOverallGoals } from '../../src/rules/overall';
import type { OverallRule } from '../../src/rules/overall/overall-rule';
import { drawOverallGoals } from '../../src/sheets/draw/overall-goals';
import type { SheetPlan } from '../../src/sheets/plan';
import { readOverallGoals } from '../../src/sheets/recognise/overall-goals';
import { fillPlan } from './fill-plan';
import { gridOfPlan } from './grid-of-plan';

/** What is typed into the cells of the three parts; one that is left out is empty. */
export type TypedOverall = Readonly<Partial<Record<(typeof OVERALL_PARTS)[number]['id'], string>>>;

export const FIRST_PART_ROW = 4;

/** A drawn sheet with these texts typed in. */
export function filledOverall(texts: TypedOverall, year: number | null = 2024): SheetPlan {
  const plan = drawOverallGoals({ name: '部门整体绩效目标', year });
  return fillPlan(
    plan,
    OVERALL_PARTS.flatMap(({ id }, index) => {
      const value = texts[id];
      return value === undefined ? [] : [{ at: { row: FIRST_PART_ROW + index, column: 2 }, content: { value } }];
    }),
  );
}

export function overallWith(texts: TypedOverall): OverallGoals {
  const goals = readOverallGoals(gridOfPlan(filledOverall(texts)));
  if (!goals) throw new Error('the sheet was not read');
  return goals;
}

export function overallFindings(
  rule: OverallRule,
  texts: TypedOverall,
  forms: readonly Form[] = [],
): readonly Finding[] {
  return checkOverallGoals(overallWith(texts), { ruleSet: caibannong201968, forms }, [rule]);
}
