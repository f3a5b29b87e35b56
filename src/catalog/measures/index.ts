export { isShare, namedMeasure } from './named-measure';
export type { Dimension, NamedMeasure } from './types';
export type { UnitsOfMeasure } from './units';
export { UNITS_OF } from './units';
