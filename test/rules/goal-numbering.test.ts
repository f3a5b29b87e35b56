import { goalNumbering } from '../../src/rules/goal-numbering';
import { findingsOf } from '../support/rules';

test('two ways of numbering, mended to the first', () => {
  expect(findingsOf(goalNumbering, '年度目标：1. 硬化道路。2、2024年安装路灯。3、改善出行。')).toMatchObject([
    {
      severity: 'hint',
      at: { row: 8, column: 2 },
      what: '年度目标的序号有“1.”和“2、”两种写法',
      fix: { kind: 'set-text', text: '1. 硬化道路。2. 2024年安装路灯。3.改善出行。' },
    },
  ]);
});

test('the other way round', () => {
  expect(findingsOf(goalNumbering, '年度目标：1、硬化道路；2.安装路灯')).toMatchObject([
    { fix: { text: '1、硬化道路；2、安装路灯' } },
  ]);
});

test.each([
  '1、硬化道路。2、安装路灯。',
  '1. 硬化道路。2. 安装路灯。',
  '1.硬化道路2.5公里。',
  '1、硬化道路。1.路面。2.路灯。2、桥涵。',
  '硬化道路。3、路灯。',
  '空',
])('silent: %s', (goal) => {
  expect(findingsOf(goalNumbering, `年度目标：${goal}`)).toEqual([]);
});
