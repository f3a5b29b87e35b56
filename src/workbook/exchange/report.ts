import Big from 'big.js';
import { classOfLevel2 } from '../../catalog';
import type { Source } from '../../catalog/source';
import { address, areaAddress, columnName } from '../../model/cell';
import type { Field } from '../../model/field';
import type { Application, Execution, Form, Indicator, Review } from '../../model/form';
import type { Finding, Fix } from '../../rules/finding';
import { reviewResult } from '../../scoring';
import type { HostError } from '../../sheets/port';
import type { Answer } from '../check/answers';
import type { CheckedForm, CheckedSheet } from '../check/check-workbook';
import { countedMessage, findingLines } from '../check/finding-lines';
import type { FindingLine } from '../check/finding-lines';
import type { CheckedOverall } from '../check/overall-check';
import type { CheckedProcess } from '../process/process-check';
import type {
  FileReport,
  FindingReport,
  FormReport,
  MoneyReport,
  ProcessReport,
  TextReport,
  ValueReport,
} from './report-schema';
import { scoreForm } from '../score/score-form';
import type { FormScores } from '../score/score-form';

/** One file after checking, or why it could not be read. */
export type CheckedFile = ReadFile | { readonly path: string; readonly error: HostError };

export interface ReadFile {
  readonly path: string;
  readonly sheets: readonly CheckedSheet[];
  /** The rows of its 流程表. */
  readonly processes: readonly CheckedProcess[];
  /** Its 部门整体绩效目标. */
  readonly overall: readonly CheckedOverall[];
  /** Findings that somebody has answered (decision D4). */
  readonly answers: Answers;
}

export type Answers = ReadonlyMap<Finding, Answer>;

/** Unanswered findings; only these are counted. */
export function openFindings({ sheets, processes, overall, answers }: ReadFile): Finding[] {
  const ofForms = sheets.flatMap(({ forms }) => forms.flatMap(({ findings }) => findings));
  const beside = [...processes, ...overall].flatMap(({ findings }) => findings);
  return [...ofForms, ...beside].filter((one) => !answers.has(one));
}

/** A file's entry in the JSON object of docs/architecture.md. */
export function reportFile(file: CheckedFile): FileReport {
  if ('error' in file) {
    const { code, message: said } = file.error;
    return { path: file.path, error: { code, message: said }, sheets: [] };
  }
  const sheets = file.sheets.map(({ id, name, forms, unread }) => {
    const processes = file.processes.filter(({ process }) => process.sheet === id);
    const overall = file.overall.find(({ goals }) => goals.sheet === id);
    return {
      name,
      forms: forms.map((form) => reportForm(form, file.answers)),
      ...(processes.length > 0 && { processes: processes.map((one) => reportProcess(one, file.answers)) }),
      ...(overall && { overall: { findings: reportFindings(overall.findings, file.answers) } }),
      unread: unread.map(({ at, why }) => ({ area: areaAddress(at), why })),
    };
  });
  return { path: file.path, error: null, sheets };
}

function reportProcess({ process, findings }: CheckedProcess, answers: Answers): ProcessReport {
  return { row: process.row, project: textOf(process.project), findings: reportFindings(findings, answers) };
}

function reportForm({ form, context, findings }: CheckedForm, answers: Answers): FormReport {
  const scores = form.kind === 'self-evaluation' ? scoreForm(form, context.catalog.arithmetic) : null;
  const { name, department, implementer, contact } = form.project;
  return {
    form: form.kind,
    ruleSet: context.byDocument ? context.catalog.id : form.layout,
    arithmetic: context.catalog.arithmetic.id,
    reading: readingOf(form),
    category: context.category && {
      id: context.category.category.id,
      certainty: context.category.certainty,
      from: context.category.from,
    },
    year: textOf(form.year),
    code: textOf(form.code),
    project: {
      name: textOf(name),
      department: textOf(department),
      implementer: textOf(implementer),
      contact: textOf(contact),
    },
    funds: fundsOf(form),
    plan: planOf(form),
    goals: goalsOf(form).map(textOf),
    goalResult: form.kind === 'self-evaluation' ? textOf(form.goalResult) : null,
    indicators: form.indicators.map((indicator) => reportIndicator(indicator, scores)),
    execution: 'execution' in form ? executionOf(form.execution, scores) : null,
    total: form.kind === 'self-evaluation' ? totalOf(form, scores) : null,
    review: form.kind === 'review' ? reviewOf(form) : null,
    monitoring: form.kind === 'monitoring' ? { month: form.months.find(({ value }) => value)?.value ?? null } : null,
    findings: reportFindings(findings, answers),
  };
}

function reportIndicator(indicator: Indicator, scores: FormScores | null): FormReport['indicators'][number] {
  const scored = scores?.rows.get(indicator.row);
  return {
    row: indicator.row,
    // Tables that print classes of the second level alone leave no doubt about the first.
    level1: indicator.level1?.name ?? classOfLevel2(indicator.level2?.name ?? ''),
    level2: indicator.level2?.name ?? null,
    level3: textOf(indicator.level3),
    description: textOf(indicator.description),
    target: valueOf(indicator.target),
    basis: textOf(indicator.basis),
    actual: valueOf(indicator.actual),
    forecast: textOf(indicator.forecast),
    weight: textOf(indicator.weight),
    score: textOf(indicator.score),
    reason: textOf(indicator.reason),
    computedScore: numberOf(scored?.score ?? null),
    status: scored?.status ?? null,
  };
}

/** 表3 and 表4 have their funds in the execution block: what was budgeted. */
function fundsOf(form: Form): FormReport['funds'] {
  if (form.kind === 'review') {
    return form.amount && { unit: form.moneyUnit, total: moneyOf(form.amount), fiscal: null, other: null };
  }
  if (form.kind !== 'application') {
    const { moneyUnit: unit, execution } = form;
    const budget = (line: { readonly budget: Field<Big> } | null | undefined) => moneyOf(line?.budget ?? null);
    return (
      execution && {
        unit,
        total: budget(execution.total),
        fiscal: budget(execution.fiscal),
        other: budget(execution.other),
      }
    );
  }
  const { funds } = form;
  return (
    funds && {
      unit: funds.unit,
      total: moneyOf(funds.total),
      fiscal: moneyOf(funds.fiscal),
      other: moneyOf(funds.other),
    }
  );
}

/** Sum and result are those of the points as typed; 通过 is as ticked on the sheet. */
function reviewOf({ items, grade, opinion }: Review): FormReport['review'] {
  return {
    items: items.map(({ name, max, score }) => ({ id: name, max: numberOf(max) ?? 0, score: textOf(score) })),
    total: numberOf(
      reviewResult(
        items.map(({ score }) => score.value),
        0,
      ).total,
    ),
    pass: grade?.value ?? null,
    opinion: textOf(opinion),
  };
}

function planOf(form: Form): FormReport['plan'] {
  if (form.kind !== 'application') return [];
  return form.plan.map(({ until, field }) => ({ until, cell: address(field.at), text: field.text }));
}

function goalsOf(form: Form): readonly Field[] {
  if (form.kind === 'application') return goalParts(form);
  return form.kind === 'review' || form.goal === null ? [] : [form.goal];
}

function goalParts({ goal, goals }: Application): readonly Field[] {
  return goals.length > 0 || goal === null ? goals : [goal];
}

function executionOf(execution: Execution | null, scores: FormScores | null): FormReport['execution'] {
  if (execution === null) return null;
  const { budget, executed, rate, weight, score } = execution.total;
  return {
    budget: moneyOf(budget),
    executed: moneyOf(executed),
    rate: textOf(rate),
    weight: textOf(weight),
    score: textOf(score),
    computedScore: numberOf(scores?.execution ?? null),
  };
}

function totalOf(form: Extract<Form, { kind: 'self-evaluation' }>, scores: FormScores | null): FormReport['total'] {
  const { total } = form;
  return (
    total && { weight: textOf(total.weight), score: textOf(total.score), computed: numberOf(scores?.total ?? null) }
  );
}

/** Open ones as lines, in the order of their first places; each that was answered by itself, with its reason (decision D4). */
function reportFindings(findings: readonly Finding[], answers: Answers): FindingReport[] {
  const lines = findingLines(findings.filter((finding) => !answers.has(finding))).flatMap(entries);
  const lineOf = new Map(lines.map((line) => [line[0], line]));
  return findings.flatMap((finding) => {
    const answer = answers.get(finding);
    const line = answer ? ([finding] as const) : lineOf.get(finding);
    return line ? [reportLine(line, answer?.reason ?? null)] : [];
  });
}

/** Repeats share one entry if they are hints or have a sentence for several places; all others have one entry each. */
function entries(line: FindingLine): FindingLine[] {
  const [first] = line;
  const isOneSentence = first.severity === 'hint' || first.ofMany !== undefined;
  return isOneSentence ? [line] : line.map((finding) => [finding] as const);
}

function reportLine(line: FindingLine, reason: string | null): FindingReport {
  const [finding] = line;
  return {
    rule: finding.rule,
    key: finding.key ?? '',
    severity: finding.severity,
    cell: finding.at && address(finding.at),
    cells: [...new Set(line.flatMap(({ at }) => (at ? [address(at)] : [])))],
    message: countedMessage(line),
    source: sourceOf(finding.source),
    fix: finding.fix ? reportFix(finding.fix) : null,
    answered: reason === null ? null : { reason },
  };
}

function sourceOf(source: Source): FindingReport['source'] {
  if ('convention' in source) return { convention: source.convention };
  const { document, clause } = source;
  return { document, clause };
}

function reportFix(fix: Fix): FindingReport['fix'] {
  switch (fix.kind) {
    case 'set-text':
      return { label: fix.label, kind: fix.kind, cell: address(fix.at), text: fix.text };
    case 'set-number':
      return {
        label: fix.label,
        kind: fix.kind,
        cell: address(fix.at),
        value: fix.value,
        numberFormat: fix.numberFormat,
      };
    case 'add-indicator':
      return { label: fix.label, kind: fix.kind, category: fix.category, templateRow: fix.templateRow };
    case 'fill-formulas':
      return { label: fix.label, kind: fix.kind, rows: [...fix.rows] };
  }
}

function textOf(field: Field<unknown> | null): TextReport {
  return field && { cell: address(field.at), text: field.text };
}

function valueOf(field: Field<unknown> | null): ValueReport {
  const cells = field?.parts?.map(({ at }) => address(at));
  return field && { cell: address(field.at), text: field.text, ...(cells && { cells }) };
}

function readingOf({ reading: { certainty, state, columns, unread } }: Form): FormReport['reading'] {
  return {
    certainty,
    state,
    columns: columns.map(({ role, column, caption, certainty: sure, from }) => ({
      role,
      column: columnName(column),
      caption,
      certainty: sure,
      from,
    })),
    unread: unread.map(address),
  };
}

function moneyOf(field: Field<Big> | null): MoneyReport {
  return field && { cell: address(field.at), text: field.text, amount: field.value && exact(field.value) };
}

/** A JSON number where a double holds the amount exactly, else its digits. */
function exact(amount: Big): number | string {
  const number = Number(amount.toFixed());
  return Number.isFinite(number) && new Big(number).eq(amount) ? number : amount.toFixed();
}

function numberOf(score: Big | null): number | null {
  return score === null ? null : Number(score.toFixed());
}
