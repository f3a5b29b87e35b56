import type { SheetLiteral } from '../sheet-literal';
import { down, header, mark, over, row, rowOf } from '../sheet-literal';

/** Several projects below each other whose column of names has no caption that says so: their classes begin anew. */
export const CLASSES_ANEW: readonly SheetLiteral[] = [
  {
    name: 'names of projects below 事项, each over its rows',
    rows: [
      [over('2024年项目支出绩效目标表', 5)],
      header('事项', '一级指标', '二级指标', '三级指标', '指标值'),
      row('产出指标', '数量指标', mark('project', down('水渠维修', 3)), '产出指标', '数量指标', '维修水渠', '≥3公里'),
      row('效益指标', '社会效益指标', '', '效益指标', '社会效益指标', '受益人口', '≥300人'),
      row('满意度指标', '服务对象满意度指标', '', '满意度指标', '服务对象满意度指标', '群众满意度', '≥95%'),
      rowOf(
        1,
        ['产出指标', '数量指标'],
        mark('project', down('便道硬化', 3), 1),
        '产出指标',
        '数量指标',
        '硬化便道',
        '≥1.2公里',
      ),
      rowOf(1, ['效益指标', '社会效益指标'], '', '效益指标', '社会效益指标', '受益人口', '≥210人'),
      rowOf(1, ['满意度指标', '服务对象满意度指标'], '', '满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'),
    ],
    forms: [
      { kind: 'application', columns: { level1: 'B', level2: 'C', level3: 'D', target: 'E' } },
      { kind: 'application', columns: { level1: 'B', level2: 'C', level3: 'D', target: 'E' } },
    ],
  },
  {
    name: 'names of tasks in every row, behind a number',
    rows: [
      [over('绩效自评表', 7)],
      header('序号', '任务', '一级指标', '三级指标', '目标值', '实际完成值', '得分'),
      row('产出指标', null, 1, mark('project', '蜜蜂养殖'), '产出指标', '购置蜂箱', '300箱', '300箱', 60),
      row('满意度指标', null, 1, '蜜蜂养殖', '满意度指标', '蜂农满意度', '90%', '95%', 40),
      rowOf(1, ['产出指标', null], 2, mark('project', '冷链仓库', 1), '产出指标', '新建冷库', '500吨', '500吨', 60),
      rowOf(1, ['满意度指标', null], 2, '冷链仓库', '满意度指标', '农户满意度', '90%', '92%', 40),
    ],
    forms: [
      { kind: 'self-evaluation', columns: { level1: 'C', level3: 'D', target: 'E', actual: 'F', score: 'G' } },
      { kind: 'self-evaluation', columns: { level1: 'C', level3: 'D', target: 'E', actual: 'F', score: 'G' } },
    ],
  },
];
