import { actualMissing } from './actual-missing';
import { actualUnclear } from './actual-unclear';
import { actualUnit } from './actual-unit';
import { amountDecimals } from './amount-decimals';
import { amountInYuan } from './amount-in-yuan';
import { amountNegative } from './amount-negative';
import { amountUnreadable } from './amount-unreadable';
import { checkWith } from './check';
import { comparatorVariant } from './comparator-variant';
import { coreIndicatorMissing } from './core-indicator-missing';
import { executedAboveBudget } from './executed-above-budget';
import { executionMissing } from './execution-missing';
import { fixedValue } from './fixed-value';
import { frameFieldMissing } from './frame-field-missing';
import { fundsMissing } from './funds-missing';
import { fundsSum } from './funds-sum';
import { fundsTotalEmpty } from './funds-total-empty';
import { goalEmpty } from './goal-empty';
import { goalResultEmpty } from './goal-result-empty';
import { headFieldEmpty } from './head-field-empty';
import { indicatorsMissing } from './indicators-missing';
import { level1NameRule } from './level1-name';
import { level2Misplaced } from './level2-misplaced';
import { level2NameRule } from './level2-name';
import { nameMissing } from './name-missing';
import { percentWord } from './percent-word';
import { placeholderLeft } from './placeholder-left';
import { projectNameEmpty } from './project-name-empty';
import { purposeEmpty } from './purpose-empty';
import { quantitativeAsPhrase } from './quantitative-as-phrase';
import { reasonMissing } from './reason-missing';
import type { Check, Rule } from './rule';
import { scoreAboveWeight } from './score-above-weight';
import { scoreDiffers } from './score-differs';
import { scoreMissing } from './score-missing';
import { starredIndicatorMissing } from './starred-indicator-missing';
import { targetMissing } from './target-missing';
import { totalDiffers } from './total-differs';
import { unitMismatch } from './unit-mismatch';
import { unitSpelling } from './unit-spelling';
import { valueMixed } from './value-mixed';
import { weightMissing } from './weight-missing';
import { weightsTotal } from './weights-total';
import { yesNoUnchosen } from './yes-no-unchosen';

/** All rules in the order in which a reviewer reads a sheet: head, funds, goals, classes, indicators, values. */
export const RULES: readonly Rule[] = [
  frameFieldMissing,
  projectNameEmpty,
  headFieldEmpty,
  fundsMissing,
  fundsTotalEmpty,
  fundsSum,
  executionMissing,
  executedAboveBudget,
  amountUnreadable,
  amountNegative,
  amountInYuan,
  amountDecimals,
  purposeEmpty,
  goalEmpty,
  goalResultEmpty,
  indicatorsMissing,
  level1NameRule,
  level2NameRule,
  level2Misplaced,
  coreIndicatorMissing,
  starredIndicatorMissing,
  nameMissing,
  placeholderLeft,
  targetMissing,
  quantitativeAsPhrase,
  yesNoUnchosen,
  valueMixed,
  unitMismatch,
  fixedValue,
  unitSpelling,
  percentWord,
  comparatorVariant,
  weightMissing,
  weightsTotal,
  actualMissing,
  actualUnit,
  actualUnclear,
  scoreMissing,
  scoreAboveWeight,
  scoreDiffers,
  totalDiffers,
  reasonMissing,
];

/** Judges one form: 'live' only what is written, 'full' also what is missing (decision D3). */
export const checkForm: Check = checkWith(RULES);
