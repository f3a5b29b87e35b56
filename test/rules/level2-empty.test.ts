import type { Area, CellValue } from '../../src/model/cell';
import { level2Empty } from '../../src/rules/level2-empty';
import { judgeAlone } from '../reading/judge-grids';
import { gridOf } from '../support/grid';

type Class = readonly [level1: string, level2: string];

/** What is said of a table of four named rows with these class cells; the merged areas in rows of the table, from 1. */
function said(
  classes: readonly Class[],
  heads = ['一级指标', '二级指标', '三级指标', '指标值'],
  merged: readonly (readonly [number, number])[] = [],
) {
  const NAMES = ['疏浚沟渠', '架设便桥', '出行耗时减少', '农户满意度'];
  const TARGETS = ['≥3公里', '≥2座', '≥20分钟', '≥90%'];
  const cells: readonly (readonly CellValue[])[] = [
    ['2024年度项目绩效目标申报表'],
    ['项目名称', '柳河村沟渠疏浚'],
    ['年度目标', '疏浚沟渠3公里，方便农户出行。'],
    heads,
    ...classes.map((pair, index) => [...pair.slice(0, heads.length - 2), NAMES[index] ?? '', TARGETS[index] ?? '']),
  ];
  const merges = merged.map(([from, to]): Area => ({ top: from + 4, bottom: to + 4, left: 2, right: 2 }));
  return judgeAlone(gridOf(cells, { merges })).flatMap(({ findings }) =>
    findings
      .filter(({ rule }) => rule === level2Empty.id)
      .map(({ severity, at, what }) => `${severity} ${at?.row} ${what}`),
  );
}

const SOCIAL: Class = ['效益指标', '社会效益指标'];
const PLEASED: Class = ['满意度指标', '服务对象满意度指标'];

test.each<readonly [readonly Class[], string]>([
  [[['产出指标', ''], ['', ''], SOCIAL, PLEASED], 'warning 5 “疏浚沟渠”等 2 项指标没有写明属于哪个二级指标'],
  [[['产出指标', '数量指标'], ['', ''], ['效益指标', ''], PLEASED], 'warning 7 “出行耗时减少”没有写明属于哪个二级指标'],
  [
    [
      ['产出指标', ''],
      ['产出指标', ''],
      ['效益指标', ''],
      ['满意度指标', ''],
    ],
    'warning 5 “疏浚沟渠”等 3 项指标没有写明属于哪个二级指标',
  ],
  [[['产出指标', ''], ['', '质量指标'], SOCIAL, PLEASED], 'warning 5 “疏浚沟渠”没有写明属于哪个二级指标'],
])('%j', (classes, expected) => {
  expect(said(classes)).toEqual([expected]);
});

test.each<[classes: readonly Class[], merged?: readonly (readonly [number, number])[]]>([
  [[['产出指标', '数量指标'], ['', ''], SOCIAL, PLEASED]],
  [[['产出指标', '数量指标'], ['产出指标', ''], SOCIAL, PLEASED]],
  [[['产出指标', '数量指标'], ['', ''], SOCIAL, ['满意度指标', '']]],
  [[['产出指标', '数量指标'], ['', ''], SOCIAL, PLEASED], [[1, 2]]],
])('silent: %j', (classes, merged = []) => {
  expect(said(classes, undefined, merged)).toEqual([]);
});

test('silent in a table without a column for them', () => {
  const classes: readonly Class[] = [
    ['产出指标', ''],
    ['产出指标', ''],
    ['效益指标', ''],
    ['满意度指标', ''],
  ];
  expect(said(classes, ['一级指标', '三级指标', '指标值'])).toEqual([]);
});

test.each([
  ['产出指标', '数量指标'],
  ['效益指标', '经济效益指标'],
])('where a form uses none of %s, the first of the rule set is the example: %s', (level1, example) => {
  const cells: readonly (readonly CellValue[])[] = [
    ['2024年度项目绩效目标申报表'],
    ['项目名称', '柳河村沟渠疏浚'],
    ['年度目标', '疏浚沟渠3公里，方便农户出行。'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    [level1, '', '疏浚沟渠', '≥3公里'],
    ['满意度指标', '服务对象满意度指标', '农户满意度', '≥90%'],
  ];
  const found = judgeAlone(gridOf(cells, { merges: [] })).flatMap(({ findings }) => findings);
  expect(found.filter(({ rule }) => rule === level2Empty.id).map(({ todo }) => todo)).toEqual([
    `请填写二级指标，如${example}`,
  ]);
});
