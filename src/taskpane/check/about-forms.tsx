import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { CheckedForm } from '../../workbook/check/check-workbook';
import { readingLine, unreadLine } from '../../workbook/read/reading-words';
import { otherArithmetic } from '../../scoring/other-arithmetic';
import { ArithmeticLine } from '../score/arithmetic-line';
import type { PaneState, Session } from '../session';
import { CategoryLine } from './category-line';
import { WhatWasRead } from './what-was-read';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

interface AboutFormsProps {
  readonly session: Session;
  readonly state: PaneState;
}

/** What the findings rest on: the project's category, the arithmetic, what was understood of the sheet and how its columns were read. */
export function AboutForms({ session, state }: AboutFormsProps) {
  const forms = state.sheet?.forms ?? [];
  return (
    <>
      {forms.map((checked) => (
        <CategoryLine key={checked.form.area.top} session={session} state={state} checked={checked} />
      ))}
      {forms.map((checked) =>
        checked.form.kind === 'self-evaluation' && otherArithmetic(checked.form, checked.context.catalog) ? (
          <ArithmeticLine
            key={checked.form.area.top}
            session={session}
            state={state}
            checked={checked}
            form={checked.form}
          />
        ) : null,
      )}
      <Doubts state={state} />
      {forms.map((checked) => (
        <WhatWasRead key={keyOf(checked)} session={session} state={state} checked={checked} />
      ))}
    </>
  );
}

/** Keyed by the form, so that the section of another sheet's form opens by itself where it is in doubt. */
function keyOf({ form: { sheet, area } }: CheckedForm): string {
  return `${sheet} ${area.top} ${area.left}`;
}

/** The parts of the sheet that were not understood and so are not judged (decision D15). */
function Doubts({ state }: { readonly state: PaneState }) {
  const styles = useStyles();
  return doubtsOf(state).map((line) => (
    <Text key={line} size={200} className={styles.quiet}>
      {line}
    </Text>
  ));
}

export function doubtsOf({ sheet }: PaneState): readonly string[] {
  if (sheet === null) return [];
  return [...sheet.forms.flatMap(({ form }) => readingLine(form) ?? []), ...sheet.unread.map(unreadLine)];
}
