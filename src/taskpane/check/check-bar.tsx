import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { ArrowDown20Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp20Regular } from '@fluentui/react-icons/svg/arrow-up';
import type { RefObject } from 'react';
import { CommandButton } from '../command-button';
import { canWriteHere } from '../session';
import type { PaneState, Session } from '../session';
import { strings } from '../strings';
import type { Current } from './current';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  command: { minWidth: 0, whiteSpace: 'nowrap' },
  frame: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, marginTop: `calc(-1 * ${tokens.spacingVerticalS})` },
  steps: { display: 'flex', marginLeft: 'auto' },
});

interface CheckBarProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly fullCheck: RefObject<HTMLButtonElement | null>;
  /** Number of places that can be corrected automatically. */
  readonly fixes: number;
  readonly fixing: boolean;
  readonly onFix: () => void;
  /** Null if there are no places to step through. */
  readonly onStep: Current['step'] | null;
}

/** The commands of the tab 校验. */
export function CheckBar({ session, state, fullCheck, fixes, fixing, onFix, onStep }: CheckBarProps) {
  const styles = useStyles();
  const otherFrame = state.sheet?.forms.some(({ form, context }) => form.layout !== context.catalog.id) ?? false;
  return (
    <>
      <div className={styles.bar}>
        <CommandButton
          ref={fullCheck}
          appearance="primary"
          className={styles.command}
          ready={state.busy === null}
          onClick={() => void session.checkFully()}
        >
          {strings.check.fullCheck}
        </CommandButton>
        {(fixes > 0 || fixing) && (
          <CommandButton className={styles.command} ready={canWriteHere(state)} aria-expanded={fixing} onClick={onFix}>
            {strings.check.autoFixCount(fixes)}
          </CommandButton>
        )}
        <div className={styles.steps}>
          <Button
            appearance="subtle"
            icon={<ArrowUp20Regular />}
            title={strings.check.previous}
            aria-label={strings.check.previous}
            disabledFocusable={!onStep}
            onClick={() => onStep?.(-1)}
          />
          <Button
            appearance="subtle"
            icon={<ArrowDown20Regular />}
            title={strings.check.next}
            aria-label={strings.check.next}
            disabledFocusable={!onStep}
            onClick={() => onStep?.(1)}
          />
        </div>
      </div>
      {otherFrame && (
        <Switch
          className={styles.frame}
          label={strings.check.asDocument}
          checked={state.byDocument}
          onChange={(_, { checked }) => void session.judgeByDocument(checked)}
        />
      )}
    </>
  );
}
