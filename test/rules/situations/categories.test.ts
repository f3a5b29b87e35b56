import { NOTHING_KNOWN } from '../../../src/cycle/known-workbook';
import type { CellValue } from '../../../src/model/cell';
import { contextOf } from '../../../src/workbook/check/form-context';
import { judge } from '../../../src/workbook/check/check-workbook';
import { readSheet } from '../../../src/workbook/read/read-sheet';
import { gridOf } from '../../support/grid';

const BY_DOCUMENT = { as: 'caibannong-2019-68', category: null } as const;
const IN = (category: string) => ({ as: 'caibannong-2019-68', category }) as const;

type Cells = readonly [level1: string, level2: string, name: string, target: CellValue];
const OUTPUT = ['产出指标', '数量指标'] as const;
const SOCIAL = ['效益指标', '社会效益指标'] as const;
const SATISFACTION = ['满意度指标', '服务对象满意度指标'] as const;

function formOf(project: string, rows: readonly Cells[], goal = '改善群众生活条件，受益300户。') {
  const cells = [
    ['2024年度项目绩效目标申报表'],
    ['项目名称', project],
    ['年度资金总额（万元）', 60],
    ['年度目标', goal],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ...rows,
  ];
  const [form] = readSheet(gridOf(cells)).forms;
  if (form?.kind !== 'application') throw new Error('not read');
  return form;
}

const coreFindings = (form: ReturnType<typeof formOf>, judgement: Parameters<typeof judge>[1]) =>
  judge(form, judgement, 'full', NOTHING_KNOWN).findings.filter(({ rule }) => rule.startsWith('core-indicator'));

const about = (core: string, rows: readonly Cells[], category = 'village-infrastructure') =>
  coreFindings(formOf('贫困村村内基础设施建设项目', rows), IN(category))
    .filter(({ what }) => what.includes(core))
    .map(({ rule }) => rule);

describe('37: the place for the value behind the name is no part of it', () => {
  test.each<Cells>([
    [...SOCIAL, '受益建档立卡贫困人口数（≥**人）', '≥45人'],
    [...SOCIAL, '受益建档立卡贫困人口数≥**人', '≥45人'],
    [...SOCIAL, '受益建档立卡贫困人口数(人)', '≥45人'],
    [...SOCIAL, '★★★受益脱贫人口数（≥45人）', '≥45人'],
  ])('%s %s %s', (...row) => {
    expect(about('受益建档立卡贫困人口数', [row])).toEqual([]);
  });

  test('other rows alike', () => {
    expect(about('贫困村村内道路硬化里程', [[...OUTPUT, '贫困村村内道路硬化里程（公里）', '≥3公里']])).toEqual([]);
    expect(about('项目（工程）验收合格率', [[...OUTPUT, '项目（工程）验收合格率（%）', '100%']])).toEqual([]);
    expect(about('受益建档立卡贫困人口数', [[...SOCIAL, '受益建档立卡贫困户数（≥**户）', '≥45户']])).toEqual([
      'core-indicator-renamed',
    ]);
  });
});

describe('38: a category needs a name or a purpose that says so', () => {
  const SNOW: readonly Cells[] = [
    [...OUTPUT, '除雪道路面积', '≥12万平方米'],
    [...OUTPUT, '除雪道路条数', '≥36条'],
    [...OUTPUT, '道路巡查', '≥20次'],
  ];
  const WALL: readonly Cells[] = [
    [...OUTPUT, '游客数', '≥3万人'],
    [...OUTPUT, '灯光节', '1场'],
    [...SATISFACTION, '游客满意度', '≥90%'],
  ];
  const PAVING: readonly Cells[] = [
    [...OUTPUT, '硬化道路长度', '≥2公里'],
    [...OUTPUT, '安装路灯', '≥20盏'],
    [...OUTPUT, '铺设供水管网', '≥3公里'],
  ];

  test.each<readonly [string, readonly Cells[]]>([
    ['背街小巷道路除雪服务费', SNOW],
    ['古城墙夜游基础设施', WALL],
    ['城区道路保洁服务', SNOW],
    ['消防救援站建设', PAVING],
    ['学生营养改善计划', PAVING],
  ])('none: %s', (project, rows) => {
    const form = formOf(project, rows);
    expect(contextOf(form, BY_DOCUMENT, NOTHING_KNOWN).category).toBeNull();
    const named = judge(form, BY_DOCUMENT, 'full', NOTHING_KNOWN).findings.filter(({ what }) =>
      /供水设施|饮水安全|硬化里程/.test(what),
    );
    expect(named).toEqual([]);
  });

  test.each<readonly [string, readonly Cells[]]>([
    ['红星村道路硬化项目', PAVING],
    ['提前下达2024年省级衔接推进乡村振兴补助资金', PAVING],
  ])('guessed: %s', (project, rows) => {
    expect(contextOf(formOf(project, rows), BY_DOCUMENT, NOTHING_KNOWN).category).toMatchObject({ from: 'guess' });
  });
});

describe('39: another measure is no other name', () => {
  test.each<readonly [string, Cells]>([
    ['受益建档立卡贫困人口数', [...SATISFACTION, '受益脱贫户满意度', '≥90%']],
    ['贫困户供水设施数量', [...SOCIAL, '集中供水惠及人口数', '≥320人']],
    ['受益建档立卡贫困人口数', [...SATISFACTION, '受益监测对象认可率', '≥90%']],
    ['贫困户供水设施数量', [...SOCIAL, '饮水受益户数', '≥90户']],
    ['贫困村村内道路硬化里程', [...SATISFACTION, '道路沿线群众满意度', '≥90%']],
  ])('%s and %j', (core, row) => {
    expect(about(core, [row])).toEqual(['core-indicator-missing']);
  });

  test('a kin is kin', () => {
    expect(about('贫困户供水设施数量', [[...OUTPUT, '新建集中供水点', '≥3处']])).toEqual(['core-indicator-renamed']);
  });
});

describe('40: a guessed category asks in one line', () => {
  test.each<readonly [string, readonly Cells[]]>([
    [
      '红星村道路硬化项目',
      [
        [...OUTPUT, '硬化道路长度', '≥2公里'],
        [...OUTPUT, '新修道路涵洞', '≥3座'],
        [...OUTPUT, '道路里程', '≥2公里'],
      ],
    ],
    [
      '东沟村村内道路项目',
      [
        [...OUTPUT, '道路硬化面积', '≥9000平方米'],
        [...OUTPUT, '巷道硬化', '≥6条'],
        [...OUTPUT, '安装路灯', '≥30盏'],
      ],
    ],
    [
      '石坪村路灯亮化',
      [
        [...OUTPUT, '安装路灯', '≥30盏'],
        [...OUTPUT, '亮化道路长度', '≥2公里'],
        [...OUTPUT, '亮化街道', '≥3条'],
      ],
    ],
  ])('%s', (project, rows) => {
    const missing = coreFindings(formOf(project, rows), BY_DOCUMENT).filter(
      ({ rule }) => rule === 'core-indicator-missing',
    );
    expect(missing).toMatchObject([{ severity: 'warning', todo: '不涉及的，请说明理由' }]);
    expect(missing[0]?.what).toMatch(/^若属“贫困村村内基础设施建设项目”，还有核心指标.*“贫困户供水设施数量”.*未列$/);
  });
});
