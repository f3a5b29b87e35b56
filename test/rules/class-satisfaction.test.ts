import { classSatisfaction } from '../../src/rules/class-satisfaction';
import { findingsOnIndicator } from '../support/rules';

const place = { level1: '满意度指标', level2: '服务对象满意度指标' };

test.each([
  ['资金及时发放率', '≥95%', '属时效'],
  ['项目验收合格率', '≥95%', '属质量'],
  ['政策知晓率', '≥95%', '属社会效益'],
  ['项目完成率', '≥95%', '属产出'],
  ['户均增收', '≥2000元', '属经济效益'],
  ['培训人数', '≥95人', '属数量'],
  ['受益人数', '≥95人', '属社会效益'],
  ['户均补助标准', '500元/户', '属成本'],
])('%s %s: %s', (name, target, home) => {
  const what = `“${name}${/\d/.test(target) ? target : ''}”${home}内容，现列在服务对象满意度指标`;
  expect(findingsOnIndicator(classSatisfaction, name, target, place)).toMatchObject([
    { severity: 'warning', at: { row: 11, column: 3 }, what, todo: '请核实归类', group: 'class-satisfaction' },
  ]);
});

test.each([
  ['群众满意度', '≥95%'],
  ['满意率', '≥95%'],
  ['投诉次数', '0次'],
  ['有责投诉及时完成率', '100%'],
  ['群众认可度', '≥90%'],
  ['受益群众', '≥95%'],
  ['好评率', '≥95%'],
  ['回访人数', '≥50人'],
  ['活动参与者满意度情况', '≥85%'],
  ['幸福感提升率', '≥90%'],
])('silent: %s %s', (name, target) => {
  expect(findingsOnIndicator(classSatisfaction, name, target, place)).toEqual([]);
});

test('silent in another class', () => {
  const elsewhere = { level1: '效益指标', level2: '生态效益指标' };
  expect(findingsOnIndicator(classSatisfaction, '资金及时发放率', '≥95%', elsewhere)).toEqual([]);
});
