import { NOTHING_KNOWN } from '../../src/cycle/known-workbook';
import { gridOfPlan } from '../support/grid-of-plan';
import { recognise } from '../../src/sheets/recognise';
import { judge } from '../../src/workbook/check/check-workbook';
import { findingLines } from '../../src/workbook/check/finding-lines';
import { OWN_FRAME } from '../../src/workbook/check/form-context';
import { corpusTables, planOfCorpusTable } from '../support/corpus';

const MOST_LINES = 12;

/** Rules that speak of 68号文's frame, categories or classes: a county's form is judged by its own (decision D1). */
const OF_THE_DOCUMENT = [
  'frame-field-missing',
  'funds-missing',
  'amount-in-yuan',
  'level1-name',
  'level1-missing',
  'level2-missing',
  'core-indicator-missing',
  'core-indicator-renamed',
  'starred-indicator-missing',
  'poverty-benefit-missing',
];

describe.each(corpusTables().map((table) => [table.id, table] as const))('%s by its own frame', (_, table) => {
  const findings = recognise(gridOfPlan(planOfCorpusTable(table))).flatMap(
    (form) => judge(form, OWN_FRAME, 'full', NOTHING_KNOWN).findings,
  );

  test(`what is shown first has at most ${MOST_LINES} lines`, () => {
    const first = findingLines(findings.filter(({ severity }) => severity !== 'hint'));
    expect(first.length).toBeLessThanOrEqual(MOST_LINES);
  });

  test('it is not held against another frame', () => {
    expect(findings.filter(({ rule }) => OF_THE_DOCUMENT.includes(rule))).toEqual([]);
  });

  test('every 必改 is in a cell and says what to do there', () => {
    for (const { severity, at, todo } of findings) {
      if (severity === 'error') expect([at === null, todo === '']).toEqual([false, false]);
    }
  });
});
