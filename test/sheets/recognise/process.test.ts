import { dayText } from '../../../src/model/day';
import { readProcessSheet } from '../../../src/sheets/recognise/process';
import { gridOfPlan } from '../../support/grid-of-plan';
import { corpusTables, planOfCorpusTable } from '../../support/corpus';
import { gridOf } from '../../support/grid';

test('a list typed by hand, in its own order and words', () => {
  const sheet = readProcessSheet(
    gridOf(
      [
        ['2024年项目绩效管理台账', '', '', '', '', '', ''],
        ['项目名称', '年度', '目标批复时间', '收到批复日期', '绩效目标公开时间', '绩效自评时间', '备注'],
        ['东坪村产业路', '2024年', '2024.3.5', '2024年3月8日', 45380, '/', ''],
        ['', '', '', '', '', '', ''],
        ['西坪村饮水', '', '3月底', '', '', '', '补录'],
      ],
      { top: 3, left: 2 },
    ),
  );
  expect(sheet).toMatchObject({ headerRow: 4, area: { top: 4, left: 2, bottom: 7, right: 8 }, freeRows: [] });
  const [road, water] = sheet!.processes;
  expect([road?.project.text, road?.year?.value, road?.row]).toEqual(['东坪村产业路', 2024, 5]);
  expect(
    Object.entries(road!.dates).map(([date, { value, text }]) => [date, value === null ? text : dayText(value)]),
  ).toEqual([
    ['approval', '2024-03-05'],
    ['receipt', '2024-03-08'],
    ['publication', '2024-03-29'],
    ['self-evaluation', '/'],
  ]);
  expect([water?.dates.approval?.value, water?.dates.approval?.text, water?.note?.text]).toEqual([
    null,
    '3月底',
    '补录',
  ]);
});

test.each([
  [['序号', '项目名称', '批复日期', '公开日期', '金额']],
  [['序号', '申报日期', '审核日期', '批复日期', '公开日期']],
  [['项目名称', '审核', '批复', '公开', '监控', '自评']],
])('%s is no 流程表', (head) => expect(readProcessSheet(gridOf([head, head.map(() => '1')]))).toBeNull());

test('no published table is taken for one', () => {
  for (const table of corpusTables()) expect(readProcessSheet(gridOfPlan(planOfCorpusTable(table)))).toBeNull();
});
