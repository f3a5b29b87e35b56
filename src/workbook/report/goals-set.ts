import type { Approval } from '../../model/approval';
import type { Field } from '../../model/field';
import type { Piece, ReportBlock } from '../../model/report-document';
import { joined, sentence } from '../../model/report-document';
import { paragraph, request } from './blocks';
import type { ClassedIndicator } from './classed-indicator';
import { allIndicators, cellsOf, classesOf } from './classes';
import type { FundedProject } from './funded-project';
import { REPORT_WORDS } from './report-words';
import { countFigure, textFigure } from './sourced';
import type { ReportKind, ReportUnit } from './units';

/** What the goals are called on the forms. */
const GOAL: Readonly<Record<ReportKind, string>> = { 'self-evaluation': '年初设定目标', monitoring: '年度总体目标' };

/** 一、2: which goals were set, project by project. */
export function goalsSet(unit: ReportUnit): ReportBlock[] {
  const projects: readonly (FundedProject & { readonly indicators: readonly ClassedIndicator[] })[] = unit.projects;
  const goal = GOAL[unit.kind];
  const all = allIndicators(projects);
  const classes = classesOf({ ruleSet: unit.ruleSet, projects }).filter(({ indicators }) => indicators.length > 0);
  const each = classes.map(({ name, indicators }) => sentence`${name}${countFigure(cellsOf(indicators))}项`);
  const counts =
    all.length === 0
      ? [`${REPORT_WORDS[unit.kind].short}未列绩效指标。`]
      : sentence`共设定绩效指标${countFigure(cellsOf(all))}项，其中${joined(each, '、')}。`;
  return [
    paragraph([...counts, `各项目${goal}如下：`]),
    ...projects.map((project, index) => ofProject(project, index, project.form.goal, goal)),
    ...adjusted(unit.projects),
    request('绩效目标的申报、审核和批复情况'),
  ];
}

interface Adjusted extends FundedProject {
  readonly adjustments: readonly Approval[];
}

/** Goals that are not those of the year's beginning: an adjustment changes what the year is held against. */
function adjusted(projects: readonly Adjusted[]): ReportBlock[] {
  const some = projects.filter(({ adjustments }) => adjustments.length > 0);
  if (some.length === 0) return [];
  const each = some.map(({ name, at, adjustments }) => {
    const dates = adjustments.map(({ date, application }) => [
      textFigure(
        date,
        [application.project.name?.at].filter((cell) => cell !== undefined),
      ),
    ]);
    const budgets = adjustments.filter(({ adjustment }) => adjustment?.budgetToo).length;
    const money = budgets === 0 ? '' : `，其中${budgets}次同时调整预算`;
    return sentence`${textFigure(name, at)}（${joined(dates, '、')}共${String(adjustments.length)}次${money}）`;
  });
  return [
    paragraph(
      sentence`年度中经批复调整绩效目标的项目${countFigure(some.map(({ at }) => at))}个：${joined(each, '；')}。`,
    ),
  ];
}

/** "（1）石桥村道路项目：硬化道路 2.5 公里。" */
export function ofProject({ name, at }: FundedProject, index: number, field: Field | null, ask: string): ReportBlock {
  const text = field?.text.replace(/\s*\n\s*/g, '') ?? '';
  const content: Piece = text === '' || !field ? { request: ask } : textFigure(text, [field.at]);
  return paragraph(sentence`（${String(index + 1)}）${textFigure(name, at)}：${content}`);
}
