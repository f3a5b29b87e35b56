import { tierContradicts } from '../../src/rules/tier-contradicts';
import { findingsOnRow } from '../support/self-evaluation-rules';

const said = (weight: number, actual: string, score: number | string, target = '建立管护制度') =>
  findingsOnRow(tierContradicts, '管护制度', weight, target, actual, score).map(({ severity, what }) => ({
    severity,
    what,
  }));

test.each([
  [5, '达成预期指标', 3, '全年实际值为“达成预期指标”，得分 3 不在该档（4 至 5 分）之内'],
  [5, '达成年度指标', 3.99, '全年实际值为“达成年度指标”，得分 3.99 不在该档（4 至 5 分）之内'],
  [5, '全部达成', 0, '全年实际值为“全部达成”，得分 0 不在该档（4 至 5 分）之内'],
  [5, '达到预期目标', 3, '全年实际值为“达到预期目标”，得分 3 不在该档（4 至 5 分）之内'],
  [5, '部分达成', 5, '全年实际值为“部分达成”，得分 5 不在该档（3 分以上、不足 4 分）之内'],
  [
    5,
    '部分达成预期指标并具有一定效果',
    4,
    '全年实际值为“部分达成预期指标并具有一定效果”，得分 4 不在该档（3 分以上、不足 4 分）之内',
  ],
  [10, '部分达成', 5.9, '全年实际值为“部分达成”，得分 5.9 不在该档（6 分以上、不足 8 分）之内'],
  [10, '未达成预期指标且效果较差', 6, '全年实际值为“未达成预期指标且效果较差”，得分 6 不在该档（不足 6 分）之内'],
  [3, '达成', 1, '全年实际值为“达成”，得分 1 不在该档（2.4 至 3 分）之内'],
])('of %s points: %s %s', (weight, actual, score, what) => {
  expect(said(weight, actual, score)).toEqual([{ severity: 'error', what }]);
});

test.each([
  [5, '达成预期指标', 5],
  [5, '达成预期指标', 4],
  [3, '达成', 2],
  [3, '达成', 2.4],
  [5, '部分达成', 3],
  [5, '部分达成', 3.99],
  [2, '部分达成', 1],
  [5, '未达成', 0],
  [5, '未达成', 2.9],
  [5, '已建立管护制度', 3],
  [5, '基本达成', 3],
  [5, '基本完成', 3],
  [5, '未完成', 4],
  [5, '达成一致意见，制度已通过', 3],
  [5, '', 3],
  [5, '部分达成', ''],
  [5, '部分达成', 6],
  [5, '未达成', -1],
])('silent: of %s points: %s %s', (weight, actual, score) => {
  expect(said(weight, actual, score)).toEqual([]);
});

test('a row with a number is scored by the formula, whatever its actual says', () => {
  expect(said(5, '部分达成', 5, '≥90%')).toEqual([]);
});

test('否 where 是 is demanded hardly earns the highest tier', () => {
  expect(said(5, '否', 5, '是')).toEqual([
    { severity: 'warning', what: '全年实际值“否”与目标值“是”不符，得分 5 却在分值的80%以上' },
  ]);
  expect(said(5, '否', 0, '是')).toEqual([]);
  expect(said(5, '是', 5, '是')).toEqual([]);
});

test.each([
  ['建立', '未建立'],
  ['已制定', '尚未制定'],
  ['合格', '不合格'],
  ['有', '无'],
  ['通过', '没有通过'],
])('a result that denies its target hardly earns the highest tier: %s, %s', (target, actual) => {
  expect(said(5, actual, 5, target)).toEqual([
    { severity: 'warning', what: `全年实际值“${actual}”与目标值“${target}”不符，得分 5 却在分值的80%以上` },
  ]);
  expect(said(5, actual, 2, target)).toEqual([]);
});

test.each([
  ['建立', '已建立'],
  ['不发生', '未发生'],
  ['无重大事故', '无'],
  ['持续改善', '未出现污染，持续改善'],
  ['长效管护', '无人管护现象消除'],
])('silent: %s, %s', (target, actual) => {
  expect(said(5, actual, 5, target)).toEqual([]);
});
