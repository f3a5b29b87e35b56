import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Session } from '../session';
import { shorten } from '../shorten';
import { strings } from '../strings';
import type { ScoreOverview, TypedScore } from './overview';

const words = strings.score;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalXXS} 0`, overflowWrap: 'anywhere' },
  name: { textAlign: 'left', minHeight: '24px' },
  quiet: { color: tokens.colorNeutralForeground2, marginLeft: tokens.spacingHorizontalS },
  totals: { fontVariantNumeric: 'tabular-nums' },
});

const SHOWN = 4;

interface TypedScoresProps {
  readonly session: Session;
  readonly overview: ScoreOverview;
}

/** The total as the sheet has it beside the one that formulas give, and the points that are still typed; each is a link to its cell. */
export function TypedScores({ session, overview }: TypedScoresProps) {
  const styles = useStyles();
  const [everyone, setEveryone] = useState(false);
  // Those that the formula would change come first.
  const typed = [...overview.typed].sort((one, other) => Number(isSame(one)) - Number(isSame(other)));
  const totals = totalsOf(overview);
  const shown = everyone ? typed : typed.slice(0, SHOWN);
  if (totals === null && typed.length === 0) return null;
  return (
    <section>
      {totals !== null && (
        <Text block weight="semibold" className={styles.totals}>
          {totals}
        </Text>
      )}
      {typed.length > 0 && (
        <>
          <Text block size={200}>
            {words.stillTyped(typed.length)}
          </Text>
          <ul className={styles.list} aria-label={words.stillTyped(typed.length)}>
            {shown.map((one) => (
              <li key={`${one.what} ${one.at.row}`} className={styles.item}>
                <Link as="button" className={styles.name} onClick={() => void session.reveal(one.at)}>
                  {shorten(nameOf(one), 60)}
                </Link>
                <Text size={200} className={styles.quiet}>
                  {words.typedOf(one.written.toFixed(), one.computed?.round(2).toFixed() ?? null)}
                </Text>
              </li>
            ))}
          </ul>
          {shown.length < typed.length && (
            <Link as="button" className={styles.name} onClick={() => setEveryone(true)}>
              {words.moreTyped(typed.length - shown.length)}
            </Link>
          )}
        </>
      )}
    </section>
  );
}

/** Null where the sheet has no total, or one whose formula gives just that. */
function totalsOf({ written, total, typed }: ScoreOverview): string | null {
  if (written === null) return null;
  const isTyped = typed.some(({ what }) => what === 'total');
  if (total === null) return isTyped ? words.writtenTotal(written.toFixed()) : null;
  const difference = written.minus(total).abs().round(2);
  if (!difference.eq(0)) {
    return words.bothTotals(written.toFixed(), total.round(2).toFixed(), difference.toFixed());
  }
  return isTyped ? words.sameTotals(written.toFixed()) : null;
}

function isSame({ written, computed }: TypedScore): boolean {
  return computed?.eq(written) ?? false;
}

function nameOf({ what, name }: TypedScore): string {
  return { row: name, execution: words.execution, total: words.total }[what];
}
