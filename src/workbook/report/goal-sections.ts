import type { Piece, ReportBlock } from '../../model/report-document';
import { joined, sentence } from '../../model/report-document';
import { paragraph, request } from './blocks';
import { allIndicators, cellsOf, completionRate, having } from './classes';
import type { ClassOfReport } from './classes';
import { SHORT } from './completion';
import { classTable, shortTable, shortWords } from './indicator-tables';
import type { ReportedIndicator, ReportedProject } from './project';
import { scoreTable } from './project-tables';
import { countFigure, excessOf, meanOf, percentFigure, pointsFigure, textFigure, WHOLE } from './sourced';
import { ofProject } from './goals-set';
import { ANNEX, TABLE } from './table-parts';
import type { EvaluationUnit } from './units';

/** 三(二), before its three parts: goals reached, indicators and points in total. */
export function goalsReached(unit: EvaluationUnit): ReportBlock[] {
  const { projects } = unit;
  const all = allIndicators(projects);
  return [
    paragraph(['各项目年度总体目标完成情况如下：']),
    ...projects.map((project, index) => ofProject(project, index, project.form.goalResult, '年度总体目标完成情况')),
    ...(all.length === 0
      ? []
      : [
          paragraph([
            ...countWords('绩效指标', all),
            `各类指标完成情况见${TABLE.classes}，各项目指标完成情况见${ANNEX.indicators}。`,
          ]),
        ]),
    classTable(unit),
    paragraph([...scoreWords(projects), `各项目得分见${TABLE.scores}。`]),
    scoreTable(unit),
  ];
}

/** One class of indicators, class by class below it, and what was missed in it. */
export function classAnalysis({ name, indicators, level2 }: ClassOfReport, ask: string): ReportBlock[] {
  if (indicators.length === 0) return [paragraph([`各项目未设定${name}。`])];
  const parts = level2.map((one) => [one.name, ...resultWords(one.indicators)]);
  const short = having(indicators, ...SHORT);
  return [
    paragraph([
      ...countWords(name, indicators),
      ...(parts.length > 1 ? [`其中：`, ...joined(parts, '；'), '。'] : []),
      ...wordsOfShort(short),
    ]),
    request(ask),
  ];
}

/** 四: what was missed, why, and what will be done. */
export function deviations({ projects }: EvaluationUnit): ReportBlock[] {
  const all = allIndicators(projects);
  const short = having(all, ...SHORT);
  const behind = projects.filter(({ rate }) => rate.value?.lt(100));
  const undecided = having(all, 'unfilled', 'unclear');
  return [
    ...(short.length === 0 ? [paragraph(noneMissed(all, undecided))] : shortBlocks(short)),
    ...behindBlocks(behind),
    request('下一步改进措施、责任单位和完成时限'),
  ];
}

function noneMissed(all: readonly ReportedIndicator[], undecided: readonly ReportedIndicator[]): Piece[] {
  if (undecided.length === 0) return all.length === 0 ? ['自评表未列绩效指标。'] : ['各项绩效指标均达到目标值。'];
  if (undecided.length === all.length) return ['各项绩效指标未填实际值或需人工判定，尚不能说明是否偏离绩效目标。'];
  return sentence`没有发现未达到目标值的指标，另有${countOf(undecided)}项未填实际值或需人工判定。`;
}

function shortBlocks(short: readonly ReportedIndicator[]): ReportBlock[] {
  const silent = short.filter(({ reason }) => !reason?.text);
  const projects = new Set(short.map(({ project }) => project)).size;
  const unexplained = silent.length === 0 ? [] : sentence`其中${countOf(silent)}项未填原因，需补充。`;
  return [
    paragraph([
      ...sentence`${shortWords(short)}目标值的指标共${countOf(short)}项，涉及${String(projects)}个项目，原因及改进措施见${TABLE.short}。`,
      ...unexplained,
    ]),
    shortTable(short),
  ];
}

function behindBlocks(behind: readonly ReportedProject[]): ReportBlock[] {
  if (behind.length === 0) return [];
  const each = behind.map(
    ({ name, at, rate }) =>
      sentence`${textFigure(name, at)}（${percentFigure(rate)}，差${pointsFigure(excessOf(WHOLE, rate))}个百分点）`,
  );
  return [paragraph(['预算执行率低于100%的项目：', ...joined(each, '；'), '。']), request('预算执行率低于100%的原因')];
}

/** "产出指标共 12 项，达到目标值 11 项，未达到 1 项，完成率 91.67%。" */
function countWords(name: string, indicators: readonly ReportedIndicator[]): Piece[] {
  return sentence`${name}共${countOf(indicators)}项，${outcome(indicators)}，完成率${percentFigure(completionRate(indicators))}。`;
}

function resultWords(indicators: readonly ReportedIndicator[]): Piece[] {
  return sentence`${countOf(indicators)}项，${outcome(indicators)}`;
}

function outcome(indicators: readonly ReportedIndicator[]): Piece[] {
  const reached = having(indicators, 'reached');
  if (reached.length === indicators.length) return [indicators.length === 1 ? '达到目标值' : '全部达到目标值'];
  const parts = [
    ...some(reached, (hit) => sentence`达到目标值${countOf(hit)}项`),
    ...some(having(indicators, 'partly'), (partly) => sentence`部分达成${countOf(partly)}项`),
    ...some(having(indicators, 'missed'), (missed) => sentence`未达到${countOf(missed)}项`),
    ...some(having(indicators, 'unfilled'), (open) => sentence`未填实际值${countOf(open)}项`),
    ...some(having(indicators, 'unclear'), (unclear) => sentence`需人工判定${countOf(unclear)}项`),
  ];
  return joined(parts, '，');
}

function some(
  indicators: readonly ReportedIndicator[],
  say: (indicators: readonly ReportedIndicator[]) => Piece[],
): Piece[][] {
  return indicators.length === 0 ? [] : [say(indicators)];
}

/** Names the indicators that fell short in the text if they are few; otherwise the text refers to their table. */
function wordsOfShort(short: readonly ReportedIndicator[]): Piece[] {
  if (short.length === 0) return [];
  if (short.length > MOST_NAMED) return [`${shortWords(short)}目标值的指标见${TABLE.short}。`];
  const each = short.map(
    ({ project, name, at, target, actual }) =>
      sentence`${project}的“${textFigure(name, [at])}”目标值${textFigure(target.text, [target.at])}，实际值${textFigure(actual?.text ?? '', actual ? [actual.at] : [])}`,
  );
  return [`${shortWords(short)}目标值的指标：`, ...joined(each, '；'), '。'];
}

const MOST_NAMED = 3;

function scoreWords(projects: readonly ReportedProject[]): Piece[] {
  const scored = projects.filter(({ total }) => total.value !== null);
  const open = projects.filter(({ total }) => total.value === null);
  const [only] = scored;
  if (!only) return ['各项目得分不完整，尚不能汇总自评总分。'];
  const left =
    open.length === 0 ? [] : sentence`另有${countFigure(open.map(({ at }) => at))}个项目得分不完整，未计入。`;
  if (scored.length === 1) {
    return [...sentence`${textFigure(only.name, only.at)}自评总分${pointsFigure(only.total)}分。`, ...left];
  }
  const [lowest = only, ...rest] = [...scored].sort((one, other) => one.total.value?.cmp(other.total.value ?? 0) ?? 0);
  const highest = rest[rest.length - 1] ?? lowest;
  const mean = meanOf(scored.map(({ total }) => total));
  return [
    ...sentence`${countFigure(scored.map(({ at }) => at))}个项目自评总分平均${pointsFigure(mean)}分，最高${pointsFigure(highest.total)}分，最低${pointsFigure(lowest.total)}分。`,
    ...left,
  ];
}

function countOf(indicators: readonly ReportedIndicator[]): Piece {
  return countFigure(cellsOf(indicators));
}
