import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Heading } from '../heading';
import { strings } from '../strings';
import { ScoreBar } from './score-bar';
import type { ScoreOverview as Overview } from './overview';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  total: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  points: { fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground2 },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  bars: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, margin: 0, padding: 0 },
});

/** The total, the weights' sum, and the points of each class and of the 预算执行率 as small bars. */
export function ScoreOverview({ overview }: { readonly overview: Overview }) {
  const styles = useStyles();
  const { total, grade, soFar, weights, classes, execution } = overview;
  const rightSum = weights.eq(100);
  return (
    <section className={styles.root}>
      <div>
        <div className={styles.total}>
          <Heading>{strings.score.total}</Heading>
          <Text size={600} weight="semibold" className={styles.points}>
            {total ? strings.score.outOf(total.toFixed(2)) : strings.score.incomplete}
          </Text>
          {grade !== null && <Text size={400}>{grade}</Text>}
          {!total && <Text className={styles.quiet}>{strings.score.soFar(soFar.toFixed(2))}</Text>}
        </div>
        <Text size={200} className={mergeClasses(rightSum ? styles.quiet : styles.wrong)}>
          {rightSum ? strings.score.weights('100') : strings.score.weightsWrong(weights.toFixed())}
        </Text>
      </div>
      <ul className={styles.bars} aria-label={strings.score.bars}>
        {classes.map(({ name, score, weight }) => (
          <ScoreBar key={name} name={name || strings.score.noClass} note={null} score={score} weight={weight} />
        ))}
        {execution && (
          <ScoreBar
            name={strings.score.execution}
            note={execution.rate ? `${execution.rate.toFixed(2)}%` : strings.score.executionMissing}
            score={execution.score}
            weight={execution.weight}
          />
        )}
      </ul>
    </section>
  );
}
