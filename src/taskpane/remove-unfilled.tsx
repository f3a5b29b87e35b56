import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { unfilledRowsOf } from '../workbook/rows/unfilled-rows';
import type { UnfilledRow, UnfilledRows } from '../workbook/rows/unfilled-rows';
import type { CheckedForm } from '../workbook/check/check-workbook';
import { CommandButton } from './command-button';
import { PreviewBox } from './preview-box';
import { canWriteHere } from './session';
import type { PaneState, Session } from './session';
import { shorten } from './shorten';
import { strings } from './strings';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'stretch' },
  command: { alignSelf: 'flex-start' },
  list: {
    maxHeight: '172px',
    margin: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    listStyleType: 'none',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface RemoveUnfilledProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly checked: CheckedForm;
  readonly rows: UnfilledRows;
  readonly size: 'small' | 'medium';
  /** Called when the rows are removed: this component disappears then, and the focus must be moved. */
  readonly onRemoved?: () => void;
}

/** 删除未填的 N 行: which rows go is shown before anything is done. */
export function RemoveUnfilled({ session, state, checked, rows, size, onRemoved }: RemoveUnfilledProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { spare, emptied } = rows;
  const close = () => {
    setShown(false);
    button.current?.focus();
  };
  const count = countOf(rows);
  const remove = async () => {
    if (await session.removeUnfilled(checked, rows)) onRemoved?.();
  };
  const confirm = {
    label: strings.unfilled.confirm(count),
    ready: canWriteHere(state),
    onClick: () => void remove(),
  };
  return (
    <div className={styles.root}>
      <CommandButton
        ref={button}
        size={size}
        className={styles.command}
        ready={canWriteHere(state)}
        aria-expanded={shown}
        onClick={() => setShown(!shown)}
      >
        {strings.unfilled.commandCount(count)}
      </CommandButton>
      {shown && (
        <PreviewBox label={strings.unfilled.command} confirm={confirm} onClose={close}>
          <Text weight="semibold">{strings.unfilled.preview}</Text>
          {/* A region that scrolls must be reachable by keyboard. */}
          <ul className={styles.list} aria-label={strings.unfilled.list} tabIndex={0}>
            {spare.map((row) => (
              <li key={row.row}>{lineOf(row)}</li>
            ))}
            {emptied.map((row) => (
              <li key={row.row}>
                {lineOf(row)}
                <span className={styles.quiet}>{`（${strings.unfilled.emptied}）`}</span>
              </li>
            ))}
          </ul>
          <Text size={200}>{strings.unfilled.notes}</Text>
        </PreviewBox>
      )}
    </div>
  );
}

/** Unfilled template rows of the shown form; null if there are none. */
export function unfilledOf(sheet: PaneState['sheet'], checked: CheckedForm): UnfilledRows | null {
  if (sheet === null) return null;
  const rows = unfilledRowsOf(sheet, checked);
  return countOf(rows) > 0 ? rows : null;
}

function countOf({ spare, emptied }: UnfilledRows): number {
  return spare.length + emptied.length;
}

function lineOf({ row, name }: UnfilledRow): string {
  return strings.indicators.row(row, name === '' ? strings.unfilled.blankRow : shorten(name, 40));
}
