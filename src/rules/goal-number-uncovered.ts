import type { CellRef } from '../model/cell';
import type { Application } from '../model/form';
import { withoutBlanks } from '../model/text';
import { parseUnit } from '../model/unit';
import { defineMessages } from './messages';
import type { Rule, RuleContext } from './rule';
import { uncarried } from './shared/carried-numbers';
import { cite } from './shared/cite';
import { hasTarget, named } from '../model/indicators';
import { missingCoreRows } from './shared/missing-core-rows';
import { isPromise } from './shared/promises';
import type { SaidQuantity } from './shared/said-quantities';
import { saidQuantities } from './shared/said-quantities';

const say = defineMessages({
  inClause: { what: '年度目标“{clause}”中的{numbers}没有指标值与之对应', todo: '请增加相应指标，或核对目标与指标值' },
  inGoal: { what: '年度目标中的{numbers}没有指标值与之对应', todo: '请增加相应指标，或核对目标与指标值' },
});

/**
 * A quantity that the goal promises and that no indicator carries, neither by itself nor as a sum. Only where every indicator has a value
 * that can be read: until then the number may still be on its way.
 */
export const goalNumberUncovered: Rule<'application'> = {
  id: 'goal-number-uncovered',
  title: '年度目标中的数量没有对应指标',
  severity: 'warning',
  source: cite('第一节二2', '绩效目标应细化量化为绩效指标'),
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'complete',
  reviewItem: '明确清晰性',
  needs: ['whole', 'level3', 'target'],
  messages: say.messages,
  *check(form, context) {
    const indicators = named(form);
    const isReadable = indicators.every((each) => hasTarget(each) && each.target.value?.kind !== 'malformed');
    if (indicators.length === 0 || !isReadable) return;
    const clauses = clausesOf(form);
    const promised = clauses.flatMap(({ promises }) => promises);
    const left = promised.length === 0 ? [] : uncarried(indicators, promised);
    if (left.length === 0) return;
    const awaited = unitsAwaited(form, context);
    for (const { at, clause, promises } of clauses) {
      const open = promises.filter((promise) => left.includes(promise) && !awaited.has(promise.unit.symbol));
      if (open.length === 0) continue;
      const text = withoutBlanks(clause);
      const numbers = open.map((promise) => `“${promise.text}”`).join('');
      const message = text.length <= SHOWN ? say('inClause', { clause: text, numbers }) : say('inGoal', { numbers });
      yield { at, key: numbers, ...message };
    }
  },
};

interface Clause {
  readonly at: CellRef;
  readonly clause: string;
  readonly promises: readonly SaidQuantity[];
}

/** A clause that is longer than this is not repeated. */
const SHOWN = 24;

/** A comma between digits separates thousands. */
const CLAUSE_END = /(?<!\d)[,，]|[,，](?!\d{3})|[。；;、\n]/;

/** Further on no goal says anything new. */
const MOST_CLAUSES = 500;

function clausesOf({ goals }: Application): readonly Clause[] {
  return goals.flatMap(({ at, value }) =>
    (value ?? '').split(CLAUSE_END, MOST_CLAUSES).map((clause) => ({
      at,
      clause,
      promises: saidQuantities(clause).filter(isPromise),
    })),
  );
}

/** What missing ★★★ rows would count is asked for by core-indicator-missing. */
function unitsAwaited(form: Application, { byDocument, category }: RuleContext): ReadonlySet<string> {
  const missing = byDocument && category ? missingCoreRows(form, category.category) : [];
  return new Set(missing.flatMap(({ unit }) => parseUnit(unit ?? '')?.symbol ?? []));
}
