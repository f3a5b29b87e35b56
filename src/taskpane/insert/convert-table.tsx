import { Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { COUNTY_FORMS, countyFormOf } from '../../catalog';
import type { MoneyUnit } from '../../model/form';
import type { ConversionPreview } from '../../workbook/convert/convert-table';
import { targetOf } from '../../workbook/convert/targets';
import { Choice } from '../choice';
import { CommandButton } from '../command-button';
import type { PartProps } from '../part';
import { canWrite } from '../session';
import { strings } from '../strings';
import { ConversionBox } from './conversion-box';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  form: { flexBasis: '260px', flexGrow: 3, minWidth: 0 },
  choice: { flexBasis: '90px', flexGrow: 1, minWidth: 0 },
  command: { alignSelf: 'flex-start' },
});

const OFFICIAL = [
  ['application', strings.insert.application],
  ['monitoring', strings.insert.monitoring],
  ['self-evaluation', strings.insert.selfEvaluation],
] as const;

/** 转为另一种表: into which form, what goes where, and then the new sheet. */
export function ConvertTable({ session, state, checked }: PartProps) {
  const styles = useStyles();
  const [asked, setAsked] = useState<Asked>({ id: 'application', variant: '', unit: '' });
  const [preview, setPreview] = useState<ConversionPreview | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const county = countyFormOf(asked.id);
  const variant = county?.variants.find(({ id }) => id === asked.variant) ?? county?.variants[0] ?? null;
  const unit: MoneyUnit | null = county?.moneyUnits.find((one) => one === asked.unit) ?? null;
  const target = targetOf(asked.id, variant?.id ?? null, unit);
  const choose = (change: Partial<Asked>) => {
    setPreview(null);
    setAsked({ ...asked, ...change });
  };
  const close = () => {
    setPreview(null);
    button.current?.focus();
  };
  return (
    <div className={styles.root}>
      <Text size={200}>{strings.convert.body}</Text>
      <TargetChoice asked={asked} variant={variant?.id ?? null} unit={unit} onChange={choose} />
      <CommandButton
        ref={button}
        className={styles.command}
        ready={canWrite(state) && target !== null}
        aria-expanded={preview !== null}
        onClick={() =>
          preview || !target ? close() : void session.previewConversion(checked, target).then(setPreview)
        }
      >
        {strings.convert.command}
      </CommandButton>
      {preview && target && (
        <ConversionBox
          label={strings.convert.command}
          preview={preview}
          ready={canWrite(state)}
          leftLabel={strings.convert.left}
          canKeep
          onClose={close}
          onConfirm={(keep) => {
            close();
            void session.convert(checked, target, keep);
          }}
        />
      )}
    </div>
  );
}

interface Asked {
  readonly id: string;
  readonly variant: string;
  readonly unit: string;
}

interface TargetChoiceProps {
  readonly asked: Asked;
  readonly variant: string | null;
  readonly unit: MoneyUnit | null;
  readonly onChange: (change: Partial<Asked>) => void;
}

/** Which form, and in which of its ways, where it has several. */
function TargetChoice({ asked, variant, unit, onChange }: TargetChoiceProps) {
  const styles = useStyles();
  const county = countyFormOf(asked.id);
  return (
    <div className={styles.choices}>
      <Field label={strings.convert.to} className={styles.form}>
        <Choice value={asked.id} onChange={(id) => onChange({ id, variant: '', unit: '' })}>
          {[...OFFICIAL, ...COUNTY_FORMS.map(({ id, name }) => [id, name] as const)].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
      </Field>
      {county && variant !== null && (
        <Field label={strings.insert.variant} className={styles.choice}>
          <Choice value={variant} onChange={(id) => onChange({ variant: id })}>
            {county.variants.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
        </Field>
      )}
      {county && county.moneyUnits.length > 1 && (
        <Field label={strings.insert.moneyUnit} className={styles.choice}>
          <Choice value={unit ?? county.moneyUnits[0] ?? ''} onChange={(one) => onChange({ unit: one })}>
            {county.moneyUnits.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Choice>
        </Field>
      )}
    </div>
  );
}
