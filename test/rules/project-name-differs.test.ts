import { projectNameDiffers } from '../../src/rules/project-name-differs';
import { findingsOf } from '../support/rules';

const rows = (...names: readonly string[]) =>
  names.map((三级指标) => ({ 一级指标: '产出指标', 二级指标: '数量指标', 三级指标, 指标值: '2人' }));

test('one character of the name is another everywhere else', () => {
  const facts = '项目名称：政府长聘人员经费　年度目标：保障政府临聘人员经费支出';
  expect(findingsOf(projectNameDiffers, facts, ...rows('政府临聘人员人数'))).toMatchObject([
    {
      severity: 'warning',
      at: { row: 3, column: 2 },
      what: '项目名称写“政府长聘人员”，年度目标和指标写“政府临聘人员”',
    },
  ]);
});

test.each([
  ['政府临聘人员经费', '保障政府临聘人员经费支出', ['政府临聘人员人数']],
  ['政府长聘人员经费', '保障政府临聘人员经费支出', ['聘用人数']],
  ['政府长聘人员经费', '政府临聘人员转为政府长聘人员', ['政府临聘人员人数']],
  ['扶贫项目第一批资金', '扶贫项目第二批资金', ['扶贫项目第二批资金到位率']],
  ['张庄道路硬化工程', '李庄道路硬化工程', ['李庄道路硬化工程里程']],
])('silent: %s, %s', (name, goal, names) => {
  const facts = `项目名称：${name} 年度目标：${goal}`;
  expect(findingsOf(projectNameDiffers, facts, ...rows(...names))).toEqual([]);
});
