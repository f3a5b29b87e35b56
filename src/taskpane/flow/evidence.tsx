import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { address } from '../../model/cell';
import type { CellRef } from '../../model/cell';
import type { Finding } from '../../rules/finding';
import { findingLines } from '../../workbook/check/finding-lines';
import { SeverityIcon } from '../check/severity-icon';
import { statementOf } from '../../rules/message';
import { shorten } from '../shorten';
import { strings } from '../strings';

const words = strings.flow.points;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200 },
  item: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'flex-start' },
  icon: { display: 'flex', paddingTop: '4px' },
  what: { textAlign: 'left', minHeight: '24px', minWidth: 0, overflowWrap: 'anywhere' },
});

const SHOWN = 3;

interface EvidenceProps {
  /** Whose findings, for who does not see what stands above them. */
  readonly label?: string;
  readonly findings: readonly Finding[];
  readonly onReveal: (at: CellRef) => void;
}

/** The first findings that concern an item of 表2; each is a link to its cell on the 申报表. */
export function Evidence({ label = words.evidence, findings, onReveal }: EvidenceProps) {
  const styles = useStyles();
  const [everyone, setEveryone] = useState(false);
  const lines = findingLines(findings);
  const shown = everyone ? lines : lines.slice(0, SHOWN);
  if (lines.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {shown.map(([first, ...others], index) => {
        const { rule, severity, at } = first;
        return (
          <li key={`${rule} ${index}`} className={styles.item}>
            <span className={styles.icon}>
              <SeverityIcon kind={severity} />
            </span>
            {at ? (
              <Link as="button" className={styles.what} onClick={() => onReveal(at)}>
                {`${strings.check.severity[severity]} ${placeOf(at, others.length)} ${shorten(statementOf(first), 60)}`}
              </Link>
            ) : (
              <span
                className={styles.what}
              >{`${strings.check.severity[severity]} ${shorten(statementOf(first), 60)}`}</span>
            )}
          </li>
        );
      })}
      {shown.length < lines.length && (
        <li>
          <Link as="button" className={styles.what} onClick={() => setEveryone(true)}>
            {words.more(lines.length - shown.length)}
          </Link>
        </li>
      )}
    </ul>
  );
}

function placeOf(at: CellRef, others: number): string {
  return others > 0 ? strings.check.places(address(at), others + 1) : address(at);
}
