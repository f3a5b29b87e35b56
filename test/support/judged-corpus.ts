import { readFileSync } from 'node:fs';
import { caibannong201968 } from '../../src/catalog';
import { checkForm } from '../../src/rules';
import type { CellRef } from '../../src/model/cell';
import type { Application } from '../../src/model/form';
import type { Finding } from '../../src/rules/finding';
import type { RuleContext } from '../../src/rules/rule';
import { gridOfPlan } from './grid-of-plan';
import { recognise } from '../../src/sheets/recognise';
import { corpusTables, planOfCorpusTable } from './corpus';

/** One judgement of test/fixtures/defects.json: what a careful reader found in a published table, held against 68号文. */
export interface Defect {
  readonly id: string;
  readonly table: string;
  /** "表头", "预算数", "绩效指标", "一级指标 (first printed at #3)", "#4 成本指标 › 补助标准 › 指标值". */
  readonly cell: string;
  readonly raw: string | null;
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly reason: string;
  readonly detect: string;
}

export interface JudgedTable {
  readonly id: string;
  readonly form: Application;
  readonly context: RuleContext;
  readonly findings: readonly Finding[];
  readonly defects: readonly Defect[];
}

export function defects(): readonly Defect[] {
  return JSON.parse(readFileSync('test/fixtures/defects.json', 'utf8')) as readonly Defect[];
}

/** The tables that defects.json judges, each judged by our rules as 68号文 demands, in the category that the judge thought of. */
export function judgedTables(): readonly JudgedTable[] {
  const all = defects();
  const judged = new Set(all.map(({ table }) => table));
  return corpusTables()
    .filter(({ id }) => judged.has(id))
    .map((table) => {
      const own = all.filter((defect) => defect.table === table.id);
      const form = recognise(gridOfPlan(planOfCorpusTable(table)))[0];
      if (form?.kind !== 'application') throw new Error(`${table.id} is not recognised as an application`);
      const context = contextOf(own);
      return { id: table.id, form, context, findings: checkForm(form, context), defects: own };
    });
}

function contextOf(own: readonly Defect[]): RuleContext {
  const name = own.flatMap(({ reason }) => /^If filed under 「(.+?)」/.exec(reason)?.[1] ?? [])[0];
  const category = caibannong201968.categories.find((candidate) => candidate.name === name);
  return {
    catalog: caibannong201968,
    byDocument: true,
    category: category ? { category, certainty: 1, from: 'user' } : null,
    others: [],
    approvals: [],
  };
}

/** Whether a finding stands in the cell that a defect names. */
export function isAt({ form }: JudgedTable, defect: Defect, at: CellRef | null): boolean {
  if (defect.cell === '绩效指标') return at !== null && at.row >= form.table.headerRow;
  if (defect.cell.endsWith('整行'))
    return at?.row === form.indicators[Number(/#(\d+)/.exec(defect.cell)?.[1]) - 1]?.row;
  const place = placeOf(form, defect.cell);
  return place === null ? at === null : at !== null && at.row === place.row && at.column === place.column;
}

function placeOf(form: Application, cell: string): CellRef | null {
  const indicator = form.indicators[Number(/#(\d+)/.exec(cell)?.[1]) - 1];
  if (cell.startsWith('一级指标')) return indicator?.level1?.at ?? null;
  if (cell.endsWith('指标值')) return indicator?.target.at ?? null;
  const field = {
    表头: form.title,
    预算数: form.funds?.total,
    年度资金总额: form.funds?.total,
    财政资金: form.funds?.fiscal,
    财政拨款: form.funds?.fiscal,
    其他资金: form.funds?.other,
    资金用途: form.purpose,
    年度目标: form.goal,
  }[cell];
  return field?.at ?? null;
}
