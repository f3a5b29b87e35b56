import type { Arithmetic, CountyForm } from '../../../catalog';
import { executionMarkFormula } from '../../native/execution-mark';
import { SCORE_HELPERS, type IndicatorRow } from '../../native/indicator-score';
import { executionHelperHeads, ROW_HELPERS_JOINED, scoreHelperHeads } from '../../native/score';
import type { ConditionalFormatPlan, ValidationPlan } from '../../plan';
import type { Block } from '../block';
import { block, formulaBlock, rowArea } from '../block';
import { firstOfClass } from '../class-cells';
import type { ClassedRow } from '../class-cells';
import { markFormats, markHeads, rowMark, type MarkLayer } from '../mark-layer';
import {
  actualValidation,
  rowMarks,
  scoreCell,
  scoreFormats,
  scoreValidations,
  totalBlocks,
  weightValidation,
  type ScoreLayer,
} from '../score-layer';
import { labelStyle, markStyle } from '../styles';
import { areaOf } from './body';
import { fundsRows, headMarks, spendingFormulas } from './lines';
import type { Places } from './places';
import { columnOf, hasPartedValues } from './places';
import type { Printing } from './words';

/** What lies beside and behind the printed cells: marks, helpers, formulas, colours, and what may be typed. */
export interface NativeLayer {
  readonly blocks: readonly Block[];
  readonly validations: readonly ValidationPlan[];
  readonly formats: readonly ConditionalFormatPlan[];
}

/** Of a 申报表: a mark a row, and one beside the amounts and the plan. */
export function markedLayer(printing: Printing, places: Places): NativeLayer {
  const { headRow, firstRow, lastRow, mark, columns } = places;
  const lines = headMarks(printing, places);
  const layer: MarkLayer = {
    columns: {
      name: columnOf(places, 'level3').left,
      target: columnOf(places, 'target').left,
      unit: columns.unit?.left,
      mark,
    },
    headRow,
    firstRow,
    lastRow,
    lines,
  };
  const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);
  return {
    blocks: [
      ...markHeads(layer),
      ...lines.map(({ block: one }) => one),
      ...rows.flatMap((row) => rowMark(layer, row, null)),
    ],
    validations: columns.weight
      ? [weightValidation({ ...areaOf(places, 'weight', firstRow), bottom: lastRow }, WEIGHTS_OF_GOALS)]
      : [],
    // With the empty line below the table, so that a row added at its end is coloured too.
    formats: markFormats({ ...layer, lastRow: lastRow + (places.endsWithTable ? 1 : 0) }),
  };
}

const WEIGHTS_OF_GOALS = '按重要程度填写各项指标的分值，只写数字。';

/** Of a 自评表: every row scores itself, the funds give the rate and its points, and all is added up. */
export function scoredLayer(
  printing: Printing,
  places: Places,
  body: readonly ClassedRow[],
  arithmetic: Arithmetic,
): NativeLayer {
  const layer = scoreLayer(places, arithmetic);
  const rows = body.map((_, index) => indicatorRow(places, body, index));
  const [first] = rows;
  if (!first) throw new Error(`${printing.form.id} has no rows`);
  const helpers = hasPartedValues(places) ? ROW_HELPERS_JOINED : SCORE_HELPERS;
  return {
    blocks: [
      ...scoreHelperHeads(places.headRow, places.mark, helpers).map(({ row, column, text }) =>
        block(rowArea(row, column), text, markStyle),
      ),
      ...rows.flatMap((row) => [
        scoreCell(areaOf(places, 'score', row.row), row, false, layer),
        ...rowMarks(row, layer),
      ]),
      ...spendingHelpers(printing, places, arithmetic.execution.points),
      ...totalLine(printing.form, places, layer),
    ],
    validations: [
      ...scoreValidations(layer, first),
      ...rows.map(({ row }) => actualValidation(areaOf(places, 'actual', row), false, '')),
    ],
    formats: scoreFormats(layer),
  };
}

function scoreLayer(places: Places, arithmetic: Arithmetic): ScoreLayer {
  const { firstRow, lastRow, totalRow, mark } = places;
  const left = (role: Parameters<typeof columnOf>[1]) => columnOf(places, role).left;
  return {
    columns: {
      name: left('level3'),
      weight: left('weight'),
      target: left('target'),
      actual: left('actual'),
      score: left('score'),
      reason: left('reason'),
      mark,
      helpers: mark + 1,
    },
    firstRow,
    lastRow,
    totalRow: totalRow ?? lastRow + 1,
    execution: executionOf(places),
    arithmetic,
  };
}

function executionOf(places: Places): ScoreLayer['execution'] {
  const { total: row } = fundsRows(places);
  const ofTotal = places.head.filter(({ cell, area }) => 'spending' in cell && area.top === row);
  const at = (column: string) => ofTotal.find(({ cell }) => 'spending' in cell && cell.spending === column)?.area;
  const [weight, score, budget, executed] = [at('weight'), at('score'), at('budget'), at('executed')];
  if (row === undefined || !weight || !score || !budget || !executed) return null;
  return {
    row,
    weight: { row, column: weight.left },
    score: { row, column: score.left },
    amounts: rowArea(row, budget.left, executed.right),
  };
}

function indicatorRow(places: Places, body: readonly ClassedRow[], index: number): IndicatorRow {
  const row = places.firstRow + index;
  const left = (role: Parameters<typeof columnOf>[1]) => columnOf(places, role).left;
  const { sign, unit, level2 } = places.columns;
  const cell = (span: { readonly left: number } | undefined) => (span ? { row, column: span.left } : null);
  return {
    row,
    level2: level2 ? { row: places.firstRow + firstOfClass(body, index), column: level2.left } : null,
    level3: left('level3'),
    weight: left('weight'),
    target: left('target'),
    actual: left('actual'),
    score: left('score'),
    ...(hasPartedValues(places) && {
      parts: {
        target: { number: { row, column: left('target') }, sign: cell(sign), unit: cell(unit) },
        actual: { number: { row, column: left('actual') }, sign: null, unit: cell(places.columns['actual-unit']) },
      },
    }),
  };
}

/** Amounts as numbers beside each line of funds, their heads, and what does not add up. */
function spendingHelpers(printing: Printing, places: Places, points: number): Block[] {
  const { total, fiscal, other, ...more } = fundsRows(places);
  const rows = [...new Set(places.head.flatMap(({ cell, area }) => ('spending' in cell ? [area.top] : [])))];
  const helpers = rows.flatMap((row) =>
    spendingFormulas(row, printing, places, points).filter(({ column }) => column > places.mark),
  );
  return [
    ...helpers.map(({ row, column, formula }) => formulaBlock(rowArea(row, column), formula, markStyle)),
    ...executionHelperHeads((rows[0] ?? 1) - 1, places.mark + 1).map(({ row, column, text }) =>
      block(rowArea(row, column), text, markStyle),
    ),
    ...(total !== undefined && fiscal !== undefined && other !== undefined
      ? [
          formulaBlock(
            rowArea(total, places.mark),
            executionMarkFormula({ total, fiscal, other }, places.mark + 1, more.more !== undefined),
            markStyle,
          ),
        ]
      : []),
  ];
}

function totalLine({ table: { total, columns } }: CountyForm, places: Places, layer: ScoreLayer): Block[] {
  const row = places.totalRow;
  if (row === null || total === undefined) return [];
  const before = columns.map(({ role }) => role).indexOf('weight');
  const words = rowArea(row, 1, columnOf(places, 'weight').left - 1);
  const rest = columns.slice(before).filter(({ role }) => role !== 'weight' && role !== 'score');
  return [
    block(words, total, labelStyle),
    ...rest.map(({ role }) => block(areaOf(places, role, row), null, labelStyle)),
    ...totalBlocks(layer, { weight: areaOf(places, 'weight', row), score: areaOf(places, 'score', row) }),
  ];
}
