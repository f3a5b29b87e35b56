import type { CellValue } from '../../../src/model/cell';
import { gridOfPlan } from '../../support/grid-of-plan';
import { readScoreList } from '../../../src/sheets/recognise/score-list';
import type { ScoreList } from '../../../src/sheets/recognise/score-list';
import { corpusTables, planOfCorpusTable } from '../../support/corpus';
import { correctApplications, countyTwins } from '../../support/correct-forms';
import { correctMonitorings } from '../../support/correct-monitorings';
import { correctSelfEvaluations } from '../../support/correct-self-evaluations';
import { gridOf, withoutMerges } from '../../support/grid';
import { filledProcess } from '../../support/process';
import { collectedResults } from '../../support/typed-list';
import { TYPED_TABLES, typedTablePlan } from '../../support/typed-tables';
import { typedSelfEvaluation } from '../../support/typed-self-evaluation';

type Rows = readonly (readonly CellValue[])[];

function listOn(rows: Rows, more: Parameters<typeof gridOf>[1] = {}): ScoreList {
  const list = readScoreList(gridOf(rows, more));
  if (!list) throw new Error('no list');
  return list;
}

const namesOn = (rows: Rows) => listOn(rows).projects.map(({ name }) => name);
const scoresOn = (rows: Rows) => listOn(rows).projects.map(({ score }) => score.value);

describe('a 汇总 list', () => {
  it('with title, unit line, sum above and notes below, whether merges are known or not', () => {
    const grid = gridOfPlan(collectedResults());
    for (const each of [grid, withoutMerges(grid)]) {
      const list = readScoreList(each);
      expect(list).toMatchObject({ has: { department: true, category: true }, isCut: false });
      expect(list?.projects).toHaveLength(23);
      expect(list?.projects[0]).toMatchObject({
        row: 5,
        name: '项目A工程',
        department: '县农业农村局',
        implementer: '第1乡人民政府',
        category: '村内基础设施',
        score: { value: 80 },
      });
      expect(list?.projects.slice(4, 6).map(({ score }) => [score.value, score.text])).toEqual([
        [null, ''],
        [null, '优秀'],
      ]);
    }
  });

  it('of two columns alone, anywhere on the sheet', () => {
    const list = listOn(
      [
        ['项目名称', '得分'],
        ['东坪村产业路', 95.5],
        ['西坪村饮水', '88.20分'],
      ],
      { top: 40, left: 7 },
    );
    expect(list.projects.map(({ row, score }) => [row, score.value])).toEqual([
      [41, 95.5],
      [42, 88.2],
    ]);
    expect(list.has).toEqual({ department: false, category: false });
  });

  test.each([
    '自评得分',
    '自评\n得分',
    '自 评 得 分（满分100分）',
    '自评分',
    '自评总分',
    '绩效自评得分',
    '得分',
    '总得分',
    '总分（100分）',
  ])('whose points are called %s', (caption) => {
    expect(
      scoresOn([
        ['项 目\n名 称', caption],
        ['东坪村产业路', 95],
      ]),
    ).toEqual([95]);
  });

  test.each([
    ['预算单位', '项目单位', '类别'],
    ['主管部门及代码', '项目实施单位', '项目类型'],
    ['主管部门', '填报单位', '项目类别'],
  ])('with the columns %s, %s, %s', (department, implementer, category) => {
    const list = listOn([
      ['序号', department, implementer, '项目名称', '年度', category, '得分'],
      [1, '县水利局', '东坪乡', '东坪村饮水', 2024, '基础设施', 90],
    ]);
    expect(list.projects[0]).toMatchObject({ department: '县水利局', implementer: '东坪乡', category: '基础设施' });
  });

  it('says 自评 where it has other points besides', () => {
    const head = ['项目名称', '执行率得分', '自评得分', '抽查得分', '总分'];
    expect(scoresOn([head, ['东坪村产业路', 10, 95, 93, 188]])).toEqual([95]);
  });

  test.each<[string, Rows]>([
    [
      'a group over its parts',
      [
        ['序号', '项目名称', '自评得分', '', '', '等级'],
        ['', '', '预算执行（10分）', '产出指标（50分）', '合计', ''],
        [1, '东坪村产业路', 9, 50, 95, '优'],
      ],
    ],
    [
      'points of two offices',
      [
        ['项目名称', '单位自评', '', '财政复核', ''],
        ['', '得分', '等级', '得分', '等级'],
        ['东坪村产业路', 95, '优', 91, '优'],
      ],
    ],
    [
      'a group over the names',
      [
        ['项目基本情况', '', '自评得分'],
        ['项目名称', '主管部门', ''],
        ['东坪村产业路', '县水利局', 95],
      ],
    ],
  ])('with captions in two rows: %s', (_, rows) => expect(scoresOn(rows)).toEqual([95]));
});

describe('what is a project', () => {
  const HEAD = ['序号', '项目名称', '主管部门', '自评得分'];
  const road = [1, '东坪村产业路', '县水利局', 95];
  const water = [2, '西坪村饮水', '县水利局', 90];
  const PROJECTS = ['东坪村产业路', '西坪村饮水'];

  test.each<[string, Rows]>([
    ['a sum below', [road, water, ['合  计', '', '', 185]]],
    ['a sum among the names, with its count', [road, water, ['', '合计（2个项目）', '', 185]]],
    ['the sum of a unit', [road, water, ['', '县水利局小计', '', 185]]],
    ['an average', [road, water, ['', '平均得分', '', 92.5]]],
    ['blank rows between', [road, [], ['', '', '', ''], water]],
    ['numbers of the columns', [[1, 2, 3, 4], road, water]],
    ['a line of full points', [['', '满分', '', 100], road, water]],
    ['units as headings', [['一', '县水利局', '', ''], road, ['二', '县交通局', '', 92.5], water]],
    ['units in brackets', [['', '（一）县水利局', '', 92], road, ['', '（二）县交通局', '', ''], water]],
    ['a unit with its average, without number', [['', '县水利局', '', 92.5], road, water]],
    ['a merged line', [['县水利局', '', '', ''], road, water]],
    ['the head again on the next page', [road, HEAD, water]],
    ['a note', [road, water, ['注：', '得分保留两位小数', '', 1]]],
    ['notes under each other', [road, water, ['说明：1.略'], ['', '2.得分保留两位小数']]],
    ['a line of signatures', [road, water, ['', '填表人（签字）：王某', '审核人：李某', '2024']]],
    ['a table of grades', [road, water, [], ['', '等级', '个数', '占比'], ['', '优秀', 2, 100]]],
    ['grades alone', [road, water, [], ['', '优秀', '2个', 100]]],
    ['more rows to come', [road, water, ['…', '……', '……', '…']]],
    ['a row pasted twice', [road, water, [3, '西坪村饮水', '县水利局', 90]]],
  ])('%s: none', (_, rows) => expect(namesOn([HEAD, ...rows])).toEqual(PROJECTS));

  it('projects of one name are two where their unit, or what else is said of them, differs', () => {
    expect(namesOn([HEAD, road, [2, '东坪村产业路', '县交通局', 95]])).toHaveLength(2);
    expect(namesOn([HEAD, road, [2, '东坪村产业路', '县水利局', 91]])).toHaveLength(2);
    expect(
      namesOn([
        ['项目名称', '得分'],
        ['东坪村产业路', 95],
        ['东坪村产业路', 95],
      ]),
    ).toHaveLength(2);
  });

  it('one without score or number is a project as long as its unit says so; a name alone is not', () => {
    expect(namesOn([HEAD, road, ['', '南坪村绿化', '县林业局', ''], ['', '以下为续建项目', '', '']])).toEqual([
      '东坪村产业路',
      '南坪村绿化',
    ]);
  });

  it('numbered by Chinese numerals alone they are projects', () => {
    expect(namesOn([HEAD, ['一', ...road.slice(1)], ['二', ...water.slice(1)]])).toEqual(PROJECTS);
  });

  it('a merged unit is that of all its rows; an empty one is none unless it may be covered', () => {
    const rows = [HEAD, road, [2, '西坪村饮水', '', 90], [3, '南坪村绿化', '', 88], [4, '北坪村路灯', '同上', 80]];
    const merges = [{ top: 2, left: 3, bottom: 3, right: 3 }];
    const departments = (list: ScoreList) => list.projects.map(({ department }) => department);
    expect(departments(listOn(rows, { merges }))).toEqual(['县水利局', '县水利局', '', '']);
    expect(departments(listOn(rows, { merges: 'unknown' }))).toEqual(Array(4).fill('县水利局'));
  });

  it('points are numbers as they are shown; a percentage is none', () => {
    const rows = [HEAD, ...[1, 2, 3, 4].map((number) => [number, `第${number}村道路`, '县水利局', 92.345])];
    const texts = rows.map((row) => row.map(String));
    ['92.35', '92%', '###', '92.35 分'].forEach((text, index) => texts[index + 1]?.splice(3, 1, text));
    expect(listOn(rows, { texts }).projects.map(({ score }) => score.value)).toEqual([92.35, null, 92.345, 92.35]);
  });

  it('as far as row 600; beyond, the list is cut', () => {
    const rows = (count: number) => [
      ['项目名称', '得分'],
      ...Array.from({ length: count }, (_, index) => [`第${index}村道路`, 90]),
    ];
    expect(listOn(rows(599))).toMatchObject({ isCut: false, projects: { length: 599 } });
    expect(listOn(rows(600))).toMatchObject({ isCut: true, projects: { length: 599 } });
    const window = gridOf(rows(599));
    expect(readScoreList({ ...window, truncated: true })?.isCut).toBe(true);
    expect(readScoreList({ ...gridOf(rows(300)), truncated: true })?.isCut).toBe(false);
  });
});

describe('what is no 汇总 list', () => {
  const below = ['东坪村产业路', '县水利局', 20, 18];

  test.each<[string, Rows]>([
    ['no points', [['项目名称', '主管部门', '预算数', '执行数'], below]],
    ['no names', [['项目', '主管部门', '分值', '得分'], below]],
    ['other points', [['项目名称', '主管部门', '评标得分', '抽查得分'], below]],
    ['indicators', [['项目名称', '三级指标', '年度指标值', '得分'], below]],
    ['points of a part with their maximum', [['项目名称', '执行率', '分值', '得分'], below]],
    ['checked already', [['项目名称', '实施单位', '自评分', '核定分'], below]],
    ['two columns that may be meant', [['项目名称', '主管部门', '得分', '总分'], below]],
    ['a review', [['绩效目标审核得分汇总表'], ['项目名称', '主管部门', '预算数', '得分'], below]],
    ['a report', [['县水利局2024年度绩效自评报告'], ['项目名称', '主管部门', '预算数', '总分'], below]],
    [
      'a field of a form',
      [
        ['项目名称', '东坪村产业路', '自评得分', 95],
        ['预算执行情况', '', 18, 90],
      ],
    ],
    [
      'labels under each other',
      [
        ['项目名称', '东坪村产业路', '自评得分', '优'],
        ['主管部门', '县水利局', 90, ''],
      ],
    ],
    ['a label', [['项目名称：', '', '', '自评得分'], below]],
    ['nothing below', [['项目名称', '主管部门', '预算数', '自评得分']]],
    [
      'not filled in',
      [
        ['项目名称', '主管部门', '预算数', '自评得分'],
        ['东坪村产业路', '县水利局', 20, ''],
      ],
    ],
    [
      'an indicator table below',
      [['项目名称', '主管部门', '预算数', '得分'], below, ['一级指标', '二级指标', '三级指标', '得分'], below],
    ],
    [
      'a 流程表 with points',
      [
        ['项目名称', '申报日期', '审核日期', '批复日期', '公开日期', '自评得分'],
        ['东坪村产业路', '', '', '', '', 95],
      ],
    ],
    ['a head below row 15', [...Array.from({ length: 15 }, () => ['说明']), ['项目名称', '', '', '得分'], below]],
  ])('%s', (_, rows) => expect(readScoreList(gridOf(rows))).toBeNull());

  it('the same captions without what tells them apart are one', () => {
    expect(readScoreList(gridOf([['项目名称', '主管部门', '预算数', '自评得分'], below]))).not.toBeNull();
  });

  const forms = [
    ...correctApplications(),
    ...countyTwins(),
    ...correctMonitorings(),
    ...correctSelfEvaluations('typed'),
    ...correctSelfEvaluations('formulas'),
  ].map(({ plan }) => plan);
  const typed = [...TYPED_TABLES.map(typedTablePlan), typedSelfEvaluation('自评表')];
  const process = filledProcess([{ name: '东坪村产业路', year: 2024, dates: { plan: 45300 } }]);

  it('a form as it is drawn or typed, a 流程表, a published table', () => {
    const plans = [...forms, ...typed, process, ...corpusTables().map(planOfCorpusTable)];
    expect(plans.length).toBeGreaterThan(60);
    for (const plan of plans) {
      const grid = gridOfPlan(plan);
      expect([plan.name, readScoreList(grid), readScoreList(withoutMerges(grid))]).toEqual([plan.name, null, null]);
    }
  });
});
