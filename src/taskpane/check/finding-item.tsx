import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { address } from '../../model/cell';
import type { CellRef } from '../../model/cell';
import type { PaneState, Session } from '../session';
import { groundWords } from '../../rules/message';
import { shorten } from '../shorten';
import { strings } from '../strings';
import { FindingDetails } from './finding-details';
import type { CheckLine } from './lines';
import { lineWhat } from '../../workbook/check/finding-lines';
import { SeverityIcon } from './severity-icon';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, position: 'relative' },
  open: {
    backgroundColor: tokens.colorNeutralBackground2,
    '::before': {
      content: '""',
      position: 'absolute',
      top: 0,
      bottom: 0,
      left: 0,
      borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    },
  },
  marked: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '::before': {
      content: '""',
      position: 'absolute',
      top: 0,
      bottom: 0,
      left: 0,
      borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
    },
  },
  line: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    scrollMarginTop: '48px',
    scrollMarginBottom: '48px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  icon: { display: 'flex', paddingTop: '2px' },
  body: { minWidth: 0, overflowWrap: 'anywhere' },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  place: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  todo: { color: tokens.colorNeutralForeground2 },
});

interface FindingItemProps {
  readonly session: Session;
  readonly state: PaneState;
  readonly line: CheckLine;
  readonly open: boolean;
  /** The line is about the cell that is selected in the sheet. */
  readonly marked: boolean;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onChoose: (at: CellRef | null) => void;
}

/** A line of the list: severity, place, what is wrong and what to do. When opened, it shows all places, the fix, the answer and the source. */
export function FindingItem({ session, state, line, open, marked, isTabStop, onFocus, onChoose }: FindingItemProps) {
  const styles = useStyles();
  const { first, answer } = line;
  return (
    <li className={mergeClasses(styles.item, marked && styles.marked, open && styles.open)}>
      <button
        type="button"
        className={styles.line}
        data-line={line.key}
        aria-expanded={open}
        aria-current={marked ? 'location' : undefined}
        tabIndex={isTabStop ? 0 : -1}
        onFocus={onFocus}
        onClick={() => onChoose(first.at)}
      >
        <span className={styles.icon}>
          <SeverityIcon kind={answer ? 'answered' : first.severity} />
        </span>
        <span className={styles.body}>
          <span className={styles.head}>
            <Text size={200} weight="semibold">
              {strings.check.filter[answer ? 'answered' : first.severity]}
            </Text>
            <Text size={200} className={styles.place}>
              {placeOf(line)}
            </Text>
          </span>
          <Text>{`${shorten(lineWhat(line.all))}（${groundWords(first.source)}）。`}</Text>
          <Text className={styles.todo}>{`${shorten(first.todo)}。`}</Text>
        </span>
      </button>
      {open && <FindingDetails session={session} state={state} line={line} onReveal={onChoose} />}
    </li>
  );
}

function placeOf({ first, all }: CheckLine): string {
  const place = first.at ? address(first.at) : strings.check.wholeForm;
  return all.length > 1 ? strings.check.places(place, all.length) : place;
}
