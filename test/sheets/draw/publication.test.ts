import { drawPublication } from '../../../src/sheets/draw/publication';
import { gridOfPlan } from '../../support/grid-of-plan';
import type { SheetPlan } from '../../../src/sheets/plan';
import { recognise } from '../../../src/sheets/recognise';
import { correctApplications, countyTwins } from '../../support/correct-forms';
import { correctSelfEvaluations } from '../../support/correct-self-evaluations';

function published(plan: SheetPlan | undefined) {
  if (!plan) throw new Error('no plan');
  const grid = gridOfPlan(plan);
  const [form] = recognise(grid);
  if (form?.kind !== 'application' && form?.kind !== 'self-evaluation') throw new Error('no form');
  return { form, drawn: plan, plan: drawPublication({ name: '公开稿（）', form, grid }) };
}

const [application, selfEvaluation] = [correctApplications()[0]?.plan, correctSelfEvaluations()[0]?.plan];

test.each([
  ['申报表', application, 5],
  ['自评表', selfEvaluation, 9],
])(
  'a %s has the widths and the upright page of the drawn form, and nothing that computes or asks',
  (_, from, count) => {
    const { plan, drawn } = published(from);
    expect(plan.columns).toEqual(drawn.columns.slice(0, count).map(({ width }) => ({ width })));
    expect(plan.print).toMatchObject({ orientation: 'portrait', area: { top: 1, left: 1, right: count } });
    expect([plan.validations, plan.conditionalFormats, plan.names]).toEqual([[], [], []]);
    expect(plan.cells.filter(({ content }) => content && 'formula' in content)).toEqual([]);
  },
);

test('every cell looks as in the drawn form: heads bold, names and goals to the left, lines above the frame without borders', () => {
  const { plan, form } = published(application);
  const styleAt = (row: number, column: number) =>
    plan.cells.find((at) => at.row === row && at.column === column)?.style;
  const { headerRow, firstRow, columns } = form.table;
  expect(styleAt(1, 1)?.font).toMatchObject({ size: 18, bold: true });
  expect(styleAt(2, 1)?.border).toBeUndefined();
  expect(styleAt(3, 1)?.border).toBe('thin');
  expect(styleAt(headerRow, columns.level3!)?.font?.bold).toBe(true);
  expect(styleAt(firstRow, columns.level3!)?.horizontal).toBe('left');
  expect(styleAt(firstRow, columns.target!)?.horizontal).toBe('center');
  expect(styleAt(form.goal!.at.row, form.goal!.at.column)).toMatchObject({ horizontal: 'left', vertical: 'top' });
  expect(plan.cells.some(({ style }) => style.unlocked)).toBe(false);
});

test('a wide frame of a county lies on its side', () => {
  const wide = published(countyTwins().find(({ name }) => name.endsWith('hebei-2020'))?.plan);
  expect(wide.plan.print.orientation).toBe('landscape');
});
