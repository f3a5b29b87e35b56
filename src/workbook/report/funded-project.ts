import type Big from 'big.js';
import { fromYuan, inYuan } from '../../model/amount';
import type { CellRef } from '../../model/cell';
import type { Field } from '../../model/field';
import type { ExecutionLine, Monitoring, MoneyUnit, SelfEvaluation } from '../../model/form';
import { excessOf, NOTHING, shareOf } from './sourced';
import type { Sourced } from './sourced';

/** What a report says of a project's money, whichever form it is made from. Amounts in 万元. */
export interface FundedProject {
  readonly form: SelfEvaluation | Monitoring;
  readonly name: string;
  /** The cell that is cited where projects are counted. */
  readonly at: readonly CellRef[];
  readonly budget: Money;
  readonly executed: Money;
  /** 执行率 in percent points. */
  readonly rate: Sourced;
  /** What was spent above the budget; null where nothing was. */
  readonly overspent: Sourced;
}

export interface Money {
  readonly total: Sourced;
  readonly fiscal: Sourced;
  readonly other: Sourced;
}

export function fundedProject<Form extends SelfEvaluation | Monitoring>(
  form: Form,
): FundedProject & { readonly form: Form } {
  const budget = moneyOf(form, ({ budget }) => budget);
  const executed = moneyOf(form, ({ executed }) => executed);
  return {
    form,
    name: form.project.name?.text || form.sheetName,
    at: [form.project.name?.at ?? { sheet: form.sheet, row: form.area.top, column: form.area.left }],
    budget,
    executed,
    rate: shareOf(executed.total, budget.total),
    overspent: excessOf(executed.total, budget.total),
  };
}

function moneyOf({ execution, moneyUnit }: FundedProject['form'], amount: (line: ExecutionLine) => Field<Big>): Money {
  const of = (line: ExecutionLine | null | undefined) => (line ? inTenThousands(amount(line), moneyUnit) : NOTHING);
  return { total: of(execution?.total), fiscal: of(execution?.fiscal), other: of(execution?.other) };
}

function inTenThousands({ value, at }: Field<Big>, unit: MoneyUnit): Sourced {
  return { value: value && fromYuan(inYuan(value, unit), '万元'), from: [at] };
}
