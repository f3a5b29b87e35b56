import type { SheetLiteral } from '../sheet-literal';
import { APPLICATIONS } from './applications';
import { EVALUATIONS } from './evaluations';
import { MONITORINGS } from './monitorings';

export const UNSEEN: readonly SheetLiteral[] = [...APPLICATIONS, ...EVALUATIONS, ...MONITORINGS];
