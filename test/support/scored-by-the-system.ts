import type { SheetPlan } from '../../src/sheets/plan';
import { SheetSketch } from './sheet-sketch';

const LINES = [
  ['项目绩效自评表'],
  ['项目名称', '', '产业路'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
  ['产出指标', '数量指标', '道路里程', '≥5公里', '4公里', 40, 32, '雨季停工'],
  ['产出指标', '时效指标', '工期', '≤100天', '150天', 30, 15, '雨季停工'],
  ['产出指标', '成本指标', '单位造价', '≤50万元/公里', '60万元/公里', 30, 24, '材料涨价'],
] as const;

/** A typed 自评表 of three rows; the points of two of them only the system's formula for "≤" gives (`yitihua`). */
export function scoredByTheSystem(): SheetPlan {
  const sketch = new SheetSketch('自评表', [12, 12, 20, 14, 14, 8, 8, 20]);
  LINES.forEach((cells, row) => cells.forEach((value, column) => sketch.cell(row + 1, column + 1, value)));
  return sketch.plan();
}
