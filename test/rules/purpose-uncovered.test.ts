import { purposeUncovered } from '../../src/rules/purpose-uncovered';
import { findingsOf } from '../support/rules';

const money = { 一级指标: '产出指标', 二级指标: '时效指标', 三级指标: '扶助资金到位率', 指标值: '100%' };

test.each(['贫困村基础设施建设', '对企业贷款贴息', '购买防贫保险', '农村危房翻新', '饮水安全', '村内路灯'])(
  'nobody measures it: %s',
  (purpose) => {
    const facts = `年度目标：促进农业发展 资金用途：${purpose}`;
    expect(findingsOf(purposeUncovered, facts, money)).toMatchObject([
      { severity: 'warning', at: { row: 7, column: 5 } },
    ]);
  },
);

test.each([
  ['贫困村基础设施建设', '道路硬化里程'],
  ['基础设施', '新建供水设施'],
  ['贷款贴息', '获得信贷户数'],
  ['防贫保险', '参保人数'],
  ['村内路灯', '太阳能灯'],
  ['脱贫户就业补贴', '扶助资金到位率'],
  ['党员教育培训、救助、慰问等活动，以及维持村级组织正常运转所必须的基础设施维护开支', '扶助资金到位率'],
  ['空', '扶助资金到位率'],
  ['无', '扶助资金到位率'],
])('silent: %s with %s', (purpose, name) => {
  const facts = `年度目标：促进农业发展 资金用途：${purpose}`;
  expect(findingsOf(purposeUncovered, facts, { ...money, 三级指标: name })).toEqual([]);
});

test('a goal that names it is enough', () => {
  expect(findingsOf(purposeUncovered, '年度目标：硬化道路　资金用途：基础设施', money)).toEqual([]);
});
