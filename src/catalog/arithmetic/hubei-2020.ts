import type { Arithmetic } from './types';
import type { Ground } from '../source';

const CONVENTION = '湖北2020计分办法';

/** 20 points for the execution, 80 for the indicators. How "=" is scored was not found: only a result at the target has points. */
export const hubei2020: Arithmetic = {
  id: 'hubei-2020',
  name: '湖北2020',
  weights: [
    { classes: ['产出指标'], points: 40 },
    { classes: ['效益指标', '满意度指标'], points: 40 },
  ],
  execution: { points: 20, budget: 'adjusted' },
  formulas: { above: 'inverse', equal: 'at-target', equalCostIsLimit: true, belowZero: 'as-written' },
  bands: { reached: '0.8', partly: '0.5' },
  overfulfilment: null,
  totalCaps: [],
  grades: [],
  grounds: {
    weights: said(
      'B',
      '部门自评采取评分的形式，满分为100分，不设置加分项，可以不评级。其中:预算执行情况20分，产出指标40分、效益指标和满意度指标40分。',
    ),
    execution: said('A', '预算执行情况20分'),
    formulas: said('A', '正向指标：分值×B/A；反向指标：分值×A/B；得分不超过分值'),
    equal: null,
    bands: said(
      'B',
      '定性指标根据指标完成情况分为:达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档，分别按照该指标对应分值区间100-80%(含80%)、80-50%(含50%)、50-0%合理确定分值。',
    ),
    overfulfilment: null,
    totalCaps: null,
    grades: null,
  },
};

function said(certainty: 'A' | 'B', quote: string): Ground {
  return { certainty, source: { convention: CONVENTION, says: quote } };
}
