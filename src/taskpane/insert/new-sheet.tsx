import { Field, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { caibannong201968, categoryById } from '../../catalog';
import type { CategoryId, Wording } from '../../catalog/types';
import { CommandButton } from '../command-button';
import { ignoreComposing } from '../composing';
import { canWrite } from '../session';
import type { NewForm, PaneState, Session } from '../session';
import { Choice } from '../choice';
import { S } from '../strings';
import { TextBox } from '../text-box';
import { FormPreview } from './form-preview';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  pair: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  year: { flexBasis: '84px', flexGrow: 1 },
  wording: { flexBasis: '170px', flexGrow: 3, minWidth: 0 },
  command: { alignSelf: 'flex-start' },
});

interface NewSheetProps {
  readonly session: Session;
  readonly state: PaneState;
}

/** 插入套表: which form, and what comes. */
export function NewSheet({ session, state }: NewSheetProps) {
  const styles = useStyles();
  const [form, setForm] = useState<NewForm['form']>('application');
  const [category, setCategory] = useState<CategoryId | ''>('village-infrastructure');
  const [year, setYear] = useState('');
  const [wording, setWording] = useState<Wording>('2019');
  const typedYear = year.trim();
  const yearWrong = typedYear !== '' && !/^20\d{2}$/.test(typedYear);
  const request: NewForm = { form, category: category || null, year: typedYear ? Number(typedYear) : null, wording };
  return (
    <form
      className={styles.form}
      onKeyDown={ignoreComposing}
      onSubmit={(event) => {
        event.preventDefault();
        if (!yearWrong && canWrite(state)) void session.insert(request);
      }}
    >
      <Field label={S.insert.form}>
        <Choice value={form} onChange={(value) => setForm(value as NewForm['form'])}>
          <option value="application">{S.insert.application}</option>
          <option value="self-evaluation">{S.insert.selfEvaluation}</option>
        </Choice>
      </Field>
      {form === 'application' && (
        <Field label={S.insert.category}>
          <Choice value={category} onChange={(value) => setCategory(value as CategoryId | '')}>
            {caibannong201968.categories.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value="">{S.insert.blankFrame}</option>
          </Choice>
        </Field>
      )}
      <div className={styles.pair}>
        <Field
          label={S.insert.year}
          className={styles.year}
          {...(yearWrong && { validationState: 'error' as const, validationMessage: S.insert.yearWrong })}
        >
          <TextBox
            value={year}
            placeholder={S.insert.yearBlank}
            title={S.insert.yearHint}
            inputMode="numeric"
            maxLength={4}
            onChange={setYear}
          />
        </Field>
        <Field label={S.insert.wording} className={styles.wording}>
          <Choice value={wording} onChange={(value) => setWording(value as Wording)}>
            {(Object.keys(S.insert.wordings) as Wording[]).map((key) => (
              <option key={key} value={key}>
                {S.insert.wordings[key]}
              </option>
            ))}
          </Choice>
        </Field>
      </div>
      <FormPreview form={form} category={category ? categoryById(category) : null} wording={wording} />
      <CommandButton
        type="submit"
        appearance="primary"
        className={styles.command}
        ready={canWrite(state) && !yearWrong}
      >
        {S.insert.command}
      </CommandButton>
    </form>
  );
}
