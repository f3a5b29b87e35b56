import type { SheetLiteral } from '../sheet-literal';
import { down, header, mark, over, percent, row } from '../sheet-literal';
import {
  BENEFIT,
  COST,
  ECOLOGICAL,
  ECONOMIC,
  OUTPUT,
  QUALITY,
  QUANTITY,
  SATISFACTION,
  SERVED,
  SOCIAL,
  TIMELINESS,
} from '../kinds/words';

/** Written after the others were mended, to see how far the mending reaches. */
export const SECOND_ROUND: readonly SheetLiteral[] = [
  {
    name: '总体目标 in one row over the table, 指标内容 and 绩效标准值, number column 编号',
    rows: [
      [mark('title', over('县直部门项目绩效目标备案表', 6))],
      [over('项目名称', 2), '', mark('project', over('农田残膜回收', 4))],
      [over('预算资金（万元）', 2), '', mark('total', over(72, 4))],
      [over('总体绩效目标', 2), '', mark('goal', over('回收残膜260吨，覆盖耕地5.2万亩。', 4))],
      header('编号', '一级指标', '二级指标', '指标内容', '绩效标准值', '指标说明'),
      row(OUTPUT, QUANTITY, 1, down(OUTPUT, 2), QUANTITY, '回收残膜', '≥260吨', '过磅单'),
      row(OUTPUT, QUALITY, 2, '', QUALITY, '残膜回收率', '≥85%', '抽测'),
      row(BENEFIT, ECOLOGICAL, 3, BENEFIT, ECOLOGICAL, '覆盖耕地面积', '≥5.2万亩', '台账'),
      row(SATISFACTION, SERVED, 4, SATISFACTION, SERVED, '农户满意度', '≥90%', '问卷'),
    ],
    forms: [{ kind: 'application', columns: { level1: 'B', level2: 'C', level3: 'D', target: 'E' } }],
  },
  {
    name: 'the class column at the left merged over all levels, weights in brackets behind names',
    rows: [
      [mark('title', over('2024年度项目自评打分表', 6))],
      ['项目名称', mark('project', over('社区食堂运营补贴', 5))],
      header('指标类别', '具体指标', '计划指标值', '完成指标值', '权重分值', '实得分'),
      row('产出指标', null, down('产出指标', 2), '运营社区食堂（20分）', '≥9家', '9家', 20, 20),
      row('产出指标', null, '', '日均供餐人次（30分）', '≥1200人次', '1260人次', 30, 30),
      row('效益指标', null, '效益指标', '老年人就餐优惠率（40分）', '≥30%', percent(0.32), 40, 40),
      row('满意度指标', null, '满意度指标', '就餐老人满意度（10分）', '≥90%', percent(0.94), 10, 10),
      ['合计', '', '', '', 100, 100],
    ],
    forms: [
      {
        kind: 'self-evaluation',
        columns: { level1: 'A', level3: 'B', target: 'C', actual: 'D', weight: 'E', score: 'F' },
      },
    ],
  },
  {
    name: 'two rows of captions, 自评 and 财政复核 each with 完成值 and 得分',
    rows: [
      [mark('title', over('专项资金绩效自评及财政复核表', 10))],
      [over('项目名称', 2), '', mark('project', over('城区背街小巷改造', 8))],
      header(
        down('一级指标', 2),
        down('二级指标', 2),
        down('三级指标', 2),
        down('目标值', 2),
        down('分值', 2),
        over('单位自评', 2),
        '',
        over('财政复核', 2),
        '',
        down('备注', 2),
      ),
      header('', '', '', '', '', '完成值', '得分', '完成值', '得分'),
      row(OUTPUT, QUANTITY, OUTPUT, QUANTITY, '改造街巷', '≥26条', 50, '26条', 50, '26条', 50, ''),
      row(BENEFIT, SOCIAL, BENEFIT, SOCIAL, '受益居民', '≥1.8万人', 40, '1.9万人', 40, '1.9万人', 40, ''),
      row(SATISFACTION, SERVED, SATISFACTION, SERVED, '居民满意度', '≥90%', 10, '93%', 10, '93%', 10, ''),
      ['合计', '', '', '', 100, '', 100, '', 100],
    ],
    forms: [
      {
        kind: 'self-evaluation',
        columns: { level1: 'A', level2: 'B', level3: 'C', target: 'D', actual: 'F', weight: 'E', score: 'G' },
      },
    ],
  },
  {
    name: 'a head with 预算执行 as one line of captions and one of values, 得分 of the execution at the end',
    rows: [
      [mark('title', over('项目支出绩效自评表', 7))],
      [over('（2024年度）', 7)],
      ['项目名称', mark('project', over('学前教育普惠补助', 3)), '', '', '实施单位', over('云台县第二幼儿园', 2)],
      ['年初预算（万元）', '追加预算', '调整后预算', '实际支出', '执行率', '分值', '得分'],
      [80, 20, mark('budget', 100), mark('executed', 96), percent(0.96), 10, mark('executionScore', 9.6)],
      header('一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'),
      row(OUTPUT, QUANTITY, OUTPUT, QUANTITY, '补助幼儿人数', '≥430人', '436人', 50, 50),
      row(BENEFIT, SOCIAL, BENEFIT, SOCIAL, '普惠园覆盖率', '≥85%', '88%', 30, 30),
      row(SATISFACTION, SERVED, SATISFACTION, SERVED, '家长满意度', '≥90%', '96%', 10, 10),
      ['总分', '', '', '', '', 100, 99.6],
    ],
    forms: [
      {
        kind: 'self-evaluation',
        columns: { level1: 'A', level2: 'B', level3: 'C', target: 'D', actual: 'E', weight: 'F', score: 'G' },
        executionScore: 9.6,
      },
    ],
  },
  {
    name: '成本指标 first as level 1 with three kinds of costs, 2021 wording',
    rows: [
      [mark('title', over('项目绩效目标申报表', 5))],
      ['项目名称', '', mark('project', over('农村生活垃圾收转运', 3))],
      ['年度资金总额（万元）', '', mark('total', over(310, 3))],
      header('一级指标', '二级指标', '三级指标', '指标值', '赋分权重'),
      row(COST, '经济成本指标', down(COST, 2), '经济成本指标', '年度收运费用', '≤310万元', 10),
      row(COST, '社会成本指标', '', '社会成本指标', '收运作业扰民投诉', '≤5件', 10),
      row(OUTPUT, QUANTITY, down(OUTPUT, 2), QUANTITY, '收运垃圾', '≥9800吨', 20),
      row(OUTPUT, TIMELINESS, '', TIMELINESS, '日产日清率', '≥98%', 20),
      row(BENEFIT, ECOLOGICAL, BENEFIT, ECOLOGICAL, '无害化处理率', '100%', 30),
      row(SATISFACTION, SERVED, SATISFACTION, SERVED, '村民满意度', '≥90%', 10),
    ],
    forms: [{ kind: 'application', columns: { level1: 'A', level2: 'B', level3: 'C', target: 'D', weight: 'E' } }],
  },
  {
    name: 'captions with line breaks and units, the target’s unit in the caption of the table above',
    rows: [
      ['表五'],
      [mark('title', over('农业产业项目\n绩效目标表', 5))],
      [over('项目\n名称', 2), '', mark('project', over('食用菌菌棒补贴', 3))],
      header('一级\n指标', '二级\n指标', '三级\n指标', '年度\n目标值', '责任\n科室'),
      row(OUTPUT, QUANTITY, '产出\n指标', '数量\n指标', '补贴菌棒', '≥180万棒', '产业科'),
      row(BENEFIT, ECONOMIC, '效益\n指标', '经济\n效益\n指标', '菇农户均增收', '≥6000元', '产业科'),
      row(SATISFACTION, SERVED, '满意度\n指标', '服务对象\n满意度指标', '菇农满意度', '≥90%', '办公室'),
    ],
    forms: [{ kind: 'application', columns: { level1: 'A', level2: 'B', level3: 'C', target: 'D' } }],
  },
  {
    name: 'monitoring with quarter captions: 三季度末完成值 and 预计年底完成值',
    rows: [
      [mark('title', over('项目绩效运行监控表（三季度）', 7))],
      ['项目名称', '', mark('project', over('城乡供水一体化', 5))],
      header('一级指标', '二级指标', '三级指标', '全年目标值', '三季度末完成值', '预计年底完成值', '偏差及措施'),
      row(OUTPUT, QUANTITY, OUTPUT, QUANTITY, '铺设供水管网', '≥56公里', '40公里', '56公里', ''),
      row(BENEFIT, SOCIAL, BENEFIT, SOCIAL, '受益人口', '≥3.1万人', '2.2万人', '3.1万人', ''),
      row(SATISFACTION, SERVED, SATISFACTION, SERVED, '用水户满意度', '≥90%', '92%', '92%', ''),
    ],
    forms: [{ kind: 'monitoring', columns: { level1: 'A', level2: 'B', level3: 'C', target: 'D', actual: 'E' } }],
  },
];
