import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Finding } from '../../rules/finding';
import { CommandButton } from '../command-button';
import { ignoreComposing } from '../composing';
import { readPreferences, writePreferences } from '../preferences';
import type { Session } from '../session';
import { strings } from '../strings';
import { TextBox } from '../text-box';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  commands: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface AnswerFormProps {
  readonly session: Session;
  readonly findings: readonly Finding[];
  readonly ready: boolean;
  readonly onCancel: () => void;
}

/** 说明理由: the reason why a finding is all right, kept in the workbook. When it is saved, the line and this form disappear. */
export function AnswerForm({ session, findings, ready, onCancel }: AnswerFormProps) {
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const [who, setWho] = useState('');
  useEffect(() => void readPreferences().then((preferences) => setWho((typed) => typed || preferences.who)), []);
  const complete = reason.trim() !== '';
  const submit = async () => {
    if (ready && complete && (await session.answer(findings, reason, who))) await writePreferences({ who });
  };
  return (
    <form
      className={styles.form}
      onKeyDown={ignoreComposing}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field size="small" label={strings.check.answer} hint={strings.check.answerHint}>
        <Textarea value={reason} rows={3} maxLength={500} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field size="small" label={strings.check.answerWho}>
        <TextBox size="small" value={who} maxLength={20} onChange={setWho} />
      </Field>
      <div className={styles.commands}>
        <CommandButton size="small" type="submit" appearance="primary" ready={ready && complete}>
          {strings.confirm}
        </CommandButton>
        <Button size="small" onClick={onCancel}>
          {strings.cancel}
        </Button>
      </div>
    </form>
  );
}
