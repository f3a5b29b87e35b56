import type { CellStyle } from '../plan';
import { labelStyle } from './styles';

/** Points and scores: "4.89", "10". */
export const pointsStyle: CellStyle = { ...labelStyle, unlocked: true };
