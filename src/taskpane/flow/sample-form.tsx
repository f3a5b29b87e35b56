import { Field, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { dayOf } from '../../workbook/date-text';
import { Choice } from '../choice';
import { canWrite } from '../session';
import type { PaneState, Session } from '../session';
import { S } from '../strings';
import { TextBox } from '../text-box';
import { CommandForm } from './command-form';

const W = S.flow.sample;

type Way = keyof typeof W.ways;

interface SampleFormProps {
  readonly session: Session;
  readonly state: PaneState;
}

/** 抽取样本: the seed is today's date until somebody has another; it is printed with the sample. */
export function SampleForm({ session, state }: SampleFormProps) {
  const [seed, setSeed] = useState(() => dayOf(new Date()).replace(/\D/g, ''));
  const [way, setWay] = useState<Way>('none');
  const isNumber = /^\d{1,9}$/.test(seed.trim());
  return (
    <CommandForm
      command={W.command}
      ready={canWrite(state) && isNumber}
      onCommand={() => void session.drawSample({ seed: Number(seed), by: way === 'none' ? null : way })}
    >
      <Text>{W.body}</Text>
      <Field label={W.by}>
        <Choice value={way} onChange={(value) => setWay(value as Way)}>
          {(Object.keys(W.ways) as Way[]).map((each) => (
            <option key={each} value={each}>
              {W.ways[each]}
            </option>
          ))}
        </Choice>
      </Field>
      <Field label={W.seed} {...(!isNumber && { validationState: 'error' as const, validationMessage: W.seedWrong })}>
        <TextBox value={seed} inputMode="numeric" maxLength={9} onChange={setSeed} />
      </Field>
    </CommandForm>
  );
}
