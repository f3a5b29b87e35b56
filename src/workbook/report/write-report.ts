import { wordAs } from '../../catalog';
import type { Wording } from '../../catalog/types';
import type { ReportBlock, ReportDocument } from '../../model/report-document';
import { sentence } from '../../model/report-document';
import { heading, paragraph, request } from './blocks';
import { allIndicators, cellsOf, classesOf } from './classes';
import { allocation, arrival, execution } from './funds-sections';
import { classAnalysis, deviations, goalsReached } from './goal-sections';
import { goalsSet } from './goals-set';
import { evidenceAnnex, indicatorAnnex } from './indicator-tables';
import { classOutlook, expectedDeviations, goalsExpected, monitoringWork } from './monitoring-sections';
import { monitoringAnnex } from './monitoring-tables';
import { REPORT_WORDS } from './report-words';
import { countFigure } from './sourced';
import { TABLE } from './table-parts';
import type { EvaluationUnit, MonitoringUnit, ReportUnit } from './units';

/**
 * 绩效自评总结报告 (第五节一(二)2): the printed outline, filled from the 自评表; the 监控总结报告 from the 监控表 under the same headings, of
 * which no print is known. What the forms do not say is asked for as （请补充：…）, never made up.
 */
export function writeReport(unit: ReportUnit, wording: Wording): ReportDocument {
  const words = (text: string) => wordAs(text, wording);
  const fund = words('财政专项扶贫资金');
  const year = unit.year === null ? '**' : String(unit.year);
  const { work } = REPORT_WORDS[unit.kind];
  const said = unit.kind === 'self-evaluation' ? evaluated(unit, words) : monitored(unit, words);
  return {
    title: [
      `${unit.unit === '' ? '****单位' : unit.unit}${year}年`,
      `${fund}绩效${unit.kind === 'self-evaluation' ? '自评' : '监控'}总结报告`,
    ],
    blocks: [
      heading(1, '一、绩效目标分解下达情况'),
      heading(3, `1. ${fund}下达预算及项目情况。`),
      ...allocation(unit),
      heading(3, `2. ${fund}项目绩效目标设定情况。`),
      ...goalsSet(unit),
      heading(1, `二、${work}工作开展情况`),
      ...said.work,
      heading(1, `三、绩效目标${unit.kind === 'self-evaluation' ? '自评' : '监控'}完成情况分析`),
      heading(2, '（一）资金投入情况分析。'),
      heading(3, '1. 项目资金到位情况分析。'),
      ...arrival(unit),
      heading(3, '2. 项目资金执行情况分析。'),
      ...execution(unit),
      heading(3, '3. 项目资金管理情况分析。'),
      request('资金管理制度的建立和执行、资金使用的合规性、监督检查情况'),
      heading(2, '（二）绩效目标完成情况分析。'),
      ...said.goals,
      heading(1, '四、偏离绩效目标的原因和下一步改进措施'),
      ...said.deviations,
      heading(1, `五、${work}结果拟应用和公开情况`),
      request(`${unit.kind === 'self-evaluation' ? '自评' : '监控'}结果拟如何应用，拟公开的方式、范围和时间`),
      { kind: 'closing', lines: [unit.unit === '' ? { request: '单位名称' } : unit.unit, { request: '报告日期' }] },
      { kind: 'heading', level: 1, text: '附件', newPage: true },
      ...said.annexes,
    ],
  };
}

/** What the two reports say in their own way. */
interface Said {
  readonly work: readonly ReportBlock[];
  readonly goals: readonly ReportBlock[];
  readonly deviations: readonly ReportBlock[];
  readonly annexes: readonly ReportBlock[];
}

type Words = (text: string) => string;

function evaluated(unit: EvaluationUnit, words: Words): Said {
  const evidence = evidenceAnnex(unit);
  return {
    work: evaluationWork(unit),
    goals: [...goalsReached(unit), ...byClass(classesOf(unit), (one) => classAnalysis(one, asked(one.name, words)))],
    deviations: deviations(unit),
    annexes: [indicatorAnnex(unit), ...(evidence ? [evidence] : [])],
  };
}

function monitored(unit: MonitoringUnit, words: Words): Said {
  const classes = byClass(classesOf(unit), (one) => classOutlook(one, asked(one.name, words), unit.month));
  return {
    work: monitoringWork(unit),
    goals: [...goalsExpected(unit), ...classes],
    deviations: expectedDeviations(unit),
    annexes: [monitoringAnnex(unit)],
  };
}

function evaluationWork({ projects }: EvaluationUnit): ReportBlock[] {
  const count = countFigure(projects.map(({ at }) => at));
  return [
    paragraph(
      sentence`自评范围为${TABLE.projects}所列${count}个项目，填报${REPORT_WORDS['self-evaluation'].form}${count}张，涉及绩效指标${countFigure(cellsOf(allIndicators(projects)))}项。`,
    ),
    request('自评工作的对象、时间、方式和组织过程'),
  ];
}

/** What the tables cannot say of each class. */
const ASKED: Readonly<Record<string, string>> = {
  产出指标: '产出数量、质量、时效和成本的具体情况',
  效益指标: '扶贫项目所产生的经济效益、社会效益、生态效益和可持续影响的具体情况',
  满意度指标: '满意度调查的对象、方式和样本数量',
};

function asked(name: string, words: Words): string {
  return words(ASKED[name] ?? '完成情况的说明');
}

function byClass<One extends { readonly name: string }>(
  classes: readonly One[],
  said: (one: One) => readonly ReportBlock[],
): ReportBlock[] {
  return classes.flatMap((one, index) => [heading(3, `${index + 1}. ${one.name}完成情况分析。`), ...said(one)]);
}
