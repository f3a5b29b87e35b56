import { caibannongArithmetic } from './caibannong-2019-68';
import { hubei2020 } from './hubei-2020';
import type { Arithmetic } from './types';
import { yitihua } from './yitihua';

export { caibannongArithmetic };
export type { Arithmetic, Bands, Formulas, Grade, Overfulfilment, Setting, SharedPoints, TotalCap } from './types';

/** Those that are known by name (decision D16). */
export const ARITHMETICS: readonly Arithmetic[] = [caibannongArithmetic, hubei2020, yitihua];
