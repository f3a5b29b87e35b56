import { actualMissing } from './actual-missing';
import { actualUnclear } from './actual-unclear';
import { actualUnit } from './actual-unit';
import { actualWithSign } from './actual-with-sign';
import { actualsRepeatTargets } from './actuals-repeat-targets';
import { adjustmentOneSided } from './adjustment-one-sided';
import { amountDecimals } from './amount-decimals';
import { amountInYuan } from './amount-in-yuan';
import { amountNegative } from './amount-negative';
import { amountSlip } from './amount-slip';
import { amountUnitsMixed } from './amount-units-mixed';
import { amountUnreadable } from './amount-unreadable';
import { approvedBeforeReview } from './approved-before-review';
import { approvedUnpassed } from './approved-unpassed';
import { basisTypo } from './basis-typo';
import { basisVague } from './basis-vague';
import { budgetDiffers } from './budget-differs';
import { changedAfterApproval } from './changed-after-approval';
import { checkWith } from './check';
import { classCost } from './class-cost';
import { classEconomic } from './class-economic';
import { classQuality } from './class-quality';
import { classQuantity } from './class-quantity';
import { classSatisfaction } from './class-satisfaction';
import { classSocial } from './class-social';
import { classTimeliness } from './class-timeliness';
import { classWithoutIndicators } from './class-without-indicators';
import { comparatorMissing } from './comparator-missing';
import { comparatorVariant } from './comparator-variant';
import { copiedRow } from './copied-row';
import { coreIndicatorMissing } from './core-indicator-missing';
import { coreIndicatorRenamed } from './core-indicator-renamed';
import { costByQuantity } from './cost-by-quantity';
import { costTotal } from './cost-total';
import { dateOutsideYear } from './date-outside-year';
import { descriptionDiffers } from './description-differs';
import { descriptionNumberDiffers } from './description-number-differs';
import { descriptionRepeatsName } from './description-repeats-name';
import { deviationUnexplained } from './deviation-unexplained';
import { directionReversed } from './direction-reversed';
import { documentNumberFormat } from './document-number-format';
import { executedAboveBudget } from './executed-above-budget';
import { executionMissing } from './execution-missing';
import { fixedValue } from './fixed-value';
import { forecastFarOff } from './forecast-far-off';
import { formulaError } from './formula-error';
import { formulaWaiting } from './formula-waiting';
import { frameFieldMissing } from './frame-field-missing';
import { fundsMissing } from './funds-missing';
import { fundsSum } from './funds-sum';
import { fundsTotalEmpty } from './funds-total-empty';
import { goalDiffers } from './goal-differs';
import { goalEmpty } from './goal-empty';
import { goalMatterUncovered } from './goal-matter-uncovered';
import { goalNumberUncovered } from './goal-number-uncovered';
import { goalNumbering } from './goal-numbering';
import { goalResidue } from './goal-residue';
import { goalResultEmpty } from './goal-result-empty';
import { goalSlogan } from './goal-slogan';
import { goalTooLong } from './goal-too-long';
import { goalTruncated } from './goal-truncated';
import { headConflict } from './head-conflict';
import { headFieldEmpty } from './head-field-empty';
import { indicatorDuplicate } from './indicator-duplicate';
import { indicatorsDiffer } from './indicators-differ';
import { indicatorsMissing } from './indicators-missing';
import { level1Missing } from './level1-missing';
import { level1NameRule } from './level1-name';
import { level2Empty } from './level2-empty';
import { level2Misplaced } from './level2-misplaced';
import { level2Missing } from './level2-missing';
import { level2NameRule } from './level2-name';
import { libraryDiffers } from './library-differs';
import { likelihoodContradicts } from './likelihood-contradicts';
import { measuresMissing } from './measures-missing';
import { monitoringMissing } from './monitoring-missing';
import { monthUnclear } from './month-unclear';
import { nameIsDocument } from './name-is-document';
import { nameMissing } from './name-missing';
import { outputWithoutSpending } from './output-without-spending';
import { parentFund } from './parent-fund';
import { partLineScored } from './part-line-scored';
import { percentWord } from './percent-word';
import { placeholderLeft } from './placeholder-left';
import { planIncomplete } from './plan-incomplete';
import { planOrder } from './plan-order';
import { povertyBenefitMissing } from './poverty-benefit-missing';
import { priceAboveCap } from './price-above-cap';
import { OVERALL_RULES } from './overall';
import { PROCESS_RULES } from './process';
import { progressLags } from './progress-lags';
import { progressMissing } from './progress-missing';
import { projectNameDiffers } from './project-name-differs';
import { projectNameEmpty } from './project-name-empty';
import { punctuation } from './punctuation';
import { purposeEmpty } from './purpose-empty';
import { purposeUncovered } from './purpose-uncovered';
import { quantitativeAsPhrase } from './quantitative-as-phrase';
import { rateDiffers } from './rate-differs';
import { rateMissing } from './rate-missing';
import { reasonMissing } from './reason-missing';
import { reviewDiffers } from './review-differs';
import { reviewFieldEmpty } from './review-field-empty';
import { reviewGrade } from './review-grade';
import { reviewMaximaTotal } from './review-maxima-total';
import { reviewScoreInvalid } from './review-score-invalid';
import { reviewScoreMissing } from './review-score-missing';
import { reviewTotalDiffers } from './review-total-differs';
import type { Check, Rule, RuleBase } from './rule';
import { satisfactionAsPhrase } from './satisfaction-as-phrase';
import { scoreAboveWeight } from './score-above-weight';
import { scoreDiffers } from './score-differs';
import { scoreFormulaDiffers } from './score-formula-differs';
import { scoreMissing } from './score-missing';
import { scoredOtherwise } from './scored-otherwise';
import { selfEvaluationMissing } from './self-evaluation-missing';
import { shareAboveHundred } from './share-above-hundred';
import { shareAsQuantity } from './share-as-quantity';
import { shareAtLeastHundred } from './share-at-least-hundred';
import { starredIndicatorMissing } from './starred-indicator-missing';
import { supportShort } from './support-short';
import { targetFarExceeded } from './target-far-exceeded';
import { targetLevel } from './target-level';
import { targetMissing } from './target-missing';
import { templateComparator } from './template-comparator';
import { tierContradicts } from './tier-contradicts';
import { totalDiffers } from './total-differs';
import { townshipWord } from './township-word';
import { twoInOne } from './two-in-one';
import { unitIncomplete } from './unit-incomplete';
import { unitMismatch } from './unit-mismatch';
import { unitMissing } from './unit-missing';
import { unitSpelling } from './unit-spelling';
import { vagueValue } from './vague-value';
import { valueMixed } from './value-mixed';
import { weightMissing } from './weight-missing';
import { weightsTotal } from './weights-total';
import { wordTypo } from './word-typo';
import { yearUnclear } from './year-unclear';
import { yesNoUnchosen } from './yes-no-unchosen';
import { zeroPromised } from './zero-promised';
import { zeroTarget } from './zero-target';

/** All rules in the order in which a reviewer reads a sheet: head, funds, goals, classes, indicators, values. */
export const RULES: readonly Rule[] = [
  formulaError,
  formulaWaiting,
  frameFieldMissing,
  projectNameEmpty,
  projectNameDiffers,
  headFieldEmpty,
  yearUnclear,
  headConflict,
  nameIsDocument,
  libraryDiffers,
  fundsMissing,
  fundsTotalEmpty,
  fundsSum,
  monthUnclear,
  changedAfterApproval,
  adjustmentOneSided,
  executionMissing,
  executedAboveBudget,
  rateDiffers,
  rateMissing,
  outputWithoutSpending,
  partLineScored,
  budgetDiffers,
  progressLags,
  amountUnreadable,
  amountNegative,
  amountInYuan,
  amountDecimals,
  planIncomplete,
  planOrder,
  purposeEmpty,
  purposeUncovered,
  documentNumberFormat,
  parentFund,
  goalEmpty,
  goalDiffers,
  goalTruncated,
  goalResidue,
  goalSlogan,
  goalNumbering,
  goalTooLong,
  goalNumberUncovered,
  goalMatterUncovered,
  goalResultEmpty,
  indicatorsMissing,
  indicatorsDiffer,
  level1NameRule,
  level2NameRule,
  level2Empty,
  level2Misplaced,
  level1Missing,
  level2Missing,
  classQuantity,
  classQuality,
  classTimeliness,
  classCost,
  classEconomic,
  classSocial,
  classSatisfaction,
  shareAsQuantity,
  coreIndicatorMissing,
  coreIndicatorRenamed,
  starredIndicatorMissing,
  povertyBenefitMissing,
  nameMissing,
  twoInOne,
  indicatorDuplicate,
  copiedRow,
  descriptionRepeatsName,
  descriptionDiffers,
  placeholderLeft,
  targetMissing,
  quantitativeAsPhrase,
  satisfactionAsPhrase,
  vagueValue,
  yesNoUnchosen,
  valueMixed,
  descriptionNumberDiffers,
  dateOutsideYear,
  unitMismatch,
  unitMissing,
  unitIncomplete,
  fixedValue,
  unitSpelling,
  percentWord,
  comparatorVariant,
  templateComparator,
  comparatorMissing,
  directionReversed,
  zeroPromised,
  shareAboveHundred,
  shareAtLeastHundred,
  targetLevel,
  zeroTarget,
  basisVague,
  basisTypo,
  amountSlip,
  costTotal,
  costByQuantity,
  amountUnitsMixed,
  weightMissing,
  classWithoutIndicators,
  weightsTotal,
  progressMissing,
  actualMissing,
  actualUnit,
  actualUnclear,
  actualWithSign,
  actualsRepeatTargets,
  targetFarExceeded,
  supportShort,
  scoreMissing,
  scoreAboveWeight,
  scoreDiffers,
  scoreFormulaDiffers,
  scoredOtherwise,
  tierContradicts,
  totalDiffers,
  reasonMissing,
  monitoringMissing,
  selfEvaluationMissing,
  forecastFarOff,
  likelihoodContradicts,
  deviationUnexplained,
  measuresMissing,
  reviewFieldEmpty,
  reviewDiffers,
  reviewMaximaTotal,
  reviewScoreMissing,
  reviewScoreInvalid,
  reviewTotalDiffers,
  reviewGrade,
  approvedUnpassed,
  approvedBeforeReview,
  wordTypo,
  townshipWord,
  punctuation,
  priceAboveCap,
];

/** Those on forms, on the rows of a 流程表 and on a 部门整体绩效目标: all that a profile can set and that has a page. */
export const ALL_RULES: readonly RuleBase[] = [...RULES, ...PROCESS_RULES, ...OVERALL_RULES];

/** Judges one form: what is written, and what is missing. What is only said in a full check (decision D3) `judge` tells apart. */
export const checkForm: Check = checkWith(RULES);
