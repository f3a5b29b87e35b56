import { caibannong201968, wordAs } from '../../../src/catalog';
import { categoryById } from '../../support/category-by-id';
import type { Category, TemplateRow } from '../../../src/catalog/types';
import type { CellValue } from '../../../src/model/cell';
import { coreLineFormula } from '../../../src/sheets/native/core-line';
import { fundsMarkFormula } from '../../../src/sheets/native/funds-mark';
import { lintFormula } from '../../support/formula-lint';
import { markCells } from '../../../src/sheets/native/markers';
import { bareSheet, evaluate } from '../../support/evaluate';

/** Marks as people see them. */
const CORE_MISSING = '◀ 必填：核心指标';
const TO_FILL = '○ 待填';
const PLACEHOLDER_LEFT = '◀ 请把**换成数字';
const NAME_MISSING = '◀ 请填写指标名称';
const UNIT_MISSING = '◀ 请写明单位';

interface TestCell {
  readonly row: number;
  readonly column: number;
  readonly value?: CellValue;
  readonly formula?: string;
}

/** name (null: as drawn), value, mark. */
type MarkCase = readonly [name: string | null, target: CellValue, mark: string];

const { categories } = caibannong201968;

function templateRow(name: string): TemplateRow {
  const row = categories.flatMap(({ rows }) => rows).find((one) => one.name === name);
  if (!row) throw new Error(`no template row ${name}`);
  return row;
}

const drawnName = ({ stars, name }: TemplateRow): string => '★'.repeat(stars) + name;

const MARKS: readonly (readonly [template: TemplateRow | null, cases: readonly MarkCase[]])[] = [
  [
    templateRow('贫困村村内道路硬化里程'),
    [
      [null, '≥**公里', CORE_MISSING],
      [null, null, CORE_MISSING],
      [null, '  ', CORE_MISSING],
      [null, '≥5**公里', PLACEHOLDER_LEFT],
      [null, '≥5公里', ''],
      [null, '≥ 5.5 公里', ''],
      [null, '5公里（含支路）', ''],
      [null, '≥5km', ''],
      [null, '≥5KM', ''],
      [null, '≥５千米', ''],
      [null, '不涉及，本村已全部硬化', ''],
      [null, 5, '◀ 请写单位 公里'],
      [null, '≥5', '◀ 单位应为 公里'],
      [null, '≥5平方公里', '◀ 单位应为 公里'],
      [null, '公里', '◀ 单位应为 公里'],
      [null, '≥5000平方米', '◀ 单位应为 公里'],
      ['★★★脱贫村村内道路硬化里程', '≥5公里', ''],
      ['★★★脱贫村村内道路硬化里程', '≥5座', '◀ 单位应为 公里'],
      ['★★★ 贫困村村内 道路硬化里程', '≥5座', '◀ 单位应为 公里'],
      ['村内道路硬化面积', '≥5000平方米', ''],
      ['村内道路硬化面积', '≥**公里', TO_FILL],
      ['', '≥5公里', NAME_MISSING],
      ['', '≥**公里', ''],
      ['', null, ''],
    ],
  ],
  [
    templateRow('贫困户供水设施数量'),
    [
      [null, '≥3座', ''],
      [null, '≥3处', ''],
      [null, '≥3眼', ''],
      [null, '≥3人', '◀ 单位应为 座'],
    ],
  ],
  [
    templateRow('项目（工程）验收合格率'),
    [
      [null, '100%', ''],
      [null, '＝100％', ''],
      [null, '100 %', ''],
      [null, 1, ''],
      [null, '≥95%', '◀ 模板为 100%'],
      [null, 0.95, '◀ 模板为 100%'],
      [null, 95, '◀ 请写单位 %'],
      [null, null, CORE_MISSING],
    ],
  ],
  [
    templateRow('供水设施补助标准'),
    [
      [null, '**万元/公里', TO_FILL],
      [null, '30万元/公里', ''],
      [null, '≤5万元/座', ''],
      [null, '5万元', '◀ 单位应为 万元/公里 或 万元/座'],
      [null, '50000元/座', '◀ 单位应为 万元/公里 或 万元/座'],
    ],
  ],
  [
    templateRow('猪养殖补助标准'),
    [
      [null, '500元/头', ''],
      [null, '500元/头只', ''],
      [null, '500元/只', ''],
      [null, '0.05万元/头', '◀ 单位应为 元/头只 或 元/头 或 元/只'],
    ],
  ],
  [
    templateRow('建档立卡贫困户子女生均资助标准'),
    [
      [null, '3000元/学年', ''],
      [null, '3000元/人/学年', ''],
      ['★★★脱贫户（含监测对象）子女生均资助标准', '3000元/月', '◀ 单位应为 元/学年'],
      [null, '3000元', '◀ 单位应为 元/学年'],
    ],
  ],
  [
    templateRow('受益贫困人口满意度'),
    [
      [null, '≥**%', TO_FILL],
      [null, '≥95%', ''],
      [null, '≥９５％', ''],
      [null, '95百分比', ''],
      [null, 0.95, ''],
      [null, 95, '◀ 请写单位 %'],
      [null, '≥95', '◀ 单位应为 %'],
      [null, '满意', '◀ 单位应为 %'],
    ],
  ],
  [
    templateRow('工程设计使用年限'),
    [
      [null, '≥10年', ''],
      [null, '长期', '◀ 单位应为 年'],
    ],
  ],
  [
    templateRow('特色产业带动增加贫困人口收入（总收入）'),
    [
      [null, '≥20万元', ''],
      [null, '≥1.5亿元', '◀ 单位应为 万元'],
      [null, '≥2000元', '◀ 单位应为 万元'],
    ],
  ],
  [
    templateRow('受益建档立卡贫困户数'),
    [
      [null, '≥120户', ''],
      [null, '≥1.2万户', ''],
      [null, '≥120人', '◀ 单位应为 户'],
    ],
  ],
  [
    templateRow('鸡养殖数量'),
    [
      [null, '≥1000羽', ''],
      [null, '≥1000只', ''],
      [null, '≥1000斤', '◀ 单位应为 只'],
    ],
  ],
  [
    templateRow('补助各类粮食作物种植面积'),
    [
      [null, null, ''],
      [null, '≥100亩', ''],
      ['另一类作物种植面积', null, TO_FILL],
    ],
  ],
  [
    null,
    [
      ['', null, ''],
      ['指标1：', null, ''],
      ['指标2:', null, ''],
      ['……', null, ''],
      ['指标1：', '≥5公里', NAME_MISSING],
      ['指标1：道路里程', null, TO_FILL],
      ['道路里程', '≥5公里', ''],
      ['项目完成时间', '2024年12月底前', ''],
      ['道路里程', 5, UNIT_MISSING],
      ['合格率', 0.95, ''],
      ['道路里程', '≥**公里', PLACEHOLDER_LEFT],
      ['★★★自定核心指标', null, CORE_MISSING],
      ['', '≥**亩', ''],
    ],
  ],
];

const COLUMNS = { name: 4, target: 5, mark: 6 };
const markCases = MARKS.flatMap(([template, cases]) =>
  cases.map(([name, target, mark]) => ({ template, name, target, mark })),
);

/** total, fiscal, other, whether marked and with which difference. */
const FUNDS: readonly (readonly [total: CellValue, fiscal: CellValue, other: CellValue, difference: string | null])[] =
  [
    [23, 23, null, null],
    [23, 22, 1, null],
    [23, 22, null, '1.00'],
    [23, 22, 0.996, null],
    [23, 22, 0.995, '0.01'],
    [0.3, 0.1, 0.2, null],
    ['23.00万元', '22 万元', '1', null],
    ['1,573.06', 1573.06, null, null],
    [20, 22, null, '2.00'],
    [null, 22, 1, null],
    [23, null, 1, null],
    ['待定', 22, 1, null],
    [0, 0, 0, null],
  ];

const infrastructure = categoryById('village-infrastructure') as Category;
const yulu = categoryById('yulu') as Category;

type CoreCase = readonly [
  what: string,
  category: Category,
  rows: readonly (readonly [string, CellValue])[],
  line: string,
];

const ROAD = ['★★★贫困村村内道路硬化里程', '≥5公里'] as const;
const WATER = ['★★★贫困户供水设施数量', '≥2座'] as const;
const QUALITY = ['★★★项目（工程）验收合格率', '100%'] as const;
const PEOPLE = ['★★★受益建档立卡贫困人口数', '≥300人'] as const;
const DRINKING = ['★★★解决贫困人口饮水安全问题人数', '≥300人'] as const;

const CORE: readonly CoreCase[] = [
  ['all filled', infrastructure, [ROAD, WATER, QUALITY, PEOPLE, DRINKING], '核心指标应填 5 项，已填 5 项'],
  [
    'other order, other rows between',
    infrastructure,
    [DRINKING, ['道路补助标准', '5万元/公里'], PEOPLE, QUALITY, WATER, ROAD],
    '核心指标应填 5 项，已填 5 项',
  ],
  [
    'one placeholder, one empty',
    infrastructure,
    [[ROAD[0], '≥**公里'], [WATER[0], null], QUALITY, PEOPLE, DRINKING],
    '核心指标应填 5 项，已填 3 项，缺：贫困村村内道路硬化里程、贫困户供水设施数量',
  ],
  [
    'a row deleted',
    infrastructure,
    [ROAD, WATER, QUALITY, PEOPLE],
    '核心指标应填 5 项，已填 4 项，缺：解决贫困人口饮水安全问题人数',
  ],
  [
    'today’s words, without the 监测对象 once, stars gone',
    infrastructure,
    [
      ['脱贫村村内道路硬化里程', 5],
      ['脱贫户 供水设施数量', '2座'],
      ['项目工程验收合格率', 1],
      ['受益脱贫人口数', '3人'],
      ['★★★解决脱贫人口饮水安全问题人数', '3人'],
    ],
    '核心指标应填 5 项，已填 5 项',
  ],
  [
    'in today’s words',
    yulu,
    yulu.rows.map(({ name }) => [wordAs(name, 'current'), '1'] as const),
    '核心指标应填 3 项，已填 3 项',
  ],
  [
    'nothing there',
    yulu,
    [['', null]],
    '核心指标应填 3 项，已填 0 项，缺：资助建档立卡贫困户子女人数、建档立卡贫困户子女生均资助标准、受助学生满意度',
  ],
];

describe('the marks of a 表1, calculated by LibreOffice', () => {
  const cells: TestCell[] = [];
  let row = 0;
  const put = (column: number, content: { value: CellValue } | { formula: string }): void =>
    void cells.push({ row, column, ...content });

  const markRows = markCases.map(({ template, name, target }) => {
    row += 1;
    put(COLUMNS.name, { value: name ?? (template ? drawnName(template) : '') });
    put(COLUMNS.target, { value: target });
    for (const { column, content } of markCells(row, COLUMNS, template)) put(column, content);
    return row;
  });
  const fundsRows = FUNDS.map((amounts) => {
    row += 1;
    amounts.slice(0, 3).forEach((value, index) => put(1 + index, { value: value ?? null }));
    put(6, { formula: fundsMarkFormula(`$A${row}`, `$B${row}`, `$C${row}`) });
    return row;
  });
  const coreRows = CORE.map(([, category, rows]) => {
    const firstRow = row + 1;
    for (const [name, target] of rows) {
      row += 1;
      put(COLUMNS.name, { value: name });
      put(COLUMNS.target, { value: target });
    }
    const area = { nameColumn: COLUMNS.name, targetColumn: COLUMNS.target, firstRow, lastRow: row };
    put(6, { formula: coreLineFormula(category, area, '2019') ?? '' });
    return row;
  });

  let at: (row: number, column: number) => CellValue = () => null;
  beforeAll(async () => {
    at = await evaluate(bareSheet(cells));
  });

  it('are formulas that every engine takes', () => {
    expect(cells.flatMap(({ formula }) => (formula === undefined ? [] : lintFormula(formula, 'cell')))).toEqual([]);
  });

  it.each(markCases.map((one, index) => ({ ...one, drawn: one.template?.name ?? '(open row)', index })))(
    '$drawn, written $name: $target → $mark',
    ({ index, mark }) => expect(at(markRows[index] ?? 0, 6) ?? '').toBe(mark),
  );

  it.each(FUNDS.map(([total, fiscal, other, difference], index) => ({ total, fiscal, other, difference, index })))(
    'funds $total, $fiscal, $other → $difference',
    ({ difference, index }) =>
      expect(at(fundsRows[index] ?? 0, 6) ?? '').toBe(
        difference === null ? '' : `◀ 合计不符：总额与财政拨款、其他资金之和相差 ${difference} 万元`,
      ),
  );

  it.each(CORE.map(([what, , , line], index) => ({ what, line, index })))('core line: $what', ({ line, index }) =>
    expect(at(coreRows[index] ?? 0, 6)).toBe(line),
  );
});

it('asks for no core line where a category has no core indicators', () => {
  expect(
    coreLineFormula({ ...yulu, rows: [] }, { nameColumn: 4, targetColumn: 5, firstRow: 1, lastRow: 2 }, '2019'),
  ).toBeNull();
});
