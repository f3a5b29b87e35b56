import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Session } from '../session';
import { shorten } from '../shorten';
import { Heading } from '../heading';
import { strings } from '../strings';
import type { MissingScore } from './overview';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0 },
  item: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  name: { textAlign: 'left', minHeight: '24px', minWidth: 0, overflowWrap: 'anywhere' },
  status: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

interface MissingScoresProps {
  readonly session: Session;
  readonly missing: readonly MissingScore[];
}

/** What has no points yet and why; a name leads to its cell. */
export function MissingScores({ session, missing }: MissingScoresProps) {
  const styles = useStyles();
  if (missing.length === 0) return null;
  return (
    <section>
      <Heading>{strings.score.missing(missing.length)}</Heading>
      <ul className={styles.list}>
        {missing.map(({ name, status, at }) => (
          <li key={at.row} className={styles.item}>
            <Link as="button" className={styles.name} onClick={() => void session.reveal(at)}>
              {shorten(name, 60)}
            </Link>
            <Text size={200} className={styles.status}>
              {strings.score.status[status]}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
