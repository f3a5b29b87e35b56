import { matchTemplateRow, nameIn } from '../../catalog';
import type { Category, RuleSet, TemplateRow, Wording } from '../../catalog/types';
import type { Form } from '../../model/form';
import { squash } from '../../model/text';

/** 指标库: the category's indicators that the form does not have yet, in printed order. Headings and nameless rows are no indicators. */
export function indicatorLibrary(form: Form, category: Category): TemplateRow[] {
  const present = templateRowsOf(form, category);
  return category.rows.filter(
    (row) => row.kind === 'indicator' && row.name !== '' && ![...present.values()].includes(row),
  );
}

/** Template row of each sheet row that has one. */
export function templateRowsOf(form: Form, category: Category): ReadonlyMap<number, TemplateRow> {
  return new Map(
    form.indicators.flatMap(({ row, level3 }) => {
      const match = level3.value === null ? null : matchTemplateRow(category, level3.value);
      return match ? [[row, match] as const] : [];
    }),
  );
}

/** Whether the form speaks today's words (脱贫户) or those of 2019 (decision D13). */
export function wordingOf(form: Form, { currentWords }: RuleSet): Wording {
  const text = squash(
    [form.project.name, ...form.indicators.map(({ level3 }) => level3)].map((field) => field?.text ?? '').join(' '),
  );
  const countOf = (words: readonly string[]) => words.filter((word) => text.includes(squash(word))).length;
  const today = countOf(currentWords.map(([, current]) => current));
  return today > countOf(currentWords.map(([printed]) => printed)) ? 'current' : '2019';
}

export function printedName(row: TemplateRow, wording: Wording): string {
  return '★'.repeat(row.stars) + nameIn(row, wording);
}
