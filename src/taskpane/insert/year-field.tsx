import { Field, makeStyles } from '@fluentui/react-components';
import { strings } from '../strings';
import { TextBox } from '../text-box';

const useStyles = makeStyles({ year: { flexBasis: '84px', flexGrow: 1 } });

interface YearFieldProps {
  readonly year: string;
  readonly onYear: (year: string) => void;
}

/** 年度 of a new form; nothing typed leaves "20XX" on it. */
export function YearField({ year, onYear }: YearFieldProps) {
  const styles = useStyles();
  return (
    <Field
      label={strings.insert.year}
      className={styles.year}
      {...(isWrongYear(year) && { validationState: 'error' as const, validationMessage: strings.insert.yearWrong })}
    >
      <TextBox
        value={year}
        placeholder={strings.insert.yearBlank}
        title={strings.insert.yearHint}
        inputMode="numeric"
        maxLength={4}
        onChange={onYear}
      />
    </Field>
  );
}

export function isWrongYear(year: string): boolean {
  return year.trim() !== '' && !/^20\d{2}$/.test(year.trim());
}

export function yearOf(year: string): number | null {
  return year.trim() === '' ? null : Number(year.trim());
}
