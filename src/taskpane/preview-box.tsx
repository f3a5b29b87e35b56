import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CommandButton } from './command-button';
import { strings } from './strings';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  commands: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface PreviewBoxProps {
  /** The command that is previewed. */
  readonly label: string;
  /** Null where there is nothing to do: then the box can only be closed. */
  readonly confirm: { readonly label: string; readonly ready: boolean; readonly onClick: () => void } | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What a command will change, before it does. All previews use this box. */
export function PreviewBox({ label, confirm, onClose, children }: PreviewBoxProps) {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label={label}>
      {children}
      <div className={styles.commands}>
        {confirm && (
          <CommandButton size="small" appearance="primary" ready={confirm.ready} onClick={confirm.onClick}>
            {confirm.label}
          </CommandButton>
        )}
        <Button size="small" onClick={onClose}>
          {confirm ? strings.cancel : strings.close}
        </Button>
      </div>
    </section>
  );
}
