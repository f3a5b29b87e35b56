import { LAST_COLUMN } from '../../model/a1';
import type { Field } from '../../model/field';
import type { Form } from '../../model/form';
import { memoize } from '../../model/memoize';

/**
 * The cells of a form in which people write sentences, each once and whole: title, project name, purpose, goals, and the words of every
 * indicator. Several rules read them, one after the other.
 */
export const writtenTexts = memoize((form: Form): readonly Field<unknown>[] => {
  const fields = [
    form.title,
    form.project.name,
    ...(form.kind === 'review' ? [form.opinion] : [form.goal]),
    ...(form.kind === 'application' ? [form.purpose, ...form.goals] : []),
    ...(form.kind === 'self-evaluation' ? [form.goalResult] : []),
    ...form.indicators.flatMap(({ level3, description, basis, reason }) => [level3, description, basis, reason]),
  ];
  const seen = new Set<number>();
  return fields
    .filter((field) => field !== null)
    .filter(({ at }) => {
      const place = at.row * LAST_COLUMN + at.column;
      const isNew = !seen.has(place);
      seen.add(place);
      return isNew;
    });
});
