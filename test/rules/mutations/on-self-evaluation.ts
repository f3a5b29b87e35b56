import type { SelfEvaluation } from '../../../src/model/form';
import type { SelfEvaluationPlanting } from '../../support/planted';
import { entry, indicatorCalled } from '../../support/planted';

const ROAD = '贫困村村内道路硬化里程';
const SATISFIED = '受益贫困人口满意度';

/** The total that goes with a score changed by `points`: the one defect is the score. */
function totalRaisedBy({ total }: SelfEvaluation, points: number) {
  return [entry(total?.score, total!.score.value!.plus(points).toNumber())];
}

const road = { story: 'village-infrastructure' } as const;

/** Single defects of a 表4, in the order of the sheet. */
export const SELF_EVALUATION_PLANTINGS: readonly SelfEvaluationPlanting[] = [
  {
    ...road,
    kind: '执行数空着',
    rule: 'execution-missing',
    plant: ({ execution }) => ({ entries: [entry(execution?.total.executed, null)] }),
  },
  {
    ...road,
    kind: '执行数大于预算数',
    rule: 'executed-above-budget',
    plant: (form) => {
      const { total, fiscal } = form.execution!;
      const spent = [entry(total.executed, 131), entry(fiscal?.executed, 121)];
      const rates = [entry(total.rate, 131 / 130), entry(fiscal?.rate, 121 / 120)];
      return { entries: [...spent, ...rates, entry(total.score, 10), ...totalRaisedBy(form, 0.5)] };
    },
  },
  {
    ...road,
    kind: '目标完成情况空着',
    rule: 'goal-result-empty',
    plant: ({ goalResult }) => ({ entries: [entry(goalResult, null)] }),
  },
  {
    ...road,
    kind: '分值空着',
    rule: 'weight-missing',
    plant: (form) => ({ entries: [entry(indicatorCalled(form, ROAD).weight, null)] }),
  },
  {
    ...road,
    kind: '实际值空着',
    rule: 'actual-missing',
    plant: (form) => ({ entries: [entry(indicatorCalled(form, ROAD).actual, null)] }),
  },
  {
    ...road,
    kind: '实际值单位不同',
    rule: 'actual-unit',
    plant: (form) => ({ entries: [entry(indicatorCalled(form, ROAD).actual, '2.5亩')] }),
  },
  {
    ...road,
    kind: '得分空着',
    rule: 'score-missing',
    plant: (form) => ({ entries: [entry(indicatorCalled(form, ROAD).score, null)] }),
  },
  {
    ...road,
    kind: '得分大于分值',
    rule: 'score-above-weight',
    plant: (form) => {
      const { score, weight } = indicatorCalled(form, ROAD);
      return { entries: [entry(score, weight!.value!.plus(1).toNumber()), ...totalRaisedBy(form, 1)] };
    },
  },
  {
    ...road,
    kind: '得分高于公式',
    rule: 'score-differs',
    plant: (form) => {
      const { score, weight } = indicatorCalled(form, SATISFIED);
      const more = weight!.value!.minus(score!.value!).toNumber();
      return { entries: [entry(score, weight!.value!.toNumber()), ...totalRaisedBy(form, more)] };
    },
  },
  {
    ...road,
    kind: '总分加错',
    rule: 'total-differs',
    plant: ({ total }) => ({ entries: [entry(total?.score, 98)] }),
  },
  {
    ...road,
    kind: '未完成没有原因',
    rule: 'reason-missing',
    plant: (form) => ({ entries: [entry(indicatorCalled(form, SATISFIED).reason, null)] }),
  },
];
