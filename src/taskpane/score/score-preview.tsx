import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { address } from '../../model/cell';
import type { ScoreChange } from '../../workbook/score/fill-scores';
import { PreviewBox } from '../preview-box';
import { shorten } from '../shorten';
import { strings } from '../strings';
import { ChangeTable } from './change-table';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

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
  const rows = changed.map(({ at, what, old, next, overtyped }) => ({
    key: address(at),
    what: shorten(what, 60),
    old: (
      <>
        {shorten(old, 12) || strings.check.empty}
        {overtyped && <span className={styles.quiet}>{` ${strings.score.typed}`}</span>}
      </>
    ),
    next:
      overtyped && !replaceTyped ? <span className={styles.quiet}>{`${strings.score.keeps}（${next}）`}</span> : next,
  }));
  return (
    <PreviewBox
      label={strings.score.fill}
      confirm={{ label: strings.confirm, ready, onClick: () => onFill(replaceTyped) }}
      onClose={onCancel}
    >
      <Text size={200}>{strings.score.fillBody}</Text>
      {rows.length > 0 && <ChangeTable old={strings.score.old} next={strings.score.fresh} rows={rows} />}
      {unchanged > 0 && (
        <Text size={200} className={styles.quiet}>
          {strings.score.unchanged(unchanged)}
        </Text>
      )}
      {changes.some(({ typed }) => typed) && (
        <Checkbox
          label={strings.score.replaceTyped}
          checked={replaceTyped}
          onChange={(_, { checked }) => setReplaceTyped(checked === true)}
        />
      )}
    </PreviewBox>
  );
}
