import { isOfProject } from '../../cycle/process-project';
import { sameCell } from '../../model/cell';
import type { Application, Form } from '../../model/form';
import type { Finding } from '../../rules/finding';
import { placeholderLeft } from '../../rules/placeholder-left';
import { targetMissing } from '../../rules/target-missing';
import { resultOf } from '../../scoring/review-result';
import { answered, ANSWERS_SHEET, answersOf } from '../check/answers';
import { judge } from '../check/check-workbook';
import type { CheckedForm } from '../check/check-workbook';
import type { Judgement } from '../check/form-context';
import type { ReadSheet } from '../read/read-sheet';
import { approvalsIn } from './approvals';

/** Doubts about registering goals as approved, as sentences for the user; empty if there are none. */
export function approvalDoubts(form: Application, sheets: readonly ReadSheet[], judgement: Judgement): string[] {
  const others = sheets.flatMap(({ forms }) => forms).filter((other) => other !== form);
  const checked = judge(form, judgement, 'full', { others, approvals: approvalsIn(sheets) });
  const open = openFindings(checked, sheets);
  const empty = open.filter((finding) => isOfEmptyRow(finding, form));
  const errors = open.filter((finding) => finding.severity === 'error' && !empty.includes(finding));
  return [
    ...(errors.length === 0 ? [] : [`还有 ${errors.length} 条必改`]),
    ...(empty.length === 0 ? [] : [`${empty.length} 项指标没有指标值`]),
    ...reviewDoubts(form, others, checked),
  ];
}

/** An indicator without a target; the rules know that heads of groups need none. */
function isOfEmptyRow({ rule, at }: Finding, { indicators }: Application): boolean {
  const isOfRule = rule === targetMissing.id || rule === placeholderLeft.id;
  return isOfRule && at !== null && indicators.some(({ target }) => sameCell(target.at, at));
}

/** Findings without a reason in 校验记录. */
function openFindings({ form, findings, ...rest }: CheckedForm, sheets: readonly ReadSheet[]): readonly Finding[] {
  const grid = sheets.find((sheet) => sheet.grid.id === form.sheet)?.grid;
  if (!grid) return findings;
  const answers = answersOf(sheets.find((sheet) => sheet.grid.name === ANSWERS_SHEET)?.grid);
  const { id, name } = grid;
  const forms = [{ form, findings, ...rest }];
  const settled = answered([{ id, name, protected: grid.protected, mode: 'full', grid, forms, unread: [] }], answers);
  return findings.filter((finding) => !settled.has(finding));
}

/** Goals are approved after a review that they pass (decision D10). */
function reviewDoubts(form: Application, others: readonly Form[], { context }: CheckedForm): string[] {
  const { name } = form.project;
  if (!name) return [];
  const reviews = others.flatMap((other) =>
    other.kind === 'review' && isOfProject(other, { project: name, year: form.year }) ? [other] : [],
  );
  if (reviews.length === 0) return ['工作簿里没有本项目的审核表'];
  const isPassed = reviews.some(
    (review) => review.grade?.value ?? resultOf(review, context.catalog.reviewPassMark).passed ?? false,
  );
  return isPassed ? [] : ['审核表还没有“通过”的'];
}
