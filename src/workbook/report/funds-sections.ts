import type { Piece, ReportBlock } from '../../model/report-document';
import { joined, sentence } from '../../model/report-document';
import { executionTable, isFunded, projectTable } from './project-tables';
import type { ReportedProject } from './project';
import {
  amountFigure,
  countFigure,
  excessOf,
  percentFigure,
  pointsFigure,
  shareOf,
  sumOf,
  textFigure,
  WHOLE,
} from './sourced';
import type { Sourced } from './sourced';
import { paragraph, request } from './blocks';
import { TABLE } from './table-parts';
import type { ReportUnit } from './units';

/** 一、1: what money for which projects. */
export function allocation(unit: ReportUnit): ReportBlock[] {
  const { projects, year } = unit;
  const period = year === null ? '' : `${year}年度，`;
  return [
    paragraph(
      sentence`${period}本单位开展绩效自评的项目共${countOf(projects)}个，${budgetWords(projects)}。各项目情况见${TABLE.projects}。`,
    ),
    projectTable(unit),
    request('资金下达文件的名称、文号和下达时间'),
  ];
}

/** 三(一)1: 表4 knows what was planned and what was spent; what arrived, and when, people must say. */
export function arrival({ projects }: ReportUnit): ReportBlock[] {
  return [
    paragraph(sentence`${countOf(projects)}个项目${budgetWords(projects)}。`),
    request('实际到位金额、到位率和到位时间，未足额或未及时到位的说明原因'),
  ];
}

/** 三(一)2. A project without budget or execution is named by number and left out of the sums. */
export function execution(unit: ReportUnit): ReportBlock[] {
  const funded = unit.projects.filter(isFunded);
  const open = unit.projects.filter((project) => !isFunded(project));
  const words = funded.length === 0 ? [] : [paragraph(executionWords(funded)), ...overspending(funded)];
  const left =
    open.length === 0
      ? []
      : [paragraph(sentence`另有${countOf(open)}个项目全年预算数或全年执行数未填，无法计算执行率，未计入上述合计。`)];
  return [...words, ...left, paragraph(sentence`各项目预算执行情况见${TABLE.execution}。`), executionTable(unit)];
}

function executionWords(funded: readonly ReportedProject[]): Piece[] {
  const budget = sumOf(funded.map((project) => project.budget.total));
  const executed = sumOf(funded.map((project) => project.executed.total));
  const full = funded.filter(({ rate }) => rate.value?.gte(100));
  const behind = funded.filter(({ rate }) => rate.value?.lt(100));
  const sums = sentence`全年预算数合计${amountFigure(budget)}万元，全年执行数合计${amountFigure(executed)}万元，预算执行率${percentFigure(shareOf(executed, budget))}。`;
  if (funded.length === 1) return sums;
  if (behind.length === 0) return [...sums, '各项目执行率均达到100%。'];
  if (full.length === 0) return [...sums, '各项目执行率均低于100%。'];
  return [...sums, ...sentence`执行率达到100%的项目${countOf(full)}个，低于100%的${countOf(behind)}个。`];
}

/** Names projects that spent more than their budget, which sums and “达到100%” hide. */
function overspending(projects: readonly ReportedProject[]): ReportBlock[] {
  const over = projects.filter(({ overspent }) => overspent.value !== null);
  if (over.length === 0) return [];
  const each = over.map(
    ({ name, at, budget, executed, overspent, rate }) =>
      sentence`${textFigure(name, at)}（全年预算数${amountFigure(budget.total)}万元，全年执行数${amountFigure(executed.total)}万元，超出${amountFigure(overspent)}万元，执行率${percentFigure(rate)}${above(rate)}）`,
  );
  return [
    paragraph(['全年执行数超过全年预算数的项目：', ...joined(each, '；'), '。']),
    request('全年执行数超过全年预算数的原因和超出部分的资金来源'),
  ];
}

/** "，高出 2.40 个百分点"; nothing where the rate rounds to 100%. */
function above(rate: Sourced): Piece[] {
  const points = excessOf(rate, WHOLE);
  return points.value === null ? [] : sentence`，高出${pointsFigure(points)}个百分点`;
}

/** "年度预算资金总额 215.00 万元，其中财政拨款 190.00 万元、其他资金 25.00 万元"; parts only where they are the whole. */
function budgetWords(projects: readonly ReportedProject[]): Piece[] {
  const total = sumOf(projects.map(({ budget }) => budget.total));
  if (!total.value) return ['全年预算数均未填'];
  const open = projects.filter(({ budget }) => budget.total.value === null);
  const left = open.length === 0 ? [] : sentence`（${countOf(open)}个项目未填，未计入）`;
  return [...sentence`全年预算数合计${amountFigure(total)}万元`, ...left, ...partWords(projects, total)];
}

function partWords(projects: readonly ReportedProject[], total: Sourced): Piece[] {
  const fiscal = sumOf(projects.map(({ budget }) => budget.fiscal));
  const other = sumOf(projects.map(({ budget }) => budget.other));
  const parts = sumOf([fiscal, other]);
  if (!fiscal.value || !total.value || !parts.value?.eq(total.value)) return [];
  if (!other.value?.gt(0)) return ['，全部为财政拨款'];
  return sentence`，其中财政拨款${amountFigure(fiscal)}万元、其他资金${amountFigure(other)}万元`;
}

function countOf(projects: readonly ReportedProject[]): Piece {
  return countFigure(projects.map(({ at }) => at));
}
