import type { PublicPart, PublicText } from '../../model/public-text';
import { drawPublication } from '../../sheets/draw/publication';
import type { SheetPlan } from '../../sheets/plan';
import { knownMerges } from '../read/find-form';
import { publishedForm } from '../process/published-form';
import type { FormOnGrid } from '../process/published-form';
import { freeSheetName } from '../sheet-name';
import type { PublicSource, PublicSources, TablePart } from './sources';
import { nameOf, tableSection } from './table';

export const USUAL_TITLE = '部门预算绩效目标';

/** What people say of a 公开文本. */
export interface PublicRequest {
  readonly title: string;
  readonly department: string;
  readonly year: number | null;
  /** Which tables, in their order. */
  readonly tables: readonly { readonly key: string; readonly part: TablePart }[];
}

export type Composed =
  /** As text, and the same tables as sheets to be printed. */
  | { readonly kind: 'composed'; readonly text: PublicText; readonly sheets: readonly SheetPlan[] }
  /** Something in these tables must be corrected first. */
  | { readonly kind: 'held'; readonly held: readonly PublicSource[] }
  /** In one sentence why not. */
  | { readonly kind: 'refused'; readonly message: string };

/** In the order in which they are published. */
const PARTS: readonly { readonly part: TablePart; readonly title: string }[] = [
  { part: 'funds', title: '专项资金绩效目标' },
  { part: 'projects', title: '预算项目绩效目标' },
];

/** @param anyway also where something in the tables must still be corrected */
export function composePublicText(sources: PublicSources, request: PublicRequest, anyway: boolean): Composed {
  const chosen = request.tables.flatMap(({ key, part }) => {
    const source = sources.tables.find((one) => one.key === key);
    return source ? [{ source, part }] : [];
  });
  if (chosen.length === 0) return { kind: 'refused', message: '没有可以公开的绩效目标申报表，请先填写或选定。' };
  const unknown = chosen.find(({ source }) => knownMerges(source.shown.grid) === null);
  if (unknown) {
    return {
      kind: 'refused',
      message: `工作表“${unknown.source.shown.grid.name}”的合并单元格过多，无法读取，不能编入公开文本。`,
    };
  }
  const held = chosen.map(({ source }) => source).filter(({ faults }) => faults.length > 0);
  if (held.length > 0 && !anyway) return { kind: 'held', held };
  const parts = PARTS.map(({ part, title }) => {
    const own = chosen.filter((one) => one.part === part).map(({ source }) => publishedForm(source.shown));
    return { title, forms: own, sections: own.map((one, index) => tableSection(index + 1, one)) };
  }).filter(({ sections }) => sections.length > 0);
  const { title, department, year } = request;
  return {
    kind: 'composed',
    text: {
      title: title.trim() || USUAL_TITLE,
      department: department.trim(),
      year,
      parts: parts.map((part): PublicPart => ({ title: part.title, sections: part.sections })),
    },
    sheets: sheetsOf(parts.flatMap(({ forms }) => forms)),
  };
}

function sheetsOf(forms: readonly FormOnGrid[]): SheetPlan[] {
  const plans: SheetPlan[] = [];
  for (const [index, form] of forms.entries()) {
    const name = freeSheetName(
      `${index + 1} ${nameOf(form.form)}`,
      plans.map((plan) => plan.name),
    );
    plans.push(drawPublication({ ...form, name }));
  }
  return plans;
}
