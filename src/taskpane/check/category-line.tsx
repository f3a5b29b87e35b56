import { Field } from '@fluentui/react-components';
import { categoryCandidates, LEAST_CERTAINTY, nameIn } from '../../catalog';
import type { Category } from '../../catalog/types';
import type { CheckedForm } from '../../workbook/check/check-workbook';
import { wordingOf } from '../../workbook/rows/indicator-library';
import { Choice } from '../choice';
import type { PaneState, Session } from '../session';
import { strings } from '../strings';

interface CategoryLineProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly checked: CheckedForm;
}

/** Asks for a project's category where it can only be guessed. The answer can be changed and withdrawn. */
export function CategoryLine({ session, state, checked }: CategoryLineProps) {
  const { form, context } = checked;
  const chosen = state.categories.get(form.sheet) ?? null;
  const judged = context.category;
  if (!hasTemplate(checked) || (chosen === null && judged !== null && judged.from !== 'guess')) return null;
  const candidates = categoryCandidates(form, context.catalog.categories).map(({ category }) => category);
  if (chosen === null && candidates.length === 0) return null;
  const guess = judged?.from === 'guess' && judged.certainty >= LEAST_CERTAINTY ? judged.category : null;
  const others = context.catalog.categories.filter((category) => !candidates.includes(category));
  const wording = wordingOf(form, context.catalog);
  const option = (category: Category) => (
    <option key={category.id} value={category.id}>
      {nameIn(category, wording)}
    </option>
  );
  return (
    <Field
      size="small"
      label={strings.category.label}
      hint={chosen !== null ? strings.category.chosen : guess ? strings.category.guessed : strings.category.ask}
    >
      <Choice
        size="small"
        value={chosen ?? ''}
        onChange={(value) => void session.chooseCategory(form.sheet, value === '' ? null : value)}
      >
        <option value="">{guess ? strings.category.guess(nameIn(guess, wording)) : strings.category.none}</option>
        {candidates.map(option)}
        {others.map(option)}
      </Choice>
    </Field>
  );
}

/** A category matters only for forms of the document, whose rules compare with its template. */
function hasTemplate({ form: { kind }, context }: CheckedForm): boolean {
  return context.byDocument && (kind === 'application' || kind === 'self-evaluation');
}
