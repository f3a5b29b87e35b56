import type { SheetLiteral } from '../sheet-literal';
import { down, header, mark, over, row } from '../sheet-literal';

/** Points of the classes between them, and none of the indicators. */
export const CLASS_WEIGHTS: readonly SheetLiteral[] = [
  {
    name: '分值 behind the classes of the first level',
    rows: [
      [over('绩效自评打分表', 7)],
      [mark('project', over('被评价项目：数字门牌安装', 4)), '', '', '', over('评价年度：2024年', 3)],
      header('一级指标', '分值', '二级指标', '三级指标', '年初目标', '年末完成', '得分'),
      row('投入', '预算执行', '投入', 10, '预算执行', '预算执行率', '100%', '98%', 9.8),
      row('产出', '数量', down('产出', 2), down(50, 2), '数量', '安装门牌', '5200块', '5236块', 30),
      row('产出', '质量', '', '', '质量', '验收合格率', '100%', '100%', 20),
      row('效益', '社会效益', '效益', 30, '社会效益', '服务群众', '≥1.6万人', '1.65万人', 30),
      row('满意度', '群众', '满意度', 10, '群众', '群众满意度', '≥90%', '96%', 10),
      ['合计', over(100, 5), '', '', '', '', 99.8],
    ],
    forms: [
      {
        kind: 'self-evaluation',
        columns: { level1: 'A', level2: 'C', level3: 'D', target: 'E', actual: 'F', score: 'G' },
      },
    ],
  },
];
