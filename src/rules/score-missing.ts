import type Big from 'big.js';
import type { Field } from '../model/field';
import type { Indicator, SelfEvaluation } from '../model/form';
import { rowsWithPoints, scoreExecution, scoreOf, sum } from '../scoring';
import { named, nameOf } from '../model/indicators';
import { FILL_IN } from './shared/scores';
import { executionPoints } from './shared/weights-sum';
import { defineMessages } from './messages';
import type { Draft, Rule, RuleContext } from './rule';

const say = defineMessages({
  empty: { what: '“{name}”未填得分', todo: '请按公式填入得分', ofMany: '项未填得分' },
  emptyTier: { what: '“{name}”未填得分', todo: '请按完成档次评定得分', ofMany: '项未填得分' },
  noNumber: { what: '“{name}”的得分“{score}”不是数字', todo: '请按公式填入得分' },
  noNumberTier: { what: '“{name}”的得分“{score}”不是数字', todo: '请按完成档次评定得分' },
  execution: { what: '执行得分未填，按执行率计算为 {computed} 分', todo: '请填写执行得分' },
  total: { what: '总分未填', todo: '请填写各项得分之和' },
  totalNoNumber: { what: '总分“{score}”不是数字', todo: '请填写各项得分之和' },
});

/**
 * A 得分 that could be given and is not there. Silent where actual or 分值 are missing or cannot be compared: other rules say so.
 * A cell with a formula fills itself.
 */
export const scoreMissing: Rule<'self-evaluation'> = {
  id: 'score-missing',
  title: '得分未填',
  severity: 'error',
  source: FILL_IN,
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  needs: ['whole', 'level2', 'level3', 'target', 'actual', 'weight', 'score'],
  messages: say.messages,
  *check(form, context) {
    const computes = named(form).some(({ score }) => score?.formula);
    const { shared, without } = rowsWithPoints(form);
    for (const indicator of named(form)) {
      const { row, score } = indicator;
      const status = shared.has(row) ? 'manual' : scoreOf(indicator, context.catalog.arithmetic).status;
      if (!score || without.has(row) || !isOpen(score) || (status !== 'scored' && status !== 'manual')) continue;
      const name = nameOf(indicator);
      const isTier = status === 'manual';
      if (score.text !== '') {
        yield { at: score.at, ...say(isTier ? 'noNumberTier' : 'noNumber', { name, score: score.text }) };
        continue;
      }
      yield {
        at: score.at,
        ...say(isTier ? 'emptyTier' : 'empty', { name }),
        group: 'score-missing',
        ...(computes && !isTier && completion(indicator)),
      };
    }
    yield* execution(form, context);
    yield* total(form);
  },
};

/** A row that was put in by hand, between others that compute themselves. */
function completion({ row }: Indicator): Pick<Draft, 'fix'> {
  return { fix: { label: '补齐公式', kind: 'fill-formulas', rows: [row] } };
}

/** Silent where the form gives no points for the execution: its rows alone have all 100. */
function* execution(form: SelfEvaluation, context: RuleContext): Iterable<Draft> {
  const { budget, executed, weight, score } = form.execution?.total ?? {};
  if (!budget || !executed || !score || score.text !== '' || score.formula !== null) return;
  if (!weight?.value && sum(named(form).map((indicator) => indicator.weight?.value ?? null)).gte(100)) return;
  const computed = scoreExecution(budget.value, executed.value, executionPoints(form, context));
  if (!computed) return;
  const text = computed.toFixed(2);
  yield {
    at: score.at,
    ...say('execution', { computed: text }),
    fix: { label: `填入 ${text}`, kind: 'set-number', at: score.at, value: computed.toNumber(), numberFormat: '0.00' },
  };
}

function* total(form: SelfEvaluation): Iterable<Draft> {
  const score = form.total?.score ?? null;
  const isScored = named(form).some(({ score: points }) => points?.value);
  if (!score || !isScored || !isOpen(score)) return;
  const { at, text } = score;
  yield { at, ...(text === '' ? say('total') : say('totalNoNumber', { score: text })) };
}

function isOpen({ value, formula }: Field<Big>): boolean {
  return value === null && formula === null;
}
