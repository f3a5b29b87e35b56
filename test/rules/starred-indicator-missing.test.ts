import { starredIndicatorMissing } from '../../src/rules/starred-indicator-missing';
import { findingsOf } from '../support/rules';

const row = (name: string, target: string) => ({
  一级指标: '产出指标',
  二级指标: '数量指标',
  三级指标: name,
  指标值: target,
});
const asked = (...rows: readonly ReturnType<typeof row>[]) =>
  findingsOf(starredIndicatorMissing, '项目类别：特色产业扶贫项目', ...rows).flatMap(
    ({ what }) => /“(.+)”/.exec(what)?.[1] ?? [],
  );

const HERDS = '补助家畜家禽养殖数量';

test('every ★ row without a value, as hints of one group', () => {
  const findings = findingsOf(starredIndicatorMissing, '项目类别：特色产业扶贫项目', row('路灯', '3盏'));
  expect(findings.map(({ what }) => what)).toContain(`加星指标“${HERDS}”未填`);
  expect(new Set(findings.map(({ severity, group }) => `${severity} ${group}`))).toEqual(
    new Set(['hint starred-indicator-missing']),
  );
});

test('a group is filled by its heading or by any of its rows', () => {
  expect(asked(row('路灯', '3盏'))).toContain(HERDS);
  expect(asked(row(HERDS, '≥200头'))).not.toContain(HERDS);
  expect(asked(row(HERDS, ''), row('牛养殖数量', '≥200头'))).not.toContain(HERDS);
  expect(asked(row('牛养殖数量', '≥200头'))).not.toContain(HERDS);
});

test('a placeholder fills nothing, and a row that stands there is not inserted again', () => {
  expect(asked(row('牛养殖数量', '≥**头'))).toContain(HERDS);
  const fixOf = (...rows: readonly ReturnType<typeof row>[]) =>
    findingsOf(starredIndicatorMissing, '项目类别：特色产业扶贫项目', ...rows).find(({ what }) =>
      what.includes('种植作物成活率'),
    )?.fix;
  expect(fixOf(row('路灯', '3盏'))).toMatchObject({ kind: 'add-indicator', category: 'specialty-industry' });
  expect(fixOf(row('种植作物成活率', '≥**%'))).toBeUndefined();
});

test.each(['', '审视：按本县表样　项目类别：特色产业扶贫项目'])('silent: %s', (facts) => {
  expect(findingsOf(starredIndicatorMissing, facts)).toEqual([]);
});
