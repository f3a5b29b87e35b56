import type { Field } from '../../model/field';
import type { Form } from '../../model/form';
import { once } from '../../model/once';

/**
 * The cells of a form in which people write sentences, each once and whole: title, project name, purpose, goals, and the words of every
 * indicator. Several rules read them, one after the other.
 */
export const writtenTexts = once((form: Form): readonly Field<unknown>[] => {
  const fields = [
    form.title,
    form.project.name,
    ...(form.kind === 'review' ? [form.opinion] : [form.goal]),
    ...(form.kind === 'application' ? [form.purpose, ...form.goals] : []),
    ...(form.kind === 'self-evaluation' ? [form.goalResult] : []),
    ...form.indicators.flatMap(({ level3, description, basis, reason }) => [level3, description, basis, reason]),
  ];
  const seen = new Set<string>();
  return fields.flatMap((field) => {
    const place = field && `${field.at.row},${field.at.column}`;
    if (!field || place === null || seen.has(place)) return [];
    seen.add(place);
    return [field];
  });
});
