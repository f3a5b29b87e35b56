import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { address } from '../../model/cell';
import type { Finding } from '../../rules/finding';
import type { CheckedSheet } from '../../workbook/check/check-workbook';
import { textIn } from '../../workbook/read/sheet-facts';
import { shorten } from '../shorten';
import { strings } from '../strings';

const useStyles = makeStyles({
  line: { overflowWrap: 'anywhere' },
  old: { color: tokens.colorNeutralForeground2 },
});

interface FixLineProps {
  readonly finding: Finding;
  readonly sheet: CheckedSheet | null;
}

/** What a fix changes: the cell, its text before and after; for fixes that do not change one cell, their description. */
export function FixLine({ finding: { fix, at }, sheet }: FixLineProps) {
  const styles = useStyles();
  const place = fix?.kind === 'set-text' || fix?.kind === 'set-number' ? fix.at : at;
  return (
    <span className={styles.line}>
      {place && <Text size={200} weight="semibold">{`${address(place)} `}</Text>}
      {(fix?.kind === 'set-text' || fix?.kind === 'set-number') && sheet ? (
        <>
          <Text size={200} className={styles.old}>
            {`${strings.check.from}“${shorten(textIn(sheet, fix.at) || strings.check.empty, 60)}”，`}
          </Text>
          <Text
            size={200}
          >{`${strings.check.to}“${shorten(fix.kind === 'set-text' ? fix.text : String(fix.value), 60)}”`}</Text>
        </>
      ) : (
        <Text size={200}>{shorten(fix?.label ?? '', 120)}</Text>
      )}
    </span>
  );
}
