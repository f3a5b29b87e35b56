import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type Big from 'big.js';

const useStyles = makeStyles({
  item: { listStyleType: 'none' },
  words: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  points: { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums' },
  track: {
    height: '6px',
    marginTop: tokens.spacingVerticalXXS,
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  bar: {
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
});

interface ScoreBarProps {
  readonly name: string;
  readonly note: string | null;
  /** Null: not known yet. */
  readonly score: Big | null;
  readonly weight: Big;
}

/** Points of the possible points as text; the bar repeats them and is hidden from screen readers. */
export function ScoreBar({ name, note, score, weight }: ScoreBarProps) {
  const styles = useStyles();
  const share = score && weight.gt(0) ? Math.max(0, Math.min(1, score.div(weight).toNumber())) : 0;
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <span>
          <Text size={200}>{name}</Text>
          {note !== null && <Text size={200} className={styles.quiet}>{` ${note}`}</Text>}
        </span>
        <Text size={200} className={styles.points}>
          {`${score ? score.toFixed(2) : '—'} / ${weight.toFixed()}`}
        </Text>
      </div>
      <div className={styles.track} aria-hidden>
        <div className={styles.bar} style={{ width: `${share * 100}%` }} />
      </div>
    </li>
  );
}
