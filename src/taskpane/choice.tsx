import { makeStyles, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  narrow: { minWidth: 0 },
  select: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
});

interface ChoiceProps {
  readonly size?: 'small' | 'medium';
  readonly disabled?: boolean;
  readonly 'aria-label'?: string;
  readonly value: string | number;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

/** A drop-down that is never wider than the pane, however long its options are. */
export function Choice({ value, onChange, children, ...field }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Select
      {...field}
      className={styles.narrow}
      select={{ className: styles.select }}
      value={value}
      onChange={(_, data) => onChange(data.value)}
    >
      {children}
    </Select>
  );
}
