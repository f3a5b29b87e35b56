import { caibannong201968 } from '../../../src/catalog';
import type { Review } from '../../../src/model/form';
import { drawReview } from '../../../src/sheets/draw/review';
import { gridOfPlan } from '../../support/grid-of-plan';
import { recognise } from '../../../src/sheets/recognise';
import { gradeIn } from '../../../src/sheets/recognise/review-grade';
import { applicationOn, filledApplication } from '../../support/correct-forms';
import { fillPlan } from '../../support/fill-plan';
import { gridOf } from '../../support/grid';
import { PROJECT_STORIES } from '../../support/project-stories';

const POINTS = [20, 9, 10, 10, 8, 10, 9.5, 9, 10];
const ROWS = [5, 7, 8, 10, 11, 13, 14, 16, 17];

const drawn = drawReview({
  ruleSet: caibannong201968,
  name: '表2',
  from: applicationOn(filledApplication(PROJECT_STORIES[3]!, '2019')),
});

const filled = fillPlan(drawn, [
  ...POINTS.map((value, index) => ({ at: { row: ROWS[index]!, column: 4 }, content: { value } })),
  { at: { row: 19, column: 2 }, content: { value: '目标明确，同意安排。' } },
  { at: { row: 20, column: 2 }, content: { value: '县财政局' } },
  { at: { row: 20, column: 3 }, content: { value: '县农业农村局' } },
  { at: { row: 21, column: 2 }, content: { value: '2024年3月5日' } },
]);

function reviewOn(grid: Parameters<typeof recognise>[0]): Review {
  const [form, ...others] = recognise(grid);
  if (form?.kind !== 'review' || others.length > 0) throw new Error('not one review');
  return form;
}

describe('the drawn 表2', () => {
  test.each([
    ['merges known', gridOfPlan(filled)],
    ['merges unknown', { ...gridOfPlan(filled), merges: 'unknown' as const }],
  ])('is read back, %s', (_, grid) => {
    const form = reviewOn(grid);
    expect(form.layout).toBe('caibannong-2019-68');
    expect(form.area).toEqual({ top: 1, left: 1, bottom: 21, right: 4 });
    expect([form.title?.text, form.project.name?.text]).toEqual(['绩效目标审核表', PROJECT_STORIES[3]!.name]);
    expect([form.amount?.value?.toNumber(), form.amount?.at.column]).toEqual([130, 4]);
    expect(
      form.items.map(({ name, max, score }) => [name, max?.toNumber(), score.value?.toNumber(), score.at.row]),
    ).toEqual(
      [
        '合规性审核',
        '规范完整性',
        '明确清晰性',
        '目标相关性',
        '指标科学性',
        '绩效合理性',
        '资金匹配性',
        '实现可能性',
        '条件充分性',
      ].map((name, index) => [name, index === 0 ? 20 : 10, POINTS[index], ROWS[index]]),
    );
    expect([form.opinion?.text, form.date?.text]).toEqual(['目标明确，同意安排。', '2024年3月5日']);
    expect(form.reviewers.map(({ text }) => text)).toEqual(['县财政局', '县农业农村局', '（单位盖章）']);
    expect([form.total?.at, form.grade?.at].map((at) => [at?.row, at?.column])).toEqual([
      [18, 4],
      [18, 2],
    ]);
  });
});

test('typed by hand: a total of its own, boxes in cells of their own, an item of the county', () => {
  const form = reviewOn(
    gridOf([
      ['2024年扶贫项目绩效目标审核表', '', '', ''],
      ['项目名称', '东坪村产业路', '项目资金（元）', '230000'],
      ['审核内容', '审核要点', '', '审核得分'],
      ['一、合规性审核（20分）', '', '', ''],
      ['合规性审核（20分）', '是否符合支持范围', '', '18分'],
      ['二、带贫机制（80分）', '', '', ''],
      ['带贫减贫机制（80分）', '是否建立', '', '70'],
      ['总分', '', '', '88'],
      ['综合评定等级', '☑通过', '□不通过', ''],
      ['总体审核意见', '', '', ''],
      ['审核单位', '县财政局', '', ''],
      ['审核时间', '', '', ''],
    ]),
  );
  expect(form.layout).toBeNull();
  expect(form.moneyUnit).toBe('元');
  expect(form.amount?.value?.toNumber()).toBe(230000);
  expect(form.items.map(({ name, score }) => [name, score.value?.toNumber()])).toEqual([
    ['合规性审核', 18],
    ['带贫减贫机制', 70],
  ]);
  expect([form.total?.value?.toNumber(), form.grade?.value]).toEqual([88, true]);
  expect([form.opinion?.text, form.date?.text]).toEqual(['', '']);
});

test.each([
  ['通过（85分及以上） ☑　　不通过（85分以下） □', true],
  ['通过（85分及以上）□ 不通过（85分以下）√', false],
  ['☑通过（85分及以上） □不通过（85分以下）', true],
  ['□ 通过 ■ 不通过', false],
  ['通过（85分及以上） □　　不通过（85分以下） □', null],
  ['通过 ☑ 不通过 ☑', null],
  ['通过', true],
  ['不通过', false],
  ['', null],
])('%s: %s', (text, expected) => expect(gradeIn(text)).toBe(expected));

describe('most points in a column of their own', () => {
  const head = [
    ['项目支出绩效目标审核表', '', '', '', ''],
    ['项目名称', '小流域治理', '项目金额（万元）', 260, ''],
    ['申报单位', '县水利局', '审核时间', '2024年11月20日', ''],
    ['审核内容', '审核要点', '分值', '审核得分', '审核意见'],
  ];
  const foot = [
    ['合计', '', 100, 92, ''],
    ['综合评定等级', '通过 ☑ 不通过 □', '', '', ''],
  ];
  const read = (body: (string | number)[][]) => reviewOn(gridOf([...head, ...body, ...foot]));
  const items = ({ items: of }: Review) =>
    of.map(({ name, max, score }) => [name, max?.toNumber(), score.value?.toNumber()]);

  test('an item a row', () => {
    const form = read([
      ['完整性审核', '内容是否完整', 40, 36, ''],
      ['可行性审核', '条件是否具备', 60, 56, ''],
    ]);
    expect(items(form)).toEqual([
      ['完整性审核', 40, 36],
      ['可行性审核', 60, 56],
    ]);
    expect([form.amount?.value?.toNumber(), form.project.name?.text, form.project.implementer?.text]).toEqual([
      260,
      '小流域治理',
      '县水利局',
    ]);
    expect([form.date?.text, form.total?.value?.toNumber(), form.grade?.value]).toEqual(['2024年11月20日', 92, true]);
  });

  test('the sum beside the heading of several items is none of them', () => {
    const form = read([
      ['一、完整性审核', '', 40, 36, ''],
      ['内容完整', '是否完整', 20, 18, ''],
      ['格式规范', '是否规范', 20, 18, ''],
      ['二、可行性审核', '', 60, 56, ''],
      ['条件具备', '是否具备', 60, 56, ''],
    ]);
    expect(items(form)).toEqual([
      ['内容完整', 20, 18],
      ['格式规范', 20, 18],
      ['条件具备', 60, 56],
    ]);
  });

  test('without any item it is seen only', () => {
    expect(read([['完整性审核', '内容是否完整', '', '优', '']]).reading.state).toBe('seen');
  });
});

test('boxes of other grades say nothing of 通过', () => {
  const form = reviewOn(
    gridOf([
      ['项目支出绩效目标审核表', '', '', ''],
      ['项目名称', '智慧城管', '预算年度', '2025年'],
      ['审核内容', '审核要点', '分值', '得分'],
      ['完整性', '是否完整', 100, 91],
      ['综合评定等级', '优□ 良☑ 中□ 差□', '', ''],
    ]),
  );
  expect([form.grade, form.year?.value]).toEqual([null, 2025]);
});

test('a list with 审核内容 but no points is no 表2', () => {
  expect(
    recognise(
      gridOf([
        ['审核内容', '审核要点', '备注'],
        ['资料', '是否齐全', ''],
      ]),
    ),
  ).toEqual([]);
});
