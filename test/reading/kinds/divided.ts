import type { SheetLiteral } from '../sheet-literal';
import { down, header, mark, over, row } from '../sheet-literal';
import { BENEFIT, OUTPUT, QUALITY, QUANTITY, SATISFACTION, SERVED, SOCIAL } from './words';

/** Names and values divided over several columns. */
export const DIVIDED: readonly SheetLiteral[] = [
  {
    name: '三级指标名称 | 指标内容 | 数值',
    rows: [
      [mark('title', over('项目绩效目标表', 5))],
      ['项目名称', mark('project', over('水渠修缮', 4))],
      header('一级指标', '二级指标', '三级指标名称', '指标内容', '数值'),
      row(OUTPUT, QUANTITY, OUTPUT, QUANTITY, '修缮水渠', '修缮水渠长度', '≥12公里'),
      row(OUTPUT, QUALITY, OUTPUT, QUALITY, '验收合格率', '工程一次验收合格', '100%'),
      row(BENEFIT, SOCIAL, BENEFIT, SOCIAL, '受益人口', '受益群众人数', '≥800人'),
      row(SATISFACTION, SERVED, SATISFACTION, SERVED, '群众满意度', '受益群众满意程度', '≥92%'),
    ],
    forms: [{ kind: 'application', columns: { level1: 'A', level2: 'B', level3: 'C', target: 'E' } }],
  },
  {
    name: '三级指标 over 名称 and 内容',
    rows: [
      [mark('title', over('项目绩效目标申报表', 5))],
      ['项目名称', mark('project', over('人畜饮水', 4))],
      header(down('一级指标', 2), down('二级指标', 2), over('三级指标', 2), '', down('指标值', 2)),
      header('', '', '名称', '内容', ''),
      row(OUTPUT, QUANTITY, OUTPUT, QUANTITY, '新建水池', '新建蓄水池座数', '≥6座'),
      row(OUTPUT, QUALITY, OUTPUT, QUALITY, '水质达标率', '按水质检测报告', '100%'),
      row(BENEFIT, SOCIAL, BENEFIT, SOCIAL, '饮水人口', '稳定饮水的人口', '≥430人'),
      row(SATISFACTION, SERVED, SATISFACTION, SERVED, '用水户满意度', '问卷调查', '≥95%'),
    ],
    forms: [{ kind: 'application', columns: { level1: 'A', level2: 'B', level3: 'C', target: 'E' } }],
  },
  {
    name: '指标1 and the name side by side below one caption',
    rows: [
      [mark('title', over('项目绩效自评表', 8))],
      ['项目名称', mark('project', over('机耕桥', 7))],
      header('一级指标', '二级指标', over('三级指标', 2), '', '年度指标值', '实际完成值', '分值', '得分'),
      row(OUTPUT, QUANTITY, OUTPUT, QUANTITY, '指标1', '新建机耕桥', '4座', '4座', 30, 30),
      row(OUTPUT, QUANTITY, '', '', '指标2', '改建机耕桥', '2座', '2座', 30, 30),
      row(BENEFIT, SOCIAL, BENEFIT, SOCIAL, '指标1', '受益农户', '≥260户', '268户', 30, 30),
      row(SATISFACTION, SERVED, SATISFACTION, SERVED, '指标1', '农户满意度', '≥90%', '97%', 10, 10),
    ],
    forms: [
      {
        kind: 'self-evaluation',
        columns: { level1: 'A', level2: 'B', level3: 'D', target: 'E', actual: 'F', weight: 'G', score: 'H' },
      },
    ],
  },
  {
    name: 'sign, number and unit below 指标值, the last caption of the table',
    rows: [
      [mark('title', over('项目绩效目标表', 6))],
      ['项目名称', mark('project', over('河道清淤', 5))],
      header('一级指标', '二级指标', '三级指标', over('指标值', 3)),
      row(OUTPUT, QUANTITY, OUTPUT, QUANTITY, '清淤河道', '≥', 12, '公里'),
      row(OUTPUT, QUALITY, OUTPUT, QUALITY, '验收合格率', '=', 100, '%'),
      row(BENEFIT, SOCIAL, BENEFIT, SOCIAL, '受益人口', '≥', 800, '人'),
      row(SATISFACTION, SERVED, SATISFACTION, SERVED, '群众满意度', '≥', 92, '%'),
    ],
    forms: [{ kind: 'application', columns: { level1: 'A', level2: 'B', level3: 'C', target: ['D', 'E', 'F'] } }],
  },
  {
    name: 'contents of the target in words before its value, one name over two of them',
    rows: [
      [mark('title', over('项目绩效目标表', 5))],
      ['项目名称', mark('project', over('干渠防渗', 4))],
      header('一级指标', '二级指标', '三级指标', '具体内容', '指标值'),
      row(OUTPUT, QUANTITY, down(OUTPUT, 3), down(QUANTITY, 2), down('防渗干渠', 2), '东干渠', '≥12公里'),
      row(OUTPUT, QUANTITY, '', '', '', '西干渠', '≥3公里'),
      row(OUTPUT, QUALITY, '', QUALITY, '验收合格率', '单元工程', '100%'),
      row(BENEFIT, SOCIAL, BENEFIT, SOCIAL, '受益人口', '灌区群众', '≥800人'),
      row(SATISFACTION, SERVED, SATISFACTION, SERVED, '群众满意度', '灌区群众', '≥92%'),
    ],
    forms: [{ kind: 'application', columns: { level1: 'A', level2: 'B', level3: 'C', target: 'E' } }],
  },
];
