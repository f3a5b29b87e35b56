import type { SheetLiteral } from '../sheet-literal';
import { header, mark, over, row, rowOf } from '../sheet-literal';

/** Several projects in one table, each with lines of its own below its name. */
export const PROJECT_BLOCKS: readonly SheetLiteral[] = [
  {
    name: 'the sheet’s head speaks of the first project, lines within the table of the next',
    rows: [
      [over('衔接资金项目绩效目标汇总表', 4)],
      [mark('project', over('项目名称：水渠维修', 2)), '', over('资金：56万元', 2)],
      [mark('goal', over('目标：维修水渠3公里，改善灌溉面积', 4))],
      header('一级指标', '二级指标', '三级指标', '指标值'),
      row('产出指标', '数量指标', '产出指标', '数量指标', '维修水渠', '3公里'),
      row('效益指标', '社会效益指标', '效益指标', '社会效益指标', '受益人口', '300人'),
      row('满意度指标', '满意度指标', '满意度指标', '满意度指标', '群众满意度', '95%'),
      [mark('project', over('项目名称：便道硬化', 2), 1), '', over('资金：40万元', 2)],
      [mark('goal', over('目标：硬化便道1.2公里，方便群众出行', 4), 1)],
      rowOf(1, ['产出指标', '数量指标'], '产出指标', '数量指标', '硬化便道', '1.2公里'),
      rowOf(1, ['效益指标', '社会效益指标'], '效益指标', '社会效益指标', '受益人口', '210人'),
      rowOf(1, ['满意度指标', '满意度指标'], '满意度指标', '满意度指标', '群众满意度', '95%'),
    ],
    forms: [
      { kind: 'application', columns: { level1: 'A', level2: 'B', level3: 'C', target: 'D' } },
      { kind: 'application', columns: { level1: 'A', level2: 'B', level3: 'C', target: 'D' } },
    ],
  },
  {
    name: 'amounts and goals of each project between the captions and its indicators',
    rows: [
      [over('部门项目绩效目标表', 5)],
      header('一级指标', '二级指标', '三级指标', '指标值', '备注'),
      ['项目名称', mark('project', '水渠维修'), '实施单位', '石桥乡'],
      ['年度资金总额', mark('total', 56), '其中：财政拨款', 56],
      ['年度总体目标', mark('goal', over('维修水渠3公里，改善灌溉面积', 4))],
      row('产出指标', '数量指标', '产出指标', '数量指标', '维修水渠', '3公里'),
      row('效益指标', '社会效益指标', '效益指标', '社会效益指标', '受益人口', '300人'),
      ['项目名称', mark('project', '便道硬化', 1), '实施单位', '龙门乡'],
      ['年度资金总额', mark('total', 40, 1), '其中：财政拨款', 40],
      ['年度总体目标', mark('goal', over('硬化便道1.2公里，方便群众', 4), 1)],
      rowOf(1, ['产出指标', '数量指标'], '产出指标', '数量指标', '硬化便道', '1.2公里'),
      rowOf(1, ['效益指标', '社会效益指标'], '效益指标', '社会效益指标', '受益人口', '210人'),
    ],
    forms: [
      { kind: 'application', columns: { level1: 'A', level2: 'B', level3: 'C', target: 'D' } },
      { kind: 'application', columns: { level1: 'A', level2: 'B', level3: 'C', target: 'D' } },
    ],
  },
  {
    name: 'budget and amount spent beside the name of each project',
    rows: [
      [over('项目绩效自评表', 7)],
      header('一级指标', '二级指标', '三级指标', '目标值', '完成值', '分值', '得分'),
      ['项目名称', mark('project', over('蜜蜂养殖', 2)), '', '预算数', 30, '执行数', 30],
      row('产出指标', '数量指标', '产出指标', '数量指标', '购置蜂箱', '300箱', '300箱', 60, 60),
      row('满意度指标', '满意度指标', '满意度指标', '满意度指标', '蜂农满意度', '90%', '95%', 40, 40),
      ['项目名称', mark('project', over('冷链仓库', 2), 1), '', '预算数', 80, '执行数', 72],
      rowOf(1, ['产出指标', '数量指标'], '产出指标', '数量指标', '新建冷库', '500吨', '500吨', 60, 60),
      rowOf(1, ['满意度指标', '满意度指标'], '满意度指标', '满意度指标', '农户满意度', '90%', '92%', 40, 40),
    ],
    forms: [
      {
        kind: 'self-evaluation',
        columns: { level1: 'A', level2: 'B', level3: 'C', target: 'D', actual: 'E', weight: 'F', score: 'G' },
      },
      {
        kind: 'self-evaluation',
        columns: { level1: 'A', level2: 'B', level3: 'C', target: 'D', actual: 'E', weight: 'F', score: 'G' },
      },
    ],
  },
  {
    name: 'numbered as 项目1 and 项目2',
    rows: [
      [over('项目绩效目标公开表', 5)],
      header('序号', '一级指标', '二级指标', '三级指标', '指标值'),
      [mark('project', over('项目1：水渠维修', 5))],
      row('产出指标', '数量指标', 1, '产出指标', '数量指标', '维修水渠', '3公里'),
      row('效益指标', '社会效益指标', 2, '效益指标', '社会效益指标', '受益人口', '300人'),
      [mark('project', over('项目2：便道硬化', 5), 1)],
      rowOf(1, ['产出指标', '数量指标'], 1, '产出指标', '数量指标', '硬化便道', '1.2公里'),
      rowOf(1, ['效益指标', '社会效益指标'], 2, '效益指标', '社会效益指标', '受益人口', '210人'),
    ],
    forms: [
      { kind: 'application', columns: { level1: 'B', level2: 'C', level3: 'D', target: 'E' } },
      { kind: 'application', columns: { level1: 'B', level2: 'C', level3: 'D', target: 'E' } },
    ],
  },
];
