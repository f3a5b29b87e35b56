import { punctuation } from '../../src/rules/punctuation';
import { findingsOf } from '../support/rules';

test.each([
  ['硬化道路，，安装路灯', '标点“，，”重复', '硬化道路，安装路灯'],
  ['硬化道路。。', '标点“。。”重复', '硬化道路。'],
  ['硬化道路 ；安装路灯', '“；”前有多余的空格', '硬化道路；安装路灯'],
  ['硬化道路、、桥涵 ，安装路灯', '标点“、、”重复', '硬化道路、桥涵，安装路灯'],
])('%s', (goal, what, text) => {
  expect(findingsOf(punctuation, `年度目标：${goal}`)).toMatchObject([
    { severity: 'hint', at: { row: 8, column: 2 }, what, fix: { kind: 'set-text', text } },
  ]);
});

test.each(['硬化道路，安装路灯。', '道路……', '“三会一课”。', '目标1： 修路', '道路, 桥涵', '1. 道路 2. 路灯', '空'])(
  'silent: %s',
  (goal) => {
    expect(findingsOf(punctuation, `年度目标：${goal}`)).toEqual([]);
  },
);
