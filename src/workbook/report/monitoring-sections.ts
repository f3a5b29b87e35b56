import type { CellRef } from '../../model/cell';
import type { Likelihood } from '../../model/likelihood';
import type { Piece, ReportBlock } from '../../model/report-document';
import { joined, sentence } from '../../model/report-document';
import { saysNone } from '../../model/text';
import { paragraph, request } from './blocks';
import { allIndicators, cellsOf } from './classes';
import type { ClassOfReport } from './classes';
import type { MonitoredIndicator, MonitoredProject, Outlook } from './monitored-project';
import { deviationTable, hasLikelihood, outlookTable, withOutlook } from './monitoring-tables';
import { periodWords, REPORT_WORDS } from './report-words';
import { countFigure, textFigure } from './sourced';
import { ANNEX, MONITORING_TABLE } from './table-parts';
import type { MonitoringUnit } from './units';

/** 二: what was monitored, and up to which month. */
export function monitoringWork({ projects, month }: MonitoringUnit): ReportBlock[] {
  const count = countFigure(projects.map(({ at }) => at));
  const period: Piece =
    month === null ? { request: '监控截至的月份' } : textFigure(periodWords(month), monthCells(projects));
  return [
    paragraph(
      sentence`监控范围为${MONITORING_TABLE.projects}所列${count}个项目，填报${REPORT_WORDS.monitoring.form}${count}张，监控期间为${period}，涉及绩效指标${countOf(allIndicators(projects))}项。`,
    ),
    request('绩效运行监控工作的对象、时间、方式和组织过程'),
  ];
}

function monthCells(projects: readonly MonitoredProject[]): CellRef[] {
  return projects.flatMap(({ form }) => form.months.filter(({ value }) => value !== null).map(({ at }) => at));
}

/** 三(二), before its three parts: what is expected of the indicators, all in all. */
export function goalsExpected(unit: MonitoringUnit): ReportBlock[] {
  const all = allIndicators(unit.projects);
  const period = periodWords(unit.month);
  const refers = `各类指标预计完成情况见${MONITORING_TABLE.classes}，各项目指标${period}完成情况和全年预计完成情况见${ANNEX.indicators}。`;
  const words =
    all.length === 0
      ? ['监控表未列绩效指标。']
      : [
          ...sentence`绩效指标共${countOf(all)}项，其中已填${period}完成情况${countOf(begun(all))}项。全年预计完成情况：${outcome(all)}。`,
          ...likelihoodWords(unit),
          refers,
        ];
  return [
    paragraph(words),
    outlookTable(unit),
    request(`各项目年度总体目标${unit.month === null ? '截至监控时' : `截至${unit.month}月`}的进展情况`),
  ];
}

function begun(indicators: readonly MonitoredIndicator[]): readonly MonitoredIndicator[] {
  return indicators.filter(({ actual }) => actual !== null && actual.text !== '');
}

const LIKELIHOODS: readonly [Likelihood, string][] = [
  ['certain', '确定能'],
  ['possible', '有可能'],
  ['impossible', '完全不可能'],
];

/** Only of the rows whose forms ask for it. */
function likelihoodWords({ projects }: MonitoringUnit): Piece[] {
  const asked = allIndicators(projects.filter(hasLikelihood));
  if (asked.length === 0) return [];
  const each = LIKELIHOODS.map(([value, word]) => {
    const those = asked.filter(({ likelihood }) => likelihood?.value === value);
    return { those, said: sentence`${word}的${countOf(those)}项` };
  });
  const other = asked.filter(({ likelihood }) => (likelihood?.value ?? null) === null);
  const parts = [...each, { those: other, said: sentence`未填或看不出的${countOf(other)}项` }];
  const said = parts.filter(({ those }) => those.length > 0).map((part) => part.said);
  return ['完成目标可能性：', ...joined(said, '，'), '。'];
}

/** One class of indicators, class by class below it, and what will be missed in it. */
export function classOutlook(
  { name, indicators, level2 }: ClassOfReport<MonitoredIndicator>,
  ask: string,
  month: number | null,
): ReportBlock[] {
  if (indicators.length === 0) return [paragraph([`各项目未设定${name}。`])];
  const parts = level2.map((one) => [one.name, ...sentence`${countOf(one.indicators)}项，${outcome(one.indicators)}`]);
  return [
    paragraph([
      ...sentence`${name}共${countOf(indicators)}项，全年${outcome(indicators)}。`,
      ...(parts.length > 1 ? ['其中：', ...joined(parts, '；'), '。'] : []),
      ...wordsOfMissed(withOutlook(indicators, 'missed'), month),
    ]),
    request(ask),
  ];
}

const MOST_NAMED = 3;

function wordsOfMissed(missed: readonly MonitoredIndicator[], month: number | null): Piece[] {
  if (missed.length === 0) return [];
  if (missed.length > MOST_NAMED) return [`预计达不到目标值的指标见${MONITORING_TABLE.deviations}。`];
  const each = missed.map(
    ({ project, name, at, target, actual, forecast }) =>
      sentence`${project}的“${textFigure(name, [at])}”目标值${written(target)}，${periodWords(month)}完成${written(actual)}，全年预计${written(forecast)}`,
  );
  return ['预计达不到目标值的指标：', ...joined(each, '；'), '。'];
}

function written(field: MonitoredIndicator['actual']): Piece {
  return field && field.text !== '' ? textFigure(field.text, [field.at]) : '未填';
}

/** 四: what will be missed, why, and what will be done. */
export function expectedDeviations({ projects, month }: MonitoringUnit): ReportBlock[] {
  const all = allIndicators(projects);
  const missed = withOutlook(all, 'missed');
  const listed = all.filter(({ outlook, reason }) => outlook === 'missed' || isReason(reason?.text));
  const table = listed.length === 0 ? [] : [deviationTable(listed, month)];
  return [
    paragraph(missed.length === 0 ? noneMissed(all) : missedWords(missed)),
    ...table,
    request('预算执行进度与资金支出计划是否相符，进度偏慢的项目及原因'),
    request('下一步改进措施、责任单位和完成时限'),
  ];
}

function isReason(text = ''): boolean {
  return text !== '' && !saysNone(text);
}

function noneMissed(all: readonly MonitoredIndicator[]): Piece[] {
  const open = withOutlook(all, 'unfilled', 'unclear');
  if (all.length === 0) return ['监控表未列绩效指标。'];
  if (open.length === 0) return ['各项绩效指标全年预计均能达到目标值。'];
  if (open.length === all.length)
    return ['各项绩效指标未填全年预计完成情况或需人工判定，尚不能说明是否会偏离绩效目标。'];
  return sentence`没有发现全年预计达不到目标值的指标，另有${countOf(open)}项未填全年预计完成情况或需人工判定。`;
}

function missedWords(missed: readonly MonitoredIndicator[]): Piece[] {
  const silent = missed.filter(({ reason }) => !isReason(reason?.text));
  const projects = new Set(missed.map(({ project }) => project)).size;
  return [
    ...sentence`全年预计达不到目标值的指标共${countOf(missed)}项，涉及${String(projects)}个项目，偏差原因见${MONITORING_TABLE.deviations}。`,
    ...(silent.length === 0 ? [] : sentence`其中${countOf(silent)}项未填偏差原因，需补充。`),
  ];
}

/** "预计达到目标值 11 项，预计达不到 1 项". */
function outcome(indicators: readonly MonitoredIndicator[]): Piece[] {
  const words: readonly [Outlook, string][] = [
    ['reached', '预计达到目标值'],
    ['missed', '预计达不到'],
    ['unfilled', '未填预计'],
    ['unclear', '需人工判定'],
  ];
  const parts = words.flatMap(([outlook, word]) => {
    const those = withOutlook(indicators, outlook);
    return those.length === 0 ? [] : [sentence`${word}${countOf(those)}项`];
  });
  return joined(parts, '，');
}

function countOf(indicators: readonly MonitoredIndicator[]): Piece {
  return countFigure(cellsOf(indicators));
}
