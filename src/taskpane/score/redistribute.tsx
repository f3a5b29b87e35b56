import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { address } from '../../model/cell';
import type { SelfEvaluation } from '../../model/form';
import type { CheckedForm } from '../../workbook/check/check-workbook';
import { redistribution } from '../../workbook/score/redistribute-weights';
import type { Redistribution } from '../../workbook/score/redistribute-weights';
import { CommandButton } from '../command-button';
import { PreviewBox } from '../preview-box';
import { canWriteHere } from '../session';
import type { PaneState, Session } from '../session';
import { shorten } from '../shorten';
import { strings } from '../strings';
import { ChangeTable } from './change-table';

const useStyles = makeStyles({
  command: { alignSelf: 'flex-start' },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

interface RedistributeProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly checked: CheckedForm;
  readonly form: SelfEvaluation;
}

/** 重新分配分值: after indicators were added or removed. The list follows what is typed as long as it is open. */
export function Redistribute({ session, state, checked, form }: RedistributeProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const planned = redistribution(form, checked.context);
  if (!planned) return null;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const confirm = {
    label: strings.confirm,
    ready: canWriteHere(state),
    onClick: () => {
      close();
      void session.redistribute(checked);
    },
  };
  return (
    <>
      <CommandButton
        ref={button}
        className={styles.command}
        ready={canWriteHere(state)}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {strings.score.redistribute}
      </CommandButton>
      {open && (
        <PreviewBox
          label={strings.score.redistribute}
          confirm={planned.changes.length > 0 ? confirm : null}
          onClose={close}
        >
          <Preview {...planned} />
        </PreviewBox>
      )}
    </>
  );
}

function Preview({ changes, total, unknownClasses }: Redistribution) {
  const styles = useStyles();
  const rows = changes.map(({ at, what, old, next }) => ({
    key: address(at),
    what: shorten(what, 60),
    old: shorten(old, 12) || strings.check.empty,
    next: next.toFixed(),
  }));
  return (
    <>
      <Text size={200}>{changes.length > 0 ? strings.score.redistributeBody : strings.score.redistributeNone}</Text>
      {rows.length > 0 && <ChangeTable old={strings.score.oldWeight} next={strings.score.newWeight} rows={rows} />}
      {unknownClasses.map((name) => (
        <Text key={name} size={200}>
          {strings.score.redistributeKeeps(shorten(name, 30) || strings.score.noClass)}
        </Text>
      ))}
      {!total.eq(100) && (
        <Text size={200} className={styles.wrong}>
          {strings.score.redistributeSum(total.toFixed())}
        </Text>
      )}
    </>
  );
}
