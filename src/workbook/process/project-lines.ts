import { hasYearEnded } from '../../cycle/open-term';
import { returnsOf } from '../../cycle/process-project';
import type { Approval } from '../../model/approval';
import type { CellRef } from '../../model/cell';
import { dayOfDate } from '../../model/day';
import type { Form, FormKind } from '../../model/form';
import { isCarried } from '../../model/indicators';
import type { Finding, Severity } from '../../rules/finding';
import { answeredInWorkbook } from '../check/answers';
import { judge } from '../check/check-workbook';
import type { CheckedForm, CheckedSheet } from '../check/check-workbook';
import { findingLines } from '../check/finding-lines';
import type { Judgement } from '../check/form-context';
import { isTotalOpen } from './open-total';
import { processSheets } from './process-sheets';
import { projectsIn } from './project-forms';
import type { FormOnSheet, Project } from './project-forms';
import { PROJECT_STAGES, publicationsIn, stagesOf } from './project-stage';
import type { ProjectStage } from './project-stage';

/** A project of the workbook: how far it has come, what is found on its forms, what is to be done next. */
export interface ProjectLine {
  readonly key: string;
  /** "" where no form says it. */
  readonly name: string;
  readonly year: number | null;
  readonly reached: ReadonlySet<ProjectStage>;
  /** The last one reached; null where the 流程表 names the project and no date. */
  readonly stage: ProjectStage | null;
  readonly forms: readonly FormLine[];
  /** Of all its forms. */
  readonly counts: FindingCounts;
  readonly next: NextStep | null;
  /** Its first form, else its row of the 流程表. */
  readonly at: CellRef | null;
}

export interface FormLine {
  readonly kind: FormKind;
  readonly sheetName: string;
  readonly at: CellRef;
  readonly counts: FindingCounts;
}

/** Lines as the list of findings has them; what somebody has answered is not among them. `open`: still to be filled in. */
export type FindingCounts = Readonly<Record<Severity | 'open', number>>;

/** What is to be done next, by what there is and what is not; a command is given on the 申报表 or the 自评表 named. */
export type NextStep =
  /** `fix`: something must be corrected. `score`: points are missing and nothing else. `pass`: the review was failed. */
  | { readonly kind: 'fix' | 'fill' | 'score' | 'pass' | 'approve' | 'read'; readonly at: CellRef }
  | { readonly kind: 'review' | 'monitor' | 'evaluate' | 'publish'; readonly of: CheckedForm };

export interface ProjectsRequest {
  readonly judgement: Judgement;
  readonly approvals: readonly Approval[];
  /** The sheet that is being typed on, by key: forms of its projects on other sheets are judged by it anew. */
  readonly shown: string | null;
  readonly today: Date;
}

/** The projects of a workbook that was read, a line each. */
export function projectLines(
  sheets: readonly CheckedSheet[],
  { judgement, approvals, shown, today }: ProjectsRequest,
): readonly ProjectLine[] {
  const forms = sheets.flatMap((sheet) => sheet.forms.map(({ form }) => form));
  const judgedAgain = (project: Project): Project => {
    if (!project.forms.some(({ sheet }) => sheet.id === shown)) return project;
    return {
      ...project,
      forms: project.forms.map((one) => (one.sheet.id === shown ? one : again(one, judgement, forms, approvals))),
    };
  };
  const projects = projectsIn(sheets, processSheets(sheets)).map(judgedAgain);
  const answers = answeredInWorkbook(withForms(sheets, projects));
  const records = { approvals, publications: publicationsIn(sheets) };
  const isOpen = (finding: Finding) => !answers.has(finding);
  return projects.map((project) => {
    const reached = stagesOf(project, records, forms);
    const open = project.forms.map((one) => withoutAnswered(one, isOpen));
    const lines = open.map(formLine);
    return {
      key: project.key,
      name: project.name,
      year: project.year,
      reached,
      stage: PROJECT_STAGES.filter((stage) => reached.has(stage)).at(-1) ?? null,
      forms: lines,
      counts: added(lines.map(({ counts }) => counts)),
      next: nextStep(open, reached, today),
      at: lines[0]?.at ?? project.processes[0]?.project.at ?? null,
    };
  });
}

function again(
  one: FormOnSheet,
  judgement: Judgement,
  forms: readonly Form[],
  approvals: readonly Approval[],
): FormOnSheet {
  const { form } = one.checked;
  const known = { others: forms.filter((other) => other !== form), approvals };
  return { ...one, checked: judge(form, judgement, one.sheet.mode, known) };
}

/** The sheets with the forms as they have been judged last. */
function withForms(sheets: readonly CheckedSheet[], projects: readonly Project[]): readonly CheckedSheet[] {
  const bySheet = new Map<string, CheckedForm[]>();
  for (const { sheet, checked } of projects.flatMap(({ forms }) => forms))
    bySheet.set(sheet.id, [...(bySheet.get(sheet.id) ?? []), checked]);
  return sheets.map((sheet) => ({ ...sheet, forms: bySheet.get(sheet.id) ?? [] }));
}

function withoutAnswered(one: FormOnSheet, isOpen: (finding: Finding) => boolean): FormOnSheet {
  const { findings, open } = one.checked;
  return { ...one, checked: { ...one.checked, findings: findings.filter(isOpen), open: open.filter(isOpen) } };
}

function formLine({ checked: { form, findings, open } }: FormOnSheet): FormLine {
  const lines = findingLines(findings);
  const count = (severity: Severity) => lines.filter(([first]) => first.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), hint: count('hint'), open: open.length };
  return { kind: form.kind, sheetName: form.sheetName, at: placeOf(form), counts };
}

function added(counts: readonly FindingCounts[]): FindingCounts {
  const sum = (of: keyof FindingCounts) => counts.reduce((total, each) => total + each[of], 0);
  return { error: sum('error'), warning: sum('warning'), hint: sum('hint'), open: sum('open') };
}

function placeOf(form: Form): CellRef {
  return form.title?.at ?? { sheet: form.sheet, row: form.area.top, column: form.area.left };
}

/** What must be corrected first; then what the last form still lacks; then what follows it. Null: nothing that this pane could do. */
function nextStep(forms: readonly FormOnSheet[], reached: ReadonlySet<ProjectStage>, today: Date): NextStep | null {
  const wrong = forms.flatMap(({ checked: { form, findings } }) =>
    findings.filter(({ severity }) => severity === 'error').map(({ at }) => at ?? placeOf(form)),
  );
  if (wrong[0]) return { kind: 'fix', at: wrong[0] };
  const last = forms.at(-1)?.checked;
  if (!last || reached.has('publication')) return null;
  // What is half read is no ground for a command.
  if (last.form.reading.state !== 'certain') return { kind: 'read', at: placeOf(last.form) };
  return unfilled(last) ?? following(forms, last, reached, today);
}

function unfilled({ form, open }: CheckedForm): NextStep | null {
  const [first] = open;
  if (!first) return null;
  const kind = form.kind === 'self-evaluation' && open.every(({ rule }) => rule === 'score-missing') ? 'score' : 'fill';
  return { kind, at: first.at ?? placeOf(form) };
}

function following(
  forms: readonly FormOnSheet[],
  last: CheckedForm,
  reached: ReadonlySet<ProjectStage>,
  today: Date,
): NextStep | null {
  if (last.form.kind === 'self-evaluation')
    return isTotalOpen(last.form) ? { kind: 'score', at: placeOf(last.form) } : { kind: 'publish', of: last };
  const application = forms.find(({ checked }) => checked.form.kind === 'application')?.checked;
  // One without any value has nothing to be carried.
  if (!application || application.form.reading.state !== 'certain' || !application.form.indicators.some(isCarried))
    return null;
  if (reached.has('self-evaluation')) return null;
  if (reached.has('monitoring') || hasYearEnded(last.form, dayOfDate(today)))
    return { kind: 'evaluate', of: application };
  if (reached.has('approval')) return { kind: 'monitor', of: application };
  if (!reached.has('review')) return { kind: 'review', of: application };
  const isFailed = returnsOf(forms.map(({ checked }) => checked.form))?.isOpen ?? false;
  return { kind: isFailed ? 'pass' : 'approve', at: placeOf(application.form) };
}
