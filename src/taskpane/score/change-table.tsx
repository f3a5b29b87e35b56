import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { strings } from '../strings';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  points: { textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
});

interface ChangeTableProps {
  /** Captions of the two columns of points. */
  readonly old: string;
  readonly next: string;
  readonly rows: readonly {
    readonly key: string;
    readonly what: string;
    readonly old: ReactNode;
    readonly next: ReactNode;
  }[];
}

/** Points of every row that changes, before and after. */
export function ChangeTable({ old, next, rows }: ChangeTableProps) {
  const styles = useStyles();
  const points = mergeClasses(styles.cell, styles.points);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th className={styles.cell}>{strings.score.indicator}</th>
          <th className={points}>{old}</th>
          <th className={points}>{next}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <td className={styles.cell}>{row.what}</td>
            <td className={points}>{row.old}</td>
            <td className={points}>{row.next}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
