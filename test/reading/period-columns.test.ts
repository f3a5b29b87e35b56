import type { CellValue } from '../../src/model/cell';
import { CERTAIN, certaintyOf } from '../../src/model/reading';
import { recognise } from '../../src/sheets/recognise';
import type { FixedColumn } from '../../src/sheets/user-corrections';
import { gridOf } from '../support/grid';
import { judgeGrids } from './judge-grids';

const NAMES = ['种植面积', '成活率', '农户满意度'];
const CLASSES = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['满意度指标', '服务对象满意度指标'],
];

function table(title: string, captions: readonly string[], values: readonly (readonly CellValue[])[], line = '') {
  return gridOf([
    [title],
    [line],
    ['项目名称', '林下经济'],
    ['一级指标', '二级指标', '三级指标', ...captions],
    ...values.map((cells, index) => [...(CLASSES[index] ?? []), NAMES[index] ?? '', ...cells]),
  ]);
}

const YEARS = [
  ['≥100亩', '≥200亩', '≥300亩'],
  ['≥85%', '≥88%', '≥90%'],
  ['≥90%', '≥91%', '≥92%'],
];

function rolesOf(grid: ReturnType<typeof gridOf>, fixed: readonly FixedColumn[] = []) {
  const [form] = recognise(grid, { fixed });
  const columns = form?.reading.columns ?? [];
  return {
    target: columns.find(({ role }) => role === 'target')?.column,
    actual: columns.find(({ role }) => role === 'actual')?.column,
    isSure: {
      target: form !== undefined && certaintyOf(form.reading, 'target') >= CERTAIN,
      actual: form !== undefined && certaintyOf(form.reading, 'actual') >= CERTAIN,
    },
  };
}

describe('targets of several years', () => {
  const captions = ['2023年目标值', '2024年目标值', '2025年目标值'];

  test.each([
    ['the project’s title', '2024年项目绩效目标表', ''],
    ['a line above the table', '项目绩效目标表', '（2024年度）'],
    ['the year of the form before the years that others name', '2023年立项项目绩效目标表', '（2024年度）'],
    ['the year before a date', '2024年项目绩效目标表', '填报日期：2023年12月20日'],
  ])('%s says which counts', (_, title, line) => {
    expect(rolesOf(table(title, captions, YEARS, line))).toMatchObject({ target: 5, isSure: { target: true } });
  });

  test.each([
    ['nothing', '项目绩效目标表', ''],
    ['a year of no column', '2026年项目绩效目标表', ''],
    ['two of the years', '项目绩效目标表', '2023年开工，2025年完工'],
    ['a date alone', '项目绩效目标表', '填报日期：2023年12月20日'],
  ])('%s leaves it open, and no target is judged', (_, title, line) => {
    const grid = table(title, captions, [['', '≥200亩', '300亩左右'], ...YEARS.slice(1)], line);
    expect(rolesOf(grid).isSure.target).toBe(false);
    expect(
      judgeGrids([grid]).flatMap(({ findings }) => findings.filter(({ rule }) => rule.startsWith('target'))),
    ).toEqual([]);
  });

  test('a person’s word decides, and the other years stand aside', () => {
    const fixed = [{ column: 6, role: 'target' as const }];
    expect(rolesOf(table('项目绩效目标表', captions, YEARS), fixed)).toMatchObject({
      target: 6,
      isSure: { target: true },
    });
  });

  test('a span of years beside one of them is the long term', () => {
    const grid = table(
      '项目绩效目标表',
      ['2023-2025年目标值', '2025年目标值'],
      YEARS.map((cells) => cells.slice(1)),
    );
    expect(rolesOf(grid)).toMatchObject({ target: 5, isSure: { target: true } });
  });
});

describe('results of several years', () => {
  test('the last filled one is taken and not believed', () => {
    const captions = ['目标值', '2023年完成值', '2024年完成值', '2025年完成值'];
    const values = [
      ['≥200亩', '100亩', '150亩', ''],
      ['≥88%', '80%', '85%', ''],
      ['≥91%', '90%', '90%', ''],
    ];
    expect(rolesOf(table('项目绩效自评表', captions, values))).toMatchObject({
      target: 4,
      actual: 6,
      isSure: { target: true, actual: false },
    });
  });

  test('the result of an earlier year than the only target’s is none of it', () => {
    const values = YEARS.map(([earlier = '', own = '']) => [earlier.replace('≥', ''), own]);
    const { target, actual } = rolesOf(table('项目绩效目标表', ['2024年完成值', '2025年目标值'], values));
    expect([target, actual]).toEqual([5, undefined]);
  });
});

describe('results of parts of the year', () => {
  const quarters = ['年度目标值', '一季度完成值', '二季度完成值', '三季度完成值', '四季度完成值'];
  const others = [
    ['100%', '100%', '100%', '', ''],
    ['≥90%', '90%', '92%', '', ''],
  ];

  const cases: readonly (readonly [what: string, cells: readonly CellValue[], isSure: boolean])[] = [
    [
      'grow towards the target and together are far above it: the latest has them all',
      ['12亩', '6亩', '12亩', '', ''],
      true,
    ],
    ['may add up to the target: open', ['12亩', '5亩', '7亩', '', ''], false],
    ['fall: open', ['12亩', '7亩', '5亩', '', ''], false],
    ['are missing in the latest: open', ['12亩', '9亩', '', '', ''], false],
  ];

  test.each(cases)('%s', (_, cells, isSure) => {
    const roles = rolesOf(table('项目绩效运行监控表', quarters, [cells, ...others]));
    expect(roles).toMatchObject({ target: 4, actual: 6, isSure: { target: true, actual: isSure } });
  });

  test('months that all begin in January have all in the latest', () => {
    const captions = ['年度目标值', '1-3月完成值', '1-6月完成值', '1-9月完成值'];
    const values = [
      ['12亩', '5亩', '7亩', ''],
      ['100%', '100%', '100%', ''],
      ['≥90%', '90%', '92%', ''],
    ];
    expect(rolesOf(table('项目绩效运行监控表', captions, values))).toMatchObject({
      actual: 6,
      isSure: { actual: true },
    });
  });

  test('captions of quarters alone are the plan where all are filled, and perhaps results where the later ones are not', () => {
    const captions = ['年度目标值', '一季度', '二季度', '三季度', '四季度'];
    const plan = [
      ['12亩', '3亩', '6亩', '9亩', '12亩'],
      ['100%', '100%', '100%', '100%', '100%'],
      ['≥90%', '≥90%', '≥90%', '≥90%', '≥90%'],
    ];
    const begun = plan.map((cells) => cells.map((text, index) => (index > 2 ? '' : text)));
    expect(rolesOf(table('项目绩效目标表', captions, plan)).actual).toBeUndefined();
    expect(rolesOf(table('项目绩效运行监控表', captions, begun))).toMatchObject({
      actual: 6,
      isSure: { actual: false },
    });
  });
});
