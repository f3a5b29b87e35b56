import { comparatorMissing } from '../../src/rules/comparator-missing';
import { findingsOnIndicator } from '../support/rules';

test.each([
  ['补助资金及时发放率', '90%', '≥90%'],
  ['政策知晓率', '96 百分比', '≥96%'],
  ['群众满意度', '95.5%（抽样）', '≥95.5%（抽样）'],
])('%s %s', (name, target, text) => {
  expect(findingsOnIndicator(comparatorMissing, name, target)).toMatchObject([
    { severity: 'hint', fix: { kind: 'set-text', text, at: { row: 11, column: 6 } } },
  ]);
});

test.each([
  ['验收合格率', '100%'],
  ['验收合格率', '≥95%'],
  ['验收合格率', '=95%'],
  ['小额信贷贴息利率', '4.35%'],
  ['贷款风险补偿比率', '70%'],
  ['漏保率', '1%'],
  ['补贴人数', '101人'],
  ['差旅费', '3万元'],
  ['防贫保险时限', '1年'],
  ['违规问题', '0个'],
])('silent: %s %s', (name, target) => {
  expect(findingsOnIndicator(comparatorMissing, name, target)).toEqual([]);
});
