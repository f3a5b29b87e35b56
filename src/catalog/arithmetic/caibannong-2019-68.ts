import type { Arithmetic } from './types';
import type { Ground } from '../source';

/** The formulas that the document prints; decision D5 where it prints none. */
export const caibannongArithmetic: Arithmetic = {
  id: 'caibannong-2019-68',
  name: '68号文',
  weights: [
    { classes: ['产出指标'], points: 50 },
    { classes: ['效益指标'], points: 30 },
    { classes: ['满意度指标'], points: 10 },
  ],
  execution: { points: 10, budget: 'annual' },
  formulas: { above: 'inverse', equal: 'from-target', equalCostIsLimit: true, belowZero: 'as-written' },
  bands: { reached: '0.8', partly: '0.6' },
  overfulfilment: null,
  totalCaps: [],
  grades: [],
  grounds: {
    weights: printed('第五节一(二)1(1)', '产出指标 50 分、效益指标 30 分、满意度指标 10 分、预算资金执行率 10 分'),
    execution: printed('第五节一(二)1(1)', '预算资金执行率 10 分'),
    formulas: printed('第五节一(二)1(3)', '则得分计算方法应用全年实际值/年度指标值*该指标分值'),
    equal: {
      certainty: 'own',
      source: {
        convention: '方向未写明时的通行做法',
        says: '写“=”的，达到目标值起计满分；成本不高于目标值计满分',
      },
    },
    bands: printed(
      '第五节一(二)1(2)',
      '分别按照该指标对应分值区间 100%-80% (含 80%)、80%-60% (含 60%)、60%-0% 合理确定得分',
    ),
    overfulfilment: null,
    totalCaps: null,
    grades: null,
  },
};

function printed(clause: string, quote: string): Ground {
  return { certainty: 'A', source: { document: '财办农〔2019〕68号', clause, quote } };
}
