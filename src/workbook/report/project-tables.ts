import type { Piece, ReportTable } from '../../model/report-document';
import type { ClassedIndicator } from './classed-indicator';
import { allIndicators, cellsOf, classesOf, OTHER_CLASS } from './classes';
import type { FundedProject } from './funded-project';
import type { ReportedProject } from './project';
import {
  amountFigure,
  countFigure,
  NOTHING,
  percentFigure,
  pointsFigure,
  shareOf,
  sumOf,
  textFigure,
  wholeSumOf,
} from './sourced';
import { moneyWords } from './report-words';
import { cells, column, INCOMPLETE, TABLE, textOf, total } from './table-parts';
import type { EvaluationUnit, ReportUnit } from './units';

interface Counted {
  readonly indicators: readonly Pick<ClassedIndicator, 'at'>[];
}

export function projectTable(unit: ReportUnit): ReportTable {
  const { by } = unit;
  const projects: readonly (FundedProject & Counted)[] = unit.projects;
  const other = by === 'department' ? '实施单位' : '主管部门';
  return {
    kind: 'table',
    caption: `${TABLE.projects} 项目及预算情况（单位：万元）`,
    columns: [
      column('序号', 1),
      column('项目名称', 2, 'left'),
      column(other, 2),
      column(moneyWords(unit).budget, 1),
      column('财政拨款', 1),
      column('其他资金', 1),
      column('指标数（项）', 1),
    ],
    rows: [
      ...projects.map((project, index) =>
        cells(
          String(index + 1),
          textFigure(project.name, project.at),
          textOf(by === 'department' ? project.form.project.implementer : project.form.project.department),
          amountFigure(project.budget.total),
          amountFigure(project.budget.fiscal),
          amountFigure(project.budget.other),
          countFigure(cellsOf(project.indicators)),
        ),
      ),
      total(
        '',
        '合计',
        '',
        amountFigure(sumOf(projects.map(({ budget }) => budget.total))),
        amountFigure(sumOf(projects.map(({ budget }) => budget.fiscal))),
        amountFigure(sumOf(projects.map(({ budget }) => budget.other))),
        countFigure(cellsOf(allIndicators(projects))),
      ),
    ],
  };
}

/** Points only where the form gives them. */
export function executionTable(unit: ReportUnit): ReportTable {
  const projects: readonly FundedProject[] = unit.projects;
  const { budget, executed } = moneyWords(unit);
  const scored = unit.kind === 'self-evaluation';
  const budgets = sumOf(projects.map((project) => project.budget.total));
  const spent = sumOf(projects.map((project) => project.executed.total));
  return {
    kind: 'table',
    caption: `${TABLE.execution} 预算执行情况（单位：万元）`,
    columns: [
      column('序号', 1),
      column('项目名称', scored ? 2 : 4, 'left'),
      column(budget, 1),
      column(executed, 1),
      column('其中：财政拨款执行数', 1),
      column('执行率', 1),
      ...(scored ? [column('分值', 1), column('得分', 1)] : []),
    ],
    rows: [
      ...unit.projects.map((project, index) =>
        cells(
          String(index + 1),
          textFigure(project.name, project.at),
          amountFigure(project.budget.total),
          amountFigure(project.executed.total),
          amountFigure(project.executed.fiscal),
          percentFigure(project.rate),
          ...('executionScore' in project
            ? [pointsFigure(project.executionWeight), pointsFigure(project.executionScore)]
            : []),
        ),
      ),
      total(
        '',
        '合计',
        amountFigure(budgets),
        amountFigure(spent),
        amountFigure(sumOf(projects.map((project) => project.executed.fiscal))),
        percentFigure(projects.every(isFunded) ? shareOf(spent, budgets) : NOTHING),
        ...(scored ? ['—', '—'] : []),
      ),
    ],
  };
}

/** Both budget and execution are written, so that there is a rate. */
export function isFunded({ rate }: FundedProject): boolean {
  return rate.value !== null;
}

export function scoreTable(unit: EvaluationUnit): ReportTable {
  const names = classesOf(unit)
    .filter(({ name, indicators }) => name !== OTHER_CLASS || indicators.length > 0)
    .map(({ name }) => name);
  return {
    kind: 'table',
    caption: `${TABLE.scores} 各项目自评得分（单位：分）`,
    columns: [
      column('序号', 1),
      column('项目名称', REST_OF_GRID - names.length, 'left'),
      column('预算执行率', 1),
      ...names.map((name) => column(name, 1)),
      column('总分', 1),
    ],
    rows: unit.projects.map((project, index) =>
      cells(
        String(index + 1),
        textFigure(project.name, project.at),
        pointsFigure(project.executionScore),
        ...names.map((name) => classPoints(project, name)),
        pointsFigure(project.total, INCOMPLETE),
      ),
    ),
  };
}

/** Grid columns beside 序号, 预算执行率 and 总分. */
const REST_OF_GRID = 6;

function classPoints({ indicators }: ReportedProject, name: string): Piece {
  const own = indicators.filter(({ level1 }) => (level1 ?? OTHER_CLASS) === name);
  return own.length === 0 ? '—' : pointsFigure(wholeSumOf(own.map(({ score }) => score)), INCOMPLETE);
}
