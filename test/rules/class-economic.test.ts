import { classEconomic } from '../../src/rules/class-economic';
import { findingsOnIndicator } from '../support/rules';

const place = { level1: '效益指标', level2: '经济效益指标' };

test.each([
  ['群众满意度', '≥95%', '属满意度'],
  ['补助资金及时发放率', '≥95%', '属时效'],
  ['项目验收合格率', '100%', '属质量'],
  ['政策知晓率', '≥95%', '属社会效益'],
  ['项目完成率', '≥95%', '属产出'],
  ['带动就业人员数量', '≥150人', '属社会效益'],
  ['受益建档立卡贫困人口数', '≥50人', '属社会效益'],
  ['改善生态环境', '明显', '属生态效益'],
  ['技能培训次数', '≥5次', '属数量'],
  ['户均补助标准', '500元/户', '属成本'],
])('%s %s: %s', (name, target, home) => {
  const what = `“${name}${/\d/.test(target) ? target : ''}”${home}内容，现列在经济效益指标`;
  expect(findingsOnIndicator(classEconomic, name, target, place)).toMatchObject([
    { severity: 'warning', at: { row: 11, column: 3 }, what, todo: '请核实归类', group: 'class-economic' },
  ]);
});

test.each([
  ['带动增加贫困人口收入', '≥50万元'],
  ['带动就业增收人数', '≥50人'],
  ['就业人员工资水平', '≥3000元/月'],
  ['增收户数', '≥50户'],
  ['节约生产成本', '≥50元/亩'],
  ['农产品销售单价', '≥5元/斤'],
  ['投资回收期', '5年'],
  ['旅游接待人数', '≥5000人次'],
  ['监测户赔付率', '≥90%'],
  ['带动企业数量', '≥3个'],
  ['生态产业产值', '≥50万元'],
])('silent: %s %s', (name, target) => {
  expect(findingsOnIndicator(classEconomic, name, target, place)).toEqual([]);
});

test('silent in another class', () => {
  const elsewhere = { level1: '效益指标', level2: '生态效益指标' };
  expect(findingsOnIndicator(classEconomic, '群众满意度', '≥95%', elsewhere)).toEqual([]);
});
