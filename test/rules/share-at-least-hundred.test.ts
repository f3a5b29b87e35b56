import { shareAtLeastHundred } from '../../src/rules/share-at-least-hundred';
import { findingsOnIndicator } from '../support/rules';

test.each([
  ['验收合格率', '≥100%'],
  ['任务完成率', '≥100 %'],
])('%s %s', (name, target) => {
  expect(findingsOnIndicator(shareAtLeastHundred, name, target)).toMatchObject([
    { severity: 'hint', fix: { kind: 'set-text', text: '100%', at: { row: 11, column: 6 } } },
  ]);
});

test.each([
  ['验收合格率', '100%'],
  ['验收合格率', '≥99%'],
  ['验收合格率', '≥100%（一次验收）'],
  ['产值增长率', '≥100%'],
  ['受益人数', '≥100人'],
])('silent: %s %s', (name, target) => {
  expect(findingsOnIndicator(shareAtLeastHundred, name, target)).toEqual([]);
});
