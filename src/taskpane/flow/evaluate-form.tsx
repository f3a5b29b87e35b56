import { Field, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { EVALUATION_TYPES } from '../../catalog/caibannong-2019-68/key-evaluation';
import { Choice } from '../choice';
import type { PartProps } from '../part';
import { canWrite } from '../session';
import { strings } from '../strings';
import { CommandForm } from './command-form';

const words = strings.flow.evaluate;

/** 重点评价: what is looked at depends on the type of project, which a category usually settles. */
export function EvaluateForm({ session, state, checked }: PartProps) {
  const usual = checked.context.category?.category.evaluation ?? null;
  const [chosen, setChosen] = useState<string>(usual ?? '');
  const type = EVALUATION_TYPES.find(({ id }) => id === chosen);
  return (
    <CommandForm
      command={words.command}
      ready={canWrite(state) && type !== undefined}
      onCommand={() => type && void session.evaluate(checked, type.id)}
    >
      <Text>{words.body}</Text>
      <Field label={words.type}>
        <Choice value={chosen} onChange={setChosen}>
          {usual === null && <option value="">{words.choose}</option>}
          {EVALUATION_TYPES.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
      </Field>
    </CommandForm>
  );
}
