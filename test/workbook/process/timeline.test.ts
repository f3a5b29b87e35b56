import { message } from '../../support/message';
import type { Form } from '../../../src/model/form';
import { drawReview } from '../../../src/sheets/draw/review';
import { caibannong201968 } from '../../../src/catalog';
import { gridOfPlan } from '../../support/grid-of-plan';
import { recognise } from '../../../src/sheets/recognise';
import { processFor, timelineOf } from '../../../src/workbook/process/timeline';
import type { StageLine } from '../../../src/workbook/process/timeline';
import { applicationOn, filledApplication } from '../../support/correct-forms';
import { filledMonitoring, monitoringOn } from '../../support/correct-monitorings';
import { filledSelfEvaluation } from '../../support/correct-self-evaluations';
import type { TypedProcess } from '../../support/process';
import { filledProcess, processSheetOn, processWith } from '../../support/process';
import { PROJECT_STORIES } from '../../support/project-stories';
import { selfEvaluationOn } from '../../support/report-workbook';
import { fillPlan } from '../../support/fill-plan';

const story = PROJECT_STORIES[3]!;
const on = (text: string) => new Date(`${text}T09:00`);

/** How the stage of that name stands on that day. */
function stageOn(day: string, name: string, dates: TypedProcess['dates'], more: Partial<TypedProcess> = {}): StageLine {
  return timelineOf(processWith(dates, more), [], on(day), caibannong201968).find((stage) => stage.name === name)!;
}

const said = ({ state, sentence, findings }: StageLine) => [
  state,
  sentence,
  ...findings.map((finding) => `${finding.severity} ${finding.rule} ${message(finding)}`),
];

const CORRECT = {
  plan: '2023-11-28',
  review: '2023-12-20',
  congress: '2024-01-18',
  approval: '2024-02-07',
  receipt: '2024-02-08',
  publication: '2024-02-28',
  monitoring: '2024-08-15',
  'self-evaluation': '2025-01-20',
  evaluation: '2025-09-10',
  result: '2025-08-20',
} as const;

test('a year as it should be: terms reached on their last day, results published before the spot check', () => {
  const lines = timelineOf(processWith(CORRECT), [], on('2025-10-01'), caibannong201968);
  expect(lines.flatMap(({ findings }) => findings)).toEqual([]);
  expect(lines.map(({ name, due, done, state, sentence }) => [name, due, done, state, sentence])).toEqual([
    ['申报', '2023-11-30', '2023-11-28', 'done', '2023-11-28 完成，期限 2023-11-30'],
    ['审核', null, '2023-12-20', 'done', '2023-12-20 完成'],
    ['批复', '2024-02-07', '2024-02-07', 'done', '2024-02-07 完成，期限 2024-02-07'],
    ['公开', '2024-02-28', '2024-02-28', 'done', '2024-02-28 完成，期限 2024-02-28'],
    ['监控', null, '2024-08-15', 'done', '2024-08-15 完成'],
    ['自评', null, '2025-01-20', 'done', '2025-01-20 完成'],
    ['抽查评价', null, '2025-09-10', 'done', '2025-09-10 完成'],
    ['结果公开', null, '2025-08-20', 'done', '2025-08-20 完成'],
  ]);
});

test('an empty row is no list of faults', () => {
  const lines = timelineOf(processWith({}, { year: null }), [], on('2024-06-01'), caibannong201968);
  expect(lines.flatMap(({ findings }) => findings)).toEqual([]);
  expect(lines.map(({ state, sentence }) => [state, sentence])).toEqual([
    ['open', '填写预算年度后计算期限'],
    ['open', '审核日期未填'],
    ['open', '填写人代会批准日期后计算期限'],
    ['open', '填写收到批复日期后计算期限'],
    ['open', '每年定期开展，监控日期未填'],
    ['open', '年度结束后开展自评'],
    ['open', '抽查评价日期未填'],
    ['open', '结果公开日期未填'],
  ]);
});

test('nor is one that only has its year; overdue steps are reported all the same', () => {
  const lines = timelineOf(processWith({}), [], on('2024-06-01'), caibannong201968);
  expect(lines.flatMap(({ findings }) => findings)).toEqual([]);
  expect(lines[0]).toMatchObject({ state: 'overdue', sentence: '期限 2023-11-30 已过 184 天，申报日期未填' });
});

const RECEIVED = { approval: '2024-02-07', receipt: '2024-02-08' };

test.each([
  ['2024-02-08', 'due', '公开期限 2024-02-28，还剩 20 天', 0],
  ['2024-02-22', 'due', '公开期限 2024-02-28，还剩 6 天', 0],
  ['2024-02-23', 'due', '公开期限 2024-02-28，还剩 5 天', 1],
  ['2024-02-28', 'due', '公开期限 2024-02-28，今天到期', 1],
  ['2024-02-29', 'overdue', '期限 2024-02-28 已过 1 天，公开日期未填', 1],
])('%s: a running term is %s: %s', (day, state, sentence, findings) => {
  const stage = stageOn(day, '公开', RECEIVED);
  expect([stage.state, stage.sentence, stage.findings.length]).toEqual([state, sentence, findings]);
  for (const { severity } of stage.findings) expect(severity).toBe('warning');
});

test.each([
  [
    '公开',
    { ...RECEIVED, publication: '2024-03-02' },
    [
      'done',
      '2024-03-02 完成，比期限 2024-02-28 晚 3 天',
      'error stage-late 公开日期 2024-03-02 超过期限 2024-02-28，晚 3 天（第三节三）。请核对日期；确已逾期的，请在备注中写明原因。',
    ],
  ],
  [
    '批复',
    { congress: '2024-01-18', approval: '2024-02-08' },
    [
      'done',
      '2024-02-08 完成，比期限 2024-02-07 晚 1 天',
      'error stage-late 批复日期 2024-02-08 超过期限 2024-02-07，晚 1 天（第三节一）。请核对日期；确已逾期的，请在备注中写明原因。',
    ],
  ],
  [
    '申报',
    { plan: '2023-12-01' },
    [
      'done',
      '2023-12-01 完成，比期限 2023-11-30 晚 1 天',
      'warning stage-late 申报日期 2023-12-01 超过期限 2023-11-30，晚 1 天（第二节一，备注）。请核对日期；确已逾期的，请在备注中写明原因。',
    ],
  ],
  [
    '自评',
    { approval: '2024-02-08', 'self-evaluation': '2024-01-20' },
    [
      'done',
      '2024-01-20 完成',
      'warning stage-order 自评日期 2024-01-20 早于批复日期 2024-02-08（引言）。请核对两个日期；情况属实的，请在备注中说明。',
    ],
  ],
  [
    '审核',
    { review: '3月底' },
    [
      'open',
      '审核日期“3月底”无法识别',
      'warning stage-date-unreadable 审核日期“3月底”无法识别（第二节四）。请按“2024-3-5”的样子填写；不涉及的填“/”。',
    ],
  ],
  [
    '批复',
    { congress: '2024-01-18' },
    [
      'overdue',
      '期限 2024-02-07 已过 115 天，批复日期未填',
      'warning stage-overdue 批复期限 2024-02-07 已过 115 天，批复日期未填（第三节一）。已办理的请补填日期；尚未办理的请尽快办理。',
    ],
  ],
  ['批复', { congress: '/', approval: '' }, ['open', '人代会批准不涉及，没有固定期限']],
  ['抽查评价', { evaluation: '/' }, ['not-applicable', '不涉及']],
  ['申报', { review: '2023-12-20' }, ['open', '未填申报日期，以后的环节已有日期']],
] as const)('on 2024-06-01 %s of %j', (name, dates, expected) =>
  expect(said(stageOn('2024-06-01', name, dates))).toEqual(expected),
);

test('a remark in 备注 settles a late or early date, not one that cannot be read', () => {
  const note = '县人大推迟召开';
  const late = { ...RECEIVED, publication: '2024-03-02' };
  expect(stageOn('2024-06-01', '公开', late, { note }).findings.map(({ severity }) => severity)).toEqual(['hint']);
  const unreadable = stageOn('2024-06-01', '审核', { review: '3月底' }, { note });
  expect(unreadable.findings.map(({ severity }) => severity)).toEqual(['warning']);
});

test('one wrong date is said once', () => {
  const dates = { ...CORRECT, review: '2022-12-20' };
  const lines = timelineOf(processWith(dates), [], on('2025-10-01'), caibannong201968);
  expect(lines.flatMap(({ findings }) => findings.map(({ what }) => what))).toEqual([
    '审核日期 2022-12-20 早于申报日期 2023-11-28',
  ]);
});

describe('with the forms of the workbook', () => {
  const monitoring = monitoringOn(filledMonitoring(story));
  const reviewed = (tick: string, date: string): Form => {
    const from = applicationOn(filledApplication(story, '2019'));
    const drawn = drawReview({ ruleSet: caibannong201968, name: '表2', from });
    const plan = fillPlan(drawn, [
      { at: { row: 18, column: 2 }, content: { value: tick } },
      { at: { row: 21, column: 2 }, content: { value: date } },
    ]);
    return recognise(gridOfPlan(plan))[0]!;
  };
  const process = (dates: TypedProcess['dates'], name = story.name, year = 2020) => processWith(dates, { name, year });
  const line = (name: string, forms: readonly Form[], day: string, row = process({})) =>
    timelineOf(row, forms, on(day), caibannong201968).find((stage) => stage.name === name)!;

  test('a year without monitoring is 核实 once it is over, a 监控表 settles it', () => {
    expect(said(line('监控', [], '2020-12-31'))).toEqual(['open', '每年定期开展，监控日期未填']);
    expect(said(line('监控', [], '2021-01-01'))).toEqual([
      'overdue',
      '2020年度已结束，没有监控表，监控日期未填',
      'warning monitoring-absent 2020年度已结束，工作簿里没有监控表，监控日期未填（第四节二）。已开展监控的请补填日期或补录监控表。',
    ]);
    expect(said(line('监控', [monitoring], '2021-01-01'))).toEqual(['due', '已有监控表，报出后请填监控日期']);
    expect(line('监控', [monitoring], '2021-01-01', process({}, '另一项目')).state).toBe('overdue');
    expect(line('自评', [], '2021-01-01').state).toBe('due');
  });

  test('a 自评表 waits for its date; without one it is due once the year is over', () => {
    const evaluation = selfEvaluationOn(filledSelfEvaluation(story, 'typed'));
    expect(said(line('自评', [], '2020-12-31'))).toEqual(['open', '年度结束后开展自评']);
    expect(said(line('自评', [], '2021-01-01'))).toEqual(['due', '年度已结束，应完成自评']);
    expect(said(line('自评', [evaluation], '2021-01-01'))).toEqual(['due', '已有自评表，定稿后请填自评日期']);
    expect(line('自评', [evaluation], '2021-01-01', process({}, '另一项目')).sentence).toBe('年度已结束，应完成自评');
    expect(line('自评', [evaluation], '2021-02-01', process({ 'self-evaluation': '2021-01-20' })).state).toBe('done');
  });

  test('the date of the 审核表 stands for one that is not typed', () => {
    const review = reviewed('通过 ☑ 不通过 □', '2019年12月20日');
    expect(line('审核', [review], '2020-06-01')).toMatchObject({ state: 'done', done: '2019-12-20' });
    expect(line('审核', [review], '2020-06-01', process({ review: '2019-12-22' })).done).toBe('2019-12-22');
    const failed = reviewed('通过 □ 不通过 ☑', '2019年12月20日');
    const approved = process({ approval: '2020-03-01' });
    expect(said(line('批复', [failed], '2020-06-01', approved))).toContain(
      'error approval-date-unpassed 审核等级为“不通过”，但已填批复日期（第二节四）。请完善绩效目标、重新审核后再批复。',
    );
    expect(line('批复', [failed, review], '2020-06-01', approved).findings).toEqual([]);
    expect(line('批复', [failed], '2020-06-01').findings).toEqual([]);
  });

  describe('a review that was failed', () => {
    const failed = reviewed('通过 □ 不通过 ☑', '2019年12月20日');
    const passed = reviewed('通过 ☑ 不通过 □', '2020年1月10日');
    const sentOut = ['due', '2019-12-20 审核不通过，已退回，修改后再次申报'];

    test('returns the project; its date does not end the review, even if it is typed', () => {
      expect(said(line('审核', [failed], '2020-06-01'))).toEqual(sentOut);
      expect(line('审核', [failed], '2020-06-01').done).toBeNull();
      expect(said(line('审核', [failed], '2020-06-01', process({ review: '2019-12-20' })))).toEqual(sentOut);
    });

    test('stays on record once the project was passed', () => {
      const again = ['done', '2020-01-10 完成；2019-12-20 审核不通过，退回后再次申报'];
      expect(said(line('审核', [failed, passed], '2020-06-01'))).toEqual(again);
      expect(said(line('审核', [passed, failed], '2020-06-01'))).toEqual(again);
    });

    test('is no return if another reviewer passed the project on the same day or before', () => {
      const sameDay = reviewed('通过 □ 不通过 ☑', '2020年1月10日');
      const later = reviewed('通过 □ 不通过 ☑', '2020年2月1日');
      for (const other of [sameDay, later])
        expect(said(line('审核', [other, passed], '2020-06-01'))).toEqual(['done', '2020-01-10 完成']);
    });
  });

  test('the row of a form: its own year before none, never another', () => {
    const dates = {};
    const sheet = processSheetOn(
      filledProcess([
        { name: story.name, year: 2019, dates },
        { name: story.name, year: null, dates },
        { name: story.name, year: 2020, dates },
      ]),
    );
    expect(processFor(monitoring, [sheet])?.row).toBe(7);
    expect(processFor({ ...monitoring, year: null }, [sheet])?.row).toBe(5);
    expect(processFor(monitoring, [{ ...sheet, processes: sheet.processes.slice(0, 2) }])?.row).toBe(6);
    expect(processFor(monitoring, [{ ...sheet, processes: sheet.processes.slice(0, 1) }])).toBeNull();
  });
});
