import type { Field } from '../../model/field';
import type { Form } from '../../model/form';

/** The cells of a form in which people write sentences, each once and whole: title, project name, purpose, goals, and the words of every indicator. */
export function writtenTexts(form: Form): readonly Field<unknown>[] {
  const known = TEXTS.get(form);
  if (known) return known;
  const texts = collected(form);
  TEXTS.set(form, texts);
  return texts;
}

/** Several rules read the same texts of a form, one after the other. */
const TEXTS = new WeakMap<Form, readonly Field<unknown>[]>();

function collected(form: Form): readonly Field<unknown>[] {
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
}
