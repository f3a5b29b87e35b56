import Big from 'big.js';
import type { SelfEvaluation } from '../model/form';
import { sum } from '../scoring';
import type { Draft, Rule, RuleContext } from './rule';
import { named } from './shared/indicators';
import { WEIGHTS_ADD_UP } from './shared/scores';

const FULL = new Big(100);

/** All 分值 with the execution's are 100; the rows of a class are the points printed in its cell (核实). Silent until every row has its 分值. */
export const weightsTotal: Rule<'self-evaluation'> = {
  id: 'weights-total',
  title: '分值合计不等于100',
  severity: 'error',
  source: WEIGHTS_ADD_UP,
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  *check(form, context) {
    const rows = named(form);
    if (rows.length === 0 || rows.some(({ weight }) => !weight?.value)) return;
    const total = sum(rows.map(({ weight }) => weight?.value ?? null)).plus(executionWeight(form, context));
    if (!isFull(total, form, context)) {
      yield {
        at: form.total?.weight?.at ?? {
          sheet: form.sheet,
          row: form.table.headerRow,
          column: form.table.columns.weight ?? form.area.left,
        },
        what: `分值合计 ${total.toFixed()} 分，应为 100 分`,
        todo: '请调整三级指标分值',
      };
    }
    yield* classes(form);
  },
};

function executionWeight({ execution }: SelfEvaluation, { catalog }: RuleContext): Big {
  return execution ? (execution.total.weight?.value ?? new Big(catalog.executionWeight)) : new Big(0);
}

/** A form without a fund block may keep the execution's points elsewhere. */
function isFull(total: Big, { execution }: SelfEvaluation, { catalog }: RuleContext): boolean {
  return total.eq(FULL) || (execution === null && total.plus(catalog.executionWeight).eq(FULL));
}

function* classes(form: SelfEvaluation): Iterable<Draft> {
  const labels = new Map(named(form).flatMap(({ level1 }) => (level1?.weight ? [[level1.name, level1]] : [])));
  for (const label of labels.values()) {
    const given = sum(
      named(form).map(({ level1, weight }) => (level1?.name === label.name ? (weight?.value ?? null) : null)),
    );
    if (!label.weight || given.eq(label.weight)) continue;
    yield {
      at: label.at,
      severity: 'warning',
      what: `${label.name}标明 ${label.weight.toFixed()} 分，所属三级指标分值合计 ${given.toFixed()} 分`,
      todo: '请核对分值，或更正标明的分数',
    };
  }
}
