import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { TableAdd24Regular } from '@fluentui/react-icons/svg/table-add';
import type { ReactNode } from 'react';
import type { CheckedSheet } from '../workbook/check/check-workbook';
import { unreadLine } from '../workbook/read/reading-words';
import { isDismissed, madeOf } from '../workbook/read/sheet-facts';
import { Heading } from './heading';
import type { PaneState } from './session';
import { strings } from './strings';
import type { TabName } from './tabs';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} 0`,
    textAlign: 'center',
  },
  icon: { color: tokens.colorBrandForeground1 },
  body: { color: tokens.colorNeutralForeground2, marginBottom: tokens.spacingVerticalS },
});

interface NoFormHereProps {
  readonly state: PaneState;
  readonly onTab: (tab: TabName) => void;
  /** Shown if the user has said that the table on this sheet is no form. */
  readonly readAgain?: ReactNode;
}

/** Shown if the sheet has no form: says what it is instead and how to get a form. */
export function NoFormHere({ state, onTab, readAgain }: NoFormHereProps) {
  const { sheet, workbook, holds } = state;
  const styles = useStyles();
  const mayHaveForms = holds === 'unknown' || workbook.some(({ forms }) => forms.length > 0);
  const dismissed = sheet !== null && isDismissed(sheet);
  const words = sheet && (wordsOf(sheet) ?? (dismissed ? strings.noForm.dismissed : unreadOn(sheet)));
  return (
    <div className={styles.root}>
      <TableAdd24Regular className={styles.icon} aria-hidden />
      <Heading>{(words ?? strings.noForm).title}</Heading>
      <Text className={styles.body}>{(words ?? strings.noForm).body}</Text>
      {dismissed && readAgain}
      {!words && (
        <Button appearance="primary" onClick={() => onTab('insert')}>
          {strings.noForm.go}
        </Button>
      )}
      {mayHaveForms && (
        <Button appearance="subtle" onClick={() => onTab('projects')}>
          {strings.noForm.projects}
        </Button>
      )}
    </div>
  );
}

/** Tables that look like a form but could not be read; null if there are none. */
function unreadOn({ unread }: CheckedSheet) {
  return unread.length === 0 ? null : { title: strings.noForm.notRead, body: unread.map(unreadLine).join('') };
}

function wordsOf(sheet: CheckedSheet) {
  const made = madeOf(sheet);
  return made && strings.noForm[made];
}
