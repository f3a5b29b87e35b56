import { goalSlogan } from '../../src/rules/goal-slogan';
import { findingsOf } from '../support/rules';

test.each([
  '1.巩固脱贫攻坚成果，衔接推进乡村振兴',
  '1.目标内容 1 巩固拓展脱贫攻坚成果同乡村振兴有效衔接，顺利完成各项工作目标。',
  '完成年度中的工作',
  '保障扶贫工作正常开展；保障2024年完美收官',
  '圆满完成上级交办的各项工作任务，全心全意为人民服务，多为群众办好事、实事。',
  '维持村级组织正常运转',
  '确保全年目标任务顺利完成',
  '早日实现乡村振兴目标',
])('nothing but slogans: %s', (goal) => {
  expect(findingsOf(goalSlogan, `年度目标：${goal}`)).toMatchObject([
    { severity: 'warning', at: { row: 8, column: 2 } },
  ]);
});

test('a 自评表 repeats the goal', () => {
  expect(findingsOf(goalSlogan, '表：自评表　年度目标：保障单位正常运转')).toHaveLength(1);
});

test.each([
  '巩固脱贫攻坚成果，硬化村内道路2公里',
  '建立防贫保险，有效防止返贫，巩固脱贫攻坚成果',
  '保障饮水安全工程正常运行',
  '完成道路硬化任务',
  '完成危房改造任务',
  '保障贫困户稳定脱贫',
  '加强乡村振兴工作队伍建设',
  '支持农业综合开发产业化发展',
  '带动脱贫户增收',
  '完成高标准农田建设任务',
  '空',
  '目标1： 目标2：',
])('silent: %s', (goal) => {
  expect(findingsOf(goalSlogan, `年度目标：${goal}`)).toEqual([]);
});
