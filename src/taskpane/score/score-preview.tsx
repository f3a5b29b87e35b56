import { Button, Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { address } from '../../model/cell';
import type { ScoreChange } from '../../workbook/fill-scores';
import { CommandButton } from '../command-button';
import { shorten } from '../shorten';
import { S } from '../strings';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
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
  quiet: { color: tokens.colorNeutralForeground2 },
  commands: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface ScorePreviewProps {
  readonly changes: readonly ScoreChange[];
  readonly ready: boolean;
  readonly onFill: (replaceTyped: boolean) => void;
  readonly onCancel: () => void;
}

/** 填入得分: old and new score of every row that changes, before anything is written. */
export function ScorePreview({ changes, ready, onFill, onCancel }: ScorePreviewProps) {
  const styles = useStyles();
  const [replaceTyped, setReplaceTyped] = useState(false);
  const changed = changes.filter(({ old, next }) => old !== next);
  const unchanged = changes.length - changed.length;
  return (
    <section className={styles.root} aria-label={S.score.fill}>
      <Text size={200}>{S.score.fillBody}</Text>
      {changed.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th className={styles.cell}>{S.score.indicator}</th>
              <th className={mergeClasses(styles.cell, styles.points)}>{S.score.old}</th>
              <th className={mergeClasses(styles.cell, styles.points)}>{S.score.fresh}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((change) => (
              <tr key={address(change.at)}>
                <td className={styles.cell}>{shorten(change.what, 60)}</td>
                <td className={mergeClasses(styles.cell, styles.points)}>
                  {shorten(change.old, 12) || S.check.empty}
                  {change.overtyped && <span className={styles.quiet}>{` ${S.score.typed}`}</span>}
                </td>
                <td className={mergeClasses(styles.cell, styles.points)}>
                  {change.overtyped && !replaceTyped ? (
                    <span className={styles.quiet}>{`${S.score.keeps}（${change.next}）`}</span>
                  ) : (
                    change.next
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {unchanged > 0 && (
        <Text size={200} className={styles.quiet}>
          {S.score.unchanged(unchanged)}
        </Text>
      )}
      {changes.some(({ overtyped }) => overtyped) && (
        <Checkbox
          label={S.score.replaceTyped}
          checked={replaceTyped}
          onChange={(_, { checked }) => setReplaceTyped(checked === true)}
        />
      )}
      <div className={styles.commands}>
        <CommandButton size="small" appearance="primary" ready={ready} onClick={() => onFill(replaceTyped)}>
          {S.confirm}
        </CommandButton>
        <Button size="small" onClick={onCancel}>
          {S.cancel}
        </Button>
      </div>
    </section>
  );
}
