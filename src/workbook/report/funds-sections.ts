import type { Piece, ReportBlock } from '../../model/report-document';
import { joined, sentence } from '../../model/report-document';
import { executionTable, isFunded, projectTable } from './project-tables';
import type { FundedProject } from './funded-project';
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
import { moneyWords, REPORT_WORDS } from './report-words';
import type { MoneyWords } from './report-words';
import { TABLE } from './table-parts';
import type { ReportUnit } from './units';

/** 一、1: what money for which projects. */
export function allocation(unit: ReportUnit): ReportBlock[] {
  const { projects, year } = unit;
  const period = year === null ? '' : `${year}年度，`;
  return [
    paragraph(
      sentence`${period}本单位开展${REPORT_WORDS[unit.kind].work}的项目共${countOf(projects)}个，${budgetWords(projects, moneyWords(unit))}。各项目情况见${TABLE.projects}。`,
    ),
    projectTable(unit),
    request('资金下达文件的名称、文号和下达时间'),
  ];
}

/** 三(一)1: the forms know what was planned and what was spent; what arrived, and when, people must say. */
export function arrival(unit: ReportUnit): ReportBlock[] {
  const { projects } = unit;
  return [
    paragraph(sentence`${countOf(projects)}个项目${budgetWords(projects, moneyWords(unit))}。`),
    request('实际到位金额、到位率和到位时间，未足额或未及时到位的说明原因'),
  ];
}

/** 三(一)2. A project without budget or execution is named by number and left out of the sums. */
export function execution(unit: ReportUnit): ReportBlock[] {
  const projects: readonly FundedProject[] = unit.projects;
  const money = moneyWords(unit);
  const funded = projects.filter(isFunded);
  const open = projects.filter((project) => !isFunded(project));
  const words = funded.length === 0 ? [] : [paragraph(executionWords(funded, unit)), ...overspending(funded, money)];
  const left =
    open.length === 0
      ? []
      : [
          paragraph(
            sentence`另有${countOf(open)}个项目${money.budget}或${money.executed}未填，无法计算执行率，未计入上述合计。`,
          ),
        ];
  return [...words, ...left, paragraph(sentence`各项目预算执行情况见${TABLE.execution}。`), executionTable(unit)];
}

/** Before the end of the year nobody is measured by 100%. */
function executionWords(funded: readonly FundedProject[], unit: ReportUnit): Piece[] {
  const money = moneyWords(unit);
  const budget = sumOf(funded.map((project) => project.budget.total));
  const executed = sumOf(funded.map((project) => project.executed.total));
  const full = funded.filter(({ rate }) => rate.value?.gte(100));
  const behind = funded.filter(({ rate }) => rate.value?.lt(100));
  const sums = sentence`${money.budget}合计${amountFigure(budget)}万元，${money.executed}合计${amountFigure(executed)}万元，预算执行率${percentFigure(shareOf(executed, budget))}。`;
  if (funded.length === 1 || unit.kind === 'monitoring') return sums;
  if (behind.length === 0) return [...sums, '各项目执行率均达到100%。'];
  if (full.length === 0) return [...sums, '各项目执行率均低于100%。'];
  return [...sums, ...sentence`执行率达到100%的项目${countOf(full)}个，低于100%的${countOf(behind)}个。`];
}

/** Names projects that spent more than their budget, which sums and “达到100%” hide. */
function overspending(projects: readonly FundedProject[], money: MoneyWords): ReportBlock[] {
  const over = projects.filter(({ overspent }) => overspent.value !== null);
  if (over.length === 0) return [];
  const each = over.map(
    ({ name, at, budget, executed, overspent, rate }) =>
      sentence`${textFigure(name, at)}（${money.budget}${amountFigure(budget.total)}万元，${money.executed}${amountFigure(executed.total)}万元，超出${amountFigure(overspent)}万元，执行率${percentFigure(rate)}${above(rate)}）`,
  );
  return [
    paragraph([`${money.executed}超过${money.budget}的项目：`, ...joined(each, '；'), '。']),
    request(`${money.executed}超过${money.budget}的原因和超出部分的资金来源`),
  ];
}

/** "，高出 2.40 个百分点"; nothing where the rate rounds to 100%. */
function above(rate: Sourced): Piece[] {
  const points = excessOf(rate, WHOLE);
  return points.value === null ? [] : sentence`，高出${pointsFigure(points)}个百分点`;
}

/** "年度预算资金总额 215.00 万元，其中财政拨款 190.00 万元、其他资金 25.00 万元"; parts only where they are the whole. */
function budgetWords(projects: readonly FundedProject[], money: MoneyWords): Piece[] {
  const total = sumOf(projects.map(({ budget }) => budget.total));
  if (!total.value) return [`${money.budget}均未填`];
  const open = projects.filter(({ budget }) => budget.total.value === null);
  const left = open.length === 0 ? [] : sentence`（${countOf(open)}个项目未填，未计入）`;
  return [...sentence`${money.budget}合计${amountFigure(total)}万元`, ...left, ...partWords(projects, total)];
}

function partWords(projects: readonly FundedProject[], total: Sourced): Piece[] {
  const fiscal = sumOf(projects.map(({ budget }) => budget.fiscal));
  const other = sumOf(projects.map(({ budget }) => budget.other));
  const parts = sumOf([fiscal, other]);
  if (!fiscal.value || !total.value || !parts.value?.eq(total.value)) return [];
  if (!other.value?.gt(0)) return ['，全部为财政拨款'];
  return sentence`，其中财政拨款${amountFigure(fiscal)}万元、其他资金${amountFigure(other)}万元`;
}

function countOf(projects: readonly FundedProject[]): Piece {
  return countFigure(projects.map(({ at }) => at));
}
