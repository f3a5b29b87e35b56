import { Link, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { Holdings, Session } from '../session';
import { shorten } from '../shorten';
import { strings } from '../strings';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: 'anywhere',
  },
  name: { alignSelf: 'flex-start', textAlign: 'left', minHeight: '24px' },
  title: { color: tokens.colorNeutralForeground2 },
});

interface HoldsProps {
  readonly session: Session;
  readonly holds: Holdings;
}

/** What the workbook already holds; a name leads to its sheet. */
export function Holds({ session, holds }: HoldsProps) {
  const styles = useStyles();
  if (holds === 'unknown') return <Spinner size="tiny" label={strings.check.reading} />;
  if (holds === 'failed') return <Text>{strings.insert.holdsFailed}</Text>;
  if (holds.length === 0) return <Text>{strings.insert.holdsNone}</Text>;
  return (
    <ul className={styles.list}>
      {holds.map(({ id, name, forms }) => (
        <li key={id} className={styles.item}>
          <Link
            as="button"
            className={styles.name}
            aria-label={strings.insert.go(name)}
            onClick={() => forms[0] && void session.reveal(forms[0].at)}
          >
            {name}
          </Link>
          {forms.map(({ title, at }) => (
            <Text key={at.row} size={200} className={styles.title}>
              {shorten(title, 60)}
            </Text>
          ))}
        </li>
      ))}
    </ul>
  );
}
