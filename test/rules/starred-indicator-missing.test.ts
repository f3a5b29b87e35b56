import { starredIndicatorMissing } from '../../src/rules/starred-indicator-missing';
import { findingsOf } from '../support/rules';

const row = (name: string, target: string) => ({
  一级指标: '产出指标',
  二级指标: '数量指标',
  三级指标: name,
  指标值: target,
});
const said = (...rows: readonly ReturnType<typeof row>[]) =>
  findingsOf(starredIndicatorMissing, '项目类别：特色产业扶贫项目', ...rows).map(({ what }) => what);

const GROUPS = '加星指标“补助各类粮食作物种植面积”“补助各类瓜果蔬菜种植面积”“补助苗木花卉种植面积” 等 6 项未填';
const ALIVE = '加星指标“种植作物成活率”“养殖家畜家禽成活率”未填';

test('★ rows without a value, one hint a class', () => {
  const findings = findingsOf(starredIndicatorMissing, '项目类别：特色产业扶贫项目', row('路灯', '3盏'));
  expect(findings.map(({ what }) => what).sort()).toEqual(
    [GROUPS, ALIVE, '加星指标“带动建档立卡贫困人口脱贫数”未填'].sort(),
  );
  expect(new Set(findings.map(({ severity, group }) => `${severity} ${group}`))).toEqual(
    new Set(['hint starred-indicator-missing']),
  );
});

test('a group is filled by its heading or by any of its rows, and one group of a class is enough', () => {
  const HERDS = '补助家畜家禽养殖数量';
  expect(said(row(HERDS, '≥200头'))).not.toContain(GROUPS);
  expect(said(row(HERDS, ''), row('牛养殖数量', '≥200头'))).not.toContain(GROUPS);
  expect(said(row('牛养殖数量', '≥200头'))).not.toContain(GROUPS);
  expect(said(row('牛养殖数量', '≥**头'))).toContain(GROUPS);
});

test('a single row can be inserted, unless it stands there', () => {
  const fixOf = (...rows: readonly ReturnType<typeof row>[]) =>
    findingsOf(starredIndicatorMissing, '项目类别：特色产业扶贫项目', row('种植作物成活率', '≥90%'), ...rows).find(
      ({ what }) => what.includes('养殖家畜家禽成活率'),
    )?.fix;
  expect(fixOf()).toMatchObject({ kind: 'add-indicator', category: 'specialty-industry' });
  expect(fixOf(row('养殖家畜家禽成活率', '≥**%'))).toBeUndefined();
});

test.each([
  ['资产收益扶贫项目', '带动增加建档立卡贫困人口收入（总收入）'],
  ['小额信贷贴息项目', '带动增加建档立卡贫困户经济收入（总收入）'],
])('%s: the income of those served is to be looked at, in a guessed category it is a hint', (category, name) => {
  const severities = (facts: string) =>
    findingsOf(starredIndicatorMissing, facts, row('路灯', '3盏')).flatMap(({ what, severity }) =>
      what.includes(name) ? [severity] : [],
    );
  expect(severities(`项目类别：${category}`)).toEqual(['warning']);
  expect(severities(`项目类别：${category}（推测）`)).toEqual(['hint']);
});

test.each(['', '审视：按本县表样　项目类别：特色产业扶贫项目'])('silent: %s', (facts) => {
  expect(findingsOf(starredIndicatorMissing, facts)).toEqual([]);
});
