import type Big from 'big.js';
import type { CellRef } from '../../model/cell';
import type { Field } from '../../model/field';
import type { Execution, ExecutionLine, Form, Indicator, MoneyUnit } from '../../model/form';
import { sameText } from '../../model/text';

/**
 * What every form may say beside its rows, by a name of its own: the same on every form, whatever its captions. The plan's fields are
 * named "3月底" and so on.
 */
export type FieldName = string;

/** One such field of a form: where it stands and what it says. */
export interface FormField {
  readonly name: FieldName;
  readonly field: Field<unknown>;
  /** An amount in the form's unit. */
  readonly isAmount: boolean;
}

/** The fields of a form, filled or not, in the order in which they are printed. */
export function fieldsOf(form: Form): readonly FormField[] {
  const text = (name: FieldName, field: Field<unknown> | null | undefined) => of(name, field, false);
  const { name, department, implementer, contact } = form.project;
  return [
    ...text('项目名称', name),
    ...text('项目编码', form.code),
    ...text('主管部门', department),
    ...text('实施单位', implementer),
    ...text('负责人及电话', contact),
    ...text('项目期', form.period),
    ...(form.kind === 'application' ? fundsOf(form.funds) : []),
    ...(form.kind === 'self-evaluation' || form.kind === 'monitoring' ? executionOf(form.execution) : []),
    ...(form.kind === 'application' ? text('资金用途', form.purpose) : []),
    ...(form.kind === 'application' ? form.plan.flatMap(({ until, field }) => text(planName(until), field)) : []),
    ...('goal' in form ? text('年度目标', goalOf(form)) : []),
    ...(form.kind === 'self-evaluation' ? text('年度目标完成情况', form.goalResult) : []),
    ...(form.kind === 'self-evaluation' ? text('分值合计', form.total?.weight) : []),
    ...(form.kind === 'self-evaluation' ? text('总分', form.total?.score) : []),
  ];
}

/** "资金支出计划（3月底）" */
function planName(until: string): FieldName {
  return `资金支出计划（${until}）`;
}

export function moneyUnitOf(form: Form): MoneyUnit {
  if (form.kind === 'application') return form.funds?.unit ?? '万元';
  return form.moneyUnit;
}

function of(name: FieldName, field: Field<unknown> | null | undefined, isAmount: boolean): FormField[] {
  return field ? [{ name, field, isAmount }] : [];
}

/** 年度资金总额 of a 申报表 and 预算数 of the forms about its year are the same amounts. */
function fundsOf(funds: Extract<Form, { kind: 'application' }>['funds']): FormField[] {
  if (funds === null) return [];
  return [
    ...of('资金总额', funds.total, true),
    ...of('财政拨款', funds.fiscal, true),
    ...of('其他资金', funds.other, true),
    ...(funds.more ?? []).flatMap((field, index) => of(`其他来源资金${index + 1}`, field, true)),
  ];
}

function executionOf(execution: Execution | null): FormField[] {
  const line = (name: string, of: ExecutionLine | null | undefined) => (of ? lineOf(name, of) : []);
  return [
    ...line('资金总额', execution?.total),
    ...line('财政拨款', execution?.fiscal),
    ...line('其他资金', execution?.other),
  ];
}

function lineOf(name: string, { budget, executed, rate, weight, score }: ExecutionLine): FormField[] {
  return [
    ...of(name, budget, true),
    ...of(`${name}执行数`, executed, true),
    ...of(`${name}执行率`, rate, false),
    ...of(`${name}执行率分值`, weight, false),
    ...of(`${name}执行率得分`, score, false),
  ];
}

/** The whole goal; of one that stands in several cells all of them, and where the print's "目标1：" still stands, nothing. */
function goalOf(form: Exclude<Form, { kind: 'review' }>): Field | null {
  const { goal } = form;
  const parts = form.kind === 'application' ? form.goals : [];
  const cells = new Set([...(goal ? [goal] : []), ...parts].map(({ at }) => placeKey(at)));
  const whole = cells.size > 1 ? parts.map(({ text }) => text).join('\n') : (goal?.text ?? '');
  const first = goal ?? parts[0];
  if (!first) return null;
  const isPrint = sameText(whole.replace(/目标\s*\d\s*[:：]/g, ''), '');
  return { ...first, text: isPrint ? '' : whole, raw: isPrint ? null : whole };
}

/** What is said of an indicator besides its classes, name and target, by the names of the columns. */
export const ROW_NAMES = {
  description: '绩效指标描述',
  basis: '指标值确定依据',
  actual: '实际完成值',
  forecast: '全年预计完成情况',
  likelihood: '完成可能性',
  weight: '分值',
  score: '得分',
  reason: '偏差原因',
  note: '备注',
} as const satisfies Partial<Record<keyof Indicator, string>>;

export type RowRole = keyof typeof ROW_NAMES;

export const ROW_ROLES = Object.keys(ROW_NAMES) as readonly RowRole[];

export function rowField(indicator: Indicator, role: RowRole): Field<unknown> | null {
  return indicator[role] ?? null;
}

/** The number of a field of points. */
export function pointsOf({ value }: Field<unknown>): Big | null {
  return typeof value === 'object' && value !== null && 'toNumber' in value ? (value as Big) : null;
}

/** All cells from which the form's fields were read. */
export function cellsRead(form: Form): ReadonlySet<string> {
  const cells = new Set<string>();
  const add = (field: Field<unknown> | null | undefined) => {
    if (!field) return;
    cells.add(placeKey(field.at));
    field.parts?.forEach(({ at }) => cells.add(placeKey(at)));
  };
  fieldsOf(form).forEach(({ field }) => add(field));
  [form.title, form.year, ...(form.kind === 'monitoring' ? form.months : [])].forEach(add);
  if (form.kind === 'application') form.goals.forEach(add);
  for (const indicator of form.indicators) {
    [indicator.level3, indicator.target, ...ROW_ROLES.map((role) => rowField(indicator, role))].forEach(add);
  }
  for (const { level1, level2 } of [...form.table.rows, ...form.indicators]) {
    if (level1) cells.add(placeKey(level1.at));
    if (level2) cells.add(placeKey(level2.at));
  }
  return cells;
}

export function placeKey({ row, column }: Pick<CellRef, 'row' | 'column'>): string {
  return `${row} ${column}`;
}
