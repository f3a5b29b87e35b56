import type { Piece, ReportRow, ReportTable } from '../../model/report-document';
import { isEvidenceOf } from './evidence';
import type { ClassOfReport } from './classes';
import { allIndicators, cellsOf, classesOf, completionRate, having, scoreRate } from './classes';
import { COMPLETION_WORDS, SHORT } from './completion';
import type { ReportedIndicator } from './project';
import { countFigure, percentFigure, pointsFigure, textFigure } from './sourced';
import { ANNEX, cells, column, INCOMPLETE, TABLE, textOf, total } from './table-parts';
import type { EvaluationUnit } from './units';

export function classTable(unit: EvaluationUnit): ReportTable {
  const counts = (name: string, indicators: readonly ReportedIndicator[]): Piece[] => [
    name,
    countFigure(cellsOf(indicators)),
    countFigure(cellsOf(having(indicators, 'reached'))),
    countFigure(cellsOf(having(indicators, 'partly'))),
    countFigure(cellsOf(having(indicators, 'missed'))),
    countFigure(cellsOf(having(indicators, 'unfilled', 'unclear'))),
    percentFigure(completionRate(indicators)),
    percentFigure(scoreRate(indicators), indicators.length === 0 ? '—' : INCOMPLETE),
  ];
  const rowsOf = ({ name, indicators, level2 }: ClassOfReport): ReportRow[] => [
    total(...counts(name, indicators)),
    ...level2.map((one) => cells(...counts(one.name, one.indicators))),
  ];
  return {
    kind: 'table',
    caption: `${TABLE.classes} 各类指标完成情况`,
    columns: [
      column('指标类别', 2),
      column('指标数（项）', 1),
      column('达到目标', 1),
      column('部分达成', 1),
      column('未达到', 1),
      column('未填或需判定', 1),
      column('完成率', 1),
      column('得分率', 1),
    ],
    rows: [...classesOf(unit).flatMap(rowsOf), total(...counts('合计', allIndicators(unit.projects)))],
  };
}

/** @param short those that did not reach their targets in full */
export function shortTable(short: readonly ReportedIndicator[]): ReportTable {
  return {
    kind: 'table',
    caption: `${TABLE.short} ${shortWords(short)}目标值的指标`,
    columns: [
      column('序号', 1),
      column('项目名称', 2, 'left'),
      column('三级指标', 2, 'left'),
      column('目标值', 1),
      column('实际值', 1),
      column('未完成原因及拟采取的改进措施', 2, 'left'),
    ],
    rows: short.map((indicator, index) =>
      cells(
        String(index + 1),
        indicator.project,
        textFigure(indicator.name, [indicator.at]),
        textOf(indicator.target),
        textOf(indicator.actual),
        indicator.reason?.text ? textOf(indicator.reason) : { request: '原因及改进措施' },
      ),
    ),
  };
}

/** "未达到", "部分达成", or both. */
export function shortWords(short: readonly ReportedIndicator[]): string {
  const kinds = SHORT.filter((one) => having(short, one).length > 0);
  return kinds.length > 1 ? '部分达成或未达到' : COMPLETION_WORDS[kinds[0] ?? 'missed'];
}

export function indicatorAnnex({ projects }: EvaluationUnit): ReportTable {
  return {
    kind: 'table',
    caption: `${ANNEX.indicators} 各项目绩效指标完成情况`,
    columns: [
      column('序号', 1),
      column('三级指标', 2, 'left'),
      column('二级指标', 1),
      column('目标值', 1),
      column('实际值', 1),
      column('完成情况', 1),
      column('分值', 1),
      column('得分', 1),
    ],
    rows: projects.flatMap(({ name, indicators }) => [
      { kind: 'band' as const, text: name },
      ...indicators.map((indicator, index) =>
        cells(
          String(index + 1),
          textFigure(indicator.name, [indicator.at]),
          indicator.level2,
          textOf(indicator.target),
          textOf(indicator.actual),
          textFigure(COMPLETION_WORDS[indicator.completion], [indicator.target.at]),
          pointsFigure(indicator.weight),
          pointsFigure(indicator.score),
        ),
      ),
    ]),
  };
}

/** Null where the workbook has no list of 佐证材料 for these projects. */
export function evidenceAnnex({ year, projects, evidence }: EvaluationUnit): ReportTable | null {
  const listed = projects
    .map(({ name, indicators }) => ({
      name,
      entries: evidence.filter((entry) =>
        indicators.some((one) => isEvidenceOf(entry, { project: name, year: String(year ?? ''), indicator: one.name })),
      ),
    }))
    .filter(({ entries }) => entries.length > 0);
  if (listed.length === 0) return null;
  return {
    kind: 'table',
    caption: `${ANNEX.evidence} 佐证材料`,
    columns: [
      column('序号', 1),
      column('三级指标', 2, 'left'),
      column('佐证材料名称', 3, 'left'),
      column('存放处', 3, 'left'),
    ],
    rows: listed.flatMap(({ name, entries }) => [
      { kind: 'band' as const, text: name },
      ...entries.map(({ indicator, what, where }, index) =>
        cells(
          String(index + 1),
          indicator,
          what === '' ? { request: '佐证材料' } : what,
          where === '' ? { request: '存放处' } : where,
        ),
      ),
    ]),
  };
}
