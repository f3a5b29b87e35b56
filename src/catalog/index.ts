import { caibannong201968 } from './caibannong-2019-68';
import type { RuleSet } from './types';

export { caibannong201968 };
export type { Arithmetic, Bands, Formulas, Grade, Overfulfilment, Setting, SharedPoints, TotalCap } from './arithmetic';
export { ARITHMETICS } from './arithmetic';
export { arithmeticOf, withArithmetic } from './arithmetic-in-force';
export type { CategoryCandidate } from './category-guess';
export { categoryCandidates, headAgrees, LEAST_CERTAINTY } from './category-guess';
export { bothClasses, classOfLevel2, level1Name, level2Name } from './class-name';
export * from './captions';
export type { Dimension, NamedMeasure, UnitsOfMeasure } from './measures';
export { isShare, namedMeasure, UNITS_OF } from './measures';
export { isOverhead } from './overhead';
export * from './county-forms';
export type { Layout } from './layouts';
export { FRAME_COLUMNS, LAYOUTS } from './layouts';
export { matchTemplateRow } from './template-match';
export { nameIn, wordAs } from './wording';

export const RULE_SETS: readonly RuleSet[] = [caibannong201968];
