import { Input, makeStyles } from '@fluentui/react-components';
import type { InputProps } from '@fluentui/react-components';

const useStyles = makeStyles({ narrow: { minWidth: 0 }, input: { minWidth: 0, width: '100%' } });

type TextBoxProps = Pick<
  InputProps,
  'size' | 'type' | 'aria-label' | 'placeholder' | 'title' | 'inputMode' | 'maxLength'
> & {
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A one-line text field that is never wider than the pane. */
export function TextBox({ onChange, ...props }: TextBoxProps) {
  const styles = useStyles();
  return (
    <Input
      {...props}
      className={styles.narrow}
      input={{ className: styles.input }}
      onChange={(_, { value }) => onChange(value)}
    />
  );
}
