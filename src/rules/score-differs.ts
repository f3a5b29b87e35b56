import type Big from 'big.js';
import type { Field } from '../model/field';
import { isEmpty } from '../model/field';
import type { Convention } from '../catalog/source';
import type { Indicator, SelfEvaluation } from '../model/form';
import type { Direction } from '../scoring';
import { measuredOf, rowsWithPoints, scoreAsShown, scoreExecution, scoreOf } from '../scoring';
import { defineMessages } from './messages';
import type { Draft, Rule, RuleContext } from './rule';
import { QUANTITATIVE_SCORE } from './shared/cite';
import { groundOf } from './shared/ground';
import { named } from '../model/indicators';
import { isDirectionInferred, SCORED_AS } from './shared/inferred-direction';
import { otherArithmetic } from '../scoring/other-arithmetic';
import { agrees, isAbove, typedPoints } from '../scoring/typed-points';
import { executionPoints } from './shared/weights-sum';

/** The document has a formula for either direction, and none for a target that does not say which; nor one for the execution. */
const DIRECTION_INFERRED: Convention = {
  convention: '方向未写明时的通行做法',
  says: '没有写“≥”“≤”的，按指标名称和类别判断越多越好还是越少越好',
};
const EXECUTION_SCORE: Convention = {
  convention: '执行得分的通行做法',
  says: '执行得分 = 执行率 × 执行率的分值，不超过分值',
};

const say = defineMessages({
  above: { what: '得分 {score} 高于公式计算值 {computed}', todo: '请更正' },
  below: { what: '得分 {score} 低于公式计算值 {computed}', todo: '请核实；有意扣分的，请说明理由' },
  equalSign: {
    what: '目标值“{value}”只写“=”，{basis}计算为 {computed} 分，填的是 {score} 分',
    todo: '请核实方向和得分',
  },
  noSign: {
    what: '目标值“{value}”没有写明“≥”或“≤”，{basis}计算为 {computed} 分，填的是 {score} 分',
    todo: '请核实方向和得分',
  },
  execution: { what: '执行得分 {score} 与按执行率计算的 {computed} 不一致', todo: '请核对执行数和得分' },
});

/**
 * Typed points against the formula (decision D8): above it 必改 (核实 where the direction is inferred, decision D5), below it 核实, for
 * it may be a deliberate deduction. What stands in the 原因 column of a target that was reached can only be the reason of that
 * deduction, and settles it. A row of a county's form with a criterion of its own is scored by that.
 * How the execution is scored is not printed in the document: 核实 either way.
 */
export const scoreDiffers: Rule<'self-evaluation'> = {
  id: 'score-differs',
  title: '得分与公式不符',
  severity: 'error',
  source: QUANTITATIVE_SCORE,
  appliesTo: { forms: ['self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  needs: ['level2', 'level3', 'target', 'actual', 'weight', 'score', 'reason'],
  messages: say.messages,
  *check(form, context) {
    const { catalog } = context;
    const { arithmetic } = catalog;
    if (otherArithmetic(form, catalog)) return;
    const draft = executionDiffers(form, context);
    if (draft) yield { ...draft, ...groundOf(catalog, 'execution') };
    const { shared } = rowsWithPoints(form);
    for (const indicator of named(form).filter(({ row }) => !shared.has(row))) {
      const { score, weight } = indicator;
      const { score: computed, reached, direction } = scoreOf(indicator, arithmetic);
      if (!score || !computed || isAboveWeight(score, weight)) continue;
      if (!context.byDocument && hasOwnCriterion(indicator)) continue;
      const shown = scoreAsShown(indicator, arithmetic).score;
      if (shown && agrees(score, shown)) continue;
      // The percent sign is asked for first: no points are offered that rest on it (decision D14).
      if (measuredOf(indicator, arithmetic)?.assumesPercent) continue;
      const isExplained = reached === true && !isEmpty(indicator.reason);
      if (direction && isAbove(score, computed) && isDirectionInferred(indicator)) {
        yield { ...unsure(indicator, score, computed, direction), ...groundOf(catalog, 'formulas') };
        continue;
      }
      for (const draft of differs(score, computed, isExplained)) yield { ...draft, ...groundOf(catalog, 'formulas') };
    }
  },
};

/** The form's own 评分标准 of the row takes points off otherwise than in proportion: "每低1个百分点扣1分". */
function hasOwnCriterion({ description }: Indicator): boolean {
  return /[扣减]\s*[\d一二三四五两]|扣分|扣完|不[得计]分|分档|按.{0,3}(?:等级|档次)/.test(description?.text ?? '');
}

/** Said by score-above-weight. */
function isAboveWeight(score: Field<Big>, weight: Field<Big> | null): boolean {
  return Boolean(score.value && weight?.value && score.value.gt(weight.value));
}

function* differs(score: Field<Big>, computed: Big, isExplained: boolean): Iterable<Draft> {
  const typed = typedPoints(score);
  if (!typed || typed.lt(0) || agrees(score, computed)) return;
  const text = computed.toFixed(2);
  if (typed.gt(computed)) {
    yield {
      at: score.at,
      ...say('above', { score: score.text, computed: text }),
      fix: {
        label: `改为 ${text}`,
        kind: 'set-number',
        at: score.at,
        value: computed.toNumber(),
        numberFormat: '0.00',
      },
    };
  } else if (!isExplained) {
    yield { at: score.at, severity: 'warning', ...say('below', { score: score.text, computed: text }) };
  }
}

/** Too high only as long as the direction is the one that class and name suggest: no more than a question. */
function unsure({ target }: Indicator, score: Field<Big>, computed: Big, direction: Direction): Draft {
  const isEqual = target.value?.comparator === '=';
  return {
    at: score.at,
    severity: 'warning',
    ...say(isEqual ? 'equalSign' : 'noSign', {
      value: target.text,
      basis: SCORED_AS[direction],
      computed: computed.toFixed(2),
      score: score.text,
    }),
    source: DIRECTION_INFERRED,
  };
}

function executionDiffers(form: SelfEvaluation, context: RuleContext): Draft | null {
  const line = form.execution?.total;
  if (!line?.score || !typedPoints(line.score) || isAboveWeight(line.score, line.weight)) return null;
  const computed = scoreExecution(line.budget.value, line.executed.value, executionPoints(form, context));
  if (!computed || agrees(line.score, computed)) return null;
  return {
    at: line.score.at,
    severity: 'warning',
    ...say('execution', { score: line.score.text, computed: computed.toFixed(2) }),
    source: EXECUTION_SCORE,
  };
}
