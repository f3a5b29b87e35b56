import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { CellRef } from '../../model/cell';
import type { StageLine } from '../../workbook/process/timeline';
import { shorten } from '../shorten';
import { strings } from '../strings';

const words = strings.flow.process;

const useStyles = makeStyles({
  item: { position: 'relative' },
  /** From one icon to the next. */
  joined: {
    '::before': {
      content: '""',
      position: 'absolute',
      left: '7px',
      top: '26px',
      bottom: '-2px',
      borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  line: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalXS} 0`,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
  },
  way: {
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  icon: { flexShrink: 0, marginTop: '2px' },
  body: { minWidth: 0, overflowWrap: 'anywhere' },
  state: { marginLeft: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  sentence: { color: tokens.colorNeutralForeground2 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  due: { color: tokens.colorStatusWarningForeground3 },
  overdue: { color: tokens.colorStatusDangerForeground1 },
  open: { color: tokens.colorNeutralForeground3 },
  'not-applicable': { color: tokens.colorNeutralForeground3 },
  wrong: { color: tokens.colorStatusWarningForeground3 },
});

const ICONS = {
  done: CheckmarkCircle16Filled,
  due: Clock16Regular,
  overdue: ErrorCircle16Filled,
  open: Circle16Regular,
  'not-applicable': SubtractCircle16Regular,
  wrong: Warning16Filled,
} as const;

interface StageItemProps {
  readonly stage: StageLine;
  readonly onReveal: (at: CellRef) => void;
}

/** A stage of the project: its state by shape, colour and word, and one sentence; pressed, it shows the cell of its date. */
export function StageItem({ stage, onReveal }: StageItemProps) {
  const styles = useStyles();
  const { name, at, sentence } = stage;
  // A date that is there and cannot be right: what is wrong is said in place of how it stands.
  const wrong = stage.state === 'done' ? stage.findings[0] : undefined;
  const state = wrong ? 'wrong' : stage.state;
  const Icon = ICONS[state];
  const content = (
    <>
      <Icon aria-hidden className={mergeClasses(styles.icon, styles[state])} />
      <span className={styles.body}>
        <Text weight="semibold">{name}</Text>
        <Text size={200} className={styles.state}>
          {words.states[state]}
        </Text>
        {state !== 'not-applicable' && (
          <Text block size={200} className={styles.sentence}>
            {`${shorten(wrong ? wrong.what : sentence, 80)}。`}
          </Text>
        )}
      </span>
    </>
  );
  return (
    <li className={mergeClasses(styles.item, stage.id !== 'result' && styles.joined)}>
      {at ? (
        <button type="button" className={mergeClasses(styles.line, styles.way)} onClick={() => onReveal(at)}>
          {content}
        </button>
      ) : (
        <div className={styles.line}>{content}</div>
      )}
    </li>
  );
}
