import { halfWidth, sameText, squash } from '../../src/model/text';

test('halfWidth keeps the length', () => {
  expect(halfWidth('≥９０％　Ａ（元）')).toBe('≥90% A(元)');
});

test('squash joins what a narrow cell wrapped', () => {
  expect(squash(' 年度资金\n总 额：\u00a0')).toBe('年度资金总额:');
});

describe('sameText', () => {
  test.each([
    ['硬化村内道路2公里，改善出行。', '硬化村内道路 2 公里，\n改善出行'],
    ['目标1：养殖（肉牛）', '目标1:养殖(肉牛)'],
    ['100％', '100%'],
    ['1,000元', '1000元'],
  ])('%j is %j', (a, b) => expect(sameText(a, b)).toBe(true));

  test.each([
    ['1.5公里', '15公里'],
    ['≥-5%', '≥5%'],
    ['90%', '90'],
    ['元/亩', '元亩'],
    ['≥90%', '≤90%'],
    ['2公里', '3公里'],
  ])('%j is not %j', (a, b) => expect(sameText(a, b)).toBe(false));
});
