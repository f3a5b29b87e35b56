import { level2Missing } from '../../src/rules/level2-missing';
import { findingsOf } from '../support/rules';

const row = (level1: string, level2: string) => ({
  一级指标: level1,
  二级指标: level2,
  三级指标: `${level2}之一`,
  指标值: '≥20个',
});
const rows = (...places: readonly (readonly [string, string])[]) => places.map((place) => row(...place));
const said = (...given: readonly ReturnType<typeof row>[]) =>
  findingsOf(level2Missing, '其余指标：无', ...given).map(({ severity, what }) => `${severity} ${what}`);

test('数量, 质量 and 社会效益 are asked for, the others a hint', () => {
  expect(said(...rows(['产出指标', '成本指标'], ['效益指标', '经济效益指标']))).toEqual([
    'warning 产出指标中缺少数量指标、质量指标',
    'hint 产出指标中缺少时效指标',
    'warning 效益指标中缺少社会效益指标',
    'hint 效益指标中缺少可持续影响指标',
  ]);
});

test('经济效益 and 生态效益 need not be there, nor anything of a 一级指标 that is missing itself', () => {
  expect(said(...rows(['效益指标', '社会效益指标'], ['效益指标', '可持续影响指标']))).toEqual([]);
});

test('the wordings 产出数量 and 可持续性影响 are read', () => {
  const given = rows(
    ['产出指标', '产出数量'],
    ['产出指标', '产出质量'],
    ['产出指标', '时效指标'],
    ['产出指标', '成本指标'],
  );
  expect(said(...given)).toEqual([]);
});

test.each([
  ['a class that is not known', rows(['产出指标', '数量指标'], ['产出指标', '安全指标'])],
  ['no 二级指标 at all', rows(['产出指标', ''])],
])('silent: %s', (_, given) => {
  expect(said(...given)).toEqual([]);
});

test("silent in a county's own frame", () => {
  const given = rows(['产出指标', '成本指标']);
  expect(findingsOf(level2Missing, '审视：按本县表样 其余指标：无', ...given)).toEqual([]);
});
