import { PROCESS_STAGES } from '../../catalog/caibannong-2019-68/stages';
import type { ProcessStage, ProcessStep } from '../../catalog/caibannong-2019-68/stages';
import type { RuleSet } from '../../catalog/types';
import type { Source } from '../../catalog/source';
import type { CellRef } from '../../model/cell';
import { dayOfDate, dayText } from '../../model/day';
import type { Day } from '../../model/day';
import type { Form } from '../../model/form';
import type { Process, ProcessDate, ProcessSheet } from '../../model/process';
import { saysNone } from '../../model/text';
import type { Finding } from '../../rules/finding';
import type { Returns } from '../../cycle/process-project';
import { hasYearEnded, isImplied, termSource } from '../../cycle/open-term';
import { dayIn, dueDay } from '../../cycle/process-faults';
import { isOfProject, returnsOf, reviewedOn } from '../../cycle/process-project';
import { checkProcess } from '../../rules/process';
import { runningTerm } from '../../rules/process/stage-due';
import type { ProcessFinding } from '../../rules/process';

/** 'due': to be done now. 'open': not done, and not yet due as far as is known. */
export type StageState = 'done' | 'due' | 'overdue' | 'open' | 'not-applicable';

/** One stage of a project's way through the year, for the pane. */
export interface StageLine {
  readonly id: ProcessDate;
  readonly name: string;
  readonly source: Source;
  /** "2024-04-17"; null where the document sets no term, or it cannot be counted yet. */
  readonly due: string | null;
  readonly done: string | null;
  readonly state: StageState;
  /** Where its date is written; null where the sheet has no such column. */
  readonly at: CellRef | null;
  /** Its status in words, without a full stop. */
  readonly sentence: string;
  /** What is wrong with it; printed by `message`. Here and not in a check: the sheet is no form of the document. */
  readonly findings: readonly Finding[];
}

/** The stages of one project as they stand today. `forms`: all of the workbook; those of the project are found by its name and year. */
export function timelineOf(
  process: Process,
  forms: readonly Form[],
  today: Date,
  ruleSet: RuleSet,
): readonly StageLine[] {
  const related = forms.filter((form) => isOfProject(form, process));
  const known: Known = { process, ruleSet, related, today: dayOfDate(today) };
  const findings = checkProcess(process, known);
  return PROCESS_STAGES.map((stage) => lineOf(stage, known, findings));
}

/** The row of a form's project; one that names the form's year goes before one without a year. */
export function processFor(form: Form, sheets: readonly ProcessSheet[]): Process | null {
  const rows = sheets.flatMap(({ processes }) => processes).filter((process) => isOfProject(form, process));
  return rows.find(({ year }) => year?.value && year.value === form.year?.value) ?? rows[0] ?? null;
}

interface Known {
  readonly process: Process;
  readonly ruleSet: RuleSet;
  readonly related: readonly Form[];
  readonly today: Day;
}

interface Standing {
  readonly state: StageState;
  readonly sentence: string;
}

function lineOf(stage: ProcessStage, known: Known, findings: readonly ProcessFinding[]): StageLine {
  const {
    process,
    ruleSet: { terms },
  } = known;
  const step = ownStep(stage);
  const due = dueDay(process, step, terms);
  const done = dayIn(process, stage.id) ?? (stage.id === 'review' ? reviewDay(known) : null);
  return {
    id: stage.id,
    name: stage.name,
    source: termSource(step, terms),
    due: due === null ? null : dayText(due),
    done: done === null ? null : dayText(done),
    ...standing(stage, due, done, known),
    at: process.dates[stage.id]?.at ?? null,
    findings: findings.filter((one) => stage.steps.includes(one.step)).map(({ finding }) => finding),
  };
}

/** The last step of a stage, whose state is that of the stage. */
function ownStep({ id, steps }: ProcessStage): ProcessStep {
  const step = steps.at(-1);
  if (!step) throw new Error(`stage ${id} has no step`);
  return step;
}

function standing(stage: ProcessStage, due: Day | null, done: Day | null, known: Known): Standing {
  const { process } = known;
  const text = process.dates[stage.id]?.text ?? '';
  const returns = stage.id === 'review' ? returnsOf(known.related) : null;
  if (returns?.isOpen) return { state: 'due', sentence: `${daysOf(returns)}审核不通过，已退回，修改后再次申报` };
  if (done !== null) return { state: 'done', sentence: doneSentence(done, due) + (returns ? comeAgain(returns) : '') };
  if (saysNone(text)) return { state: 'not-applicable', sentence: '不涉及' };
  if (text !== '') return { state: 'open', sentence: `${stage.name}日期“${text}”无法识别` };
  if (isImplied(process, ownStep(stage))) {
    return { state: 'open', sentence: `未填${stage.name}日期，以后的环节已有日期` };
  }
  return due === null ? withoutTerm(stage, known) : withinTerm(ownStep(stage), due, known);
}

function doneSentence(done: Day, due: Day | null): string {
  if (due === null) return `${dayText(done)} 完成`;
  return done > due
    ? `${dayText(done)} 完成，比期限 ${dayText(due)} 晚 ${done - due} 天`
    : `${dayText(done)} 完成，期限 ${dayText(due)}`;
}

/** "；2024-01-10 审核不通过，退回后再次申报" */
function comeAgain(returns: Returns): string {
  return `；${daysOf(returns)}审核不通过，退回后再次申报`;
}

function daysOf({ days }: Returns): string {
  return days.length === 0 ? '' : `${days.map(dayText).join('、')} `;
}

function withinTerm({ name }: ProcessStep, due: Day, { today }: Known): Standing {
  const left = due - today;
  if (left < 0) return { state: 'overdue', sentence: `期限 ${dayText(due)} 已过 ${-left} 天，${name}日期未填` };
  return { state: 'due', sentence: runningTerm(name, due, left) };
}

function withoutTerm(stage: ProcessStage, known: Known): Standing {
  switch (stage.id) {
    case 'monitoring':
      return monitoringOpen(known);
    case 'self-evaluation':
      return selfEvaluationOpen(known);
    case 'plan':
    case 'review':
    case 'congress':
    case 'approval':
    case 'receipt':
    case 'publication':
    case 'evaluation':
    case 'result':
      return { state: 'open', sentence: openSentence(stage, known.process) };
  }
}

function openSentence(stage: ProcessStage, { dates }: Process): string {
  const { term, name } = ownStep(stage);
  if (term === null) return `${name}日期未填`;
  if (term.kind === 'year-before') return '填写预算年度后计算期限';
  const event = stage.steps.find(({ date }) => date === term.date);
  return saysNone(dates[term.date]?.text ?? '')
    ? `${event?.name ?? ''}不涉及，没有固定期限`
    : `填写${event?.name ?? ''}日期后计算期限`;
}

function monitoringOpen({ process, related, today }: Known): Standing {
  if (related.some(({ kind }) => kind === 'monitoring')) {
    return { state: 'due', sentence: '已有监控表，报出后请填监控日期' };
  }
  if (!hasYearEnded(process, today)) return { state: 'open', sentence: '每年定期开展，监控日期未填' };
  return { state: 'overdue', sentence: `${process.year?.value ?? ''}年度已结束，没有监控表，监控日期未填` };
}

/** The document says by when it is done, 年度预算执行终了, and names no day: it is never overdue (R70). */
function selfEvaluationOpen({ process, related, today }: Known): Standing {
  if (related.some(({ kind }) => kind === 'self-evaluation')) {
    return { state: 'due', sentence: '已有自评表，定稿后请填自评日期' };
  }
  return hasYearEnded(process, today)
    ? { state: 'due', sentence: '年度已结束，应完成自评' }
    : { state: 'open', sentence: '年度结束后开展自评' };
}

/** 审核时间 of the project's 表2, where the 流程表 has no date of its own. */
function reviewDay({ process, related }: Known): Day | null {
  if (process.dates.review && process.dates.review.text !== '') return null;
  return reviewedOn(related);
}
