import type { Field } from '../../model/field';
import type { Review } from '../../model/form';
import { squash } from '../../model/text';
import { drawReviewSummary } from '../../sheets/draw/review-summary';
import type { WorkbookPort } from '../../sheets/port';
import { catalogFor, OWN_FRAME } from '../check/form-context';
import type { InsertedSheet } from '../insert/insert-form';
import { findInWorkbook } from '../read/find-form';
import type { FormAddress } from '../read/find-form';
import { command, refuse } from '../result';
import type { CommandResult } from '../result';
import { addSheet } from '../sheet-name';

const REVIEW_SUMMARY_SHEET = '审核汇总';

/** 审核汇总: of all 审核表 in the workbook that score the same project by the same items, averages and differences on a sheet of their own. */
export function summariseReviews(port: WorkbookPort, at: FormAddress): Promise<CommandResult<InsertedSheet>> {
  return command<InsertedSheet>(async () => {
    const found = await findInWorkbook(port, at, false);
    if (!found.ok) return found;
    const { form } = found;
    if (form.kind !== 'review') return refuse('form-missing', `“${found.grid.name}”不是绩效目标审核表，无法汇总。`);
    const reviews = found.sheets.flatMap(({ forms }) =>
      forms.filter((one): one is Review => one.kind === 'review' && isOfSameProject(one, form)),
    );
    if (reviews.length < 2)
      return refuse('form-missing', '工作簿里只有一张这个项目的审核表。请先为每位审核人各生成一张，再汇总。');
    const catalog = catalogFor(form, OWN_FRAME);
    const { undo, name } = await addSheet(port, REVIEW_SUMMARY_SHEET, (free) =>
      drawReviewSummary({
        name: free,
        project: form.project.name?.text ?? '',
        items: form.items.map(({ name: item, max }) => ({ name: item, max: max?.toNumber() ?? 0 })),
        reviewers: reviews.map(reviewerColumn),
        passMark: catalog.reviewPassMark,
      }),
    );
    return { ok: true, undo, sheetName: name };
  });
}

/** Reviews without a project name may be of different projects. */
function isOfSameProject(one: Review, other: Review): boolean {
  const names = [one, other].map(({ project }) => squash(project.name?.text ?? ''));
  const items = [one, other].map((review) => review.items.map(({ name }) => name).join());
  return names[0] !== '' && names[0] === names[1] && items[0] === items[1];
}

function reviewerColumn({ sheetName, reviewers, items }: Review) {
  const named = reviewers.map(unitIn).find((unit) => unit !== '');
  return { caption: named ?? sheetName, sheetName, scores: items.map(({ score }) => score.at) };
}

function unitIn({ text }: Field): string {
  return text.replace(/[（(]\s*单位盖章\s*[)）]/g, '').trim();
}
