import type { SheetLiteral } from '../sheet-literal';
import { down, header, mark, over, row } from '../sheet-literal';

/** What was spent of the budget, by whatever captions, and heads whose rows hold a caption and a number each. */
export const SPENDING: readonly SheetLiteral[] = [
  {
    name: 'budget, 已支出 and 支出进度 each in one cell with its caption',
    rows: [
      [over('2025年上半年绩效目标运行监控情况表', 8)],
      [over('单位：县文旅局', 5), '', '', '', '', over('金额单位：万元', 3)],
      [
        mark('project', over('项目：乡村旅游公厕管护', 3)),
        '',
        '',
        over('年初预算：25', 2),
        '',
        '已支出：11',
        over('支出进度：44%', 2),
      ],
      header('产出效益', '指标', '计量单位', '年度计划', '上半年完成', '全年预计', '偏差及原因', '整改措施'),
      row('产出', null, down('产出', 3), '管护公厕', '座', 31, 31, 31),
      row('产出', null, '', '日均保洁次数', '次', 2, 2, 2),
      row('产出', null, '', '设施完好率', '%', 95, 93, 96, '两座公厕水管冻裂', '已报修'),
      row('效益', null, '效益', '接待游客', '万人次', 18, 7.5, 18),
      row('满意度', null, '满意度', '游客满意度', '%', 90, 91, 91),
    ],
    forms: [{ kind: 'monitoring', columns: { level1: 'A', level3: 'B', target: ['', 'D', 'C'], actual: 'E' } }],
  },
  {
    name: '全年预算, 截至6月底支出 and 支出率 below the name of the project',
    rows: [
      [over('绩效目标监控表（截至2025年6月底）', 8)],
      ['项目名称', mark('project', '桑蚕小蚕共育室'), '主管部门', over('县农业农村局', 5)],
      ['全年预算', 70, '截至6月底支出', 31.5, '支出率', over('45%', 3)],
      [over('指标', 3), '', '', '全年目标', '截至6月底完成', '完成进度', '全年能否完成', '未达进度原因'],
      row('产出', '数量', '产出', '数量', '建设共育室', '8间', '5间', '62.5%', '能'),
      row('产出', '质量', '产出', '质量', '验收合格率', '100%', '100%', '100%', '能'),
      row('效益', '经济', '效益', '经济', '蚕农户均增收', '≥3500元', '1600元', '45.7%', '能', '秋蚕未售'),
      row('满意度', '对象', '满意度', '对象', '蚕农满意度', '≥90%', '—', '—', '能', '年底调查'),
    ],
    forms: [{ kind: 'monitoring', columns: { level1: 'A', level2: 'B', level3: 'C', target: 'D', actual: 'E' } }],
  },
  {
    name: '总预算, 已使用 and 完成比例',
    rows: [
      [over('云岭县项目绩效目标完成情况自评表', 7)],
      ['项目单位', '县残联', '项目名称', mark('project', over('残疾人阳光家园', 4))],
      ['总预算', 36, '已使用', 34.2, '完成比例', over('95%', 2)],
      [over('年度目标及完成情况', 7)],
      [
        '设定目标',
        mark('goal', over('托养残疾人120名，培训照护员18名', 2)),
        '',
        '实际完成',
        over('托养118名，培训18名', 3),
      ],
      ['序号', '考核事项', '单位', '目标数', '完成数', '满分', '得分'],
      row(null, null, 1, '托养残疾人', '名', 120, 118, 40, 39.3),
      row(null, null, 2, '培训照护员', '名', 18, 18, 20, 20),
      row(null, null, 3, '托养补助到位率', '%', 100, 100, 20, 20),
      row(null, null, 4, '残疾人家属满意度', '%', 90, 95, 20, 20),
    ],
    forms: [
      {
        kind: 'self-evaluation',
        columns: { level3: 'B', target: ['', 'D', 'C'], actual: 'E', weight: 'F', score: 'G' },
      },
    ],
  },
  {
    name: 'numerals of the classes in the column of numbers',
    rows: [
      [over('2024年项目自评表', 6)],
      header('序号', '评价内容', '目标值', '完成情况', '分值', '得分'),
      ['一', over('预算执行（10分）', 5)],
      row('预算执行', null, 1, '预算执行率', '100%', '96%', 10, 9.6),
      ['二', over('产出指标（50分）', 5)],
      row('产出指标', null, 2, '新修田间道', '9.6公里', '9.8公里', 20, 20),
      row('产出指标', null, 3, '工程合格率', '100%', '100%', 20, 20),
      row('产出指标', null, 4, '按期完工率', '100%', '100%', 10, 10),
      ['三', over('效益指标（30分）', 5)],
      row('效益指标', null, 5, '改善耕作面积', '≥2600亩', '2700亩', 30, 30),
      ['四', over('满意度指标（10分）', 5)],
      row('满意度指标', null, 6, '农户满意度', '≥90%', '93%', 10, 10),
      ['', '合计', '', '', 100, 99.6],
    ],
    forms: [{ kind: 'self-evaluation', columns: { level3: 'B', target: 'C', actual: 'D', weight: 'E', score: 'F' } }],
  },
];
