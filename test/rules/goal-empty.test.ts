import { goalEmpty } from '../../src/rules/goal-empty';
import { findingsOf } from '../support/rules';

test.each(['空', '目标1： 目标2： 目标3：', '目标 1: 目标 2: ……', '1.目标内容 1'])('nothing said: %s', (goal) => {
  expect(findingsOf(goalEmpty, `年度目标：${goal}`)).toMatchObject([{ severity: 'error', at: { row: 8, column: 2 } }]);
});

test('a form without a goal cell lacks it only by the document', () => {
  expect(findingsOf(goalEmpty, '年度目标：无')).toMatchObject([
    { severity: 'warning', at: { row: 1, column: 1 }, what: '表中没有“年度目标”一栏' },
  ]);
  expect(findingsOf(goalEmpty, '表：自评表　年度目标：无')).toMatchObject([{ what: '表中没有“年初设定目标”一栏' }]);
  expect(findingsOf(goalEmpty, '表：监控表　年度目标：无')).toMatchObject([{ what: '表中没有“年度总体目标”一栏' }]);
  expect(findingsOf(goalEmpty, '审视：按本县表样　年度目标：无')).toEqual([]);
});

test('a 自评表 repeats the approved goal', () => {
  expect(findingsOf(goalEmpty, '表：自评表　年度目标：空')).toMatchObject([{ what: '年初设定目标未填写' }]);
  expect(findingsOf(goalEmpty, '表：自评表')).toEqual([]);
});

test.each(['目标1：修路 目标2：', '1.目标内容 1 建立防贫保险', '修路。'])('silent: %s', (goal) => {
  expect(findingsOf(goalEmpty, `年度目标：${goal}`)).toEqual([]);
});
