import { matchTemplateRow } from '../../../src/catalog';
import { categoryById } from '../../support/category-by-id';
import type { Application, SelfEvaluation } from '../../../src/model/form';
import { gridOfPlan } from '../../support/grid-of-plan';
import type { SheetPlan } from '../../../src/sheets/plan';
import { recognise } from '../../../src/sheets/recognise';
import { correctApplications, countyTwins } from '../../support/correct-forms';
import { correctSelfEvaluations } from '../../support/correct-self-evaluations';
import { PROJECT_STORIES } from '../../support/project-stories';

function read(plan: SheetPlan): Application {
  const forms = recognise(gridOfPlan(plan));
  expect(forms).toHaveLength(1);
  return forms[0] as Application;
}

describe.each(PROJECT_STORIES.map((story) => [story.category, story] as const))('%s', (id, story) => {
  const category = categoryById(id)!;
  const filed = Object.keys(story.targets).length + story.own.length;

  test.each(correctApplications().filter(({ name }) => name.startsWith(id)))('表1 $name', ({ plan }) => {
    const form = read(plan);
    expect(form.layout).toBe('caibannong-2019-68');
    expect(form.hint).toEqual({ ruleSet: 'caibannong-2019-68', category: id });
    expect(form.funds?.total?.value?.toNumber()).toBe(story.funds.total);
    expect(form.funds?.other?.value?.toNumber()).toBe(story.funds.other);
    expect(form.goals).toHaveLength(story.goals.length);
    const withTarget = form.indicators.filter(({ target }) => target.text !== '');
    expect(withTarget).toHaveLength(filed);
    expect(withTarget.map(({ target }) => target.value?.kind)).not.toContain('placeholder');
    const core = category.rows.filter(({ stars }) => stars === 3).map((row) => row.id);
    expect(
      withTarget
        .filter(({ stars }) => stars === 3)
        .map((row) => matchTemplateRow(category, row.level3.value ?? '')?.id),
    ).toEqual(core);
    expect(withTarget.every(({ level1, level2, level3 }) => level1 && level2 && level3.value)).toBe(true);
  });

  test.each(countyTwins().filter(({ name }) => name.startsWith(id)))('$name', ({ name, plan }) => {
    const form = read(plan);
    expect(name).toContain(form.layout);
    expect(form.project.name?.value).toBe(story.name);
    expect(form.indicators.map(({ target }) => target.text)).toHaveLength(filed);
    expect(form.indicators.map(({ level1 }) => level1?.name)).not.toContain('效果指标');
    if (form.layout !== 'hebei-2023') {
      expect(form.funds?.total?.value?.toNumber()).toBe(story.funds.total * (form.layout === 'hebei-2020' ? 10000 : 1));
    }
  });
});

describe.each(['typed', 'formulas'] as const)('表4 with %s scores', (scores) => {
  test.each(correctSelfEvaluations(scores))('$name', ({ name, plan }) => {
    const story = PROJECT_STORIES.find(({ category }) => name.startsWith(category))!;
    const forms = recognise(gridOfPlan(plan));
    expect(forms).toHaveLength(1);
    const form = forms[0] as SelfEvaluation;
    expect([form.kind, form.layout, form.year?.value]).toEqual(['self-evaluation', 'caibannong-2019-68', 2020]);
    expect(form.project.name?.value).toBe(story.name);
    expect(form.indicators).toHaveLength(Object.keys(story.targets).length + story.own.length);
    expect(form.execution?.total.budget.value?.toNumber()).toBe(story.funds.total);
    expect(form.execution?.total.weight?.value?.toNumber()).toBe(10);
    expect(form.execution?.fiscal).toMatchObject({ weight: null, score: null });
    const weights = form.indicators.map(({ weight }) => weight?.value?.toNumber() ?? 0);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(90);
    expect(form.indicators.every(({ actual }) => actual?.value?.kind === 'quantitative')).toBe(true);
    expect(form.indicators.filter(({ reason }) => reason?.value != null)).toHaveLength(1);
    if (scores === 'typed') {
      expect(form.execution?.total.rate?.value?.toNumber()).toBe(95);
      expect(form.total?.score.value?.toNumber()).toBeGreaterThan(98);
    } else {
      expect(form.total?.score.formula).toMatch(/^=/);
      expect(form.indicators[0]?.score?.formula).toMatch(/^=/);
    }
  });
});
