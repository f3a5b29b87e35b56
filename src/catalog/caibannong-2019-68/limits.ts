import type { Limits } from '../types';

/** The document names no figures (L85 “不宜过高或过低”); these are the product's. */
export const limits: Limits = {
  goalLength: 300,
  lowShare: 80,
  copiedRows: 3,
  deviation: 20,
  overfulfilment: 130,
};
