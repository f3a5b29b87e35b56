/**
 * What a column of an indicator table holds. project and project-…: of the project that the rows belong to, in tables of several projects.
 * sign, unit, actual-unit: parts of a value that is printed in several columns. initial-target: 年初 where 调整后 stands beside it.
 * reference: 参考值, 上年值. other-score: given by another than the writer. other: known to be none of these.
 */
export type IndicatorColumn =
  | 'number'
  | 'project'
  | 'project-unit'
  | 'project-year'
  | 'project-amount'
  | 'project-executed'
  | 'project-rate'
  | 'project-score'
  | 'project-goal'
  | 'level1'
  | 'level2'
  | 'level3'
  | 'description'
  | 'sign'
  | 'target-kind'
  | 'target'
  | 'initial-target'
  | 'reference'
  | 'unit'
  | 'basis'
  | 'weight'
  | 'actual'
  | 'actual-unit'
  | 'forecast-unit'
  | 'forecast'
  | 'likelihood'
  | 'score'
  | 'other-score'
  | 'reason'
  | 'note'
  | 'other';
