import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { compareWithLetter, writeComparison } from '../../workbook/review/review-comparison';
import { readLetter } from '../../workbook/review/review-letter';
import { CommandButton } from '../command-button';
import { CopyBox } from '../copy-box';
import type { PaneState, Session } from '../session';
import { strings } from '../strings';

interface ComparisonProps {
  readonly session: Session;
  readonly state: PaneState;
}

/** 比对上次意见: compares an earlier letter with the returned workbook: 已改, 未改, 新增. */
export function Comparison({ session, state }: ComparisonProps) {
  const [pasted, setPasted] = useState('');
  const [text, setText] = useState<string | null>(null);
  const letter = readLetter(pasted);
  const unreadable = pasted.trim() !== '' && letter === null;
  const compare = async () => {
    const returned = letter && (await session.review());
    setText(returned && writeComparison(compareWithLetter(letter, returned)));
  };
  return (
    <>
      <Field
        label={strings.letter.earlier}
        hint={strings.letter.earlierHint}
        {...(unreadable && { validationState: 'error' as const, validationMessage: strings.letter.unreadable })}
      >
        <Textarea
          value={pasted}
          rows={4}
          onChange={(_, { value }) => {
            setPasted(value);
            setText(null);
          }}
        />
      </Field>
      <CommandButton ready={state.busy === null && letter !== null} onClick={() => void compare()}>
        {strings.letter.compare}
      </CommandButton>
      {text !== null && (
        <CopyBox label={strings.letter.comparison} text={text} command={strings.letter.copyComparison} />
      )}
    </>
  );
}
