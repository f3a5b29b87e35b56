import { Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { dayOf } from '../../workbook/date-text';
import { readingLines } from '../../workbook/read/reading-words';
import type { Returned } from '../../workbook/review/review-comparison';
import { letterItems, writeLetter } from '../../workbook/review/review-letter';
import { CommandButton } from '../command-button';
import { CopyBox } from '../copy-box';
import type { PaneState, Session } from '../session';
import { strings } from '../strings';

interface LetterProps {
  readonly session: Session;
  readonly state: PaneState;
}

/** 复制修改意见: the 必改 and 核实 of the whole workbook as plain text for a mail or a message, and the reviewer's own remarks. */
export function Letter({ session, state }: LetterProps) {
  const [remarks, setRemarks] = useState('');
  const [made, setMade] = useState<{ readonly returned: Returned; readonly sheet: PaneState['sheet'] } | null>(null);
  const make = async () => {
    const returned = await session.review();
    // The shown sheet may have changed while the others were read.
    setMade(returned && { returned, sheet: session.state().sheet });
  };
  const text =
    made &&
    writeLetter({
      file: '',
      date: dayOf(new Date()),
      basis: made.returned.basis,
      items: letterItems(made.returned.sheets, made.returned.answers),
      remarks: [...readingLines(made.returned.sheets), ...remarks.split('\n')],
    });
  return (
    <>
      <Text>{strings.letter.body}</Text>
      <Field label={strings.letter.remarks} hint={strings.letter.remarksHint}>
        <Textarea value={remarks} rows={3} maxLength={2000} onChange={(_, { value }) => setRemarks(value)} />
      </Field>
      <CommandButton ready={state.busy === null} onClick={() => void make()}>
        {made ? strings.letter.again : strings.letter.make}
      </CommandButton>
      {made && made.sheet !== state.sheet && <Text size={200}>{strings.letter.stale}</Text>}
      {text !== null && <CopyBox label={strings.letter.text} text={text} command={strings.letter.copy} />}
    </>
  );
}
