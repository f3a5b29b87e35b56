import type { SheetLiteral } from '../sheet-literal';
import { down, header, mark, over, row } from '../sheet-literal';
import { BENEFIT, COST, ECONOMIC, OUTPUT, QUALITY, QUANTITY, SATISFACTION, SERVED, SOCIAL, TIMELINESS } from './words';

/** Where weights and points stand: in class cells, in captions, twice, merged over rows. */
export const WEIGHTS: readonly SheetLiteral[] = [
  {
    name: 'weights inside the class cells (40分), no column of weights',
    rows: [
      [mark('title', '项目绩效自评表（2024年度）')],
      ['项目名称', '', mark('project', '敬老院适老化改造')],
      ['资金（万元）', '', '', '预算数', '执行数', '执行率', '分值', '得分'],
      ['', '', '年度资金总额', mark('budget', 80), mark('executed', 80), '100%', 20, mark('executionScore', 20)],
      header('一级指标', '二级指标', '三级指标', '年初目标值', '实际完成值', '得分', '偏差原因'),
      row(OUTPUT, QUANTITY, down('产出指标（40分）', 2), '数量指标（20分）', '改造房间数', '≥64间', '64间', 20),
      row(OUTPUT, QUALITY, '', '质量指标（20分）', '改造验收合格率', '100%', '100%', 20),
      row(BENEFIT, SOCIAL, '效益指标（30分）', '社会效益指标（30分）', '新增护理床位', '≥40张', '42张', 30),
      row(SATISFACTION, SERVED, '满意度指标（10分）', '服务对象满意度（10分）', '入住老人满意度', '≥92%', '95%', 10),
      ['总分', '', '', '', '', 100],
    ],
    forms: [
      {
        kind: 'self-evaluation',
        columns: { level1: 'A', level2: 'B', level3: 'C', target: 'D', actual: 'E', score: 'F' },
        executionScore: 20,
      },
    ],
  },
  {
    name: 'classes worded 成本指标(0-20)分',
    rows: [
      [mark('title', '部门项目支出绩效自评表')],
      ['项目名称', '', mark('project', '乡镇消防站装备')],
      header('一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'),
      row(COST, '经济成本指标', '成本指标(0-20)分', '经济成本指标', '每套装备费用', '≤1.2万元', '1.18万元', 20, 20),
      row(OUTPUT, QUANTITY, '产出指标(0-40)分', QUANTITY, '配备消防装备', '≥24套', '24套', 20, 20),
      row(OUTPUT, TIMELINESS, '', TIMELINESS, '装备到位时间', '2024年9月底前', '2024年8月', 20, 20),
      row(BENEFIT, SOCIAL, '效益指标(0-30)分', SOCIAL, '出警到场时间缩短', '≥6分钟', '7分钟', 30, 30),
      row(SATISFACTION, SERVED, '满意度指标(0-10)分', SERVED, '群众满意度', '≥90%', '93%', 10, 10),
    ],
    forms: [
      {
        kind: 'self-evaluation',
        columns: { level1: 'A', level2: 'B', level3: 'C', target: 'D', actual: 'E', weight: 'F', score: 'G' },
      },
    ],
  },
  {
    name: 'points of the blocks in bands over the table (20分)',
    rows: [
      [mark('title', '专项资金绩效自评打分表')],
      ['项目名称', mark('project', over('乡镇冷链物流站', 5))],
      header('二级指标', '三级指标', '指标值', '完成值', '分值', '得分'),
      [over('产出指标（60分）', 6)],
      row(OUTPUT, QUANTITY, QUANTITY, '新建物流站', '≥5个', '5个', 40, 40),
      row(OUTPUT, COST, COST, '每站建设费用', '≤46万元', '45万元', 20, 20),
      [over('效益指标（30分）', 6)],
      row(BENEFIT, ECONOMIC, ECONOMIC, '降低农产品损耗', '≥8%', '9%', 30, 30),
      [over('满意度指标（10分）', 6)],
      row(SATISFACTION, SERVED, SERVED, '服务农户满意度', '≥90%', '94%', 10, 10),
    ],
    forms: [
      {
        kind: 'self-evaluation',
        columns: { level2: 'A', level3: 'B', target: 'C', actual: 'D', weight: 'E', score: 'F' },
      },
    ],
  },
  {
    name: 'a weight of each class between the classes, the indicators’ own behind the results',
    rows: [
      [mark('title', '2023年度项目绩效目标自评表')],
      ['项目名称：村级卫生室修缮'],
      header(over('绩效指标', 4), '', '', '', '目标值', '实际值', '分值', '得分', '偏差原因', '佐证材料'),
      header('一级指标', '权重', '二级指标', '三级指标'),
      row(OUTPUT, QUANTITY, down(OUTPUT, 2), down(60, 2), QUANTITY, '修缮卫生室', '16个', '16个', 40, 40, '', '台账'),
      row(OUTPUT, QUALITY, '', '', QUALITY, '修缮验收合格率', '100%', '100%', 20, 20),
      row(BENEFIT, SOCIAL, BENEFIT, 20, SOCIAL, '受益村民', '2.1万人', '2.2万人', 20, 20),
      row(SATISFACTION, SERVED, SATISFACTION, 10, SERVED, '村民满意度', '≥90%', '94%', 10, 10),
      ['合计', '', '', '', '', '', 90, 90],
    ],
    forms: [
      {
        kind: 'self-evaluation',
        columns: { level1: 'A', level2: 'C', level3: 'D', target: 'E', actual: 'F', weight: 'G', score: 'H' },
      },
    ],
  },
  {
    name: 'the first and the adjusted target and a checked score, all below captions of two rows',
    rows: [
      [mark('title', '项目绩效自评表（2023年度）')],
      ['项目名称', '', mark('project', over('安置区社区工厂', 8))],
      header(
        over('绩效指标', 3),
        '',
        '',
        over('绩效目标值', 2),
        '',
        down('全年完成值', 2),
        down('分值', 2),
        down('自评得分', 2),
        down('复核得分', 2),
        down('偏差说明', 2),
      ),
      header('一级', '二级', '三级', '年初', '调整后'),
      row(OUTPUT, QUANTITY, OUTPUT, QUANTITY, '厂房面积', '≥2000平方米', '≥2400平方米', '2400平方米', 50, 50, 50, ''),
      row(BENEFIT, SOCIAL, BENEFIT, SOCIAL, '吸纳就业', '≥150人', '≥180人', '186人', 30, 30, 30, ''),
      row(SATISFACTION, SERVED, SATISFACTION, SERVED, '群众满意度', '≥90%', '≥90%', '93%', 10, 10, 10, ''),
      ['总分', '', '', '', '', '', 90, 90, 90],
    ],
    forms: [
      {
        kind: 'self-evaluation',
        columns: { level1: 'A', level2: 'B', level3: 'C', target: 'E', actual: 'F', weight: 'G', score: 'H' },
      },
    ],
  },
  {
    name: 'a checked score (复核分) beside the self-given one',
    rows: [
      [mark('title', '项目绩效自评及复核表')],
      ['项目名称', '', mark('project', '乡村振兴车间租金补助')],
      header('一级指标', '二级指标', '三级指标', '指标值', '实际值', '分值', '自评得分', '复核得分', '复核意见'),
      row(OUTPUT, QUANTITY, OUTPUT, QUANTITY, '补助车间数', '≥22个', '22个', 50, 50, 48, '2个车间停产'),
      row(BENEFIT, SOCIAL, BENEFIT, SOCIAL, '稳定就业人数', '≥430人', '440人', 40, 40, 40, ''),
      row(SATISFACTION, SERVED, SATISFACTION, SERVED, '务工人员满意度', '≥90%', '92%', 10, 10, 10, ''),
      ['合计', '', '', '', '', 100, 100, 98],
    ],
    forms: [
      {
        kind: 'self-evaluation',
        columns: { level1: 'A', level2: 'B', level3: 'C', target: 'D', actual: 'E', weight: 'F', score: 'G' },
      },
    ],
  },
  {
    name: 'scores of the office and of the department of finance',
    rows: [
      [mark('title', '2024年度绩效自评表')],
      ['项目名称', '', mark('project', '农村电商培训')],
      header('一级指标', '二级指标', '三级指标', '权重', '目标值', '实际值', '单位自评分', '财政复核分'),
      row(OUTPUT, QUANTITY, OUTPUT, QUANTITY, '培训电商学员', 50, '≥360人次', '368人次', 50, ''),
      row(BENEFIT, ECONOMIC, BENEFIT, ECONOMIC, '带动网络销售额', 40, '≥520万元', '540万元', 40, ''),
      row(SATISFACTION, SERVED, SATISFACTION, SERVED, '学员满意度', 10, '≥90%', '96%', 10, ''),
    ],
    forms: [
      {
        kind: 'self-evaluation',
        columns: { level1: 'A', level2: 'B', level3: 'C', target: 'E', actual: 'F', weight: 'D', score: 'G' },
      },
    ],
  },
  {
    name: '权重 in percent, points in 分',
    rows: [
      [mark('title', '项目绩效自评表')],
      ['项目名称', '', mark('project', '稻渔综合种养')],
      header('一级指标', '二级指标', '三级指标', '权重', '指标值', '实际值', '得分'),
      row(OUTPUT, QUANTITY, OUTPUT, QUANTITY, '新增种养面积', '50%', '≥860亩', '870亩', '50分'),
      row(BENEFIT, ECONOMIC, BENEFIT, ECONOMIC, '亩均增收', '40%', '≥1100元', '1150元', '40分'),
      row(SATISFACTION, SERVED, SATISFACTION, SERVED, '农户满意度', '10%', '≥90%', '91%', '10分'),
    ],
    forms: [
      {
        kind: 'self-evaluation',
        columns: { level1: 'A', level2: 'B', level3: 'C', target: 'E', actual: 'F', weight: 'D', score: 'G' },
      },
    ],
  },
];
