import fc from 'fast-check';
import { caibannong201968, COUNTY_FORMS } from '../../src/catalog';
import type { Arithmetic } from '../../src/catalog';
import type { CellValue } from '../../src/model/cell';
import { withArithmetic } from '../../src/catalog';
import type { SelfEvaluation } from '../../src/model/form';
import { drawCounty } from '../../src/sheets/draw/county';
import type { SheetPlan } from '../../src/sheets/plan';
import { recognise } from '../../src/sheets/recognise';
import { scoreForm } from '../../src/workbook/score/score-form';
import { contentFor, fillCounty } from '../support/county-content';
import { evaluateAll, type ReadCell, type ScratchCell } from '../support/evaluate';
import { evaluateOwn } from '../support/evaluate-own';
import { gridOfPlan } from '../support/grid-of-plan';
import { sampleSize } from '../support/sample';

/** The score formulas of drawn county forms against src/scoring: by our own evaluator, and some of the sheets by LibreOffice. */
const EVALUATIONS = COUNTY_FORMS.filter(({ kind }) => kind === 'self-evaluation');
const SEED = 20261201;

interface Filled {
  readonly name: string;
  readonly plan: SheetPlan;
  readonly arithmetic: Arithmetic;
}

const filled: readonly Filled[] = EVALUATIONS.flatMap((form) =>
  caibannong201968.arithmetics.flatMap((arithmetic) => {
    const ruleSet = withArithmetic(caibannong201968, arithmetic);
    return fc.sample(contentFor(form), { numRuns: sampleSize(6, 60), seed: SEED }).map((content, index) => {
      const name = `${form.id.slice(0, 14)} ${arithmetic.id.slice(0, 10)} ${index}`;
      const blank = drawCounty({ form, variant: null, unit: '万元', year: 2023, ruleSet, name });
      return { name, plan: fillCounty(blank, form, content), arithmetic };
    });
  }),
);

function formOf(plan: SheetPlan): SelfEvaluation {
  const [form] = recognise(gridOfPlan(plan));
  if (form?.kind !== 'self-evaluation') throw new Error('no self-evaluation');
  return form;
}

/** What the cells of points should show, and what they do. */
function compared({ plan, arithmetic }: Filled, read: ReadCell) {
  const form = formOf(plan);
  const { rows, execution, total, rate } = scoreForm(form, arithmetic);
  const shown = (at: { readonly row: number; readonly column: number } | undefined): CellValue =>
    at ? (read(at.row, at.column) ?? '') : 'no cell';
  const line = form.execution?.total;
  return {
    expected: [
      ...form.indicators.map(({ row }) => rows.get(row)?.score?.toNumber() ?? 'not scored'),
      execution?.toNumber() ?? '',
      rate?.div(100).toNumber() ?? '',
      total?.toNumber() ?? '不完整',
    ],
    found: [
      ...form.indicators.map(({ row, score }) => {
        const cell = shown(score?.at);
        return rows.get(row)?.score ? cell : typeof cell === 'number' ? cell : 'not scored';
      }),
      shown(line?.score?.at),
      shown(line?.rate?.at),
      shown(form.total?.score.at),
    ],
  };
}

function scratch({ cells }: SheetPlan): ScratchCell[] {
  return cells.flatMap(({ row, column, content }) =>
    content
      ? [{ row, column, ...('formula' in content ? { formula: content.formula } : { value: content.value }) }]
      : [],
  );
}

test('by our own evaluator', () => {
  expect(filled.length).toBeGreaterThan(EVALUATIONS.length * 10);
  const differences = filled.flatMap((one) => {
    const { expected, found } = compared(one, evaluateOwn(scratch(one.plan)));
    return JSON.stringify(expected) === JSON.stringify(found) ? [] : [{ name: one.name, expected, found }];
  });
  expect(differences.slice(0, 5)).toEqual([]);
});

test('some are scored', () => {
  const scored = filled.filter(({ plan, arithmetic }) => scoreForm(formOf(plan), arithmetic).total !== null);
  expect(scored.length).toBeGreaterThan(filled.length / 5);
});

test('one of each form and arithmetic by LibreOffice', async () => {
  const some = filled.filter(({ name }) => name.endsWith(' 0'));
  const sheets = await evaluateAll(some.map(({ plan }) => plan));
  const differences = some.flatMap((one) => {
    const read = sheets.get(one.name);
    if (!read) throw new Error('the sheet is gone');
    const { expected, found } = compared(one, read);
    return JSON.stringify(expected) === JSON.stringify(found) ? [] : [{ name: one.name, expected, found }];
  });
  expect(differences).toEqual([]);
});
