import type { SheetLiteral } from './sheet-literal';
import { header, row } from './sheet-literal';

/** Tables without title, head and classes, which only the name of their sheet calls a form. */
export const PLAIN_TABLES: readonly SheetLiteral[] = [
  {
    name: '指标 | 目标值 | 实际值 | 得分 on a sheet 绩效自评',
    sheetName: '绩效自评',
    rows: [
      header('指标', '目标值', '实际值', '得分'),
      row(null, null, '修建蓄水池', '3座', '3座', 30),
      row(null, null, '受益农户', '120户', '125户', 40),
      row(null, null, '农户满意度', '≥90%', '95%', 30),
    ],
    forms: [{ kind: 'self-evaluation', columns: { level3: 'A', target: 'B', actual: 'C', score: 'D' } }],
  },
  {
    name: 'numbered rows with weights and a sum on a sheet of one project’s 自评',
    sheetName: '梯田项目自评',
    rows: [
      header('序号', '指标名称', '指标值', '实际完成值', '权重', '自评得分', '偏差原因'),
      row(null, null, 1, '新修梯田', '≥600亩', '600亩', 50, 50, ''),
      row(null, null, 2, '粮食增产', '≥5万斤', '4.8万斤', 40, 38.4, '春旱'),
      row(null, null, 3, '农户满意度', '≥90%', '92%', 10, 10, ''),
      ['', '合计', '', '', 100, 98.4],
    ],
    forms: [
      {
        kind: 'self-evaluation',
        columns: { level3: 'B', target: 'C', actual: 'D', weight: 'E', score: 'F' },
      },
    ],
  },
  {
    name: 'what is planned and done so far on a sheet 运行监控',
    sheetName: '运行监控（8月）',
    rows: [
      header('绩效指标', '年度目标', '完成情况', '全年预计完成情况'),
      row(null, null, '培训农民', '≥200人次', '150人次', '210人次'),
      row(null, null, '培训合格率', '≥95%', '98%', '98%'),
      row(null, null, '学员满意度', '≥90%', '96%', '96%'),
    ],
    forms: [{ kind: 'monitoring', columns: { level3: 'A', target: 'B', actual: 'C' } }],
  },
  {
    name: 'goals in sign, number and unit on a sheet 绩效目标',
    sheetName: '绩效目标',
    rows: [
      header('指标名称', '符号', '指标值', '单位'),
      row(null, null, '栽植果树', '≥', 5200, '株'),
      row(null, null, '果树成活率', '≥', 90, '%'),
      row(null, null, '果农满意度', '≥', 92, '%'),
    ],
    forms: [{ kind: 'application', columns: { level3: 'A', target: ['B', 'C', 'D'] } }],
  },
];
