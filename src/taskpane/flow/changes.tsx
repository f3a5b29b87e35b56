import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CellRef } from '../../model/cell';
import type { ApprovalChange } from '../../model/approval';
import { shorten } from '../shorten';
import { strings } from '../strings';

const words = strings.flow.adjust;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  subject: { textAlign: 'left', minHeight: '24px' },
  before: { color: tokens.colorNeutralForeground2 },
});

const SHOWN = 6;

interface ChangesProps {
  readonly changes: readonly ApprovalChange[];
  readonly onReveal: (at: CellRef) => void;
}

/** How a 申报表 differs from the approved one; each subject is a link to its cell. */
export function Changes({ changes, onReveal }: ChangesProps) {
  const styles = useStyles();
  const [everyone, setEveryone] = useState(false);
  const shown = everyone ? changes : changes.slice(0, SHOWN);
  return (
    <section>
      <Text weight="semibold">{words.changes(changes.length)}</Text>
      <ul className={styles.list}>
        {shown.map(({ subject, before, after, at }, index) => (
          <li key={index} className={styles.item}>
            <Link as="button" type="button" className={styles.subject} onClick={() => onReveal(at)}>
              {shorten(subject, 40)}
            </Link>
            <Text block size={200} className={styles.before}>
              {`${words.before}：${shorten(before, 80) || words.none}`}
            </Text>
            <Text block size={200}>
              {`${words.after}：${shorten(after, 80) || words.none}`}
            </Text>
          </li>
        ))}
      </ul>
      {shown.length < changes.length && (
        <Link as="button" type="button" onClick={() => setEveryone(true)}>
          {words.more(changes.length - shown.length)}
        </Link>
      )}
    </section>
  );
}
