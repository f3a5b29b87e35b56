import { caibannong201968 } from '../../../src/catalog';
import type { Wording } from '../../../src/catalog/types';
import { drawApplication } from '../../../src/sheets/draw/application';
import { drawMonitoring } from '../../../src/sheets/draw/monitoring';
import { drawSelfEvaluation } from '../../../src/sheets/draw/self-evaluation';
import { gridOfPlan } from '../../support/grid-of-plan';
import type { SheetPlan } from '../../../src/sheets/plan';
import { recognise } from '../../../src/sheets/recognise';
import { corpusTables, planOfCorpusTable } from '../../support/corpus';
import { correctApplications, countyTwins } from '../../support/correct-forms';
import { correctMonitorings } from '../../support/correct-monitorings';
import { correctSelfEvaluations } from '../../support/correct-self-evaluations';
import { BLANK_COUNTY_TABLE, COUNTY_LAYOUTS, drawCounty } from '../../support/county-layouts';
import { withoutMerges } from '../../support/grid';

const applications = ([null, ...caibannong201968.categories] as const).flatMap((category) =>
  (['2019', 'current'] as const).map((wording: Wording) =>
    drawApplication({
      ruleSet: caibannong201968,
      category,
      year: null,
      wording,
      name: `${category?.id ?? 'blank'} ${wording}`,
    }),
  ),
);

const selfEvaluations = (['2019', 'current'] as const).map((wording) =>
  drawSelfEvaluation({ ruleSet: caibannong201968, year: null, name: `表4 ${wording}`, from: null, wording }),
);

const blankMonitoring = drawMonitoring({
  ruleSet: caibannong201968,
  year: null,
  month: null,
  name: '表3',
  from: null,
  wording: '2019',
});

const blankCounty = COUNTY_LAYOUTS.map((layout) => drawCounty(layout, BLANK_COUNTY_TABLE, `blank ${layout}`));

const fixtures: readonly SheetPlan[] = [
  ...corpusTables().map(planOfCorpusTable),
  ...applications,
  ...blankCounty,
  ...[...correctApplications(), ...countyTwins(), ...correctMonitorings(), ...correctSelfEvaluations()].map(
    ({ plan }) => plan,
  ),
  ...selfEvaluations,
  blankMonitoring,
];

test.each(fixtures.map((plan) => [plan.name, plan] as const))(
  '%s reads the same with merges unknown',
  (_name, plan) => {
    const grid = gridOfPlan(plan);
    const exact = recognise(grid);
    expect(exact).toHaveLength(1);
    expect(recognise(withoutMerges(grid))).toEqual(exact);
  },
);
