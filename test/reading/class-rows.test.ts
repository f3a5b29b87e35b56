import type { CellValue } from '../../src/model/cell';
import { gridOf } from '../support/grid';
import { judgeAlone } from './judge-grids';

const HEADS = ['一级指标', '二级指标', '三级指标', '年度指标值', '全年实际值', '分值', '得分', '未完成原因'];

function judged(...rows: readonly (readonly CellValue[])[]) {
  const [checked] = judgeAlone(
    gridOf([['项目绩效自评表'], ['项目名称', '', '石板河治理'], HEADS, ...rows, ['总分', '', '', '', '', 100, 100]]),
  );
  return {
    names: checked?.form.indicators.map(({ row, level3 }) => `${row} ${level3.value ?? ''}`),
    said: checked?.findings.filter(({ severity }) => severity !== 'hint').map(({ rule }) => rule),
  };
}

/** Classes of another kind are scored as a whole; their parts stand in the column of level 2. */
test.each<{ rows: readonly (readonly CellValue[])[]; names: readonly string[] }>([
  {
    rows: [
      ['项目过程', '制度执行', '', '', '', 3, 3],
      ['', '档案整理', '', '', '', 3, 3],
      ['产出指标', '数量指标', '清理河道', '≥6公里', '6公里', 94, 94],
    ],
    names: ['4 制度执行', '5 档案整理', '6 清理河道'],
  },
  {
    rows: [
      ['项目过程', '制度执行', '', '', '', 40, 40],
      ['', '档案整理', '', '', '', 60, 60],
    ],
    names: ['4 制度执行', '5 档案整理'],
  },
  {
    rows: [
      ['项目决策', '立项依据', '', '', '', 20, 20],
      ['项目产出', '完成质量', '', '', '', 80, 80],
    ],
    names: ['4 立项依据', '5 完成质量'],
  },
])('%# their rows are read, count in the sum and lack nothing', ({ rows, names }) => {
  expect(judged(...rows)).toEqual({ names, said: [] });
});

test('rows that hold such classes and nothing else are no form without indicators', () => {
  const { names, said } = judged(['项目过程', '制度执行'], ['', '档案整理']);
  expect(names).toEqual(['4 制度执行', '5 档案整理']);
  expect(said).not.toContain('indicators-missing');
});

test('a form of known classes without any name has no indicators', () => {
  const { said } = judged(['产出指标', '数量指标'], ['效益指标', '社会效益指标'], ['满意度指标', '服务对象满意度指标']);
  expect(said).toContain('indicators-missing');
});

test('numbered classes and numbered names in one column, their values further right', () => {
  const [checked] = judgeAlone(
    gridOf(
      [
        ['项目绩效目标申报表'],
        ['年度绩效目标', '为160户残疾人家庭改造设施'],
        ['指标内容', '', '指标标准', '指标值说明'],
        ['一、产出指标'],
        ['（一）数量指标'],
        ['1.改造户数', '', '160户', '花名册'],
        ['2.评估次数', '', '不少于320次', '改造前后'],
        ['（二）质量指标'],
        ['1.改造合格率', '', '100%', '抽验'],
        ['二、满意度指标'],
        ['1.群众满意度', '', '≥90%', '回访'],
      ],
      { merges: [3, 6, 7, 9, 11].map((row) => ({ top: row, left: 1, bottom: row, right: 2 })) },
    ),
  );
  expect(checked?.form.reading.state).toBe('certain');
  expect(checked?.form.indicators.map(({ level2, target }) => [level2?.name ?? null, target.text])).toEqual([
    ['数量指标', '160户'],
    ['数量指标', '不少于320次'],
    ['质量指标', '100%'],
    [null, '≥90%'],
  ]);
});
