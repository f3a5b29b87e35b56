import { classQuality } from '../../src/rules/class-quality';
import { findingsOnIndicator } from '../support/rules';

const place = { level1: '产出指标', level2: '质量指标' };

test.each([
  ['受益群众满意度', '≥95%', '属满意度'],
  ['贷款及时发放率', '≥95%', '属时效'],
  ['建设工期', '≤6个月', '属时效'],
  ['完成时间', '2023年12月底', '属时效'],
  ['户均增收', '≥2000元', '属经济效益'],
  ['道路补助标准', '30万元/公里', '属成本'],
  ['硬化道路里程', '≥2公里', '属数量'],
  ['培训人数', '≥50人', '属数量'],
  ['受益人数', '≥50人', '属社会效益'],
])('%s %s: %s', (name, target, home) => {
  const what = `“${name}${/\d/.test(target) ? target : ''}”${home}内容，现列在质量指标`;
  expect(findingsOnIndicator(classQuality, name, target, place)).toMatchObject([
    { severity: 'warning', at: { row: 11, column: 3 }, what, todo: '请核实归类', group: 'class-quality' },
  ]);
});

test.each([
  ['质保期', '2年'],
  ['设计使用年限', '≥10年'],
  ['路面宽度', '≥4.5米'],
  ['路灯日照明时间', '≥8小时'],
  ['违规问题', '0个'],
  ['培训合格人数', '≥50人'],
  ['验收通过项目数量', '≥5个'],
  ['政策知晓率', '≥90%'],
  ['产业发展项目的资金占比', '≥60%'],
  ['小额信贷贴息利率', '4.35%'],
  ['问题及时整改率', '100%'],
  ['硬化道路里程', '/'],
])('silent: %s %s', (name, target) => {
  expect(findingsOnIndicator(classQuality, name, target, place)).toEqual([]);
});

test('silent in another class', () => {
  const elsewhere = { level1: '效益指标', level2: '生态效益指标' };
  expect(findingsOnIndicator(classQuality, '受益群众满意度', '≥95%', elsewhere)).toEqual([]);
});
