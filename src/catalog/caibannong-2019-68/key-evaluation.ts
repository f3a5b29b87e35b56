import type { Clause } from '../source';
import type { EvaluationTypeId } from '../types';

/** What a key evaluation looks at, in the document's words. */
export interface PointsToEvaluate {
  readonly name: string;
  readonly points: readonly string[];
  readonly source: Clause;
}

/** The same by type of project. */
export interface EvaluationType extends PointsToEvaluate {
  readonly id: EvaluationTypeId;
}

const DOCUMENT = '财办农〔2019〕68号';
const CLAUSE = '第五节二';

export const EVALUATION_TYPES: readonly EvaluationType[] = [
  {
    id: 'operating',
    name: '经营性项目',
    points: ['带贫减贫', '收益分配', '保值增值', '风险管控'],
    source: {
      document: DOCUMENT,
      clause: CLAUSE,
      quote: '经营性扶贫项目重点评价其带贫减贫、收益分配、保值增值和风险管控等',
    },
  },
  {
    id: 'public',
    name: '公益性项目',
    points: ['带动效应', '运营管护'],
    source: { document: DOCUMENT, clause: CLAUSE, quote: '公益性扶贫项目重点评价其带动效应和运营管护情况等' },
  },
];

/** What is looked at besides in a project of an earlier year. */
export const FOLLOW_UP: PointsToEvaluate = {
  name: '以前年度项目的持续跟踪评价，其他项目不填',
  points: ['效益指标的持续效益', '满意度指标的持续效益'],
  source: {
    document: DOCUMENT,
    clause: CLAUSE,
    quote: '对其进行持续跟踪评价，重点关注扶贫项目资金效益指标和满意度指标的持续效益',
  },
};
