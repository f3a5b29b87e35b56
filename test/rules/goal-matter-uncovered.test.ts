import { goalMatterUncovered } from '../../src/rules/goal-matter-uncovered';
import { findingsOf } from '../support/rules';

const road = { 一级指标: '产出指标', 二级指标: '数量指标', 三级指标: '硬化道路', 指标值: '≥2公里' };

test.each([
  ['硬化道路，实现脱贫户稳定增收', '年度目标提到“稳定增收”，没有指标反映'],
  ['以增加村民收入为核心', '年度目标提到“增加村民收入”，没有指标反映'],
  ['脱贫户不返贫', '年度目标提到“不返贫”，没有指标反映'],
  ['带动就业', '年度目标提到“就业”，没有指标反映'],
  ['街道硬化亮化、标准卫生室、文化广场', '年度目标提到“亮化”“卫生室”“文化广场”，没有指标反映'],
])('%s', (goal, what) => {
  expect(findingsOf(goalMatterUncovered, `年度目标：${goal}`, road)).toMatchObject([
    { severity: 'hint', at: { row: 8, column: 2 }, what },
  ]);
});

test.each([
  ['带动脱贫户增收', '人均分红金额'],
  ['有效防止返贫', '易致贫人口参保人数'],
  ['带动就业', '公益岗位数'],
  ['维护全国防返贫监测信息系统', '硬化道路'],
  ['建设就业帮扶车间', '硬化道路'],
  ['巩固脱贫攻坚成果，改善出行条件', '硬化道路'],
  ['空', '硬化道路'],
])('silent: %s with %s', (goal, name) => {
  expect(findingsOf(goalMatterUncovered, `年度目标：${goal}`, { ...road, 三级指标: name })).toEqual([]);
});
