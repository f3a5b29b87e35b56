import { Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { nameIn } from '../../catalog';
import type { Category, CategoryId, Wording } from '../../catalog/types';
import { withoutRows } from '../../workbook/insert/template-choice';
import { CommandButton } from '../command-button';
import { ignoreComposing } from '../composing';
import { canWrite, documentOf } from '../session';
import type { NewForm, PaneState, Session } from '../session';
import { Choice } from '../choice';
import { strings } from '../strings';
import { TemplateRows } from './template-rows';
import { isWrongYear, YearField, yearOf } from './year-field';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  pair: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  wording: { flexBasis: '170px', flexGrow: 3, minWidth: 0 },
  command: { alignSelf: 'flex-start' },
});

interface NewOfficialSheetProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly form: NewForm['form'];
  readonly year: string;
  readonly onYear: (year: string) => void;
}

/** One of the document's own forms: from which template, for which year, in which words. */
export function NewOfficialSheet({ session, state, form, year, onYear }: NewOfficialSheetProps) {
  const styles = useStyles();
  const [asked, setAsked] = useState<CategoryId>('village-infrastructure');
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [wording, setWording] = useState<Wording>('2019');
  const { categories } = documentOf(state);
  const category = categories.find(({ id }) => id === asked) ?? null;
  const yearWrong = isWrongYear(year);
  const request: NewForm = {
    form,
    category: category?.id ?? null,
    leftOut,
    year: yearOf(year),
    wording,
  };
  return (
    <form
      className={styles.form}
      onKeyDown={ignoreComposing}
      onSubmit={(event) => {
        event.preventDefault();
        if (!yearWrong && canWrite(state)) void session.insert(request);
      }}
    >
      {form === 'application' && (
        <Field label={strings.insert.category}>
          <Choice value={category?.id ?? ''} onChange={(value) => setAsked(value)}>
            {categories.map((each) => (
              <option key={each.id} value={each.id}>
                {nameIn(each, wording)}
              </option>
            ))}
            <option value="">{strings.insert.blankFrame}</option>
          </Choice>
        </Field>
      )}
      <div className={styles.pair}>
        <YearField year={year} onYear={onYear} />
        <Field label={strings.insert.wording} className={styles.wording}>
          <WordingChoice wording={wording} onChange={setWording} />
        </Field>
      </div>
      <Text size={200}>{previewOf(form, category, leftOut)}</Text>
      <CommandButton
        type="submit"
        appearance="primary"
        className={styles.command}
        ready={canWrite(state) && !yearWrong}
      >
        {strings.insert.command}
      </CommandButton>
      {/* Below the command: who goes by the keyboard does not pass every row on the way to it. */}
      {form === 'application' && category && (
        <TemplateRows category={category} wording={wording} leftOut={leftOut} onLeaveOut={setLeftOut} />
      )}
    </form>
  );
}

/** What comes with the sheet. */
function previewOf(form: NewForm['form'], category: Category | null, leftOut: ReadonlySet<string>): string {
  switch (form) {
    case 'review':
      return strings.insert.previewReview;
    case 'monitoring':
      return strings.insert.previewMonitoring;
    case 'self-evaluation':
      return strings.insert.previewSelfEvaluation;
    case 'application': {
      if (!category) return strings.insert.previewBlank;
      const rows = withoutRows(category, leftOut).rows.filter(({ name }) => name !== '');
      return strings.insert.preview(rows.length, rows.filter(({ stars }) => stars === 3).length);
    }
  }
}

interface WordingChoiceProps {
  readonly wording: Wording;
  readonly onChange: (wording: Wording) => void;
}

function WordingChoice({ wording, onChange, ...field }: WordingChoiceProps) {
  return (
    <Choice {...field} value={wording} onChange={(value) => onChange(value as Wording)}>
      {(Object.keys(strings.insert.wordings) as Wording[]).map((key) => (
        <option key={key} value={key}>
          {strings.insert.wordings[key]}
        </option>
      ))}
    </Choice>
  );
}
