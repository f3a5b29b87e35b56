import type { CellValue } from '../../src/model/cell';
import { gridOf } from '../support/grid';
import { judgeAlone } from './judge-grids';

/** Short whole tables in captions of their own; nothing about them is in doubt and nothing must be changed. */
const TABLES: readonly (readonly [name: string, rows: readonly (readonly CellValue[])[]])[] = [
  [
    'a monitoring by months',
    [
      ['项目绩效运行监控表'],
      ['项目名称', '某村排水沟'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '1-6月实际完成', '全年预计', '偏差原因'],
      ['产出指标', '数量指标', '新建排水沟长度', '≥4公里', '2.5公里', '4公里', ''],
      ['满意度指标', '服务对象满意度指标', '受益群众满意度', '≥95%', '96%', '96%', ''],
    ],
  ],
  [
    'names beside how they are scored',
    [
      ['项目支出绩效自评表'],
      ['项目名称', '某村排水沟'],
      ['一级指标', '二级指标', '三级指标', '评分标准', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '新建排水沟长度', '按完成比例得分', '≥4公里', '4公里', 50, 50],
      ['满意度指标', '服务对象满意度指标', '受益群众满意度', '按完成比例得分', '≥95%', '96%', 50, 50],
    ],
  ],
  [
    'costs as a class of the first level',
    [
      ['绩效目标申报表'],
      ['项目名称', '某村排水沟'],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['成本指标', '经济成本指标', '每公里造价', '≤30万元/公里'],
      ['产出指标', '数量指标', '新建排水沟长度', '≥4公里'],
    ],
  ],
];

test.each(TABLES)('%s', (_, rows) => {
  const [checked, ...others] = judgeAlone(gridOf(rows));
  expect(others).toEqual([]);
  expect(checked?.form.reading.state).toBe('certain');
  expect(checked?.form.indicators).toHaveLength(2);
  const mustChange = checked?.findings.filter(
    ({ severity, rule }) => severity === 'error' && !/missing|funds|goal/.test(rule),
  );
  expect(mustChange?.map(({ rule }) => rule)).toEqual([]);
});
