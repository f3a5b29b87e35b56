import { memoizePair } from '../model/memoize';
import type { Arithmetic } from './arithmetic';
import type { RuleSet } from './types';

/** The arithmetic of that id; null where none is known by it. */
export function arithmeticOf(ruleSet: RuleSet, id: string | null): Arithmetic | null {
  return ruleSet.arithmetics.find((arithmetic) => arithmetic.id === id) ?? null;
}

/** The rule set with another arithmetic in force; the same object every time, since answers are remembered by it. */
export function withArithmetic(ruleSet: RuleSet, arithmetic: Arithmetic | null): RuleSet {
  return arithmetic === null || arithmetic === ruleSet.arithmetic ? ruleSet : changed(ruleSet, arithmetic);
}

const changed = memoizePair((ruleSet: RuleSet, arithmetic: Arithmetic): RuleSet => ({ ...ruleSet, arithmetic }));
