import { Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CountyForm } from '../../catalog';
import { printsYear } from '../../catalog';
import type { MoneyUnit } from '../../model/form';
import { Choice } from '../choice';
import { CommandForm } from '../flow/command-form';
import { canWrite } from '../session';
import type { PaneState, Session } from '../session';
import { strings } from '../strings';
import { isWrongYear, YearField, yearOf } from './year-field';

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  choice: { flexBasis: '90px', flexGrow: 1, minWidth: 0 },
});

interface NewCountySheetProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly county: CountyForm;
  readonly year: string;
  readonly onYear: (year: string) => void;
}

/** A form that the document does not print: in which of its ways, in which unit, for which year, where it has them. */
export function NewCountySheet({ session, state, county, year, onYear }: NewCountySheetProps) {
  const styles = useStyles();
  const [asked, setAsked] = useState<{ readonly variant: string; readonly unit: string }>({ variant: '', unit: '' });
  const { variants, moneyUnits, usedBy, title } = county;
  const variant = variants.find(({ id }) => id === asked.variant) ?? variants[0] ?? null;
  const unit: MoneyUnit = moneyUnits.find((one) => one === asked.unit) ?? moneyUnits[0] ?? '万元';
  const hasYear = printsYear(county);
  const ready = canWrite(state) && !(hasYear && isWrongYear(year));
  return (
    <CommandForm
      command={strings.insert.command}
      ready={ready}
      onCommand={() =>
        void session.insertCounty({
          form: county,
          variant: variant?.id ?? null,
          unit,
          year: hasYear ? yearOf(year) : null,
        })
      }
    >
      <div className={styles.choices}>
        {variant && (
          <Field label={strings.insert.variant} className={styles.choice}>
            <Choice value={variant.id} onChange={(id) => setAsked({ ...asked, variant: id })}>
              {variants.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Choice>
          </Field>
        )}
        {moneyUnits.length > 1 && (
          <Field label={strings.insert.moneyUnit} className={styles.choice}>
            <Choice value={unit} onChange={(one) => setAsked({ ...asked, unit: one })}>
              {moneyUnits.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </Choice>
          </Field>
        )}
        {hasYear && <YearField year={year} onYear={onYear} />}
      </div>
      <Text size={200}>{strings.insert.previewCounty(usedBy.place, usedBy.year, title)}</Text>
    </CommandForm>
  );
}
