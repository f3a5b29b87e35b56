import { goal, hubeiGoal, zhejiangGoal } from './goal';
import { monitoring } from './monitoring';
import { guangxiSelfEvaluation, selfEvaluation } from './self-evaluation';
import type { SystemSheet } from './types';

export { CLASS_CODES, LIKELIHOOD_CODES, QUALITATIVE, SIGN_CODES, TIER_WORDS } from './codes';
export type { SystemColumn, SystemKind, SystemRole, SystemSheet } from './types';

/** Of each kind in the order in which they are offered. */
export const SYSTEM_SHEETS: readonly SystemSheet[] = [
  goal,
  hubeiGoal,
  zhejiangGoal,
  monitoring,
  selfEvaluation,
  guangxiSelfEvaluation,
];
