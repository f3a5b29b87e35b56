import { indicatorDuplicate } from '../../src/rules/indicator-duplicate';
import { findingsOf } from '../support/rules';

type Cells = readonly [level2: string, name: string, target: string, description?: string];

const said = (...rows: readonly Cells[]) =>
  findingsOf(
    indicatorDuplicate,
    '',
    ...rows.map(([level2, name, target, description]) => ({
      一级指标: '产出指标',
      二级指标: level2,
      三级指标: name,
      指标值: target,
      ...(description !== undefined && { 绩效指标描述: description }),
    })),
  ).map(({ severity, at, what }) => ({ severity, column: at?.column, what }));

test('the same row again', () => {
  expect(said(['数量指标', '安装路灯', '≥20盏'], ['数量指标', '安装 路灯', '≥20盏'])).toEqual([
    { severity: 'warning', column: 4, what: '“安装 路灯”与第11行重复' },
  ]);
  expect(
    said(['数量指标', '受益户数', '≥20户', '受益的户数'], ['质量指标', '受益户数', '≥20户', '受益的户数。']),
  ).toMatchObject([{ severity: 'warning' }]);
});

test('one name, two values, nothing that tells them apart', () => {
  expect(said(['成本指标', '补助标准', '120元/平方米'], ['成本指标', '补助标准', '4000元/盏'])).toMatchObject([
    { severity: 'warning', what: '“补助标准”与第11行同名，指标值不同' },
  ]);
  expect(said(['时效指标', '落实报酬资金', '2023年'], ['成本指标', '落实报酬资金', '659004元'])).toMatchObject([
    { severity: 'warning', what: '“落实报酬资金”与第11行（时效指标）同名，指标值不同' },
  ]);
});

test('descriptions tell rows of one name apart: the difference belongs into the name', () => {
  expect(
    said(['成本指标', '补助标准', '120元', '花砖补助标准'], ['成本指标', '补助标准', '4000元', '路灯补助标准']),
  ).toMatchObject([{ severity: 'hint', what: '“补助标准”与第11行同名，只有绩效指标描述不同' }]);
});

test('one description for two names', () => {
  expect(
    said(['数量指标', '安装路灯', '≥20盏', '按合同统计数量'], ['数量指标', '修建水渠', '≥2公里', '按合同统计数量']),
  ).toEqual([{ severity: 'hint', column: 5, what: '“修建水渠”与第11行“安装路灯”的绩效指标描述相同' }]);
});

test('names that differ by 数量 or 的, with one value', () => {
  expect(said(['数量指标', '受益脱贫户', '≥20户'], ['数量指标', '受益的脱贫户数', '≥20户'])).toMatchObject([
    { severity: 'hint', what: '“受益的脱贫户数”与第11行“受益脱贫户”名称相近，指标值相同' },
  ]);
});

test('a row is said to be double once', () => {
  expect(
    said(['数量指标', '路灯', '≥20盏'], ['数量指标', '路灯', '≥20盏'], ['数量指标', '路灯', '≥20盏']),
  ).toHaveLength(2);
});

test.each<readonly [string, readonly Cells[]]>([
  [
    'other names',
    [
      ['数量指标', '受益户数', '≥20户'],
      ['数量指标', '受益人数', '≥20户'],
    ],
  ],
  [
    'brackets that tell apart',
    [
      ['质量指标', '验收合格率（道路）', '100%'],
      ['质量指标', '验收合格率（饮水）', '100%'],
    ],
  ],
  [
    'near names, other values',
    [
      ['数量指标', '受益脱贫户', '≥20户'],
      ['数量指标', '受益脱贫户数', '≥30户'],
    ],
  ],
  [
    'another class and another description',
    [
      ['数量指标', '路灯', '≥20盏', '安装盏数'],
      ['质量指标', '路灯', '100%', '亮灯盏数占比'],
    ],
  ],
  [
    'rows still open',
    [
      ['数量指标', '路灯', '≥**盏'],
      ['数量指标', '路灯', ''],
    ],
  ],
  [
    'struck out',
    [
      ['数量指标', '路灯', '≥20盏'],
      ['数量指标', '路灯', '不涉及'],
    ],
  ],
  [
    'no description twice',
    [
      ['数量指标', '路灯', '≥20盏', '/'],
      ['数量指标', '水渠', '≥2公里', '/'],
    ],
  ],
])('silent: %s', (_, rows) => {
  expect(said(...rows)).toEqual([]);
});
