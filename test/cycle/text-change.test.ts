import { textChange } from '../../src/cycle/text-change';

test.each([
  ['硬化道路3公里', '硬化 道路３公里。', 'none'],
  ['≥2,000米', '≥2000.0米', 'none'],
  ['', '', 'none'],
  ['硬化道路3公里', '硬化道路2公里', 'number'],
  ['硬化道路3公里', '道路硬化2公里', 'number'],
  ['2024年5月底前', '2024年6月底前', 'number'],
  ['硬化道路3公里', '道路硬化3公里', 'words'],
  ['≥3公里', '≤3公里', 'words'],
  ['硬化道路3公里', '硬化道路3公里，受益5村', 'words'],
  ['5%', '5', 'words'],
  ['', '硬化道路', 'words'],
])('%s → %s: %s', (before, after, change) => {
  expect(textChange(before, after)).toBe(change);
});
