import { percentWord } from '../../src/rules/percent-word';
import { findingsOnIndicator } from '../support/rules';

test.each([
  ['≥95 百分比', '≥95%'],
  ['≥95百分比', '≥95%'],
  ['100百分比', '100%'],
  ['百分之95', '95%'],
  ['≥百分之97.5', '≥97.5%'],
  ['百分之九十五以上', '≥95%'],
  ['百分之百', '100%'],
  ['百分之十五', '15%'],
  ['百分之八', '8%'],
  ['百分之二十', '20%'],
])('%s → %s', (target, text) => {
  expect(findingsOnIndicator(percentWord, '满意度', target)).toMatchObject([
    { severity: 'hint', fix: { kind: 'set-text', text } },
  ]);
  expect(findingsOnIndicator(percentWord, '满意度', text)).toEqual([]);
});

test.each(['≥95%', '≥95％', '≥5个百分点', '按百分比计算', '百分之多少', '百分之九十五左右', '≥95'])(
  'silent: %s',
  (target) => {
    expect(findingsOnIndicator(percentWord, '满意度', target)).toEqual([]);
  },
);
