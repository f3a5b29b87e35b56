import { level1Missing } from '../../src/rules/level1-missing';
import { findingsOf } from '../support/rules';

const ONLY = '其余指标：无';
const OUTPUT = { 一级指标: '产出指标', 二级指标: '数量指标', 三级指标: '安装路灯', 指标值: '≥20盏' };
const EFFECT = { 一级指标: '效益指标', 二级指标: '社会效益指标', 三级指标: '受益村数量', 指标值: '≥3个' };
const SATISFACTION = { 一级指标: '满意度指标', 二级指标: '服务对象满意度指标', 三级指标: '群众满意度', 指标值: '≥95%' };

test('each class that is missing', () => {
  expect(findingsOf(level1Missing, ONLY, OUTPUT).map(({ what, severity }) => [what, severity])).toEqual([
    ['缺少效益指标，没有一条三级指标', 'warning'],
    ['缺少满意度指标，没有一条三级指标', 'warning'],
  ]);
});

test('the name 效果指标 is the class', () => {
  const rows = [OUTPUT, { ...EFFECT, 一级指标: '效果指标' }, SATISFACTION];
  expect(findingsOf(level1Missing, ONLY, ...rows)).toEqual([]);
});

test.each([
  ['all three', [OUTPUT, EFFECT, SATISFACTION]],
  ['one below the wrong 一级指标', [OUTPUT, { ...EFFECT, 一级指标: '' }, SATISFACTION]],
  ['a class that is not known', [OUTPUT, EFFECT, { ...SATISFACTION, 一级指标: '其他指标', 二级指标: '' }]],
  ['no class at all', [{ ...OUTPUT, 一级指标: '', 二级指标: '' }]],
  ['no indicator', [{ ...OUTPUT, 三级指标: '', 指标值: '' }]],
])('silent: %s', (_, rows) => {
  expect(findingsOf(level1Missing, ONLY, ...rows)).toEqual([]);
});

test("silent in a county's own frame", () => {
  expect(findingsOf(level1Missing, `审视：按本县表样 ${ONLY}`, OUTPUT)).toEqual([]);
});
