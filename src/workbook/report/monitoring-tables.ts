import type { Piece, ReportRow, ReportTable } from '../../model/report-document';
import { saysNone } from '../../model/text';
import { allIndicators, cellsOf, classesOf } from './classes';
import { OUTLOOK_WORDS } from './monitored-project';
import type { MonitoredIndicator, MonitoredProject, Outlook } from './monitored-project';
import { periodWords } from './report-words';
import { countFigure, percentFigure, shareOf, textFigure } from './sourced';
import type { Sourced } from './sourced';
import { ANNEX, cells, column, MONITORING_TABLE, textOf, total } from './table-parts';
import type { MonitoringUnit } from './units';
import Big from 'big.js';

export function withOutlook(
  indicators: readonly MonitoredIndicator[],
  ...wanted: readonly Outlook[]
): readonly MonitoredIndicator[] {
  return indicators.filter(({ outlook }) => wanted.includes(outlook));
}

/** Whether the form has a column for 完成可能性. */
export function hasLikelihood({ form }: MonitoredProject): boolean {
  return form.table.columns.likelihood !== undefined || form.indicators.some(({ likelihood }) => likelihood);
}

export function outlookTable(unit: MonitoringUnit): ReportTable {
  const all = allIndicators(unit.projects);
  const counts = (name: string, indicators: readonly MonitoredIndicator[]): Piece[] => [
    name,
    countFigure(cellsOf(indicators)),
    ...(['reached', 'missed', 'unfilled', 'unclear'] as const).map((outlook) =>
      countFigure(cellsOf(withOutlook(indicators, outlook))),
    ),
    percentFigure(shareOf(counted(withOutlook(indicators, 'reached')), counted(indicators))),
  ];
  const rows = classesOf(unit).flatMap(({ name, indicators, level2 }): ReportRow[] => [
    total(...counts(name, indicators)),
    ...level2.map((one) => cells(...counts(one.name, one.indicators))),
  ]);
  return {
    kind: 'table',
    caption: `${MONITORING_TABLE.classes} 各类指标全年预计完成情况`,
    columns: [
      column('指标类别', 3),
      column('指标数（项）', 1),
      column('预计达到', 1),
      column('预计达不到', 1),
      column('未填预计', 1),
      column('需判定', 1),
      column('预计达到占比', 1),
    ],
    rows: [...rows, total(...counts('合计', all))],
  };
}

function counted(indicators: readonly MonitoredIndicator[]): Sourced {
  return { value: new Big(indicators.length), from: cellsOf(indicators).flat() };
}

/** @param listed those that will miss their targets, and those for which a reason is written all the same */
export function deviationTable(listed: readonly MonitoredIndicator[], month: number | null): ReportTable {
  return {
    kind: 'table',
    caption: `${MONITORING_TABLE.deviations} 预计达不到目标值或填有偏差原因的指标`,
    columns: [
      column('序号', 1),
      column('项目名称', 1, 'left'),
      column('三级指标', 2, 'left'),
      column('年度指标值', 1),
      column(`${periodWords(month)}完成情况`, 1),
      column('全年预计完成情况', 1),
      column('偏差原因分析', 2, 'left'),
    ],
    rows: listed.map(({ project, name, at, target, actual, forecast, reason }, index) =>
      cells(
        String(index + 1),
        project,
        textFigure(name, [at]),
        textOf(target),
        textOf(actual),
        textOf(forecast),
        reason?.text && !saysNone(reason.text) ? textOf(reason) : { request: '偏差原因' },
      ),
    ),
  };
}

/** 完成可能性 has a column where a form asks for it. */
export function monitoringAnnex({ projects, month }: MonitoringUnit): ReportTable {
  const likelihood = projects.some(hasLikelihood);
  return {
    kind: 'table',
    caption: `${ANNEX.indicators} 各项目绩效指标监控情况`,
    columns: [
      column('序号', 1),
      column('三级指标', likelihood ? 2 : 3, 'left'),
      column('二级指标', 1),
      column('年度指标值', 1),
      column(`${periodWords(month)}完成情况`, 1),
      column('全年预计完成情况', 1),
      ...(likelihood ? [column('完成可能性', 1)] : []),
      column('预计结果', 1),
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
          textOf(indicator.forecast),
          ...(likelihood ? [textOf(indicator.likelihood)] : []),
          textFigure(OUTLOOK_WORDS[indicator.outlook], [indicator.target.at]),
        ),
      ),
    ]),
  };
}
