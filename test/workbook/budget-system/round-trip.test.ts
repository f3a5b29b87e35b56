import fc from 'fast-check';
import { caibannong201968, COUNTY_FORMS } from '../../../src/catalog';
import type { SystemSheet } from '../../../src/catalog/budget-system';
import type { Form } from '../../../src/model/form';
import { parseIndicatorValue } from '../../../src/model/indicator-value';
import { drawCounty } from '../../../src/sheets/draw/county';
import { drawSystemSheet } from '../../../src/sheets/draw/system-sheet';
import { recognise } from '../../../src/sheets/recognise';
import { codedTexts, draftOf } from '../../../src/workbook/budget-system/draft';
import { compareWith } from '../../../src/workbook/budget-system/fill-system-sheet';
import { isSystemForm, saidRows } from '../../../src/workbook/budget-system/indicator-texts';
import type { SystemForm } from '../../../src/workbook/budget-system/indicator-texts';
import { readSystemSheet } from '../../../src/workbook/budget-system/read-system-sheet';
import { sheetsOfKind } from '../../../src/workbook/budget-system/write-system-sheet';
import { corpusTables, planOfCorpusTable } from '../../support/corpus';
import { correctApplications } from '../../support/correct-forms';
import { correctMonitorings } from '../../support/correct-monitorings';
import { correctSelfEvaluations } from '../../support/correct-self-evaluations';
import { contentFor, fillCounty } from '../../support/county-content';
import { gridOfPlan } from '../../support/grid-of-plan';
import { sampleSize } from '../../support/sample';

/** A form written in the columns of the budget system and read back says what it said. */

const ruleSet = caibannong201968;

function formsOn(plan: Parameters<typeof gridOfPlan>[0]): readonly SystemForm[] {
  return recognise(gridOfPlan(plan)).filter((form: Form) => isSystemForm(form));
}

function expectReadBack(form: SystemForm, sheet: SystemSheet): void {
  const said = saidRows(form, ruleSet, true);
  const { rows } = draftOf(form, sheet, ruleSet);
  const grid = gridOfPlan(drawSystemSheet({ name: '导入表', sheet, rows }));
  const read = readSystemSheet(grid, ruleSet);
  if (!read) throw new Error('not read back');
  expect(read.kind).toBe(form.kind);
  expect([...read.columns.keys()]).toEqual(sheet.columns.map(({ role }) => role));
  const written = said.map(({ texts }) =>
    sheet.columns.map(({ role }) => (codedTexts(texts, sheet)[role] ?? '').trim()),
  );
  expect(read.rows.map(({ raw }) => sheet.columns.map(({ role }) => raw[role] ?? ''))).toEqual(written);
  const { differences, matched } = compareWith(read, form, ruleSet);
  expect(differences).toEqual([]);
  expect(matched.onlySystem.filter(({ why }) => why !== 'repeated')).toEqual([]);
  // The values, put together again, are those of the form.
  for (const { system, said: row } of matched.pairs) {
    const { sign = '', target = '', unit = '' } = system.texts;
    const old = row.indicator.target.value;
    if (old?.kind !== 'quantitative') continue;
    const value = parseIndicatorValue(`${sign}${target}${unit}`);
    expect([value.comparator, value.numbers[0]?.toFixed(), value.unit?.symbol]).toEqual([
      old.comparator,
      old.numbers[0]?.toFixed(),
      old.unit?.symbol,
    ]);
  }
}

const everySheet = (form: SystemForm) => sheetsOfKind(form.kind, ruleSet);

test.each(
  [...correctApplications(), ...correctMonitorings(), ...correctSelfEvaluations()].map(
    (one) => [one.name, one.plan] as const,
  ),
)('%s', (_, plan) => {
  const [form] = formsOn(plan);
  if (!form) throw new Error('no form');
  expect(draftOf(form, everySheet(form)[0]!, ruleSet).rows.length).toBeGreaterThan(5);
  for (const sheet of everySheet(form)) expectReadBack(form, sheet);
});

test.each(corpusTables().map((table) => [table.id, table] as const))('the published table %s', (_, table) => {
  for (const form of formsOn(planOfCorpusTable(table)))
    for (const sheet of everySheet(form)) expectReadBack(form, sheet);
});

test.each(COUNTY_FORMS.map((form) => [form.id, form] as const))('random content of %s', (_, county) => {
  const unit = county.moneyUnits[0] ?? '万元';
  const blank = drawCounty({ form: county, variant: null, unit, year: 2024, ruleSet, name: '表' });
  let seen = 0;
  fc.assert(
    fc.property(contentFor(county), (content) => {
      for (const form of formsOn(fillCounty(blank, county, content))) {
        seen += 1;
        for (const sheet of everySheet(form)) expectReadBack(form, sheet);
      }
    }),
    { numRuns: sampleSize(10, 300) },
  );
  expect(seen).toBeGreaterThan(0);
});
