import type { CellValue } from '../../src/model/cell';
import { scoreOf } from '../../src/scoring';
import { displayText } from '../../src/sheets/number-format/display-text';
import { gridOf } from '../support/grid';
import { judgeAlone } from './judge-grids';

/** A cell as typed, or a number and its format. */
type Typed = CellValue | readonly [number: number, format: string];

const HEADS = ['一级指标', '二级指标', '三级指标', '年度指标值', '全年实际值', '分值', '得分', '未完成原因'];
const SPLIT_HEADS = [
  ...HEADS.slice(0, 3),
  ...['指标符号', '年度指标值', '计量单位', '实际完成值', '实际值计量单位', '分值', '得分', '未完成原因'],
];

/** A 自评表 of the county with one row to be looked at, 60 points of other rows, 40 for it; `cells` hold its target and result. */
function judged(level2: string, name: string, cells: readonly Typed[], score: Typed) {
  const isSplit = cells.length > 2;
  const other = isSplit ? ['≥', 3, '公里', 3, '公里'] : ['≥3公里', '3公里'];
  const served = isSplit ? ['≥', 90, '%', 95, '%'] : ['≥90%', '95%'];
  const lines: readonly (readonly Typed[])[] = [
    ['项目绩效自评表'],
    ['项目名称', null, '通村公路'],
    isSplit ? SPLIT_HEADS : HEADS,
    ['产出指标', '数量指标', '硬化村道里程', ...other, 50, 50],
    ['产出指标', level2, name, ...cells, 40, score],
    ['满意度指标', '服务对象满意度指标', '受益群众满意度', ...served, 10, 10],
    ['总分', ...Array.from({ length: isSplit ? 7 : 4 }, () => null), 100, null],
  ];
  const width = isSplit ? SPLIT_HEADS.length : HEADS.length;
  const full = lines.map((line) => Array.from({ length: width }, (_, index) => line[index] ?? null));
  const values = full.map((line) => line.map((typed) => (isFormatted(typed) ? typed[0] : typed)));
  const texts = full.map((line) =>
    line.map((typed) => (isFormatted(typed) ? displayText(...typed) : displayText(typed))),
  );
  const [checked] = judgeAlone(gridOf(values, { texts }));
  const indicator = checked?.form.indicators[1];
  if (!checked || indicator?.level3.value !== name) throw new Error('the row was not read');
  const said = checked.findings.filter(({ severity, at }) => severity !== 'hint' && at?.row === 5);
  const { status, score: points } = scoreOf(indicator, checked.context.catalog.arithmetic);
  return {
    points: points?.toNumber() ?? status,
    said: said.map(({ rule, severity }) => `${severity} ${rule}`),
    findings: said,
  };
}

function isFormatted(typed: Typed): typed is readonly [number, string] {
  return Array.isArray(typed);
}

const SILENT: readonly string[] = [];
const WRITE_PERCENT = ['warning actual-unit'];
const ASK = ['warning actual-unclear'];

type Case = readonly [
  level2: string,
  name: string,
  cells: readonly Typed[],
  points: number | string,
  said: readonly string[],
];

const cases: readonly Case[] = [
  // Percent formats beside targets without %.
  ['质量指标', '验收合格率', ['≥95', [0.985, '0.0%']], 40, SILENT],
  ['质量指标', '管网完好率', ['≥96', [0.9612, '0.00%']], 40, SILENT],
  ['质量指标', '良种覆盖情况', ['不低于90', [1, '0%']], 40, SILENT],
  ['质量指标', '设备到位率', ['≥90', [0.81, '0%']], 36, ['error reason-missing']],
  ['质量指标', '验收合格率', [100, [1, '0%']], 40, SILENT],
  ['质量指标', '完工项目占比', [95, [0.962, '0.0%']], 40, SILENT],
  ['时效指标', '按期完成情况', ['100', [1, '0.00%']], 40, SILENT],
  [
    '质量指标',
    '验收合格率',
    [
      [1, '0%'],
      [1, '0%'],
    ],
    40,
    SILENT,
  ],
  ['质量指标', '验收合格率', [[0.9, '0%'], '93%'], 40, SILENT],
  ['质量指标', '验收合格率', [[0.9, '0%'], 93], 40, SILENT],
  ['质量指标', '验收合格率', ['95以上', [0.98, '0%']], 40, SILENT],
  ['质量指标', '复垦达标率', ['85以上', [0.855, '0.0%']], 40, SILENT],
  ['经济效益指标', '产值增长率', ['≥8%/年', [0.083, '0.0%']], 40, SILENT],
  ['质量指标', '水质达标率', ['≥95%/年', [0.98, '0%']], 40, SILENT],
  // % written.
  ['质量指标', '验收合格率', ['≥95%', '98%'], 40, SILENT],
  ['质量指标', '验收合格率', ['≥95%', '９８％'], 40, SILENT],
  ['质量指标', '验收合格率', ['≥95%', '98 %'], 40, SILENT],
  ['质量指标', '验收合格率', ['≥95%', [98, '0"%"']], 40, SILENT],
  ['质量指标', '验收合格率', ['≥95%', [96.5, '0.0"%"']], 40, SILENT],
  ['质量指标', '验收合格率', ['≥95％', '95.00%'], 40, SILENT],
  // No % anywhere near the number.
  ['质量指标', '验收合格率', ['≥95%', 0.98], 40, WRITE_PERCENT],
  ['质量指标', '验收合格率', ['≥95', 0.98], 40, WRITE_PERCENT],
  ['质量指标', '验收合格率', ['≥80%', '0.6'], 30, [...WRITE_PERCENT, 'error reason-missing']],
  ['质量指标', '渗漏率', ['≤10%', 0.5], 'ask', ASK],
  ['质量指标', '苗木死亡比例', ['≤8', 0.3], 'ask', ASK],
  ['经济效益指标', '收入增长率', ['≥6%', 1.2], 'ask', ASK],
  ['质量指标', '渗漏率', ['≤15%', 0.1], 40, SILENT],
  ['质量指标', '返修率', ['≤20%', 0.2], 40, SILENT],
  ['经济效益指标', '收入增长率', ['≥1%', '1.5'], 40, SILENT],
  ['经济效益指标', '收入增长率', ['≥6%', [0.07, '0%']], 40, SILENT],
  ['经济效益指标', '收入增长率', ['≥5%', [0.052, '0.0%']], 40, SILENT],
  ['质量指标', '渗漏率', ['≤5%', [0.03, '0%']], 40, SILENT],
  ['质量指标', '渗漏率', ['≤15%', 1.5], 'ask', ASK],
  ['质量指标', '返修率', ['≤30%', '0.31'], 'ask', ASK],
  ['质量指标', '渗漏率', ['≤12%', 1.25], 'ask', ASK],
  // Beside another unit a format says nothing.
  ['数量指标', '受益户数', ['≥2户', [2, '0%']], 40, SILENT],
  ['数量指标', '受益人数', ['≥300', 299], 39.87, ['error reason-missing']],
  // A number whose unit stands in a column of its own.
  ['质量指标', '验收合格率', ['≥', 95, '%', [0.98, '0%'], ''], 40, SILENT],
  ['质量指标', '验收合格率', ['≥', [0.95, '0%'], '%', [0.98, '0%'], '%'], 40, SILENT],
  ['质量指标', '验收合格率', ['≥', 95, '%', 0.98, '%'], 40, WRITE_PERCENT],
  ['质量指标', '渗漏率', ['≤', 10, '%', 0.5, '%'], 'ask', ASK],
  ['质量指标', '渗漏率', ['≤', 15, '%', 0.1, '%'], 40, SILENT],
  ['质量指标', '验收合格率', ['≥', 0.95, '%', 0.98, '%'], 40, SILENT],
];

test.each(cases)('%s %s %j: %s', (level2, name, cells, points, said) => {
  const found = judged(level2, name, cells, typeof points === 'number' ? points : null);
  expect([found.points, found.said]).toEqual([points, said]);
});

test.each<readonly [name: string, target: Typed, actual: Typed, points: number]>([
  ['验收合格率', '≥95%', [0.946, '0%'], 39.83],
  ['管护面积', 97401, [97400.6, '0'], 40],
  ['管护面积', '≥97401亩', [97400.6, '#,##0'], 40],
  ['亩均产值', '≥3.5', [3.4968, '0.00'], 39.96],
])('a miss that the shown digits hide draws no finding: %s %j %j', (name, target, actual, points) => {
  expect(judged('数量指标', name, [target, actual], 40)).toMatchObject({ points, said: SILENT });
});

/** Without a sign the direction is inferred, and what rests on it is asked (decision D5). */
test.each<readonly [Typed, Typed, Typed, string]>([
  ['≥95%', [0.944, '0%'], 40, 'error reason-missing'],
  [97401, [97400.4, '0'], 40, 'warning reason-missing'],
  [97401, 97400.6, 39.99, 'warning reason-missing'],
])('a miss that can be seen does: %j %j', (target, actual, score, said) => {
  expect(judged('数量指标', '验收合格率', [target, actual], score).said).toContain(said);
});

test.each<readonly [Typed, string]>([
  ['》95%', '≥95%'],
  ['》=98%', '≥98%'],
  ['《5300元', '≤5300元'],
  ['《30天', '≤30天'],
])('%s is asked about, with a fix that keeps the sign', (target, text) => {
  const { findings } = judged('数量指标', '某项', [target, null], null);
  expect(findings.find(({ at }) => at?.column === 4)).toMatchObject({ severity: 'warning', fix: { text } });
});

test('the % is asked for first, and no points are offered that rest on it', () => {
  const { said, findings } = judged('质量指标', '验收合格率', ['≥95%', 0.9], 40);
  expect(said).toEqual([...WRITE_PERCENT, 'error reason-missing']);
  expect(findings.some(({ fix }) => fix?.kind === 'set-number')).toBe(false);
});
