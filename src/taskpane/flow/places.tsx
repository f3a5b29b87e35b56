import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CellRef } from '../../model/cell';
import type { Session } from '../session';
import { strings } from '../strings';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
  },
  item: { padding: `${tokens.spacingVerticalXXS} 0` },
  link: { textAlign: 'left', minHeight: '24px', minWidth: 0, overflowWrap: 'anywhere' },
});

const SHOWN = 5;

export interface Place {
  readonly text: string;
  readonly at: CellRef | null;
}

interface PlacesProps {
  readonly session: Session;
  readonly title: string;
  readonly places: readonly Place[];
}

/** What was found, the first ones until somebody wants them all; each leads to its cell. Nothing where nothing was. */
export function Places({ session, title, places }: PlacesProps) {
  const styles = useStyles();
  const [everyone, setEveryone] = useState(false);
  if (places.length === 0) return null;
  const shown = everyone ? places : places.slice(0, SHOWN);
  return (
    <div>
      <Text weight="semibold">{title}</Text>
      <ul className={styles.list} aria-label={title}>
        {shown.map(({ text, at }, index) => (
          <li key={`${index} ${text}`} className={styles.item}>
            {at ? (
              <Link as="button" className={styles.link} onClick={() => void session.reveal(at)}>
                {text}
              </Link>
            ) : (
              text
            )}
          </li>
        ))}
        {shown.length < places.length && (
          <li>
            <Link as="button" className={styles.link} onClick={() => setEveryone(true)}>
              {strings.flow.points.more(places.length - shown.length)}
            </Link>
          </li>
        )}
      </ul>
    </div>
  );
}
