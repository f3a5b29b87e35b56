import { classCost } from '../../src/rules/class-cost';
import { findingsOnIndicator } from '../support/rules';

const place = { level1: '产出指标', level2: '成本指标' };

test.each([
  ['受益群众满意度', '≥95%', '属满意度'],
  ['补助资金及时发放率', '100%', '属时效'],
  ['项目验收合格率', '100%', '属质量'],
  ['政策知晓率', '≥95%', '属社会效益'],
  ['使用年限', '10年', '属可持续影响'],
  ['防贫保险时限', '1年', '属时效'],
  ['完成时间', '2023年12月底前', '属时效'],
  ['安装路灯', '20盏', '属数量'],
  ['到县资金安排率', '100%', '不属成本'],
])('%s %s: %s', (name, target, home) => {
  const what = `“${name}${/\d/.test(target) ? target : ''}”${home}内容，现列在成本指标`;
  expect(findingsOnIndicator(classCost, name, target, place)).toMatchObject([
    { severity: 'warning', at: { row: 11, column: 3 }, what, todo: '请核实归类', group: 'class-cost' },
  ]);
});

test.each([
  ['成本控制率', '≤100%'],
  ['成本节约率', '≥5%'],
  ['资助标准达标率', '100%'],
  ['预算执行率', '100%'],
  ['贴息利率', '≤4.35%'],
  ['自筹比例', '≥30%'],
  ['亩均用水量', '≤200立方米'],
  ['投入人工', '≤5人'],
  ['租用社会车辆', '11万元'],
  ['差旅费、培训费等', '3万元'],
  ['项目成本', '不超预算'],
  ['道路补助标准', '30万元/公里'],
  ['到县资金安排率', '不涉及'],
])('silent: %s %s', (name, target) => {
  expect(findingsOnIndicator(classCost, name, target, place)).toEqual([]);
});

test('silent in another class', () => {
  const elsewhere = { level1: '效益指标', level2: '生态效益指标' };
  expect(findingsOnIndicator(classCost, '受益群众满意度', '≥95%', elsewhere)).toEqual([]);
});
