import type { SheetLiteral } from '../sheet-literal';
import { down, header, mark, over, row } from '../sheet-literal';
import { BENEFIT, OUTPUT, QUALITY, QUANTITY, SATISFACTION, SERVED, SOCIAL } from './words';

/** Targets and results of several years, quarters or months in columns of their own. */
export const PERIODS: readonly SheetLiteral[] = [
  {
    name: 'targets of three years, the project’s name says which is its own',
    rows: [
      [mark('title', over('项目绩效目标表', 6))],
      ['项目名称', mark('project', over('2024年林下经济项目', 5))],
      header('一级指标', '二级指标', '三级指标', '2023年目标值', '2024年目标值', '2025年目标值'),
      row(OUTPUT, QUANTITY, OUTPUT, QUANTITY, '种植面积', '≥100亩', '≥200亩', '≥300亩'),
      row(OUTPUT, QUALITY, OUTPUT, QUALITY, '成活率', '≥85%', '≥88%', '≥90%'),
      row(SATISFACTION, SERVED, SATISFACTION, SERVED, '农户满意度', '≥90%', '≥91%', '≥92%'),
    ],
    forms: [{ kind: 'application', columns: { level1: 'A', level2: 'B', level3: 'C', target: 'E' } }],
  },
  {
    name: 'nothing but years below the caption of the targets, the title says which',
    rows: [
      [mark('title', over('2025年项目绩效目标申报表', 6))],
      ['项目名称', mark('project', over('中药材种植', 5))],
      header(down('一级指标', 2), down('二级指标', 2), down('三级指标', 2), over('分年度指标值', 3)),
      header('', '', '', '2023年', '2024年', '2025年'),
      row(OUTPUT, QUANTITY, OUTPUT, QUANTITY, '种植面积', '≥60亩', '≥80亩', '≥120亩'),
      row(BENEFIT, SOCIAL, BENEFIT, SOCIAL, '带动农户', '≥20户', '≥30户', '≥45户'),
      row(SATISFACTION, SERVED, SATISFACTION, SERVED, '药农满意度', '≥90%', '≥90%', '≥92%'),
    ],
    forms: [{ kind: 'application', columns: { level1: 'A', level2: 'B', level3: 'C', target: 'F' } }],
  },
  {
    name: 'targets of three years of which one is filled',
    rows: [
      [mark('title', over('项目绩效目标表', 5))],
      ['项目名称', mark('project', over('沼气池改造', 4))],
      header('二级指标', '三级指标', '指标值（2023年）', '指标值（2024年）', '指标值（2025年）'),
      row(null, QUANTITY, QUANTITY, '改造沼气池', '', '≥36口', ''),
      row(null, SOCIAL, SOCIAL, '受益农户', '', '≥36户', ''),
      row(null, SERVED, SERVED, '农户满意度', '', '≥91%', ''),
    ],
    forms: [{ kind: 'application', columns: { level2: 'A', level3: 'B', target: 'D' } }],
  },
  {
    name: 'targets of two years and the result of one of them',
    rows: [
      [mark('title', over('项目绩效自评表', 8))],
      ['项目名称', mark('project', over('灌溉泵站更新', 7))],
      header('一级指标', '二级指标', '三级指标', '2024年目标值', '2025年目标值', '2024年完成值', '分值', '得分'),
      row(OUTPUT, QUANTITY, OUTPUT, QUANTITY, '更新泵站', '≥4座', '≥9座', '4座', 50, 50),
      row(BENEFIT, SOCIAL, BENEFIT, SOCIAL, '受益农田', '≥800亩', '≥1900亩', '820亩', 40, 40),
      row(SATISFACTION, SERVED, SATISFACTION, SERVED, '农户满意度', '≥90%', '≥95%', '92%', 10, 10),
    ],
    forms: [
      {
        kind: 'self-evaluation',
        columns: { level1: 'A', level2: 'B', level3: 'C', target: 'D', actual: 'F', weight: 'G', score: 'H' },
      },
    ],
  },
  {
    name: 'last year done, this year planned, next year planned',
    rows: [
      [mark('title', over('项目绩效目标表', 6))],
      ['项目名称', mark('project', over('农机购置补贴', 5))],
      header('一级指标', '二级指标', '三级指标', '上年完成', '本年计划', '下年计划'),
      row(OUTPUT, QUANTITY, OUTPUT, QUANTITY, '补贴农机', '86台', '≥90台', '≥110台'),
      row(BENEFIT, SOCIAL, BENEFIT, SOCIAL, '受益农户', '80户', '≥85户', '≥100户'),
      row(SATISFACTION, SERVED, SATISFACTION, SERVED, '农户满意度', '93%', '≥90%', '≥92%'),
    ],
    forms: [{ kind: 'application', columns: { level1: 'A', level2: 'B', level3: 'C', target: 'E' } }],
  },
  {
    name: 'quarters of the result that count from January, the last one is still to come',
    rows: [
      [mark('title', over('项目绩效运行监控表', 8))],
      ['项目名称', mark('project', over('排水管网', 7))],
      header(down('一级指标', 2), down('二级指标', 2), down('三级指标', 2), down('年度目标值', 2), over('完成情况', 4)),
      header('', '', '', '', '一季度', '二季度', '三季度', '四季度'),
      row(OUTPUT, QUANTITY, OUTPUT, QUANTITY, '铺设管网', '12公里', '3公里', '6公里', '9公里', ''),
      row(OUTPUT, QUALITY, OUTPUT, QUALITY, '合格率', '100%', '100%', '100%', '100%', ''),
      row(SATISFACTION, SERVED, SATISFACTION, SERVED, '居民满意度', '≥90%', '', '', '92%', ''),
    ],
    forms: [{ kind: 'monitoring', columns: { level1: 'A', level2: 'B', level3: 'C', target: 'D', actual: 'G' } }],
  },
  {
    name: 'quarters of the result each by itself, and 累计',
    rows: [
      [mark('title', over('项目绩效运行监控表', 7))],
      ['项目名称', mark('project', over('危桥改造', 6))],
      header('三级指标', '年度目标值', '一季度完成值', '二季度完成值', '三季度完成值', '累计完成值', '存在问题'),
      row(null, null, '改造危桥', '9座', '3座', '3座', '2座', '8座', ''),
      row(null, null, '验收合格率', '100%', '100%', '100%', '100%', '100%', ''),
      row(null, null, '群众满意度', '≥90%', '', '', '93%', '93%', ''),
    ],
    forms: [{ kind: 'monitoring', columns: { level3: 'A', target: 'B', actual: 'F' } }],
  },
  {
    name: 'months from January to each quarter’s end, plan and result below each',
    rows: [
      [mark('title', over('项目绩效运行监控表', 7))],
      ['项目名称', mark('project', over('蔬菜大棚', 6))],
      header(down('指标名称', 2), down('年度目标值', 2), over('1-3月', 2), '', over('1-6月', 2), '', down('备注', 2)),
      header('', '', '计划值', '完成值', '计划值', '完成值'),
      row(null, null, '建设大棚', '30座', '10座', '9座', '20座', '21座', ''),
      row(null, null, '大棚合格率', '100%', '100%', '100%', '100%', '100%', ''),
      row(null, null, '菜农满意度', '≥90%', '', '', '90%', '92%', ''),
    ],
    forms: [{ kind: 'monitoring', columns: { level3: 'A', target: 'B', actual: 'F' } }],
  },
];
