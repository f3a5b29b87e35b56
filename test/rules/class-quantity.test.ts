import { classQuantity } from '../../src/rules/class-quantity';
import { findingsOnIndicator } from '../support/rules';

const place = { level1: '产出指标', level2: '数量指标' };

test.each([
  ['群众满意度', '≥95%', '属满意度'],
  ['项目验收合格率', '100%', '属质量'],
  ['资金及时拨付率', '100%', '属时效'],
  ['政策知晓率', '≥95%', '属社会效益'],
  ['设计使用年限', '10年', '属可持续影响'],
  ['项目完成时限', '2023年12月底前', '属时效'],
  ['村集体经济收入', '≥5万元', '属经济效益'],
  ['户均补助标准', '3000元/户', '属成本'],
  ['项目建设费用', '50万元', '属成本'],
])('%s %s: %s', (name, target, home) => {
  const what = `“${name}${/\d/.test(target) ? target : ''}”${home}内容，现列在数量指标`;
  expect(findingsOnIndicator(classQuantity, name, target, place)).toMatchObject([
    { severity: 'warning', at: { row: 11, column: 3 }, what, todo: '请核实归类', group: 'class-quantity' },
  ]);
});

test.each([
  ['培训天数', '≥30天'],
  ['补助月数', '12个月'],
  ['发放次数', '12次'],
  ['补助发放金额', '≥50万元'],
  ['获得贷款贴息年度总金额', '≥83.26万元'],
  ['受益脱贫户', '≥200户'],
  ['带动就业人数', '≥50人'],
  ['工作完成率', '≥90%'],
  ['建档立卡贫困户贷款申请满足率', '≥90%'],
  ['稳定增收户数', '≥50户'],
  ['群众满意度', '不涉及'],
  ['资助标准达标率', '100%'],
  ['生态护林员人数', '≥50人'],
])('silent: %s %s', (name, target) => {
  expect(findingsOnIndicator(classQuantity, name, target, place)).toEqual([]);
});

test('silent in another class', () => {
  const elsewhere = { level1: '效益指标', level2: '生态效益指标' };
  expect(findingsOnIndicator(classQuantity, '群众满意度', '≥95%', elsewhere)).toEqual([]);
});
