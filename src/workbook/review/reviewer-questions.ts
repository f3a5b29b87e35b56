import type { ReviewSection } from '../../catalog/types';
import type { CheckedForm } from '../check/check-workbook';

/** What the document has reviewers judge and no program can: an item of 表2 and what it looks at. */
export interface ReviewerQuestion {
  readonly item: string;
  readonly points: string;
}

/** Items of 表2 that findings say nothing about, or not enough; true: they ask about 扶贫资金 and hold for no other fund. */
const FOR_PEOPLE: Readonly<Record<string, { readonly fundOnly: boolean }>> = {
  合规性审核: { fundOnly: true },
  明确清晰性: { fundOnly: false },
  目标相关性: { fundOnly: true },
  绩效合理性: { fundOnly: false },
  实现可能性: { fundOnly: false },
  条件充分性: { fundOnly: false },
};

/** The questions of an 申报表, in the order of 表2; nothing is asserted about the form. */
export function reviewerQuestions({ form, context }: CheckedForm): ReviewerQuestion[] {
  if (form.kind !== 'application') return [];
  const ofFund = context.byDocument || FUND.test(`${form.title?.text ?? ''} ${form.project.name?.text ?? ''}`);
  const sections: readonly ReviewSection[] = context.catalog.forms.review?.sections ?? [];
  return sections
    .flatMap(({ items }) => items)
    .filter(({ name }) => FOR_PEOPLE[name] && (ofFund || !FOR_PEOPLE[name].fundOnly))
    .map(({ name, points }) => ({ item: name, points }));
}

const FUND = /扶贫|脱贫|衔接|乡村振兴/;
