import { caibannong201968 } from '../../src/catalog';
import type { CellRef, CellValue } from '../../src/model/cell';
import type { Field } from '../../src/model/field';
import type { Application, Form, Indicator, SelfEvaluation } from '../../src/model/form';
import { checkForm } from '../../src/rules';
import type { Finding } from '../../src/rules/finding';
import { gridOfPlan } from './grid-of-plan';
import type { SheetPlan } from '../../src/sheets/plan';
import { recognise } from '../../src/sheets/recognise';
import type { CategoryId } from '../../src/catalog/types';
import type { Entry } from './fill-plan';
import { fillPlan } from './fill-plan';

/** One kind of single defect: where it is put into a correct form, which rule reports it, at which cell. */
export interface Planting<F extends Form> {
  readonly kind: string;
  readonly rule: string;
  readonly story: CategoryId;
  /** The entries that spoil the form, and the cell the finding belongs to (the first entry's unless said). */
  plant(form: F): { readonly entries: readonly Entry[]; readonly at?: Pick<CellRef, 'row' | 'column'> };
}

export type ApplicationPlanting = Planting<Application>;
export type SelfEvaluationPlanting = Planting<SelfEvaluation>;

export function entry(field: Field<unknown> | null | undefined, value: CellValue): Entry {
  if (!field) throw new Error('the form has no such field');
  return { at: field.at, content: value === null ? null : { value } };
}

export function indicatorCalled(form: Form, name: string): Indicator {
  const found = form.indicators.find(({ level3 }) => level3.value === name);
  if (!found) throw new Error(`no ${name} on ${form.sheetName}`);
  return found;
}

/** The target of a named indicator becomes `value`. */
export function target(name: string, value: CellValue) {
  return (form: Form) => ({ entries: [entry(indicatorCalled(form, name).target, value)] });
}

/** A further indicator in an open row of the class; `cell` is where the finding belongs. */
export function addedRow(
  level2: string,
  name: string,
  value: CellValue,
  cell: 'level2' | 'level3' | 'target' = 'target',
) {
  return (form: Form) => {
    const named = new Set(form.indicators.filter(({ level3 }) => level3.text !== '').map(({ row }) => row));
    const place = form.table.rows.find((row) => row.level2?.name === level2 && !named.has(row.row));
    const { level3 = 0, target: targetColumn = 0 } = form.table.columns;
    if (!place) throw new Error(`no open row in ${level2}`);
    const at = (column: number) => ({ row: place.row, column });
    return {
      entries: [
        { at: at(level3), content: { value: name } },
        { at: at(targetColumn), content: { value } },
      ],
      at: cell === 'level2' ? place.level2!.at : at(cell === 'level3' ? level3 : targetColumn),
    };
  };
}

/** What is said of the plan, before and after; the first finding of the rule at the cell, and everything else that is no hint. */
export function reported<F extends Form>(
  plan: SheetPlan,
  { plant, rule, story }: Planting<F>,
): { readonly own: readonly Finding[]; readonly others: readonly string[] } {
  const form = formOn(plan) as F;
  const { entries, at = entries[0]?.at } = plant(form);
  const findings = judged(formOn(fillPlan(plan, entries)), story);
  const isOwn = (finding: Finding) =>
    finding.rule === rule && finding.at?.row === at?.row && finding.at?.column === at?.column;
  return {
    own: findings.filter(isOwn),
    others: findings
      .filter((finding) => finding.severity !== 'hint' && !isOwn(finding))
      .map((finding) => `${finding.severity} ${finding.rule}: ${finding.what}`),
  };
}

function judged(form: Form, story: CategoryId): readonly Finding[] {
  const category = caibannong201968.categories.find(({ id }) => id === story);
  const context = {
    catalog: caibannong201968,
    byDocument: true,
    category: category ? { category, certainty: 1, from: 'user' as const } : null,
    others: [],
    approvals: [],
  };
  return checkForm(form, context);
}

function formOn(plan: SheetPlan): Form {
  const [form] = recognise(gridOfPlan(plan));
  if (!form) throw new Error(`${plan.name} is not recognised`);
  return form;
}
