import type { CellStyle } from '../plan';
import { labelStyle } from './styles';

/** Points and scores: "4.89", "10". */
export const pointsStyle: CellStyle = { ...labelStyle, unlocked: true };

/** 执行率 as a percentage with two decimals. */
export const rateStyle: CellStyle = { ...labelStyle, numberFormat: '0.00%' };
