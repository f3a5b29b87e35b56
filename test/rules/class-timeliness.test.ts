import { classTimeliness } from '../../src/rules/class-timeliness';
import { findingsOnIndicator } from '../support/rules';

const place = { level1: '产出指标', level2: '时效指标' };

test.each([
  ['群众满意度', '≥95%', '属满意度'],
  ['项目验收合格率', '100%', '属质量'],
  ['政策知晓率', '≥95%', '属社会效益'],
  ['使用年限', '10年', '属可持续影响'],
  ['村官个人及家庭收入提高', '收入增加', '属经济效益'],
  ['人均参保标准', '≥50元', '属成本'],
  ['补助标准', '500元/人', '属成本'],
  ['安装路灯', '20盏', '属数量'],
  ['村内道路硬化', '2公里', '属数量'],
])('%s %s: %s', (name, target, home) => {
  const what = `“${name}${/\d/.test(target) ? target : ''}”${home}内容，现列在时效指标`;
  expect(findingsOnIndicator(classTimeliness, name, target, place)).toMatchObject([
    { severity: 'warning', at: { row: 11, column: 3 }, what, todo: '请核实归类', group: 'class-timeliness' },
  ]);
});

test.each([
  ['发放补助', '12次'],
  ['拨付资金', '2批'],
  ['服务人员', '20人/天'],
  ['日均接待群众', '≥20人'],
  ['6月底前完成投资', '≥50万元'],
  ['当年开工项目', '12个'],
  ['资金支付率', '≥90%'],
  ['资金到位率', '100%'],
  ['任务完成率', '≥100%'],
  ['按期验收合格率', '100%'],
  ['响应时间', '≤2小时'],
  ['落实报酬资金', '2023年'],
  ['按月发放工资补助', '1-12月'],
  ['人均参保标准', '无'],
])('silent: %s %s', (name, target) => {
  expect(findingsOnIndicator(classTimeliness, name, target, place)).toEqual([]);
});

test('silent in another class', () => {
  const elsewhere = { level1: '效益指标', level2: '生态效益指标' };
  expect(findingsOnIndicator(classTimeliness, '群众满意度', '≥95%', elsewhere)).toEqual([]);
});
