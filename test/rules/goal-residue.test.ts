import { goalResidue } from '../../src/rules/goal-residue';
import { findingsOf } from '../support/rules';

test.each([
  ['1.目标内容 1 建立防贫保险', '目标内容 1', '1.建立防贫保险'],
  ['目标内容1：建立防贫保险', '目标内容1：', '建立防贫保险'],
  ['1、目标内容１ 建立防贫保险', '目标内容１', '1、建立防贫保险'],
])('%s', (goal, caption, mended) => {
  expect(findingsOf(goalResidue, `年度目标：${goal}`)).toMatchObject([
    { severity: 'hint', what: `年度目标中留有“${caption}”字样`, fix: { kind: 'set-text', text: mended } },
  ]);
});

test('also where a 自评表 repeats it', () => {
  expect(findingsOf(goalResidue, '表：自评表　年度目标：1.目标内容1 修路')).toHaveLength(1);
});

test.each(['1.建立防贫保险', '目标1：修路', '明确目标内容，落实责任', '空', '1.目标内容 1'])('silent: %s', (goal) => {
  expect(findingsOf(goalResidue, `年度目标：${goal}`)).toEqual([]);
});
