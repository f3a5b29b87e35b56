import type { SheetPlan } from '../../src/sheets/plan';
import { OWN_FRAME } from '../../src/workbook/check/form-context';
import { composePublicText, USUAL_TITLE } from '../../src/workbook/public-text/compose';
import type { Composed, PublicRequest } from '../../src/workbook/public-text/compose';
import { readPublicSources } from '../../src/workbook/public-text/sources';
import { createXlsx } from '../../src/xlsx';
import { corpusTables, planOfCorpusTable } from './corpus';
import { overallFixture, planOfOverall } from './overall-fixture';

/** The published documents that are typed again from test/fixtures. */
export const DOCUMENTS = ['000', '001', '002', '003'] as const;

/** The sheets of a workbook from which one of them may have been printed. */
export function publicWorkbookPlans(document: (typeof DOCUMENTS)[number]): SheetPlan[] {
  const overall = overallFixture(document);
  const tables = corpusTables().filter(({ id }) => id.startsWith(document));
  return [...(overall ? [planOfOverall(overall)] : []), ...tables.map(planOfCorpusTable)];
}

/** The 公开文本 of a workbook as it is made where nobody chooses anything. */
export async function composedOf(
  plans: readonly SheetPlan[],
  anyway = true,
  asked: Partial<PublicRequest> = {},
): Promise<Composed> {
  const book = createXlsx();
  await book.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
  const sources = await readPublicSources(book, OWN_FRAME, true);
  return composePublicText(sources, { title: USUAL_TITLE, ...sources, overall: true, ...asked }, anyway);
}

/** The same where it must come to a text. */
export async function publicTextOf(plans: readonly SheetPlan[], asked: Partial<PublicRequest> = {}) {
  const composed = await composedOf(plans, true, asked);
  if (composed.kind !== 'composed') throw new Error('nothing was composed');
  return composed;
}
