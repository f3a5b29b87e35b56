import type { ProcessDate } from '../../model/process';
import { termWords } from '../terms';
import type { DayTerm, TermedStep, Terms } from '../terms';
import type { Clause } from '../source';

/** By when a step has to be done. How many days it has after an event stands in the terms of the rule set. */
export type Term =
  | { readonly kind: 'year-before'; readonly month: number; readonly day: number }
  | { readonly kind: 'days-after'; readonly date: ProcessDate; readonly step: TermedStep };

/** One date that is written down. */
export interface ProcessStep {
  readonly date: ProcessDate;
  readonly name: string;
  readonly term: Term | null;
  /** The step that cannot be later than this one; null for the first. */
  readonly follows: ProcessDate | null;
  /** What to write, for the input message. */
  readonly hint: string;
}

/** A stage of the whole process. Its last step is its own date, one before that is the event from which its term is counted. */
export interface ProcessStage {
  readonly id: ProcessDate;
  readonly name: string;
  readonly source: Clause;
  readonly steps: readonly ProcessStep[];
}

const DOCUMENT = '财办农〔2019〕68号';

/** The stages in the order of the document (R1). 结果公开 goes with the accounts of the year and does not wait for a spot check. */
export const PROCESS_STAGES: readonly ProcessStage[] = [
  stage(
    'plan',
    '申报',
    '第二节一，备注',
    '每年 11 月底前根据减贫任务和提前下达到县的资金额度，从项目库中择优选择相关项目，编制下一年度项目计划',
    [
      step('plan', '申报', null, '项目列入下一年度项目计划、报出申报表的日期。', {
        kind: 'year-before',
        month: 11,
        day: 30,
      }),
    ],
  ),
  stage('review', '审核', '第二节四', '绩效目标审核结果分为“通过”“不通过”两个等次', [
    step('review', '审核', 'plan', '审核表上的审核时间。'),
  ]),
  stage(
    'approval',
    '批复',
    '第三节一',
    '县级财政部门应于 20 日内将扶贫项目资金绩效目标随同部门预算一同批复至预算资金申请单位',
    [
      step('congress', '人代会批准', 'review', '县人代会批准预算的日期。年度中间下达的资金填“/”。'),
      step('approval', '批复', 'congress', '绩效目标批复文件的日期。', {
        kind: 'days-after',
        date: 'congress',
        step: 'approval',
      }),
    ],
  ),
  stage(
    'publication',
    '公开',
    '第三节三',
    '预算资金申请单位应在收到批复后 20 日内将扶贫项目资金绩效目标在政府网站进行公开',
    [
      step('receipt', '收到批复', 'approval', '预算资金申请单位收到批复的日期。'),
      step('publication', '公开', 'receipt', '在政府网站公开的日期。', {
        kind: 'days-after',
        date: 'receipt',
        step: 'publication',
      }),
    ],
  ),
  stage('monitoring', '监控', '第四节二', '预算资金申请单位每年定期组织项目实施单位开展绩效运行监控工作', [
    step('monitoring', '监控', 'publication', '最近一次报出监控表的日期。'),
  ]),
  stage('self-evaluation', '自评', '第五节一(一)', '年度预算执行終了，应完成对本年度所有实施的项目绩效自评', [
    step('self-evaluation', '自评', 'monitoring', '自评表定稿的日期。预算资金申请单位对自评结果负主体责任。'),
  ]),
  stage(
    'evaluation',
    '抽查评价',
    '第五节一(三)',
    '对预算资金申请单位绩效自评结果进行抽查，抽查项目数量覆盖面不低于 10%',
    [step('evaluation', '抽查评价', 'self-evaluation', '抽查或绩效评价完成的日期。没有抽到的项目填“/”。')],
  ),
  stage('result', '结果公开', '第六节二1', '预算资金申请单位要将绩效自评结果编入本部门决算并依法予以公开', [
    step('result', '结果公开', 'self-evaluation', '自评结果随部门决算公开的日期。'),
  ]),
];

export const PROCESS_STEPS: readonly ProcessStep[] = PROCESS_STAGES.flatMap(({ steps }) => steps);

/** The stage that a step belongs to. */
export function stageOf(step: ProcessStep): ProcessStage {
  const stage = PROCESS_STAGES.find(({ steps }) => steps.includes(step));
  if (!stage) throw new Error(`step ${step.date} has no stage`);
  return stage;
}

/** As printed; the document does not say which days it means, and decision J8 takes them as calendar days. */
export const PRINTED_TERMS: Terms = {
  steps: { approval: printedTerm('approval'), publication: printedTerm('publication') },
  calendar: { holidays: [], workdays: [] },
};

function printedTerm(id: TermedStep): DayTerm {
  const source = PROCESS_STAGES.find((one) => one.id === id)?.source;
  if (!source) throw new Error(`no stage ${id}`);
  return { days: 20, counted: 'calendar', ground: { certainty: 'A', source } };
}

/** How the days are counted, and what else the document asks for on the way, without a term of its own. */
export function processNotes(terms: Terms): readonly string[] {
  return [
    `1. ${countingNote(terms)}；年度中间下达的资金，绩效目标随资金指标一同下达，人代会批准日期填“/”（第三节一）。`,
    '2. 审核结果报县级领导小组审定；审核通过并安排预算的，绩效目标报领导小组备案；批复后报省级财政和主管部门备案（第二节一、四，第三节一）。',
    '3. 抽查和评价结果报县级领导小组，作为改进管理、调整支出方向、安排以后年度预算的依据；重点评价结果编入本级决算公开（第六节）。',
  ];
}

function countingNote({ steps: { approval, publication }, calendar }: Terms): string {
  const counted = new Set([approval.counted, publication.counted]);
  if (!counted.has('working')) return '期限按日历日计算，当日不计';
  const listed = calendar.holidays.length + calendar.workdays.length > 0;
  const daysOff = listed
    ? '周六、周日和本县配置列出的节假日不计，调休上班日计入'
    : '周六、周日不计，法定节假日没有列出';
  const each =
    counted.size === 1 ? '期限按工作日计算' : `批复期限 ${termWords(approval)}，公开期限 ${termWords(publication)}`;
  return `${each}，当日不计，工作日中${daysOff}`;
}

function stage(
  id: ProcessDate,
  name: string,
  clause: string,
  quote: string,
  steps: readonly ProcessStep[],
): ProcessStage {
  return { id, name, source: { document: DOCUMENT, clause, quote }, steps };
}

function step(
  date: ProcessDate,
  name: string,
  follows: ProcessDate | null,
  hint: string,
  term: Term | null = null,
): ProcessStep {
  return { date, name, term, follows, hint };
}
