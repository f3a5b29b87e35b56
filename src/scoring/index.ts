export type { Direction } from './direction';
export { STANDARD_WORDS, directionOf } from './direction';
export { executionRate, scoreExecution } from './execution-score';
export type { IndicatorScore, ScoreInput, ScoreStatus } from './indicator-score';
export { scoreIndicator, scoreOf } from './indicator-score';
export { sum, totalScore } from './total-score';
export type { WeightedClass, WeightedRow } from './weights';
export { distributeWeights } from './weights';
export { quantityOf } from './measure';
