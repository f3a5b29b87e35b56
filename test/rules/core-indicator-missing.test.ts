import { caibannong201968 } from '../../src/catalog';
import { coreIndicatorMissing } from '../../src/rules/core-indicator-missing';
import { findingsOf } from '../support/rules';

const row = (level1: string, level2: string, name: string, target = '≥1人') => ({
  一级指标: level1,
  二级指标: level2,
  三级指标: name,
  指标值: target,
});
const missing = (facts: string, ...names: readonly string[]) =>
  findingsOf(coreIndicatorMissing, facts, ...names.map((name) => row('产出指标', '数量指标', name))).map(
    ({ what }) => what,
  );

test.each(
  caibannong201968.categories.map(({ name, rows }) => [name, rows.filter(({ stars }) => stars === 3)] as const),
)('%s: every ★★★ row is asked for, and no other', (category, core) => {
  expect(missing(`项目类别：${category}`, '路灯')).toEqual(
    expect.arrayContaining(core.map(({ name }) => `缺少核心指标“${name}”`)),
  );
  expect(missing(`项目类别：${category}`, '路灯')).toHaveLength(core.length);
  expect(missing(`项目类别：${category}`, ...core.map(({ name }) => name))).toEqual([]);
});

test('stands at the class where the row belongs, and can be inserted', () => {
  const [finding] = findingsOf(
    coreIndicatorMissing,
    '项目类别：雨露计划',
    row('产出指标', '数量指标', '资助建档立卡贫困户子女人数'),
    row('', '成本指标', '建档立卡贫困户子女生均资助标准'),
    row('满意度指标', '服务对象满意度指标', '家长满意度'),
  );
  expect(finding).toMatchObject({ severity: 'error', at: { row: 13, column: 3 } });
  expect(finding?.fix).toMatchObject({ kind: 'add-indicator', category: 'yulu' });
});

test('at the head of the table where the form has none of its classes', () => {
  const findings = findingsOf(coreIndicatorMissing, '项目类别：雨露计划', row('效益指标', '社会效益指标', '受益村'));
  expect(findings.map(({ at }) => at?.row)).toEqual([10, 10, 10]);
});

test("today's words and stars are the same indicator", () => {
  expect(missing('项目类别：雨露计划', '★★★资助脱贫户子女人数', '脱贫户子女生均资助标准', '受助学生满意度')).toEqual(
    [],
  );
});

test('a guessed category only asks, once', () => {
  const core = ['资助建档立卡贫困户子女人数', '建档立卡贫困户子女生均资助标准', '受助学生满意度'];
  expect(findingsOf(coreIndicatorMissing, '项目类别：雨露计划（推测）')).toMatchObject([
    {
      severity: 'warning',
      what: `若属“雨露计划”，还有核心指标${core.map((name) => `“${name}”`).join('')}未列`,
      todo: '不涉及的，请说明理由',
      formerly: core.map((name) => `若属“雨露计划”，缺少核心指标“${name}”`),
    },
  ]);
});

test('without a value the row is there: another rule speaks', () => {
  const empty = ['资助建档立卡贫困户子女人数', '建档立卡贫困户子女生均资助标准', '受助学生满意度'].map((name) =>
    row('产出指标', '数量指标', name, ''),
  );
  expect(findingsOf(coreIndicatorMissing, '项目类别：雨露计划', ...empty)).toEqual([]);
});

test.each(['', '审视：按本县表样　项目类别：雨露计划'])('silent: %s', (facts) => {
  expect(findingsOf(coreIndicatorMissing, facts)).toEqual([]);
});
