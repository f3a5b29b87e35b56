import type { SheetLiteral } from '../sheet-literal';
import { header, mark, over, percent, row } from '../sheet-literal';
import { BENEFIT, OUTPUT, QUANTITY, SATISFACTION, SERVED, SOCIAL } from './words';

/** Columns computed from target and result, and what is to be done about the difference. */
export const DIFFERENCES: readonly SheetLiteral[] = [
  {
    name: 'the difference with its unit before the points, 对策 in the place of the reason',
    rows: [
      [mark('title', over('项目支出绩效自评表', 9))],
      [over('项目名称', 2), '', mark('project', over('农村公路日常养护', 7))],
      header('一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '差异', '分值', '得分', '对策'),
      row(OUTPUT, QUANTITY, OUTPUT, QUANTITY, '养护里程', '≥120公里', '110公里', '-10公里', 50, 45.83, '加快进度'),
      row(BENEFIT, SOCIAL, BENEFIT, SOCIAL, '受益人口', '≥6000人', '6100人', '100人', 40, 40, ''),
      row(SATISFACTION, SERVED, SATISFACTION, SERVED, '群众满意度', '≥90%', '95%', '5%', 10, 10, ''),
    ],
    forms: [
      {
        kind: 'self-evaluation',
        columns: { level1: 'A', level2: 'B', level3: 'C', target: 'D', actual: 'E', weight: 'G', score: 'H' },
      },
    ],
  },
  {
    name: 'difference and rate as bare numbers beside values with their unit, 原因 and 对策措施 apart',
    rows: [
      [mark('title', over('绩效目标自评表', 10))],
      ['项目名称', mark('project', over('仔猪补贴', 9))],
      header('指标', '单位', '目标值', '完成值', '差额', '完成比', '权重', '自评分', '原因', '对策措施'),
      row(null, null, '补贴仔猪', '头', 500, 480, -20, percent(0.96), 60, 57.6, '疫病', '补栏'),
      row(null, null, '农户增收', '元', 2000, 2100, 100, percent(1.05), 30, 30, '', ''),
      row(null, null, '农户满意度', '%', 90, 92, 2, percent(1.02), 10, 10, '', ''),
    ],
    forms: [
      {
        kind: 'self-evaluation',
        columns: { level3: 'A', target: ['', 'C', 'B'], actual: 'D', weight: 'G', score: 'H' },
      },
    ],
  },
  {
    name: 'a difference whose caption says nothing of the kind, in words of more and less',
    rows: [
      [mark('title', over('项目绩效自评表', 7))],
      ['项目名称', mark('project', over('养老服务站', 6))],
      header('一级指标', '三级指标', '目标值', '实际值', '超（欠）', '得分', '整改举措'),
      row(OUTPUT, null, OUTPUT, '建设服务站', '≥6个', '5个', '欠1个', 50, '一季度建成'),
      row(BENEFIT, null, BENEFIT, '服务老人', '≥400人', '420人', '超20人', 40, ''),
      row(SATISFACTION, null, SATISFACTION, '老人满意度', '≥90%', '96%', '超6个百分点', 10, ''),
    ],
    forms: [
      {
        kind: 'self-evaluation',
        columns: { level1: 'A', level3: 'B', target: 'C', actual: 'D', score: 'F' },
      },
    ],
  },
  {
    name: 'monitoring with 偏差值 of the forecast and 改进措施',
    rows: [
      [mark('title', over('项目绩效运行监控表', 8))],
      [over('项目名称', 2), '', mark('project', over('水库移民后扶', 6))],
      header(
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '1-8月执行情况',
        '全年预计完成情况',
        '偏差值',
        '改进措施',
      ),
      row(OUTPUT, QUANTITY, OUTPUT, QUANTITY, '硬化道路', '≥4公里', '3公里', '3.5公里', '-0.5公里', '抓紧施工'),
      row(BENEFIT, SOCIAL, BENEFIT, SOCIAL, '受益移民', '≥300人', '300人', '300人', '0', ''),
      row(SATISFACTION, SERVED, SATISFACTION, SERVED, '移民满意度', '≥95%', '95%', '96%', '1%', ''),
    ],
    forms: [
      {
        kind: 'monitoring',
        columns: { level1: 'A', level2: 'B', level3: 'C', target: 'D', actual: 'E' },
      },
    ],
  },
  {
    name: '偏差 in words is the reason',
    rows: [
      [mark('title', over('项目绩效自评表', 7))],
      ['项目名称', mark('project', over('灌区改造', 6))],
      header('一级指标', '三级指标', '目标值', '实际值', '分值', '得分', '偏差'),
      row(OUTPUT, null, OUTPUT, '改造渠道', '≥8公里', '7公里', 60, 52.5, '征地受阻，工期延后'),
      row(BENEFIT, null, BENEFIT, '灌溉面积', '≥2000亩', '2100亩', 30, 30, ''),
      row(SATISFACTION, null, SATISFACTION, '农户满意度', '≥90%', '93%', 10, 10, ''),
    ],
    forms: [
      {
        kind: 'self-evaluation',
        columns: { level1: 'A', level3: 'B', target: 'C', actual: 'D', weight: 'E', score: 'F' },
      },
    ],
  },
];
