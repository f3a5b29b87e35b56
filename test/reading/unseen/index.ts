import type { SheetLiteral } from '../sheet-literal';
import { APPLICATIONS } from './applications';
import { EVALUATIONS } from './evaluations';
import { FOURTH_ROUND } from './fourth-round';
import { MONITORINGS } from './monitorings';
import { SECOND_ROUND } from './second-round';
import { THIRD_ROUND } from './third-round';

export const UNSEEN: readonly SheetLiteral[] = [
  ...APPLICATIONS,
  ...EVALUATIONS,
  ...MONITORINGS,
  ...SECOND_ROUND,
  ...THIRD_ROUND,
  ...FOURTH_ROUND,
];
