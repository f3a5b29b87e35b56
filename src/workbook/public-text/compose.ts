import { HEADING_NUMBER, OVERALL_PARTS, OVERALL_TITLE, overallPartName } from '../../catalog/overall-goals';
import { hidePhones } from '../../model/phone';
import type { PublicPart, PublicText } from '../../model/public-text';
import { drawOverallGoals } from '../../sheets/draw/overall-goals';
import { drawPublication } from '../../sheets/draw/publication';
import type { Finding } from '../../rules/finding';
import type { SheetPlan } from '../../sheets/plan';
import { knownMerges } from '../read/find-form';
import { publishedForm } from '../process/published-form';
import type { FormOnGrid } from '../process/published-form';
import { freeSheetName } from '../sheet-name';
import type { OverallSource, PublicSources, TablePart } from './sources';
import { nameOf, tableSection } from './table';

export const USUAL_TITLE = '部门预算绩效目标';

/** What people say of a 公开文本. */
export interface PublicRequest {
  readonly title: string;
  readonly department: string;
  readonly year: number | null;
  /** The 部门整体绩效目标 is the first part, where the workbook has one. */
  readonly overall: boolean;
  /** Which tables, in their order. */
  readonly tables: readonly { readonly key: string; readonly part: TablePart }[];
}

export type Composed =
  /** As text, and the same tables as sheets to be printed. */
  | { readonly kind: 'composed'; readonly text: PublicText; readonly sheets: readonly SheetPlan[] }
  /** Something on these sheets must be corrected first. */
  | { readonly kind: 'held'; readonly held: readonly HeldSheet[] }
  /** In one sentence why not. */
  | { readonly kind: 'refused'; readonly message: string };

export interface HeldSheet {
  readonly sheetName: string;
  readonly name: string;
  readonly faults: readonly Finding[];
}

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
  const overall = request.overall ? sources.overall : [];
  if (chosen.length + overall.length === 0) {
    return { kind: 'refused', message: '没有可以公开的绩效目标申报表，请先填写或选定。' };
  }
  const unknown = chosen.find(({ source }) => knownMerges(source.shown.grid) === null);
  if (unknown) {
    return {
      kind: 'refused',
      message: `工作表“${unknown.source.shown.grid.name}”的合并单元格过多，无法读取，不能编入公开文本。`,
    };
  }
  const held = [
    ...overall.map(({ sheetName, faults }) => ({ sheetName, name: OVERALL_TITLE, faults })),
    ...chosen.map(({ source: { sheetName, name, faults } }) => ({ sheetName, name, faults })),
  ].filter(({ faults }) => faults.length > 0);
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
      parts: [
        ...overallPart(overall),
        ...parts.map((part): PublicPart => ({ title: part.title, sections: part.sections })),
      ],
    },
    sheets: [...overallSheets(overall, request), ...sheetsOf(parts.flatMap(({ forms }) => forms))],
  };
}

function overallPart(overall: readonly OverallSource[]): PublicPart[] {
  const printed = overall
    .flatMap(({ goals }) => goals.parts)
    .map(({ id, heading, paragraphs }, index) => ({
      kind: 'text' as const,
      title: HEADING_NUMBER.test(heading.text) ? heading.text : `${NUMBERS[index] ?? ''}、${overallPartName(id)}`,
      paragraphs: paragraphs.map(({ text }) => hidePhones(text)),
    }));
  return printed.length === 0 ? [] : [{ title: OVERALL_TITLE, sections: printed }];
}

const NUMBERS = '一二三四五六七八九十';

function overallSheets(overall: readonly OverallSource[], { year, department }: PublicRequest): SheetPlan[] {
  return overall.slice(0, 1).map(({ goals }) => {
    const texts = OVERALL_PARTS.map(({ id }) =>
      goals.parts
        .filter((part) => part.id === id)
        .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => hidePhones(text)))
        .join('\n'),
    );
    return drawOverallGoals({ name: OVERALL_TITLE, year, filled: { department, texts } });
  });
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
