import { caibannong201968 } from '../../../src/catalog';
import type { SelfEvaluation } from '../../../src/model/form';
import { drawCharts } from '../../../src/sheets/draw/charts';
import { gridOfPlan } from '../../support/grid-of-plan';
import { recognise } from '../../../src/sheets/recognise';
import { filledSelfEvaluation } from '../../support/correct-self-evaluations';
import { formulaProblems } from '../../support/formula-problems';
import { PROJECT_STORIES } from '../../support/project-stories';
import { typedSelfEvaluation } from '../../support/typed-self-evaluation';

const plans = [
  ...PROJECT_STORIES.map((story) => filledSelfEvaluation(story, 'typed')),
  typedSelfEvaluation("县'里的 表4"),
];

describe.each(plans.map((plan) => [plan.name, plan] as const))('%s', (_, plan) => {
  const form = recognise(gridOfPlan(plan))[0] as SelfEvaluation;
  const drawn = drawCharts({ name: '图表', from: form, arithmetic: caibannong201968.arithmetic });

  test('every formula may be laid', () => {
    expect(formulaProblems(drawn)).toEqual([]);
  });

  test('the charts stand one below the other, over the tables, and each has a row for each category', () => {
    const charts = drawn.charts ?? [];
    expect(charts.map(({ title }) => title)).toEqual(['指标完成率', '各类指标得分', '预算执行率']);
    const tables = Math.min(...charts.map(({ categories }) => categories.top));
    charts.forEach(({ place, categories, series }, index) => {
      expect(place.top).toBeGreaterThan(charts[index - 1]?.place.bottom ?? 0);
      expect(place.bottom).toBeLessThan(tables);
      for (const { values } of series) expect([values.top, values.bottom]).toEqual([categories.top, categories.bottom]);
    });
    expect(drawn.rowHeights).toHaveLength(drawn.print.area!.bottom);
  });

  test('its numbers are all taken from the 自评表', () => {
    const { bottom = 0 } = drawn.charts?.at(-1)?.place ?? {};
    const numbers = drawn.cells.filter(({ row, column }) => row > bottom && (column === 3 || column === 4));
    expect(numbers.filter(({ content }) => content && 'value' in content && typeof content.value === 'number')).toEqual(
      [],
    );
  });
});

test('without fund block or points there is no chart of them', () => {
  const form = recognise(gridOfPlan(typedSelfEvaluation('表4')))[0] as SelfEvaluation;
  const columns = Object.fromEntries(Object.entries(form.table.columns).filter(([role]) => role !== 'weight'));
  const bare = { ...form, execution: null, table: { ...form.table, columns } };
  const titles = drawCharts({ name: '图表', from: bare, arithmetic: caibannong201968.arithmetic }).charts?.map(
    ({ title }) => title,
  );
  expect(titles).toEqual(['指标完成率']);
});
