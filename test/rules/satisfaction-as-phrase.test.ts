import { satisfactionAsPhrase } from '../../src/rules/satisfaction-as-phrase';
import { findingsOnIndicator } from '../support/rules';

test.each(['满意', '较高', '明显提升'])('a phrase: %s', (target) => {
  expect(findingsOnIndicator(satisfactionAsPhrase, '群众满意度', target)).toMatchObject([
    { severity: 'warning', at: { row: 11, column: 6 }, todo: '请填写百分比，如“≥90%”' },
  ]);
});

test.each([
  ['群众满意度', '≥90%'],
  ['群众满意度', '≥90分'],
  ['群众满意度', '百分之九十以上'],
  ['群众满意度', '不涉及'],
  ['群众满意度', ''],
  ['群众满意率', '满意'],
  ['群众满意度调查', '已完成'],
])('silent: %s %s', (name, target) => {
  expect(findingsOnIndicator(satisfactionAsPhrase, name, target)).toEqual([]);
});
