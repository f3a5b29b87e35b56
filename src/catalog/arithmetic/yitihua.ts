import type { Arithmetic } from './types';
import type { Ground } from '../source';

/** 预算管理一体化, as its performance module computes by default. Weights and grades are settings of each place: none stand here. */
export const yitihua: Arithmetic = {
  id: 'yitihua',
  name: '预算管理一体化',
  weights: [],
  execution: { points: 10, budget: 'annual' },
  formulas: { above: 'linear', equal: 'from-target', equalCostIsLimit: false, belowZero: 'zero' },
  bands: { reached: '0.8', partly: '0.6' },
  overfulfilment: { from: 120, deduct: 0 },
  totalCaps: [],
  grades: [],
  grounds: {
    weights: null,
    execution: computed('10*B/A'),
    formulas: computed('≥：A/T*w；≤：A≤T 得 w，T<A<2T 得 (1-(A-T)/T)*w，A≥2T 得 0；实际值为负按 0'),
    equal: computed('=：T=0 时 A≤0 得 w、否则 0；T>0 时 A≥T 得 w，A<T 得 A/T*w'),
    bands: computed(
      '达成年度指标 [w*0.8,w] · 部分达成年度指标并具有一定效果 [w*0.6,w*0.8) · 未达成年度指标且效果较差 [0,w*0.6)',
    ),
    overfulfilment: computed('实际值达到指标值的 1.2 倍起，得分标红、可改'),
    totalCaps: null,
    grades: null,
  },
};

function computed(quote: string): Ground {
  return {
    certainty: 'B',
    source: { convention: '预算管理一体化计分办法', says: quote },
  };
}
