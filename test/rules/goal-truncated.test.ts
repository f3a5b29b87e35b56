import { goalTruncated } from '../../src/rules/goal-truncated';
import { findingsOf } from '../support/rules';

test.each([
  '确保脱贫群众生产生活条件和村容村貌显著改',
  '群众收入持续增',
  '培养党政干部后备人才，',
  '硬化村内道路、',
  '通过财政资金支持，建设道路和',
  '解决饮水问题以及',
  '建设内容（',
])('breaks off: %s', (goal) => {
  expect(findingsOf(goalTruncated, `年度目标：${goal}`)).toMatchObject([
    { severity: 'warning', at: { row: 8, column: 2 } },
  ]);
});

test('what became of it is read too', () => {
  expect(findingsOf(goalTruncated, '表：自评表　年度总体目标完成情况：已完成道路硬化，')).toMatchObject([
    { at: { row: 8, column: 4 }, what: '“…已完成道路硬化，”没有写完' },
  ]);
});

test.each([
  '村容村貌显著改善',
  '群众收入持续增加。',
  '道路硬化全面推开',
  '调动群众积极参与',
  '实现科技普及',
  '农牧民收入稳步增长；',
  '邻里关系更加缓和',
  '达到设计目的',
  '硬化村内道路（含桥涵）',
  '目标1：',
  '空',
])('silent: %s', (goal) => {
  expect(findingsOf(goalTruncated, `年度目标：${goal}`)).toEqual([]);
});
