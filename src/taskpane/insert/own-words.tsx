import { Field } from '@fluentui/react-components';
import { Choice } from '../choice';
import { strings } from '../strings';
import { TextBox } from '../text-box';

/** An indicator that the user names; `place` is the index of its class. */
export interface Own {
  readonly place: number;
  readonly name: string;
  readonly target: string;
}

interface OwnWordsProps {
  readonly classes: readonly { readonly level1: string; readonly level2: string }[];
  readonly own: Own;
  readonly onChange: (own: Own) => void;
}

export function OwnWords({ classes, own, onChange }: OwnWordsProps) {
  return (
    <>
      <Field label={strings.indicators.ownClass}>
        <Choice value={own.place} onChange={(value) => onChange({ ...own, place: Number(value) })}>
          {classes.map(({ level1, level2 }, index) => (
            <option key={`${level1} ${level2}`} value={index}>
              {level2}
            </option>
          ))}
        </Choice>
      </Field>
      <Field label={strings.indicators.ownName} required>
        <TextBox value={own.name} maxLength={100} onChange={(name) => onChange({ ...own, name })} />
      </Field>
      <Field label={strings.indicators.ownTarget} hint={strings.indicators.ownTargetHint}>
        <TextBox value={own.target} maxLength={100} onChange={(target) => onChange({ ...own, target })} />
      </Field>
    </>
  );
}
