import { Accordion, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CommandButton } from '../command-button';

const useStyles = makeStyles({
  sections: { margin: `0 calc(-1 * ${tokens.spacingHorizontalM})` },
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '> button': { alignSelf: 'flex-start' },
  },
});

/** The project's stages (open) and its commands (collapsed). */
export function Actions({ children }: { readonly children: ReactNode }) {
  return (
    <Accordion multiple collapsible defaultOpenItems={['process']} className={useStyles().sections}>
      {children}
    </Accordion>
  );
}

/** What stands in an open section, one below the other. */
export function Column({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().column}>{children}</div>;
}

interface SingleCommandProps {
  /** What it does, in a sentence. */
  readonly body: string;
  readonly command: string;
  readonly ready: boolean;
  readonly onCommand: () => Promise<boolean>;
}

/** A command without input. */
export function SingleCommand({ body, command, ready, onCommand }: SingleCommandProps) {
  return (
    <Column>
      <Text>{body}</Text>
      <CommandButton appearance="primary" ready={ready} onClick={() => void onCommand()}>
        {command}
      </CommandButton>
    </Column>
  );
}
