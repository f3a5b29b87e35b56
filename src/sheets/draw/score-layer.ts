import type { Arithmetic } from '../../catalog';
import type { Area } from '../../model/cell';
import { fixed, inRow } from '../native/formula-text';
import { helperFormulas, scoreFormula, type IndicatorRow } from '../native/indicator-score';
import { OVER_WEIGHT, REASON_MISSING, scoreBand, scoreMarkFormula, TIERS } from '../native/score-mark';
import { totalCaps, totalScoreFormula, totalWeightFormula, weightSumMark, type TotalledRows } from '../native/total';
import { inputMessage } from '../native/validation';
import type { ConditionalFormatPlan, ValidationPlan } from '../plan';
import type { Block } from './block';
import { block, formulaBlock, rowArea } from './block';
import { pointsStyle } from './self-evaluation-styles';
import { ATTENTION_FILL, ATTENTION_FONT, labelStyle, markStyle } from './styles';

/** Sheet columns of a drawn self-evaluation that its formulas read and write. */
export interface ScoreColumns {
  readonly name: number;
  readonly weight: number;
  readonly target: number;
  readonly actual: number;
  readonly score: number;
  readonly reason: number;
  readonly mark: number;
  /** The first helper; the others follow. */
  readonly helpers: number;
}

/** Where a self-evaluation that we draw has what its scores are made of. */
export interface ScoreLayer {
  readonly columns: ScoreColumns;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly totalRow: number;
  /** The line of all funds, with its cells; null where the form has no fund block. */
  readonly execution: {
    readonly row: number;
    readonly weight: Cell;
    readonly score: Cell;
    readonly amounts: Area;
  } | null;
  readonly arithmetic: Arithmetic;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The score cell of a row: a formula, or empty where a person gives the points. */
export function scoreCell(area: Area, at: IndicatorRow, byHand: boolean, layer: ScoreLayer): Block {
  const { formula } = scoreFormula(at, layer.columns.helpers, layer.arithmetic);
  return byHand ? block(area, null, pointsStyle) : formulaBlock(area, formula, pointsStyle);
}

/** The mark of a row and its helpers. */
export function rowMarks(at: IndicatorRow, { columns: { mark, helpers, reason }, arithmetic }: ScoreLayer): Block[] {
  const { row } = at;
  return [
    formulaBlock(rowArea(row, mark), scoreMarkFormula(at, mark, helpers, reason).formula, markStyle),
    ...helperFormulas(at, helpers, arithmetic.formulas).map(({ column, formula }) =>
      formulaBlock(rowArea(row, column), formula, markStyle),
    ),
  ];
}

/** The sums of 分值 and 得分 in the line 总分, and the mark beside them. `areas`: where their cells are merged. */
export function totalBlocks(layer: ScoreLayer, areas: { readonly weight: Area; readonly score: Area }): Block[] {
  const { columns, firstRow, lastRow, totalRow: row, execution, arithmetic } = layer;
  const rows: TotalledRows = { firstRow, lastRow, level3: columns.name, weight: columns.weight, score: columns.score };
  const weight = totalWeightFormula({ row, column: columns.weight }, rows, execution?.weight ?? null);
  const caps = execution ? totalCaps(arithmetic, execution.row, columns.helpers) : [];
  const score = totalScoreFormula({ row, column: columns.score }, rows, execution?.score ?? null, caps);
  return [
    formulaBlock(areas.weight, weight.formula, labelStyle),
    formulaBlock(areas.score, score.formula, labelStyle),
    formulaBlock(rowArea(row, columns.mark), weightSumMark(fixed({ row, column: columns.weight })), markStyle),
  ];
}

/** What may be typed as 分值, 得分 and 未完成原因, and what is asked there. `first`: the first row. */
export function scoreValidations(
  { columns, firstRow, lastRow, arithmetic }: ScoreLayer,
  first: IndicatorRow,
): ValidationPlan[] {
  const body = (column: number): Area => ({ ...rowArea(firstRow, column), bottom: lastRow });
  return [
    weightValidation(body(columns.weight), weightMessage(arithmetic)),
    scoreBand(body(columns.score), first, arithmetic.bands),
    inputMessage(body(columns.reason), '未完成原因', REASON_MESSAGE),
  ];
}

export function weightValidation(area: Area, message: string): ValidationPlan {
  return { ...inputMessage(area, '分值', message), rule: { kind: 'decimal', min: 0, max: 100 }, alert: WEIGHT_ALERT };
}

const REASON_MESSAGE = '未达到年度指标值的，请填写未完成原因及拟采取的改进措施。';
const WEIGHT_ALERT = { style: 'warning', title: '分值', message: '分值应为0至100之间的数字。' } as const;

function weightMessage({ execution }: Arithmetic): string {
  return `三级指标的分值由填报单位按重要程度确定。各项分值与预算资金执行率${execution.points}分合计应为100分。`;
}

/** A result that a person judges is chosen from the three tiers; other words remain possible. */
export function actualValidation(area: Area, byHand: boolean, target: string): ValidationPlan {
  if (byHand) {
    return {
      ...inputMessage(area, '完成情况', '请选择完成档次，并在“得分”栏按档次填写得分。'),
      rule: { kind: 'list', items: TIERS },
    };
  }
  const wanted = target === '' ? '' : `年度指标值为“${target}”。`;
  return inputMessage(
    area,
    '全年实际值',
    `${wanted}请填写实际完成的数量和单位，如“92%”“105亩”；不写单位的，按指标值的单位计。`,
  );
}

/** What is coloured by its mark; null where the form has none, or no mark beside it. */
export interface ColouredRows extends Pick<ScoreLayer, 'firstRow' | 'lastRow'> {
  readonly columns: Pick<ScoreColumns, 'weight' | 'score' | 'mark'> & { readonly reason: number | null };
  readonly totalRow: number | null;
  readonly execution: Pick<NonNullable<ScoreLayer['execution']>, 'row' | 'amounts'> | null;
}

/** The row's mark alone decides what is coloured. */
export function scoreFormats({
  columns,
  firstRow,
  lastRow,
  totalRow,
  execution,
}: ColouredRows): ConditionalFormatPlan[] {
  const body = (column: number): Area => ({ ...rowArea(firstRow, column), bottom: lastRow });
  const [mark, score] = [inRow(columns.mark, firstRow), inRow(columns.score, firstRow)];
  const asks = `OR(AND(ISTEXT(${score}),LEN(${score})>0),${mark}="${OVER_WEIGHT}")`;
  const top = execution?.row ?? firstRow;
  return [
    ...(columns.reason === null
      ? []
      : [{ area: body(columns.reason), formula: `${mark}="${REASON_MISSING}"`, fill: ATTENTION_FILL }]),
    { area: body(columns.score), formula: asks, fill: ATTENTION_FILL },
    ...(totalRow === null
      ? []
      : [
          {
            area: rowArea(totalRow, columns.weight),
            formula: `LEN(${inRow(columns.mark, totalRow)})>0`,
            fill: ATTENTION_FILL,
          },
        ]),
    ...(execution
      ? [
          {
            area: execution.amounts,
            formula: `LEN(${inRow(columns.mark, execution.row)})>0`,
            fill: ATTENTION_FILL,
          },
        ]
      : []),
    {
      area: { ...rowArea(top, columns.mark), bottom: totalRow ?? lastRow },
      formula: `LEFT(${inRow(columns.mark, top)},1)="◀"`,
      fontColor: ATTENTION_FONT,
    },
  ];
}
