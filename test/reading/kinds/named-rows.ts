import type { SheetLiteral } from '../sheet-literal';
import { header, mark, over, row, rowOf } from '../sheet-literal';
import { BENEFIT, OUTPUT, QUALITY, QUANTITY, SATISFACTION, SERVED, SOCIAL } from './words';

/** Rows below the captions that name the project of the rows below them. */
export const NAMED_ROWS: readonly SheetLiteral[] = [
  {
    name: 'caption and name in one cell between the captions and the indicators',
    rows: [
      [mark('title', over('2025年度项目绩效目标公开表', 5))],
      header('一级指标', '二级指标', '三级指标', '指标值', '备注'),
      [over('项目名称：桥梁维护', 5)],
      row(OUTPUT, QUANTITY, OUTPUT, QUANTITY, '维护桥梁', '≥41座', ''),
      row(OUTPUT, QUALITY, '', QUALITY, '验收合格率', '100%', ''),
      row(SATISFACTION, SERVED, SATISFACTION, SERVED, '群众满意度', '≥90%', ''),
    ],
    forms: [{ kind: 'application', columns: { level1: 'A', level2: 'B', level3: 'C', target: 'D' } }],
  },
  {
    name: 'caption and name side by side over each project, with a sum below each',
    rows: [
      [mark('title', over('乡镇项目绩效自评汇总表', 7))],
      header('一级指标', '二级指标', '三级指标', '目标值', '完成值', '分值', '得分'),
      ['项目名称', mark('project', over('蜜蜂养殖', 6))],
      rowOf(0, [OUTPUT, QUANTITY], OUTPUT, QUANTITY, '购置蜂箱', '300箱', '300箱', 60, 60),
      rowOf(0, [SATISFACTION, SERVED], SATISFACTION, SERVED, '蜂农满意度', '90%', '95%', 40, 40),
      [over('合计', 5), '', '', '', '', 100, 100],
      ['项目名称', mark('project', over('冷链仓库', 6), 1)],
      rowOf(1, [OUTPUT, QUANTITY], OUTPUT, QUANTITY, '新建冷库', '500吨', '500吨', 60, 60),
      rowOf(1, [SATISFACTION, SERVED], SATISFACTION, SERVED, '农户满意度', '90%', '92%', 40, 40),
      [over('合计', 5), '', '', '', '', 100, 100],
    ],
    forms: [0, 1].map(() => ({
      kind: 'self-evaluation' as const,
      columns: { level1: 'A', level2: 'B', level3: 'C', target: 'D', actual: 'E', weight: 'F', score: 'G' },
    })),
  },
  {
    name: 'numbered names over each project and its classes',
    rows: [
      [mark('title', over('部门预算项目绩效目标表', 4))],
      header('一级指标', '二级指标', '三级指标', '指标值'),
      [over('一、桥梁维护项目', 4)],
      rowOf(0, [OUTPUT, QUANTITY], OUTPUT, QUANTITY, '维护桥梁', '≥41座'),
      rowOf(0, [SATISFACTION, SERVED], SATISFACTION, SERVED, '群众满意度', '≥90%'),
      [over('二、路灯安装项目', 4)],
      rowOf(1, [OUTPUT, QUANTITY], OUTPUT, QUANTITY, '安装路灯', '≥60盏'),
      rowOf(1, [BENEFIT, SOCIAL], BENEFIT, SOCIAL, '受益群众', '≥800人'),
      rowOf(1, [SATISFACTION, SERVED], SATISFACTION, SERVED, '居民满意度', '≥92%'),
    ],
    forms: [0, 1].map(() => ({
      kind: 'application' as const,
      columns: { level1: 'A', level2: 'B', level3: 'C', target: 'D' },
    })),
  },
  {
    name: 'no columns of classes, each project has a hundred points',
    rows: [
      [mark('title', over('项目绩效自评汇总表', 5))],
      header('指标', '目标值', '完成值', '分值', '得分'),
      [over('1.特色养殖', 5)],
      rowOf(0, [null, null], '购置种羊', '30只', '30只', 60, 60),
      rowOf(0, [null, null], '养殖户满意度', '90%', '95%', 40, 40),
      [over('2.堰塘清淤', 5)],
      rowOf(1, [null, null], '清淤堰塘', '12口', '12口', 60, 60),
      rowOf(1, [null, null], '农户满意度', '90%', '92%', 40, 40),
    ],
    forms: [0, 1].map(() => ({
      kind: 'self-evaluation' as const,
      columns: { level3: 'A', target: 'B', actual: 'C', weight: 'D', score: 'E' },
    })),
  },
  {
    name: 'the head names the project, and lines between the rows its parts',
    rows: [
      [mark('title', over('项目绩效目标申报表', 4))],
      ['项目名称', mark('project', over('人居环境整治', 3))],
      header('一级指标', '二级指标', '三级指标', '指标值'),
      [over('（一）厕所改造', 4)],
      row(OUTPUT, QUANTITY, OUTPUT, QUANTITY, '改造厕所', '≥300座'),
      [over('（二）垃圾清运', 4)],
      row(OUTPUT, QUANTITY, OUTPUT, QUANTITY, '清运垃圾', '≥1200吨'),
      row(BENEFIT, SOCIAL, BENEFIT, SOCIAL, '受益群众', '≥800人'),
      row(SATISFACTION, SERVED, SATISFACTION, SERVED, '居民满意度', '≥92%'),
    ],
    forms: [{ kind: 'application', columns: { level1: 'A', level2: 'B', level3: 'C', target: 'D' } }],
  },
];
