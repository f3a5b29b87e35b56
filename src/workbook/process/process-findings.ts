import { PROCESS_STAGES, PROCESS_STEPS } from '../../catalog/caibannong-2019-68/stages';
import type { ProcessStage, ProcessStep } from '../../catalog/caibannong-2019-68/stages';
import { termWords } from '../../catalog/terms';
import type { DayTerm, Terms } from '../../catalog/terms';
import type { Source } from '../../catalog/source';
import { dayText } from '../../model/day';
import type { Day } from '../../model/day';
import type { Form, Review } from '../../model/form';
import type { Process } from '../../model/process';
import type { Finding, Severity } from '../../rules/finding';
import { defineMessages, worded } from '../../rules/messages';
import type { Message, Said } from '../../rules/messages';
import { dayIn, processFaults } from '../../cycle/process-faults';
import type { ProcessFault } from '../../cycle/process-faults';
import { isOfProject } from '../../cycle/process-project';

/** Days before the end of a term from which it is 核实 (R59). */
const WARN_DAYS = 5;

const DOCUMENT = '财办农〔2019〕68号';

/** The document goes through the year in this order. */
const IN_ORDER: Source = {
  document: DOCUMENT,
  clause: '引言',
  quote: '绩效运行监控、绩效评价及结果应用等全过程绩效管理工作',
};

const BACK_TO_DEPARTMENT: Source = {
  document: DOCUMENT,
  clause: '第二节四',
  quote: '85分以下的为“不通过”，报经县级扶贫开发领导小组审批后退回部门',
};

const say = defineMessages({
  unreadable: { what: '{name}日期“{text}”无法识别', todo: '请按“2024-3-5”的样子填写；不涉及的填“/”' },
  late: {
    what: '{name}日期 {done} 超过期限 {due}{counted}，晚 {days} 天',
    todo: '请核对日期；确已逾期的，请在备注中写明原因',
  },
  early: {
    what: '{name}日期 {done} 早于{earlier}日期 {earlierDay}',
    todo: '请核对两个日期；情况属实的，请在备注中说明',
  },
  overdue: {
    what: '{name}期限 {due} 已过 {days} 天，{name}日期未填',
    todo: '已办理的请补填日期；尚未办理的请尽快办理',
  },
  due: { what: '{term}', todo: '请按期办理并填写日期' },
  unmonitored: {
    what: '{year}年度已结束，工作簿里没有监控表，监控日期未填',
    todo: '已开展监控的请补填日期或补录监控表',
  },
  unpassed: { what: '审核等级为“不通过”，但已填批复日期', todo: '请完善绩效目标、重新审核后再批复' },
});

function inWords(said: Said): Said & Message {
  return { ...said, ...worded(say.messages, said) };
}

/** What the typed dates say, whatever the day. */
export function typedFindings(
  process: Process,
  forms: readonly Form[],
  terms: Terms,
): readonly { readonly step: ProcessStep; readonly finding: Finding }[] {
  const faults = processFaults(process, terms).map((fault) => ({
    step: fault.step,
    finding: faultFinding(process, fault, terms),
  }));
  const approval = PROCESS_STEPS.find(({ date }) => date === 'approval');
  const finding = unpassed(process, forms);
  return approval && finding ? [...faults, { step: approval, finding }] : faults;
}

/** A typed date that breaks a term or the order. A remark in 备注 settles it: then it is only a hint (decision D4). */
function faultFinding(process: Process, fault: ProcessFault, terms: Terms): Finding {
  const said = sayingOf(fault, terms);
  return {
    ...said,
    severity: fault.kind !== 'unreadable' && process.note?.value ? 'hint' : said.severity,
    at: process.dates[fault.step.date]?.at ?? null,
  };
}

function sayingOf(fault: ProcessFault, terms: Terms): Omit<Finding, 'at'> {
  const { name } = fault.step;
  const stage = stageOf(fault.step);
  switch (fault.kind) {
    case 'unreadable':
      return {
        rule: 'stage-date-unreadable',
        severity: 'warning',
        ...inWords(say('unreadable', { name, text: fault.text })),
        source: stage.source,
      };
    case 'late':
      return {
        rule: 'stage-late',
        severity: lateSeverity(fault.step),
        ...inWords(
          say('late', {
            name,
            done: dayText(fault.done),
            due: dayText(fault.due),
            counted: countedAs(fault.step, terms),
            days: fault.done - fault.due,
          }),
        ),
        source: termSource(fault.step, terms) ?? stage.source,
      };
    case 'early':
      return {
        rule: 'stage-order',
        severity: 'warning',
        ...inWords(
          say('early', {
            name,
            done: dayText(fault.done),
            earlier: fault.earlier.name,
            earlierDay: dayText(fault.earlierDay),
          }),
        ),
        source: IN_ORDER,
      };
  }
}

/** The plan is the county's own timetable (R40); the terms of 批复 and 公开 bind (R55, R59). */
function lateSeverity({ term }: ProcessStep): Severity {
  return term?.kind === 'year-before' ? 'warning' : 'error';
}

/**
 * A term that ends soon or has ended, while no date is written: nobody knows yet whether the deed is missing or only its date. Only of
 * terms that a typed date has started: a row that nobody has begun is not wrong yet (decision D3).
 */
export function termFinding(process: Process, step: ProcessStep, terms: Terms, due: Day, today: Day): Finding | null {
  const left = due - today;
  if (step.term?.kind !== 'days-after' || left > WARN_DAYS) return null;
  const { name } = step;
  const common = {
    severity: 'warning',
    at: process.dates[step.date]?.at ?? null,
    source: termSource(step, terms) ?? stageOf(step).source,
  } as const;
  return left < 0
    ? {
        ...common,
        rule: 'stage-overdue',
        ...inWords(say('overdue', { name, due: dayText(due), days: -left })),
      }
    : { ...common, rule: 'stage-due', ...inWords(say('due', { term: termLeft(name, due, left) })) };
}

/** "公开期限 2024-04-17，还剩 3 天" */
export function termLeft(name: string, due: Day, left: number): string {
  return `${name}期限 ${dayText(due)}，${left === 0 ? '今天到期' : `还剩 ${left} 天`}`;
}

/** A year that has ended without any monitoring (R60). */
export function unmonitored(process: Process, year: number, stage: ProcessStage): Finding {
  return {
    rule: 'monitoring-absent',
    severity: 'warning',
    at: process.dates.monitoring?.at ?? null,
    ...inWords(say('unmonitored', { year })),
    source: stage.source,
  };
}

/** Where the step's days are set; null where it has none. */
export function termSource(step: ProcessStep, terms: Terms): Source | null {
  return dayTermOf(step, terms)?.ground.source ?? null;
}

/** The document's 20 days stand in its clause; a county's own are said. */
function countedAs(step: ProcessStep, terms: Terms): string {
  const term = dayTermOf(step, terms);
  return term?.ground.certainty === 'county' ? `（${termWords(term)}）` : '';
}

function dayTermOf({ term }: ProcessStep, { steps }: Terms): DayTerm | null {
  return term?.kind === 'days-after' ? steps[term.step] : null;
}

/** A project approved although its review was not passed (R52). */
function unpassed(process: Process, forms: readonly Form[]): Finding | null {
  const reviews = forms.filter((form): form is Review => form.kind === 'review' && isOfProject(form, process));
  const hasFailed = reviews.some(({ grade }) => grade?.value === false) && !reviews.some(({ grade }) => grade?.value);
  if (!hasFailed || dayIn(process, 'approval') === null) return null;
  return {
    rule: 'approved-unpassed',
    severity: 'error',
    at: process.dates.approval?.at ?? null,
    ...inWords(say('unpassed')),
    source: BACK_TO_DEPARTMENT,
  };
}

function stageOf(step: ProcessStep): ProcessStage {
  const stage = PROCESS_STAGES.find(({ steps }) => steps.includes(step));
  if (!stage) throw new Error(`step ${step.date} has no stage`);
  return stage;
}
